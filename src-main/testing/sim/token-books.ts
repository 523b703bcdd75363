/**
 * The books of every token but the hub's first, kept without the fold and the eager way: at the end of each period everybody pays, at
 * its instant a mission is over. What the fold does when an account is touched must come to the same (invariants 1, 2 and 5).
 */

import type { z } from 'zod'
import type { AccountState, TokenState } from '#shared/core/ledger/index.ts'
import type { tokenIssue } from '#shared/wire/tokens.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

/** A certified batch: its time on the hub's running clock, and the events that had effect. */
export interface Entry {
  run: number
  applied: readonly Applied[]
}

type Issue = z.input<typeof tokenIssue>
type Body = {
  token: string
  to: string
  did: string
  amount: number | bigint
  limit: number | bigint
  redemption: Uint8Array
}

const MILLION = 1_000_000n
const POOL = 'pool'

interface Kept {
  issue: Issue
  by: string
  /** When it was issued, and when it ends. */
  at: number
  due: number | undefined
  ended: boolean
  periods: number
  minted: bigint
  burned: bigint
  cover: bigint
  accounts: Map<string, bigint>
}

const balance = ({ accounts }: Kept, did: string): bigint => accounts.get(did) ?? 0n
const add = (token: Kept, did: string, amount: bigint): void =>
  void token.accounts.set(did, balance(token, did) + amount)

/** ⌊b · ppm / 10⁶⌋ of a balance above zero. */
const share = (of: bigint, ppm: number): bigint => (of > 0n ? (of * BigInt(ppm)) / MILLION : 0n)

export class TokenBooks {
  readonly #tokens = new Map<string, Kept>()
  readonly #overdrafts = new Map<string, bigint>()
  readonly #claims = new Map<string, string>()

  get codes(): string[] {
    return [...this.#tokens.keys()]
  }

  follow(entry: Entry, paused: number): void {
    for (const token of this.#tokens.values()) this.#pass(token, entry.run)
    for (const event of entry.applied) this.#apply(event, entry.run, paused)
  }

  #pass(token: Kept, run: number): void {
    const { demurrage } = token.issue
    const ended = demurrage ? Math.floor((run - token.at) / demurrage.period) : 0
    for (; token.periods < ended; token.periods++) this.#charge(token)
    if (token.due === undefined || token.due > run || token.ended) return
    token.ended = true
    const back = token.issue.law.kind === 'mission' && token.issue.law.atExpiry === 'return' ? token.by : undefined
    for (const [did, held] of [...token.accounts]) {
      if (did === back) continue
      add(token, did, -held)
      if (back === undefined) token.burned += held
      else add(token, back, held)
    }
  }

  #charge(token: Kept): void {
    const { demurrage } = token.issue
    if (!demurrage) return
    for (const [did, held] of [...token.accounts]) {
      if (did === POOL) continue
      const charge = share(held, demurrage.ppm)
      add(token, did, -charge)
      if (demurrage.to === 'pool') add(token, POOL, charge)
      else token.burned += charge
    }
  }

  #apply({ t, as, body, id }: Applied, run: number, paused: number): void {
    if (t === 'token.issue') return this.#issued(body as unknown as Issue, as, run, paused)
    if (t === 'token.receive') {
      const { redemption } = body as unknown as Body
      if (this.#claims.get(redemption.join()) !== as) broken(5, 'somebody else’s redemption was received')
      return
    }
    const said = body as unknown as Body
    const token = this.#tokens.get(said.token)
    if (!token) return
    if (t === 'token.redeem') this.#claims.set(id.join(), as)
    this.#act(t, token, as, said)
  }

  #issued(issue: Issue, by: string, at: number, paused: number): void {
    if (this.#tokens.has(issue.code)) broken(5, `${issue.code} was issued twice`)
    const { law } = issue
    const due = law.kind === 'mission' ? law.expires - paused : undefined
    const kept = { issue, by, at, due, ended: false, periods: 0, minted: 0n, burned: 0n, cover: 0n }
    this.#tokens.set(issue.code, { ...kept, accounts: new Map() })
  }

