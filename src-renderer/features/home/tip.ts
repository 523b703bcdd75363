/** The one suggestion: the first that holds, of those that cost least to act on and are most likely to end in a trade. */
import { chancesAt } from '#shared/core/markets/index.ts'
import type { Benchmark } from '#shared/ipc/markets.ts'
import type { MatchesView, Notice } from '#shared/ipc/notices.ts'
import type { StandingView } from '#shared/ipc/standing.ts'
import { listText } from '#ui/ui/list.ts'

export interface Known {
  /** An own notice that is matched, and what fits it. */
  readonly matched?: { readonly notice: Notice; readonly found: MatchesView } | undefined
  /** An own notice with a price, and what was paid for the like. */
  readonly priced?: { readonly notice: Notice; readonly told: Benchmark } | undefined
  /** The newest notice of somebody I have settled something with. */
  readonly familiar?: Notice | undefined
  readonly standing?: StandingView | undefined
}

export type Tip =
  | { readonly kind: 'match'; readonly key: string; readonly notice: Notice; readonly why: string }
  | {
      readonly kind: 'price'
      readonly key: string
      readonly notice: Notice
      readonly told: Benchmark
      readonly high: string
    }
  | { readonly kind: 'known'; readonly key: string; readonly notice: Notice }
  | {
      readonly kind: 'rise'
      readonly key: string
      readonly did: string
      readonly name: string
      readonly missing: string
    }

/** Every suggestion that holds, the best first; `key` changes when there is something new about it. */
export function tipsOf({ matched, priced, familiar, standing }: Known): Tip[] {
  const tips: Tip[] = []
  if (matched && matched.found.ready > 0) {
    const { notice, found } = matched
    tips.push({ kind: 'match', key: `match/${notice.id}/${found.items[0]?.notice.id}`, notice, why: found.summary })
  }
  const dear = priced && tooDear(priced)
  if (dear) tips.push(dear)
  if (familiar) tips.push({ kind: 'known', key: `known/${familiar.id}`, notice: familiar })
  const next = standing?.standing?.next
  if (standing && next) {
    const missing = listText(next.missing.map(({ words }) => words))
    tips.push({ kind: 'rise', key: `rise/${next.name}`, did: standing.did, name: next.name, missing })
  }
  return tips
}

/** Only of offers in the token that prices are told of. */
function tooDear({ notice, told }: NonNullable<Known['priced']>): Tip | undefined {
  const { price, purpose } = notice.content
  const { quartiles, token } = told
  if (price.kind !== 'tokens' || price.token !== token.code || purpose !== 'offer' || !quartiles) return undefined
  const { low, median, high } = quartiles
  const bounds = { low: BigInt(low), median: BigInt(median), high: BigInt(high) }
  if (chancesAt(bounds, purpose, BigInt(price.amount)) !== 'low') return undefined
  return { kind: 'price', key: `price/${notice.id}/${price.amount}`, notice, told, high }
}
