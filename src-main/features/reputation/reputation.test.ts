/** Ratings and trust as a person's node shows them: real rules, real signatures, and the thread that reckons. */
import { describe, expect, it } from 'vitest'
import type { ExpectedRating, Rateable, RatingsOf, TrustGraphView, TrustView } from '#shared/ipc/reputation.ts'
import type { Town, Townsman } from '../../testing/small-town.ts'
import { agreed, people, sign } from '../../testing/trading.ts'

/** `payer` and `provider` trade until nothing is left to do. */
async function traded(town: Town, payer: Townsman, provider: Townsman): Promise<string> {
  const { agreement } = await agreed(town, payer, provider)
  await provider.call('agreements.deliver', { agreement, note: '', inPerson: true, files: [] })
  town.certify()
  await sign(payer, { act: 'accept', agreement })
  town.certify()
  return agreement
}

interface Said {
  score: number
  tags?: 'late'[]
  text?: string
}

const rate = (from: Townsman, about: Townsman, agreement: string, { score, tags = [], text = '' }: Said) =>
  sign(from, { act: 'rate', hub: from.town.hub, agreement, about: about.did, score, tags, text })

const trusts = (from: Townsman, to: Townsman, line: bigint) => from.submit('trust.set', { v: 1, to: to.did, line })

const asker =
  <T>(path: string) =>
  (who: Townsman, about: Townsman) =>
    who.call<T>(path, { hub: who.town.hub, did: about.did })
const ratingsOf = asker<RatingsOf>('reputation.of')
const trustIn = asker<TrustView>('reputation.trust')
const expectedOf = asker<ExpectedRating>('reputation.expected')

describe('ratings of a person', () => {
  it('are given for what has ended, shown to everybody, answered, and changed', async () => {
    const { town, ana, ben, cy } = people()
    const { agreement: running } = await agreed(town, ben, cy)
    await expect(rate(ben, cy, running, { score: 5 })).rejects.toMatchObject({ code: 'rating.not-settled' })
    const agreement = await traded(town, ben, cy)
    await expect(rate(ana, cy, agreement, { score: 5 })).rejects.toMatchObject({ code: 'rating.not-a-party' })
    const { sheet } = await rate(ben, cy, agreement, { score: -5, tags: ['late'], text: ' A week\u202e late ' })
    expect(sheet.sentence).toBe('You rate Cy −5 of 10 (late) for “Bike repair” and say: “A week late”.')
    expect(sheet.worst).toContain('for ever')
    expect(sheet.balances).toEqual([])
    town.certify()
    const answered = {
      act: 'rating-answer' as const,
      hub: town.hub,
      agreement,
      by: ben.did,
      text: 'The paint was late',
    }
    await expect(sign(ana, answered)).rejects.toMatchObject({ code: 'rating.none' })
    await sign(cy, answered)
    town.certify()
    const seen = await ratingsOf(ana, cy)
    expect(seen.items).toMatchObject([
      { from: { nick: 'Ben' }, score: -5, tags: ['late'], text: 'A week late', answer: { text: 'The paint was late' } },
    ])
    expect(seen.items[0]).not.toHaveProperty('title')
    expect((await ratingsOf(ben, cy)).items[0]?.title).toBe('Bike repair')
    await rate(ben, cy, agreement, { score: 5 })
    town.certify()
    expect(await ratingsOf(ben, cy)).toMatchObject({
      total: 1,
      items: [{ score: 5 }],
      summary: { mean: 5, against: 0 },
    })
  })

  it('count one person once, as far as trust leads to them, and those it does not lead to are named', async () => {
    const { town, ana, ben, cy } = people()
    const dee = town.join('Dee')
    const [one, other] = [await traded(town, ben, cy), await traded(town, ben, cy)]
    const third = await traded(town, dee, cy)
    await traded(town, dee, ana)
    await rate(ben, cy, one, { score: -10 })
    town.wait(60_000)
    await rate(ben, cy, other, { score: 10 })
    await rate(dee, cy, third, { score: 1 })
    town.certify()
    const { items, summary } = await ratingsOf(ana, cy)
    expect(items.map(({ from, score, superseded, reached }) => [from.nick, score, superseded, reached])).toEqual(
      expect.arrayContaining([
        ['Ben', 10, false, false],
        ['Ben', -10, true, false],
        ['Dee', 1, false, true],
      ]),
    )
    expect(summary).toMatchObject({ raters: 2, reached: 1, against: 0, mean: 1 })
    expect((await ratingsOf(cy, cy)).summary).toMatchObject({ reached: 2, mean: 5.5 })
  })

  it('may be given by me to the others of an agreement once it has ended', async () => {
    const { town, ana, ben, cy } = people()
    const { agreement: running } = await agreed(town, ben, cy)
    const whom = (who: Townsman, agreement: string) =>
      who.call<Rateable[]>('reputation.rateable', { hub: town.hub, agreement })
    expect(await whom(ben, running)).toEqual([])
    const agreement = await traded(town, ben, cy)
    expect(await whom(ana, agreement)).toEqual([])
    expect(await whom(ben, agreement)).toMatchObject([{ about: { nick: 'Cy' } }])
    await rate(ben, cy, agreement, { score: 10 })
    town.certify()
    expect(await whom(ben, agreement)).toMatchObject([{ mine: { score: 10 } }])
    expect((await whom(cy, agreement))[0]).not.toHaveProperty('mine')
  })
})

