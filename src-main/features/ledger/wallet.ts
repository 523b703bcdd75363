/** What somebody owns in a hub, what is held, what is on its way, and how it came to be. */

import type { z } from 'zod'
import { type AgreementState, isOpen, money, readAgreement } from '#shared/core/agreements/index.ts'
import { debtorOf } from '#shared/core/favours/index.ts'
import { type ParsedEvent, parseEvent } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { accountAt, readHold, spendable } from '#shared/core/ledger/index.ts'
import { readPool } from '#shared/core/pools/index.ts'
import type { wallet, walletEntry } from '#shared/ipc/ledger.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { type SqlValue, textOf } from '../../ports/sql.ts'
import { dealOf, nickOf } from '../people/index.ts'
import { runAt, tokenOf } from './coin.ts'
import { type CsvEntry, toCsv } from './csv.ts'
import { eventIdOf } from './projection.ts'

type Wallet = z.infer<typeof wallet>
type Entry = z.infer<typeof walletEntry>

/** What own events that are not certified yet will take out of my balance of one token. */
export function pendingOutOf(context: FeatureContext, hub: string, code: string): bigint {
  const me = context.keys().did
  let out = 0n
  for (const signed of context.pending(hub)) {
    const parsed = parseEvent(signed)
    if (!parsed.ok) continue
    const taken = takes(context, hub, me, parsed.value)
    if (taken?.token === code) out += taken.amount
  }
  return out
}

interface Taken {
  token: string
  amount: bigint
}

function takes(context: FeatureContext, hub: string, me: string, event: ParsedEvent): Taken | undefined {
  switch (event.t) {
    case 'transfer.post':
    case 'reserve.open':
    case 'token.burn':
    case 'token.redeem':
      return event.body
    case 'favour.settle':
      return { token: event.body.statement.token, amount: settles(event.body.statement, me) }
    case 'stake.lock':
      return { token: readHub(context.state(hub)).token, amount: event.body.amount }
    case 'agreement.open':
      return event.body.terms.payer === me ? event.body.terms : undefined
    case 'agreement.fund':
      return readAgreement(context.state(hub), event.body.agreement)?.terms
    case 'pool.give': {
      const token = readPool(context.state(hub), event.body.pool)?.terms.token
      return token === undefined ? undefined : { token, amount: event.body.amount }
    }
    default:
      return undefined
  }
}

const settles = (statement: FavourStatement, me: string): bigint =>
  debtorOf(statement, statement.before) === me ? (statement.settle?.amount ?? 0n) : 0n

/** What the declared default does with a hold of mine, in words. */
function onDueWords({ terms, phase, held }: AgreementState, toNick: string, token: Token): string {
  const declared = phase === 'delivered' ? terms.onReviewDue : terms.onDeliverDue
  return declared === 'release'
    ? `${money(held, token)} goes to ${toNick}.`
    : `${money(held, token)} comes back to you.`
}

function holdsOf(context: FeatureContext, hub: string, me: string, token: Token): Wallet['holds'] {
  const reader = context.state(hub)
  const { paused } = context.head(hub)
  const { sql } = context
  const rows = sql.all<{ agreement: Uint8Array }>(
    'SELECT DISTINCT agreement FROM ledger_entry WHERE hub = ? AND did = ? AND token = ? AND kind = ?',
    ...[hub, me, token.code, 'escrow'].map((text) => sql.keyOf(text)),
  )
  return rows.flatMap(({ agreement: id }) => {
    const agreement = toHex(id)
    const hold = readHold(reader, id)
    const state = readAgreement(reader, id)
    if (!hold || !state || !isOpen(state.phase)) return []
    const toNick = nickOf(sql, hub, state.terms.provider)
    const due = state.due === undefined ? {} : { due: state.due + paused }
    return [
      {
        agreement,
        negotiation: toHex(state.terms.negotiation),
        title: dealOf(sql, agreement)?.title ?? '',
        amount: String(hold.amount),
        to: state.terms.provider,
        toNick,
        ...due,
        onDue: onDueWords(state, toNick, token),
      },
    ]
  })
}

export function walletOf(context: FeatureContext, hub: string, code?: string): Wallet {
  const me = context.keys().did
  const token = tokenOf(context, hub, code)
  const run = runAt(context, hub)
  const account = accountAt(context.state(hub), token.code, me, run)
  const pendingOut = pendingOutOf(context, hub, token.code)
  return {
    hub,
    token,
    posted: String(account.posted),
    held: String(account.held),
    limit: String(account.limit),
    available: String(spendable(context.state(hub), token.code, me, run)),
    pendingOut: String(pendingOut),
    holds: holdsOf(context, hub, me, token),
  }
}

