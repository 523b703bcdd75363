/** Where a case is on its way, as data for the picture: the stations of the present panel, before the first one the mediation, and what each step leads to by itself. */
import type { CaseView } from '#shared/ipc/court.ts'
import { type Line, passedOf } from '#ui/features/trades/timeline.ts'

const PANEL = ['evidence', 'calling', 'drawing', 'voting', 'opening', 'ruled', 'closed'] as const
const WITH_MEDIATION = ['mediation', ...PANEL] as const
export type Station = (typeof WITH_MEDIATION)[number]

/** Only the first panel has a mediation before it. */
export const stationsOf = ({ mediation, round }: Pick<CaseView, 'mediation' | 'round'>): readonly Station[] =>
  mediation && round === 0 ? WITH_MEDIATION : PANEL

export type Exit = Station | 'last' | 'unheard' | 'settled'

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

type Shown = Pick<
  CaseView,
  'phase' | 'end' | 'deadline' | 'rules' | 'round' | 'rounds' | 'roundViews' | 'draw' | 'mediation'
>

/** How far it came: one that left the way is known by what its last panel did. */
function reachedBy(shown: Shown): number {
  const { phase, end } = shown
  const stations = stationsOf(shown)
  const known = phase !== 'closed' || end === 'ruled' || end === 'refused'
  if (known) return stations.indexOf(phase)
  // A split that both signed ends a mediation; whoever settled later had brought it further.
  if (isSplit(shown)) return 0
  return stations.length - PANEL.length + panelReached(shown)
}

function isSplit({ mediation, end, round }: Shown): boolean {
  const [one, other] = mediation?.signed ?? []
  const isSame = one?.split.share === other?.split.share && one?.split.bond === other?.split.bond
  return end === 'settled' && round === 0 && other !== undefined && isSame
}

function panelReached({ end, roundViews, draw }: Shown): number {
  const last = roundViews.at(-1)
  const seats = last?.seats ?? []
  if (last?.result && last.result.kind !== 'unheard') return 5
  if (seats.some(({ state }) => state === 'opened')) return 4
  if (seats.length > 0) return 3
  if (draw) return 2
  return end === 'unheard' ? 1 : 0
}

export function caselineOf(shown: Shown, now: number): Caseline {
  const { phase, end, rules, deadline, round, rounds, mediation } = shown
  const stations = stationsOf(shown)
  const reached = reachedBy(shown)
  const ended = end === 'unheard' || end === 'settled'
  const talks = mediation && round === 0 ? [mediation.span] : []
  const spans = [...talks, rules.evidence, rules.draw, rules.draw, rules.vote, rules.open, rules.appeal]
  const edges = spans.map((within, at): CaseEdge => {
    const here = at === reached
    const running = here && phase !== 'closed'
    const last = at === spans.length - 1 && round + 1 >= rounds
    return {
      within,
      state: at < reached ? 'past' : here && ended ? 'ended' : running ? 'current' : 'ahead',
      deadline: running ? deadline : undefined,
      passed: running && deadline !== undefined ? passedOf(deadline - within, deadline, now) : 0,
      exit: here && ended ? end : last ? 'last' : (stations[at] as Exit),
    }
  })
  return { reached, ended, edges }
}
