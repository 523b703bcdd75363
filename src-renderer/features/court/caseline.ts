/** Where a case is on its way, as data for the picture: seven stations of the present panel, and what each step leads to by itself. */
import type { CaseView } from '#shared/ipc/court.ts'
import { type Line, passedOf } from '#ui/features/trades/timeline.ts'

export const STATIONS = ['evidence', 'calling', 'drawing', 'voting', 'opening', 'ruled', 'closed'] as const

export type Exit = (typeof STATIONS)[number] | 'last' | 'unheard' | 'settled'

export interface CaseEdge {
  /** How long this step may take, in ms. */
  readonly within: number
  readonly state: 'past' | 'current' | 'ahead' | 'ended'
  readonly deadline: number | undefined
  readonly passed: number
  readonly exit: Exit
}

export interface Caseline extends Line {
  readonly edges: readonly CaseEdge[]
}

type Shown = Pick<CaseView, 'phase' | 'end' | 'deadline' | 'rules' | 'round' | 'rounds' | 'roundViews' | 'draw'>

/** How far it came: one that left the way is known by what its last panel did. */
function reachedBy({ phase, end, roundViews, draw }: Shown): number {
  if (phase !== 'closed' || end === 'ruled' || end === 'refused') return STATIONS.indexOf(phase)
  const last = roundViews.at(-1)
  const seats = last?.seats ?? []
  if (last?.result && last.result.kind !== 'unheard') return 5
  if (seats.some(({ state }) => state === 'opened')) return 4
  if (seats.length > 0) return 3
  if (draw) return 2
  return end === 'unheard' ? 1 : 0
}

export function caselineOf(shown: Shown, now: number): Caseline {
  const { phase, end, rules, deadline, round, rounds } = shown
  const reached = reachedBy(shown)
  const ended = end === 'unheard' || end === 'settled'
  const spans = [rules.evidence, rules.draw, rules.draw, rules.vote, rules.open, rules.appeal]
  const edges = spans.map((within, at): CaseEdge => {
    const here = at === reached
    const running = here && phase !== 'closed'
    const last = at === 5 && round + 1 >= rounds
    return {
      within,
      state: at < reached ? 'past' : here && ended ? 'ended' : running ? 'current' : 'ahead',
      deadline: running ? deadline : undefined,
      passed: running && deadline !== undefined ? passedOf(deadline - within, deadline, now) : 0,
      exit: here && ended ? end : last ? 'last' : (STATIONS[at] as Exit),
    }
  })
  return { reached, ended, edges }
}
