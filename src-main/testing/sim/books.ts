/**
 * The hub's books kept a second time, from certified events alone and without the fold: who paid whom, what each escrow holds, what
 * ended it. Whatever the fold certified must agree with them (invariants 1 to 5).
 */
import type { AgreementState } from '#shared/core/agreements/index.ts'
import type { ContractState, RedressState } from '#shared/core/contracts/index.ts'
import { type BenchState, type CaseState, type JurorState, jurorHold } from '#shared/core/disputes/state.ts'
import { decodeRecord } from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState } from '#shared/core/hubs/index.ts'
import { equalBytes, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { AccountState, TokenState } from '#shared/core/ledger/index.ts'
import type { PoolState } from '#shared/core/pools/index.ts'
import type { ReserveState } from '#shared/core/reserves/index.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import type { StateStore } from '../../ports/store.ts'
import { checkContract, heldIn } from './contract-law.ts'
import { CourtLaw } from './court-law.ts'
import type { CourtSeen } from './court-seen.ts'
import { checkEscrow } from './escrow-law.ts'
import { GuardLaw } from './guard-law.ts'
import { MandateLaw } from './mandate-law.ts'
import { Mirror } from './mirror.ts'
import { PoolLaw } from './pool-law.ts'
import { checkRecords } from './record-law.ts'
import { RedressLaw } from './redress-law.ts'
import { ResearchLaw } from './research-law.ts'
import { checkReserve, heldOf } from './reserve-law.ts'
import { TokenBooks } from './token-books.ts'
import { broken } from './violation.ts'

/** A certified event that the rules did not refuse, and when its batch says it was. */
export type Applied = SignedEvent['event'] & { id: Uint8Array; h: number }

interface Hold {
  token: string
  payer: string
  amount: bigint
}

const KINDS_OF_DUE = ['agreement', 'contract', 'reserve', 'case', 'pool']

/** What a change of an agreement is judged by. */
interface Seen {
  applied: readonly Applied[]
  time: number
  batches: number
  paused: number
  caseOf(court: Uint8Array): CaseState | undefined
}

export class Books {
  height = -1
  readonly #mirror = new Mirror()
  /** The state after each height, as stored by the first node that got there. */
  readonly #states = new Map<number, Map<string, Uint8Array>>()
  readonly #records = new Map<string, StateRecord>()
  /** Net of all transfers, per identity. */
  readonly #paid = new Map<string, bigint>()
  readonly #negotiations = new Map<string, string>()
  readonly #tokens = new TokenBooks()
  readonly #mandates = new MandateLaw()
  readonly #pools = new PoolLaw()
  readonly #research = new ResearchLaw()
  readonly #guards = new GuardLaw()
  readonly #court = new CourtLaw()
  readonly #redress = new RedressLaw()
  /** Somebody is, or was, on the bench. */
  #hasCourt = false
  /** Time of the last batch. */
  #last = 0
  /** Number of the last favour settled, per pair. */
  readonly #settled = new Map<string, number>()

  of<T>(kind: string): [string, T][] {
    return [...this.#records].filter(([key]) => key.startsWith(kind)).map(([key, record]) => [key, record as T])
  }

  get hub(): HubState {
    return this.#records.get(HUB_KEY) as HubState
  }

  /** The state after the batches up to `height`, and what those since the last time did; `times` are theirs, in order. */
  follow(height: number, times: readonly number[], state: StateStore, applied: readonly Applied[]): void {
    const time = times.at(-1) as number
    const paused = this.#records.has(HUB_KEY) ? this.hub.paused : undefined
    const batches = height - this.height
    const before = new Map<string, object>()
    const changed: string[] = []
    const reserves = new Map<string, ReserveState | undefined>()
    const cases = new Map<string, CaseState | undefined>()
    const benches = new Map<string, BenchState>()
    for (const [key, value] of this.#mirror.follow(state)) {
      if (key.startsWith('agreement/') || key.startsWith('contract/')) {
        changed.push(key)
        const known = this.#records.get(key)
        if (known) before.set(key, known)
      }
      if (key.startsWith('reserve/')) reserves.set(key, this.#records.get(key) as ReserveState | undefined)
      if (key.startsWith('case/')) cases.set(key.slice(5), this.#records.get(key) as CaseState | undefined)
      if (key.startsWith('juror/')) this.#hasCourt = true
      if (value) this.#records.set(key, decodeRecord(key, value))
      else this.#records.delete(key)
      if (key.startsWith('bench/') && value) benches.set(key.slice(6), this.#records.get(key) as BenchState)
    }
    this.height = height
    this.#states.set(height, this.#mirror.values())
    for (const event of applied) this.#transfer(event)
    this.#pools.follow(applied)
    this.#research.follow(applied)
    const first = height - times.length + 1
    for (const event of applied)
      this.#mandates.follow(event, times[event.h - first] as number, (negotiation) => this.#contractOf(negotiation))
    for (const event of applied) this.#guards.follow(event, times[event.h - first] as number)
    this.#guards.check(this.#records, time)
    this.#tokensFollow(height, times, applied, paused)
    for (const [key, was] of reserves) this.#reserve(key, was, applied)
    for (const key of changed)
      this.#agreement(key, before.get(key), { applied, time, batches, paused: this.hub.paused, caseOf: this.#caseOf })
    if (this.#hasCourt) this.#court.follow(cases, benches, this.#inCourt(applied, batches, time - this.hub.paused))
    this.#sums()
    this.#accounts(applied)
    this.#deadlines(time)
    checkRecords(this.#records, this.hub)
    this.#research.check(this.#records)
  }

  #agreement(key: string, before: object | undefined, seen: Seen): void {
    const [kind, id] = key.split('/') as [string, string]
    const after = this.#records.get(key) as AgreementState | ContractState | undefined
    if (!after) return broken(4, 'an agreement vanished')
    this.#oneOutcome(key, after)
    if (kind === 'agreement')
      checkEscrow({ id, before: before as AgreementState | undefined, after: after as AgreementState, ...seen })
    else checkContract({ id, before: before as ContractState | undefined, after: after as ContractState, ...seen })
  }

  readonly #caseOf = (court: Uint8Array) => this.#records.get(`case/${toHex(court)}`) as CaseState | undefined

  #inCourt(applied: readonly Applied[], batches: number, run: number): CourtSeen {
    return {
      applied,
      batches,
      run,
      contract: (id) => this.#records.get(`contract/${toHex(id)}`) as ContractState | undefined,
      jurors: () => this.#bare<JurorState>('juror/'),
      cases: () => this.#bare<CaseState>('case/'),
      redress: (id) => this.#records.get(`redress/${toHex(id)}`) as RedressState | undefined,
      held: (did) => (this.#records.get(`hold/${toHex(jurorHold(did))}`) as Hold | undefined)?.amount ?? 0n,
    }
  }

  /** By what stands behind the kind. */
  #bare<T>(kind: string): [string, T][] {
    return this.of<T>(kind).map(([key, record]) => [key.slice(kind.length), record])
  }

  #contractOf(negotiation: Uint8Array): ContractTerms | undefined {
    return this.contracts().find(({ terms }) => equalBytes(terms.negotiation, negotiation))?.terms
  }

  /** An outage ends before the events of the batch that says so; each of several batches is asked whether it does. */
  #tokensFollow(height: number, times: readonly number[], applied: readonly Applied[], before = 0): void {
    let paused = before
    for (const [i, time] of times.entries()) {
      const excess = time - this.#last - 2 * this.hub.policy.heartbeat
      if (this.#last > 0 && excess > 0 && paused < this.hub.paused) paused += excess
      this.#last = time
      const h = height - times.length + 1 + i
      this.#tokens.follow({ run: time - paused, applied: applied.filter((event) => event.h === h) }, paused)
    }
    if (paused !== this.hub.paused) broken(4, `outages came to ${this.hub.paused} ms, their batches to ${paused}`)
  }

  #transfer({ t, as, body }: Applied): void {
    if (t === 'favour.settle') this.#favour(as, (body as unknown as { statement: FavourStatement }).statement)
    const { to, amount, token } = body as { to: string; amount: number | bigint; token: string }
    if (t !== 'transfer.post' || token !== this.hub.token) return
    this.#move(as, to, BigInt(amount))
  }

  #move(from: string, to: string, amount: bigint): void {
    this.#paid.set(from, (this.#paid.get(from) ?? 0n) - amount)
    this.#paid.set(to, (this.#paid.get(to) ?? 0n) + amount)
  }

  /** Whoever owed pays whom they owed, each number once and in order. */
  #favour(as: string, { a, b, before, seq, settle }: FavourStatement): void {
    if (as !== a && as !== b) broken(5, 'a stranger settled a favour')
    if (seq <= (this.#settled.get(`${a} ${b}`) ?? 0)) broken(4, `favour ${seq} was settled twice`)
    this.#settled.set(`${a} ${b}`, seq)
    const [from, to] = before > 0 ? [b, a] : [a, b]
    this.#move(from, to, BigInt(settle?.amount ?? 0))
  }

  #reserve(key: string, before: ReserveState | undefined, applied: readonly Applied[]): void {
    const after = this.#records.get(key) as ReserveState | undefined
    if (!after) return broken(4, 'a reserve vanished')
    checkReserve({ id: key.slice('reserve/'.length), before, after, applied })
  }

  #oneOutcome(key: string, { terms }: Pick<AgreementState | ContractState, 'terms'>): void {
    const negotiation = terms.negotiation.join()
    const one = this.#negotiations.get(negotiation) ?? key
    this.#negotiations.set(negotiation, one)
    if (one !== key) broken(5, 'one negotiation became two agreements')
  }

  /** Invariants 1 and 2: value is neither made nor lost, and nobody is below the limit. */
  #sums(): void {
    for (const [, token] of this.of<TokenState>('token/')) {
      const accounts = this.of<AccountState>(`account/${token.code}/`)
      this.#sumsOf(token, accounts)
      if (token.code === this.hub.token) continue
      const byOwner = accounts.map(([key, account]): [string, AccountState] => [key.split('/')[2] as string, account])
      this.#tokens.check(token, new Map(byOwner))
    }
  }

  #sumsOf({ code, minted, burned }: TokenState, records: [string, AccountState][]): void {
    let [accounts, held, holds] = [0n, 0n, 0n]
    for (const [key, account] of records) {
      if ([account.posted, account.held, account.limit].some((n) => typeof n !== 'bigint'))
        broken(2, `${key} is not in whole numbers`)
      if (account.posted < account.limit || account.held < 0n)
        broken(2, `${key} at ${account.posted}, limit ${account.limit}, held ${account.held}`)
      accounts += account.posted
      held += account.held
    }
    for (const [key, { amount, token }] of this.of<Hold>('hold/')) {
      if (token !== code) continue
      if (amount <= 0n) broken(2, `${key} of ${amount}`)
      holds += amount
    }
    if (accounts + holds !== minted - burned || held !== holds)
      broken(1, `accounts ${accounts} + holds ${holds} (accounts say ${held}) ≠ minted ${minted} − burned ${burned}`)
    if (code !== this.hub.token) return
    const members = BigInt(this.of('member/').length)
    if (minted !== members * this.hub.policy.grant) broken(1, `minted ${minted} for ${members} members`)
  }

  /** Invariant 5: every balance is the grant, the transfers and the escrows of signed agreements, and nothing else. */
  #accounts(applied: readonly Applied[]): void {
    const expected = new Map<string, { posted: bigint; held: bigint }>()
    const of = (did: string) => {
      const known = expected.get(did) ?? { posted: this.hub.policy.grant + (this.#paid.get(did) ?? 0n), held: 0n }
      expected.set(did, known)
      return known
    }
    for (const [, { terms, held, released }] of this.of<AgreementState>('agreement/')) {
      of(terms.payer).posted -= held + released
      of(terms.payer).held += held
      of(terms.provider).posted += released
    }
    for (const contract of this.contracts()) {
      for (const { from, to, amount } of contract.flows) {
        of(from).posted -= amount
        of(to).posted += amount
      }
      for (const [did, amount] of heldIn(contract)) {
        of(did).posted -= amount
        of(did).held += amount
      }
    }
    for (const [, reserve] of this.of<ReserveState>('reserve/')) {
      const left = heldOf(reserve)
      of(reserve.payer).posted -= left + reserve.claimed
      of(reserve.payer).held += left
      of(reserve.payee).posted += reserve.claimed
    }
    this.#pools.check(this.#records, of)
    if (this.#hasCourt) this.#court.money.expect(of, this.#bare('juror/'), this.#bare('case/'))
    this.#redress.check(this.#records, this.hub.token, applied, of)
    for (const [key, { posted, held }] of this.of<AccountState>(`account/${this.hub.token}/`)) {
      const did = key.split('/')[2] as string
      const due = of(did)
      if (posted !== due.posted || held !== due.held)
        broken(
          5,
          `…${did.slice(-6)} has ${posted} (${held} held), its signed events come to ${due.posted} (${due.held})`,
        )
    }
  }

  /** Invariant 4: whatever is open ends some day, at the deadline it names and at no other. */
  #deadlines(time: number): void {
    const wanted = new Map<string, string>()
    const { paused } = this.hub
    for (const [key, { due, phase, terms }] of this.of<AgreementState>('agreement/')) {
      const open = phase === 'agreed' || phase === 'funded' || phase === 'delivered'
      if (open !== (due !== undefined)) broken(4, `${phase} with${open ? 'out a' : ' a'} deadline`)
      if (due === undefined) continue
      if (due + paused <= time) broken(4, `a deadline passed ${time - due - paused} ms ago and nothing happened`)
      wanted.set(`due/${String(due).padStart(15, '0')}/${key.slice('agreement/'.length)}`, terms.payer)
    }
    for (const [key, { due, phase }] of this.of<ContractState>('contract/')) {
      const open = phase === 'agreed' || phase === 'running'
      if (open !== (due !== undefined)) broken(4, `${phase} with${open ? 'out a' : ' a'} deadline`)
      if (due === undefined) continue
      if (due + paused <= time) broken(4, `a contract's deadline passed ${time - due - paused} ms ago`)
      wanted.set(`due/${String(due).padStart(15, '0')}/${key.slice('contract/'.length)}`, '')
    }
    for (const [key, { due, payer }] of this.of<ReserveState>('reserve/')) {
      if (due === undefined) continue
      if (due + paused <= time) broken(4, 'the time of a reserve passed and nothing happened')
      wanted.set(`due/${String(due).padStart(15, '0')}/${key}`, payer)
    }
    for (const [key, { due, phase }] of this.of<CaseState>('case/')) {
      if ((phase === 'closed') === (due !== undefined))
        broken(8, `a case that is ${phase} at a loss for what comes next`)
      if (due === undefined) continue
      if (due + paused <= time) broken(8, `a case's deadline passed ${time - due - paused} ms ago`)
      wanted.set(`due/${String(due).padStart(15, '0')}/${key}`, '')
    }
    for (const [key, { due, phase }] of this.of<PoolState>('pool/')) {
      if ((phase === 'open' || phase === 'met') !== (due !== undefined)) broken(4, `a pool is ${phase}, due at ${due}`)
      if (due === undefined) continue
      if (due + paused <= time) broken(4, `a pool's deadline passed ${time - due - paused} ms ago`)
      wanted.set(`due/${String(due).padStart(15, '0')}/${key}`, '')
    }
    const stored = this.of<object>('due/').filter(([, about]) => KINDS_OF_DUE.some((kind) => kind in about))
    if (stored.length !== wanted.size || stored.some(([key]) => !wanted.has(key)))
      broken(4, 'deadlines are kept that nothing open has')
  }

  /** Whether this device's key was active after the last batch. */
  device(dev: string): { state: string; as: string } | undefined {
    return this.#records.get(`device/${dev}`) as { state: string; as: string } | undefined
  }

  agreements(): AgreementState[] {
    return this.of<AgreementState>('agreement/').map(([, state]) => state)
  }

  contracts(): ContractState[] {
    return this.of<ContractState>('contract/').map(([, state]) => state)
  }

  /** Whether a store holds exactly the state of a height that the books were at; true where they never stopped. */
  holds(height: number, store: StateStore): boolean {
    const wanted = this.#states.get(height)
    if (!wanted) return true
    let found = 0
    for (const [key, value] of store.entries()) {
      const known = wanted.get(key)
      if (!known || Buffer.compare(known, value) !== 0) return false
      found++
    }
    return found === wanted.size
  }

  root(): Uint8Array {
    return this.#mirror.root()
  }
}
