/** Places of a hub's log as etcd's keys: their order as text is their order in the log. */
import type { Place } from '../../ports/finality.ts'

/** What this application writes lies below it, so that a cluster can serve others too and a role can be given for it alone. */
export const PREFIX = 'kind/'

/** As many digits as the largest safe integer has; rounds have fewer (wire/consensus.ts ROUNDS_MAX). */
const DIGITS = 16

const padded = (n: number): string => String(n).padStart(DIGITS, '0')

export const keyOf = (hub: string, { epoch, h, round }: Place): string =>
  `${PREFIX}${hub}/${padded(epoch)}/${padded(h)}/${padded(round)}`

/** From the first to behind the last key below a prefix that ends in '/'. */
export const rangeOf = (prefix: string): [from: string, to: string] => [prefix, `${prefix.slice(0, -1)}0`]

export const hubPrefix = (hub: string): string => `${PREFIX}${hub}/`

/** Undefined for keys that somebody else wrote. */
export function placeOf(hub: string, key: string): Place | undefined {
  const prefix = hubPrefix(hub)
  const found = /^(\d{16})\/(\d{16})\/(\d{16})$/.exec(key.startsWith(prefix) ? key.slice(prefix.length) : '')
  if (!found) return undefined
  const [epoch, h, round] = found.slice(1).map(Number) as [number, number, number]
  return { epoch, h, round }
}

export const toBase64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64')
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
