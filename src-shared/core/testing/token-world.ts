/** A hub in memory in which a token of each kind was issued; for tests. */
import type { Genesis } from '#shared/wire/hubs.ts'
import type { Demurrage, TokenLaw } from '#shared/wire/tokens.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { didOf, T0, World } from './world.ts'

export const ISSUING: Genesis['policy']['issuing'] = {
  kinds: {
    stable: { who: 'members' },
    volatile: { who: 'members', capMax: 10_000n },
    mission: { who: 'members' },
    mutual: { who: 'keepers' },
    points: { who: 'members' },
  },
  tokensMax: 8,
  limitMax: 500n,
}

/** 1 kg of flour (counted in g) for 2 tokens with one decimal. */
export const RESERVE = {
  what: 'Flour',
  where: 'The old mill',
  unit: 'kg',
  decimals: 3,
  give: 20n,
  get: 1000n,
  redeemWithin: 7 * DAY,
}
export const EXPIRES = T0 + 30 * DAY

export const LAWS = {
  FLOUR: { kind: 'stable', reserve: { ...RESERVE, keeper: didOf('cy') } },
  LEAF: { kind: 'volatile', cap: 1000n },
  PARK: { kind: 'mission', purpose: 'A new park', cap: 1000n, expires: EXPIRES, atExpiry: 'burn' },
  HELP: { kind: 'mutual', limit: 100n },
  STAR: { kind: 'points', use: 'reputation' },
} satisfies Record<string, TokenLaw>

export const DAILY: Demurrage = { ppm: 10_000, period: DAY, to: 'pool' }
export const HOURLY: Demurrage = { ppm: 25_000, period: HOUR, to: 'burn' }

export const issueBody = (code: string, law: TokenLaw, over: object = {}) => ({
  v: 1,
  code,
  name: code,
  decimals: 1,
  law,
  minters: [didOf('ana')],
  ...over,
})

/** Ana founds it and issues the tokens, Ben and Cy are in it; the flour is at Cy's and covers 100 tokens. */
export function market(over: Partial<Record<keyof typeof LAWS, object>> = {}): World {
  const world = new World({ issuing: ISSUING }).enter('ben', 'cy')
  for (const [code, law] of Object.entries(LAWS)) {
    const refused = world.act('ana', 'token.issue', issueBody(code, law, over[code as keyof typeof LAWS]))
    if (refused) throw new Error(`${code}: ${refused}`)
  }
  world.act('cy', 'token.cover', { v: 1, token: 'FLOUR', amount: 50_000n })
  return world
}

export const mint = (token: string, to: string, amount: bigint) => ({ v: 1, token, to: didOf(to), amount })
export const some = (token: string, amount: bigint) => ({ v: 1, token, amount })
export const pay = (token: string, to: string, amount: bigint) => ({ token, to: didOf(to), amount })
export const limit = (token: string, name: string, amount: bigint) => ({
  v: 1,
  token,
  did: didOf(name),
  limit: amount,
})
