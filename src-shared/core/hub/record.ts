/** State values as canonical bytes and back. The key's first segment says which record it is, so amounts come back as bigint. */
import * as z from 'zod'
import { terms } from '#shared/wire/agreements.ts'
import { contractTerms, courtRules, share, wish } from '#shared/wire/contracts.ts'
import { award, fileReason, finding } from '#shared/wire/disputes.ts'
import { guarding } from '#shared/wire/guards.ts'
import { policy, policyChange, validator } from '#shared/wire/hubs.ts'
import { mandate } from '#shared/wire/mandates.ts'
import { quorumKind } from '#shared/wire/policy.ts'
import { bytes32, bytes64, counter, did, instant, signature } from '#shared/wire/shape.ts'
import { spaceRules } from '#shared/wire/spaces.ts'
import { tokenIssued } from '#shared/wire/tokens.ts'
import { type CborValue, decodeCanonical, encodeCanonical } from '../kernel/index.ts'
import type { StateRecord } from '../kernel/view.ts'
import { POOL } from '../ledger/accounts.ts'
import { POOL_RECORDS } from './pool-records.ts'
import { RESEARCH_RECORDS } from './research-records.ts'

const units = z.union([z.number().int(), z.bigint()]).transform(BigInt)
const text = z.string()
const party = z.object({ as: did, dev: bytes32, sig: signature })

const waiting = z.object({
  policy,
  validators: z.array(validator),
  quorum: quorumKind,
  proposals: z.array(bytes32),
  since: instant,
  expires: instant,
  ready: z.array(bytes32),
})

const flow = z.object({ from: did, to: did, token: text, amount: units })
const redressMove = flow.extend({ paid: units, covered: units.optional() })
const redressBy = z.enum(['proof', 'ruling', 'split', 'conceded'])
const redressed = z.object({ by: redressBy, at: instant, height: counter, moves: z.array(redressMove) })
const commitmentPhase = z.enum([
  'waiting',
  'open',
  'delivered',
  'disputed',
  'ready',
  'kept',
  'broken',
  'waived',
  'ruled',
  'ended',
])

const commitmentState = z.object({
  phase: commitmentPhase,
  due: instant.optional(),
  from: instant.optional(),
  until: instant.optional(),
  delivered: counter,
  accepted: counter,
  paid: z.array(units),
  share: share.optional(),
  unruled: z.literal(true).optional(),
  reader: bytes32.optional(),
  shown: z.custom<Record<string, CborValue>>().optional(),
  measured: z.array(z.object({ by: did, value: counter })).optional(),
  rulings: z.array(z.object({ by: did, share, bond: share })).optional(),
  court: bytes32.optional(),
})

const side = z.union([z.literal(0), z.literal(1)])
const result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('award'), award }),
  z.object({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('unheard') }),
])
const round = z.object({
  size: counter,
  payer: side,
  seats: z.array(
    z.object({
      did,
      vote: bytes32.optional(),
      finding: finding.optional(),
      reason: bytes32.optional(),
    }),
  ),
  absent: z.array(did),
  withheld: z.array(did),
  draws: counter,
  drawable: counter.optional(),
  result: result.optional(),
})

