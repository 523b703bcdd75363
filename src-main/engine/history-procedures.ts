/** What a person sees and decides of how much of a hub's log this device keeps. */
import type { Kept } from '#shared/ipc/ledger.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import type { Keep } from './pruning.ts'

interface InHub {
  hub: string
}

export function historyProcedures(engine: Engine): Record<string, (input: never) => unknown> {
  const { history } = engine
  return {
    'ledger.kept': ({ hub }: InHub) => kept(engine, engine.hub(hub)),
    'ledger.keep': ({ hub, keep }: InHub & { keep: Keep }) => {
      history.pruning.choose(engine.hub(hub), keep)
      engine.changed('ledger')
      return {}
    },
    'ledger.past': async ({ hub, h }: InHub & { h: number }) => ({
      here: await history.past.fetch(engine.hub(hub), h),
    }),
  }
}

function kept(engine: Engine, hub: HubNode): Kept {
  const { store } = engine.parts
  const { past, pruning, snapshots } = engine.history
  const at = (h: number | undefined) => {
    const batch = h === undefined || h < 0 ? undefined : store.batch(hub.hub, h)
    return batch && { h: batch.h, time: batch.time }
  }
  const [from, newest, prunable] = [hub.chain.base, snapshots.newest(hub), pruning.next(hub)?.h].map(at)
  return {
    keep: pruning.keep(hub),
    entries: store.bodyBytes(hub.hub),
    snapshots: store.snapshots.bytes(hub.hub),
    pruning: pruning.isPruning(hub),
    ...(from && { from }),
    ...(newest && { newest }),
    ...(prunable && { prunable }),
    ...(past.isFilling(hub) && { missing: past.missing(hub) }),
  }
}
