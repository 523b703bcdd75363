import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, random } from '../kernel/index.ts'
import { DecayedSums } from './decayed.ts'
import { learn, predict, type Rating, type RatingModel, warn } from './index.ts'

function learnt(ratings: readonly Rating[]): RatingModel {
  const model = learn(ratings)
  if (!model.ok) throw new Error(model.error)
  return model.value
}
const rating = (from: string, to: string, value: number, day = 0): Rating => ({ from, to, value, at: day * DAY })
const ahead = (from: string, to: string, day = 100) => ({ from, to, at: day * DAY })

const person = fc.constantFrom('ana', 'ben', 'cy', 'dee', 'eli')
const anyRating = fc
  .record({
    from: person,
    to: person,
    value: fc.integer({ min: -10, max: 10 }).map((tenths) => tenths / 10),
    at: fc.integer({ min: 0, max: 40 }).map((days) => days * DAY),
  })
  .filter(({ from, to }) => from !== to)
const anyRatings = fc.array(anyRating, { maxLength: 25 })

/** Everybody rates everybody as the value says, in an order and at times that say nothing. */
function town(size: number, value: (from: number, to: number, draw: () => number) => number, seed = 5): Rating[] {
  const draw = random(seed)
  return Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => rating(`p${from}`, `p${to}`, value(from, to, draw), draw() * 300))
}
const noise = (draw: () => number): number => (draw() - 0.5) / 5

