/** Plans for the two sides of a case: bringing it, bringing evidence, appealing. */
import { money } from '#shared/core/agreements/index.ts'
import { membersOf, partyName, partyOf, thirdsOf, titleAt } from '#shared/core/contracts/index.ts'
import { roundOf, sizeOf } from '#shared/core/disputes/index.ts'
import { formatDuration, fromHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Commitment, CourtRules } from '#shared/wire/contracts.ts'
import {
  asBody,
  balanceRow,
  currentContract,
  type Desk,
  loadContract,
  type Plan,
  type Seed,
  shareWords,
  wordsOf,
} from '../agreements/index.ts'
import { refused } from '../refusal.ts'
import { courtPlan } from './court-plan.ts'
import { awardIn, loadCase, principalsOfSides, sideOfPerson } from './filed.ts'
import { statementOf } from './statement.ts'
import { caseWords, list, REASON_WORDS, sumOf } from './words.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

const PRIVATE = 'Only the other side and whoever judges can read it.'
const PRIVATE_TOO = 'Only the other side, the mediator and whoever judges can read it.'
const KEPT = { code: 'readers', text: 'Jurors are members of the hub, and can keep what they read.' }

/** What a panel costs whoever asks for it. */
function feeRows(desk: Desk, { fee }: CourtRules, seats: number, more = 0n): Plan['balances'] {
  const cost = fee * BigInt(seats) + more
  return [
    balanceRow(desk, 'Balance', desk.balance, desk.balance - cost),
    balanceRow(desk, 'In escrow', desk.held, desk.held + cost),
  ]
}

const seatsWords = (seats: number): string => (seats === 1 ? 'one juror' : `${seats} jurors`)

export function filePlan(desk: Desk, act: Of<'court-file'>, seed: Seed): Plan {
  const { context, hub, me } = desk
  const found = loadContract(context, act.agreement)
  const { terms } = found.agreement.state
  const commitment = terms.commitments[act.commitment] as Commitment | undefined
  if (!terms.dispute || !('court' in terms.dispute) || !commitment)
    throw refused('contract.no-court', 'Nothing was signed: no jurors are drawn for this. Look at who rules on it.')
  const rules = terms.dispute.court
  const words = wordsOf(context, hub, currentContract(found)?.prose)
  const agreement = fromHex(act.agreement)
  const said = statementOf(context, hub, agreement, act.statement, seed.salt)
  const ask = awardIn(commitment, act.ask)
  const sides = [commitment.by, commitment.to].flatMap((place) =>
    membersOf(terms.parties[place] as (typeof terms.parties)[0]),
  )
  const doer = partyName(terms, words, commitment.by)
  const receiver = partyName(terms, words, commitment.to)
  const deposit = commitment.bond ? `, and ${shareWords(ask.bond)} of the deposit for ${receiver}` : ''
  const cost = sumOf(words, rules, rules.panel)
  const { fee } = rules.mediation ?? {}
  const mediatorCost = fee === undefined ? undefined : money(fee, words.tokenOf(rules.token))
  const late = found.agreement.state.commitments[act.commitment]?.phase === 'kept'
  const stake = late ? 'what was paid' : 'what is in dispute'
  const other = partyOf(terms, me) === commitment.by ? receiver : doer
  return courtPlan(desk, {
    t: 'court.file',
    body: asBody({ agreement, commitment: act.commitment, reason: act.reason, statement: said.hash, ask }),
    words: {
      sentence: `You bring ${titleAt(words, act.commitment)} to court because ${REASON_WORDS[act.reason]}: ${rules.mediation ? 'first you talk, and if you sign no split, ' : ''}${seatsWords(rules.panel)}, drawn by lot, decide. You ask for ${shareWords(ask.share)} of ${stake} for ${doer}${deposit}. You put up ${cost} for them${mediatorCost === undefined ? '' : ` and ${mediatorCost} for the mediator`}.`,
      balances: feeRows(desk, rules, rules.panel, rules.mediation?.fee),
      deadline: {
        at: seed.at + (rules.mediation?.span ?? rules.evidence),
        text: rules.mediation
          ? `Until then you and ${other} can sign a split, which is paid at once; otherwise the case goes on by itself to evidence (${formatDuration(rules.evidence)}) and to jurors.`
          : `Until then you and ${other} bring evidence${late ? '' : ' and may still agree'}; then jurors are drawn, and have ${formatDuration(rules.draw)} to come and ${formatDuration(rules.vote)} to vote.`,
      },
      worst: `They find for ${other}, and you bear what the court costs: ${cost}, and more if it is appealed. Whoever is nearer to the ruling bears less of it.`,
      warnings: [KEPT],
    },
    before: () => said.send([...sides, ...thirdsOf(terms.dispute)].filter((did) => did !== me)),
    after: () => said.forget(),
  })
}

