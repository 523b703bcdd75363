/** The form that founds a pool: what is typed, what is missing, and the form the node is asked with. */
import type { PoolForm } from '#shared/ipc/pools.ts'

const DAY = 86_400_000

export const freshMilestone = (): PoolForm['milestones'][number] => ({
  title: '',
  payee: '',
  amount: '',
  within: 30 * DAY,
})

export const freshPool = (hub: string, token: string): PoolForm => ({
  hub,
  token,
  name: '',
  purpose: '',
  goal: '',
  lasts: 14 * DAY,
  least: '1',
  withdraw: true,
  milestones: [freshMilestone()],
  count: 'gifts',
  span: 3 * DAY,
  silence: 'refuse',
})

const isSum = (units: string): boolean => units !== '' && BigInt(units) > 0n

/** Paths of what is still to be filled in; the node says what else is wrong. */
export function missingInPool({ name, goal, least, milestones }: PoolForm): ReadonlySet<string> {
  const missing = new Set<string>()
  if (name.trim() === '') missing.add('name')
  if (!isSum(goal)) missing.add('goal')
  if (!isSum(least)) missing.add('least')
  for (const [i, { title, payee, amount }] of milestones.entries()) {
    if (title.trim() === '') missing.add(`title/${i}`)
    if (payee === '') missing.add(`payee/${i}`)
    if (!isSum(amount)) missing.add(`amount/${i}`)
  }
  return missing
}

/** Whole percents of the goal, rounded down, so that 100 means met. */
export const percentOf = ({ given, goal }: { given: string; goal: string }): number =>
  Number((BigInt(given) * 100n) / BigInt(goal))
