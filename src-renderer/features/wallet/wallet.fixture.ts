/** An account to vary in tests. */
import { HUB } from '#ui/features/hubs/hubs.fixture.ts'
import type { Wallet } from './words.ts'

export const wallet = (change: Partial<Wallet> = {}): Wallet => ({
  hub: HUB,
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  posted: '-1250',
  held: '0',
  limit: '-10000',
  available: '8750',
  pendingOut: '0',
  holds: [],
  ...change,
})
