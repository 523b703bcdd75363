/** Where each trade stands in the chart. */
import type { PricePoint } from '#shared/ipc/markets.ts'

export interface Dot {
  readonly point: PricePoint
  /** 0 at the beginning of the window, 1 now. */
  readonly at: number
  /** 0 at nothing, 1 at the upper edge, where what is higher stands too. */
  readonly up: number
}

/** The edge leaves room above the dearest trade that counts: one that does not count cannot press the others flat. */
const HEADROOM = 1.15

/** `top`: smallest units at the upper edge. */
export function placePoints(points: readonly PricePoint[], since: number, now: number): { dots: Dot[]; top: number } {
  const counting = points.filter(({ left }) => left === undefined)
  const shown = counting.length > 0 ? counting : points
  const top = Math.max(1, ...shown.map(({ price }) => Number(price))) * HEADROOM
  const span = Math.max(1, now - since)
  const share = (value: number) => Math.min(1, Math.max(0, value))
  const dots = points.map((point) => ({
    point,
    at: share((point.time - since) / span),
    up: share(Number(point.price) / top),
  }))
  return { dots, top }
}