describe('what a trade is likely to be rated', () => {
  it('is in range and has its bounds around it, whatever was rated', () =>
    fc.assert(
      fc.property(anyRatings, person, person, (ratings, from, to) => {
        const model = learnt(ratings)
        const { expected, error, low, high } = predict(model, ahead(from, to))
        expect(-1 <= low && low <= expected && expected <= high && high <= 1).toBe(true)
        expect(error > 0 && error <= 2).toBe(true)
        const risk = warn(model, ahead(from, to))
        expect(risk >= 0 && risk <= 1).toBe(true)
      }),
      { numRuns: 60 },
    ))

  it('does not depend on the order of what was rated', () =>
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const asked = ahead('ana', 'ben')
        expect(predict(learnt(ratings.toReversed()), asked)).toEqual(predict(learnt(ratings), asked))
      }),
      { numRuns: 30 },
    ))

  it('is what a rater and a rated are used to', () => {
    const habit = (who: number): number => (who < 3 ? -0.4 : 0.2)
    const model = learnt(town(14, (from, to, draw) => habit(from) + habit(to) / 2 + noise(draw)))
    expect(predict(model, ahead('p1', 'p9')).expected).toBeCloseTo(-0.3, 1)
    expect(predict(model, ahead('p9', 'p1')).expected).toBeCloseTo(0, 1)
    expect(predict(model, ahead('p9', 'p8')).expected).toBeCloseTo(0.3, 1)
  })

  it('follows what the other said where people answer in kind', () => {
    const words = random(3)
    const mood = Array.from({ length: 400 }, () => (words() < 0.5 ? -0.8 : 0.8))
    const kind = (a: number, b: number): number => mood[Math.min(a, b) * 20 + Math.max(a, b)] as number
    const ratings = town(20, kind)
    const model = learnt(ratings.filter((one) => !(one.from === 'p5' && Number(one.to.slice(1)) > 9)))
    for (let to = 10; to < 20; to++) {
      const asked = ahead('p5', `p${to}`, 150)
      expect(Math.sign(predict(model, asked).expected)).toBe(Math.sign(kind(5, to)))
      expect(warn(model, asked) > 0.5).toBe(kind(5, to) < 0)
    }
  })

  it('follows those whom the rater trusts', () => {
    const camps = (a: number, b: number): number => (a % 2 === b % 2 ? 0.8 : -0.8)
    const isOpen = ({ from, to }: Rating): boolean => [from, to].includes('p5') && [from, to].some((one) => one > 'p6')
    const model = learnt(town(16, camps).filter((one) => !isOpen(one)))
    expect(predict(model, ahead('p5', 'p7', 150)).expected).toBeGreaterThan(0.2)
    expect(predict(model, ahead('p5', 'p8', 150)).expected).toBeLessThan(-0.2)
  })

  it('weighs what was lately more than what was long ago', () => {
    const turned = (day: number): number => (day < 200 ? 0.8 : -0.6)
    const ratings = Array.from({ length: 400 }, (_, day) => [
      rating(`a${day}`, 'cy', turned(day), day),
      rating(`b${day}`, 'dee', -turned(day), day),
    ])
    const model = learnt(ratings.flat())
    expect(predict(model, ahead('zoe', 'cy', 401)).expected).toBeLessThan(-0.3)
    expect(predict(model, ahead('zoe', 'dee', 401)).expected).toBeGreaterThan(0.3)
  })

  it('finds nothing where there is nothing: a rating never speaks for itself', () => {
    const ratings = town(24, (_from, _to, draw) => draw() * 2 - 1)
    const variance = ratings.reduce((sum, { value }) => sum + value ** 2, 0) / ratings.length
    expect(learnt(ratings).errors.variance / variance).toBeGreaterThan(0.97)
  })

  it('is surer of people who are always rated alike', () => {
    const model = learnt(town(14, (_, to, draw) => (to < 4 ? draw() * 2 - 1 : 0.3 + noise(draw) / 4)))
    expect(predict(model, ahead('p9', 'p10')).error).toBeLessThan(predict(model, ahead('p9', 'p2')).error / 1.5)
    expect(predict(model, ahead('p9', 'zoe')).error).toBeGreaterThan(predict(model, ahead('p9', 'p10')).error)
  })

  it('has nine of ten within its bounds', () => {
    const ratings = town(30, (from, to, draw) => ((from + to) % 7) / 10 + (draw() + draw() + draw() - 1.5) / 5)
    const draw = random(9)
    const isSeen = ratings.map(() => draw() < 0.75)
    const [seen, rest] = [ratings.filter((_, at) => isSeen[at]), ratings.filter((_, at) => !isSeen[at])]
    const model = learnt(seen)
    const within = rest.filter((one) => {
      const { low, high } = predict(model, one)
      return low <= one.value && one.value <= high
    })
    expect(Math.abs(within.length / rest.length - 0.9)).toBeLessThan(0.07)
  })

  it('rules nothing out where nothing was rated', () => {
    const { expected, low, high } = predict(learnt([]), ahead('ana', 'ben'))
    expect([expected, low, high]).toEqual([0, -1, 1])
    expect(warn(learnt([]), ahead('ana', 'ben'))).toBe(0.5)
  })

  it('is that of everybody for two strangers', () => {
    const ratings = town(12, () => 0.4)
    expect(predict(learnt(ratings), ahead('zoe', 'yan')).expected).toBeCloseTo(0.4, 6)
    expect(warn(learnt(ratings), ahead('zoe', 'yan'))).toBeLessThan(0.05)
  })

  it('goes no farther out for a stranger than anybody it has seen', () => {
    const ratings = town(14, (_, to) => (to % 5) / 10)
    const { expected } = predict(learnt(ratings), ahead('zoe', 'p4'))
    expect(expected).toBeGreaterThan(0)
    expect(expected).toBeLessThan(0.5)
  })

  it.each([
    ['rating.of-oneself', rating('ana', 'ana', 0.5)],
    ['rating.out-of-range', rating('ana', 'ben', 1.1)],
    ['rating.out-of-range', rating('ana', 'ben', Number.NaN)],
    ['rating.no-time', rating('ana', 'ben', 0.5, Number.POSITIVE_INFINITY)],
  ])('refuses %s', (error, wrong) => expect(learn([rating('ana', 'ben', 1), wrong])).toEqual({ ok: false, error }))
})

describe('sums that fade', () => {
  it('are those added up one by one', () =>
    fc.assert(
      fc.property(anyRatings, fc.integer({ min: -5, max: 45 }), (ratings, day) => {
        const names = ['ana', 'ben', 'cy', 'dee', 'eli']
        const byTime = Int32Array.from(ratings.keys()).sort((a, b) => (ratings[a]?.at ?? 0) - (ratings[b]?.at ?? 0))
        const entries = {
          at: Float64Array.from(ratings, ({ at }) => at),
          values: Float64Array.from(ratings, ({ value }) => value),
          byTime,
        }
        const owners = Int32Array.from(ratings, ({ from }) => names.indexOf(from))
        const sums = new DecayedSums(owners, names.length, entries, 7 * DAY)
        names.forEach((name, owner) => {
          const own = ratings.filter(({ from }) => from === name)
          const weights = own.map(({ at }) => Math.exp(-Math.abs(at - day * DAY) / (7 * DAY)))
          const seen = sums.seen(owner, day * DAY)
          expect(seen.count).toBeCloseTo(
            weights.reduce((sum, weight) => sum + weight, 0),
            9,
          )
          expect(seen.value).toBeCloseTo(
            own.reduce((sum, { value }, at) => sum + value * (weights[at] as number), 0),
            9,
          )
        })
      }),
      { numRuns: 100 },
    ))
})
