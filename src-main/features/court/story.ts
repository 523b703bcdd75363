/** The story of a case: a sentence for every step the ledger recorded. */
import { type Result, standingResult, type Talks } from '#shared/core/disputes/index.ts'
import type { CaseChange } from '#shared/core/ledger/facts.ts'
import type { CaseView } from '#shared/ipc/court.ts'
import type { Award } from '#shared/wire/disputes.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { type Filed, sideOfPerson } from './filed.ts'
import { endWords } from './moves.ts'
import { type CaseWords, list, REASON_WORDS } from './words.ts'

export interface Step {
  n: number
  change: CaseChange
  round: number
  did: string | null
  detail: string | null
  event: string | null
  h: number
  time: number
}

/** Oldest first. */
export const stepsOf = ({ sql }: FeatureContext, id: string): Step[] =>
  sql.all<{
    n: number
    change: CaseChange
    round: number
    did: string | null
    detail: string | null
    event: string | null
    h: number
    time: number
  }>('SELECT n, change, round, did, detail, event, h, time FROM court_step WHERE id = ? ORDER BY n', id)

export const caseStory = (context: FeatureContext, filed: Filed, words: CaseWords): CaseView['history'] =>
  stepsOf(context, filed.id).map((step) => ({
    at: step.time,
    text: stepWords(filed, step, words),
    ...(step.event !== null && { event: step.event }),
  }))

function stepWords(filed: Filed, { change, did, detail, round }: Step, words: CaseWords): string {
  const who = did === null ? '' : words.nameOf(did)
  const { state } = filed
  switch (change) {
    case 'filed':
      return `${words.nameOf(did ?? state.sides[0])} brought it to court: ${REASON_WORDS[state.reason]}.`
    case 'evidence':
      return `${who} brought evidence.`
    case 'proposed':
      return `${who} proposed: ${detail === null ? '' : words.award(JSON.parse(detail) as Award)}.`
    case 'signed':
      return `${who} signed a split${signedWords(filed, did, detail, words)}.`
    case 'taken-back':
      return `${who} took a signed split back.`
    case 'waived':
      return `${who} wants no mediation.`
    case 'talks-over':
      return 'The mediation is over without a split. The case goes on to jurors.'
    case 'conceded':
      return `${who} gave the other side what it asks for.`
    case 'calling':
      return `The evidence is in. The bench was called: ${state.rounds[round]?.drawable ?? 0} could be drawn.`
    case 'present':
      return `${who} came to the draw.`
    case 'awaiting-seed':
      return awaitingWords(named(detail, words))
    case 'drawing':
      return `The draw opened among ${list(named(detail, words))}.`
    case 'claimed':
      return `${who} showed a number.`
    case 'seated':
      return `${list(named(detail, words))} ${named(detail, words).length === 1 ? 'was' : 'were'} drawn by lot.`
    case 'replaced':
      return `Alternates took the seats of those who did not vote; on the panel: ${list(named(detail, words))}.`
    case 'voted':
      return `${who} voted; the vote is closed.`
    case 'opening':
      return 'The time to vote is over; votes are opened.'
    case 'opened':
      return `${who} opened the vote.`
    case 'found':
      return `The panel found: ${foundWords(detail, words)}.`
    case 'appealed':
      return `${who} appealed to a larger panel.`
    case 'closed':
      return closedWords(filed, detail, words)
  }
}

const named = (detail: string | null, { nameOf }: CaseWords): string[] =>
  detail === null ? [] : (JSON.parse(detail) as string[]).map(nameOf)

const awaitingWords = (withheld: readonly string[]): string =>
  withheld.length === 0
    ? 'Nobody can come any more. The draw waits for the next certified header.'
    : `${list(withheld)} kept back a number. Without them it is drawn anew, once the next header is certified.`

function signedWords(filed: Filed, did: string | null, detail: string | null, { award }: CaseWords): string {
  const signed = detail === null ? [] : (JSON.parse(detail) as Talks['signed'])
  const mine = signed.find(({ side }) => side === sideOfPerson(filed, did ?? ''))
  return mine ? `: ${award(mine.split)}` : ''
}

const foundWords = (detail: string | null, { result }: CaseWords): string =>
  detail === null ? '' : result(JSON.parse(detail) as Result)

/** A last panel finds and ends it in one step; one that could not sit leaves what was found before. */
function closedWords(filed: Filed, detail: string | null, words: CaseWords): string {
  const last = detail === null ? undefined : (JSON.parse(detail) as Result)
  const kept = last?.kind === 'unheard' && standingResult(filed.state) ? 'No larger panel could sit. ' : ''
  return `${kept}The case is over: ${endWords(filed, words)}`
}
