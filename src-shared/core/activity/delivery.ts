/** Which of the things to be told are shown on the desktop now, as one notification: several at once are one. */
import { type Duration, MINUTE } from '../kernel/instant.ts'
import { type ActivityKind, kindOf, type What } from './matter.ts'
import { groupWords, type NotificationWords, oneWords } from './words.ts'

/** Where in the window something is. */
export type Form = 'trade' | 'contract' | 'favour' | 'notice' | 'moderation' | 'case' | 'pool' | 'guard' | 'watch'

const PAGES: Record<Form, string> = {
  trade: '#/trades',
  contract: '#/contracts',
  favour: '#/favours',
  notice: '#/notice',
  case: '#/court',
  pool: '#/pools',
  guard: '#/settings',
  moderation: '#/moderation',
  watch: '#/watches',
}
/** Forms that have one page together. */
const TOGETHER: readonly Form[] = ['favour', 'moderation', 'guard']
export const routeOf = (form: Form, id: string): string =>
  TOGETHER.includes(form) ? PAGES[form] : `${PAGES[form]}/${id}`
export const ACTIVITY_ROUTE = '#/activity'

/** Minutes after midnight, local time; over midnight where `to` is the earlier one. */
export interface QuietHours {
  from: number
  to: number
}

export interface Preferences {
  kinds: Record<ActivityKind, boolean>
  /** Nothing is shown between these; what came is shown when they end. */
  quiet?: QuietHours | undefined
  /** Names and titles are shown; otherwise nothing that somebody wrote is. */
  details: boolean
  sound: 'never' | 'needs' | 'always'
}

export interface Waiting {
  /** Names the entry. */
  n: number
  what: What
  route: string
  title: string
  /** The other side; empty where nobody in particular is. */
  who: string
}

export interface Situation {
  preferences: Preferences
  /** Minutes after midnight, local time. */
  minute: number
  /** The route of the page that the person looks at right now; undefined when they look at something else. */
  focus?: string | undefined
}

export interface DesktopNotification extends NotificationWords {
  silent: boolean
  /** What a click opens. */
  route: string
}

export interface Delivery {
  show?: DesktopNotification
  /** Entries that are done with, shown or not. */
  settled: number[]
  /** Those of them that the person is looking at. */
  seen: number[]
  /** Something was held back for so long. */
  again?: Duration
}

const DAY_MINUTES = 24 * 60

/** Minutes until quiet hours end; 0 outside of them. */
export function quietFor(quiet: QuietHours | undefined, minute: number): number {
  if (!quiet || quiet.from === quiet.to) return 0
  const since = (minute - quiet.from + DAY_MINUTES) % DAY_MINUTES
  const length = (quiet.to - quiet.from + DAY_MINUTES) % DAY_MINUTES
  return since < length ? length - since : 0
}

/** What a sound is for: a person is waited for. */
const isUrgent = ({ what }: Waiting): boolean => !['message', 'progress', 'news'].includes(kindOf(what))

export function deliver(waiting: readonly Waiting[], { preferences, minute, focus }: Situation): Delivery {
  const { kinds, quiet, details, sound } = preferences
  const seen = waiting.filter(({ route }) => route === focus)
  const wanted = waiting.filter(({ route, what }) => route !== focus && kinds[kindOf(what)])
  const held = quietFor(quiet, minute)
  const numbers = (some: readonly Waiting[]): number[] => some.map(({ n }) => n)
  const settled = numbers(held > 0 ? waiting.filter((one) => !wanted.includes(one)) : waiting)
  const rest = { settled, seen: numbers(seen) }
  const [first] = wanted
  if (!first) return rest
  if (held > 0) return { ...rest, again: held * MINUTE }
  const silent = sound === 'never' || (sound === 'needs' && !wanted.some(isUrgent))
  const together = wanted.every(({ route }) => route === first.route)
  const words = wanted.length === 1 ? oneWords(first, details) : groupWords(wanted, details)
  return { ...rest, show: { ...words, silent, route: together ? first.route : ACTIVITY_ROUTE } }
}
