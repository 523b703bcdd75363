/** Every kind of fault a run may meet. A run counts those that really happened, not those that were planned. */

/** Done by the network to single letters. */
const LETTER_FAULTS = ['loss', 'delay', 'reorder', 'duplicate', 'forged'] as const
/** Planned ahead, each for one round and one node. */
const MISFORTUNES = [
  'one-way',
  'partition',
  'crash',
  'power-cut',
  'cut-at-commit',
  'disk-full',
  'old-backup',
  'copied-data',
  'rogue-act',
] as const
/** Of validators: the first four by one that lies, the last by all. */
const VALIDATOR_FAULTS = ['two-faced', 'any-vote', 'withheld', 'false-time', 'sleep'] as const

export const FAULT_KINDS = [...LETTER_FAULTS, ...MISFORTUNES, 'skew', ...VALIDATOR_FAULTS] as const
export type FaultKind = (typeof FAULT_KINDS)[number]
export type MisfortuneKind = (typeof MISFORTUNES)[number] | (typeof VALIDATOR_FAULTS)[number]
/** Who validates: one member alone · four, one of them a liar · four that sleep most of the time. */
export type Scenario = 'solo' | 'byzantine' | 'sleepy'
export type Faults = Record<FaultKind, number>

export const noFaults = (): Faults => Object.fromEntries(FAULT_KINDS.map((kind) => [kind, 0])) as Faults

/** Out of a hundred misfortunes, how many are of a kind; those that end a device are rare. */
export const MISFORTUNE_SHARES: Record<Scenario, Partial<Record<MisfortuneKind, number>>> = {
  solo: {
    'one-way': 12,
    partition: 10,
    crash: 10,
    'power-cut': 13,
    'cut-at-commit': 13,
    'disk-full': 12,
    'old-backup': 11,
    'copied-data': 6,
    'rogue-act': 13,
  },
  byzantine: {
    'one-way': 7,
    partition: 7,
    crash: 7,
    'power-cut': 8,
    'cut-at-commit': 8,
    'disk-full': 7,
    'copied-data': 4,
    'rogue-act': 6,
    'two-faced': 16,
    'any-vote': 12,
    withheld: 10,
    'false-time': 8,
  },
  sleepy: {
    'one-way': 7,
    partition: 7,
    crash: 10,
    'power-cut': 14,
    'cut-at-commit': 14,
    'disk-full': 8,
    'old-backup': 14,
    'copied-data': 4,
    'rogue-act': 7,
    sleep: 15,
  },
}

/** The kinds that a scenario must really have injected. */
export const faultsOf = (scenario: Scenario): FaultKind[] => [
  ...LETTER_FAULTS,
  'skew',
  ...(Object.keys(MISFORTUNE_SHARES[scenario]) as FaultKind[]),
]