export function evidencePlan(desk: Desk, act: Of<'court-evidence'>, seed: Seed): Plan {
  const { context, hub, me } = desk
  const filed = loadCase(context, act.case)
  const { court, state, commitment } = filed
  const words = caseWords(context, filed)
  const side = sideOfPerson(filed, me)
  const said = statementOf(context, hub, state.agreement, act.statement, seed.salt)
  const ask = act.ask && awardIn(commitment, act.ask)
  const files = said.statement.files.length
  const talking = state.phase === 'mediation'
  const helping = talking ? thirdsOf(filed.terms.dispute) : []
  const withFiles = files === 0 ? '' : files === 1 ? ' with a file' : ` with ${files} files`
  return courtPlan(desk, {
    t: 'court.evidence',
    body: asBody({ case: court, before: state.pieces[side] ?? 0, statement: said.hash, ...(ask && { ask }) }),
    words: {
      sentence: `You bring evidence${withFiles} in the case about ${words.title}. ${helping.length > 0 ? PRIVATE_TOO : PRIVATE}${ask ? ` You ask for ${words.award(ask)}.` : ''}`,
      worst: 'It cannot be taken back. It costs nothing.',
      ...(state.due !== undefined && {
        deadline: {
          at: state.due + context.head(hub).paused,
          text: talking
            ? 'Then the mediation is over; evidence can still be brought until jurors are drawn.'
            : 'Then jurors are drawn, and no more evidence comes.',
        },
      }),
      warnings: [KEPT],
    },
    before: () => said.send([...principalsOfSides(filed), ...helping].filter((did) => did !== me)),
    after: () => said.forget(),
  })
}

export function appealPlan(desk: Desk, act: Of<'court-appeal'>, seed: Seed): Plan {
  const { context, hub, me } = desk
  const filed = loadCase(context, act.case)
  const { court, state } = filed
  const words = caseWords(context, filed)
  const seats = sizeOf(state.rules, state.rounds.length)
  const said = statementOf(context, hub, state.agreement, act.statement, seed.salt)
  const { result } = roundOf(state)
  const cost = words.sum(state.rules.fee * BigInt(seats))
  return courtPlan(desk, {
    t: 'court.appeal',
    body: asBody({ case: court, statement: said.hash }),
    words: {
      sentence: `You appeal the ruling on ${words.title}${result ? ` (${words.result(result)})` : ''}: up to ${seatsWords(seats)}, drawn anew, decide. You put up ${cost} for them.`,
      balances: feeRows(desk, state.rules, seats),
      deadline: {
        at: seed.at + state.rules.evidence,
        text: `Until then both sides may bring more evidence; then jurors are drawn anew. ${list([...roundOf(state).seats.map(({ did }) => words.nameOf(did))])} are not among them.`,
      },
      worst: `They find the same or worse for you, and you bear more of what the court costs, this ${cost} too. If too few come, the ruling stands and this fee comes back.`,
      warnings: [KEPT],
    },
    before: () => said.send(principalsOfSides(filed).filter((did) => did !== me)),
    after: () => said.forget(),
  })
}
