/** Where somebody is in a guided first trade: worked out from what is true, so it is right however they got there. */
import type { TradeSummary } from '#shared/ipc/agreements.ts'

export const STEPS = [
  'board',
  'find',
  'propose',
  'sign',
  'open',
  'answer',
  'agree',
  'fund',
  'work',
  'accept',
  'done',
  'other',
] as const
export type Step = (typeof STEPS)[number]

export interface Place {
  /** The route on screen. */
  readonly path: string
  /** The guide's notice. */
  readonly notice: string
  /** The trade about it, once there is one. */
  readonly trade: Pick<TradeSummary, 'negotiation' | 'state' | 'needsMe'> | undefined
}

export function stepAt({ path, notice, trade }: Place): Step {
  if (trade === undefined) {
    if (path === `/propose/${notice}`) return 'sign'
    if (path === `/notice/${notice}`) return 'propose'
    return path === '/board' ? 'find' : 'board'
  }
  if (trade.state === 'settled') return 'done'
  const acting = actingStep(trade)
  if (acting === 'other') return acting
  return path === `/trades/${trade.negotiation}` ? acting : 'open'
}

function actingStep({ state, needsMe }: NonNullable<Place['trade']>): Step {
  switch (state) {
    case 'offered':
      return needsMe ? 'agree' : 'answer'
    case 'agreed':
      return 'fund'
    case 'funded':
      return 'work'
    case 'delivered':
      return 'accept'
    default:
      return 'other'
  }
}

/** The control that the step is about, as a CSS selector; undefined while there is only waiting to do. */
export function targetOf(step: Step, { notice, trade }: Place): string | undefined {
  switch (step) {
    case 'board':
      return 'nav a[href$="#/board"]'
    case 'find':
      return `article:has(a[href$="#/notice/${notice}"])`
    case 'propose':
      return `a[href$="#/propose/${notice}"]`
    case 'sign':
      return '#page form button[type="submit"]'
    case 'open':
      return `a[href$="#/trades/${trade?.negotiation}"], nav a[href$="#/trades"]`
    case 'agree':
    case 'fund':
    case 'accept':
      return '[data-coach="acts"] button'
    default:
      return undefined
  }
}

/** How far along, of how many: what waits and what acts count as the one thing they are. */
const STAGE: Record<Step, number> = {
  board: 1,
  find: 1,
  propose: 2,
  sign: 3,
  open: 4,
  answer: 4,
  agree: 4,
  fund: 5,
  work: 5,
  accept: 6,
  done: 7,
  other: 7,
}
export const stageOf = (step: Step): number => STAGE[step]
export const STAGES = 7
