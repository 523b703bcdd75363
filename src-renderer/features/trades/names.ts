/** What the two sides of a trade are called by the reader. */
import type { Trade } from '#shared/ipc/agreements.ts'

export interface Sides {
  readonly payer: string
  readonly provider: string
}

/** `you` is the reader's own language's word. */
export const sidesOf = ({ side, counterparty }: Pick<Trade, 'side' | 'counterparty'>, you: string): Sides =>
  side === 'payer' ? { payer: you, provider: counterparty.nick } : { payer: counterparty.nick, provider: you }
