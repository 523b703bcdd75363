/**
 * Invariants 4 and 5 for one agreement of several commitments: what its terms say must have left escrow, to whom, and whose word or whose
 * silence that took. Nothing here asks the rules.
 */
import {
  arbitersOf,
  type CommitmentState,
  type ContractState,
  contractId,
  encodeContract,
} from '#shared/core/contracts/index.ts'
import type { CaseState } from '#shared/core/disputes/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import type { Applied } from './books.ts'
import { standing } from './court-law.ts'
import { broken } from './violation.ts'

export interface ContractChange {
  /** Hex. */
  id: string
  before: ContractState | undefined
  after: ContractState
  applied: readonly Applied[]
  /** Of the last batch. */
  time: number
  /** How many batches this change covers. */
  batches: number
  /** Sum of the hub's outages after it. */
  paused: number
  /** The case of a court, as it is after it. */
  caseOf(court: Uint8Array): CaseState | undefined
}

const ENDS = new Set(['kept', 'broken', 'waived', 'ruled', 'ended'])
const isOpen = ({ phase }: ContractState): boolean => phase === 'agreed' || phase === 'running'
const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, part) => all + part, 0n)

export function checkContract(change: ContractChange): void {
  const { before, after } = change
  checkParts(change)
  if (!isOpen(after)) checkOver(after)
  if (!before) return checkOpening(change)
  if (!equalBytes(encodeContract(before.terms), encodeContract(after.terms)))
    broken(5, 'the terms of a contract changed')
  if (!isOpen(before)) broken(4, 'a contract that had ended changed')
  for (const event of aboutThis(change)) checkActor(after.terms, event)
  for (const place of after.terms.commitments.keys()) checkCommitment(change, before, place)
}

/** What a payment must have paid by now, by the terms and the state its commitment is in. */
function dueOf(terms: ContractTerms, { quantity }: Commitment, one: CommitmentState, amount: bigint): bigint {
  const earned = terms.together ? 0n : (amount * BigInt(one.accepted)) / BigInt(quantity)
  if (!ENDS.has(one.phase)) return earned
  const none = one.phase === 'broken' || one.phase === 'waived'
  return none ? earned : earned + ((amount - earned) * BigInt(one.share ?? 1000)) / 1000n
}

/** Shares on the way are whole units of each payee; what that leaves over is paid with the last. */
function checkParts({ after: { terms, commitments, flows }, caseOf }: ContractChange): void {
  let left = 0n
  terms.commitments.forEach((promise, place) => {
    const one = commitments[place] as CommitmentState
    promise.pay.forEach(({ amount, to }, slot) => {
      const paid = one.paid[slot] as bigint
      const due = dueOf(terms, promise, one, amount)
      const over = ENDS.has(one.phase) ? 0n : BigInt(to.length - 1)
      if (paid < 0n || paid > due || paid < due - over)
        broken(4, `${paid} of a payment left escrow where ${due} should`)
      left += paid
    })
    left += lostOf(terms, promise, one, caseOf)
  })
  const moved = sum(flows.map(({ amount }) => amount))
  if (moved !== left) broken(4, `${moved} reached somebody where ${left} left escrow`)
}

/** What of a bond its doer has lost. */
function lostOf(
  { dispute }: ContractTerms,
  { bond, quantity }: Commitment,
  one: CommitmentState,
  caseOf: ContractChange['caseOf'],
): bigint {
  if (!bond) return 0n
  const court = one.court && caseOf(one.court)
  const found = court?.end === 'ruled' ? standing(court) : undefined
  const agreed = (one.rulings ?? []).filter(
    (ruling, _, all) =>
      all.filter((other) => other.share === ruling.share && other.bond === ruling.bond).length >=
      (dispute && 'quorum' in dispute ? dispute.quorum : 1),
  )
  const byCourt = found?.kind === 'award' ? found.award.bond : 0
  const ruled = one.phase === 'ruled' ? (agreed[0]?.bond ?? byCourt) : 0
  const missing = one.phase === 'broken' ? Math.ceil(((quantity - one.accepted) * 1000) / quantity) : 0
  return (bond.amount * BigInt(ruled + missing)) / 1000n
}

