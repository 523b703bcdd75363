/** What a token is, and what follows from its kind; the acts on tokens are in `issue.ts`. */
import type { TokenKind } from '#shared/wire/issuing.ts'
import type { Demurrage, TokenLaw } from '#shared/wire/tokens.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from './rule.ts'

/** What the event that issued a token said. */
export interface Issue {
  by: string
  /** Running-clock instant; periods of demurrage count from here. */
  at: number
  law: TokenLaw
  minters: string[]
  demurrage?: Demurrage
}

export interface TokenState {
  code: string
  name: string
  decimals: number
  minted: bigint
  burned: bigint
  /** Absent for the token of the genesis: mutual credit with the limit and the grant of the hub's policy. */
  issue?: Issue
  /** What the keeper of the reserve attests, less what was redeemed since; smallest units of the reserve. */
  cover?: bigint
  /** Redemptions that have not been received, and how many of these are overdue. */
  claims?: number
  overdue?: number
  /** Running-clock instant at which a mission currency ends; stays when it has. */
  due?: number
  expired?: true
  /** The account at which the next batch goes on taking back what is left. */
  swept?: string
}

export const tokenKey = keysUnder('token')
export const readToken = (reader: Reader, code: string) => reader.get(tokenKey(code)) as TokenState | undefined

/** Every token of the hub by code. */
export const readTokens = (reader: Reader): TokenState[] =>
  reader.keys('token/', 'token0', Number.MAX_SAFE_INTEGER).map((key) => reader.get(key) as TokenState)

export const kindOf = ({ issue }: TokenState): TokenKind => issue?.law.kind ?? 'mutual'

/** In somebody's hands or in escrow. */
export const circulating = ({ minted, burned }: TokenState): bigint => minted - burned

/** Why nothing can be paid in this token now, or null. Codes: token.not-transferable, token.expired. */
export function payRefusal(token: TokenState): string | null {
  if (kindOf(token) === 'points') return 'token.not-transferable'
  return token.expired ? 'token.expired' : null
}

/** How far below zero an account goes that nobody has set a limit for. */
export const openingLimit = ({ issue }: TokenState): bigint => (issue?.law.kind === 'mutual' ? issue.law.limit : 0n)

/** Most that may circulate; undefined where nothing bounds it but int64. */
export function supplyMax({ issue, cover = 0n }: TokenState): bigint | undefined {
  const law = issue?.law
  if (law === undefined || law.kind === 'mutual') return undefined
  if (law.kind !== 'stable') return law.cap
  const covered = (cover * law.reserve.give) / law.reserve.get
  return law.cap !== undefined && law.cap < covered ? law.cap : covered
}

/** Adds to what was ever minted or burned of a token. */
export function addSupply(context: RuleContext, code: string, by: { minted?: bigint; burned?: bigint }): void {
  const token = readToken(context.state, code)
  if (!token) throw new Error(`unknown token ${code}`)
  const { minted = 0n, burned = 0n } = by
  context.state.put(tokenKey(code), { ...token, minted: token.minted + minted, burned: token.burned + burned })
}
