/** Agreements of several commitments as windows show them. */
import {
  asSentence,
  type ContractState,
  type ContractWords,
  commitmentOutlook,
  contractSentence,
  coursesOf,
  gateOf,
  heldOf,
  isOver,
  lineOf,
  linesOf,
  partyOf,
  readContractReceipt,
} from '#shared/core/contracts/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { type Typed, wordsIn } from '#shared/core/notices/index.ts'
import type {
  CommitmentForm,
  CommitmentView,
  ContractForm,
  ContractSummary,
  ContractView,
} from '#shared/ipc/contracts.ts'
import type { Commitment } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { runAt, tokenOf } from '../../ledger/index.ts'
import { toBlob } from '../../notices/index.ts'
import { nickOf, personOf } from '../../people/index.ts'
import { isArchived } from '../archive.ts'
import { finalityOf } from '../trades.ts'
import { type ContractProposal, currentContract, type Dealing, findDealing, loadDealing } from './dealing.ts'
import { deliveriesOf } from './delivery.ts'
import { codeOf } from './drafting.ts'
import { contractFormOf } from './form.ts'
import { goodsView } from './goods.ts'
import { pendingTakings } from './mandates/taking.ts'
import { commitmentActsOf, contractActsOf, deadlinesOf, nextFor, phaseOf } from './moves.ts'
import type { Saying } from './projection.ts'
import { redressView } from './redressed.ts'
import { storyOf } from './story.ts'
import { wishWords } from './wishes.ts'
import { wordsOf } from './words.ts'

const termsIn = (dealing: Dealing) => dealing.agreement?.state.terms ?? currentContract(dealing)?.terms

/** What an attester is asked to measure: the text is the parties' own. */
function measureOf({ agreement, me }: Dealing): string | undefined {
  const gates = agreement?.state.terms.commitments.map(({ gate }) => gate) ?? []
  const mine = gates.find((gate) => gateOf(gate).attesters?.(gate.params).includes(me))
  return mine && `To measure: ${gateOf(mine).measure?.(mine.params)}`
}

export function summaryOf(context: FeatureContext, dealing: Dealing): ContractSummary {
  const { hub, id, me, agreement } = dealing
  const current = currentContract(dealing)
  const terms = termsIn(dealing)
  const words = wordsOf(context, hub, current?.prose)
  const { paused } = context.head(hub)
  const next = nextFor(dealing, words, paused)
  return {
    negotiation: id,
    ...(agreement && { agreement: agreement.id }),
    hub,
    title: current?.prose.title ?? measureOf(dealing) ?? 'Agreement without its text',
    phase: phaseOf(dealing),
    parties: (terms?.parties ?? []).map(({ did }) => personOf(context.sql, hub, did, me)),
    mine: terms ? partyOf(terms, me) : -1,
    ...next,
    deadlines: deadlinesOf(dealing, next, words, paused),
    over: agreement?.state.commitments.filter(isOver).length ?? 0,
    count: terms?.commitments.length ?? 0,
    updated: dealing.updated,
    archived: isArchived(context, id),
    finality: finalityOf(dealing),
  }
}

/** Without the prose, of an attester or arbiter: what the terms alone say. */
const bareForm = (state: ContractState): ContractForm => {
  const prose = { salt: new Uint8Array(32), title: '', text: '', notes: '', titles: [] }
  return contractFormOf({ terms: state.terms, prose, at: state.opened })
}

export function viewOf(context: FeatureContext, hub: string, id: string): ContractView {
  const dealing = loadDealing(context, hub, id)
  const summary = summaryOf(context, dealing)
  const { agreement } = dealing
  const current = currentContract(dealing)
  const words = wordsOf(context, hub, current?.prose)
  const state = agreement?.state
  const terms = termsIn(dealing)
  const form = current ? contractFormOf(current) : state && bareForm(state)
  if (!terms || !form) throw new Error('a talk without terms')
  const codes = new Set(
    terms.commitments.flatMap(({ pay, bond }) => [...pay.map(({ token }) => token), ...(bond ? [bond.token] : [])]),
  )
  return {
    ...summary,
    sentence: contractSentence(terms, words),
    form,
    commitments: terms.commitments.map((one, place) =>
      commitmentView(context, dealing, one, place, form.commitments[place] as CommitmentForm, words),
    ),
    escrow: escrowOf(context, dealing),
    flows: (state?.flows ?? []).map(({ from, to, token, amount }) => ({
      from: personOf(context.sql, hub, from, dealing.me),
      to: personOf(context.sql, hub, to, dealing.me),
      amount: String(amount),
      token: tokenOf(context, hub, token),
    })),
    ...redressView(context, dealing),
    wishes: (state?.wishes ?? []).map(({ party, wish }) => ({
      party,
      by: personOf(context.sql, hub, terms.parties[party]?.did ?? '', dealing.me),
      wish,
      sentence: wishWords(wish, terms, words),
    })),
    proposals: dealing.proposals.map((proposal) => proposalView(context, dealing, proposal)),
    history: storyOf(context, dealing, words),
    acts: contractActsOf(dealing),
    courses:
      state && summary.deadline !== undefined
        ? coursesOf(context.state(hub), fromHex(hub), state, runAt(context, hub), words)
        : [],
    ...receiptOf(context, dealing),
    tokens: [...codes].sort().map((code) => tokenOf(context, hub, code)),
  }
}

function receiptOf(context: FeatureContext, { hub, agreement }: Dealing): Pick<ContractView, 'receipt'> {
  const receipt = agreement && readContractReceipt(context.state(hub), fromHex(agreement.id))
  return receipt ? { receipt: { signed: receipt.signatures.map(({ as }) => as), of: receipt.body.parties.length } } : {}
}

