/** What a bundle's checks know of agreements of several commitments (decision 031). */
import { money } from '#shared/core/agreements/index.ts'
import {
  asSentence,
  type CommitmentState,
  type ContractState,
  contractId,
  contractProseCommitment,
  depositsOf,
  heldOf,
  isOver,
  lineOf,
  namedIn,
  partyName,
  partyOf,
  principalsOf,
  type RedressState,
  titleAt,
} from '#shared/core/contracts/index.ts'
import { redressKey } from '#shared/core/contracts/redress.ts'
import { contractKey } from '#shared/core/contracts/state.ts'
import { equalBytes, formatDuration, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import { type Commitment, type Payment, WHOLE } from '#shared/wire/contracts.ts'
import { readable } from '../../ledger/index.ts'
import { shareWords, wishWords } from '../contracts/wishes.ts'
import type { Account, AgreementKind, Row, Told, Words } from './about.ts'
import { receiptTold, whenWords } from './words.ts'

type Fact = Extract<LedgerFact, { kind: 'contract' }>

export const several: AgreementKind = {
  recordKey: contractKey,
  read: (record, later) => accountOf(record as ContractState, later as RedressState | undefined),
  laterKey: redressKey,
  opened: (event) => (event.t === 'contract.open' ? contractId(event.body.terms) : undefined),
  delivered: (event) => {
    const evidence = event.t === 'contract.deliver' ? event.body.shown.evidence : undefined
    return evidence instanceof Uint8Array ? evidence : undefined
  },
  told,
}

const accountOf = (state: ContractState, redress?: RedressState): Account => {
  const { terms } = state
  const parties = principalsOf(terms)
  return {
    negotiation: toHex(terms.negotiation),
    parties,
    others: namedIn(terms).filter((did) => !parties.includes(did)),
    ...(wasInCourt(state, redress) && { unproven: IN_COURT_UNPROVEN }),
    isItsProse: (prose) => 'titles' in prose && equalBytes(contractProseCommitment(prose), terms.prose),
    outcome: () => outcomeOf(state),
    results: (words) => [...resultsOf(state, words), ...redressedWords(state, redress, words)],
    terms: (words) => [
      { title: 'Terms', rows: wholeRows(state, words) },
      ...terms.commitments.map((one, place) => ({
        title: `Commitment ${place + 1}${words.titles[place] ? `: ${words.titles[place]}` : ''}`,
        rows: commitmentRows(state, one, place, words),
      })),
    ],
  }
}

const PHASES: Record<string, string> = {
  agreed: 'signed, and not everybody’s money is in escrow',
  running: 'under way',
  done: 'ended',
  cancelled: 'ended by consent of all',
  expired: 'lapsed before everybody’s money was in escrow',
}

const COMMITMENT: Record<string, string> = {
  waiting: 'not begun',
  open: 'to be done',
  delivered: 'delivered and not accepted',
  disputed: 'with the arbiters',
  ready: 'done, and waiting for the others',
  kept: 'kept',
  broken: 'broken',
  waived: 'waived',
  ruled: 'ruled by arbiters',
  ended: 'ended early',
}

/** Rules that draw a panel read the whole bench and every line of trust: nothing short of the whole state shows that none was left out. */
const IN_COURT_UNPROVEN =
  'A part of it went to court, and that a panel was drawn from everybody who could be drawn follows from the hub’s whole state alone.'

const wasInCourt = ({ commitments }: ContractState, redress?: RedressState): boolean =>
  commitments.some(({ court }) => court) || (redress?.claims.some((claim) => claim.case) ?? false)

/** What an end was changed to: what was asked back, what of it was there then, and that the rest is owed. */
function redressedWords({ terms }: ContractState, redress: RedressState | undefined, words: Words): string[] {
  const sum = (amount: bigint, code: string) => money(amount, words.tokenOf(code))
  return (redress?.claims ?? []).flatMap(({ commitment, done }) => {
    if (!done) return []
    const title = titleAt(words, commitment)
    const why =
      done.by === 'proof' ? 'was proven after the end not to be what was promised' : 'was changed after the end'
    const doer = partyName(terms, words, terms.commitments[commitment]?.by ?? -1)
    return [
      `What was paid for ${title} ${why}`,
      ...done.moves.map(({ to, token, amount, paid }) => {
        const rest =
          paid < amount ? `, of which ${sum(amount - paid, token)} were not there and are owed from then on` : ''
        return `${doer} has to give ${words.nameOf(to)} ${sum(amount, token)} back for ${title}${rest}`
      }),
    ]
  })
}

const IN_COURT: Record<string, string> = { disputed: 'in court', ruled: 'ruled on in court' }
const phaseWords = ({ phase, court }: CommitmentState): string =>
  (court && IN_COURT[phase]) ?? COMMITMENT[phase] ?? phase

const counted = (items: readonly string[]): string[] =>
  [...new Set(items)].map((item) => `${items.filter((one) => one === item).length} ${item}`)

function outcomeOf({ phase, commitments }: ContractState): string {
  const said = PHASES[phase] ?? phase
  if (phase === 'agreed' || phase === 'expired') return said
  return `${said}: ${counted(commitments.map(phaseWords)).join(', ')}`
}

function resultsOf(state: ContractState, words: Words): string[] {
  const { terms, commitments, flows } = state
  const sum = (amount: bigint, code: string) => money(amount, words.tokenOf(code))
  return [
    ...commitments.map((one, place) => {
      const { by, to, quantity } = terms.commitments[place] as Commitment
      const who = `${partyName(terms, words, by)} for ${partyName(terms, words, to)}`
      return `${titleAt(words, place)}, ${who}: ${stateWords(one, quantity)}`
    }),
    ...flows.map(
      ({ from, to, token, amount }) =>
        `${words.nameOf(to)} has received ${sum(amount, token)} from ${words.nameOf(from)}`,
    ),
    ...terms.parties.flatMap((_, party) =>
      [...heldOf(state, party)]
        .filter(([, held]) => held > 0n)
        .map(([code, held]) => `${sum(held, code)} of ${partyName(terms, words, party)} in escrow`),
    ),
  ]
}

/** How a commitment stands; of what was neither kept nor lost whole, how much of it. */
function stateWords(one: CommitmentState, quantity: number): string {
  const { phase, accepted, share = WHOLE } = one
  const units = quantity > 1 ? [`${accepted} of ${quantity} accepted`] : []
  const isPart = phase === 'ruled' || phase === 'ended' || (phase === 'kept' && share < WHOLE)
  const part = isPart ? [`${shareWords(share)} of what was held for it paid`] : []
  return [phaseWords(one), ...units, ...part].join(', ')
}

const WHOLE_FIELDS: Record<string, string> = {
  v: 'Kind of terms',
  hub: 'Hub',
  negotiation: 'Negotiation',
  together: 'All or nothing',
  dispute: 'Disputes',
  notice: 'Notice',
  openBy: 'Opened by',
  fundWithin: 'Time for everybody’s money',
  prose: 'Commitment to the text',
}
const COMMITMENT_FIELDS: Record<string, string> = {
  by: 'Done by',
  to: 'Done for',
  what: 'What changes hands',
  quantity: 'Quantity',
  unit: 'Unit',
  after: 'Begins after',
  wait: 'Not before, from its beginning',
  within: 'Time to do it',
  onLate: 'If it is late',
  review: 'Time to look at it',
  onSilence: 'If nothing is said',
  gate: 'How it is shown',
  pay: 'Payments',
  bond: 'Deposit',
  callOff: 'Price of calling it off',
}
const DEFAULTS: Record<string, string> = { refund: 'the money goes back', release: 'the money is paid' }
const SPANS = new Set(['wait', 'within', 'review', 'fundWithin'])

/** Of a later version of the terms by the field's own name. */
function wholeRows({ terms }: ContractState, words: Words): Row[] {
  const { parties, commitments: _, ...whole } = terms
  const people = parties.map(({ did, group }, place): Row => {
    const members = group && `, speaking by ${group.quorum} of ${group.members.join(', ')}`
    return [`Party ${place + 1}`, `${words.nameOf(did)} (${did})${members ?? ''}`]
  })
  return [...people, ...rowsOf(whole, WHOLE_FIELDS)]
}

function commitmentRows({ terms }: ContractState, one: Commitment, place: number, words: Words): Row[] {
  const { by, to, after, pay, bond, callOff, ...rest } = one
  const token = (amount: bigint, code: string) => money(amount, words.tokenOf(code))
  const payment = (payment: Payment): string => {
    const to = payment.to.map(({ did, share }) => `${shareWords(share)} to ${words.nameOf(did)}`)
    return `${token(payment.amount, payment.token)} from party ${payment.by + 1}: ${to.join(', ')}`
  }
  return [
    ['In words', asSentence(lineOf(terms, place, words))],
    [fieldName('by'), `party ${by + 1}`],
    [fieldName('to'), `party ${to + 1}`],
    [fieldName('after'), after.length > 0 ? after.map((at) => `commitment ${at + 1}`).join(', ') : 'nothing'],
    ...rowsOf(rest, COMMITMENT_FIELDS),
    ...pay.map((one, slot): Row => [`Payment ${slot + 1}`, payment(one)]),
    ...(bond ? [[fieldName('bond'), token(bond.amount, bond.token)] as const] : []),
    ...(callOff === undefined ? [] : [[fieldName('callOff'), shareWords(callOff)] as const]),
  ]
}

const fieldName = (field: string): string => COMMITMENT_FIELDS[field] ?? field

const rowsOf = (fields: object, names: Record<string, string>): Row[] =>
  Object.entries(fields).map(([field, value]): Row => [names[field] ?? field, fieldWords(field, value)])

function fieldWords(field: string, value: unknown): string {
  if (value instanceof Uint8Array) return toHex(value)
  if (SPANS.has(field)) return formatDuration(value as number)
  if (field === 'openBy') return whenWords(value as number)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? readable(value) : (DEFAULTS[String(value)] ?? String(value))
}

/** What reached somebody by a change is said with it; a receipt is issued by the last one. */
function told(facts: readonly LedgerFact[], words: Words): Told[] {
  const happened: Told[] = []
  let paid = new Map<string, bigint>()
  for (const fact of facts) {
    if (fact.kind === 'entry' && fact.entry === 'release')
      paid.set(fact.token, (paid.get(fact.token) ?? 0n) + fact.delta)
    if (fact.kind !== 'contract') continue
    const sums = [...paid].map(([code, sum]) => money(sum, words.tokenOf(code)))
    paid = new Map()
    const text = `${changeWords(fact, words)}${sums.length > 0 ? ` (${sums.join(', ')} paid)` : ''}`
    happened.push({ ...(fact.by !== undefined && { by: fact.by }), text })
  }
  return [...happened, ...facts.flatMap((fact) => receiptTold(fact) ?? [])]
}

const CHANGES: Record<string, string> = {
  agreed: 'every party has signed: the agreement stands',
  begun: 'everything is in escrow: it begins',
  cancelled: 'ended by consent of all',
  expired: 'the deadline passed: not everybody’s money was in escrow, and all of it went back',
  voiced: 'spoke for a group, of which too few have said the same yet',
}
const DEEDS: Record<string, string> = {
  delivered: 'delivered',
  accepted: 'accepted',
  'given-up': 'gave up',
  'called-off': 'called off',
  disputed: 'called the arbiters over',
  extended: 'more time, by consent of all concerned, for',
  split: 'signed in mediation, as the other side had, how to split',
  conceded: 'gave the other side in court what it asked for, about',
  redressed: 'what was paid is put right, for',
  'fallen-due': 'the deadline passed of',
  voiced: 'spoke for a group, of which too few have said the same yet, about',
}

function changeWords(fact: Fact, words: Words): string {
  const { change, by = '', commitment, state } = fact
  const { terms, commitments, wishes } = state
  if (change === 'funded') return fundedWords(fact, words)
  if (change === 'asked') {
    const mine = wishes.find(({ party }) => party === partyOf(terms, by))
    return mine ? `asked for ${wishWords(mine.wish, terms, words)}` : 'took back what they asked for'
  }
  const one = commitment === undefined ? undefined : commitments[commitment]
  if (!one || commitment === undefined) return CHANGES[change] ?? change
  const title = titleAt(words, commitment)
  const { quantity } = terms.commitments[commitment] as Commitment
  const end = (isOver(one) && change !== 'redressed') || change === 'fallen-due' ? `: ${stateWords(one, quantity)}` : ''
  return `${deedWords(fact, one, title)}${end}`
}

function deedWords({ change, by }: Fact, { measured, rulings, court }: CommitmentState, title: string): string {
  if (change === 'disputed' && court) return `brought to court: ${title}`
  if (change === 'ruled' && by === undefined) return `the ruling is carried out over ${title}`
  const value = measured?.find((one) => one.by === by)?.value
  if (change === 'measured' && value !== undefined) return `measured ${value} for ${title}`
  const ruling = rulings?.find((one) => one.by === by)
  if (change === 'ruled' && ruling)
    return `ruled on ${title}, with ${shareWords(ruling.share)} of what is held paid and ${shareWords(ruling.bond)} of the deposit lost`
  return `${DEEDS[change] ?? CHANGES[change] ?? change} ${title}`
}

function fundedWords({ state: { terms }, by = '' }: Fact, words: Words): string {
  const sums = [...depositsOf(terms, partyOf(terms, by))].map(([code, sum]) => money(sum, words.tokenOf(code)))
  return `the money is in escrow (${sums.join(', ')})`
}
