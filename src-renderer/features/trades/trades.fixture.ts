/** One trade to vary in tests. */
import type { TermsForm, Trade, TradeSummary } from '#shared/ipc/agreements.ts'

const HOUR = 3_600_000
export const NOW = 1_900_000_000_000
export const ME = 'did:key:zMe'
export const BEN = 'did:key:zBen'
const hex = (digit: string, length = 64): string => digit.repeat(length)

export const form = (change: Partial<TermsForm> = {}): TermsForm => ({
  hub: hex('1'),
  side: 'payer',
  counterparty: BEN,
  amount: '3700',
  quantity: 1,
  title: 'Bicycle repair',
  text: '',
  notes: '',
  openWithin: 72 * HOUR,
  fundWithin: 48 * HOUR,
  deliverWithin: 168 * HOUR,
  onDeliverDue: 'refund',
  reviewWithin: 72 * HOUR,
  onReviewDue: 'release',
  ...change,
})

export const summary = (change: Partial<TradeSummary> = {}): TradeSummary => ({
  negotiation: hex('a', 32),
  agreement: hex('b'),
  hub: hex('1'),
  title: 'Bicycle repair',
  state: 'funded',
  side: 'payer',
  counterparty: { did: BEN, nick: 'Ben', settled: 0, partners: 0, withMe: 0, me: false },
  amount: '3700',
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  outlook: { next: 'Wait.', deadline: NOW + 10 * HOUR, worst: 'Nothing.' },
  needsMe: false,
  blocked: false,
  archived: false,
  updated: NOW,
  finality: 'final',
  ...change,
})

export const trade = (change: Partial<Trade> = {}): Trade => ({
  ...summary(),
  sentence: 'Ana pays Ben.',
  held: '3700',
  released: '0',
  refunded: '0',
  proposals: [{ id: hex('c'), by: BEN, at: NOW - 40 * HOUR, form: form(), sentence: 'Ana pays Ben.', state: 'agreed' }],
  history: [
    { at: NOW - 30 * HOUR, kind: 'agreed', text: '', event: hex('d'), finality: 'final' },
    { at: NOW - 10 * HOUR, by: ME, kind: 'funded', text: '37.00 OAK', event: hex('e'), finality: 'final' },
  ],
  acts: ['release', 'cancel', 'message'],
  unshown: 0,
  theirOutlook: { next: 'Deliver.', worst: 'Nothing.' },
  ...change,
})
