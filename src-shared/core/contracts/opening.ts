/** An agreement comes to stand: whether its terms can be carried out to every end they name, who signed them, and whose money is there. */
import type { z } from 'zod'
import {
  type Commitment,
  type ContractTerms,
  type contractFund,
  type contractOpen,
  type Payment,
  WHOLE,
} from '#shared/wire/contracts.ts'
import { negotiationKey, readNegotiation } from '../agreements/state.ts'
import { isReader } from '../files/index.ts'
import { standingOf } from '../hubs/standing.ts'
import { readDevice, readHub, readMember } from '../hubs/state.ts'
import { equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { payerRefusal } from '../ledger/accounts.ts'
import { exposureRefusal } from '../ledger/exposure.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { payRefusal, readToken } from '../ledger/tokens.ts'
import { findGate } from './clauses/index.ts'
import { start } from './progress.ts'
import { redressLength } from './redress.ts'
import type { ContractState } from './state.ts'
import {
  bindsAll,
  contractId,
  depositsOf,
  lengthOf,
  partyOf,
  principalsOf,
  promisedBy,
  stakesOf,
  thirdsOf,
} from './terms.ts'
import { type Said, Work } from './work.ts'

type Body<S extends z.ZodType> = z.infer<S>

const hasTwice = (names: readonly string[]): boolean => new Set(names).size !== names.length

/** Codes: contract.parties. */
function partiesRefusal(terms: ContractTerms): RuleResult {
  const wrong = terms.parties.some(
    ({ did, group }) => group && (!group.members.includes(did) || group.quorum > group.members.length),
  )
  return wrong || hasTwice(principalsOf(terms)) ? 'contract.parties' : null
}

/** Codes: contract.place, contract.order, contract.with-oneself, contract.together, contract.unknown-clause, contract.clause, contract.shares, contract.pays-itself and those of gates. */
function commitmentRefusal(terms: ContractTerms, place: number): RuleResult {
  const one = terms.commitments[place] as Commitment
  const { by, to, after, pay, gate: clause, callOff } = one
  const parties = terms.parties.length
  if ([by, to, ...pay.map((payment) => payment.by)].some((index) => index >= parties)) return 'contract.place'
  if (by === to) return 'contract.with-oneself'
  if (terms.together && callOff !== undefined) return 'contract.together'
  if (after.some((before) => before >= place) || new Set(after).size !== after.length) return 'contract.order'
  const gate = findGate(clause)
  if (!gate) return 'contract.unknown-clause'
  const params = gate.params.safeParse(clause.params)
  if (!params.success) return 'contract.clause'
  if (terms.together && gate.forGood) return 'contract.together'
  for (const payment of pay) {
    const refused = paymentRefusal(terms, payment)
    if (refused) return refused
  }
  return gate.misfit?.(clause.params, one) ?? null
}

function paymentRefusal(terms: ContractTerms, { by, to }: Payment): RuleResult {
  if (hasTwice(to.map(({ did }) => did)) || to.reduce((sum, { share }) => sum + share, 0) !== WHOLE)
    return 'contract.shares'
  return to.some(({ did }) => did === terms.parties[by]?.did) ? 'contract.pays-itself' : null
}

/** Nobody judges their own cause, or mediates in it. Codes: contract.arbiters, contract.mediator. */
function disputeRefusal({ dispute, ...terms }: ContractTerms): RuleResult {
  if (!dispute) return null
  const partial = thirdsOf(dispute).some((did) => partyOf(terms, did) >= 0)
  if ('court' in dispute) {
    const { mediator, fee, software } = dispute.court.mediation ?? {}
    const unnamed = mediator === undefined && (fee !== undefined || software)
    return partial || unnamed ? 'contract.mediator' : null
  }
  const { arbiters, quorum, software = [] } = dispute
  const strange = hasTwice(software) || software.some((did) => !arbiters.includes(did))
  return partial || strange || hasTwice(arbiters) || quorum > arbiters.length ? 'contract.arbiters' : null
}

/** A span in which nothing could be done would promise what is not there. Codes: contract.redress. */
function redressRefusal({ redress, dispute, commitments }: ContractTerms): RuleResult {
  if (redress === undefined || (dispute && 'court' in dispute)) return null
  return commitments.some(({ gate }) => findGate(gate)?.disproves) ? null : 'contract.redress'
}

/** Whether the terms themselves hold together, whatever the hub's state. */
export function shapeRefusal(terms: ContractTerms): RuleResult {
  const refused = partiesRefusal(terms) ?? disputeRefusal(terms) ?? redressRefusal(terms)
  if (refused) return refused
  for (let place = 0; place < terms.commitments.length; place++) {
    const wrong = commitmentRefusal(terms, place)
    if (wrong) return wrong
  }
  return null
}

/** Everybody the terms name: who signs, who is paid, who measures, who rules or mediates. */
export function namedIn(terms: ContractTerms): string[] {
  const { commitments, dispute } = terms
  const payees = commitments.flatMap(({ pay }) => pay.flatMap(({ to }) => to.map(({ did }) => did)))
  const attesters = commitments.flatMap(({ gate }) => findGate(gate)?.attesters?.(gate.params) ?? [])
  return [...new Set([...principalsOf(terms), ...payees, ...attesters, ...thirdsOf(dispute)])]
}

/** Codes: contract.leaving, contract.not-a-member. */
export function standingRefusal(reader: Reader, dids: readonly string[]): RuleResult {
  const standings = dids.map((did) => standingOf(reader, did))
  if (standings.includes('leaving')) return 'contract.leaving'
  return standings.every((standing) => standing === 'member') ? null : 'contract.not-a-member'
}

/** Nobody is left with escrow in a token that has ended, and jurors lock the hub's own. Codes: contract.court-token, contract.unknown-token, contract.outlives-token, and those of payRefusal. */
export function tokensRefusal(reader: Reader, terms: ContractTerms, lastEnd: number): RuleResult {
  const { dispute } = terms
  if (dispute && 'court' in dispute && dispute.court.token !== readHub(reader).token) return 'contract.court-token'
  const codes = new Set(terms.parties.flatMap((_, party) => stakesOf(terms, party).map(({ token }) => token)))
  for (const code of [...codes].sort()) {
    const token = readToken(reader, code)
    if (!token) return 'contract.unknown-token'
    const refused = payRefusal(token)
    if (refused) return refused
    if (token.due !== undefined && lastEnd + redressLength(terms) > token.due) return 'contract.outlives-token'
  }
  return null
}

/** Whose key a delivery is boxed for, where the gate hands one over. */
const readerOf = (reader: Reader, terms: ContractTerms, { gate, to }: Commitment): Uint8Array | undefined =>
  findGate(gate)?.evidence && readMember(reader, terms.parties[to]?.did ?? '')?.seal

/** A key that nothing can be boxed for would make every promise to its owner a broken one. Codes: contract.reader. */
export function readersRefusal(reader: Reader, terms: ContractTerms): RuleResult {
  const keys = terms.commitments.flatMap((one) => readerOf(reader, terms, one) ?? [])
  return keys.every(isReader) ? null : 'contract.reader'
}

function signatureRefusal(context: RuleContext, { terms, signatures }: Body<typeof contractOpen>): RuleResult {
  const signers = signatures.map(({ as }) => as)
  if (hasTwice(signers) || signers.some((did) => partyOf(terms, did) < 0)) return 'contract.signatures'
  if (!bindsAll(terms, signers)) return 'contract.signatures'
  const bound = signatures.every(({ as, dev }) => {
    const device = readDevice(context.state, dev)
    return device?.state === 'active' && device.as === as
  })
  return bound ? null : 'contract.signing-device'
}

/** One negotiation ends in one agreement. Codes: contract.already-open, contract.withdrawn. */
export function negotiationRefusal(reader: Reader, terms: ContractTerms): RuleResult {
  const negotiation = readNegotiation(reader, terms.negotiation)
  if (negotiation?.agreement) return 'contract.already-open'
  const principals = principalsOf(terms)
  return negotiation?.withdrawn.some((did) => principals.includes(did)) ? 'contract.withdrawn' : null
}

/** Every party's signature on one set of terms: the agreement stands, and whose money is there is taken in the same breath. */
export function open(context: RuleContext, as: string, body: Body<typeof contractOpen>): RuleResult {
  const { terms } = body
  const lastEnd = context.run + terms.fundWithin + lengthOf(terms)
  if (!equalBytes(terms.hub, context.hub)) return 'contract.other-hub'
  const refused =
    shapeRefusal(terms) ??
    standingRefusal(context.state, namedIn(terms)) ??
    tokensRefusal(context.state, terms, lastEnd) ??
    readersRefusal(context.state, terms) ??
    signatureRefusal(context, body) ??
    roomRefusal(context, terms)
  if (refused) return refused
  if (partyOf(terms, as) < 0) return 'contract.not-a-party'
  if (terms.openBy < context.time) return 'contract.lapsed'
  const taken = negotiationRefusal(context.state, terms)
  if (taken) return taken
  const work = stand(context, terms, lastEnd, { change: 'agreed', by: as })
  for (const party of unfunded(work))
    if ((canDeposit(context, terms, party) ?? roomRefusal(context, terms, [party])) === null) putIn(work, party)
  beginIfFunded(work)
  return null
}

/** From now on the agreement is on the ledger; nobody's money is in escrow yet. */
export function stand(context: RuleContext, terms: ContractTerms, lastEnd: number, said: Said): Work {
  const id = contractId(terms)
  context.state.put(negotiationKey(terms.negotiation), { agreement: id, withdrawn: [] })
  const work = new Work(context, id, agreed(context, terms, lastEnd))
  work.store(said)
  return work
}

/** Parties whose money is still to come. */
export const unfunded = ({ terms, state }: Work): number[] =>
  [...terms.parties.keys()].filter((party) => !state.funded.includes(party))

/** A party's money goes into escrow; the caller has asked whether it is there. */
export function putIn(work: Work, party: number): void {
  work.deposit(party)
  work.store({ change: 'funded', by: (work.terms.parties[party] as { did: string }).did })
}

export function beginIfFunded(work: Work): void {
  if (unfunded(work).length > 0) return
  start(work)
  work.store({ change: 'begun' })
}

/** Signed, and waiting for everybody's money. */
export const agreed = (context: RuleContext, terms: ContractTerms, lastEnd: number): ContractState => ({
  terms,
  phase: 'agreed',
  opened: context.time,
  due: context.run + terms.fundWithin,
  lastEnd,
  // Whoever has nothing to put in.
  funded: [...terms.parties.keys()].filter((party) => stakesOf(terms, party).length === 0),
  commitments: terms.commitments.map((one) => {
    const reader = readerOf(context.state, terms, one)
    const paid = one.pay.map(() => 0n)
    return { phase: 'waiting', delivered: 0, accepted: 0, paid, ...(reader && { reader }) }
  }),
  wishes: [],
  voices: [],
  flows: [],
})

/** Whether a party's money is there. Codes: those of payerRefusal. */
export function canDeposit(context: RuleContext, terms: ContractTerms, party: number): RuleResult {
  const { did } = terms.parties[party] as { did: string }
  for (const [token, amount] of depositsOf(terms, party)) {
    const refused = payerRefusal(context, token, did, amount)
    if (refused) return refused
  }
  return null
}

/**
 * Whether every doer's tier has room for what these payers put into escrow for them; `spend`: and out of their own accounts at the same time.
 * Code: tier.exposure.
 */
export function roomRefusal(
  context: RuleContext,
  terms: ContractTerms,
  payers?: readonly number[],
  spend = false,
): RuleResult {
  const { token } = readHub(context.state)
  for (const [did, open] of promisedBy(terms, token, payers)) {
    const spent = spend ? (depositsOf(terms, partyOf(terms, did)).get(token) ?? 0n) : 0n
    const refused = exposureRefusal(context, did, { open, spent })
    if (refused) return refused
  }
  return null
}

/** The owner of a party's account puts its money into escrow, where it was short at the opening. */
export function fund(context: RuleContext, as: string, body: Body<typeof contractFund>): RuleResult {
  const work = Work.of(context, body.agreement)
  if (!work) return 'contract.unknown'
  const party = partyOf(work.terms, as)
  if (party < 0) return 'contract.not-a-party'
  if (work.terms.parties[party]?.did !== as) return 'contract.wrong-party'
  if (work.state.phase !== 'agreed') return work.state.phase === 'running' ? 'contract.wrong-phase' : 'contract.ended'
  if (work.state.funded.includes(party)) return 'contract.already-funded'
  const refused = canDeposit(context, work.terms, party) ?? roomRefusal(context, work.terms, [party])
  if (refused) return refused
  putIn(work, party)
  beginIfFunded(work)
  return null
}
