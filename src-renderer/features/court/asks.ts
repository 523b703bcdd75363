/** What both sides ask for and what was ruled, as rows for the picture and its table. */
import type { CaseView } from '#shared/ipc/court.ts'
import type { Award } from './award.ts'

export interface AskRow {
  /** Absent for the ruling. */
  readonly side?: 0 | 1
  readonly award: Award
}

type Result = NonNullable<CaseView['roundViews'][number]['result']>

/** What stands: the last panel's word that was one. */
export const standingOf = ({ roundViews }: Pick<CaseView, 'roundViews'>): Result | undefined =>
  roundViews.findLast(({ result }) => result && result.kind !== 'unheard')?.result

export function rowsOf(view: Pick<CaseView, 'asks' | 'roundViews'>): AskRow[] {
  const ruled = standingOf(view)
  return [
    { side: 0, award: view.asks[0] },
    { side: 1, award: view.asks[1] },
    ...(ruled?.kind === 'award' ? [{ award: ruled.award }] : []),
  ]
}
