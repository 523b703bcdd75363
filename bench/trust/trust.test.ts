/** What the bench of trust measures with: its file, its figures, and the targets on a part of the real ratings where they lie. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '#shared/core/kernel/index.ts'
import { buildGraph, learn, predict, type TrustEdge, TrustLines, warn } from '#shared/core/trust/index.ts'
import { measure } from '../trust.ts'
import { edgesOf, parseRatings } from './file.ts'
import { auc, pearson, quantile, rmse } from './quality.ts'
import { measureSybils } from './sybils.ts'

const DATA = path.resolve(import.meta.dirname, '../../../shared/data/trust/soc-sign-bitcoinalpha.csv')
const hasData = existsSync(DATA)
if (!hasData) console.warn('SKIPPED: no ../shared/data/trust/soc-sign-bitcoinalpha.csv, its targets are not checked')

describe('a file of ratings', () => {
  it.each([
    ['with a heading', 'from,to,feature,time\n7,1,-10,100\n'],
    ['without', '7,1,-10,100'],
    ['from elsewhere', '\uFEFFSOURCE,TARGET,RATING,TIME\r\n7, 1, -10, 100.0\r\n\r\n'],
  ])('is read %s', (_, text) =>
    expect(parseRatings(text)).toEqual({
      ok: true,
      value: { ratings: [{ from: '7', to: '1', value: -1, at: 100_000 }], ofOneself: 0 },
    }),
  )
  it('leaves ratings of oneself out and counts them', () =>
    expect(parseRatings('1,1,5,1\n1,2,5,1\n2,2,5,1')).toMatchObject({
      value: { ofOneself: 2, ratings: [{ to: '2' }] },
    }))
  it.each([
    ['', 'there is no rating in it'],
    ['from,to,feature,time\n', 'there is no rating in it'],
    ['hello', 'line 1: 1 fields'],
    ['1,2,3,4\n1,2,11,4', 'line 2: the rating'],
    ['1,2,3,4\n1,2,,4', 'line 2: the rating'],
    ['1,2,3,soon', 'line 1: the time'],
    ['1,,3,4', 'line 1: a person'],
    ['1,2,3,4,5', 'line 1: 5 fields'],
  ])('says what is wrong in %j', (text, error) =>
    expect(parseRatings(text)).toEqual({ ok: false, error: expect.stringContaining(error) }),
  )
  it('holds what was said last of each other', () =>
    expect(
      edgesOf([
        { from: 'a', to: 'b', value: 0.5, at: 2 },
        { from: 'a', to: 'b', value: -0.1, at: 1 },
      ]),
    ).toEqual([{ from: 'a', to: 'b', weight: 500 }]))
})

describe('figures', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 })
  it('auc is the share of pairs in the right order', () =>
    fc.assert(
      fc.property(scores, scores, (higher, lower) => {
        const pairs = higher.flatMap((up) => lower.map((down) => (up > down ? 1 : up === down ? 0.5 : 0)))
        expect(auc(higher, lower)).toBeCloseTo(pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length, 10)
      }),
    ))
  it('are what they are defined to be', () => {
    expect(rmse([1, 2], [1, 4])).toBeCloseTo(Math.SQRT2, 10)
    expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 10)
    expect(pearson([1, 2, 3], [3, 3, 0])).toBeCloseTo(-Math.sqrt(3) / 2, 10)
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
  })
  it('are null where there is nothing to measure by', () =>
    expect([rmse([], []), pearson([1, 1], [1, 2]), auc([], [1]), auc([1], []), quantile([], 0.5)]).toEqual(
      Array(5).fill(null),
    ))
})

describe('files that are unlike the real one', () => {
  const rows = (count: number, row: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => row(at)).join('\n')
  it.each<[string, string, string[]]>([
    ['a single rating', '1,2,5,1', ['rmse', 'pearson', 'auc']],
    ['people who rate once', rows(60, (at) => `${at},${at + 100},${at % 3 ? 2 : -10},${at}`), []],
    ['no negative rating', rows(60, (at) => `${at % 9},${(at % 7) + 9},${(at % 10) + 1},${at}`), ['auc']],
    ['nothing but distrust', rows(20, (at) => `${at},${at + 1},-5,1`), ['auc', 'own_gain', 'joint_gain', 'query_ms']],
  ])('%s', { timeout: 120_000 }, (_, text, missing) => {
    const parsed = parseRatings(text)
    if (!parsed.ok) throw new Error(parsed.error)
    const metrics = measure(parsed.value)
    for (const name of ['rmse', 'pearson', 'auc', 'own_gain', 'joint_gain', 'query_ms'])
      expect(metrics).toHaveProperty(name)
    for (const name of missing) {
      expect(metrics[name]).toBeNull()
      expect(metrics[`${name}_why`]).toMatch(/\w/)
    }
    expect(Object.values(metrics).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([])
    for (const name of ['own_gain', 'joint_gain']) expect(metrics[name] ?? 0).toBeLessThanOrEqual(1)
  })
})

it('Sybils gain nothing here, and would gain by PageRank or by lines that are not consumed', {
  timeout: 120_000,
}, () => {
  const draw = random(11)
  const ring: TrustEdge[] = Array.from({ length: 60 }, (_, at) => [1, 2, 3].map(() => at)).flatMap((three) =>
    three.map((at, nth) => ({
      from: `${at}`,
      to: `${(at + 1 + nth * 7) % 60}`,
      weight: 100 + Math.floor(draw() * 900),
    })),
  )
  const gains = measureSybils(ring, random(3))
  expect([gains.own, gains.joint]).toEqual([1, 1])
  expect(gains.pageRank).toBeGreaterThan(5)
  expect(gains.unconsumed).toBeGreaterThan(5)
})

describe.skipIf(!hasData)('the ratings of Bitcoin-Alpha', { timeout: 120_000 }, () => {
  const parsed = hasData ? parseRatings(readFileSync(DATA, 'utf8')) : undefined
  const ratings = parsed?.ok ? parsed.value.ratings : []

  it('one tenth of them is foretold from the rest', () => {
    const draw = random(42)
    const isTest = ratings.map(() => draw() < 0.1)
    const model = learn(ratings.filter((_, at) => !isTest[at]))
    if (!model.ok) throw new Error(model.error)
    const rest = ratings.filter((_, at) => isTest[at])
    const predicted = rest.map((rating) => predict(model.value, rating).expected)
    const came = rest.map(({ value }) => value)
    expect(rmse(predicted, came)).toBeLessThan(0.256)
    expect(pearson(predicted, came)).toBeGreaterThan(0.472)
  })

  it('the last fifth is warned of by the rest', () => {
    const byTime = ratings.toSorted((a, b) => a.at - b.at)
    const split = Math.floor(byTime.length * 0.8)
    const model = learn(byTime.slice(0, split))
    if (!model.ok) throw new Error(model.error)
    const risks = (bad: boolean) =>
      byTime
        .slice(split)
        .filter(({ value }) => value < 0 === bad)
        .map((rating) => warn(model.value, rating))
    expect(auc(risks(true), risks(false))).toBeGreaterThan(0.56)
  })

  it('exposure is asked for in time', () => {
    const graph = buildGraph(edgesOf(ratings))
    if (!graph.ok) throw new Error(graph.error)
    const lines = TrustLines.open(graph.value)
    if (!lines.ok) throw new Error(lines.error)
    const { names } = graph.value
    const draw = random(7)
    const pick = (): string => names[Math.floor(draw() * names.length)] as string
    const took = Array.from({ length: 200 }, () => {
      const [from, to] = [pick(), pick()]
      const started = performance.now()
      return lines.value.flow(from, to).amount > 0 ? [performance.now() - started] : []
    })
    expect(quantile(took.flat(), 0.5)).toBeLessThan(23)
  })
})
