import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RatingView, TrustGraphView } from '#shared/ipc/reputation.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { PersonRatings } from './PersonRatings.tsx'
import { PersonTrust } from './PersonTrust.tsx'
import { RateCard } from './RateCard.tsx'
import { scoreText, stepOf } from './steps.ts'
import { TrustMapPage } from './TrustMapPage.tsx'

const AGREEMENT = 'cd'.repeat(32)
const person = (did: string, nick: string, me = false) => ({ did, nick, settled: 1, partners: 1, withMe: 1, me })
const ben = person(BEN, 'Ben')
const OAK = { code: 'OAK', name: 'Acorns', decimals: 2 }
const rating = (change: Partial<RatingView> = {}): RatingView => ({
  agreement: AGREEMENT,
  from: ben,
  score: -5,
  tags: ['late'],
  text: 'A week late',
  at: 1_790_000_000_000,
  weight: 1,
  superseded: false,
  reached: true,
  ...change,
})
const ratings = (items: RatingView[], mean?: number) => ({
  items,
  total: items.length,
  summary: {
    raters: items.length,
    reached: items.filter(({ reached }) => reached).length,
    against: 1,
    ...(mean !== undefined && { mean }),
  },
  halfLifeMs: 365 * 86_400_000,
})
const graph: TrustGraphView = {
  nodes: [
    { did: ANA, nick: 'Ana', me: true, score: 0 },
    { did: BEN, nick: 'Ben', me: false, score: 0.5 },
    { did: 'did:key:zCy', nick: 'Cy', me: false, score: 0.25 },
  ],
  edges: [
    { from: 0, to: 1, weight: 10 },
    { from: 1, to: 2, weight: 5 },
    { from: 2, to: 1, weight: -5 },
  ],
  people: 7,
  all: 9,
}
const text = () => (document.body.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')

beforeEach(() => {
  node.calls = { 'hubs.list': () => [hub()] }
})
afterEach(cleanup)

describe('rating somebody', () => {
  const card = () => show(() => <RateCard hub={HUB} agreement={AGREEMENT} />)
  const signed = () => ({ outcome: 'signed', digest: AGREEMENT, sentence: 'You rate Ben 5 of 10.' })

  it('asks for a signature with a step, tags and words', async () => {
    const requested = vi.fn(signed)
    node.calls['reputation.rateable'] = () => [{ about: ben }]
    node.calls['agreements.request'] = requested
    card()
    await userEvent.click(await screen.findByRole('button', { name: 'Rate Ben' }))
    const dialog = await screen.findByRole('dialog', { name: 'Rate Ben' })
    const submit = within(dialog).getByRole('button', { name: 'Continue to sign' })
    expect((submit as HTMLButtonElement).disabled).toBe(true)
    expect(within(dialog).getAllByRole('radio')).toHaveLength(5)
    await userEvent.click(within(dialog).getByRole('radio', { name: /^Good/ }))
    for (const tag of ['On time', 'Careful', 'Friendly', 'Fair', 'As agreed'])
      await userEvent.click(within(dialog).getByRole('checkbox', { name: tag }))
    expect((within(dialog).getByRole('checkbox', { name: 'Rude' }) as HTMLInputElement).disabled).toBe(true)
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'As agreed' }))
    await userEvent.type(within(dialog).getByRole('textbox'), ' Well done ')
    await userEvent.click(submit)
    const tags = ['on-time', 'careful', 'friendly', 'fair']
    const act = { act: 'rate', hub: HUB, agreement: AGREEMENT, about: BEN, score: 5, tags, text: 'Well done' }
    await waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('starts from what was said before', async () => {
    const mine = { score: -10, tags: ['rude' as const], text: 'Shouted', at: 1 }
    node.calls['reputation.rateable'] = () => [{ about: ben, mine }]
    card()
    await userEvent.click(await screen.findByRole('button', { name: 'Change what you said of Ben' }))
    expect(text()).toContain('You rated Ben: Harmful')
    expect((screen.getByRole('radio', { name: /^Harmful/ }) as HTMLInputElement).checked).toBe(true)
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Shouted')
  })

  it('is not offered while an agreement goes on', async () => {
    const asked = vi.fn(() => [])
    node.calls['reputation.rateable'] = asked
    card()
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect(screen.queryByRole('heading', { name: 'How was it?' })).toBeNull()
  })
})

it.each([
  [-10, 'harmful'],
  [-7, 'poor'],
  [-1, 'poor'],
  [1, 'expected'],
  [4, 'expected'],
  [5, 'good'],
  [10, 'excellent'],
] as const)('%i is shown as %s', (score, step) => expect(stepOf(score)).toBe(step))

it('numbers have a true minus and one decimal at most', () => {
  expect([-5, 7.25, -0.04].map(scoreText)).toEqual(['−5', '7.3', '0'])
})

