/** One agreement to vary in tests: a commission in three steps, the first kept, the second delivered. */
import type { CommitmentView, ContractForm, ContractSummary, ContractView } from '#shared/ipc/contracts.ts'
import type { Person } from '#shared/ipc/values.ts'
import { ANA, BEN, HUB } from '#ui/features/hubs/hubs.fixture.ts'
import { commitmentOf, contractOf, paymentTo } from './form.ts'

const HOUR = 3_600_000
export const NOW = Date.now()
const hex = (digit: string, length = 64): string => digit.repeat(length)
export const NEGOTIATION = hex('a', 32)
export const AGREEMENT = hex('b')
export const PROPOSAL = hex('c')

const person = (did: string, nick: string): Person => ({
  did,
  nick,
  settled: 2,
  partners: 1,
  withMe: 0,
  me: did === ANA,
})
export const ana = person(ANA, 'Ana')
export const ben = person(BEN, 'Ben')

export const form = (change: Partial<ContractForm> = {}): ContractForm =>
  contractOf(
    HUB,
    [ANA, BEN],
    ['Sketch', 'First version', 'Final work'].map((title, at) =>
      commitmentOf(1, 0, {
        title,
        after: at === 0 ? [] : [at - 1],
        pay: [paymentTo(0, BEN, 'OAK', '1000')],
      }),
    ),
    { title: 'A mural', ...change },
  )

const phases = ['kept', 'delivered', 'waiting'] as const

export const commitment = (place: number, change: Partial<CommitmentView> = {}): CommitmentView => {
  const one = form().commitments[place] ?? commitmentOf(1, 0)
  const phase = phases[place] ?? 'waiting'
  return {
    place,
    title: one.title,
    form: one,
    sentence: `Ben does “${one.title}” for Ana.`,
    phase,
    delivered: phase === 'waiting' ? 0 : 1,
    accepted: phase === 'kept' ? 1 : 0,
    paid: [phase === 'kept' ? '1000' : '0'],
    acts: phase === 'delivered' ? ['accept', 'extend'] : [],
    ...(phase === 'delivered' && {
      due: NOW + 30 * HOUR,
      outlook: { next: 'Look at what Ben delivered.', worst: 'It is paid.', deadline: NOW + 30 * HOUR },
    }),
    measured: [],
    rulings: [],
    deliveries: [],
    ...change,
  }
}

export const summary = (change: Partial<ContractSummary> = {}): ContractSummary => ({
  negotiation: NEGOTIATION,
  agreement: AGREEMENT,
  hub: HUB,
  title: 'A mural',
  phase: 'running',
  parties: [ana, ben],
  mine: 0,
  next: 'Look at what Ben delivered.',
  deadline: NOW + 30 * HOUR,
  deadlines: [
    {
      at: NOW + 30 * HOUR,
      next: 'Look at what Ben delivered.',
      of: { place: 1, title: 'First version', phase: 'delivered' },
    },
  ],
  needsMe: true,
  over: 1,
  count: 3,
  updated: NOW,
  archived: false,
  finality: 'final',
  ...change,
})

export const view = (change: Partial<ContractView> = {}): ContractView => ({
  ...summary(),
  sentence: 'Ben paints a mural for Ana in three steps.',
  form: form(),
  commitments: [commitment(0), commitment(1), commitment(2)],
  escrow: [
    { party: 0, funded: true, sums: [{ amount: '2000', token: { code: 'OAK', name: 'Acorns', decimals: 2 } }] },
    { party: 1, funded: true, sums: [] },
  ],
  flows: [{ from: ana, to: ben, amount: '1000', token: { code: 'OAK', name: 'Acorns', decimals: 2 } }],
  wishes: [],
  proposals: [
    {
      id: PROPOSAL,
      by: ana,
      at: NOW - 90 * HOUR,
      form: form(),
      sentence: '',
      lines: [],
      signed: [ANA, BEN],
      state: 'agreed',
    },
  ],
  history: [
    { at: NOW - 80 * HOUR, kind: 'agreed', text: 'Everybody signed.', event: hex('d'), finality: 'final' },
    { at: NOW - 9 * HOUR, by: ben, kind: 'delivered', text: '', commitment: 1, event: hex('e'), finality: 'final' },
  ],
  acts: ['end', 'message'],
  courses: [
    {
      what: 'If nobody does anything',
      steps: ['In 30 h “First version” counts as accepted.'],
      ends: [
        { party: 0, text: 'pays 20.00 OAK' },
        { party: 1, text: 'gets 20.00 OAK' },
      ],
    },
  ],
  tokens: [{ code: 'OAK', name: 'Acorns', decimals: 2 }],
  ...change,
})
