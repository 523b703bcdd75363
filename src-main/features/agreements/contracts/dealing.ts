/** One talk about an agreement of several commitments: what was said, which proposals stand, and where the ledger is. */
import { partyClaim, readNegotiation } from '#shared/core/agreements/index.ts'
import {
  type ContractState,
  contractId,
  contractProseCommitment,
  namedIn,
  partyOf,
  principalsOf,
  type RedressState,
  readContract,
  readRedress,
  shapeRefusal,
} from '#shared/core/contracts/index.ts'
import { readDevice, standingOf } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, fromHex, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { type ContractProse, type Message, message as messageSchema } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refusalWords } from '../../../engine/refusal-words.ts'
import { datedAfter, unknownTrade } from '../negotiation.ts'
import { hubOfTaking, takingOf } from './mandates/taking.ts'
import { contractNegotiationOf, type Saying } from './projection.ts'

export interface Said {
  at: number
  by: string
  content: Saying
}

export type ProposedState = 'open' | 'superseded' | 'lapsed' | 'withdrawn' | 'agreed' | 'invalid'

export interface ContractProposal {
  /** The agreement id these terms would have, hex. */
  id: string
  by: string
  at: number
  terms: ContractTerms
  prose: ContractProse
  /** By whom it is signed, one for each; all of them hold. */
  signatures: PartySignature[]
  state: ProposedState
  problem?: string
}

export interface Dealing {
  hub: string
  id: string
  me: string
  said: Said[]
  proposals: ContractProposal[]
  /** `redress`: what was or can be asked back after the end; until when by wall time. */
  agreement?: { id: string; state: ContractState; redress?: RedressState }
  withdrawn: readonly string[]
  pending: SignedEvent[]
  secured: ReadonlySet<string>
  refusals: { event: string; type: string; code: string; time: number }[]
  now: number
  updated: number
}

type Row = { sender: string; at: number; bytes: Uint8Array }

function readSaid({ sender, at, bytes }: Row): Said {
  const decoded = decodeCanonical(new Uint8Array(bytes))
  if (!decoded.ok) throw new Error('damaged letter in the read model')
  return { at, by: sender, content: messageSchema.parse(decoded.value).content as Saying }
}

/** NOT_FOUND when this identity has no part in it. */
export function loadDealing(context: FeatureContext, hub: string, id: string): Dealing {
  const found = findDealing(context, hub, id)
  if (!found) throw unknownTrade()
  return found
}

/** Undefined when this identity has no part in it: anybody may write a letter under any number. */
export function findDealing(context: FeatureContext, hub: string, id: string): Dealing | undefined {
  const reader = context.state(hub)
  const me = context.keys().did
  const onLedger = readNegotiation(reader, fromHex(id))
  const state = onLedger?.agreement && readContract(reader, onLedger.agreement)
  const agreement =
    onLedger?.agreement && state && namedIn(state.terms).includes(me)
      ? { id: toHex(onLedger.agreement), state, ...redressOf(context, hub, onLedger.agreement) }
      : undefined
  const letters = context.sql
    .all<Row>(
      'SELECT sender, at, bytes FROM contract_message WHERE hub = ? AND negotiation = ? ORDER BY at, key',
      hub,
      id,
    )
    .map(readSaid)
  const taking = takingOf(context, hub, id, agreement?.state.terms)
  const circle = circleOf(letters, me, agreement?.state.terms ?? taking?.terms)
  if (circle.length === 0) return undefined
  const said = letters.filter(({ by }) => circle.includes(by))
  const now = Math.max(context.now(), context.head(hub).time)
  const withdrawn = onLedger?.withdrawn ?? []
  const place = {
    reader,
    verify: context.verify,
    id,
    circle,
    now,
    withdrawn,
    ...(agreement && { agreed: agreement.id }),
  }
  return {
    hub,
    id,
    me,
    said,
    proposals: [
      ...(taking ? [{ ...taking, state: agreement ? 'agreed' : taking.state }] : []),
      ...proposalsIn(said, place),
    ],
    ...(agreement && { agreement }),
    withdrawn,
    pending: context.pending(hub).filter(({ event }) => contractNegotiationOf(context.sql, event.t, event.body) === id),
    secured: context.secured(hub),
    refusals: context.sql.all(
      'SELECT event, type, code, time FROM contract_refusal WHERE negotiation = ? AND did = ? ORDER BY time',
      id,
      me,
    ),
    now,
    updated: Math.max(lastStep(context, id), said.at(-1)?.at ?? 0),
  }
}

