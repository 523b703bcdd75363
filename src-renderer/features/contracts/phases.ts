/** What the phases of an agreement and of its commitments mean to a reader: how they look, and which are over. */
import type { CommitmentView, ContractSummary } from '#shared/ipc/contracts.ts'
import type { Tone } from '#ui/ui/Badge.tsx'

export const PHASE_TONE: Record<ContractSummary['phase'], Tone> = {
  offered: 'amber',
  agreed: 'primary',
  running: 'primary',
  done: 'good',
  declined: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
}

const OPEN: ReadonlySet<ContractSummary['phase']> = new Set(['offered', 'agreed', 'running'])
export const isEnded = (phase: ContractSummary['phase']): boolean => !OPEN.has(phase)

export const COMMITMENT_TONE: Record<CommitmentView['phase'], Tone> = {
  waiting: 'neutral',
  open: 'primary',
  delivered: 'amber',
  disputed: 'danger',
  ready: 'good',
  kept: 'good',
  broken: 'danger',
  waived: 'neutral',
  ruled: 'amber',
  ended: 'neutral',
}

const GOING: ReadonlySet<CommitmentView['phase']> = new Set(['waiting', 'open', 'delivered', 'disputed', 'ready'])
export const isGoing = (phase: CommitmentView['phase']): boolean => GOING.has(phase)
