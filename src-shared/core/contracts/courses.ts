/**
 * What can become of an agreement, played to the end by the rules themselves before anybody signs: everybody keeps their word, nobody does anything,
 * somebody is late, silent or disputes. No second telling of the rules: the same acts and deadlines move the same holds.
 */
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { money } from '../agreements/sentence.ts'
import { Overlay, type Reader, type StateRecord } from '../kernel/view.ts'
import { type AccountState, accountKey } from '../ledger/accounts.ts'
import type { LedgerFact } from '../ledger/facts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { readToken, tokenKey } from '../ledger/tokens.ts'
import { dispute } from './acts.ts'
import { gateOf } from './clauses/index.ts'
import { fireContract } from './deadlines.ts'
import { agreed } from './opening.ts'
import { keep, start } from './progress.ts'
import { type ContractWords, partyName, titleAt } from './sentence.ts'
import { type CommitmentState, type ContractState, contractKey, isContractOpen, isOver, readContract } from './state.ts'
import { contractId, depositsOf } from './terms.ts'
import { Work } from './work.ts'

export interface Course {
  what: string
  steps: string[]
  /** By place: what reached or left a party's account in the end. */
  ends: { party: number; text: string }[]
}

/** What becomes of one commitment once it is open. */
type Turn = 'kept' | 'silent' | 'late' | 'disputed'
type Turns = (place: number) => Turn

const SHOWN = { evidence: new Uint8Array(32) }
const RICH: AccountState = { posted: 2n ** 62n, held: 0n, limit: 0n }

/** Everybody has what the draft asks of them, in tokens that change nothing by themselves. */
function plenty(reader: Reader, terms: ContractTerms): Reader {
  const made = new Map<string, StateRecord>()
  for (const [place, { did }] of terms.parties.entries())
    for (const code of depositsOf(terms, place).keys()) {
      const token = readToken(reader, code)
      if (!token) continue
      const { issue: _, due: __, ...plain } = token
      made.set(tokenKey(code), plain)
      made.set(accountKey(code, did), RICH)
    }
  return { get: (key) => made.get(key) ?? reader.get(key), keys: (from, to, limit) => reader.keys(from, to, limit) }
}

class Play {
  readonly context: RuleContext
  readonly id: Uint8Array
  readonly steps: string[] = []
  readonly #words: ContractWords
  #last: ContractState

