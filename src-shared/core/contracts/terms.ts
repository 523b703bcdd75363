/** The identity of an agreement of several commitments, and who speaks for each of its parties. */
import type { ContractTerms, CourtRules, DisputeClause, Party } from '#shared/wire/contracts.ts'
import type { ContractProse } from '#shared/wire/mail.ts'
import type { CborValue } from '../kernel/index.ts'
import { DAY, encodeCanonical, hashTagged } from '../kernel/index.ts'

export const encodeContract = (terms: ContractTerms): Uint8Array => encodeCanonical(terms as unknown as CborValue)

/** Agreement id = H(settlement terms, the salted prose commitment among them). Signed like any agreement's (core/agreements/terms.ts). */
export const contractId = (terms: ContractTerms): Uint8Array => hashTagged('kind:contract:1', encodeContract(terms))

/** The one place a key is handed over at, and to whom. */
export const deliveryPlace = (agreement: Uint8Array, commitment: number, reader: Uint8Array): Uint8Array =>
  hashTagged('kind:delivery-place:1', agreement, Uint8Array.of(commitment), reader)

/** Commitment to the private half, salted; the titles belong to the commitments in their order. */
export function contractProseCommitment({ salt, title, text, notes, titles, files }: ContractProse): Uint8Array {
  const names = files ? [files] : []
  return hashTagged('kind:prose:2', encodeCanonical([salt, title, text, notes, titles, ...names]))
}

/** Commitment to the reason of a dispute. */
export const reasonCommitment = (salt: Uint8Array, text: string): Uint8Array =>
  hashTagged('kind:dispute-reason:1', encodeCanonical([salt, text]))

/** Everybody who may speak for a party. */
export const membersOf = ({ did, group }: Party): readonly string[] => group?.members ?? [did]

/** How many of them have to say the same. */
export const quorumOfParty = ({ group }: Party): number => group?.quorum ?? 1

/** The place of the party that `did` speaks for, or −1. Nobody speaks for two. */
export const partyOf = ({ parties }: ContractTerms, did: string): number =>
  parties.findIndex((party) => membersOf(party).includes(did))

/** Everybody whose signature counts, in the order of the parties. */
export const principalsOf = ({ parties }: ContractTerms): string[] => parties.flatMap(membersOf)

/** Whether these signers bind every party: enough of each group, and always the owner of the account. */
export const bindsAll = ({ parties }: ContractTerms, signers: readonly string[]): boolean =>
  parties.every(
    (party) =>
      signers.includes(party.did) &&
      membersOf(party).filter((did) => signers.includes(did)).length >= quorumOfParty(party),
  )

/** The party's own money in these terms: what it pays, and the bonds of what it does; each with its commitment's place. */
export interface Stake {
  commitment: number
  /** The payment's place, or −1 for the bond. */
  slot: number
  token: string
  amount: bigint
}

export function stakesOf({ commitments }: ContractTerms, party: number): Stake[] {
  return commitments.flatMap(({ by, pay, bond }, commitment) => [
    ...pay.flatMap((payment, slot) =>
      payment.by === party ? [{ commitment, slot, token: payment.token, amount: payment.amount }] : [],
    ),
    ...(bond && by === party ? [{ commitment, slot: -1, ...bond }] : []),
  ])
}

/** What a party puts in, by token. */
export function depositsOf(terms: ContractTerms, party: number): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { token, amount } of stakesOf(terms, party)) sums.set(token, (sums.get(token) ?? 0n) + amount)
  return sums
}

/** Those the terms name; a drawn panel has no names yet. */
export const arbitersOf = (clause: DisputeClause | undefined): readonly string[] =>
  clause && 'arbiters' in clause ? clause.arbiters : []

/** Everybody a dispute clause names: who rules, or who mediates. */
export const thirdsOf = (clause: DisputeClause | undefined): readonly string[] => {
  if (!clause || 'arbiters' in clause) return arbitersOf(clause)
  const { mediator } = clause.court.mediation ?? {}
  return mediator === undefined ? [] : [mediator]
}

/** Whom the terms declare to be programs. */
export const softwareIn = (clause: DisputeClause | undefined): readonly string[] => {
  if (clause && 'arbiters' in clause) return clause.software ?? []
  return clause?.court.mediation?.software ? thirdsOf(clause) : []
}

/** A panel is drawn so often at most: anew where somebody keeps their number back. */
export const DRAWS_MAX = 3

/** The longest a case can take: mediation, and then every panel with all its draws and its alternates, and an appeal after every one (ms). */
const courtLength = ({ evidence, rounds, draw, vote, open, appeal, mediation }: CourtRules): number =>
  (mediation?.span ?? 0) + rounds * (evidence + SEED_WAIT + (1 + DRAWS_MAX) * draw + 2 * vote + open + appeal)
/** A draw waits for a few batches, which heartbeats bring, and every step for the batch it begins with. */
const SEED_WAIT = DAY

/** The longest a dispute can take (ms). */
export const disputeLength = (clause: DisputeClause | undefined): number => {
  if (!clause) return 0
  return 'court' in clause ? courtLength(clause.court) : clause.within
}

/** What others put into escrow for what each party is to deliver, by the owner of its account; of these payers alone, where they are named. */
export function promisedBy(terms: ContractTerms, token: string, payers?: readonly number[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { by, pay } of terms.commitments)
    for (const one of pay) {
      if (one.by === by || one.token !== token || (payers && !payers.includes(one.by))) continue
      const { did } = terms.parties[by] as Party
      sums.set(did, (sums.get(did) ?? 0n) + one.amount)
    }
  return sums
}

/** From the beginning, the latest instant at which a declared default of these terms can fire, extensions apart (ms). */
export function lengthOf({ commitments, dispute }: ContractTerms): number {
  const ends: number[] = []
  for (const { after, wait, within, review } of commitments) {
    const begins = Math.max(0, ...after.map((place) => ends[place] ?? 0))
    ends.push(begins + wait + within + review + disputeLength(dispute))
  }
  return Math.max(...ends)
}
