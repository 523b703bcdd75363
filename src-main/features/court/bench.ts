/** The bench of a hub, and what somebody has done on it. */
import { freeLock, isCoherent, JURORS, readCase, readJuror, standingResult } from '#shared/core/disputes/index.ts'
import { mayBegin } from '#shared/core/hubs/index.ts'
import { equalBytes, fromHex } from '#shared/core/kernel/index.ts'
import type { BenchView } from '#shared/ipc/court.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'

const JURORS_MAX = 10_000
/** Whole tokens that one juror is usually paid, and has at risk. */
const USUAL_FEE = 5n
const USUAL_LOCK = 25n

const jurorsOf = (context: FeatureContext, hub: string): string[] =>
  context
    .state(hub)
    .keys(...JURORS, JURORS_MAX)
    .map((key) => key.slice(JURORS[0].length))

export function bench(context: FeatureContext, { hub }: { hub: string }): BenchView {
  const keys = context.keys()
  const mine = readJuror(context.state(hub), keys.did)
  return {
    hub,
    token: tokenOf(context, hub),
    jurors: jurorsOf(context, hub).length,
    ...(mine && {
      me: {
        lock: String(mine.lock),
        busy: String(mine.busy),
        ...judgedBy(context, hub, keys.did),
        ...gainsOf(context, hub, keys.did),
        here: equalBytes(mine.vrf, keys.vrf),
      },
    }),
  }
}

function judgedBy(context: FeatureContext, hub: string, did: string): { judged: number; agreed: number } {
  const rows = context.sql.all<{ id: string }>(
    'SELECT c.id FROM court_seat s JOIN court_case c ON c.id = s.id WHERE s.did = ? AND c.hub = ? AND c.over = 1',
    did,
    hub,
  )
  let [judged, agreed] = [0, 0]
  for (const { id } of rows) {
    const state = readCase(context.state(hub), fromHex(id))
    const result = state && standingResult(state)
    const finding = state?.rounds.flatMap(({ seats }) => seats).find((seat) => seat.did === did)?.finding
    if (!finding) continue
    judged++
    if (result && isCoherent(finding, result)) agreed++
  }
  return { judged, agreed }
}

function gainsOf(context: FeatureContext, hub: string, did: string): { earned: string; lost: string } {
  const amounts = context.sql
    .all<{ amount: string }>('SELECT amount FROM court_gain WHERE hub = ? AND did = ?', hub, did)
    .map(({ amount }) => BigInt(amount))
  const sum = (some: bigint[]) => String(some.reduce((a, b) => a + b, 0n))
  return {
    earned: sum(amounts.filter((one) => one > 0n)),
    lost: sum(amounts.filter((one) => one < 0n).map((one) => -one)),
  }
}

/** What a draft begins with. */
export function usual(context: FeatureContext, { hub }: { hub: string }) {
  const token = tokenOf(context, hub)
  const whole = 10n ** BigInt(token.decimals)
  const [fee, lock] = [USUAL_FEE * whole, USUAL_LOCK * whole]
  const reader = context.state(hub)
  const me = context.keys().did
  const ready = jurorsOf(context, hub).filter((did) => {
    const juror = readJuror(reader, did)
    return did !== me && juror !== undefined && freeLock(juror) >= lock && mayBegin(reader, did)
  })
  return { token, fee: String(fee), lock: String(lock), jurors: ready.length }
}
