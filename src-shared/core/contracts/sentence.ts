/** An agreement of several commitments in plain words, rendered from its terms and never stored: prose cannot override it (DESIGN §5). */
import {
  type Commitment,
  type ContractTerms,
  type CourtRules,
  type DisputeClause,
  type Payment,
  WHOLE,
} from '#shared/wire/contracts.ts'
import { money, type TokenWords } from '../agreements/sentence.ts'
import { formatDuration } from '../kernel/index.ts'
import { gateOf } from './clauses/index.ts'
import { softwareIn } from './terms.ts'

export interface ContractWords {
  /** By place, from the prose; a stranger who has only the terms calls them by number. */
  titles: readonly string[]
  /** As the reader knows somebody. */
  nameOf(did: string): string
  tokenOf(code: string): TokenWords
  /** What a study is called, where the reader knows it. */
  titleOf?(study: Uint8Array, version: number): string | undefined
}

const VERBS: Record<Commitment['what'], string> = {
  work: 'does',
  service: 'provides',
  thing: 'hands over',
  loan: 'lends',
  knowledge: 'shares',
  licence: 'licenses',
  favour: 'does, as a favour,',
  money: 'gives',
}

/** Units people say; others are named by their code. */
const UNITS: Record<string, string> = { C62: '×', HUR: 'h', DAY: 'days', MON: 'months', KGM: 'kg', MTR: 'm', LTR: 'l' }

export const titleAt = ({ titles }: ContractWords, place: number): string =>
  titles[place] ? `“${titles[place]}”` : `commitment ${place + 1}`

export const partyName = (terms: ContractTerms, words: ContractWords, place: number): string => {
  const party = terms.parties[place]
  if (!party) return `party ${place + 1}`
  const name = words.nameOf(party.did)
  return party.group ? `${name}’s group` : name
}

const percent = (share: number): string => `${share / 10} %`
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

function paymentWords(terms: ContractTerms, words: ContractWords, { by, token, amount, to }: Payment, doer: string) {
  const sum = money(amount, words.tokenOf(token))
  const payees = to.map(({ did, share }) =>
    share === WHOLE ? words.nameOf(did) : `${words.nameOf(did)} (${percent(share)})`,
  )
  const direct = to.length === 1 && to[0]?.did === doer
  return `${partyName(terms, words, by)} pays ${direct ? '' : `${list(payees)} `}${sum}`
}

/** What is done for what, by when and how it is shown. */
export function lineOf(terms: ContractTerms, place: number, words: ContractWords): string {
  const one = terms.commitments[place] as Commitment
  const [doer, receiver] = [partyName(terms, words, one.by), partyName(terms, words, one.to)]
  const pays = one.pay.map((payment) => paymentWords(terms, words, payment, terms.parties[one.by]?.did ?? ''))
  const begins = one.after.length > 0 ? `once ${list(one.after.map((at) => titleAt(words, at)))} is kept, ` : ''
  const wait = one.wait > 0 ? `${formatDuration(one.wait)} later, ` : ''
  if (gateOf(one.gate).byTime)
    return `${begins}${wait}${list(pays) || `${doer} and ${receiver} have ${titleAt(words, place)}`}`
  const many = one.quantity > 1 ? ` (${one.quantity} ${UNITS[one.unit] ?? one.unit})` : ''
  const deed = `${doer} ${VERBS[one.what]} ${titleAt(words, place)}${many} for ${receiver} within ${formatDuration(one.within)}`
  const paid = pays.length > 0 ? `, for which ${list(pays)}` : ''
  const gate = gateOf(one.gate).words(one.gate.params, {
    doer,
    receiver,
    review: formatDuration(one.review),
    nameOf: words.nameOf,
    titleOf: (study, version) => words.titleOf?.(study, version),
  })
  return `${begins}${wait}${deed}${paid}, ${gate}${endings(one, words, doer, receiver)}`
}

