/**
 * Seed grinding: a party who also makes the header of the draw tries many, and takes the one that suits the jurors they own. They can
 * compute their own numbers and nobody else's. Beside it, what the same would do where the header alone tells who is drawn.
 */

import { compareScores, scoreOf, seatsFor, withClaim } from '#shared/core/disputes/draw.ts'
import { drawInput } from '#shared/core/disputes/index.ts'
import type { Claim } from '#shared/core/disputes/state.ts'
import { hashTagged, utf8 } from '#shared/core/kernel/index.ts'
import { Random } from '../random.ts'
import { jurorName, ticketsOf } from './bench.ts'
import { cheapNumbers } from './numbers.ts'

export interface Grinding {
  /** Jurors the attacker owns, of `jurors`. */
  own: number
  jurors: number
  /** Headers they can try for one draw. */
  headers: number
  seats: number
  cases: number
}

/** How often the attacker has more than half of the seats. */
export interface Ground {
  secret: number
  naive: number
  cases: number
}

type Score = (juror: number, input: Uint8Array) => Uint8Array
const secretScore: Score = (juror, input) => scoreOf(cheapNumbers(jurorName(juror), input).beta, ticketsOf(juror))
/** Everybody could compute it. */
const openScore: Score = (juror, input) =>
  scoreOf(hashTagged('kind:open-number:1', utf8(jurorName(juror)), input), ticketsOf(juror))

interface Draw {
  grinding: Grinding
  own: ReadonlySet<number>
  inputs: readonly Uint8Array[]
}

export function grind(grinding: Grinding, seed: number): Ground {
  const random = new Random(seed, `grinding ${grinding.own} ${grinding.headers} ${grinding.seats}`)
  const won = { secret: 0, naive: 0, cases: grinding.cases }
  for (let at = 0; at < grinding.cases; at++) {
    const court = random.bytes(32)
    const inputs = Array.from({ length: grinding.headers }, () => drawInput(court, 0, random.bytes(32)))
    const draw = { grinding, own: someOf(grinding, random), inputs }
    if (isMajority(draw, best(draw), secretScore)) won.secret++
    // Too few to be a majority under any header: one shows it.
    const tried = draw.own.size < majorityOf(grinding.seats) ? inputs.slice(0, 1) : inputs
    if (tried.some((input) => isMajority(draw, input, openScore))) won.naive++
  }
  return won
}

function someOf({ own, jurors }: Grinding, random: Random): Set<number> {
  const some = new Set<number>()
  while (some.size < own) some.add(random.below(jurors))
  return some
}

const majorityOf = (seats: number): number => Math.floor(seats / 2) + 1

/** The header under which as many of the own jurors as are needed have the lowest numbers. */
function best({ grinding, own, inputs }: Draw): Uint8Array {
  const needed = Math.min(majorityOf(grinding.seats), own.size)
  const ranked = inputs.map((input) => {
    const scores = [...own].map((juror) => secretScore(juror, input)).sort(compareScores)
    return { input, worst: scores[needed - 1] as Uint8Array }
  })
  return ranked.reduce((a, b) => (compareScores(b.worst, a.worst) < 0 ? b : a)).input
}

/** Whether the attacker owns most seats of the panel that the rules seat for this input. */
function isMajority({ grinding: { jurors, seats }, own }: Draw, input: Uint8Array, score: Score): boolean {
  const all = Array.from({ length: jurors }, (_, juror) => ({ did: String(juror), score: score(juror, input) }))
  let claims: Claim[] = []
  for (const one of all.sort((a, b) => compareScores(a.score, b.score)).slice(0, 2 * seats))
    claims = withClaim(claims, one, 2 * seats)
  const panel = claims.slice(0, seatsFor(claims.length, seats))
  return panel.filter(({ did }) => own.has(Number(did))).length * 2 > panel.length
}
