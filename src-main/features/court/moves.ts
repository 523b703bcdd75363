/** What I may do in a case now, what comes next, and what is at risk in doing nothing. */

import type { z } from 'zod'
import { roundOf, sizeOf } from '#shared/core/disputes/index.ts'
import type { CborValue, SignedEvent } from '#shared/core/kernel/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { caseAct } from '#shared/ipc/court.ts'
import type { Award } from '#shared/wire/disputes.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { ruleRefusal, shareWords } from '../agreements/index.ts'
import { awardIn, doerOf, type Filed, roleOf, seatOf, sideOfPerson } from './filed.ts'
import { type CaseWords, otherwiseWords } from './words.ts'

export type CaseAct = z.infer<typeof caseAct>

const BLANK = new Uint8Array(32)

/** Own acts of this case that are signed and not certified. */
export const waitingIn = (context: FeatureContext, { hub, id }: Filed): SignedEvent[] =>
  context.pending(hub).filter(({ event: { t, body } }) => t.startsWith('court.') && isHex(body.case, id))

const isHex = (value: unknown, hex: string): boolean => value instanceof Uint8Array && toHex(value) === hex

/** As the rules would answer now; nothing is signed on top of an act that waits. */
export function caseActsOf(context: FeatureContext, filed: Filed): CaseAct[] {
  const { hub, me, court, state } = filed
  if (waitingIn(context, filed).length > 0) return []
  const allowed = (t: string, body: Record<string, CborValue>): boolean =>
    ruleRefusal({ context, hub, me }, t, body) === undefined
  const side = sideOfPerson(filed, me)
  const round = state.rounds.length - 1
  if (state.phase === 'mediation') return talkActsOf(filed, allowed)
  if (side >= 0) return sideActsOf(filed, side, allowed)
  if (state.phase === 'voting' && seatOf(filed, me))
    return allowed('court.commit', { case: court, round, vote: BLANK }) ? ['vote'] : []
  return []
}

type Allowed = (t: string, body: Record<string, CborValue>) => boolean

const canBring = ({ court, state }: Filed, side: number, allowed: Allowed): boolean =>
  allowed('court.evidence', { case: court, before: state.pieces[side] as number, statement: BLANK })

/** After the mediation; a side can give in at any time before it is closed. */
function sideActsOf(filed: Filed, side: number, allowed: Allowed): CaseAct[] {
  const { court, state } = filed
  const acts: CaseAct[] = state.phase === 'evidence' && canBring(filed, side, allowed) ? ['evidence'] : []
  if (state.phase === 'ruled' && allowed('court.appeal', { case: court, statement: BLANK })) acts.push('appeal')
  return allowed('court.sign', { case: court, split: { ...askedBy(filed, 1 - side) } }) ? [...acts, 'concede'] : acts
}

/** What that side asks for now. */
export const askedBy = ({ state, commitment }: Filed, side: number): Award =>
  awardIn(commitment, state.asks[side] as Award)

/** Two splits, so that one of them is not the one that stands. */
const TRIALS = [0, 1000].map((share) => ({ share, bond: 0 }))

/** What can be done in mediation, by a side or the mediator. */
function talkActsOf(filed: Filed, allowed: Allowed): CaseAct[] {
  const { court, me, state } = filed
  const side = sideOfPerson(filed, me)
  if (side < 0) return TRIALS.some((split) => allowed('court.propose', { case: court, split })) ? ['propose'] : []
  const acts: CaseAct[] = TRIALS.some((split) => allowed('court.sign', { case: court, split })) ? ['split'] : []
  if (state.talks?.signed.some((one) => one.side === side)) acts.push('take-back')
  if (allowed('court.waive', { case: court })) acts.push('waive')
  return canBring(filed, side, allowed) ? [...acts, 'evidence'] : acts
}

/** The other side has signed a split, or the mediator proposes one, and my side has signed nothing. */
const isOffered = ({ state, terms, me }: Filed): boolean => {
  const side = sideOfPerson({ state, terms }, me)
  const { signed, proposed } = state.talks ?? { signed: [] }
  return (
    side >= 0 &&
    state.phase === 'mediation' &&
    !signed.some((one) => one.side === side) &&
    (signed.length > 0 || proposed !== undefined)
  )
}

/** What another appeal would cost; undefined where none is left. */
export function appealFee({ state }: Filed): bigint | undefined {
  const { rules, rounds, phase } = state
  if (phase !== 'ruled' || rounds.length >= rules.rounds) return undefined
  return rules.fee * BigInt(sizeOf(rules, rounds.length))
}

/** The side that did not file has said nothing yet. */
export const isUnanswered = (filed: Filed): boolean =>
  filed.state.phase === 'evidence' &&
  filed.state.rounds.length === 1 &&
  sideOfPerson(filed, filed.me) === 1 &&
  filed.state.pieces[1] === 0

export interface CaseNext {
  next: string
  worst: string
  needsMe: boolean
}

export function nextIn(context: FeatureContext, filed: Filed, acts: readonly CaseAct[], words: CaseWords): CaseNext {
  if (waitingIn(context, filed).length > 0)
    return { next: 'Signed. It counts as soon as the hub’s signers certify it.', worst: '', needsMe: false }
  const toPropose = acts.includes('propose') && filed.state.talks?.proposed === undefined
  const needsMe =
    acts.includes('vote') || toPropose || isOffered(filed) || (acts.includes('evidence') && isUnanswered(filed))
  return { next: nextWords(context, filed, words), worst: worstWords(filed, words), needsMe }
}

