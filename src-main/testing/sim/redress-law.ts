/**
 * What is put right after the end of an agreement, reckoned from terms, proofs and rulings (invariants 4, 5 and 8): once for each commitment, from
 * its doer alone, to whoever paid and to the receiver, never more than they were paid; and every debt is the rest of something that was taken.
 */
import type { ContractState, RedressClaim, RedressState } from '#shared/core/contracts/index.ts'
import type { CaseState, Result } from '#shared/core/disputes/state.ts'
import { type CborValue, encodeCanonical, equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { AccountState } from '#shared/core/ledger/index.ts'
import type { Award } from '#shared/wire/disputes.ts'
import type { Applied } from './books.ts'
import { standing } from './court-law.ts'
import type { Balance } from './court-money.ts'
import { broken } from './violation.ts'

interface Debt {
  to: string
  agreement: Uint8Array
  why: 'redress' | 'costs'
  amount: bigint
}
type Records = ReadonlyMap<string, StateRecord>

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)
const sameValue = (a: unknown, b: unknown): boolean =>
  equalBytes(encodeCanonical(a as CborValue), encodeCanonical(b as CborValue))

export class RedressLaw {
  /** What was final before, by agreement and place. */
  readonly #done = new Map<string, NonNullable<RedressClaim['done']>>()

  /** Checks every claim and every debt, and adds what they do to the balances that are expected. */
  check(records: Records, token: string, applied: readonly Applied[], of: (did: string) => Balance): void {
    for (const [key, record] of records) {
      if (key.startsWith('redress/'))
        this.#claims(key.slice('redress/'.length), record as RedressState, records, applied)
      if (!key.startsWith('redress/')) continue
      for (const { done } of (record as RedressState).claims)
        for (const { from, to, amount, paid } of done?.moves ?? []) {
          if (amount <= 0n || paid < 0n || paid > amount) broken(4, `${paid} of ${amount} were there to be taken back`)
          of(from).posted -= amount
          of(to).posted += amount
        }
    }
    for (const [key, record] of records) {
      if (!key.startsWith('debt/')) continue
      const [, code, did] = key.split('/') as [string, string, string]
      const { items } = record as { items: Debt[] }
      checkDebt(code, did, items, records)
      for (const { to, amount } of code === token ? items : []) {
        of(did).posted += amount
        of(to).posted -= amount
      }
    }
    checkOwed(records)
  }

  #claims(id: string, { claims }: RedressState, records: Records, applied: readonly Applied[]): void {
    const contract = records.get(`contract/${id}`) as ContractState
    if (new Set(claims.map(({ commitment }) => commitment)).size < claims.length) broken(4, 'one thing put right twice')
    for (const claim of claims) {
      const place = `${id} ${claim.commitment}`
      const known = this.#done.get(place)
      if (known && !sameValue(known, claim.done)) broken(4, 'what was put right changed')
      if (!claim.done || known) continue
      this.#done.set(place, claim.done)
      checkDone(id, contract, claim, records, applied)
    }
  }
}