const RECORDS: Record<string, z.ZodType<StateRecord>> = {
  hub: z.object({
    name: text,
    token: text,
    quorum: quorumKind,
    policy,
    validators: z.array(validator),
    founder: did,
    created: instant,
    epoch: counter,
    rules: counter,
    paused: counter,
    next: waiting.optional(),
    epochEnds: instant.optional(),
  }),
  member: z.object({
    nick: text,
    joined: instant,
    by: text,
    seal: bytes32,
    key: bytes32.optional(),
    stamp: z.object({ h: counter, nonce: counter }).optional(),
  }),
  door: z.object({ busy: counter, anchors: z.array(z.object({ h: counter, header: bytes32, since: instant })) }),
  standing: z.object({
    is: z.enum(['applying', 'leaving', 'left', 'removed']),
    since: instant,
    by: did,
    reason: text.optional(),
  }),
  device: z.object({ as: did, seq: counter, head: bytes32, state: z.enum(['active', 'revoked', 'frozen']) }),
  invite: z.object({ used: counter }),
  token: z.object({
    code: text,
    name: text,
    decimals: counter,
    minted: units,
    burned: units,
    issue: z.object({ by: did, at: instant, ...tokenIssued.shape }).optional(),
    cover: units.optional(),
    claims: counter.optional(),
    overdue: counter.optional(),
    due: instant.optional(),
    expired: z.literal(true).optional(),
    swept: text.optional(),
  }),
  redemption: z.object({
    token: text,
    by: did,
    keeper: did,
    amount: units,
    owed: units,
    due: instant,
    state: z.enum(['owed', 'overdue', 'received']),
  }),
  account: z.object({ posted: units, held: units, limit: units, charged: counter.optional(), owed: units.optional() }),
  debt: z.object({
    items: z.array(
      z.object({
        to: z.union([did, z.literal(POOL)]),
        agreement: bytes32,
        why: z.enum(['redress', 'costs']),
        amount: units,
      }),
    ),
  }),
  hold: z.object({ token: text, payer: did, amount: units }),
  agreement: z.object({
    terms,
    phase: z.enum(['agreed', 'funded', 'delivered', 'settled', 'cancelled', 'refunded', 'expired']),
    opened: instant,
    due: instant.optional(),
    held: units,
    released: units,
    refunded: units,
    evidence: bytes32.optional(),
    cancel: z.object({ by: did, release: units }).optional(),
    ended: instant.optional(),
  }),
  contract: z.object({
    terms: contractTerms,
    phase: z.enum(['agreed', 'running', 'done', 'cancelled', 'expired']),
    opened: instant,
    due: instant.optional(),
    lastEnd: instant,
    funded: z.array(counter),
    commitments: z.array(commitmentState),
    wishes: z.array(z.object({ party: counter, wish })),
    voices: z.array(z.object({ act: bytes32, by: z.array(did) })),
    flows: z.array(flow),
    ended: instant.optional(),
  }),
  redress: z.object({
    until: instant.optional(),
    claims: z.array(z.object({ commitment: counter, case: bytes32.optional(), done: redressed.optional() })),
  }),
  rating: z.object({
    score: z.number().int(),
    tags: z.array(text),
    text,
    at: instant,
    answer: z.object({ text, at: instant }).optional(),
  }),
  juror: z.object({ vrf: bytes32, lock: units, busy: units, since: counter }),
  bench: z.object({ jurors: z.array(z.object({ did, tickets: counter })) }),
  case: z.object({
    agreement: bytes32,
    commitment: counter,
    rules: courtRules,
    reason: fileReason,
    sides: z.tuple([did, did]),
    asks: z.tuple([award, award]),
    bonded: z.literal(true).optional(),
    phase: z.enum(['mediation', 'evidence', 'calling', 'drawing', 'voting', 'opening', 'ruled', 'closed']),
    filed: instant,
    from: counter,
    due: instant.optional(),
    head: bytes32,
    pieces: z.tuple([counter, counter]),
    seed: bytes32.optional(),
    claims: z.array(z.object({ did, vrf: bytes32, beta: bytes64.optional() })),
    again: z.boolean().optional(),
    rounds: z.array(round),
    talks: z
      .object({ proposed: award.optional(), signed: z.array(z.object({ side, split: award })), waived: z.array(side) })
      .optional(),
    end: z.enum(['ruled', 'refused', 'unheard', 'settled']).optional(),
    ended: instant.optional(),
  }),
  mandate: z.object({
    by: did,
    dev: bytes32,
    given: instant,
    mandate,
    left: counter,
    takings: z.array(z.object({ at: instant, units: counter })),
  }),
  'mandates-of': z.object({ mandates: z.array(bytes32) }),
  'contract-receipt': z.object({
    body: z.object({
      v: z.literal(2),
      hub: bytes32,
      agreement: bytes32,
      parties: z.array(did),
      commitments: z.array(
        z.object({
          by: counter,
          to: counter,
          phase: commitmentPhase,
          units: counter,
          of: counter,
          share: share.optional(),
        }),
      ),
      flows: z.array(flow),
      height: counter,
      time: instant,
    }),
    signatures: z.array(party),
  }),
  negotiation: z.object({ agreement: bytes32.optional(), withdrawn: z.array(did) }),
  due: z.union([
    z.strictObject({ agreement: bytes32 }),
    z.strictObject({ contract: bytes32 }),
    z.strictObject({ case: bytes32 }),
    z.strictObject({ reserve: bytes32 }),
    z.strictObject({ guard: did }),
    z.strictObject({ pool: bytes32 }),
    z.strictObject({ token: text }),
    z.strictObject({ redemption: bytes32 }),
    z.strictObject({ proposal: bytes32 }),
    z.strictObject({ applicant: did }),
    z.strictObject({ unstake: did }),
    z.strictObject({ handover: counter }),
    z.strictObject({ epoch: counter }),
  ]),
  proposal: z.object({
    by: did,
    title: text,
    reason: text,
    change: z.object({
      policy: policyChange.optional(),
      validators: z.array(validator).optional(),
      admit: did.optional(),
    }),
    before: z.object({ policy, quorum: quorumKind }),
    phase: z.enum(['open', 'counting', 'passed', 'active', 'failed', 'withdrawn', 'lapsed']),
    opened: instant,
    votingFrom: instant,
    due: instant,
    electorate: counter,
    voted: counter,
    statements: counter,
    secret: z
      .object({
        most: counter,
        counting: counter,
        tellers: z.array(z.object({ did, key: bytes32, share: bytes32.optional() })),
        sum: z.object({ c1: bytes32, c2: bytes32 }).optional(),
      })
      .optional(),
    tally: z.object({ voters: counter, yes: units, no: units, abstain: units }).optional(),
    closed: instant.optional(),
    because: text.optional(),
  }),
  ballot: z.object({ choice: z.enum(['yes', 'no', 'abstain', 'secret']), event: bytes32 }),
  statement: z.object({ by: did, text, time: instant, event: bytes32 }),
  offer: z.object({ dev: bytes32, since: instant }),
  guard: z.object({
    ...guarding.shape,
    since: instant,
    accepted: z.array(did),
    turn: counter,
    vetoes: counter,
    next: guarding.extend({ since: instant, due: instant }).optional(),
    attempts: z.array(
      z.object({ key: bytes32, seal: bytes32, by: z.array(did), since: instant, due: instant.optional() }),
    ),
  }),
  delegate: z.object({ to: did }),
  stake: z.object({ amount: units, unlocking: z.object({ amount: units, free: instant }).optional() }),
  trust: z.object({ line: units, since: instant }),
  record: z.object({
    settled: counter,
    partners: counter,
    kept: counter,
    broken: counter,
    lost: counter,
    volume: units,
    open: units,
    trusted: units,
    own: z.literal(true).optional(),
    since: instant.optional(),
  }),
  dealt: z.object({ partner: z.literal(true).optional(), kept: instant.optional(), broken: instant.optional() }),
  counted: z.object({ line: units }),
  space: z.object({
    keeper: did,
    founded: instant,
    version: counter,
    closed: z.object({ at: instant, by: did, reason: text }).optional(),
  }),
  'space-rules': z.object({ rules: spaceRules, since: instant, until: instant.optional() }),
  'space-founded': z.object({ count: counter }),
  ...RESEARCH_RECORDS,
  vouch: z.object({ due: instant }),
  favour: z.object({ seq: counter }),
  reserve: z.object({
    payer: did,
    dev: bytes32,
    payee: did,
    token: text,
    amount: units,
    claimed: units,
    until: instant,
    due: instant.optional(),
  }),
  ...POOL_RECORDS,
  receipt: z.object({
    body: z.object({
      v: z.literal(1),
      hub: bytes32,
      agreement: bytes32,
      payer: did,
      provider: did,
      token: text,
      paid: units,
      refunded: units,
      outcome: z.enum(['released', 'refunded', 'split', 'cancelled']),
      height: counter,
      time: instant,
    }),
    signatures: z.array(party),
  }),
}

/** Absent fields are left out, so that `undefined` and missing are the same bytes. */
function present(value: unknown): CborValue {
  if (Array.isArray(value)) return value.map(present)
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || isFlat(value))
    return value as CborValue
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, present(field)]))
}

/** Nothing absent and nothing inside: most records, of accounts and devices, are. */
function isFlat(value: object): boolean {
  for (const name in value) {
    const field = (value as Record<string, unknown>)[name]
    if (field === undefined || (typeof field === 'object' && !(field instanceof Uint8Array))) return false
  }
  return true
}

export const encodeRecord = (record: StateRecord): Uint8Array => encodeCanonical(present(record))

/** Throws when stored bytes are not a record of that key: the store is damaged and is rebuilt from the log. */
export function decodeRecord(key: string, bytes: Uint8Array): StateRecord {
  const schema = RECORDS[key.split('/', 1)[0] ?? '']
  const decoded = decodeCanonical(bytes)
  if (!schema || !decoded.ok) throw new Error(`damaged state record under ${key}`)
  return schema.parse(decoded.value)
}