function nextWords(context: FeatureContext, filed: Filed, words: CaseWords): string {
  const { state, me } = filed
  const isSide = sideOfPerson(filed, me) >= 0
  const { seats } = roundOf(state)
  const mine = seatOf(filed, me)
  const claim = state.claims.find(({ did }) => did === me)
  const done = (what: 'vote' | 'finding') => `${seats.filter((seat) => seat[what]).length} of ${seats.length}`
  switch (state.phase) {
    case 'mediation':
      return talkWords(filed, isSide)
    case 'evidence':
      return isSide
        ? 'Bring what speaks for you, or agree by yourselves. Then jurors are drawn.'
        : 'Wait: both sides bring their evidence.'
    case 'calling':
      if (isSide || roleOf(context, filed) !== 'juror') return 'Wait: jurors say that they are there.'
      return claim
        ? 'Let your app run: it has said that you are there, and shows your number in the draw.'
        : 'Wait: your app says by itself that you are there.'
    case 'drawing':
      if (!claim) return 'Wait: jurors are being drawn by lot.'
      return claim.beta
        ? 'Wait: your app has shown your number, and it may win a seat.'
        : 'Let your app run: it shows your number by itself.'
    case 'voting':
      if (mine && !mine.vote) return 'Read the evidence and vote. Nobody sees your vote before all have voted.'
      return `Wait for the jurors: ${done('vote')} have voted.`
    case 'opening':
      return mine && !mine.finding
        ? 'Wait: your app opens your vote by itself.'
        : `Wait while votes are opened: ${done('finding')} are.`
    case 'ruled':
      return isSide
        ? 'Let the ruling stand, or appeal to a larger panel.'
        : 'Wait: the ruling stands unless a side appeals.'
    default:
      return `Over: ${endWords(filed, words)}`
  }
}

function talkWords(filed: Filed, isSide: boolean): string {
  const { state, me } = filed
  if (state.rules.mediation?.mediator === me)
    return state.talks?.proposed
      ? 'Wait: both sides have your proposal. You may make another one.'
      : 'Talk with both sides, and propose a split. It binds nobody until both sign it.'
  if (!isSide) return 'Wait: both sides talk, and may sign a split.'
  return isOffered(filed)
    ? 'A split is offered: sign it, sign another one, or go on talking. No jurors are drawn yet.'
    : 'Talk, and sign a split that is fair to both. What both sign is paid at once. No jurors are drawn yet.'
}

/** How it ended, as a part of a sentence. */
export function endWords(filed: Filed, { award, nameOf }: CaseWords): string {
  const { end, rounds, talks } = filed.state
  const [one, other] = talks?.signed ?? []
  const ruling = rounds.findLast(({ result }) => result?.kind === 'award')?.result
  if (end === 'ruled' && ruling?.kind === 'award') return `${award(ruling.award)}. The ledger has carried it out.`
  if (end === 'settled' && one && other && isSameSplit(one.split, other.split))
    return `both sides signed ${award(one.split)}. The ledger has carried it out.`
  if (end === 'settled') return 'the sides found an end of their own.'
  const why = end === 'refused' ? 'the jurors found that it cannot be ruled on' : 'too few jurors came'
  return `${why}, ${declaredWords(filed, nameOf)}.`
}

const isSameSplit = (a: Award, b: Award): boolean => a.share === b.share && a.bond === b.bond

/** What became of it without a ruling; a later case about the same commitment has a word of its own. */
function declaredWords(filed: Filed, nameOf: CaseWords['nameOf']): string {
  const { one, court, late } = filed
  if (late) return 'so what was paid stays paid'
  if (!one.court || !equalBytes(one.court, court)) return 'and what the agreement declares for that has happened'
  if (one.phase !== 'ruled') return 'and the time to deliver went on'
  return `so ${shareWords(one.share ?? 0)} of what was held is paid to ${nameOf(doerOf(filed))}, as the agreement declares`
}

/** I am there for the draw, and have not shown my number. */
const isOwing = ({ me, state }: Filed): boolean => state.claims.some(({ did, beta }) => did === me && !beta)

function worstWords(filed: Filed, { sum, result }: CaseWords): string {
  const { state, me } = filed
  const { lock, loss } = state.rules
  const isSide = sideOfPerson(filed, me) >= 0
  const mine = seatOf(filed, me)
  const nobody = `Too few jurors come, and ${otherwiseWords(filed)}.`
  switch (state.phase) {
    case 'mediation':
      return isSide ? 'You do not agree, and the case goes on to jurors by itself.' : ''
    case 'evidence':
      return isSide ? 'You bring nothing, and jurors decide by what the other side shows.' : nobody
    case 'calling':
    case 'drawing':
      return isOwing(filed)
        ? `Your app does not show your number in time, and you lose ${sum(lock)} of your lock.`
        : nobody
    case 'voting':
    case 'opening':
      if (!mine) return nobody
      return mine.vote
        ? `Your vote is far from the ruling in the end, and you lose ${sum((lock * BigInt(loss)) / 1000n)} of your lock.`
        : `You do not vote, and lose ${sum(lock)} of your lock and the seat.`
    case 'ruled': {
      const found = roundOf(state).result
      return found ? `Nobody appeals, and the ruling is carried out: ${result(found)}.` : ''
    }
    default:
      return ''
  }
}
