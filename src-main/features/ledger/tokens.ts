/** Tokens of a hub: which there are, what stands behind them, what they come to, and what I may do with them. */
import type { z } from 'zod'
import { isInside, mayBegin, readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import {
  type AccountState,
  accountAt,
  circulating,
  issuerRefusal,
  kindOf,
  maySetLimits,
  neededFor,
  POOL,
  payRefusal,
  readAccount,
  readRedemption,
  readTokens,
  reserveOf,
  spendable,
  sumToken,
  supplyMax,
  type TokenState,
  tokenWords,
} from '#shared/core/ledger/index.ts'
import type { redemption, TokenAct, TokenDetail, TokenRow } from '#shared/ipc/tokens.ts'
import { tokenKind } from '#shared/wire/issuing.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { named, runAt, stateOf } from './coin.ts'
import { pendingOutOf } from './wallet.ts'

function rowOf(context: FeatureContext, hub: string, token: TokenState): TokenRow {
  const reader = context.state(hub)
  const me = context.keys().did
  const account = accountAt(reader, token.code, me, runAt(context, hub))
  const { paused } = context.head(hub)
  return {
    token: named(token),
    kind: kindOf(token),
    words: tokenWords(token),
    posted: String(account.posted),
    held: String(account.held),
    limit: String(account.limit),
    available: String(spendable(reader, token.code, me, runAt(context, hub))),
    pendingOut: String(pendingOutOf(context, hub, token.code)),
    ...(token.due !== undefined && { expires: token.due + paused }),
    ended: token.expired === true,
    transferable: payRefusal(token) === null,
  }
}

/** The first token first, the others by code. */
export function tokensOf(context: FeatureContext, hub: string) {
  const reader = context.state(hub)
  const first = stateOf(context, hub)
  const others = readTokens(reader).filter(({ code }) => code !== first.code)
  return {
    tokens: [first, ...others].map((token) => rowOf(context, hub, token)),
    mayIssue: tokenKind.options.filter((kind) => issuerRefusal(reader, context.keys().did, kind) === null),
  }
}

function holdersOf(reader: Reader, { code }: TokenState): number {
  const keys = reader.keys(`account/${code}/did:`, `account/${code}/did;`, Number.MAX_SAFE_INTEGER)
  return keys.filter((key) => (reader.get(key) as AccountState).posted > 0n).length
}

/** Newest first; what was received long ago is in the ledger. */
const REDEMPTIONS_SHOWN = 20

function redemptionsOf(context: FeatureContext, hub: string, code: string): z.infer<typeof redemption>[] {
  const { sql } = context
  const reader = context.state(hub)
  const { paused } = context.head(hub)
  const rows = sql.all<{ id: Uint8Array }>(
    `SELECT id FROM ledger_event WHERE hub = ? AND type = ? AND token = ? AND code IS NULL
     ORDER BY h DESC, position DESC LIMIT ?`,
    ...[hub, 'token.redeem', code].map((text) => sql.keyOf(text)),
    REDEMPTIONS_SHOWN,
  )
  return rows.flatMap(({ id }) => {
    const found = readRedemption(reader, id)
    if (!found) return []
    const { by, amount, owed, due, state } = found
    return [
      {
        id: toHex(id),
        by,
        byNick: nickOf(sql, hub, by),
        amount: String(amount),
        owed: String(owed),
        due: due + paused,
        state,
        mine: by === context.keys().did,
      },
    ]
  })
}

/** Which acts on the token the rules would hear of me now; amounts are for the sheet. */
function actsOf(context: FeatureContext, hub: string, token: TokenState): TokenAct[] {
  const reader = context.state(hub)
  const me = context.keys().did
  const trusted = token.issue?.minters.includes(me) === true && mayBegin(reader, me)
  const kind = kindOf(token)
  const reserve = reserveOf(token)
  const mine = spendable(reader, token.code, me, runAt(context, hub)) > 0n
  const limits = readHub(reader).policy.issuing?.limitMax !== undefined
  const may: Record<TokenAct, boolean> = {
    pay: payRefusal(token) === null && mine,
    mint: trusted && kind !== 'mutual' && token.expired !== true,
    burn: kind !== 'mutual' && mine,
    redeem: reserve !== undefined && reserve.keeper !== me && mine && isInside(reader, reserve.keeper),
    cover: reserve?.keeper === me && isInside(reader, me),
    pool: trusted && readAccount(reader, token.code, POOL).posted > 0n && payRefusal(token) === null,
    limit: kind === 'mutual' && limits && maySetLimits(reader, me, token),
  }
  return (Object.keys(may) as TokenAct[]).filter((act) => may[act])
}

function reserveWords(context: FeatureContext, hub: string, token: TokenState): Pick<TokenDetail, 'reserve'> {
  const reserve = reserveOf(token)
  if (!reserve) return {}
  const { give, get, redeemWithin: _, ...rest } = reserve
  return {
    reserve: {
      ...rest,
      keeperNick: nickOf(context.sql, hub, reserve.keeper),
      give: String(give),
      get: String(get),
      cover: String(token.cover ?? 0n),
      needed: String(neededFor(reserve, circulating(token))),
    },
  }
}

/** Everything about one token. */
export function tokenDetailOf(context: FeatureContext, hub: string, code: string): TokenDetail {
  const token = stateOf(context, hub, code)
  const reader = context.state(hub)
  const person = (did: string) => ({ did, nick: nickOf(context.sql, hub, did) })
  const { minted, burned, holds } = sumToken(reader, code)
  const law = token.issue?.law
  const cap = law && 'cap' in law ? law.cap : undefined
  const max = supplyMax(token)
  const room = max === undefined || token.expired ? undefined : max - circulating(token)
  return {
    ...rowOf(context, hub, token),
    minted: String(minted),
    burned: String(burned),
    escrow: String(holds),
    pool: String(readAccount(reader, code, POOL).posted),
    holders: holdersOf(reader, token),
    ...(cap !== undefined && { cap: String(cap) }),
    ...(room !== undefined && { room: String(room > 0n ? room : 0n) }),
    ...(token.issue && { issuer: person(token.issue.by) }),
    minters: token.issue?.minters.map(person) ?? [],
    ...reserveWords(context, hub, token),
    redemptions: redemptionsOf(context, hub, code),
    acts: actsOf(context, hub, token),
  }
}
