/**
 * Whether an act of a moderation list is in force, from the list, what was said about the act, and the time. The person named may appeal; whose
 * list it is has to answer, and an act that is not answered for lapses: silence must not favour the accuser (decision 040).
 *
 * Everything is said on the notice plane, where dates are the writers' own. So an appeal runs from when it came here, if that is later than
 * it says, and an answer counts as given when it says so only if it comes within a grace.
 */
import { DAY, type Duration, MINUTE } from '../kernel/instant.ts'

/** How long the author of a list has to answer an appeal. */
export const ANSWER_WITHIN_MS: Duration = 14 * DAY
/** How much later an answer that says it was given in time may come here: computers are off, and carriers slow. */
export const ARRIVES_WITHIN_MS: Duration = 14 * DAY
/** How far the clock of a list's author may run ahead. */
const CLOCK_SKEW_MS: Duration = 10 * MINUTE

/** One act, as a list has it or had it. Ids in hex. */
export interface Act {
  id: string
  author: string
  list: string
  /** Who is named. */
  did: string
  /** The one notice of theirs it is about; absent: everything they post. */
  notice?: string | undefined
  since: number
  until?: number | undefined
  /** It stands in the list's last version. */
  listed: boolean
  /** When that version runs out. */
  expires: number
}

export interface Appeal {
  id: string
  by: string
  author: string
  list: string
  entry: string
  at: number
  /** When it came here. */
  received: number
}

export interface Answer {
  appeal: string
  by: string
  outcome: 'upheld' | 'lifted'
  at: number
  received: number
}

/** Everything that was said about the acts of one author; what does not count is ignored. */
export interface Said {
  appeals: readonly Appeal[]
  answers: readonly Answer[]
}

/**
 * unopposed · appealed: waits for an answer · doubted: waits too, and does not hold meanwhile, since its author has left an appeal about the same
 * unanswered before · upheld · lifted · lapsed: not answered in time · ended: taken off the list, or over · early: begins later.
 */
export const FORCES = ['unopposed', 'appealed', 'doubted', 'upheld', 'lifted', 'lapsed', 'ended', 'early'] as const
export type ForceName = (typeof FORCES)[number]

export interface Force {
  is: ForceName
  /** Subscribers see its effect. */
  holds: boolean
  /** Until when the open appeal has to be answered. */
  answerBy?: number
}

const HOLDING: readonly ForceName[] = ['unopposed', 'appealed', 'upheld']

/** `others`: further acts of the same author, listed or not, for what was left unanswered before. */
export function forceOf(act: Act, others: readonly Act[], said: Said, now: number): Force {
  const { is, answerBy } = opposed(act, said, now)
  if (is === 'appealed' && others.some((other) => isLeftUnanswered(other, act, said, now)))
    return force('doubted', answerBy)
  if (is === 'lifted' || is === 'lapsed') return force(is)
  if (!act.listed || act.expires <= now || (act.until ?? now + 1) <= now) return force('ended')
  if (act.since > now + CLOCK_SKEW_MS) return force('early', answerBy)
  return force(is, answerBy)
}

const force = (is: ForceName, answerBy?: number): Force => ({
  is,
  holds: HOLDING.includes(is),
  ...(answerBy !== undefined && { answerBy }),
})

type Opposed = { is: 'unopposed' | 'appealed' | 'upheld' | 'lifted' | 'lapsed'; answerBy?: number }

/** What has become of the appeals against an act. Only the person named can appeal, and only the list's author answers. */
function opposed(act: Act, { appeals, answers }: Said, now: number): Opposed {
  const mine = appeals.filter((appeal) => counts(appeal, act))
  if (mine.length === 0) return { is: 'unopposed' }
  const from = Math.min(...mine.map(({ at, received }) => Math.max(at, received)))
  const answerBy = from + ANSWER_WITHIN_MS
  const given = answers.filter(({ by, appeal }) => by === act.author && mine.some(({ id }) => id === appeal))
  if (given.some(({ outcome }) => outcome === 'lifted')) return { is: 'lifted' }
  if (given.some(({ at, received }) => at < answerBy && received < answerBy + ARRIVES_WITHIN_MS))
    return { is: 'upheld' }
  return now >= answerBy ? { is: 'lapsed' } : { is: 'appealed', answerBy }
}

const counts = (appeal: Appeal, act: Act): boolean =>
  appeal.by === act.did && appeal.entry === act.id && appeal.author === act.author && appeal.list === act.list

/** Whether `earlier` was about the same, was appealed, and ended without a word: taken back and written anew, or left to lapse. */
function isLeftUnanswered(earlier: Act, act: Act, said: Said, now: number): boolean {
  const same = earlier.author === act.author && earlier.did === act.did && earlier.notice === act.notice
  if (!same || (earlier.id === act.id && earlier.list === act.list)) return false
  const { is } = opposed(earlier, said, now)
  return is === 'lapsed' || (is === 'appealed' && !earlier.listed)
}
