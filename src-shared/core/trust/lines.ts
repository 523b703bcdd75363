/** Trust lines: how much of the hub's first token one member trusts another with. They move nothing; limits, draws and displays read them. */
import type { z } from 'zod'
import type { trustSet } from '#shared/wire/trust.ts'
import { isInside, mayBegin } from '../hubs/standing.ts'
import type { Overlay, Reader } from '../kernel/view.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'

/** More people than anybody knows well; every node keeps them all. */
export const LINES_MAX = 200

export interface LineState {
  line: bigint
  /** Hub time at which it was given as it now stands. */
  since: number
}

export interface TrustLine extends LineState {
  from: string
  to: string
}

const lineKey = (from: string, to: string) => `trust/${from}/${to}`
const linesFrom = (from: string): readonly [string, string] => [`trust/${from}/`, `trust/${from}0`]
const ALL: readonly [string, string] = ['trust/', 'trust0']

/** What `from` trusts `to` with; 0 where nothing was said. */
export const trustOf = (reader: Reader, from: string, to: string): bigint =>
  (reader.get(lineKey(from, to)) as LineState | undefined)?.line ?? 0n

/** Everybody whom `from` trusts, by name. */
export const trustedBy = (reader: Reader, from: string): string[] =>
  reader.keys(...linesFrom(from), LINES_MAX).map((key) => key.slice(linesFrom(from)[0].length))

/** Every line of the hub, by giver and receiver. */
export const allLines = (reader: Reader): TrustLine[] => linesAfter(reader, undefined, Number.MAX_SAFE_INTEGER)

/** The next `limit` of them after one of them, for whoever must not read all at once. */
export function linesAfter(
  reader: Reader,
  last: Pick<TrustLine, 'from' | 'to'> | undefined,
  limit: number,
): TrustLine[] {
  const from = last ? `${lineKey(last.from, last.to)}\0` : ALL[0]
  return reader.keys(from, ALL[1], limit).map((key) => {
    const [, giver, to] = key.split('/') as [string, string, string]
    return { from: giver, to, ...(reader.get(key) as LineState) }
  })
}

/**
 * Gives, changes or takes back one's own trust, from where it is ordered. Taking back is open to everybody who gave.
 * Codes: trust.oneself, trust.not-a-member, trust.unknown, trust.too-many, trust.nothing.
 */
export function setTrust(context: RuleContext, as: string, { to, line }: z.infer<typeof trustSet>): RuleResult {
  const { state, time } = context
  if (to === as) return 'trust.oneself'
  const before = trustOf(state, as, to)
  if (line === 0n) return before === 0n ? 'trust.nothing' : drop(state, as, to)
  if (!mayBegin(state, as)) return 'trust.not-a-member'
  if (!isInside(state, to)) return 'trust.unknown'
  if (before === 0n && trustedBy(state, as).length >= LINES_MAX) return 'trust.too-many'
  state.put(lineKey(as, to), { line, since: time } satisfies LineState)
  return null
}

function drop(state: Overlay, from: string, to: string): null {
  state.delete(lineKey(from, to))
  return null
}

/** Whoever leaves or is removed vouches for nobody any more; answers with whom they trusted. */
export function endLines({ state }: RuleContext, did: string): string[] {
  const trusted = trustedBy(state, did)
  for (const to of trusted) drop(state, did, to)
  return trusted
}
