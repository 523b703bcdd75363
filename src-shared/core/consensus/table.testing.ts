/** Validators around one table, their letters in the hands of a test: what is on its way may be late, lost, doubled or somebody's lie. */
import type { Validator } from '#shared/wire/hubs.ts'
import { fromHex, utf8 } from '../kernel/index.ts'
import type { QuorumKind } from '../ledger/batch.ts'
import { type Ballot, Height, type Locked } from './height.ts'

/** One in a hundred of a round's time. */
export const TICK_MS = 50

export type Letter =
  | { to: number; ballot: Ballot }
  | { to: number; locked: Locked }
  | { to: number; offer: { header: string; round: number; by: string } }

type Sent = Letter extends infer L ? (L extends Letter ? Omit<L, 'to'> : never) : never

export const devOf = (i: number): string => (i + 1).toString(16).padStart(64, '0')
/** Headers are told apart by who made them and when. */
export const headerOf = (n: number): string => `f${n.toString(16).padStart(63, '0')}`

export function seats(weights: readonly number[]): Validator[] {
  return weights.map((weight, i) => ({ did: `did:${i}`, dev: fromHex(devOf(i)), weight }))
}

interface Seat {
  height: Height
  awake: boolean
  committed?: string
}

export class Gathering {
  readonly seats: Seat[]
  readonly letters: Letter[] = []
  now = 0
  #made = 0
  readonly #validators: Validator[]
  /** Every vote ever cast, so that a sleeper can be told all of it. */
  readonly said: Letter[] = []

  constructor(weights: readonly number[], kind: QuorumKind, h = 1) {
    this.#validators = seats(weights)
    this.seats = weights.map((_, i) => ({
      height: new Height({ validators: this.#validators, kind, h, me: devOf(i), last: undefined }),
      awake: true,
    }))
  }

  post(letter: Sent, from: number): void {
    this.seats.forEach((_, to) => {
      if (to === from) return
      this.letters.push({ ...letter, to } as Letter)
      this.said.push({ ...letter, to } as Letter)
    })
  }

  deliver({ to, ...letter }: Letter): void {
    const seat = this.seats[to] as Seat
    if (!seat.awake) return
    if ('ballot' in letter) seat.height.hear(letter.ballot, this.now)
    else if ('locked' in letter) seat.height.learn(letter.locked)
    else if (seat.height.mayPropose(letter.offer.by, letter.offer.round))
      seat.height.offer(letter.offer.header, letter.offer.round, this.now)
  }

  /** Lets one validator do all that it has to do now. */
  act(i: number): void {
    const seat = this.seats[i] as Seat
    if (!seat.awake || seat.committed !== undefined) return
    for (;;) {
      const act = seat.height.next(this.now, true)
      if (!act) return
      if (act.do === 'commit') {
        seat.committed = act.header
        return
      }
      if (act.do === 'propose') {
        const header = act.header ?? headerOf(this.#made++)
        seat.height.offer(header, act.round, this.now)
        this.post({ offer: { header, round: act.round, by: devOf(i) } }, i)
        continue
      }
      const ballot = { ...act, dev: devOf(i), sig: signed(i, act.round, act.phase, act.header) }
      seat.height.hear(ballot, this.now)
      this.post({ ballot }, i)
      const newest = seat.height.newest()
      if (newest) this.post({ locked: newest }, i)
    }
  }

  /** Everything on its way arrives and everybody acts, again and again, while time passes. */
  settle(ms: number): void {
    for (const until = this.now + ms; this.now < until; this.now += TICK_MS) {
      for (const letter of this.letters.splice(0)) this.deliver(letter)
      for (const i of this.seats.keys()) this.act(i)
    }
  }

  /** Tells everybody everything, which is what forwarding by any member amounts to. */
  catchUp(): void {
    for (const letter of this.said) this.deliver(letter)
  }

  get committed(): (string | undefined)[] {
    return this.seats.map(({ committed }) => committed)
  }
}

/** Stands in for a signature: the machine never looks at one. */
const signed = (...of: (string | number)[]): Uint8Array => utf8(of.join('/'))

/** A small generator of its own: long histories of one seed, told apart quickly. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Bad weather: letters lost, late and doubled, some deaf for a while, some asleep, and liars who say what suits them to whom it suits. */
export class Storm {
  readonly table: Gathering
  readonly #draw: (below: number) => number
  readonly #liars: readonly number[]
  readonly #loss: number
  #deaf: readonly boolean[] = []

  constructor(seed: number, n: number, kind: QuorumKind, liars?: 'liars') {
    this.#draw = chance(seed)
    this.table = new Gathering(
      Array.from({ length: n }, () => 1),
      kind,
      this.#draw(n),
    )
    const { tolerated } = (this.table.seats[0] as Seat).height.quorum
    const first = this.#draw(n)
    this.#liars = liars ? Array.from({ length: tolerated }, (_, i) => (first + i) % n) : []
    for (const i of this.#liars) (this.table.seats[i] as Seat).awake = false
    this.#loss = this.#draw(40)
  }

  blow(steps: number): this {
    for (let step = 0; step < steps; step++) {
      if (step % 5 === 0) this.table.letters.push(...this.table.said)
      if (step % 3 === 0) this.#deaf = this.table.seats.map(() => this.#draw(100) < 60)
      for (const liar of this.#liars) this.#lie(liar)
      for (const letter of this.table.letters.splice(0)) this.#pass(letter)
      this.table.seats.forEach((_, i) => {
        if (this.#draw(100) < 80) this.table.act(i)
        if (!this.#liars.includes(i)) this.#turnOver(i)
      })
      this.table.now += this.#draw(1800)
    }
    return this
  }

  #turnOver(i: number): void {
    const seat = this.table.seats[i] as Seat
    seat.awake = this.#draw(100) < (seat.awake ? 97 : 30)
  }

  #pass(letter: Letter): void {
    if (this.#deaf[letter.to] || this.#draw(100) < this.#loss) return
    if (this.#draw(100) < 10) this.table.letters.push(letter)
    else this.table.deliver(letter)
    if (this.#draw(100) < 5) this.table.letters.push(letter)
  }

  /** One header to one half, another to the other half, in whatever round the first of them is; and giving up is always fine. */
  #lie(liar: number): void {
    const { round } = (this.table.seats[this.#draw(this.table.seats.length)] as Seat).height
    const known = this.table.said.flatMap((letter) => ('offer' in letter ? [letter.offer.header] : []))
    const pick = (): string => known[this.#draw(2 * known.length)] ?? headerOf(900 + round)
    const halves = [pick(), pick()]
    this.table.seats.forEach((_, to) => {
      const header = halves[to % 2] as string
      const dev = devOf(liar)
      const say = (phase: 'validate' | 'confirm' | 'skip', name: string): void =>
        this.table.deliver({ to, ballot: { round, phase, header: name, dev, sig: new Uint8Array(64) } })
      this.table.deliver({ to, offer: { header, round, by: dev } })
      if (this.#draw(10) > 0) say('validate', header)
      if (this.#draw(10) > 0) say('confirm', header)
      if (this.#draw(10) > 0) say('skip', '')
    })
  }
}
