/** What a persona sees of its hub, and what it may do about it: nothing that a person at a window could not. */
import type { Act, Trade } from '#shared/ipc/agreements.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'

export interface Sight {
  /** By the town's clock. */
  now: number
  hub: Pick<HubSummary, 'hub' | 'token'>
  me: { did: string; about: string }
  /** Open notices of everybody. */
  notices: readonly Notice[]
  trades: readonly Trade[]
}

export type Move =
  | { do: 'introduce'; about: string }
  | { do: 'post'; form: NoticeForm }
  | { do: 'say' | 'decline'; negotiation: string; text: string }
  | { do: 'sign'; act: Act }
  | { do: 'deliver'; agreement: string; note: string; file?: { name: string; text: string } }
