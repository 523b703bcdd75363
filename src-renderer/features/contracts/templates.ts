/** Exchanges people know, as agreements with everything but the names and the sums filled in. */
import type { CommitmentForm, ContractForm } from '#shared/ipc/contracts.ts'
import { courtForm, type Usual } from './court.ts'
import type { en } from './en.draft.ts'
import { commitmentOf, contractOf, DAY, paymentTo } from './form.ts'

export const TEMPLATES = [
  'sale',
  'handover',
  'tutoring',
  'advice',
  'commission',
  'loan',
  'swap',
  'favour',
  'compute',
  'art',
  'licence',
  'file',
  'files',
  'replication',
  'uptime',
  'ring',
  'blank',
] as const
export type TemplateName = (typeof TEMPLATES)[number]

/** What a template says for its parts until somebody says it better. */
export type Given = keyof typeof en.given

export interface Seed {
  readonly hub: string
  /** The first gets what is done and pays for it, the second does it; as many as the template has parties. */
  readonly dids: readonly string[]
  readonly token: string
  /** Smallest units; '' leaves every sum to be filled in. */
  readonly amount: string
  readonly attesters: readonly string[]
  /** What is usual in the hub's court, and how many could be drawn. */
  readonly court?: (Usual & { readonly jurors: number }) | undefined
  readonly say: (given: Given) => string
}

interface Template {
  readonly parties: 2 | 3
  readonly build: (parts: Parts, seed: Seed) => Pick<ContractForm, 'commitments'> & Partial<ContractForm>
}

/** Shorthand for the table: who does what for whom, paid or with a deposit. */
interface Parts {
  readonly does: (title: Given | '', by: number, to: number, change?: Partial<CommitmentForm>) => CommitmentForm
  readonly paid: (by: number, payee: number) => Pick<CommitmentForm, 'pay'>
  readonly deposit: () => Required<Pick<CommitmentForm, 'bond'>>
}

const partsOf = ({ dids, token, amount, say }: Seed): Parts => ({
  does: (title, by, to, change) => commitmentOf(by, to, { title: title === '' ? '' : say(title), ...change }),
  paid: (by, payee) => ({ pay: [paymentTo(by, dids[payee] as string, token, amount)] }),
  deposit: () => ({ bond: { token, amount } }),
})

