/** Deadlines as a calendar that other programs read (iCalendar, RFC 5545): times in UTC, one entry for each that runs. */

/** A day to do it in, and an hour for whoever forgot. Seconds, as alarms count. */
const ALARMS_BEFORE_S = [24 * 3600, 3600]
const MINUTE_MS = 60_000

/** A deadline that runs; instants in ms. */
export interface Due {
  /**
   * Names an agreement and a step of it: the same in every export, so that a calendar that is read again moves what it has, as an outage of
   * the hub moves deadlines.
   */
  step: string
  at: number
  /** When something last happened to the agreement. */
  updated: number
  summary: string
  description: string
}

/** The text of an .ics file, written at `now` (ms). */
export async function calendarOf(dues: readonly Due[], now: number): Promise<string> {
  const { default: ical, ICalAlarmType, ICalCalendarMethod } = await import('ical-generator')
  const calendar = ical({
    name: 'Kind Market',
    prodId: { company: 'Kind Market', product: 'Deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { step, at, updated, summary, description } of dues)
    calendar.createEvent({
      id: `${step}@kind-market`,
      start: new Date(at),
      stamp: new Date(now),
      lastModified: new Date(updated),
      // Newer exports win over older ones.
      sequence: Math.floor(now / MINUTE_MS),
      summary,
      description,
      alarms: ALARMS_BEFORE_S.map((triggerBefore) => ({ type: ICalAlarmType.display, triggerBefore })),
    })
  return calendar.toString()
}
