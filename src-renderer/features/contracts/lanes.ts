/** An agreement's way as data for the picture: when each commitment is planned, where it is now, and every way it can still end. */
import type { CommitmentForm, CommitmentView, ContractForm, ContractView } from '#shared/ipc/contracts.ts'
import { courtOf } from './court.ts'

export type Standing = 'done' | 'now' | 'next' | 'failed'

export type Exit =
  | 'late_refund'
  | 'late_release'
  | 'silence_refund'
  | 'silence_release'
  | 'due'
  | 'judged'
  | 'ruled'
  | 'court'
  | 'others'
  | 'giveUp'
  | 'callOff'
  | 'bond'

/** From the beginning of the agreement, in ms, if everybody takes all the time they have. */
export interface Plan {
  readonly begins: number
  readonly from: number
  readonly until: number
  readonly ends: number
  /** How many commitments one after the other come before it. */
  readonly depth: number
}

export interface Lane extends Plan {
  readonly place: number
  readonly standing: Standing
  readonly exits: readonly Exit[]
}

const STANDING: Record<CommitmentView['phase'], Standing> = {
  waiting: 'next',
  open: 'now',
  delivered: 'now',
  disputed: 'now',
  ready: 'done',
  kept: 'done',
  broken: 'failed',
  waived: 'failed',
  ruled: 'failed',
  ended: 'failed',
}

/** What a commitment comes after is earlier in the list, so one pass is enough. */
export function planOf(commitments: readonly CommitmentForm[]): Plan[] {
  const plans: Plan[] = []
  for (const { after, wait, within, review } of commitments) {
    const before = after.flatMap((place) => plans[place] ?? [])
    const begins = Math.max(0, ...before.map(({ ends }) => ends))
    const from = begins + wait
    const depth = Math.max(-1, ...before.map((plan) => plan.depth)) + 1
    plans.push({ begins, from, until: from + within, ends: from + within + review, depth })
  }
  return plans
}

/** The end of the whole plan; one millisecond at least, so that parts of it can be drawn. */
export const lengthOf = (plans: readonly Plan[]): number => Math.max(1, ...plans.map(({ ends }) => ends))

/** The declared default, or who decides, first, then what somebody can do alone, then what is staked on it. */
export function exitsOf({ phase, form, delivered, accepted }: CommitmentView, inCourt = false): Exit[] {
  const { gate, onLate, onSilence, callOff } = form
  const alone: Exit[] = form.bond ? ['giveUp', 'bond'] : ['giveUp']
  switch (phase) {
    case 'open': {
      const byItself = gate.kind === 'time' ? 'due' : gate.kind === 'attest' ? 'judged' : (`late_${onLate}` as const)
      return [byItself, ...(callOff !== undefined && delivered === accepted ? (['callOff'] as const) : []), ...alone]
    }
    case 'delivered':
      return [`silence_${onSilence}`, ...alone]
    case 'disputed':
      return [inCourt ? 'court' : 'ruled', ...alone]
    case 'ready':
      return ['others']
    default:
      return []
  }
}

export function lanesOf({ commitments, form }: Pick<ContractView, 'commitments' | 'form'>): Lane[] {
  const inCourt = courtOf(form.dispute) !== undefined
  const plans = planOf(commitments.map(({ form }) => form))
  return commitments.map((one, at) => ({
    ...(plans[at] as Plan),
    place: one.place,
    standing: STANDING[one.phase],
    exits: exitsOf(one, inCourt),
  }))
}

/** Commitments that fall away when this one is not kept: in all or nothing every other, otherwise what builds upon it. */
export function lostWith(
  { commitments, together }: Pick<ContractForm, 'commitments' | 'together'>,
  place: number,
): number[] {
  const lost = new Set([place])
  commitments.forEach(({ after }, at) => {
    if (together || after.some((before) => lost.has(before))) lost.add(at)
  })
  lost.delete(place)
  return [...lost]
}
