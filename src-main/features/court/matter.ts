/** A case as far as a person has to be told of it (core/activity). */
import type { Due, Happening, Matter, Need } from '#shared/core/activity/index.ts'
import { isCoherent, roundOf } from '#shared/core/disputes/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { leftUntil } from '../ledger/index.ts'
import { type Filed, findCase, roleOf, sideOfPerson } from './filed.ts'
import { caseActsOf, isUnanswered } from './moves.ts'
import { type Step, stepsOf } from './story.ts'
import { refusalsOf } from './view.ts'
import { caseWords } from './words.ts'

/** Cases of a hub, but for those that ended before `from`. */
export const caseMatters = (context: FeatureContext, hub: string, from: number): string[] =>
  context.sql
    .all<{ id: string }>('SELECT id FROM court_case WHERE hub = ? AND (over = 0 OR updated >= ?)', hub, from)
    .map(({ id }) => id)

/** Undefined where it is none of mine. */
export function caseMatter(context: FeatureContext, _hub: string, id: string): Matter | undefined {
  const filed = findCase(context, id)
  if (!filed || roleOf(context, filed) === 'member') return undefined
  const steps = stepsOf(context, id)
  return {
    title: caseWords(context, filed).title,
    needs: needsOf(context, filed, steps),
    happenings: [
      ...happenedIn(filed, steps),
      ...refusalsOf(context, filed).map(({ event, time }) => ({
        id: `refused/${event}`,
        what: 'refused' as const,
        at: time,
      })),
    ],
  }
}

function needsOf(context: FeatureContext, filed: Filed, steps: readonly Step[]): Need[] {
  const { hub, state } = filed
  const acts = caseActsOf(context, filed)
  const round = state.rounds.length - 1
  const since = steps.at(-1)?.time ?? state.filed
  const due: { due?: Due } =
    state.due === undefined ? {} : { due: { at: state.due, left: leftUntil(context, hub, state.due) } }
  if (acts.includes('vote'))
    return [{ id: `judge/${round}`, what: 'judge', since: seatedAt(steps, round) ?? since, ...due }]
  if (acts.includes('evidence') && isUnanswered(filed))
    return [{ id: 'defend', what: 'defend', since: state.filed, by: state.sides[0], ...due }]
  if (acts.includes('appeal') && isAgainstMe(filed)) return [{ id: `appeal/${round}`, what: 'appeal', since, ...due }]
  return []
}

const seatedAt = (steps: readonly Step[], round: number): number | undefined =>
  steps.findLast((step) => step.round === round && (step.change === 'seated' || step.change === 'replaced'))?.time

/** The panel found something far from what I ask for. */
function isAgainstMe({ state, terms, me }: Filed): boolean {
  const { result } = roundOf(state)
  const ask = state.asks[sideOfPerson({ state, terms }, me)]
  return result !== undefined && ask !== undefined && !isCoherent({ kind: 'award', award: ask }, result)
}

/** That it was filed and carried out is told of the agreement; to a juror, that it is over. */
function happenedIn(filed: Filed, steps: readonly Step[]): Happening[] {
  const { me } = filed
  const side = sideOfPerson(filed, me)
  return steps.flatMap(({ n, change, did, round, time }): Happening[] => {
    const other = did !== null && did !== me && sideOfPerson(filed, did) !== side
    const by = did === null ? {} : { by: did }
    if (side >= 0 && change === 'evidence' && other) return [{ id: `evidence/${n}`, what: 'evidence', at: time, ...by }]
    if (side >= 0 && change === 'appealed' && other)
      return [{ id: `appealed/${round}`, what: 'appealed', at: time, ...by }]
    if (side >= 0 && change === 'found') return [{ id: `found/${round}`, what: 'found', at: time, minor: true }]
    return side < 0 && change === 'closed' ? [{ id: 'closed', what: 'closed', at: time }] : []
  })
}