  /** From now on, or from a draft. */
  constructor(reader: Reader, hub: Uint8Array, from: ContractTerms | ContractState, run: number, words: ContractWords) {
    this.#words = words
    const drafted = 'v' in from
    const terms = drafted ? from : from.terms
    this.id = contractId(terms)
    const state = new Overlay(drafted ? plenty(reader, terms) : reader)
    this.context = { hub, h: 0, prev: hub, time: run, run, state, fact: (fact) => this.#say(fact) }
    this.#last = drafted ? agreed(this.context, terms, run) : from
    if (drafted) this.#fund(terms)
  }

  get state(): ContractState {
    return readContract(this.context.state, this.id) ?? this.#last
  }

  #fund(terms: ContractTerms): void {
    this.context.state.put(contractKey(this.id), this.#last)
    const work = new Work(this.context, this.id, this.#last)
    for (const place of terms.parties.keys()) work.deposit(place)
    start(work)
    work.store({ change: 'funded' })
  }

  /** Everybody does their turn when it comes, and then time passes, until it is over. */
  toTheEnd(turns: Turns): void {
    const had = new Set<number>()
    while (isContractOpen(this.state.phase)) {
      const place = this.state.commitments.findIndex(
        ({ phase }, at) => !had.has(at) && (phase === 'open' || phase === 'delivered'),
      )
      if (place < 0 || this.state.phase === 'agreed') {
        this.#passTime()
        continue
      }
      had.add(place)
      this.#turn(place, turns(place))
    }
  }

  #passTime(): void {
    this.context.run = this.state.due as number
    fireContract(this.context, this.id)
  }

  #turn(place: number, turn: Turn): void {
    const { by, to, quantity, gate } = this.state.terms.commitments[place] as Commitment
    const one = this.state.commitments[place] as CommitmentState
    const [doer, receiver] = [this.#did(by), this.#did(to)]
    const name = (party: number) => partyName(this.state.terms, this.#words, party)
    const title = titleAt(this.#words, place)
    if (turn === 'late' || (turn !== 'kept' && !gateOf(gate).reviewed) || gateOf(gate).byTime) return
    this.context.run = Math.max(this.context.run, one.from ?? 0)
    if (turn === 'kept') {
      this.steps.push(
        gateOf(gate).attesters
          ? `${title} reaches its full measure.`
          : `${name(by)} delivers ${title}, and ${name(to)} accepts it.`,
      )
      // A group's members are of one mind here.
      const work = Work.of(this.context, this.id) as Work
      work.commitment(place).accepted = quantity
      work.commitment(place).delivered = quantity
      keep(work, place)
      return work.store({ change: 'accepted', by: receiver, commitment: place })
    }
    if (one.phase === 'open') this.#deliver(place, doer)
    this.steps.push(
      `${name(by)} delivers ${title}, and ${name(to)} ${turn === 'disputed' ? 'disputes it; nobody rules' : 'says nothing'}.`,
    )
    if (turn === 'disputed')
      dispute(this.context, receiver, { agreement: this.id, commitment: place, reason: SHOWN.evidence })
  }

  #deliver(place: number, doer: string): void {
    const work = Work.of(this.context, this.id) as Work
    const { quantity, review } = work.terms.commitments[place] as Commitment
    const one = work.commitment(place)
    one.phase = 'delivered'
    one.delivered = quantity
    one.shown = SHOWN
    one.due = work.now + review
    work.store({ change: 'delivered', by: doer, commitment: place })
  }

  #did(place: number): string {
    return this.state.terms.parties[place]?.did as string
  }

  /** What ended by a deadline, or as a consequence of something else. */
  #say(fact: LedgerFact): void {
    if (fact.kind !== 'contract') return
    for (const [place, one] of fact.state.commitments.entries()) {
      const before = this.#last.commitments[place] as CommitmentState
      if (isOver(one) && !isOver(before)) this.steps.push(endWords(fact.state, place, this.#words))
    }
    if (fact.change === 'expired') this.steps.push('Not everybody’s money is in escrow in time: all of it goes back.')
    this.#last = fact.state
  }

  /** What reached and left each party's account by this agreement, from where the play began. */
  ends(): Course['ends'] {
    const { terms, flows } = this.state
    return terms.parties.map(({ did }, party) => {
      const sums = new Map<string, bigint>()
      const add = (token: string, amount: bigint) => sums.set(token, (sums.get(token) ?? 0n) + amount)
      for (const { from, to, token, amount } of flows) {
        if (to === did) add(token, amount)
        if (from === did) add(token, -amount)
      }
      const words = [...sums].filter(([, sum]) => sum !== 0n).map(([token, sum]) => this.#sum(token, sum))
      return { party, text: words.length > 0 ? words.join(', ') : 'nothing gained, nothing lost' }
    })
  }

  #sum(token: string, amount: bigint): string {
    const words = money(amount < 0n ? -amount : amount, this.#words.tokenOf(token))
    return amount < 0n ? `pays ${words}` : `receives ${words}`
  }
}

/** How one commitment ended, and where its money went. */
function endWords({ terms, commitments }: ContractState, place: number, words: ContractWords): string {
  const { pay, quantity } = terms.commitments[place] as Commitment
  const one = commitments[place] as CommitmentState
  const title = titleAt(words, place)
  const paid = pay.flatMap(({ token }, slot) => sumWords(one.paid[slot] as bigint, token, words))
  const back = pay.flatMap(({ token, amount }, slot) => sumWords(amount - (one.paid[slot] as bigint), token, words))
  const moved = [paid.length > 0 && `${paid.join(', ')} is paid`, back.length > 0 && `${back.join(', ')} goes back`]
  const how = {
    kept: one.accepted < quantity ? `${title} counts as done` : `${title} is kept`,
    broken: `${title} is not delivered in time`,
    waived: `${title} comes to nothing`,
    ruled: `${title} ends without a word from the arbiters`,
    ended: `${title} is ended`,
  }[one.phase as 'kept']
  return `${[how, ...moved.filter(Boolean)].join('; ')}.`
}

const sumWords = (amount: bigint, token: string, words: ContractWords): string[] =>
  amount === 0n ? [] : [money(amount, words.tokenOf(token))]

/** The courses worth knowing, the best first: those of an agreement that stands begin where it stands. */
export function coursesOf(
  reader: Reader,
  hub: Uint8Array,
  from: ContractTerms | ContractState,
  run: number,
  words: ContractWords,
): Course[] {
  const terms = 'v' in from ? from : from.terms
  const play = (what: string, turns: Turns): Course => {
    const game = new Play(reader, hub, from, run, words)
    game.toTheEnd(turns)
    return { what, steps: game.steps, ends: game.ends() }
  }
  const courses = [play('If everybody keeps their word', () => 'kept'), play('If nobody does anything', () => 'late')]
  const left = [...terms.commitments.keys()].filter(
    (place) => 'v' in from || !isOver(from.commitments[place] as CommitmentState),
  )
  for (const place of left) courses.push(...exceptionsAt(terms, place, words, play))
  return distinct(courses)
}

/** What becomes of `party` when it signs and then does nothing, while everybody else keeps their word. */
export function courseOfSilence(
  reader: Reader,
  hub: Uint8Array,
  terms: ContractTerms,
  words: ContractWords,
  party: number,
): Course {
  const game = new Play(reader, hub, terms, 0, words)
  game.toTheEnd((place) => {
    const { by, to } = terms.commitments[place] as Commitment
    return by === party ? 'late' : to === party ? 'silent' : 'kept'
  })
  const what = `If ${partyName(terms, words, party)} signs and then does nothing`
  return { what, steps: game.steps, ends: game.ends() }
}

function exceptionsAt(
  terms: ContractTerms,
  place: number,
  words: ContractWords,
  play: (what: string, turns: Turns) => Course,
): Course[] {
  const { by, to, gate } = terms.commitments[place] as Commitment
  if (gateOf(gate).byTime) return []
  const at =
    (turn: Turn): Turns =>
    (one) =>
      one === place ? turn : 'kept'
  const [doer, receiver] = [partyName(terms, words, by), partyName(terms, words, to)]
  const title = titleAt(words, place)
  const courses = [play(`If ${doer} does not deliver ${title}`, at('late'))]
  if (!gateOf(gate).reviewed) return courses
  courses.push(play(`If ${doer} delivers ${title} and ${receiver} says nothing`, at('silent')))
  if (terms.dispute) courses.push(play(`If ${title} is disputed and nobody rules`, at('disputed')))
  return courses
}

/** Of courses that come to the same in the same steps, the first. */
function distinct(courses: readonly Course[]): Course[] {
  const seen = new Set<string>()
  return courses.filter(({ steps, ends }) => {
    const name = [...steps, ...ends.map(({ text }) => text)].join('|')
    return !seen.has(name) && seen.add(name)
  })
}
