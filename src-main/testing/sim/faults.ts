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
/** Of validators: told or kept back by one that lies. */
const LIES = ['two-faced', 'any-vote', 'withheld', 'false-time', 'false-root', 'replayed-vote', 'forged-cert'] as const
/** Of validators: a cut right behind a vote, a disk put back behind one, letters kept back, a set that is never ready. */
const VALIDATOR_FAULTS = ['cut-after-vote', 'old-database', 'lost-disk', 'held-vote', 'overslept'] as const
/** Awake for a third, for half and for nearly all of the time: rounds slept, in the seeds that drew the share. */
const DUTIES = ['duty-33', 'duty-50', 'duty-95'] as const
/** What comes of all this by itself: epochs that began meanwhile, and events that came two of them late. */
const EPOCH_FAULTS = ['epoch', 'stale-epoch'] as const

export const FAULT_KINDS = [
  ...LETTER_FAULTS,
  ...MISFORTUNES,
  'skew',
  ...LIES,
  ...VALIDATOR_FAULTS,
  ...DUTIES,
  ...EPOCH_FAULTS,
  'core-alone',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]
export type MisfortuneKind = (typeof MISFORTUNES)[number] | (typeof LIES)[number] | (typeof VALIDATOR_FAULTS)[number]
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
    'one-way': 4,
    partition: 6,
    crash: 8,
    'power-cut': 7,
    'cut-at-commit': 7,
    'disk-full': 5,
    'copied-data': 3,
    'rogue-act': 9,
    'cut-after-vote': 9,
    'held-vote': 6,
    overslept: 5,
    'two-faced': 7,
    'any-vote': 5,
    withheld: 5,
    'false-time': 5,
    'false-root': 3,
    'replayed-vote': 3,
    'forged-cert': 3,
  },
  sleepy: {
    'one-way': 5,
    partition: 9,
    crash: 8,
    'power-cut': 11,
    'cut-at-commit': 10,
    'disk-full': 7,
    'old-database': 8,
    'lost-disk': 8,
    'copied-data': 4,
    'rogue-act': 9,
    'cut-after-vote': 10,
    'held-vote': 5,
    overslept: 6,
  },
}

/** The kinds that a scenario must really have injected. */
export const faultsOf = (scenario: Scenario): FaultKind[] => [
  ...LETTER_FAULTS,
  'skew',
  ...(Object.keys(MISFORTUNE_SHARES[scenario]) as FaultKind[]),
  ...(scenario === 'sleepy' ? DUTIES : []),
  ...(scenario === 'solo' ? [] : ([...EPOCH_FAULTS, 'core-alone'] as const)),
]

/**
 * Kinds of which a run needs fewer: each takes a vote, a device or a decision that many seeds never come to while faults go on, or is
 * met in a third of the seeds only.
 */
const RARE: Partial<Record<FaultKind, number>> = {
  'cut-after-vote': 0.2,
  'old-database': 0.2,
  'lost-disk': 0.1,
  overslept: 0.05,
  epoch: 0.3,
  'stale-epoch': 0.02,
}
/** Once per seed; where several validate there are twice as many kinds, and half as much of each is asked for. */
const USUAL: Record<Scenario, number> = { solo: 1, byzantine: 0.5, sleepy: 0.5 }

/** How often a kind must really have happened in so many seeds. */
export const leastOf = (kind: FaultKind, seeds: number, scenario: Scenario): number =>
  Math.ceil((RARE[kind] ?? USUAL[scenario]) * seeds)