  #act(t: string, token: Kept, as: string, { to, did, amount, limit }: Body): void {
    const { issue } = token
    const sum = BigInt(amount ?? 0)
    switch (t) {
      case 'transfer.post':
        if (issue.law.kind === 'points') broken(5, 'points were paid')
        if (token.ended) broken(5, 'a token that has ended was paid')
        add(token, as, -sum)
        return add(token, to, sum)
      case 'token.mint':
        if (!issue.minters.includes(as) || token.ended) broken(5, 'minted by nobody who may, or too late')
        token.minted += sum
        add(token, to, sum)
        return this.#bounded(token)
      case 'token.burn':
        token.burned += sum
        return add(token, as, -sum)
      case 'token.redeem':
        token.burned += sum
        token.cover -= this.#owed(token, sum)
        return add(token, as, -sum)
      case 'token.cover':
        if (issue.law.kind !== 'stable' || issue.law.reserve.keeper !== as) broken(5, 'covered by nobody who keeps it')
        token.cover = sum
        return
      case 'pool.pay':
        if (!issue.minters.includes(as)) broken(5, 'the pool was paid out by nobody who may')
        add(token, POOL, -sum)
        return add(token, to, sum)
      case 'account.limit':
        this.#overdrafts.set(`${issue.code}/${did}`, BigInt(limit))
    }
  }

  #owed({ issue: { law } }: Kept, amount: bigint): bigint {
    if (law.kind !== 'stable') return broken(5, 'something without a reserve was redeemed')
    return (amount * BigInt(law.reserve.get)) / BigInt(law.reserve.give)
  }

  /** A supply never passes its cap or its cover by minting. */
  #bounded(token: Kept): void {
    const { law, code } = token.issue
    const there = token.minted - token.burned
    if (law.kind === 'mutual') broken(1, `${code} is mutual credit and was minted`)
    if ('cap' in law && law.cap !== undefined && there > BigInt(law.cap)) broken(1, `${there} ${code}, above its cap`)
    if (law.kind !== 'stable') return
    if (there * BigInt(law.reserve.get) > token.cover * BigInt(law.reserve.give))
      broken(1, `${there} ${code} stand on a cover of ${token.cover}`)
  }

  /** Compares one token with what is stored; `owing` is what stored accounts have not been charged for yet. */
  check(stored: TokenState, accounts: ReadonlyMap<string, AccountState>): void {
    const token = this.#tokens.get(stored.code)
    if (!token) return broken(5, `${stored.code} was never issued`)
    let [owing, pool] = [0n, 0n]
    for (const did of new Set([...accounts.keys(), ...token.accounts.keys()])) {
      const { posted = 0n, limit = 0n, charged = 0 } = accounts.get(did) ?? {}
      if (did === POOL) {
        pool = posted
        continue
      }
      const due = this.#due(token, posted, charged)
      owing += due
      if (posted - due !== balance(token, did))
        broken(
          5,
          `…${did.slice(-6)} has ${posted - due} ${stored.code}, its signed events come to ${balance(token, did)}`,
        )
      const wanted = this.#overdrafts.get(`${stored.code}/${did}`) ?? this.#opening(token)
      if (accounts.has(did) && limit !== -wanted) broken(2, `a limit of ${limit} where ${-wanted} was signed`)
    }
    const toPool = token.issue.demurrage?.to === 'pool'
    if (stored.minted !== token.minted) broken(1, `${stored.minted} ${stored.code} minted, ${token.minted} signed`)
    if (stored.burned + (toPool ? 0n : owing) !== token.burned)
      broken(1, `${stored.burned} + ${owing} ${stored.code} burned, ${token.burned} by the books`)
    if (pool + (toPool ? owing : 0n) !== balance(token, POOL))
      broken(5, `the pool of ${stored.code} has ${pool} and is owed ${owing}, not ${balance(token, POOL)}`)
    if ((stored.cover ?? 0n) !== token.cover)
      broken(5, `${stored.code} is covered by ${stored.cover}, not ${token.cover}`)
    if ((stored.expired === true) !== token.ended)
      broken(4, `${stored.code} should ${token.ended ? '' : 'not '}have ended`)
  }

  #opening({ issue: { law } }: Kept): bigint {
    return law.kind === 'mutual' ? BigInt(law.limit) : 0n
  }

  #due(token: Kept, posted: bigint, charged: number): bigint {
    const { demurrage } = token.issue
    if (!demurrage) return 0n
    let rest = posted
    for (let period = charged; period < token.periods; period++) rest -= share(rest, demurrage.ppm)
    return posted - rest
  }
}