type EntryRow = {
  n: number
  kind: string
  delta: string
  balance: string
  other: string | null
  agreement: Uint8Array | null
  event: Uint8Array | null
  h: number
  time: number
}
const ENTRY = `SELECT n, ${textOf('kind')} AS kind, delta, balance, ${textOf('other')} AS other, agreement, event, h, time
  FROM ledger_entry WHERE hub = ? AND did = ? AND token = ?`

export const entriesOf = (
  context: FeatureContext,
  { hub, code }: { hub: string; code: string },
  rest: string,
  ...values: SqlValue[]
): EntryRow[] =>
  context.sql.all<EntryRow>(
    `${ENTRY} ${rest}`,
    ...[hub, context.keys().did, code].map((text) => context.sql.keyOf(text)),
    ...values,
  )

/**
 * The signed event behind an entry. What a deadline did was signed when the agreement was opened; the founder's grant is part of
 * the genesis, whose hash is the hub's id.
 */
export function causeOf(context: FeatureContext, hub: string, { event, agreement }: EntryRow): string {
  if (event) return toHex(event)
  const opened = agreement && eventIdOf(context.sql, { hub, agreement: toHex(agreement), type: 'agreement.open' })
  return opened ?? hub
}

function toEntry(context: FeatureContext, hub: string, row: EntryRow): Entry {
  const agreement = row.agreement ? toHex(row.agreement) : undefined
  const title = agreement === undefined ? undefined : dealOf(context.sql, agreement)?.title
  return {
    id: String(row.n),
    time: row.time,
    delta: row.delta,
    balance: row.balance,
    kind: row.kind as Entry['kind'],
    ...(row.other !== null && { other: row.other, otherNick: nickOf(context.sql, hub, row.other) }),
    ...(agreement !== undefined && { agreement }),
    ...(title !== undefined && { title }),
    event: causeOf(context, hub, row),
    height: row.h,
  }
}

/** The newest of all tokens, each with its token. */
export function newestEntries(context: FeatureContext, hub: string, most: number): (Entry & { token: Token })[] {
  const { sql } = context
  const rows = sql.all<EntryRow & { code: string }>(
    `SELECT n, ${textOf('kind')} AS kind, ${textOf('token')} AS code, delta, balance, ${textOf('other')} AS other, agreement, event, h, time
     FROM ledger_entry WHERE hub = ? AND did = ? ORDER BY n DESC LIMIT ?`,
    ...[hub, context.keys().did].map((text) => sql.keyOf(text)),
    most,
  )
  return rows.map((row) => ({ ...toEntry(context, hub, row), token: tokenOf(context, hub, row.code) }))
}

/** Newest first; the cursor is the entry the last page ended with. */
export function historyPage(
  context: FeatureContext,
  { hub, token, limit, cursor }: { hub: string; token?: string; limit: number; cursor?: string },
): { items: Entry[]; cursor?: string } {
  const { code } = tokenOf(context, hub, token)
  const before = cursor === undefined || !/^\d+$/.test(cursor) ? Number.MAX_SAFE_INTEGER : Number(cursor)
  const rows = entriesOf(context, { hub, code }, 'AND n < ? ORDER BY n DESC LIMIT ?', before, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toEntry(context, hub, row)),
    ...(rows.length > limit && last !== undefined && { cursor: String(last.n) }),
  }
}

/** The whole history as a file. */
export function csvOf(context: FeatureContext, hub: string, code?: string): { name: string; text: string } {
  const token = tokenOf(context, hub, code)
  const entries: CsvEntry[] = entriesOf(context, { hub, code: token.code }, 'ORDER BY n').map((row) => {
    const {
      delta,
      balance,
      height,
      other = '',
      otherNick = '',
      title = '',
      agreement = '',
      ...rest
    } = toEntry(context, hub, row)
    return { ...rest, delta: BigInt(delta), balance: BigInt(balance), height, other, otherNick, title, agreement }
  })
  const day = new Date(context.now()).toISOString().slice(0, 10)
  return { name: `wallet-${token.code}-${hub.slice(0, 8)}-${day}.csv`, text: toCsv(entries, token) }
}
