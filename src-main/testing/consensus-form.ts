/** Who signs a hub's batches, as a test proposes it: computers that a vote names, none of them at risk. */
import type { PolicyForm } from '#shared/ipc/governance.ts'

type ConsensusForm = PolicyForm['consensus']

const DAY_MS = 86_400_000

export const named = (
  quorum: ConsensusForm['quorum'],
  seats: number,
  change: Partial<ConsensusForm> = {},
): ConsensusForm => ({
  model: 'named',
  quorum,
  seats,
  atLeast: seats,
  cap: 1000,
  epoch: 0,
  handover: DAY_MS,
  unlock: 0,
  minStake: '1',
  slash: 1000,
  ...change,
})