const PLAN: Record<TemplateName, Template> = {
  sale: {
    parties: 2,
    build: ({ does, paid }, { say }) => ({
      commitments: [
        does('', 1, 0, {
          what: 'thing',
          gate: { kind: 'track', carrier: say('carrier') },
          review: 7 * DAY,
          ...paid(0, 1),
        }),
      ],
    }),
  },
  handover: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: [does('', 1, 0, { what: 'thing', gate: { kind: 'code' }, review: 0, ...paid(0, 1) })],
    }),
  },
  tutoring: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: [
        does('', 1, 0, { what: 'knowledge', quantity: 5, unit: 'HUR', within: 30 * DAY, ...paid(0, 1), callOff: 0 }),
      ],
    }),
  },
  advice: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: [
        does('session', 1, 0, { what: 'knowledge', quantity: 4, within: 60 * DAY, ...paid(0, 1), callOff: 0 }),
      ],
    }),
  },
  commission: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: (['sketch', 'firstVersion', 'finalWork'] as const).map((title, at) =>
        does(title, 1, 0, { after: at === 0 ? [] : [at - 1], ...paid(0, 1) }),
      ),
    }),
  },
  loan: {
    parties: 2,
    build: ({ does, deposit }) => ({
      commitments: [
        does('lend', 1, 0, { what: 'loan' }),
        does('giveBack', 0, 1, { what: 'thing', after: [0], within: 14 * DAY, ...deposit() }),
      ],
    }),
  },
  swap: {
    parties: 2,
    build: ({ does, deposit }) => ({
      commitments: [
        does('mine', 0, 1, { what: 'thing', ...deposit() }),
        does('yours', 1, 0, { what: 'thing', ...deposit() }),
      ],
    }),
  },
  favour: {
    parties: 2,
    build: ({ does }) => ({ commitments: [does('', 1, 0, { what: 'favour' })] }),
  },
  compute: {
    parties: 2,
    build: ({ does, deposit }) => ({
      commitments: [
        does('computing', 0, 1, { what: 'service', quantity: 10, unit: 'HUR', within: 30 * DAY, ...deposit() }),
        does('teaching', 1, 0, { what: 'knowledge', within: 30 * DAY, ...deposit() }),
      ],
    }),
  },
  art: {
    parties: 2,
    build: ({ does, deposit }) => ({
      commitments: [
        does('artwork', 1, 0, { within: 30 * DAY }),
        does('services', 0, 1, {
          what: 'service',
          quantity: 5,
          unit: 'HUR',
          after: [0],
          within: 30 * DAY,
          ...deposit(),
        }),
      ],
    }),
  },
  licence: {
    parties: 2,
    build: ({ does, paid }) => ({ commitments: [does('', 1, 0, { what: 'licence', within: 2 * DAY, ...paid(0, 1) })] }),
  },
  file: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: [does('', 0, 1, { within: 2 * DAY, review: DAY, gate: { kind: 'key' }, ...paid(1, 0) })],
    }),
  },
  // The other side chooses their file when they answer.
  files: {
    parties: 2,
    build: ({ does, deposit }) => ({
      commitments: [
        does('myFile', 0, 1, { within: 2 * DAY, review: DAY, gate: { kind: 'key' }, ...deposit() }),
        does('yourFile', 1, 0, { within: 2 * DAY, review: DAY, ...deposit() }),
      ],
    }),
  },
  replication: {
    parties: 2,
    build: ({ does, paid }) => ({
      commitments: [
        does('', 1, 0, {
          within: 60 * DAY,
          review: 7 * DAY,
          gate: { kind: 'replication', version: 0 },
          ...paid(0, 1),
        }),
      ],
    }),
  },
  uptime: {
    parties: 2,
    build: ({ does, paid }, { attesters, say }) => ({
      commitments: [
        does('', 1, 0, {
          what: 'service',
          wait: 30 * DAY,
          within: 3 * DAY,
          review: 0,
          gate: { kind: 'attest', ...majorityOf(attesters), measure: say('hoursUp'), full: 990, least: 900 },
          ...paid(0, 1),
        }),
      ],
    }),
  },
  ring: {
    parties: 3,
    build: ({ does }) => ({
      commitments: [
        does('ringFirst', 0, 1, { what: 'service' }),
        does('ringSecond', 1, 2, { what: 'service' }),
        does('ringThird', 2, 0, { what: 'service' }),
      ],
      together: true,
    }),
  },
  blank: { parties: 2, build: ({ does }) => ({ commitments: [does('', 1, 0)] }) },
}

/** Work that people judge differently: it begins with the hub's court, where it has a panel. */
const JUDGED: ReadonlySet<TemplateName> = new Set(['tutoring', 'advice', 'commission', 'art'])
const BENCH_LEAST = 3

/** More than half of them. */
const majorityOf = (attesters: readonly string[]) => ({
  attesters: [...attesters],
  quorum: Math.floor(attesters.length / 2) + 1,
})

export const partiesIn = (name: TemplateName): number => PLAN[name].parties

/** Between two, and without a secret that only one agreement can have. */
export const isStanding = (name: TemplateName): boolean => PLAN[name].parties === 2 && name !== 'handover'

export function formFrom(name: TemplateName, seed: Seed): ContractForm {
  const { commitments, ...change } = PLAN[name].build(partsOf(seed), seed)
  const { court } = seed
  const judged = court !== undefined && court.jurors >= BENCH_LEAST && JUDGED.has(name)
  return contractOf(seed.hub, seed.dids, commitments, { ...change, ...(judged && { dispute: courtForm(court) }) })
}
