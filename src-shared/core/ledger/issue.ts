/** The acts on a token: issue, mint, burn, change of limits, and paying out of its pool. Codes of every rule stand with it. */
import type { z } from 'zod'
import type { Issuing } from '#shared/wire/issuing.ts'
import { INT64_MAX } from '#shared/wire/shape.ts'
import type { accountLimit, poolPay, TokenLaw, tokenBurn, tokenIssue, tokenMint } from '#shared/wire/tokens.ts'
import { isInside, isKeeper, mayBegin } from '../hubs/standing.ts'
import { readHub, readMember } from '../hubs/state.ts'
import { dueKey } from '../kernel/due.ts'
import { DAY } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { accountAt, accountKey, POOL, payeeRefusal, payerRefusal, post } from './accounts.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import {
  addSupply,
  circulating,
  kindOf,
  payRefusal,
  readToken,
  readTokens,
  supplyMax,
  type TokenState,
  tokenKey,
} from './tokens.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** A mission that takes longer is another mission. */
const MISSION_MS_MAX = 3660 * DAY

/** Why `as` may not issue a token of this kind here, or null. Codes: token.not-allowed, token.too-many. */
export function issuerRefusal(reader: Reader, as: string, kind: TokenLaw['kind']): RuleResult {
  const { issuing } = readHub(reader).policy
  const who = issuing?.kinds[kind]?.who
  if (!issuing || !who || !mayBegin(reader, as)) return 'token.not-allowed'
  if (who === 'keepers' && !isKeeper(reader, as)) return 'token.not-allowed'
  return readTokens(reader).length >= issuing.tokensMax ? 'token.too-many' : null
}

/** Codes: token.cap-too-high, token.keeper-not-a-member, token.expires-wrong, token.minter-not-a-member, token.demurrage-goes-wrong. */
function lawRefusal(context: RuleContext, issuing: Issuing | undefined, body: Body<typeof tokenIssue>): RuleResult {
  const { law, minters, demurrage } = body
  const capMax = issuing?.kinds[law.kind]?.capMax
  const cap = 'cap' in law ? law.cap : undefined
  if (capMax !== undefined && law.kind !== 'mutual' && (cap === undefined || cap > capMax)) return 'token.cap-too-high'
  if (law.kind === 'stable' && !isInside(context.state, law.reserve.keeper)) return 'token.keeper-not-a-member'
  if (law.kind === 'mission' && (law.expires <= context.time || law.expires > context.time + MISSION_MS_MAX))
    return 'token.expires-wrong'
  if (!minters.every((did) => isInside(context.state, did))) return 'token.minter-not-a-member'
  // Burning what members owe each other would leave more debt than credit; points never go from one account to another.
  const to = demurrage?.to
  const wrong = (law.kind === 'mutual' && to === 'burn') || (law.kind === 'points' && to === 'pool')
  return wrong ? 'token.demurrage-goes-wrong' : null
}

/** Defines a token in the hub; nothing is minted yet. Codes add token.exists to those of issuerRefusal and lawRefusal. */
export function issue(context: RuleContext, as: string, body: Body<typeof tokenIssue>): RuleResult {
  const { issuing } = readHub(context.state).policy
  const refused = issuerRefusal(context.state, as, body.law.kind) ?? lawRefusal(context, issuing, body)
  if (refused) return refused
  const { code, name, decimals, law, minters, demurrage } = body
  if (readToken(context.state, code)) return 'token.exists'
  const due = law.kind === 'mission' ? law.expires - (context.time - context.run) : undefined
  const token: TokenState = {
    code,
    name,
    decimals,
    minted: 0n,
    burned: 0n,
    issue: { by: as, at: context.run, law, minters, ...(demurrage && { demurrage }) },
    ...(law.kind === 'stable' && { cover: 0n, claims: 0, overdue: 0 }),
    ...(due !== undefined && { due }),
  }
  context.state.put(tokenKey(code), token)
  if (due !== undefined) context.state.put(dueKey(due, `token/${code}`), { token: code })
  return null
}

/** The token, if `as` is trusted with it. Codes: token.unknown, token.not-minter. */
function trusted(context: RuleContext, as: string, code: string): TokenState | string {
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  return token.issue?.minters.includes(as) && mayBegin(context.state, as) ? token : 'token.not-minter'
}

