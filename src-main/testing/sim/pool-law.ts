/**
 * What may become of a pool's money, reckoned from certified events and the pool's own terms: every gift was signed by whoever gave it, a milestone
 * is paid once and its very amount, a pool that did not meet its goal pays nobody, and one that has ended holds nothing.
 */
import { toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { GiftState, PoolState } from '#shared/core/pools/index.ts'
import type { Applied } from './books.ts'
import type { Balance } from './court-money.ts'
import { broken } from './violation.ts'

type Gift = readonly [did: string, gift: GiftState]

export class PoolLaw {
  /** Given and not taken back, by pool and person, from events alone. */
  readonly #given = new Map<string, bigint>()

  /** Claims and votes since the last look. */
  #said: readonly Applied[] = []

  follow(applied: readonly Applied[]): void {
    this.#said = applied.filter(({ t }) => t === 'pool.claim' || t === 'pool.vote')
    for (const { t, as, body } of applied) {
      if (t !== 'pool.give' && t !== 'pool.withdraw') continue
      const { pool, amount } = body as unknown as { pool: Uint8Array; amount: number | bigint }
      const key = `${toHex(pool)}/${as}`
      if (t === 'pool.withdraw') this.#given.delete(key)
      else this.#given.set(key, (this.#given.get(key) ?? 0n) + BigInt(amount))
    }
  }

  /** Checks every pool, and adds what it does to the balances that are expected. */
  check(records: ReadonlyMap<string, StateRecord>, of: (did: string) => Balance): void {
    for (const event of this.#said) checkSaid(event, records)
    let gifts = 0
    for (const [key, record] of records) {
      if (!key.startsWith('pool/')) continue
      const id = key.slice('pool/'.length)
      const found = giftsIn(records, id)
      gifts += found.length
      for (const [did, { amount }] of found)
        if (this.#given.get(`${id}/${did}`) !== amount) broken(5, 'a pool holds a gift that nobody signed')
      checkPool(record as PoolState, found)
      expectMoney(record as PoolState, found, of)
    }
    if (gifts !== this.#given.size) broken(4, `${this.#given.size} gifts were signed, pools know of ${gifts}`)
  }
}

/** Only its payee says that a milestone is done, and only those others who gave vote on it. */
function checkSaid({ t, as, body }: Applied, records: ReadonlyMap<string, StateRecord>): void {
  const { pool, milestone } = body as unknown as { pool: Uint8Array; milestone: number }
  const id = toHex(pool)
  const isPayee = (records.get(`pool/${id}`) as PoolState | undefined)?.terms.milestones[milestone]?.payee === as
  if (t === 'pool.claim' ? !isPayee : isPayee || !records.has(`pool-gift/${id}/${as}`))
    broken(5, 'a stranger’s word about a milestone had effect')
}

function giftsIn(records: ReadonlyMap<string, StateRecord>, id: string): Gift[] {
  const prefix = `pool-gift/${id}/`
  return [...records]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, gift]) => [key.slice(prefix.length), gift as GiftState])
}

const sum = (some: readonly bigint[]): bigint => some.reduce((all, one) => all + one, 0n)

/** What the milestones that were paid come to. */
const paidBy = ({ steps, terms }: PoolState): bigint =>
  sum(steps.map(({ phase }, i) => (phase === 'paid' ? (terms.milestones[i]?.amount ?? 0n) : 0n)))

const restPaid = ({ terms, rest = 0n }: PoolState): bigint => (terms.restTo === undefined ? 0n : rest)

function checkPool(pool: PoolState, gifts: readonly Gift[]): void {
  const { phase, given, givers, terms } = pool
  if (given !== sum(gifts.map(([, { amount }]) => amount)) || givers !== gifts.length)
    broken(5, `a pool says ${given} of ${givers}, its gifts say otherwise`)
  const paid = sum(gifts.map(([, gift]) => gift.paid))
  if (paid !== paidBy(pool) + restPaid(pool)) broken(5, `a pool paid ${paid}, its milestones come to ${paidBy(pool)}`)
  if ((phase === 'met' || phase === 'over') && given < terms.goal) broken(5, 'a pool went on without its goal')
  const ended = phase !== 'open' && phase !== 'met'
  for (const [, { amount, left, paid: out }] of gifts) {
    if (left < 0n || left + out > amount) broken(4, 'more came out of a gift than was given')
    if (ended ? left !== 0n : left + out !== amount) broken(4, `a gift in a pool that is ${phase} is astray`)
  }
}

function expectMoney(pool: PoolState, gifts: readonly Gift[], of: (did: string) => Balance): void {
  for (const [did, { left, paid }] of gifts) {
    of(did).posted -= left + paid
    of(did).held += left
  }
  for (const [i, { payee, amount }] of pool.terms.milestones.entries())
    if (pool.steps[i]?.phase === 'paid') of(payee).posted += amount
  if (pool.terms.restTo !== undefined) of(pool.terms.restTo).posted += restPaid(pool)
}
