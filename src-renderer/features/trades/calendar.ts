/** Deadlines of trades as a calendar that other programs read (iCalendar, RFC 5545): times in UTC, one entry for each running deadline. */
import type { TradeSummary } from '#shared/ipc/agreements.ts'

/** A day to do it in, and an hour for whoever forgot. Seconds, as alarms count. */
const ALARMS_BEFORE_S = [24 * 3600, 3600]
const MINUTE_MS = 60_000

export interface CalendarWords {
  /** Name of the calendar. */
  name: string
  summary(trade: TradeSummary): string
  description(trade: TradeSummary): string
}

export const hasDeadline = ({ outlook }: TradeSummary): boolean => outlook.deadline !== undefined

/**
 * The same for every export of one step of one agreement, so that a calendar that is read again moves what it has: an outage of the hub
 * moves deadlines.
 */
const uidOf = ({ agreement, negotiation, state }: TradeSummary): string =>
  `${agreement ?? negotiation}.${state}@kind-market`

/** The text of an .ics file, written at `now` (ms); trades without a running deadline are left out. */
export async function calendarOf(trades: readonly TradeSummary[], words: CalendarWords, now: number): Promise<string> {
  const { default: ical, ICalAlarmType, ICalCalendarMethod } = await import('ical-generator')
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Kind Market', product: 'Deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const trade of trades) {
    const { deadline } = trade.outlook
    if (deadline === undefined) continue
    calendar.createEvent({
      id: uidOf(trade),
      start: new Date(deadline),
      stamp: new Date(now),
      lastModified: new Date(trade.updated),
      // Newer exports win over older ones.
      sequence: Math.floor(now / MINUTE_MS),
      summary: words.summary(trade),
      description: words.description(trade),
      alarms: ALARMS_BEFORE_S.map((triggerBefore) => ({ type: ICalAlarmType.display, triggerBefore })),
    })
  }
  return calendar.toString()
}