function endings(
  { onLate, onSilence, bond, callOff, gate, pay }: Commitment,
  words: ContractWords,
  doer: string,
  receiver: string,
) {
  const parts: string[] = []
  if (pay.length > 0) {
    parts.push(onLate === 'refund' ? 'if it is late the money goes back' : 'the money is paid even if it is late')
    if (gateOf(gate).reviewed)
      parts.push(`if ${receiver} says nothing the money ${onSilence === 'release' ? 'is paid' : 'goes back'}`)
  }
  if (bond)
    parts.push(`${doer}’s deposit of ${money(bond.amount, words.tokenOf(bond.token))} is ${receiver}’s if it fails`)
  if (callOff !== undefined)
    parts.push(`${receiver} may call it off before a delivery for ${percent(callOff)} of the payment`)
  return parts.length > 0 ? `; ${parts.join('; ')}` : ''
}

/** The same as sentences of their own. */
export const linesOf = (terms: ContractTerms, words: ContractWords): string[] =>
  terms.commitments.map((_, place) => asSentence(lineOf(terms, place, words)))

export const asSentence = (line: string): string => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`

/** What everybody signs, in one sentence. */
export function contractSentence(terms: ContractTerms, words: ContractWords): string {
  const lines = terms.commitments.map((_, place) => lineOf(terms, place, words))
  const who = list(terms.parties.map((_, place) => partyName(terms, words, place)))
  const what = lines.length === 1 ? lines[0] : lines.map((line, place) => `(${place + 1}) ${line}`).join('; ')
  const { dispute } = terms
  const whole = terms.together ? ' All or nothing: nobody is paid before everything is done.' : ''
  const ruled = dispute ? ` ${asSentence(disputeLine(dispute, words))}` : ''
  return `${who} agree: ${what}.${whole}${ruled}${redressSentence(terms)}`
}

/** What the end does not end. */
function redressSentence({ redress, dispute, commitments }: ContractTerms): string {
  if (redress === undefined) return ''
  const ways = [
    ...(dispute && 'court' in dispute ? ['brought to court'] : []),
    ...(commitments.some(({ gate }) => gateOf(gate).disproves) ? ['proven wrong'] : []),
  ]
  return ` For ${formatDuration(redress)} after the end, what was paid for can still be ${ways.join(' or ')}, and what has to go back and is not there is owed.`
}

/** Who rules where the sides do not agree. */
export function disputeLine(dispute: DisputeClause, words: ContractWords): string {
  const otherwise = `${percent(dispute.otherwise)} of its payment is paid`
  const software = softwareIn(dispute)
  const third = (did: string) => `${words.nameOf(did)}${software.includes(did) ? ' (a program)' : ''}`
  if ('arbiters' in dispute)
    return `over a delivery ${list(dispute.arbiters.map(third))} may rule; if they do not within ${formatDuration(dispute.within)}, ${otherwise}`
  const { panel, rounds, fee, token } = dispute.court
  const jurors = panel === 1 ? 'a juror' : `${panel} jurors`
  const appeals =
    rounds > 1 ? `, and ${rounds - 1 === 1 ? 'one larger panel' : `up to ${rounds - 1} larger panels`} after it` : ''
  return `${mediationLine(dispute.court, words, third)}either side may have ${jurors} drawn by lot${appeals}; each costs ${money(fee, words.tokenOf(token))}, which the side pays that is in the wrong; if none can rule, ${otherwise} where something was delivered`
}

/** What comes before a panel; empty where nothing does. */
function mediationLine({ mediation, token }: CourtRules, words: ContractWords, third: (did: string) => string): string {
  if (!mediation) return ''
  const { span, mediator, fee } = mediation
  const helped = mediator === undefined ? '' : `, with ${third(mediator)} to mediate`
  const paid =
    fee === undefined
      ? ''
      : ` (${money(fee, words.tokenOf(token))} for it, from whoever goes to court, if a split is proposed)`
  return `whoever goes to court first talks with the other side for ${formatDuration(span)}${helped}${paid}, and what both sign is paid at once; after that, `
}
