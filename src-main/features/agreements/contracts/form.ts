/** An agreement of several commitments between the form a person edits and the bytes its parties sign. */
import { contractProseCommitment, shapeRefusal } from '#shared/core/contracts/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { CommitmentForm, ContractForm, GateForm, KeyForm } from '#shared/ipc/contracts.ts'
import type { DisputeForm } from '#shared/ipc/dispute-form.ts'
import {
  type Clause,
  type Commitment,
  type ContractTerms,
  contractTerms,
  type DisputeClause,
} from '#shared/wire/contracts.ts'
import { type ContractProse, contractProse } from '#shared/wire/mail.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { ContractProposal } from './dealing.ts'
import { fileNamed } from './goods.ts'

/** What a proposal needs beside the form; drawn once when it is prepared, so that what is signed is what was shown. */
export interface ContractSeed {
  negotiation: Uint8Array
  salt: Uint8Array
  at: number
  /** The lock of a hand-over code that I keep, by the commitment's place. */
  lockOf(place: number): Uint8Array
}

function clauseOf(form: GateForm, lock: () => Uint8Array): Clause {
  if (form.kind === 'code')
    return { kind: 'code', v: 1, params: { lock: form.lock === undefined ? lock() : fromHex(form.lock) } }
  if (form.kind === 'key') return { kind: 'key', v: 1, params: keyParams(form) }
  if (form.kind === 'replication')
    return { kind: 'replication', v: 1, params: { study: fromHex(form.study ?? ''), version: form.version } }
  const { kind, ...params } = form
  return { kind, v: 1, params: params as Clause['params'] }
}

/** Without a file it is no clause yet, which the form's problems say. */
const keyParams = ({ file, cipher = '', leaves = '', lock = '' }: KeyForm): Clause['params'] => ({
  root: fromHex(file?.root ?? ''),
  size: file?.size ?? 0,
  cipher: fromHex(cipher),
  leaves: fromHex(leaves),
  lock: fromHex(lock),
})

/** A countersignature is one that silence cannot give; a payment by time takes no time of anybody. */
function commitmentOf(
  { title: _, gate, pay, bond, ...form }: CommitmentForm,
  place: number,
  seed: ContractSeed,
): Commitment {
  const timed = gate.kind === 'time'
  return {
    ...form,
    ...(gate.kind === 'countersign' && { onSilence: 'refund' as const }),
    ...((gate.kind === 'key' || gate.kind === 'replication') && { onSilence: 'release' as const, quantity: 1 }),
    ...(timed && { within: 0, review: 0, quantity: 1 }),
    gate: clauseOf(gate, () => seed.lockOf(place)),
    pay: pay.map((payment) => ({ ...payment, amount: BigInt(payment.amount) })),
    ...(bond && { bond: { token: bond.token, amount: BigInt(bond.amount) } }),
  }
}

function filesOf({ commitments }: ContractForm): Pick<ContractProse, 'files'> {
  const files = commitments.flatMap(({ gate }, commitment) =>
    gate.kind === 'key' && gate.file
      ? [{ commitment, name: oneLine(gate.file.name), type: oneLine(gate.file.type) }]
      : [],
  )
  return files.length > 0 ? { files } : {}
}

/** The terms and the prose a form becomes. The form may still have problems; see contractProblems. */
export function makeContract(form: ContractForm, seed: ContractSeed): { terms: ContractTerms; prose: ContractProse } {
  const prose: ContractProse = {
    salt: seed.salt,
    title: oneLine(form.title),
    text: visible(form.text),
    notes: visible(form.notes),
    titles: form.commitments.map(({ title }) => oneLine(title)),
    ...filesOf(form),
  }
  const { hub, notice, parties, together, dispute, redress, fundWithin } = form
  const terms: ContractTerms = {
    v: 2,
    hub: fromHex(hub),
    negotiation: seed.negotiation,
    parties: parties.map(({ did, group }) => ({ did, ...(group && { group }) })),
    commitments: form.commitments.map((one, place) => commitmentOf(one, place, seed)),
    together,
    ...(dispute && { dispute: disputeOf(dispute) }),
    ...(redress !== undefined && { redress }),
    ...(notice !== undefined && { notice: fromHex(notice) }),
    openBy: seed.at + form.openWithin,
    fundWithin,
    prose: contractProseCommitment(prose),
  }
  return { terms, prose }
}

export interface FormProblem {
  path: string
  text: string
}

/** Names of fields of the terms by which a form calls them otherwise. */
const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').replace('openBy', 'openWithin')

/** What the wire would not carry, in the order of the form. */
export function shapeProblems(terms: ContractTerms, prose: ContractProse): FormProblem[] {
  const parsed = contractTerms.safeParse(terms)
  const texts = contractProse.safeParse(prose)
  const issues = [...(texts.error?.issues ?? []), ...(parsed.error?.issues ?? [])]
  return issues.map(({ path, message }) => ({
    path: path[0] === 'titles' ? `commitments.${String(path[1])}.title` : pathOf(path),
    text: WORDS[String(path.at(-1))] ?? `${message}.`,
  }))
}