function checkOver({ terms, phase, commitments }: ContractState): void {
  if (commitments.some((one) => !ENDS.has(one.phase))) broken(4, `a ${phase} contract with something open`)
  const kept = commitments.filter((one) => one.phase === 'kept').length
  if (terms.together && phase === 'done' && kept > 0 && kept < commitments.length) broken(4, 'neither all nor nothing')
  if (phase === 'expired' && commitments.some(({ paid }) => sum(paid) > 0n)) broken(4, 'paid without everybody’s money')
}

function checkOpening({ id, after, applied }: ContractChange): void {
  const opened = applied.some(({ t, body, as }) => {
    if (t === 'contract.take') return isTaking(after.terms, as, body)
    const { terms, signatures } = body as unknown as { terms: ContractTerms; signatures: { as: string }[] }
    if (t !== 'contract.open' || toHex(contractId(terms)) !== id) return false
    const signers = signatures.map((signature) => signature.as)
    return signers.includes(as) && terms.parties.every(({ did }) => signers.includes(did))
  })
  if (!opened) broken(5, 'a contract that its parties did not all sign')
  if (new Set(after.terms.parties.map(({ did }) => did)).size < after.terms.parties.length)
    broken(5, 'a contract with oneself')
}

/** What of a mandate it may take is judged where the mandate is known (mandate-law.ts). */
const isTaking = ({ negotiation, parties }: ContractTerms, as: string, body: unknown): boolean =>
  equalBytes((body as { negotiation: Uint8Array }).negotiation, negotiation) && parties.some(({ did }) => did === as)

/** Acts that name their agreement otherwise, or none. */
const OPENING = new Set(['contract.open', 'contract.take', 'contract.mandate', 'contract.recall'])

interface Said {
  agreement: Uint8Array
  commitment?: number
}
const aboutThis = ({ id, applied }: ContractChange): Applied[] =>
  applied.filter(({ t, body }) => t.startsWith('contract.') && !OPENING.has(t) && isAbout(id, body))
const isAbout = (id: string, body: unknown): boolean => toHex((body as Said).agreement) === id

/** Whose word an act takes; people of the simulator speak for themselves. */
function checkActor(terms: ContractTerms, { t, as, body }: Applied): void {
  const party = terms.parties.findIndex(({ did }) => did === as)
  const promise = terms.commitments[(body as unknown as Said).commitment ?? 0] as Commitment
  const { attesters = [] } = promise.gate.params as { attesters?: string[] }
  const may: Record<string, boolean> = {
    'contract.deliver': party === promise.by,
    'contract.accept': party === promise.to,
    'contract.stop': party === promise.by || party === promise.to,
    'contract.dispute': party === promise.by || party === promise.to,
    'contract.attest': attesters.includes(as),
    'contract.rule': arbitersOf(terms.dispute).includes(as),
  }
  if (!(may[t] ?? party >= 0)) broken(5, `somebody else’s ${t} had effect`)
}

function checkCommitment(change: ContractChange, before: ContractState, place: number): void {
  const [was, is] = [before.commitments[place] as CommitmentState, change.after.commitments[place] as CommitmentState]
  if (is.accepted < was.accepted || is.delivered < was.delivered) broken(4, 'units were taken back')
  if (ENDS.has(was.phase) && (is.phase !== was.phase || is.paid.join() !== was.paid.join()))
    broken(4, `a commitment ended twice: ${was.phase}, then ${is.phase}`)
  const measured = (is.measured ?? []).map(({ by }) => by)
  if (new Set(measured).size < measured.length) broken(5, 'one attester counted twice')
  if (was.phase !== is.phase && ENDS.has(is.phase)) checkEnding(change, before, place)
  if (is.accepted > was.accepted && !hasAccepted(change, before, place))
    broken(5, 'accepted without the receiver’s word')
}

const said = (change: ContractChange, t: string, place: number): Applied[] =>
  aboutThis(change).filter((event) => event.t === t && (event.body as unknown as Said).commitment === place)

