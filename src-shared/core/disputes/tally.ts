/**
 * What a panel found, from the findings of its jurors: the median of each part of their awards. No juror moves a median beyond their
 * neighbour by asking for more than they believe (Black 1948; Moulin 1980), so what they believe is what pays to say.
 */
import type { Award, Finding } from '#shared/wire/disputes.ts'
import type { Result } from './state.ts'

/** A finding so near to the ruling in every part agrees with it; thousandths. */
export const TOLERANCE = 150

/** The middle one, or the middle of the two in the middle, rounded down. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : Math.floor(((sorted[half - 1] as number) + upper) / 2)
}

/** Undefined findings are none. More than half refusing to rule is a refusal. */
export function tally(findings: readonly Finding[]): Extract<Result, { kind: 'award' | 'refused' }> {
  const awards = findings.flatMap((one) => (one.kind === 'award' ? [one.award] : []))
  if (awards.length * 2 < findings.length || awards.length === 0) return { kind: 'refused' }
  return {
    kind: 'award',
    award: { share: median(awards.map(({ share }) => share)), bond: median(awards.map(({ bond }) => bond)) },
  }
}

/** What an award says of a bond that nobody put up counts for nothing. */
export const speaking = (award: Award, bonded = false): Award => (bonded ? award : { share: award.share, bond: 0 })

const distance = (a: Award, b: Award): number => Math.max(Math.abs(a.share - b.share), Math.abs(a.bond - b.bond))

/** Whether a juror's finding agrees with what was ruled in the end. */
export function isCoherent(finding: Finding, result: Result): boolean {
  if (result.kind === 'refused') return finding.kind === 'refuse'
  return result.kind === 'award' && finding.kind === 'award' && distance(finding.award, result.award) <= TOLERANCE
}

/** How much of the court's cost each side bears, in thousandths of it: by how far the ruling is from what it asked for. */
export function costShares(asks: readonly [Award, Award], ruled: Award): [number, number] {
  const off = asks.map((ask) => Math.abs(ask.share - ruled.share) + Math.abs(ask.bond - ruled.bond)) as [number, number]
  const whole = off[0] + off[1]
  if (whole === 0) return [500, 500]
  const first = Math.floor((1000 * off[0]) / whole)
  return [first, 1000 - first]
}