function redressOf(context: FeatureContext, hub: string, id: Uint8Array): { redress?: RedressState } {
  const redress = readRedress(context.state(hub), id)
  if (!redress) return {}
  const { until, claims } = redress
  return { redress: { claims, ...(until !== undefined && { until: until + context.head(hub).paused }) } }
}

/**
 * Between whom this talk is. Its number becomes public when it is opened, so a stranger could write under it: the agreement decides, then what I proposed
 * first, then who wrote first.
 */
function circleOf(letters: readonly Said[], me: string, agreed: ContractTerms | undefined): string[] {
  if (agreed) return namedIn(agreed)
  const made = letters.flatMap(({ by, content }) => (content.kind === 'contract' ? [{ by, terms: content.terms }] : []))
  const first = made.find(({ by }) => by === me) ?? made.find(({ terms }) => partyOf(terms, me) >= 0)
  return first ? principalsOf(first.terms) : []
}

const lastStep = (context: FeatureContext, id: string): number =>
  context.sql.get<{ time: number | null }>('SELECT max(time) AS time FROM contract_step WHERE negotiation = ?', id)
    ?.time ?? 0

interface LedgerPlace {
  reader: Reader
  verify: FeatureContext['verify']
  id: string
  circle: readonly string[]
  now: number
  withdrawn: readonly string[]
  agreed?: string
}

/** Oldest first. Of what one person proposed, the newest counts. */
function proposalsIn(said: readonly Said[], place: LedgerPlace): ContractProposal[] {
  const made = said.flatMap(({ at, by, content }) => (content.kind === 'contract' ? [{ at, by, content }] : []))
  return made.map(({ at, by, content: { terms, prose, signature } }, i) => {
    const id = contractId(terms)
    const hex = toHex(id)
    const problem = place.agreed !== undefined ? undefined : problemOf(place, by, terms, prose, signature)
    const others = said.flatMap(({ content }) =>
      content.kind === 'contract-sign' && equalBytes(content.agreement, id) ? [content.signature] : [],
    )
    // What has become an agreement was checked by the ledger's own rules.
    const holds = (one: PartySignature) => place.agreed !== undefined || signatureHolds(place, terms, id, one)
    const signatures = [signature, ...others].filter(
      (one, n, all) => all.findIndex(({ as }) => as === one.as) === n && holds(one),
    )
    const newer = made.slice(i + 1).some((later) => later.by === by)
    return {
      id: hex,
      by,
      at,
      terms,
      prose,
      signatures,
      state: stateOf(place, hex, terms, newer, problem),
      ...(problem && { problem }),
    }
  })
}

function stateOf(
  place: LedgerPlace,
  id: string,
  terms: ContractTerms,
  newer: boolean,
  problem: string | undefined,
): ProposedState {
  if (place.agreed === id) return 'agreed'
  if (problem !== undefined) return 'invalid'
  if (place.agreed !== undefined || newer) return 'superseded'
  if (place.withdrawn.some((did) => partyOf(terms, did) >= 0)) return 'withdrawn'
  return terms.openBy < place.now ? 'lapsed' : 'open'
}

/** Why a proposal binds nobody, in words that follow "because". */
function problemOf(
  place: LedgerPlace,
  by: string,
  terms: ContractTerms,
  prose: ContractProse,
  signature: PartySignature,
): string | undefined {
  if (toHex(terms.negotiation) !== place.id) return 'its terms belong to another talk'
  if (partyOf(terms, by) < 0) return 'whoever sent it is no party to it'
  const others = principalsOf(terms).filter((did) => !place.circle.includes(did))
  if (others.length > 0 || principalsOf(terms).length !== place.circle.length)
    return 'it is between other people than this talk'
  if (prose.titles.length !== terms.commitments.length) return 'its titles are not those of its commitments'
  if (!equalBytes(contractProseCommitment(prose), terms.prose)) return 'its text is not the text that was signed'
  const refused = shapeRefusal(terms)
  if (refused) return refusalWords(refused)
  if (namedIn(terms).some((did) => standingOf(place.reader, did) !== 'member'))
    return 'somebody it names is not a member of the hub, or is leaving it'
  return signature.as === by && signatureHolds(place, terms, contractId(terms), signature)
    ? undefined
    : 'its signature does not hold'
}