/** The declared default of a deadline that has passed; over several batches others may have come and gone. */
const isOverdue = ({ time, paused, batches }: ContractChange, { due }: CommitmentState): boolean =>
  batches > 1 || (due !== undefined && due + paused <= time)

function hasAccepted(change: ContractChange, before: ContractState, place: number): boolean {
  const { gate, onSilence } = change.after.terms.commitments[place] as Commitment
  if (said(change, 'contract.accept', place).length > 0) return true
  if (gate.kind === 'code') return said(change, 'contract.deliver', place).length > 0
  return onSilence === 'release' && isOverdue(change, before.commitments[place] as CommitmentState)
}

/** Every end has somebody's word behind it, or a silence for which the terms declare it. */
function checkEnding(change: ContractChange, before: ContractState, place: number): void {
  const { after } = change
  const promise = after.terms.commitments[place] as Commitment
  const was = before.commitments[place] as CommitmentState
  const { phase } = after.commitments[place] as CommitmentState
  const late = isOverdue(change, was)
  const stopped = (party: number) =>
    said(change, 'contract.stop', place).some(({ as }) => as === after.terms.parties[party]?.did)
  const open = was.phase === 'open' || change.batches > 1
  const measured = promise.gate.kind === 'attest' && (was.measured ?? after.commitments[place]?.measured) !== undefined
  const inCourt = was.court && change.caseOf(was.court)
  const ruled =
    was.phase === 'disputed' && (late || said(change, 'contract.rule', place).length > 0 || inCourt?.phase === 'closed')
  // By what both sides have signed; what that was is checked where the case is (talk-law.ts).
  const split = inCourt?.end === 'settled' && inCourt.talks?.signed.length === 2
  const accepted = hasAccepted(change, before, place)
  const allowed: Record<string, () => boolean> = {
    kept: () =>
      was.phase === 'ready' ||
      promise.gate.kind === 'time' ||
      measured ||
      accepted ||
      split ||
      (late && open && promise.onLate === 'release') ||
      (after.terms.together && ruled),
    broken: () =>
      stopped(promise.by) ||
      measured ||
      (late && (promise.onLate === 'refund' || !open)) ||
      (accepted && isOverdue(change, { ...was, due: was.until ?? Number.MAX_SAFE_INTEGER })),
    waived: () => !isOpen(after) || anyFailed(after, promise) || (late && promise.onSilence === 'refund'),
    ruled: () => ruled || change.batches > 1,
    ended: () => split || (stopped(promise.to) && promise.callOff !== undefined) || everybodyAsked(change, before),
  }
  if (!allowed[phase]?.()) broken(5, `${phase} without anybody’s word (${was.phase} before)`)
}

const anyFailed = ({ commitments }: ContractState, { after }: Commitment): boolean =>
  after.some((place) => commitments[place]?.phase !== 'kept')

/** All of them in this change, or before it and never taken back. */
function everybodyAsked(change: ContractChange, before: ContractState): boolean {
  const asking = aboutThis(change).filter(({ t }) => t === 'contract.ask')
  return before.terms.parties.every(
    ({ did }, party) => asking.some(({ as }) => as === did) || before.wishes.some((wish) => wish.party === party),
  )
}

/** What of whose money an open contract still holds: `[did, amount]`. */
export function heldIn({ terms, funded, commitments, phase }: ContractState): [did: string, amount: bigint][] {
  if (phase !== 'agreed' && phase !== 'running') return []
  return terms.commitments.flatMap(({ by, pay, bond }, place): [string, bigint][] => {
    const one = commitments[place] as CommitmentState
    if (ENDS.has(one.phase)) return []
    const didOf = (party: number) => terms.parties[party]?.did ?? ''
    const payments = pay.flatMap(({ by: payer, amount }, slot): [string, bigint][] =>
      funded.includes(payer) ? [[didOf(payer), amount - (one.paid[slot] as bigint)]] : [],
    )
    return bond && funded.includes(by) ? [...payments, [didOf(by), bond.amount]] : payments
  })
}