describe('ratings of a person', () => {
  it('are shown with what they count and their answers', async () => {
    node.calls['reputation.of'] = () =>
      ratings(
        [
          rating({ title: 'Bike repair', answer: { text: 'The paint was late', at: 1 } }),
          rating({ from: person('did:key:zCy', 'Cy'), score: 10, text: 'Wonderful', reached: false }),
        ],
        -5,
      )
    show(() => <PersonRatings hub={HUB} did={ANA} me={false} />)
    expect(await screen.findByText('A week late')).toBeTruthy()
    expect(text()).toContain(
      '−5 of 10, by 1 person your trust leads to; 1 below zero; 1 whom your trust does not lead to',
    )
    expect(text()).toMatch(
      /Ben.*Poor.*for “Bike repair”.*Late.*A week late.*The paint was late.*Cy.*Excellent.*Your trust does not lead to them.*Wonderful/,
    )
    expect(screen.queryByRole('button', { name: 'Answer what Ben said' })).toBeNull()
  })

  it('are answered by whoever they are about', async () => {
    const requested = vi.fn(() => ({ outcome: 'signed', digest: AGREEMENT, sentence: 'x' }))
    node.calls['reputation.of'] = () => ratings([rating()], -5)
    node.calls['agreements.request'] = requested
    show(() => <PersonRatings hub={HUB} did={ANA} me />)
    await userEvent.click(await screen.findByRole('button', { name: 'Answer what Ben said' }))
    await userEvent.type(screen.getByRole('textbox'), 'The paint was late')
    await userEvent.click(screen.getByRole('button', { name: 'Continue to sign' }))
    const act = { act: 'rating-answer', hub: HUB, agreement: AGREEMENT, by: BEN, text: 'The paint was late' }
    await waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
  })

  it('say when there are none, and when they could not be had', async () => {
    node.calls['reputation.of'] = vi
      .fn()
      .mockImplementationOnce(() => refuse('ledger.busy', 'The ledger is being rebuilt.'))
      .mockReturnValue(ratings([]))
    show(() => <PersonRatings hub={HUB} did={BEN} me={false} />)
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button'))
    expect(await screen.findByText('Nobody has rated them yet.')).toBeTruthy()
  })
})

describe('trust in a person', () => {
  const path = [
    { did: ANA, nick: 'Ana', me: true },
    { did: BEN, nick: 'Ben', me: false },
    { did: 'did:key:zCy', nick: 'Cy', me: false },
  ]
  beforeEach(() => {
    node.calls['reputation.trust'] = () => ({
      sentence: 'Of 100 walks from you along people’s trust, 25 come by Cy, mostly over Ben.',
      score: 0.25,
      paths: [{ people: path, share: 0.25 }],
      stood: { amount: '300', token: OAK, paths: [{ people: path, amount: '300' }] },
    })
  })
  const shown = () => show(() => <PersonTrust hub={HUB} did="did:key:zCy" />)

  it('has a sentence, ways as pictures, and what to expect with a warning', async () => {
    node.calls['reputation.expected'] = () => ({
      sentence: 'You would probably rate Cy 2 of 10, give or take 5, going by 12 ratings in this hub.',
      ratings: 12,
      expected: { score: 2, error: 5, warn: 0.31 },
    })
    const { path: at } = shown()
    expect(await screen.findByText(/rate Cy 2 of 10/)).toBeTruthy()
    expect(text()).toContain('below zero is about 31 %')
    const ways = await screen.findAllByRole('listitem')
    expect(
      ways.map((way) =>
        within(way)
          .getAllByRole('link')
          .map((link) => link.textContent),
      ),
    ).toEqual([
      ['You', 'Ben', 'Cy'],
      ['You', 'Ben', 'Cy'],
    ])
    expect(ways[1]?.textContent).toContain('3.00')
    await userEvent.click(screen.getByRole('link', { name: 'Show on the trust map' }))
    await waitFor(() => expect(at()).toBe('/trust'))
  })

  it('does not warn where little is known', async () => {
    node.calls['reputation.expected'] = () => ({ sentence: 'Too little is known to say.', ratings: 1 })
    shown()
    expect(await screen.findByText('Too little is known to say.')).toBeTruthy()
    expect(text()).not.toContain('below zero')
  })
})

describe('the trust map', () => {
  it('has the same as a list, which leads to the people', async () => {
    node.calls['reputation.graph'] = () => graph
    const { path } = show(TrustMapPage, '/trust')
    expect(await screen.findByRole('img', { name: /Picture of 3 people and 3 words of trust/ })).toBeTruthy()
    expect(text()).toContain('around Ana: 3 of 7 people')
    await userEvent.click(screen.getByRole('radio', { name: 'List' }))
    const rows = within(screen.getByRole('table', { name: 'People on the trust map' })).getAllByRole('row')
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Person', 'Walks from you, of 100', 'Trusts', 'Trusted by', 'Distrusted by'],
      ['Ana', '0', '1', '0', '0'],
      ['Ben', '50', '1', '1', '1'],
      ['Cy', '25', '0', '1', '0'],
    ])
    await userEvent.click(screen.getByRole('link', { name: 'Ben' }))
    await waitFor(() => expect(decodeURIComponent(path())).toBe(`/people/${BEN}`))
  })

  it('says how a picture comes about where there is none', async () => {
    node.calls['reputation.graph'] = () => ({ ...graph, nodes: graph.nodes.slice(0, 1), edges: [], people: 0, all: 0 })
    show(TrustMapPage, '/trust')
    expect(await screen.findByText('Nobody has said yet whom they trust')).toBeTruthy()
  })
})