function signatureHolds(
  { reader, verify }: LedgerPlace,
  terms: ContractTerms,
  id: Uint8Array,
  signature: PartySignature,
): boolean {
  const device = readDevice(reader, signature.dev)
  if (!principalsOf(terms).includes(signature.as) || device?.as !== signature.as || device.state !== 'active')
    return false
  return verify([partyClaim(id, signature)])
}

/** In which hub a talk of mine is. */
export function hubOfDealing(context: FeatureContext, id: string): string {
  const row =
    context.sql.get<{ hub: string }>('SELECT hub FROM contract_message WHERE negotiation = ? LIMIT 1', id) ??
    context.sql.get<{ hub: string }>('SELECT hub FROM contract_agreement WHERE negotiation = ? LIMIT 1', id)
  const hub = row?.hub ?? hubOfTaking(context, id)
  if (hub === undefined) throw unknownTrade()
  return hub
}

export type Standing = Dealing & { agreement: { id: string; state: ContractState } }

/** The talk an agreement came from. */
export function loadContract(context: FeatureContext, agreement: string): Standing {
  const found = findContract(context, agreement)
  if (!found) throw unknownTrade()
  return found
}

/** Whether an agreement of several commitments names me; nothing of it is read. */
export const isNamedIn = (context: FeatureContext, agreement: string): boolean =>
  context.sql.get(
    'SELECT 1 AS named FROM contract_role WHERE did = ? AND agreement = ?',
    context.keys().did,
    agreement,
  ) !== undefined

/** Undefined where I have no part in it, or it is of another kind. */
export function findContract(context: FeatureContext, agreement: string): Standing | undefined {
  const row = context.sql.get<{ hub: string; negotiation: string }>(
    'SELECT hub, negotiation FROM contract_agreement WHERE agreement = ?',
    agreement,
  )
  const found = row && findDealing(context, row.hub, row.negotiation)
  return found?.agreement?.id === agreement ? { ...found, agreement: found.agreement } : undefined
}

/** The talk of this number, where an agreement of several commitments came of it and I have a part in it. */
export function findAgreedDealing(context: FeatureContext, id: string): Standing | undefined {
  const row = context.sql.get<{ agreement: string }>(
    'SELECT agreement FROM contract_agreement WHERE negotiation = ? LIMIT 1',
    id,
  )
  return row && findContract(context, row.agreement)
}

/** The proposal to show it by: the one agreed to, else the newest that can bind. */
export function currentContract({ proposals, agreement }: Dealing): ContractProposal | undefined {
  return (
    proposals.find(({ id }) => id === agreement?.id) ??
    proposals.findLast(({ problem }) => problem === undefined) ??
    proposals.at(-1)
  )
}

/** What I may still sign. */
export const signable = ({ proposals, me }: Dealing): ContractProposal | undefined =>
  proposals.findLast(
    ({ state, terms, signatures }) =>
      state === 'open' && partyOf(terms, me) >= 0 && !signatures.some(({ as }) => as === me),
  )

/** Whom a letter about it goes to: everybody who speaks for a party, but me. */
export function audienceOf(dealing: Dealing): string[] {
  const terms = dealing.agreement?.state.terms
  const all = terms ? principalsOf(terms) : dealing.proposals.flatMap((proposal) => principalsOf(proposal.terms))
  return [...new Set(all)].filter((did) => did !== dealing.me)
}

/** When something said now is dated. */
export const saidAt = ({ said }: Dealing, now: number): number => datedAfter(said.at(-1)?.at, now)

/** One saying to several people. */
export function say(
  context: FeatureContext,
  dealing: Pick<Dealing, 'hub' | 'id'>,
  to: readonly string[],
  at: number,
  content: Saying,
  files: Uint8Array[] = [],
): void {
  const { did: from, dev } = context.keys()
  const common = { v: 1 as const, hub: fromHex(dealing.hub), negotiation: fromHex(dealing.id), from, dev, at, content }
  for (const recipient of to) context.sendMessage({ ...common, to: recipient } satisfies Message, files)
  context.changed('agreements', 'messages')
}
