/**
 * Wallet history as CSV (RFC 4180): CRLF lines, quoted where needed, decimal amounts with a point, times in ISO 8601 UTC.
 * Text that a spreadsheet would run as a formula is defused with an apostrophe (OWASP, CSV injection).
 */
import { formatAmount } from '#shared/core/kernel/index.ts'

export interface CsvEntry {
  time: number
  kind: string
  delta: bigint
  balance: bigint
  otherNick: string
  other: string
  title: string
  agreement: string
  event: string
  height: number
}

const HEADER = [
  'time',
  'kind',
  'amount',
  'balance',
  'token',
  'with',
  'with_did',
  'title',
  'agreement',
  'event',
  'height',
]
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/
/** What a spreadsheet may take for the start of a formula, also behind blanks or as full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** One cell; numbers we made ourselves stay numbers. */
export function cell(value: string): string {
  const safe = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A file of rows, the first of which names the columns. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const decimal = (amount: bigint, decimals: number): string => formatAmount(amount, decimals).replace('\u2212', '-')

/** The whole file, oldest entry first. */
export function toCsv(entries: readonly CsvEntry[], token: { code: string; decimals: number }): string {
  const rows = entries.map((e) => [
    new Date(e.time).toISOString(),
    e.kind,
    decimal(e.delta, token.decimals),
    decimal(e.balance, token.decimals),
    token.code,
    e.otherNick,
    e.other,
    e.title,
    e.agreement,
    e.event,
    String(e.height),
  ])
  return csvFile([HEADER, ...rows])
}