/** By the receiver's proof, or as its case was ruled. */
function checkDone(
  id: string,
  { terms, commitments }: ContractState,
  claim: RedressClaim,
  records: Records,
  applied: readonly Applied[],
): void {
  const { done, commitment } = claim
  const promise = terms.commitments[commitment]
  const didOf = (party: number) => terms.parties[party]?.did ?? ''
  if (!done || !promise) return broken(4, 'nothing was put right')
  if (commitments[commitment]?.phase !== 'kept') broken(4, 'something was taken back that nobody was paid for')
  const receiver = didOf(promise.to)
  const proven = applied.some(
    ({ t, as, body }) =>
      t === 'contract.prove' && as === receiver && toHex((body as { agreement: Uint8Array }).agreement) === id,
  )
  const state = claim.case && (records.get(`case/${toHex(claim.case)}`) as CaseState | undefined)
  const found = state?.end === 'ruled' ? standing(state) : undefined
  const award =
    state && (done.by === 'split' || done.by === 'conceded')
      ? bySides(state, done.by, applied)
      : ruledOn(done.by, found)
  if (!award || (done.by === 'proof' && !proven)) return broken(8, 'put right without a proof or a ruling')
  const wanted = promise.pay.map(({ by, amount, to, token }, slot) => {
    const share = BigInt(to.find(({ did }) => did === didOf(promise.by))?.share ?? 0)
    const back = (commitments[commitment]?.paid[slot] ?? 0n) - (amount * BigInt(award.share)) / 1000n
    return { to: didOf(by), token, most: back > 0n ? (back * share) / 1000n + 1n : 0n }
  })
  const bond = ((promise.bond?.amount ?? 0n) * BigInt(award.bond)) / 1000n
  if (done.moves.some(({ from }) => from !== didOf(promise.by))) broken(5, 'a third party paid for what was put right')
  for (const name of new Set(done.moves.map(({ to }) => to))) {
    const had = sum(done.moves.filter(({ to }) => to === name).map(({ amount }) => amount))
    const slots = wanted.filter(({ to }) => to === name)
    const most = sum(slots.map((slot) => slot.most)) + (name === receiver ? bond : 0n)
    if (had > most || had + BigInt(2 * slots.length) < most) broken(8, `${had} went back where ${most} should`)
  }
  if (done.moves.length === 0 && sum(wanted.map(({ most }) => most)) > BigInt(2 * wanted.length))
    broken(8, 'a ruling moved nothing')
}

const ruledOn = (by: NonNullable<RedressClaim['done']>['by'], found: Result | undefined): Award | undefined =>
  by === 'proof' ? { share: 0, bond: 1000 } : by === 'ruling' && found?.kind === 'award' ? found.award : undefined

/** Whether both had signed it, or one asked for it, is checked where the case is (talk-law.ts). */
function bySides(
  { talks, asks, sides }: CaseState,
  by: 'split' | 'conceded',
  applied: readonly Applied[],
): Award | undefined {
  if (by === 'split') return talks?.signed[0]?.split
  const side = sides.indexOf(applied.findLast(({ t, as }) => t === 'court.sign' && sides.includes(as))?.as ?? '')
  return side < 0 ? undefined : asks[1 - side]
}

/** A debt is what is left of something taken, and whoever owes has nothing over. */
function checkDebt(code: string, did: string, items: readonly Debt[], records: Records): void {
  const account = records.get(`account/${code}/${did}`) as AccountState | undefined
  if (items.some(({ amount }) => amount <= 0n)) broken(4, 'a debt of nothing')
  if ((account?.owed ?? 0n) !== sum(items.map(({ amount }) => amount))) broken(4, 'an account hides what it owes')
  const isCreditor = [...records].some(
    ([key, record]) =>
      key.startsWith(`debt/${code}/`) && (record as { items: Debt[] }).items.some(({ to }) => to === did),
  )
  if (account && account.posted > 0n && !isCreditor) broken(4, `somebody has ${account.posted} and owes all the same`)
  for (const { to, agreement, why, amount } of items) {
    if (why !== 'redress') continue
    const { claims } = (records.get(`redress/${toHex(agreement)}`) as RedressState | undefined) ?? { claims: [] }
    const moves = claims.flatMap(({ done }) => done?.moves ?? [])
    const left = moves.filter((move) => move.from === did && move.to === to && move.token === code)
    if (amount > sum(left.map((move) => move.amount - move.paid))) broken(4, 'more is owed than was taken')
  }
}

function checkOwed(records: Records): void {
  for (const [key, record] of records) {
    if (!key.startsWith('account/') || (record as AccountState).owed === undefined) continue
    if (!records.has(`debt/${key.slice('account/'.length)}`)) broken(4, 'an account owes what nobody is owed')
  }
}
