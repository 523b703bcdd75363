/**
 * What a desktop notification says. What somebody else wrote, where it may be shown at all, stands in the title alone: desktops may take a
 * body for markup.
 */
import { kindOf, type What } from './matter.ts'

export interface NotificationWords {
  title: string
  body: string
}

interface Said {
  what: What
  route: string
  title: string
  who: string
}

const APP = 'Kind Market'
/** Titles that are named; more are counted. */
const NAMED_MAX = 2

const ONE: Record<What, string> = {
  proposal: 'A proposal waits for your answer.',
  favour: 'A favour waits for your signature.',
  pay: 'Your payment into escrow is due next.',
  deliver: 'It is your turn to deliver.',
  review: 'A delivery waits for you to look at it.',
  measure: 'Your measurement is asked for.',
  answer: 'You are asked to agree to a change.',
  refused: 'Something you signed was not accepted. Nothing was moved.',
  rule: 'A dispute waits for your ruling.',
  disputed: 'A delivery is disputed.',
  defend: 'You were brought to court. Bring what speaks for you.',
  judge: 'You were drawn as a juror. Your vote is asked for.',
  evidence: 'The other side has brought evidence.',
  appeal: 'The jurors have found. You can appeal for a while.',
  appealed: 'A ruling was appealed.',
  reported: 'Something was reported to you as a keeper.',
  objected: 'An appeal waits for your answer.',
  named: 'A list of your hub’s keepers names you.',
  judged: 'Your appeal was answered.',
  due: 'A deadline of yours is near.',
  ends: 'A notice of yours leaves the Board within a day.',
  message: 'You have a new message.',
  agreed: 'Your proposal was agreed to.',
  released: 'A part was paid.',
  declined: 'A proposal was declined.',
  withdrawn: 'A proposal was taken back.',
  lapsed: 'A proposal lapsed without an answer.',
  settled: 'An agreement was completed and paid.',
  refunded: 'An agreement ended and the money went back.',
  cancelled: 'An agreement was ended by consent.',
  expired: 'An agreement lapsed before money was held.',
  kept: 'A commitment was kept and paid.',
  broken: 'A commitment was not kept in time.',
  waived: 'A commitment fell away.',
  ruled: 'A dispute was ruled on.',
  found: 'The jurors have found.',
  'pool-claim': 'A pool has met its goal. Say when your part is done.',
  'pool-vote': 'A payment out of a pool waits for your vote.',
  'guard-veto': 'Your guardians agreed to put another key in the place of yours. Say no if you did not ask for it.',
  'guard-asked': 'Somebody asks you to guard them.',
  'guard-help': 'A guardian brings somebody back whom you guard too.',
  'pool-missed': 'A pool ended without paying. Everybody was refunded.',
  'pool-met': 'A pool has met its goal.',
  'pool-paid': 'A pool paid a milestone.',
  'pool-unpaid': 'A milestone of a pool is over and was not paid.',
  closed: 'A case you were called to is over.',
  ended: 'A commitment was ended.',
  match: 'New notices match a search you saved.',
  'followed-person': 'Somebody you follow has posted.',
  'followed-space': 'New notices stand in a space you follow.',
  'wish-price': 'The price of a notice you keep has changed.',
  'wish-stock': 'The stock of a notice you keep has changed.',
  'wish-ends': 'A notice you keep ends within a day.',
  'wish-gone': 'A notice you keep has ended.',
}

export function oneWords({ what, title, who }: Said, details: boolean): NotificationWords {
  return { title: details ? [who, title].filter(Boolean).join(': ') : APP, body: ONE[what] }
}

const count = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`])
const matters = (some: readonly Said[]): number => new Set(some.map(({ route }) => route)).size

/** Several at once: how many agreements need the person, and what else there is. */
export function groupWords(some: readonly Said[], details: boolean): NotificationWords {
  const of = (kind: string) => some.filter(({ what }) => kindOf(what) === kind)
  const [messages, progress, news] = [of('message'), of('progress'), of('news')]
  const needs = some.filter((one) => ![messages, progress, news].some((other) => other.includes(one)))
  const body = [
    ...count(matters(needs), 'agreement needs you', 'agreements need you'),
    ...count(messages.length, 'new message', 'new messages'),
    ...count(matters(progress), 'agreement changed', 'agreements changed'),
    ...count(news.length, 'thing you wanted to hear of', 'things you wanted to hear of'),
  ].join(' · ')
  return { title: details ? titlesOf(some) : APP, body }
}

function titlesOf(some: readonly Said[]): string {
  const titles = [...new Map(some.map(({ route, title }) => [route, title])).values()].filter(Boolean)
  const more = titles.length - NAMED_MAX
  return [...titles.slice(0, NAMED_MAX), ...count(Math.max(0, more), 'more', 'more')].join(', ') || APP
}
