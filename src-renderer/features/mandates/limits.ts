/** Within which limits somebody agrees beforehand, as they are typed. */
import type { MandateLimits } from '#shared/ipc/mandates.ts'

const DAY = 86_400_000

export interface Limits {
  readonly stock: number
  readonly each: number
  readonly rate: { readonly units: number; readonly span: number } | undefined
  /** Dids; none for any member. */
  readonly who: readonly string[]
  /** In ms, from the signature on. */
  readonly lasts: number
}

export const firstLimits = (stock: number): Limits => ({ stock, each: 1, rate: undefined, who: [], lasts: 30 * DAY })

/** A week's worth to begin with. */
export const firstRate = ({ stock }: Limits): NonNullable<Limits['rate']> => ({ units: stock, span: 7 * DAY })

export const limitsFrom = ({ stock, each, rate, who, lasts }: Limits, now: number): MandateLimits => ({
  stock,
  each,
  ...(rate && { rate }),
  ...(who.length > 0 && { who: [...who] }),
  until: now + lasts,
})
