/** Guardians on screen: read from the certified states of all hubs, with nothing of its own to keep (decision 058). */
import { GUARDS, type GuardState, isInForce, readGuard, VETOES_BY_DEVICE, willing } from '#shared/core/guards/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import type { Charge, Guarded, HubGuards } from '#shared/ipc/guards.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'
import { backPhrase } from '../../engine/guard-codes.ts'
import { nickOf } from '../people/index.ts'

export { guardMatter, guardMatters } from './matter.ts'

export const guards: FeatureModule = {
  name: 'guards',
  readModel: { version: 1, tables: [], create: '' },
  handlers: {
    'guards.list': (context: FeatureContext) => context.hubs().map((hub) => listOf(context, hub)),
  },
}

function listOf(context: FeatureContext, hub: string): HubGuards {
  const reader = context.state(hub)
  const { did: me } = context.keys()
  const mine = readGuard(reader, me)
  const charges = reader.keys(...GUARDS, Number.MAX_SAFE_INTEGER).flatMap((key): Charge[] => {
    const guard = reader.get(key) as unknown as GuardState
    const did = key.slice(GUARDS[0].length)
    if (!guard.guardians.includes(me) && !guard.next?.guardians.includes(me)) return []
    const accepted = guard.accepted.includes(me)
    return [{ did, nick: nickOf(context.sql, hub, did), accepted, ...guardingOf(context, hub, did, guard) }]
  })
  const named = mine && (mine.guardians.length > 0 || mine.next !== undefined)
  return {
    hub,
    name: readHub(reader).name,
    ...(named && { mine: mineOf(context, hub, mine) }),
    charges,
  }
}

function mineOf(context: FeatureContext, hub: string, guard: GuardState): Guarded {
  const { next, vetoes } = guard
  const { paused } = readHub(context.state(hub))
  const { did } = context.keys()
  return {
    ...guardingOf(context, hub, did, guard),
    ...(next && { next: { ...next, guardians: people(context, hub, next.guardians), due: next.due + paused } }),
    vetoes,
    wordsNeeded: vetoes >= VETOES_BY_DEVICE,
  }
}

const people = (context: FeatureContext, hub: string, dids: readonly string[]) =>
  dids.map((did) => ({ did, nick: nickOf(context.sql, hub, did) }))

function guardingOf(
  context: FeatureContext,
  hub: string,
  did: string,
  guard: GuardState,
): Omit<Guarded, 'vetoes' | 'wordsNeeded'> {
  const { paused } = readHub(context.state(hub))
  const yes = willing(guard)
  return {
    guardians: people(context, hub, guard.guardians).map((one) => ({ ...one, accepted: yes.includes(one.did) })),
    k: guard.k,
    delay: guard.delay,
    inForce: isInForce(guard),
    attempts: guard.attempts.map(({ key, seal, by, due }) => ({
      phrase: backPhrase({ v: 1, did, key, seal }),
      by: people(context, hub, by),
      ...(due !== undefined && { due: due + paused }),
    })),
  }
}