const WORDS: Record<string, string> = {
  amount: 'The amount must be above zero and no larger than the ledger can count.',
  quantity: 'The quantity must be one or more.',
  unit: 'The unit is a code of two or three letters, e.g. HUR for hours.',
  to: 'Somebody has to be paid.',
  parties: 'An agreement needs at least two parties.',
  commitments: 'An agreement needs at least one commitment.',
  members: 'A group needs at least two members.',
  quorum: 'At least one of them has to say so.',
  arbiters: 'Name one to seven arbiters.',
  token: 'Choose a token.',
}

/** Refusals of the rules with the field they are about; `commitments` are found by trying them one by one. */
export function ruleProblems(terms: ContractTerms, wordsOf: (code: string) => string): FormProblem[] {
  const refused = shapeRefusal(terms)
  if (!refused) return []
  const place = terms.commitments.findIndex((_, at) => {
    const alone = { ...terms, commitments: terms.commitments.slice(0, at + 1) }
    return shapeRefusal(alone) === refused
  })
  const field = FIELDS[refused] ?? 'commitments'
  const path = field.startsWith('.') ? `commitments.${place}${field}` : field
  return [{ path, text: wordsOf(refused) }]
}

const FIELDS: Record<string, string> = {
  'contract.parties': 'parties',
  'contract.arbiters': 'dispute',
  'contract.mediator': 'dispute',
  'contract.court-token': 'dispute',
  'contract.redress': 'redress',
  'contract.place': '.by',
  'contract.with-oneself': '.to',
  'contract.together': '.callOff',
  'contract.order': '.after',
  'contract.unknown-clause': '.gate',
  'contract.clause': '.gate',
  'contract.attest-units': '.quantity',
  'contract.countersign-silence': '.onSilence',
  'contract.key-silence': '.onSilence',
  'contract.replication-terms': '.gate',
  'contract.time-span': '.within',
  'contract.shares': '.pay',
  'contract.pays-itself': '.pay',
}

function gateFormOf({ kind, params }: Clause, named: { name: string; type: string }): GateForm {
  const hex = (field: string) => toHex(params[field] as Uint8Array)
  if (kind === 'code') return { kind, lock: hex('lock') }
  if (kind === 'replication') return { kind, study: hex('study'), version: params.version as number }
  if (kind !== 'key') return { kind, ...params } as GateForm
  const file = { root: hex('root'), size: params.size as number, ...named }
  return { kind, file, cipher: hex('cipher'), leaves: hex('leaves'), lock: hex('lock') }
}

function disputeOf(form: DisputeForm): DisputeClause {
  if (!('court' in form)) return form
  const { mediation, ...court } = form.court
  return { ...form, court: { ...court, ...sumsOf(court, BigInt), ...talksOf(mediation, BigInt) } }
}

function disputeFormOf(clause: DisputeClause): DisputeForm {
  if (!('court' in clause)) return clause
  const { mediation, ...court } = clause.court
  return { ...clause, court: { ...court, ...sumsOf(court, String), ...talksOf(mediation, String) } }
}

/** Sums are text in a form, and counted in the terms. */
const sumsOf = <A, B>({ fee, lock }: { fee: A; lock: A }, turn: (sum: A) => B): { fee: B; lock: B } => ({
  fee: turn(fee),
  lock: turn(lock),
})

function talksOf<M extends { fee?: unknown }, B>(
  mediation: M | undefined,
  turn: (sum: NonNullable<M['fee']>) => B,
): { mediation?: Omit<M, 'fee'> & { fee?: B } } {
  if (!mediation) return {}
  const { fee, ...rest } = mediation
  return { mediation: { ...rest, ...(fee !== undefined && fee !== null && { fee: turn(fee) }) } }
}

/** A proposal as the form a counter-proposal starts from. A hand-over code is drawn anew. */
export function contractFormOf({ terms, prose, at }: Pick<ContractProposal, 'terms' | 'prose' | 'at'>): ContractForm {
  const { hub, notice, parties, commitments, together, dispute, redress, openBy, fundWithin } = terms
  return {
    hub: toHex(hub),
    ...(notice && { notice: toHex(notice) }),
    title: prose.title,
    text: prose.text,
    notes: prose.notes,
    parties,
    commitments: commitments.map((one, place) => ({
      ...one,
      title: prose.titles[place] ?? '',
      gate: gateFormOf(one.gate, fileNamed(prose, place)),
      pay: one.pay.map((payment) => ({ ...payment, amount: String(payment.amount) })),
      ...(one.bond && { bond: { token: one.bond.token, amount: String(one.bond.amount) } }),
    })) as CommitmentForm[],
    together,
    ...(dispute && { dispute: disputeFormOf(dispute) }),
    ...(redress !== undefined && { redress }),
    openWithin: Math.max(0, openBy - at),
    fundWithin,
  }
}