function escrowOf(context: FeatureContext, { hub, agreement }: Dealing): ContractView['escrow'] {
  if (!agreement) return []
  const { terms, funded } = agreement.state
  return terms.parties.map((_, party) => ({
    party,
    funded: funded.includes(party),
    sums: [...heldOf(agreement.state, party)].map(([code, sum]) => ({
      amount: String(sum),
      token: tokenOf(context, hub, code),
    })),
  }))
}

function commitmentView(
  context: FeatureContext,
  dealing: Dealing,
  one: Commitment,
  place: number,
  form: CommitmentForm,
  words: ContractWords,
): CommitmentView {
  const { hub, me, agreement } = dealing
  const state = agreement?.state
  const now = state?.commitments[place]
  const { paused } = context.head(hub)
  const terms = termsIn(dealing)
  const outlook = state && commitmentOutlook(state, place, me, words)
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const due = now?.due === undefined ? {} : { due: now.due + paused }
  const goods = goodsView(context, dealing, one, place)
  const mayShowCode = one.gate.kind === 'code' && terms?.parties[one.to]?.did === me
  return {
    place,
    title: words.titles[place] ?? `Commitment ${place + 1}`,
    form,
    sentence: terms ? asSentence(lineOf(terms, place, words)) : '',
    phase: now?.phase ?? 'waiting',
    ...due,
    ...(now?.from !== undefined && { from: now.from + paused }),
    delivered: now?.delivered ?? 0,
    accepted: now?.accepted ?? 0,
    ...(now?.share !== undefined && { share: now.share }),
    paid: (now?.paid ?? one.pay.map(() => 0n)).map(String),
    ...(outlook && {
      outlook: {
        next: outlook.next,
        worst: outlook.worst,
        ...(now?.due !== undefined && { deadline: now.due + paused }),
      },
    }),
    acts: commitmentActsOf(dealing, place),
    measured: (now?.measured ?? []).map(({ by, value }) => ({ by: person(by), value })),
    rulings: (now?.rulings ?? []).map(({ by, share, bond }) => ({ by: person(by), share, bond })),
    deliveries: deliveriesOf(dealing, place).map(({ at, content }) => ({
      at,
      note: content.note,
      inPerson: content.inPerson,
      units: content.units,
      files: content.files.map(({ file }) => toBlob(file)),
    })),
    ...(goods && { goods }),
    ...(mayShowCode && terms && { code: toHex(codeOf(context, terms.negotiation, place)) }),
  }
}

function proposalView(
  context: FeatureContext,
  { hub, me }: Dealing,
  proposal: ContractProposal,
): ContractView['proposals'][number] {
  const { id, by, at, terms, prose, signatures, state, problem } = proposal
  const words = wordsOf(context, hub, prose)
  const shown = problem === undefined
  return {
    id,
    by: personOf(context.sql, hub, by, me),
    at,
    form: contractFormOf(proposal),
    sentence: shown ? contractSentence(terms, words) : `This proposal binds nobody: ${problem}`,
    lines: shown ? linesOf(terms, words) : [],
    signed: signatures.map(({ as }) => as),
    state,
    ...(problem !== undefined && { problem }),
  }
}

/** How many a list shows at most; older ended ones are found through the ledger. */
const LISTED_MAX = 500

/** Whether every word is found in its texts or its people's names; the last one may still be being typed. */
function isFound(context: FeatureContext, dealing: Dealing, { whole, last }: Typed): boolean {
  const prose = dealing.proposals.flatMap((one) => [
    one.prose.title,
    one.prose.text,
    one.prose.notes,
    ...one.prose.titles,
  ])
  const texts = [...prose, ...dealing.said.flatMap(({ content }) => textsOf(content))]
  const names = (termsIn(dealing)?.parties ?? []).map(({ did }) => nickOf(context.sql, dealing.hub, did))
  const words = new Set(wordsIn([...texts, ...names].join(' ')))
  return whole.every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last))
}

const textsOf = (content: Saying): string[] => {
  if (content.kind === 'contract-delivery') return [content.note, ...content.files.map(({ file }) => file.name)]
  return 'text' in content ? [content.text] : []
}

/** The latest first. */
export function contractRows(context: FeatureContext, hub: string): { negotiation: string; updated: number }[] {
  const me = context.keys().did
  return context.sql.all(
    `SELECT negotiation, max(at) AS updated FROM (
       SELECT negotiation, max(at) AS at FROM contract_message WHERE hub = ? GROUP BY negotiation
       UNION ALL SELECT a.negotiation, a.updated AS at FROM contract_agreement a JOIN contract_role r ON r.agreement = a.agreement
         WHERE a.hub = ? AND r.did = ?
       UNION ALL SELECT negotiation, time AS at FROM contract_taking WHERE hub = ? AND did = ?
     ) GROUP BY negotiation ORDER BY updated DESC LIMIT ?`,
    hub,
    hub,
    me,
    hub,
    me,
    LISTED_MAX,
  )
}

/** Every talk of mine in a hub, the latest first. */
export function listContracts(context: FeatureContext, hub: string, typed: Typed | undefined): ContractSummary[] {
  const rows = contractRows(context, hub)
  const known = new Set(rows.map(({ negotiation }) => negotiation))
  const taking = pendingTakings(context, hub).filter(({ negotiation }) => !known.has(negotiation))
  return [...taking, ...rows]
    .flatMap(({ negotiation }) => findDealing(context, hub, negotiation) ?? [])
    .filter((dealing) => !typed || isFound(context, dealing, typed))
    .map((dealing) => summaryOf(context, dealing))
}
