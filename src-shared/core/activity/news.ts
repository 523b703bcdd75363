/** What a person has to be told about a matter that they were not told before. */
import { DAY, type Duration, HOUR } from '../kernel/instant.ts'
import type { Matter, Need, What } from './matter.ts'

/** How long before a deadline a person is reminded of it, the nearest first. */
export const REMIND_BEFORE: readonly Duration[] = [HOUR, DAY]

export interface Look {
  now: number
  /** What happened before is history: it was there when this device began to tell. */
  since: number
  /** Whether this id was told, or needs no telling any more. */
  told: (id: string) => boolean
}

export interface Told {
  id: string
  what: What
  by?: string | undefined
  /** A deadline, in wall time. */
  due?: number | undefined
  /** For the list alone: it was this person's own doing. */
  own: boolean
  /** For the list alone, where it is unread. */
  quiet?: boolean | undefined
}

export interface News {
  tell: Told[]
  /** Ids that need no telling any more. */
  known: string[]
}

const reminderId = ({ id }: Need, at: number, before: Duration): string => `${id}/due/${at}/${before}`

/**
 * It depends on how things stand and not on how they came to stand so, and each id is told once: so it may be asked at any time, after any
 * interruption, and repeats nothing and loses nothing that still holds.
 */
export function newsOf({ needs, happenings }: Matter, { now, since, told }: Look): News {
  const news: News = { tell: [], known: [] }
  for (const need of needs) {
    if (told(need.id)) remind(news, need, now, told)
    else arise(news, need, now, since)
  }
  const arose = news.tell.length > 0
  for (const { id, what, at, by, own = false, minor, quiet } of happenings) {
    if (at < since || told(id)) continue
    if (minor && arose) news.known.push(id)
    else news.tell.push({ id, what, by, own, ...(quiet && { quiet }) })
  }
  return news
}

/** Whoever reads of a need reads until when: reminders that would be due by now are part of it. */
function arise({ tell, known }: News, need: Need, now: number, since: number): void {
  const { id, what, by, due } = need
  if (need.since < since) known.push(id)
  else tell.push({ id, what, by, due: due && now + due.left, own: false })
  if (due) known.push(...REMIND_BEFORE.filter((before) => due.left <= before).map((b) => reminderId(need, due.at, b)))
}

/** The nearest reminder alone: who was away for the earlier one needs no second. */
function remind({ tell, known }: News, need: Need, now: number, told: Look['told']): void {
  const { due } = need
  if (!due) return
  const [nearest, ...missed] = REMIND_BEFORE.filter((before) => due.left <= before)
    .map((before) => reminderId(need, due.at, before))
    .filter((id, i) => i === 0 || !told(id))
  if (nearest === undefined) return
  known.push(...missed)
  if (told(nearest)) return
  if (due.left > 0) tell.push({ id: nearest, what: 'due', by: need.by, due: now + due.left, own: false })
  else known.push(nearest)
}

/** When to look again although nothing happened; undefined: never. The hub's clock may stand still meanwhile, and then it was too early. */
export function lookAgainAt({ needs, again }: Matter, now: number): number | undefined {
  const left = needs.flatMap(({ due }) => (due ? [0, ...REMIND_BEFORE].map((before) => due.left - before) : []))
  const times = [...left.filter((ms) => ms > 0).map((ms) => now + ms), ...(again !== undefined ? [again] : [])]
  const coming = times.filter((at) => at > now)
  return coming.length > 0 ? Math.min(...coming) : undefined
}
