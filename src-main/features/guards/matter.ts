/** Guarding as far as a person has to be told of it (core/activity): being asked, somebody coming back, and their own guardians' word. */
import type { Matter, Need } from '#shared/core/activity/index.ts'
import { GUARDS, type GuardState, readGuard } from '#shared/core/guards/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { leftUntil } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'

/** Everybody of a hub who has guardians: the state says which of them concern this person. */
export const guardMatters = (context: FeatureContext, hub: string): string[] =>
  context
    .state(hub)
    .keys(...GUARDS, Number.MAX_SAFE_INTEGER)
    .map((key) => key.slice(GUARDS[0].length))

/** `matter`: the did of whoever is guarded. Undefined where this is nothing to me. */
export function guardMatter(context: FeatureContext, hub: string, matter: string): Matter | undefined {
  const guard = readGuard(context.state(hub), matter)
  if (!guard) return undefined
  const me = context.keys().did
  const title = readHub(context.state(hub)).name
  if (matter === me) return { title, needs: vetoNeeds(context, hub, guard), happenings: [] }
  const asked = guard.guardians.includes(me) || guard.next?.guardians.includes(me) === true
  return asked
    ? { title: nickOf(context.sql, hub, matter), needs: chargeNeeds(context, guard, matter), happenings: [] }
    : undefined
}

/** My guardians agreed on another key: whoever did not ask for it has until then to say no. */
const vetoNeeds = (context: FeatureContext, hub: string, { attempts, turn }: GuardState): Need[] =>
  attempts.flatMap(({ key, due, since }): Need[] =>
    due === undefined
      ? []
      : [
          {
            id: `veto/${turn}/${toHex(key).slice(0, 16)}`,
            what: 'guard-veto',
            since,
            due: { at: due, left: leftUntil(context, hub, due) },
          },
        ],
  )

function chargeNeeds(context: FeatureContext, guard: GuardState, did: string): Need[] {
  const me = context.keys().did
  if (!guard.accepted.includes(me))
    return [{ id: `asked/${guard.turn}`, what: 'guard-asked', since: guard.next?.since ?? guard.since, by: did }]
  return guard.attempts
    .filter(({ by }) => !by.includes(me))
    .map(({ key, since }) => ({
      id: `help/${guard.turn}/${toHex(key).slice(0, 16)}`,
      what: 'guard-help',
      since,
      by: did,
    }))
}
