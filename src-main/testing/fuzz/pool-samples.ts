/** One well-formed body of everything that is said about purpose pools. */
import type { EventType } from '#shared/core/hub/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import { b } from './notice-samples.ts'

export const poolBodies = (payee: string, now: number) =>
  ({
    'pool.found': {
      v: 1,
      name: 'Roof',
      purpose: 'A dry workshop.',
      token: 'CR',
      goal: 300,
      end: now + 86_400_000,
      least: 5,
      withdraw: true,
      milestones: [{ title: 'Beams', payee, amount: 200, within: 86_400_000 }],
      voting: { count: 'gifts', span: 3_600_000, silence: 'refuse' },
      restTo: payee,
    },
    'pool.give': { v: 1, pool: b(32), amount: 5 },
    'pool.withdraw': { v: 1, pool: b(32) },
    'pool.cancel': { v: 1, pool: b(32) },
    'pool.claim': { v: 1, pool: b(32), milestone: 0, said: 'The beams are up.' },
    'pool.vote': { v: 1, pool: b(32), milestone: 0, pay: true },
  }) satisfies Record<Exclude<Extract<EventType, `pool.${string}`>, 'pool.pay'>, { [key: string]: CborValue }>
