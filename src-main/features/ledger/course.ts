/** How a balance came to be what it is: the entries of an account as one line over time, held against the ledger's own figure. */
import type { z } from 'zod'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { course } from '#shared/ipc/ledger.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from './coin.ts'
import { causeOf, entriesOf } from './wallet.ts'

type Course = z.infer<typeof course>

/** More steps than these nobody tells apart on a screen. */
export const STEPS_MAX = 240
/** The lowest, the highest and the last of each stretch. */
const OF_A_STRETCH = 3

/** In order. Of a long line what is lowest, highest and last in each stretch stays, so that no extreme is hidden. */
export function thinned<T>(steps: readonly T[], height: (step: T) => bigint): T[] {
  if (steps.length <= STEPS_MAX) return [...steps]
  const size = Math.ceil(steps.length / (STEPS_MAX / OF_A_STRETCH))
  const kept: T[] = []
  for (let at = 0; at < steps.length; at += size) {
    const stretch = steps.slice(at, at + size)
    const [lowest, highest] = [stretch.reduce(by(height, -1n)), stretch.reduce(by(height, 1n))]
    kept.push(...stretch.filter((step) => step === lowest || step === highest || step === stretch.at(-1)))
  }
  return kept
}

const by =
  <T>(height: (step: T) => bigint, sign: bigint) =>
  (best: T, one: T): T =>
    sign * (height(one) - height(best)) > 0n ? one : best

export function courseOf(
  context: FeatureContext,
  { hub, token: code, since }: { hub: string; token?: string; since: number },
): Course {
  const token = tokenOf(context, hub, code)
  const of = { hub, code: token.code }
  const rows = entriesOf(context, of, 'AND time >= ? ORDER BY n', since)
  const [earlier] = entriesOf(context, of, 'AND time < ? ORDER BY n DESC LIMIT 1', since)
  const { posted } = readAccount(context.state(hub), token.code, context.keys().did)
  const [first] = rows
  // What was before this device's history is in the first balance that stands here.
  const from = earlier?.balance ?? (first ? String(BigInt(first.balance) - BigInt(first.delta)) : String(posted))
  const last = rows.at(-1)?.balance ?? earlier?.balance
  return {
    token,
    from,
    points: thinned(rows, ({ balance }) => BigInt(balance)).map((row) => ({
      time: row.time,
      balance: row.balance,
      event: causeOf(context, hub, row),
    })),
    posted: String(posted),
    equal: last === undefined || BigInt(last) === posted,
  }
}
