/** A ladder for tests, and what records must always be whatever was played. */
import type { Policy } from '#shared/wire/hubs.ts'
import type { Tier, TierGives, TierNeeds } from '#shared/wire/tiers.ts'
import { type AgreementState, readReceipt } from '../agreements/index.ts'
import { owedIn } from '../contracts/deal.ts'
import type { ContractReceipt } from '../contracts/receipt.ts'
import type { RedressState } from '../contracts/redress.ts'
import { type ContractState, readContract } from '../contracts/state.ts'
import { readHub } from '../hubs/index.ts'
import { DAY, fromHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { type RecordState, readRecord } from '../tiers/index.ts'
import { allLines } from '../trust/lines.ts'

export const needsOf = (over: Partial<TierNeeds> = {}): TierNeeds => ({
  age: 0,
  partners: 0,
  kept: 0,
  trusted: 0n,
  ...over,
})

export const givesOf = (over: Partial<TierGives> = {}): TierGives => ({
  fee: 0,
  board: true,
  votes: true,
  jury: true,
  ...over,
})

export const tierOfTest = (name: string, needs: Partial<TierNeeds> = {}, gives: Partial<TierGives> = {}): Tier => ({
  name,
  needs: needsOf(needs),
  gives: givesOf(gives),
})

export const ladderOf = (...ladder: Tier[]): Pick<Policy, 'tiers'> => ({ tiers: { season: 30 * DAY, ladder } })

function* each<T>(reader: Reader, family: string): Generator<[name: string, record: T]> {
  for (const key of reader.keys(`${family}/`, `${family}0`, Number.MAX_SAFE_INTEGER))
    yield [key.slice(family.length + 1), reader.get(key) as T]
}

interface Seen {
  settled: number
  volume: bigint
  open: bigint
  /** Everybody they kept or were kept a promise with. */
  others: Set<string>
  kept: number
  broken: number
}

/** Told from agreements and receipts alone, with no thought of houses or seasons. */
function seenIn(reader: Reader): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  const of = (did: string): Seen => {
    const one = seen.get(did) ?? { settled: 0, volume: 0n, open: 0n, others: new Set(), kept: 0, broken: 0 }
    seen.set(did, one)
    return one
  }
  const { token } = readHub(reader)
  for (const [name, { terms, held, phase, evidence }] of each<AgreementState>(reader, 'agreement')) {
    const { payer, provider } = terms
    if (terms.token === token) of(provider).open += held
    const receipt = readReceipt(reader, fromHex(name))
    if (!receipt || phase === 'cancelled') continue
    if (phase === 'refunded' && evidence === undefined) of(provider).broken++
    if (phase !== 'settled') continue
    of(provider).kept++
    for (const [did, other] of [
      [payer, provider],
      [provider, payer],
    ] as const) {
      of(did).settled++
      of(did).others.add(other)
      if (terms.token === token) of(did).volume += receipt.body.paid
    }
  }
  for (const [, state] of each<ContractState>(reader, 'contract'))
    for (const [did, amount] of owedIn(state, token)) of(did).open += amount
  for (const [, { body }] of each<ContractReceipt>(reader, 'contract-receipt')) seenInContract(body, token, of)
  for (const [name, { claims }] of each<RedressState>(reader, 'redress'))
    for (const { commitment, done } of claims) {
      const terms = readContract(reader, fromHex(name))?.terms
      const doer = terms?.parties[terms.commitments[commitment]?.by ?? -1]?.did
      if (doer !== undefined && done && done.by !== 'split' && done.moves.length > 0) of(doer).broken++
    }
  return seen
}

function seenInContract(body: ContractReceipt['body'], token: string, of: (did: string) => Seen): void {
  const settled = new Set<string>()
  for (const { by, to, phase, share = 1000 } of body.commitments) {
    const [doer, receiver] = [body.parties[by] as string, body.parties[to] as string]
    if (phase === 'kept' || (phase === 'ruled' && share >= 500)) {
      of(doer).kept++
      of(doer).others.add(receiver)
      of(receiver).others.add(doer)
      settled.add(doer).add(receiver)
    } else if (phase === 'broken' || phase === 'ruled') of(doer).broken++
  }
  for (const did of settled) {
    of(did).settled++
    for (const { from, to, token: code, amount } of body.flows)
      if (code === token && (from === did || to === did)) of(did).volume += amount
  }
}

const linesTo = (reader: Reader, did: string): bigint =>
  allLines(reader).reduce((sum, { to, line }) => (to === did ? sum + line : sum), 0n)

/**
 * What is wrong with anybody's record: what is owed is what is held, and nothing is counted that no receipt says. Settled agreements whose
 * commitments time alone carried out count for nobody, so those are a bound.
 */
export function recordFaults(reader: Reader): string[] {
  const seen = seenIn(reader)
  const faults: string[] = []
  for (const [did, record] of each<RecordState>(reader, 'record')) {
    const one = seen.get(did)
    const most: [string, number | bigint, number | bigint][] = [
      ['settled', record.settled, one?.settled ?? 0],
      ['volume', record.volume, one?.volume ?? 0n],
      ['partners', record.partners, one?.others.size ?? 0],
      ['kept', record.kept, one?.kept ?? 0],
      ['broken', record.broken, one?.broken ?? 0],
    ]
    for (const [name, is, bound] of most) if (is > bound) faults.push(`${did}: ${name} ${is}, of ${bound}`)
    const given = linesTo(reader, did)
    if (record.trusted > given) faults.push(`${did}: trusted ${record.trusted}, given ${given}`)
    if (record.open !== (one?.open ?? 0n)) faults.push(`${did}: open ${record.open}, held ${one?.open ?? 0n}`)
  }
  for (const [did, { open }] of seen)
    if (readRecord(reader, did).open !== open) faults.push(`${did}: nothing open, held ${open}`)
  return faults
}