describe('trust in a person', () => {
  it('follows lines, ratings and my own trades, and says over whom', async () => {
    const { town, ana, ben, cy } = people()
    expect((await trustIn(ana, cy)).sentence).toBe(
      'Nobody you trust, directly or over others, trusts Cy. No chain of trust lines leads from you to them, so nothing could be stood for.',
    )
    trusts(ana, ben, 500n)
    town.certify()
    trusts(ben, cy, 300n)
    town.certify()
    const seen = await trustIn(ana, cy)
    expect(seen.stood).toMatchObject({ amount: '300', paths: [{ amount: '300' }] })
    expect(seen.paths[0]?.people.map(({ nick }) => nick)).toEqual(['Ana', 'Ben', 'Cy'])
    expect(seen.score).toBeCloseTo(0.85 ** 2, 1)
    expect(seen.sentence).toMatch(/^Of 100 walks from you .* come by Cy, mostly over Ben\. .* 3\.00 HRS of theirs\.$/)
    expect((await trustIn(cy, ana)).score).toBe(0)
    await traded(town, cy, ana)
    expect((await trustIn(cy, ana)).score).toBeCloseTo(0.85, 1)
    trusts(ana, ben, 0n)
    town.certify()
    expect(await trustIn(ana, cy)).toMatchObject({ stood: { amount: '0' } })
  })

  it('is drawn around me or somebody else, no larger than asked', async () => {
    const { town, ana, ben, cy } = people()
    trusts(ana, ben, 500n)
    trusts(ben, cy, 300n)
    town.certify()
    const graph = (input: object) => ana.call<TrustGraphView>('reputation.graph', { hub: town.hub, ...input })
    const all = await graph({})
    expect(all.nodes.map(({ nick }) => nick)).toEqual(['Ana', 'Ben', 'Cy'])
    expect(all.edges.map(({ from, to }) => [from, to]).sort()).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect((await graph({ around: cy.did, max: 2 })).nodes.map(({ nick }) => nick)).toEqual(['Cy', 'Ben'])
  })
})

it('what is expected is said once enough is known, and never before', async () => {
  const { town, ana, ben, cy } = people()
  expect(await expectedOf(ana, cy)).toEqual({
    sentence: 'Too little is known from people your trust leads to: nobody can say how you would rate Cy.',
    ratings: 0,
  })
  const many = Array.from({ length: 6 }, (_, at) => town.join(`P${at}`))
  for (const [at, rater] of many.entries()) {
    for (const about of [cy, ben]) {
      const agreement = await traded(town, rater, about)
      await rate(rater, about, agreement, { score: at % 2 === 0 ? 10 : 5 })
      town.certify()
    }
  }
  expect(await expectedOf(ana, cy)).toMatchObject({ ratings: 0 })
  for (const rater of many) trusts(ana, rater, 10n)
  town.certify()
  const { sentence, expected, ratings } = await expectedOf(ana, cy)
  expect(ratings).toBe(12)
  expect(sentence).toMatch(
    /^You would probably rate Cy \d+ of 10, give or take \d, going by 12 ratings of people your trust leads to\.$/,
  )
  expect(expected?.score).toBeGreaterThan(3)
  expect(expected?.warn).toBeLessThan(0.5)
})
