/** Instants as credentials write them: xsd:dateTimeStamp (W3C XML Schema 1.1 part 2 §3.4.28), in the years 1 to 9999. */
import * as z from 'zod'
import { DAY, HOUR, MINUTE, SECOND } from '../kernel/index.ts'

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] as number)

/** Days from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil): the year begins in March. */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** Milliseconds since the Unix epoch, rounded down; undefined for other forms, for days that are none, and for leap seconds. */
export function instantOf(text: string): number | undefined {
  const found = FORM.exec(text)
  if (!found) return undefined
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [fraction = '', sign, ahead = '0', aside = '0'] = found.slice(7)
  const [hours, minutes] = [Number(ahead), Number(aside)]
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59 || hours * 60 + minutes > 14 * 60 || minutes > 59) return undefined
  const local = daysOf(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND
  const offset = (hours * HOUR + minutes * MINUTE) * (sign === '-' ? -1 : 1)
  return local + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset
}

const padded = (n: number, digits = 2): string => n.toString().padStart(digits, '0')

/** In UTC, with milliseconds where there are any. Throws RangeError before the year 1 and after 9999. */
export function dateTimeOf(instant: number): string {
  const days = Math.floor(instant / DAY)
  // civil_from_days of the same source.
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  if (!(year >= 1 && year <= 9999)) throw new RangeError('no year of four digits')
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const ms = instant - days * DAY
  const time = [ms / HOUR, (ms % HOUR) / MINUTE, (ms % MINUTE) / SECOND].map((n) => padded(Math.floor(n))).join(':')
  const fraction = ms % SECOND === 0 ? '' : `.${padded(ms % SECOND, 3)}`
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}T${time}${fraction}Z`
}

/** Such text in what others wrote, as milliseconds since the Unix epoch. */
export const dateTime = z.string().transform((text, { issues }) => {
  const instant = instantOf(text)
  if (instant !== undefined) return instant
  issues.push({ code: 'custom', message: 'expected an xsd:dateTimeStamp', input: text })
  return z.NEVER
})