/** Whether more of a token may come into being. Codes: token.expired, token.not-minted, token.over-cap, token.over-cover, token.overdue. */
function supplyRefusal(token: TokenState, amount: bigint): RuleResult {
  if (token.expired) return 'token.expired'
  if (kindOf(token) === 'mutual') return 'token.not-minted'
  if ((token.overdue ?? 0) > 0) return 'token.overdue'
  const law = token.issue?.law
  const cap = law && 'cap' in law ? law.cap : undefined
  if (cap !== undefined && circulating(token) + amount > cap) return 'token.over-cap'
  const max = supplyMax(token)
  if (max !== undefined && circulating(token) + amount > max) return 'token.over-cover'
  return token.minted + amount > INT64_MAX ? 'transfer.overflow' : null
}

/**
 * Brings more of a token into being, in a member's account. Codes: token.unknown, token.not-minter, token.keeper-away, and those of
 * supplyRefusal and payeeRefusal.
 */
export function mint(
  context: RuleContext,
  as: string,
  { token: code, to, amount }: Body<typeof tokenMint>,
): RuleResult {
  const token = trusted(context, as, code)
  if (typeof token === 'string') return token
  const law = token.issue?.law
  if (law?.kind === 'stable' && !isInside(context.state, law.reserve.keeper)) return 'token.keeper-away'
  const refused = supplyRefusal(token, amount) ?? payeeRefusal(context, token, to, amount)
  if (refused) return refused
  addSupply(context, code, { minted: amount })
  post(context, { did: to, token: code, delta: amount, entry: 'mint', other: as })
  return null
}

/** Destroys some of one's own. Codes: token.unknown, token.not-burned (mutual credit ends by being paid back), and those of payerRefusal. */
export function burn(context: RuleContext, as: string, { token: code, amount }: Body<typeof tokenBurn>): RuleResult {
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  if (kindOf(token) === 'mutual') return 'token.not-burned'
  const refused = payerRefusal(context, code, as, amount)
  if (refused) return refused
  post(context, { did: as, token: code, delta: -amount, entry: 'burn' })
  addSupply(context, code, { burned: amount })
  return null
}

/**
 * Gives a member some of what demurrage has gathered, or in the hub's first token fees: that pool is the keepers'. Codes: those of trusted, payRefusal and
 * payeeRefusal, and transfer.insufficient.
 */
export function payFromPool(context: RuleContext, as: string, body: Body<typeof poolPay>): RuleResult {
  const { token: code, to, amount } = body
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  if (!maySetLimits(context.state, as, token)) return 'token.not-minter'
  const refused = payRefusal(token) ?? payeeRefusal(context, token, to, amount)
  if (refused) return refused
  if (accountAt(context.state, code, POOL, context.run).posted < amount) return 'transfer.insufficient'
  post(context, { did: POOL, token: code, delta: -amount, entry: 'pool' })
  post(context, { did: to, token: code, delta: amount, entry: 'pool' })
  return null
}

/** Who may change limits in a token: its minters, and in the hub's first token the keepers. */
export const maySetLimits = (reader: Reader, as: string, { issue }: TokenState): boolean =>
  mayBegin(reader, as) && (issue ? issue.minters.includes(as) : isKeeper(reader, as))

/**
 * Says how far below zero one account may go. Codes: token.unknown, limit.not-mutual, limit.not-allowed, limit.too-far,
 * limit.not-a-member, limit.below-balance.
 */
export function setLimit(context: RuleContext, as: string, body: Body<typeof accountLimit>): RuleResult {
  const { token: code, did, limit } = body
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  if (kindOf(token) !== 'mutual') return 'limit.not-mutual'
  const max = readHub(context.state).policy.issuing?.limitMax
  if (max === undefined || !maySetLimits(context.state, as, token)) return 'limit.not-allowed'
  if (limit > max) return 'limit.too-far'
  if (!readMember(context.state, did)) return 'limit.not-a-member'
  post(context, { did, token: code, delta: 0n, entry: 'payment' })
  const { charge: _, ...account } = accountAt(context.state, code, did, context.run)
  if (account.posted < -limit) return 'limit.below-balance'
  context.state.put(accountKey(code, did), { ...account, limit: -limit })
  return null
}
