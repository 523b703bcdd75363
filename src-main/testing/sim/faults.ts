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

export const FAULT_KINDS = [...LETTER_FAULTS, ...MISFORTUNES, 'skew'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]
export type MisfortuneKind = (typeof MISFORTUNES)[number]
export type Faults = Record<FaultKind, number>

export const noFaults = (): Faults => Object.fromEntries(FAULT_KINDS.map((kind) => [kind, 0])) as Faults

/** Out of a hundred misfortunes, how many are of a kind; those that end a device are rare. */
export const MISFORTUNE_SHARES: Record<MisfortuneKind, number> = {
  'one-way': 12,
  partition: 10,
  crash: 10,
  'power-cut': 13,
  'cut-at-commit': 13,
  'disk-full': 12,
  'old-backup': 11,
  'copied-data': 6,
  'rogue-act': 13,
}
