/**
 * What signing an act would do: the exact bytes, the words for the sheet, and the deed itself. A plan is made twice, when the
 * sheet is shown and again when it is approved; only if both say the same is anything signed.
 */
import { encodeRecord } from '#shared/core/hub/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import { decodeCanonical, encodeCanonical, hashTagged, toHex } from '#shared/core/kernel/index.ts'
import { accountAt, spendable } from '#shared/core/ledger/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { pendingOutOf, runAt, tokenOf } from '../ledger/index.ts'
import { personOf } from '../people/index.ts'

/** Random and timed values of an act, drawn once. */
export interface Seed {
  negotiation: Uint8Array
  salt: Uint8Array
  at: number
}

/** How each act of `A` is planned; refused where the rules would. */
export type Plans<A extends Act['act']> = {
  readonly [T in A]: (desk: Desk, act: Extract<Act, { act: T }>, seed: Seed) => Plan
}

export interface Outcome {
  event?: string
  negotiation?: string
  agreement?: string
}

export interface Warning {
  code: string
  text: string
}

export interface Plan {
  hub: string
  /** What a signature binds to; equal at preparing and approving, or nothing is signed. */
  bytes: Uint8Array
  json: string
  sentence: string
  counterparty?: string
  balances: Sheet['balances']
  deadline?: { at: number; text: string }
  worst: string
  warnings: Warning[]
  /** Signs and submits or sends. */
  perform(): Outcome
}

/** Everything a plan looks at, read once. */
export interface Desk {
  context: FeatureContext
  hub: string
  hubName: string
  me: string
  token: Token
  /** Own balance by certified state, less what own pending events will take. */
  balance: bigint
  held: bigint
  available: bigint
}

/** `code` says which token the act is about; absent, the hub's first. */
export function deskOf(context: FeatureContext, hub: string, hubName: string, code?: string): Desk {
  const me = context.keys().did
  const token = tokenOf(context, hub, code)
  const run = runAt(context, hub)
  const account = accountAt(context.state(hub), token.code, me, run)
  const pendingOut = pendingOutOf(context, hub, token.code)
  const balance = account.posted - pendingOut
  return {
    context,
    hub,
    hubName,
    me,
    token,
    balance,
    held: account.held,
    available: spendable(context.state(hub), token.code, me, run) - pendingOut,
  }
}

/** A row of the sheet: my balance, or what I have in escrow, before and after. */
export const balanceRow = (
  { token }: Desk,
  label: string,
  before: bigint,
  after: bigint,
): Sheet['balances'][number] => ({
  label,
  before: String(before),
  after: String(after),
  token,
})

/** A typed value as an event body: what canonical bytes say it is, with absent fields left out. */
export function asBody(value: object): Record<string, CborValue> {
  const decoded = decodeCanonical(encodeRecord(value))
  if (!decoded.ok) throw new Error('a body that does not survive its own encoding')
  return decoded.value as Record<string, CborValue>
}

/** Names a plan: two sheets never share a digest, and a digest says exactly what it stands for. */
export const planDigest = (act: Act['act'], bytes: Uint8Array, seed: Seed): string =>
  toHex(hashTagged('kind:sheet:1', encodeCanonical([act, bytes, seed.negotiation, seed.salt, seed.at])))

export function sheetOf(desk: Desk, act: Act['act'], digest: string, plan: Plan): Sheet {
  const { context, hub, hubName, me } = desk
  return {
    digest,
    act,
    hub,
    hubName,
    sentence: plan.sentence,
    ...(plan.counterparty !== undefined && { counterparty: personOf(context.sql, hub, plan.counterparty, me) }),
    balances: plan.balances,
    ...(plan.deadline && { deadline: plan.deadline.at, deadlineText: plan.deadline.text }),
    worst: plan.worst,
    warnings: plan.warnings,
    raw: { json: plan.json, hex: toHex(plan.bytes) },
  }
}
