/** What a hub keeps of its court: who sits on the bench, and how far each case has come (decision 042). */
import type { CourtRules } from '#shared/wire/contracts.ts'
import type { Award, FileReason, Finding } from '#shared/wire/disputes.ts'
import { hashTagged, toHex, utf8 } from '../kernel/index.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'

export interface JurorState {
  /** Checks the proofs of their draws. */
  vrf: Uint8Array
  /** Of the hub's first token, and how much of it stands in for cases now. */
  lock: bigint
  busy: bigint
  /** Height at which this key was named; it counts for what is filed later. */
  since: number
}

/** mediation: both sides may sign a split · evidence: both sides talk and bring it · calling: jurors say that they are there · drawing: these show their numbers · voting: closed votes · opening: votes are opened · ruled: may be appealed. */
export type CasePhase = 'mediation' | 'evidence' | 'calling' | 'drawing' | 'voting' | 'opening' | 'ruled' | 'closed'

/** Who is there for a draw, or waits for a seat. */
export interface Claim {
  did: string
  /** The key they had when they said so. */
  vrf: Uint8Array
  /** Their number (64 bytes), once it is shown. */
  beta?: Uint8Array
}

export interface Seat {
  did: string
  /** The closed vote, and what it was. */
  vote?: Uint8Array
  finding?: Finding
  /** Salted commitment to the juror's reasons. */
  reason?: Uint8Array
}

/** What a panel comes to: an award, that it cannot be ruled on, or nothing, where too few came. */
export type Result = { kind: 'award'; award: Award } | { kind: 'refused' } | { kind: 'unheard' }

export interface RoundState {
  /** Seats it was to have. */
  size: number
  /** The side that put up its fee: 0 the filer, 1 the other. */
  payer: 0 | 1
  seats: Seat[]
  /** Those who took a seat and did not vote, or did not open their vote. */
  absent: string[]
  /** Those who said that they were there, and did not show their number. */
  withheld: string[]
  /** How often it was drawn. */
  draws: number
  /** How many could be drawn. */
  drawable?: number
  result?: Result
}

/** What was said in mediation. */
export interface Talks {
  /** The mediator's last proposal. */
  proposed?: Award
  /** What each side has signed and not taken back; by side. */
  signed: { side: 0 | 1; split: Award }[]
  /** Sides that want no mediation. */
  waived: (0 | 1)[]
}

/** settled: the parties found an end of their own. */
export type CaseEnd = 'ruled' | 'refused' | 'unheard' | 'settled'

export interface CaseState {
  agreement: Uint8Array
  commitment: number
  rules: CourtRules
  reason: FileReason
  /** Owners of the accounts: the filer's, the other side's. */
  sides: [string, string]
  asks: [Award, Award]
  /** The doer has put up a bond: awards speak of it. */
  bonded?: true
  phase: CasePhase
  /** Hub time. */
  filed: number
  /** Height of the filing or of the appeal: only keys named before it count. */
  from: number
  /** Running-clock instant of the next step; absent once closed. */
  due?: number
  /** Head of the evidence chain, and how many pieces each side has brought. */
  head: Uint8Array
  pieces: [number, number]
  /** What jurors apply their keys to in the present draw; absent before its header is certified. */
  seed?: Uint8Array
  claims: Claim[]
  /** The alternates have been called already. */
  again?: boolean
  rounds: RoundState[]
  /** Only where the terms have mediation. */
  talks?: Talks
  end?: CaseEnd
  ended?: number
}

export const jurorKey = keysUnder('juror')
export const JURORS: readonly [string, string] = ['juror/', 'juror0']
export const readJuror = (reader: Reader, did: string) => reader.get(jurorKey(did)) as JurorState | undefined
export const jurorHold = (did: string): Uint8Array => hashTagged('kind:juror-lock:1', utf8(did))

export const caseKey = (id: Uint8Array) => `case/${toHex(id)}`
export const CASES: readonly [string, string] = ['case/', 'case0']
export const readCase = (reader: Reader, id: Uint8Array) => reader.get(caseKey(id)) as CaseState | undefined

/** Who may be drawn in the present round, with how many tickets; only until it is drawn. */
export interface BenchState {
  jurors: { did: string; tickets: number }[]
}
export const benchKey = (id: Uint8Array) => `bench/${toHex(id)}`
export const readBench = (reader: Reader, id: Uint8Array) => reader.get(benchKey(id)) as BenchState | undefined

/** The fee of one round lies in its own hold. */
export const feeLot = (id: Uint8Array, round: number, agreement: Uint8Array) => ({
  hold: hashTagged('kind:case-fee:1', id, Uint8Array.of(round)),
  agreement,
})

/** Whose lock stands in for a round. */
export const engagedIn = ({ seats, absent, withheld }: RoundState): string[] => [
  ...seats.map(({ did }) => did),
  ...absent,
  ...withheld,
]
/** A mediator's fee lies in a hold of its own. */
export const mediatorLot = (id: Uint8Array, agreement: Uint8Array) => ({
  hold: hashTagged('kind:mediator-fee:1', id),
  agreement,
})
export const roundOf = ({ rounds }: CaseState): RoundState => rounds.at(-1) as RoundState
/** Seats of a round: each appeal draws twice as many and one. */
export const sizeOf = ({ panel }: CourtRules, round: number): number => (panel + 1) * 2 ** round - 1
/** The side `did` owns the account of, or −1. */
export const sideOf = ({ sides }: CaseState, did: string): number => sides.indexOf(did)
