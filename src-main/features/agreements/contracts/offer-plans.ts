/** Plans for acts before an agreement stands: propose, counter, agree, withdraw. */
import { partyMessage } from '#shared/core/agreements/index.ts'
import {
  bindsAll,
  type ContractWords,
  contractId,
  contractSentence,
  courseOfSilence,
  depositsOf,
  encodeContract,
  namedIn,
  partyOf,
  principalsOf,
  promisedBy,
} from '#shared/core/contracts/index.ts'
import { formatDuration, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { ContractProse } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { readable } from '../../ledger/index.ts'
import { nickOf, refuseBlocked } from '../../people/index.ts'
import { refused } from '../../refusal.ts'
import { eventPlan } from '../event-plan.ts'
import { asBody, type Desk, deskOf, type Outcome, type Plan, type Seed, type Warning } from '../plan.ts'
import { roomWarnings } from '../room.ts'
import { OPEN_MAX_MS } from '../terms.ts'
import { partyWarnings } from '../warnings.ts'
import { audienceOf, type Dealing, findDealing, loadDealing, saidAt, say, signable } from './dealing.ts'
import { contractProblems, seedOf } from './drafting.ts'
import { makeContract } from './form.ts'
import { goodsIn, promiseGoods, refuseUnseen } from './goods.ts'
import { contractActsOf, isWaiting, phaseOf } from './moves.ts'
import { lateWorst } from './redressed.ts'
import { wordsOf } from './words.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

interface Draft {
  terms: ContractTerms
  prose: ContractProse
  at: number
}

function draftOf(desk: Desk, form: ContractForm, seed: Seed): Draft {
  const full = seedOf(desk.context, seed)
  const problems = contractProblems(desk.context.state(desk.hub), desk.me, form, full)
  if (problems.length > 0)
    throw refused(
      'terms.invalid',
      `Nothing was signed: ${problems.map(({ text }) => text).join(' ')} What you wrote is kept; correct it and try again.`,
    )
  const draft = makeContract(form, full)
  for (const did of namedIn(draft.terms)) if (did !== desk.me) refuseBlocked(desk.context, desk.hub, did)
  return { ...draft, at: seed.at }
}

const sign = (context: FeatureContext, id: Uint8Array): PartySignature => {
  const keys = context.keys()
  return { as: keys.did, dev: keys.dev, sig: keys.sign(partyMessage(id)) }
}

/** My balances before and after my party's money is in escrow, token by token. */
export function depositRows(
  desk: Desk,
  terms: ContractTerms,
  party: number,
): { rows: Plan['balances']; short: Warning[] } {
  const short: Warning[] = []
  const rows = [...depositsOf(terms, party)].map(([code, sum]) => {
    const { balance, available, token } = deskOf(desk.context, desk.hub, desk.hubName, code)
    if (sum > available)
      short.push({
        code: 'not-enough',
        text: `You have too little ${token.code} now: all of it has to be in escrow within ${formatDuration(terms.fundWithin)} of the last signature.`,
      })
    return {
      label: `Balance once agreed (${token.code})`,
      before: String(balance),
      after: String(balance - sum),
      token,
    }
  })
  return { rows, short }
}

interface Signing {
  terms: ContractTerms
  prose: ContractProse
  extra: Warning[]
  perform(): Outcome
}

/** What signing these terms means to me, whoever wrote them. */
function signingPlan(desk: Desk, { terms, prose, extra, perform }: Signing): Plan {
  const { context, hub, me } = desk
  const words = wordsOf(context, hub, prose)
  const party = partyOf(terms, me)
  const mine = terms.parties[party]?.did === me
  const { rows, short } = mine ? depositRows(desk, terms, party) : { rows: [], short: [] }
  const others = principalsOf(terms).filter((did) => did !== me)
  return {
    hub,
    bytes: encodeContract(terms),
    json: readable({ terms, prose }),
    sentence: contractSentence(terms, words),
    ...(others.length === 1 && { counterparty: others[0] as string }),
    balances: rows,
    deadline: { at: terms.openBy, text: 'It lapses unless everybody has signed and it is certified before then.' },
    worst: worstFor(desk, terms, words, party),
    warnings: [
      ...others.flatMap((did) => partyWarnings(desk, did)),
      ...short,
      ...roomWarnings(desk, promisedBy(terms, desk.token.code)),
      ...extra,
    ],
    perform,
  }
}

export function worstFor({ context, hub }: Desk, terms: ContractTerms, words: ContractWords, party: number): string {
  const { what, ends } = courseOfSilence(context.state(hub), fromHex(hub), terms, words, party)
  return `${what}: ${ends[party]?.text ?? ''}.${lateWorst(terms, party)}`
}

function send({ context, hub, me }: Desk, { terms, prose, at }: Draft): Outcome {
  const id = contractId(terms)
  const content = { kind: 'contract' as const, terms, prose, signature: sign(context, id) }
  const to = principalsOf(terms).filter((did) => did !== me)
  // Whoever keeps the letter keeps the sealed files beside it, so that they can be had while I am away.
  const sealed = goodsIn(terms, 'by', partyOf(terms, me)).flatMap(({ goods }) => [goods.cipher, goods.leaves])
  promiseGoods(context, hub, terms, prose)
  say(context, { hub, id: toHex(terms.negotiation) }, to, at, content, sealed)
  return { negotiation: toHex(terms.negotiation), agreement: toHex(id) }
}

export function proposeContract(desk: Desk, act: Of<'contract-propose'>, seed: Seed): Plan {
  const draft = draftOf(desk, act.form, seed)
  return signingPlan(desk, { ...draft, extra: [], perform: () => send(desk, draft) })
}

export function counterContract(desk: Desk, act: Of<'contract-counter'>, seed: Seed): Plan {
  const dealing = openTalk(desk, act.negotiation)
  const at = saidAt(dealing, seed.at)
  const draft = { ...draftOf(desk, act.form, { ...seed, negotiation: fromHex(dealing.id) }), at }
  const circle = new Set([desk.me, ...audienceOf(dealing)])
  const named = principalsOf(draft.terms)
  if (named.length !== circle.size || named.some((did) => !circle.has(did)))
    throw refused(
      'contract.other-parties',
      'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.',
    )
  return signingPlan(desk, { ...draft, extra: earlierOf(dealing), perform: () => send(desk, draft) })
}

/** Earlier signatures of mine bind me until they lapse, even when I have proposed something newer. */
function earlierOf({ proposals, me, now }: Dealing): Warning[] {
  const binding = proposals.filter(
    ({ terms, signatures, problem }) =>
      problem === undefined && terms.openBy >= now && signatures.some(({ as }) => as === me),
  )
  if (binding.length === 0) return []
  return [
    {
      code: 'earlier-open',
      text: 'What you signed earlier in this talk can still be agreed to until it lapses; only withdrawing ends it.',
    },
  ]
}

/** A talk that was opened or withdrawn takes no more signatures. */
function openTalk({ context, hub }: Desk, negotiation: string): Dealing {
  const dealing = loadDealing(context, hub, negotiation)
  if (dealing.agreement)
    throw refused(
      'trade.already-agreed',
      'Nothing was signed: this has already been agreed. Look at it for what comes next.',
    )
  if (phaseOf(dealing) === 'withdrawn')
    throw refused(
      'trade.withdrawn',
      'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.',
    )
  if (isWaiting(dealing))
    throw refused(
      'trade.waiting',
      'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.',
    )
  return dealing
}

export function agreeContract(desk: Desk, act: Of<'contract-agree'>): Plan {
  const dealing = openTalk(desk, act.negotiation)
  const proposal = signable(dealing)
  if (proposal?.id !== act.proposal)
    throw refused(
      'proposal.superseded',
      'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.',
    )
  for (const did of principalsOf(proposal.terms)) if (did !== desk.me) refuseBlocked(desk.context, desk.hub, did)
  const { terms, prose, signatures } = proposal
  refuseUnseen(desk.context, terms, partyOf(terms, desk.me))
  return signingPlan(desk, {
    terms,
    prose,
    extra: earlierOf(dealing),
    perform: () => {
      const { context, hub } = desk
      const id = contractId(terms)
      const signature = sign(context, id)
      const all = [...signatures, signature]
      const outcome = { negotiation: dealing.id, agreement: proposal.id }
      const at = saidAt(dealing, context.now())
      say(context, dealing, audienceOf(dealing), at, { kind: 'contract-sign', agreement: id, signature })
      if (
        !bindsAll(
          terms,
          all.map(({ as }) => as),
        )
      )
        return outcome
      const signed = context.submit(hub, 'contract.open', asBody({ terms, signatures: all }))
      context.changed('agreements', 'wallet', 'ledger')
      return { ...outcome, event: toHex(signed.id) }
    },
  })
}

/** Opens what everybody has signed: the last two may have signed at once, neither knowing of the other. */
export function openSigned(context: FeatureContext, hub: string): void {
  const me = context.keys().did
  const rows = context.sql.all<{ negotiation: string }>(
    `SELECT DISTINCT m.negotiation FROM contract_message m WHERE m.hub = ? AND m.kind = 'contract-sign' AND m.at > ?
     AND NOT EXISTS (SELECT 1 FROM contract_agreement a WHERE a.negotiation = m.negotiation)`,
    hub,
    context.now() - OPEN_MAX_MS,
  )
  for (const { negotiation } of rows) {
    const dealing = findDealing(context, hub, negotiation)
    const whole = dealing?.proposals.find(
      ({ state, terms, signatures }) =>
        state === 'open' &&
        signatures.some(({ as }) => as === me) &&
        bindsAll(
          terms,
          signatures.map(({ as }) => as),
        ),
    )
    if (dealing && whole && !isWaiting(dealing))
      context.submitIfAllowed(hub, 'contract.open', asBody({ terms: whole.terms, signatures: whole.signatures }))
  }
}

export function withdrawContract(desk: Desk, act: Of<'contract-withdraw'>): Plan {
  const { context, hub } = desk
  const dealing = openTalk(desk, act.negotiation)
  if (!contractActsOf(dealing).includes('withdraw'))
    throw refused('trade.withdrawn', 'Nothing to do: no signature of yours can still be met in this talk.')
  const body = { negotiation: fromHex(dealing.id) }
  const names = audienceOf(dealing).map((did) => nickOf(context.sql, hub, did))
  const words = {
    sentence: `You take back your signature: nothing you signed here can be agreed to any more by ${names.join(', ')}, and this talk ends.`,
    worst: 'The others sign first: until this is certified, what you signed still stands.',
  }
  const of = { negotiation: dealing.id }
  return eventPlan(desk, 'agreement.withdraw', body, words, { changed: ['agreements', 'ledger'], of })
}
