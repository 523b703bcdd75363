/** What a run is made from: a spec says everything, so that a failing one can be kept, shrunk and run again. */
import { type FaultKind, MISFORTUNE_SHARES, type MisfortuneKind, type Scenario } from './faults.ts'
import { Random } from './random.ts'

export interface Spec {
  seed: number
  nodes: number
  /** Rounds before the healing. */
  rounds: number
  /** Kinds of fault left out. */
  without: FaultKind[]
  /** Absent where one member validates alone. */
  scenario?: Scenario
  /** Planned misfortunes left out, by their number. */
  spared: number[]
}

export interface Misfortune {
  number: number
  round: number
  kind: MisfortuneKind
  node: number
  /** A second node; where several validate, a number from which camps are made as well. */
  other: number
  /** Rounds it lasts, or how many commits it waits for. */
  size: number
}

const ROUNDS = 32
/** Where several validate a round is longer, and more goes wrong in it. */
const ROUNDS_OF_SEVERAL = 26
const MISFORTUNE_PERCENT = 55
const MISFORTUNE_PERCENT_OF_SEVERAL = 85
const OTHERS = 1e6
/** Rounds in which everybody may first come in. */
const QUIET_ROUNDS = 3
const SIZE_MAX = 8

export const specOf = (seed: number, scenario: Scenario = 'solo'): Spec => {
  const random = new Random(seed, 'spec')
  const rounds = scenario === 'solo' ? ROUNDS : ROUNDS_OF_SEVERAL
  const people = random.chance(95) ? 5 : 6
  const nodes = hasCourt(seed, scenario) ? people + 1 : people
  const spec = { seed, nodes, rounds, without: [], spared: [] }
  return scenario === 'solo' ? spec : { ...spec, scenario }
}

/** Whether joining costs work in a seed's hub: in every fifth with one validator. */
export const asksForWork = ({ seed, scenario }: Spec): boolean => scenario === undefined && seed % 5 === 4

/** Whether people agree beforehand in a seed's hub: in every ninth with one validator. */
export const hasMandates = ({ seed, scenario }: Spec): boolean => scenario === undefined && seed % 9 === 8

/** Whether a seed's hub has a ladder of tiers: every ninth with one validator. */
export const hasLadder = ({ seed, scenario }: Spec): boolean => scenario === undefined && seed % 9 === 7
/** Whether people put money together for purposes; in a seed without ranks, so that gifts are bounded by balances alone. */
export const hasPools = ({ seed, scenario }: Spec): boolean => scenario === undefined && seed % 7 === 3
/** Whether people publish studies and repeat them; in seeds that no planted bug or regression names, so that those stay what they were. */
export const hasResearch = ({ seed, scenario }: Spec): boolean => scenario === undefined && seed % 17 === 12
/** Whether somebody is guarded by others, in a hub that asks newcomers for no work; in seeds that nothing else names. */
export const hasWards = (spec: Spec): boolean =>
  spec.scenario === undefined && spec.seed % 41 === 19 && !asksForWork(spec)
/** Whether people take each other to court: in every fortieth seed with one validator. Both sides and a panel are more people than trade elsewhere. */
export const hasCourt = (seed: number, scenario: Scenario = 'solo'): boolean => scenario === 'solo' && seed % 40 === 10
/** Whether they can also ask back what was paid: in every sixth of those, and in every other with mediation. */
export const hasRedress = ({ seed, scenario }: Spec): boolean =>
  hasCourt(seed, scenario) && (seed % 240 === 170 || seed % 960 === 930)
/** Whether they talk before a panel is drawn, and give in to each other: in every twelfth of those. */
export const hasMediation = ({ seed, scenario }: Spec): boolean => hasCourt(seed, scenario) && seed % 480 === 450

/** Whether a spec is a seed's own, with nothing left out: then it must reach the figures asked of every seed. */
export const isWhole = (spec: Spec): boolean =>
  spec.rounds >= specOf(spec.seed, spec.scenario).rounds &&
  spec.nodes >= specOf(spec.seed, spec.scenario).nodes &&
  spec.without.length + spec.spared.length === 0

/** The misfortunes of a spec, in order. Those of later rounds do not depend on how many rounds are run. */
export function misfortunesOf({ seed, nodes, rounds, without, spared, scenario = 'solo' }: Spec): Misfortune[] {
  const random = new Random(seed, 'misfortune')
  const percent = scenario === 'solo' ? MISFORTUNE_PERCENT : MISFORTUNE_PERCENT_OF_SEVERAL
  const others = scenario === 'solo' ? nodes : OTHERS
  const planned: Misfortune[] = []
  for (let round = QUIET_ROUNDS; round < rounds; round++) {
    if (!random.chance(percent)) continue
    const [kind, node, other, size] = [
      drawKind(random, scenario),
      random.below(1e6),
      random.below(1e6),
      random.below(SIZE_MAX),
    ]
    planned.push({ number: planned.length, round, kind, node: node % nodes, other: other % others, size: size + 1 })
  }
  return planned.filter(({ kind, number }) => !without.includes(kind) && !spared.includes(number))
}

function drawKind(random: Random, scenario: Scenario): MisfortuneKind {
  let ticket = random.below(100)
  for (const [kind, share] of Object.entries(MISFORTUNE_SHARES[scenario]) as [MisfortuneKind, number][]) {
    if (ticket < share) return kind
    ticket -= share
  }
  throw new Error('the shares of the misfortunes do not add up to 100')
}
