/** Where a trade is on its way, as data for the picture: five stations, four edges between them, and the exit of each. */
import type { Trade, TradeState } from '#shared/ipc/agreements.ts'

export const STATIONS = ['proposed', 'agreed', 'held', 'delivered', 'settled'] as const

export type Exit =
  | 'open'
  | 'fund'
  | 'deliver_refund'
  | 'deliver_release'
  | 'review_release'
  | 'review_refund'
  | 'declined'
  | 'withdrawn'
  | 'cancelled'
  | 'refunded'

export interface Edge {
  /** How long this step may take, in ms. */
  readonly within: number | undefined
  readonly state: 'past' | 'current' | 'ahead' | 'ended'
  /** Only on the current edge: when its time is up, and how much of it has passed (0 to 1). */
  readonly deadline: number | undefined
  readonly passed: number
  /** What happens when the time is up, or, where the trade ended, what did happen. */
  readonly exit: Exit
}

/** A way that can be drawn: between stations, how far each edge has come. */
export interface Line {
  /** The station reached last. */
  readonly reached: number
  /** Left the way before its end. */
  readonly ended: boolean
  readonly edges: readonly Pick<Edge, 'state' | 'passed'>[]
}

export interface Timeline extends Line {
  readonly edges: readonly [Edge, Edge, Edge, Edge]
}

const REACHED_IN: Partial<Record<TradeState, number>> = { offered: 0, agreed: 1, funded: 2, delivered: 3, settled: 4 }
const EXITED: Partial<Record<TradeState, Exit>> = {
  declined: 'declined',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
  refunded: 'refunded',
}
const MARKS: readonly (readonly [Trade['history'][number]['kind'], number])[] = [
  ['delivered', 3],
  ['funded', 2],
  ['agreed', 1],
]

/** How far it came, also when it ended early: then only the certified record knows. */
export function reachedBy(trade: Pick<Trade, 'state' | 'history'>): number {
  const known = REACHED_IN[trade.state]
  if (known !== undefined) return known
  return (
    MARKS.find(([kind]) => trade.history.some((entry) => entry.kind === kind && entry.finality === 'final'))?.[1] ?? 0
  )
}

type Terms = Trade['proposals'][number]['form']

/** The terms that count: those agreed on, otherwise the latest proposed. */
export const currentTerms = ({ proposals }: Pick<Trade, 'proposals'>): Terms | undefined =>
  (proposals.find(({ state }) => state === 'agreed') ?? proposals.at(-1))?.form

function declaredExit(edge: number, terms: Terms | undefined): Exit {
  if (edge === 0) return 'open'
  if (edge === 1) return 'fund'
  if (edge === 2) return `deliver_${terms?.onDeliverDue ?? 'refund'}`
  return `review_${terms?.onReviewDue ?? 'release'}`
}

/** When the running step began: the last thing that both sides' record agrees on. */
function startedAt(trade: Pick<Trade, 'history' | 'proposals' | 'state'>): number | undefined {
  if (trade.state === 'offered') return trade.proposals.at(-1)?.at
  return trade.history.findLast(({ kind, finality }) => finality === 'final' && MARKS.some(([mark]) => mark === kind))
    ?.at
}

export function timelineOf(trade: Trade, now: number): Timeline {
  const reached = reachedBy(trade)
  const over = REACHED_IN[trade.state] === undefined
  const terms = currentTerms(trade)
  const spans = [terms?.openWithin, terms?.fundWithin, terms?.deliverWithin, terms?.reviewWithin]
  const deadline = trade.outlook.deadline ?? trade.theirOutlook.deadline
  const start = startedAt(trade)
  const edge = (at: number): Edge => {
    const here = at === reached
    const running = here && !over && trade.state !== 'settled'
    return {
      within: spans[at],
      state: at < reached ? 'past' : here && over ? 'ended' : running ? 'current' : 'ahead',
      deadline: running ? deadline : undefined,
      passed: running && deadline !== undefined && start !== undefined ? passedOf(start, deadline, now) : 0,
      exit: (here && over ? EXITED[trade.state] : undefined) ?? declaredExit(at, terms),
    }
  }
  return { reached, ended: over, edges: [edge(0), edge(1), edge(2), edge(3)] }
}

/** How much of a span has passed, 0 to 1. */
export const passedOf = (start: number, end: number, now: number): number =>
  end <= start ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)))
