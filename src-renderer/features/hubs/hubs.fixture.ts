/** A hub and its people to vary in tests. */
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Member } from '#ui/features/people/MemberList.tsx'

export const HUB = 'ab'.repeat(32)
export const ANA = 'did:key:zAna'
export const BEN = 'did:key:zBen'
const DAY = 86_400_000

export const hub = (change: Partial<HubSummary> = {}): HubSummary => ({
  hub: HUB,
  name: 'Oakfield',
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  state: 'ready',
  members: 2,
  online: 1,
  height: 7,
  time: Date.now(),
  grant: '500',
  creditLimit: '10000',
  validator: false,
  signerOnline: true,
  pending: 0,
  keeper: false,
  ...change,
})

export const member = (change: Partial<Member> = {}): Member => ({
  did: BEN,
  nick: 'Ben',
  settled: 3,
  partners: 2,
  withMe: 1,
  me: false,
  joined: Date.now() - 30 * DAY,
  devices: [{ dev: 'cd'.repeat(32), frozen: false, online: true }],
  online: true,
  validator: false,
  about: '',
  blocked: false,
  muted: false,
  ...change,
})
