/** One case to vary in tests: Ana brought a mural of Ben's to court, and three jurors vote. */
import type { BenchView, CaseSummary, CaseView } from '#shared/ipc/court.ts'
import type { Person } from '#shared/ipc/values.ts'
import { ana, ben } from '#ui/features/contracts/contracts.fixture.ts'
import { HUB } from '#ui/features/hubs/hubs.fixture.ts'

const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const NOW = Date.now()
const hex = (digit: string, length = 64): string => digit.repeat(length)
export const CASE = hex('9')
const OAK = { code: 'OAK', name: 'Acorns', decimals: 2 }

export const juror = (nick: string): Person => ({ ...ben, did: `did:key:z${nick}`, nick })

export const summary = (change: Partial<CaseSummary> = {}): CaseSummary => ({
  id: CASE,
  hub: HUB,
  agreement: hex('b'),
  negotiation: hex('a', 32),
  commitment: 1,
  title: 'A mural: First version',
  role: 'filer',
  reason: 'not-as-agreed',
  sides: [ana, ben],
  phase: 'voting',
  round: 0,
  rounds: 3,
  next: 'The jurors vote.',
  worst: 'The panel finds against you.',
  deadline: NOW + DAY,
  needsMe: false,
  acts: [],
  filed: NOW - 4 * DAY,
  late: false,
  held: [{ amount: '1000', token: OAK }],
  finality: 'final',
  ...change,
})

export const round = (change: Partial<CaseView['roundViews'][number]> = {}): CaseView['roundViews'][number] => ({
  size: 3,
  payer: ana,
  fee: '300',
  seats: [
    { juror: juror('Cyd'), state: 'voted' },
    { juror: juror('Dan'), state: 'seated' },
    { juror: juror('Eve'), state: 'seated' },
  ],
  withheld: [],
  ...change,
})

export const view = (change: Partial<CaseView> = {}): CaseView => ({
  ...summary(),
  sentence: 'Ben paints a mural for Ana in three steps.',
  line: 'Ben does “First version” for Ana.',
  asks: [
    { share: 200, bond: 0 },
    { share: 1000, bond: 0 },
  ],
  doer: ben,
  receiver: ana,
  evidence: [
    { by: ana, at: NOW - 4 * DAY, what: 'filing', text: 'It is green, not blue.', files: [], event: hex('d') },
    { by: ben, at: NOW - 3 * DAY, what: 'evidence', files: [] },
  ],
  roundViews: [round()],
  rules: {
    panel: 3,
    fee: '100',
    lock: '500',
    token: OAK,
    loss: 500,
    hops: 1,
    otherwise: 500,
    evidence: 2 * DAY,
    draw: DAY,
    vote: 2 * DAY,
    open: DAY,
    appeal: 2 * DAY,
  },
  draw: { header: hex('f'), height: 77, drawable: 8, there: 6, answered: 5, draws: 1 },
  payoff: [],
  history: [{ at: NOW - 4 * DAY, text: 'Ana brought it to court.', event: hex('d') }],
  ...change,
})

export const bench = (change: Partial<BenchView> = {}): BenchView => ({ hub: HUB, token: OAK, jurors: 5, ...change })

export const usual = (jurors = 5) => ({ token: OAK, fee: '100', lock: '500', jurors })
