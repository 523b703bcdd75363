/** What a token is, in sentences a person can hold it to. */
import type { Demurrage, TokenLaw } from '#shared/wire/tokens.ts'
import { formatAmount, formatDuration } from '../kernel/index.ts'
import type { TokenState } from './tokens.ts'

interface Coin {
  code: string
  decimals: number
}

const sum = (amount: bigint, { code, decimals }: Coin) => `${formatAmount(amount, decimals)} ${code}`

const USES: Record<Extract<TokenLaw, { kind: 'points' }>['use'], string> = {
  utility: 'Points to use up',
  reputation: 'Reputation points',
  stake: 'Stake points',
}

/** One sentence about the promise behind a token. Dates are for windows to add. */
export function lawWords(law: TokenLaw | undefined, coin: Coin): string {
  if (law === undefined) return 'Mutual credit, the hub’s first: what its members owe each other.'
  switch (law.kind) {
    case 'stable': {
      const { what, where, unit, decimals, give, get, redeemWithin } = law.reserve
      const share = `${formatAmount(get, decimals)} ${unit}`
      return `Stable credit: ${sum(give, coin)} can be redeemed for ${share} of ${what} (${where}) within ${formatDuration(redeemWithin)}.`
    }
    case 'volatile':
      return `Issued freely, up to ${sum(law.cap, coin)}; no reserve stands behind it.`
    case 'mission': {
      const after = law.atExpiry === 'burn' ? 'is burned' : 'goes back to whoever issued it'
      return `For one purpose, “${law.purpose}”, up to ${sum(law.cap, coin)}; what is left when it ends ${after}.`
    }
    case 'mutual':
      return `Mutual credit: members owe each other, each down to ${sum(-law.limit, coin)} unless their limit was changed; all of it together is zero.`
    case 'points':
      return `${USES[law.use]}: given under a rule and never paid${law.cap === undefined ? '' : `, up to ${sum(law.cap, coin)}`}.`
  }
}

const PPM_PER_PERCENT_DIGITS = 4

/** What holding a token costs. */
export function demurrageWords({ ppm, period, to }: Demurrage): string {
  const percent = formatAmount(BigInt(ppm), PPM_PER_PERCENT_DIGITS).replace(/\.?0+$/, '')
  return `Every ${formatDuration(period)}, ${percent} % of what you have ${to === 'pool' ? 'goes to the token’s pool' : 'is burned'}.`
}

/** Everything its issue says about a token, a sentence each. */
export const tokenWords = ({ issue, ...coin }: Pick<TokenState, 'issue'> & Coin): string[] => [
  lawWords(issue?.law, coin),
  ...(issue?.demurrage ? [demurrageWords(issue.demurrage)] : []),
]
