/**
 * What somebody who also makes the headers of a draw, or answers it last, can make of the jurors they own: by trying headers, before (each number alone
 * told who sits) and now (all numbers together do), and by keeping numbers back. They can compute their own numbers and nobody else's.
 */
import { DRAWS_MAX } from '#shared/core/contracts/index.ts'
import { type Answered, drawInput, drawn, seatsFor, seedOf } from '#shared/core/disputes/draw.ts'
import { hashTagged } from '#shared/core/kernel/index.ts'
import { Random } from '../random.ts'
import { jurorName, ticketsOf } from './bench.ts'
import { cheapNumbers } from './numbers.ts'

export interface Grinding {
  /** Jurors the attacker owns, of `jurors`. */
  own: number
  jurors: number
  seats: number
  cases: number
  /** Headers they can try for one draw, or locks they would lose. */
  by: 'headers' | 'locks'
  tries: number
}

/** How often the attacker has more than half of the seats. */
export interface Ground {
  /** By the rule as it stands. */
  now: number
  /** Where each number alone told who sits; for locks, where no draw were repeated. */
  otherwise: number
  cases: number
  /** Lost, in all cases. */
  locks: number
}

interface Draw {
  grinding: Grinding
  own: ReadonlySet<number>
}

const everybody = ({ jurors }: Grinding): number[] => Array.from({ length: jurors }, (_, juror) => juror)
const numberOf = (juror: number, input: Uint8Array): Uint8Array => cheapNumbers(jurorName(juror), input).beta
const answerTo =
  (input: Uint8Array) =>
  (juror: number): Answered => ({ did: String(juror), beta: numberOf(juror, input) })

export function grind(grinding: Grinding, seed: number): Ground {
  const random = new Random(seed, `grinding ${grinding.by} ${grinding.own} ${grinding.tries} ${grinding.seats}`)
  const ground = { now: 0, otherwise: 0, cases: grinding.cases, locks: 0 }
  for (let at = 0; at < grinding.cases; at++) {
    const draw = { grinding, own: someOf(grinding, random) }
    if (grinding.by === 'headers') tryHeaders(draw, random, ground)
    else keepBack(draw, random, ground)
  }
  return ground
}

function someOf({ own, jurors }: Grinding, random: Random): Set<number> {
  const some = new Set<number>()
  while (some.size < own) some.add(random.below(jurors))
  return some
}

const inputOf = (random: Random): Uint8Array => drawInput(random.bytes(32), 0, random.bytes(32))

function tryHeaders(draw: Draw, random: Random, ground: Ground): void {
  const { grinding } = draw
  const input = best(
    draw,
    Array.from({ length: grinding.tries }, () => inputOf(random)),
  )
  if (isMajority(draw, panelOf(draw, input, everybody(grinding).map(answerTo(input))))) ground.now++
  const formerly = everybody(grinding)
    .map((juror) => ({ juror, score: formerScore(juror, input) }))
    .sort((a, b) => Buffer.compare(a.score, b.score))
    .map(({ juror }) => juror)
  if (isMajority(draw, formerly.slice(0, grinding.seats))) ground.otherwise++
}

/** As before decision 044: the lowest of a juror's own tickets. */
const formerScore = (juror: number, input: Uint8Array): Uint8Array => {
  const beta = numberOf(juror, input)
  const tickets = Array.from({ length: ticketsOf(juror) }, (_, ticket) =>
    hashTagged('kind:court-ticket:1', beta, Uint8Array.of(ticket)),
  )
  return tickets.sort(Buffer.compare)[0] as Uint8Array
}

const majorityOf = (seats: number): number => Math.floor(seats / 2) + 1

/** The header under which as many of the own jurors as are needed have the lowest numbers. */
function best({ grinding, own }: Draw, inputs: readonly Uint8Array[]): Uint8Array {
  const needed = Math.min(majorityOf(grinding.seats), own.size)
  const ranked = inputs.map((input) => {
    const scores = [...own].map((juror) => formerScore(juror, input)).sort(Buffer.compare)
    return { input, worst: scores[needed - 1] as Uint8Array }
  })
  return ranked.reduce((a, b) => (Buffer.compare(b.worst, a.worst) < 0 ? b : a)).input
}

/** Whom the rules seat where these have answered. */
function panelOf({ grinding }: Draw, input: Uint8Array, answered: readonly Answered[]): number[] {
  const order = drawn(seedOf(input, answered), answered, (did) => ticketsOf(Number(did)))
  return order.slice(0, seatsFor(order.length, grinding.seats)).map(({ did }) => Number(did))
}

const isMajority = ({ own }: Draw, panel: readonly number[]): boolean =>
  panel.filter((juror) => own.has(juror)).length * 2 > panel.length

/** They see all other numbers first. In a draw that is repeated, one number kept back is one more draw; in the last, they choose which. */
function keepBack(draw: Draw, random: Random, ground: Ground): void {
  const { grinding } = draw
  let [left, spent] = [everybody(grinding), 0]
  const first = inputOf(random)
  let won = false
  for (let draws = 1; !won && draws <= DRAWS_MAX; draws++) {
    const input = draws === 1 ? first : inputOf(random)
    won = isMajority(draw, panelOf(draw, input, left.map(answerTo(input))))
    if (won || spent === grinding.tries) break
    const silent = left.find((juror) => draw.own.has(juror))
    if (draws < DRAWS_MAX && silent !== undefined) {
      left = left.filter((juror) => juror !== silent)
      spent++
    } else {
      const kept = fewestThatWin(draw, input, left, grinding.tries - spent)
      won = kept !== undefined
      spent += kept ?? 0
    }
  }
  if (won) ground.now++
  ground.locks += spent
  if (fewestThatWin(draw, first, everybody(grinding), grinding.tries) !== undefined) ground.otherwise++
}

/** How few of their numbers they have to keep back, of at most so many, for most of the seats. */
function fewestThatWin(draw: Draw, input: Uint8Array, jurors: readonly number[], most: number): number | undefined {
  const own = jurors.filter((juror) => draw.own.has(juror))
  const all = jurors.map(answerTo(input))
  for (let count = 0; count <= Math.min(most, own.length); count++)
    for (const kept of choices(own, count)) {
      const answering = all.filter(({ did }) => !kept.includes(Number(did)))
      if (isMajority(draw, panelOf(draw, input, answering))) return count
    }
  return undefined
}

/** Every choice of so many. */
function* choices(among: readonly number[], count: number): Generator<number[]> {
  if (count === 0) return yield []
  for (const [at, one] of among.entries())
    for (const rest of choices(among.slice(at + 1), count - 1)) yield [one, ...rest]
}
