/** Plans around guardians: naming them, saying yes, bringing somebody back, and saying no to that (decision 058). */
import {
  type GuardState,
  isInForce,
  proofMessage,
  readGuard,
  VETOES_BY_DEVICE,
  type Wanted,
  waitOf,
} from '#shared/core/guards/index.ts'
import { type CborValue, formatDuration, fromHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { delayMs } from '#shared/ipc/guards.ts'
import { backPhrase, readBack } from '../../engine/guard-codes.ts'
import { nickOf } from '../people/index.ts'
import { type EventWords, eventPlan } from './event-plan.ts'
import type { Desk, Plan, Plans } from './plan.ts'
import { refuseUnruly } from './rule-check.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

function guardPlan(desk: Desk, t: string, body: Record<string, CborValue>, words: EventWords): Plan {
  refuseUnruly(desk, t, body)
  return eventPlan(desk, t, body, words, { changed: ['hubs', 'members', 'activity'] })
}

/** Only whoever holds the recovery words can give it. Code: device.lent. */
function proofOf({ context, hub, me }: Desk, { turn }: GuardState, wanted: Wanted): CborValue {
  const { by, sig } = context.keys().prove(proofMessage(fromHex(hub), me, turn, wanted))
  return { by, turn, sig }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function namePlan(desk: Desk, { guardians, k, delay: hours }: Of<'guard-name'>): Plan {
  const { context, hub, hubName, me } = desk
  const delay = delayMs(hours)
  const before = readGuard(context.state(hub), me)
  const inForce = before !== undefined && isInForce(before)
  const proof = inForce && { proof: proofOf(desk, before, { name: { guardians, k, delay } }) }
  const names = listed(guardians.map((did) => nickOf(context.sql, hub, did)))
  const later = inForce ? ` It is in force in ${formatDuration(before.delay)}; until then the present ones guard.` : ''
  return guardPlan(
    desk,
    'guard.name',
    { v: 1, guardians, k, delay, ...proof },
    {
      sentence:
        guardians.length === 0
          ? `Nobody guards you in ${hubName} any more.${later}`
          : `${k} of ${names} may bring you back in ${hubName} when you have lost your words and devices, ${formatDuration(delay)} after they agree.${later}`,
      worst:
        guardians.length === 0
          ? 'If you lose your words and your devices, nobody brings you back.'
          : `If ${k} of them agree against you, you have ${formatDuration(delay)} to say no on any device of yours. Choose people who do not all know each other.`,
      warnings:
        guardians.length === 0
          ? []
          : [{ code: 'public', text: 'Every member can read who guards you. Each of them has to say yes first.' }],
    },
  )
}

const keepPlan = (desk: Desk): Plan =>
  guardPlan(
    desk,
    'guard.keep',
    { v: 1 },
    {
      sentence: `Your guardians in ${desk.hubName} stay as they are; the change that waits is dropped.`,
      worst:
        'Whoever wanted that change holds your recovery words. If it was not you, have your guardians put new ones in their place.',
    },
  )

function acceptPlan(desk: Desk, { did }: Of<'guard-accept'>): Plan {
  const nick = nickOf(desk.context.sql, desk.hub, did)
  return guardPlan(
    desk,
    'guard.accept',
    { v: 1, did },
    {
      sentence: `You guard ${nick} in ${desk.hubName}.`,
      counterparty: did,
      worst: `When ${nick} has lost everything, you and others say which new key is theirs. You hold nothing of theirs, can do nothing alone, and can stop at any time.`,
    },
  )
}

function declinePlan(desk: Desk, { did }: Of<'guard-decline'>): Plan {
  const { context, hub } = desk
  const nick = nickOf(context.sql, hub, did)
  const guard = readGuard(context.state(hub), did)
  const left = (guard?.guardians.length ?? 1) - 1
  const short = guard !== undefined && left < guard.k
  return guardPlan(
    desk,
    'guard.decline',
    { v: 1, did },
    {
      sentence: `You do not guard ${nick} in ${desk.hubName}.`,
      counterparty: did,
      worst: short
        ? `Too few are left: nobody can bring ${nick} back until they name others.`
        : `${nick} is told, and the others go on guarding.`,
    },
  )
}

function recoverPlan(desk: Desk, { code }: Of<'guard-recover'>): Plan {
  const { context, hub, hubName } = desk
  const asked = readBack(code)
  const { did, key, seal } = asked
  const nick = nickOf(context.sql, hub, did)
  const guard = readGuard(context.state(hub), did)
  const wait = guard ? formatDuration(waitOf(guard)) : ''
  return guardPlan(
    desk,
    'guard.recover',
    { v: 1, did, key, seal },
    {
      sentence: `You say that the new key of ${nick} in ${hubName} is the one that reads “${backPhrase(asked)}”.`,
      counterparty: did,
      worst: `Once ${guard?.k ?? 2} guardians agree and ${wait} have passed without a no, whoever holds that key is ${nick} here, with their money and their name, and every device of before is out of use.`,
      warnings: [
        {
          code: 'compare',
          text: `Hear the words from ${nick} themselves, face to face or by a voice you know. A message that asks for this is how thieves begin.`,
        },
      ],
    },
  )
}

function vetoPlan(desk: Desk): Plan {
  const { context, hub, hubName, me } = desk
  const guard = readGuard(context.state(hub), me)
  const needsWords = guard !== undefined && guard.vetoes >= VETOES_BY_DEVICE
  const proof = needsWords && { proof: proofOf(desk, guard, 'veto') }
  const again = guard ? formatDuration(waitOf({ ...guard, vetoes: guard.vetoes + 1 })) : ''
  return guardPlan(
    desk,
    'guard.veto',
    { v: 1, ...proof },
    {
      sentence: `You say no: no other key takes the place of yours in ${hubName}.`,
      worst: `Your guardians can agree again, and it then waits ${again}. If you do not trust them any more, name others.`,
    },
  )
}

export const GUARD_PLANS = {
  'guard-name': namePlan,
  'guard-keep': keepPlan,
  'guard-accept': acceptPlan,
  'guard-decline': declinePlan,
  'guard-recover': recoverPlan,
  'guard-veto': vetoPlan,
} satisfies Partial<Plans<Act['act']>>
