/**
 * A state said again as facts, for read models of a node whose log begins with a snapshot: who belongs to the hub, which agreements, mandates and
 * reserves there are and how far they have come, which receipts exist. What led there is history, and is not in a state.
 */
import { readReceipt } from '../agreements/receipt.ts'
import type { AgreementState } from '../agreements/state.ts'
import { MANDATES, type MandateState } from '../contracts/mandate-state.ts'
import { readContractReceipt } from '../contracts/receipt.ts'
import type { ContractState } from '../contracts/state.ts'
import { CASES, type CaseState, JURORS, type JurorState } from '../disputes/index.ts'
import type { StandingState } from '../hubs/standing.ts'
import { STANDINGS } from '../hubs/standing.ts'
import { DEVICES, type DeviceState, MEMBERS, type MemberState } from '../hubs/state.ts'
import { fromHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { LedgerFact } from '../ledger/facts.ts'
import { POOLS, type PoolState } from '../pools/state.ts'
import { RATINGS, type RatingState, ratingOf } from '../reputation/index.ts'
import type { ReserveState } from '../reserves/state.ts'

/** `time` is when it came to be, by the hub's clock, where the state says so; otherwise the height's own. */
export interface RestatedFact {
  time?: number
  fact: LedgerFact
}

const AGREEMENTS: readonly [string, string] = ['agreement/', 'agreement0']
const CONTRACTS: readonly [string, string] = ['contract/', 'contract0']
const RESERVES: readonly [string, string] = ['reserve/', 'reserve0']

const RESTATED = {
  agreed: 'agreed',
  running: 'begun',
  done: 'fallen-due',
  cancelled: 'cancelled',
  expired: 'expired',
} as const

const RESTATED_POOL = { open: 'founded', missed: 'missed', cancelled: 'cancelled', met: 'met', over: 'over' } as const

const RESTATED_CASE = {
  mediation: 'filed',
  evidence: 'filed',
  calling: 'calling',
  drawing: 'drawing',
  voting: 'seated',
  opening: 'opening',
  ruled: 'found',
  closed: 'closed',
} as const

/** One record after another, by name without its family. */
function* each<T>(reader: Reader, [from, to]: readonly [string, string]): Generator<[name: string, record: T]> {
  for (const key of reader.keys(from, to, Number.MAX_SAFE_INTEGER)) yield [key.slice(from.length), reader.get(key) as T]
}

/** In an order in which no fact speaks of what is not known yet: people, their devices, then what they have agreed on. */
export function* restate(reader: Reader): Generator<RestatedFact> {
  yield* people(reader)
  yield* dealings(reader)
}

function* people(reader: Reader): Generator<RestatedFact> {
  for (const [did, { nick, by, joined }] of each<MemberState>(reader, MEMBERS))
    yield { time: joined, fact: { kind: 'member-joined', did, nick, by } }
  for (const [did, { is, by, since, reason }] of each<StandingState>(reader, STANDINGS))
    yield { time: since, fact: { kind: 'member-standing', did, standing: is, by, ...(reason && { reason }) } }
  for (const [name, { as, state }] of each<DeviceState>(reader, DEVICES)) {
    const device = { did: as, dev: fromHex(name) }
    yield { fact: { kind: 'device-added', ...device } }
    if (state !== 'active') yield { fact: { kind: `device-${state}`, ...device } }
  }
}

function* dealings(reader: Reader): Generator<RestatedFact> {
  for (const [name, state] of each<AgreementState>(reader, AGREEMENTS)) {
    const agreement = fromHex(name)
    const { phase, opened, ended } = state
    yield { time: ended ?? opened, fact: { kind: 'agreement', change: phase, agreement, state } }
    const receipt = readReceipt(reader, agreement)
    if (receipt) yield { time: receipt.body.time, fact: { kind: 'receipt', receipt } }
  }
  for (const [name, state] of each<ContractState>(reader, CONTRACTS)) {
    const agreement = fromHex(name)
    const { phase, opened, ended } = state
    yield { time: ended ?? opened, fact: { kind: 'contract', change: RESTATED[phase], agreement, state } }
    const receipt = readContractReceipt(reader, agreement)
    if (receipt) yield { time: receipt.body.time, fact: { kind: 'contract-receipt', receipt } }
  }
  for (const [name, state] of each<RatingState>(reader, RATINGS)) {
    const { agreement, ...sides } = ratingOf(RATINGS[0] + name)
    yield { time: state.at, fact: { kind: 'rating', agreement: fromHex(agreement), ...sides, state } }
  }
  for (const [did, state] of each<JurorState>(reader, JURORS)) yield { fact: { kind: 'juror', did, state } }
  for (const [name, state] of each<CaseState>(reader, CASES))
    yield {
      time: state.ended ?? state.filed,
      fact: { kind: 'case', change: RESTATED_CASE[state.phase], case: fromHex(name), state },
    }
  for (const [name, state] of each<MandateState>(reader, MANDATES)) {
    const { by, given } = state
    yield { time: given, fact: { kind: 'mandate', change: 'given', mandate: fromHex(name), state, by } }
  }
  for (const [name, state] of each<PoolState>(reader, POOLS)) {
    const { phase, by, opened, ended } = state
    yield {
      time: ended ?? opened,
      fact: { kind: 'pool', change: RESTATED_POOL[phase], pool: fromHex(name), state, by },
    }
  }
  for (const [name, state] of each<ReserveState>(reader, RESERVES))
    yield { fact: { kind: 'reserve', change: 'opened', reserve: fromHex(name), state, amount: state.amount } }
}
