/** Why a commitment is brought to court. */
import type { CaseSummary } from '#shared/ipc/court.ts'

export type Reason = CaseSummary['reason']
export const REASONS = [
  'not-as-agreed',
  'not-delivered',
  'late',
  'not-accepted',
  'hindered',
  'other',
] as const satisfies readonly Reason[]
