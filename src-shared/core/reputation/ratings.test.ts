import { describe, expect, it } from 'vitest'
import { readAgreement } from '../agreements/index.ts'
import { Story } from '../testing/contracts.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { readRating } from './index.ts'

const rating = { score: -5, tags: ['late'], text: 'A week late' }

/** Two kinds of agreement, ended and not: `ben` paid `cy`. */
const MADE: [string, () => { world: World; id: Uint8Array; end: () => unknown }][] = [
  [
    'one payment',
    () => {
      const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
      const id = world.agree('ben', 'cy')
      const agreement = { agreement: id }
      return { world, id, end: () => world.act('cy', 'agreement.refund', agreement) ?? 0 }
    },
  ],
  [
    'several commitments',
    () => {
      const story = new Story()
      return { world: story.world, id: story.id, end: () => story.accept('ben') }
    },
  ],
]

describe.each(MADE)('ratings of an agreement of %s', (_, make) => {
  const ended = () => {
    const made = make()
    if (readAgreement(made.world.state, made.id)) made.world.act('ben', 'agreement.fund', { agreement: made.id })
    made.end()
    const put = (who: string, about: string, over: object = {}) =>
      made.world.act(who, 'rating.put', { agreement: made.id, about: didOf(about), ...rating, ...over })
    const answer = (who: string, by: string, text = 'The paint was late') =>
      made.world.act(who, 'rating.answer', { agreement: made.id, by: didOf(by), text })
    return { ...made, put, answer, read: () => readRating(made.world.state, made.id, didOf('ben'), didOf('cy')) }
  }

  it('are for parties, about parties, once it has ended', () => {
    const { world, id } = make()
    const early = { agreement: id, about: didOf('cy'), ...rating }
    expect(world.act('ben', 'rating.put', early)).toBe('rating.not-settled')
    const { put, answer, read } = ended()
    expect(put('dee', 'cy')).toBe('rating.not-a-party')
    expect(put('ben', 'ben')).toBe('rating.oneself')
    expect(put('ben', 'dee')).toBe('rating.stranger')
    expect(answer('cy', 'ben')).toBe('rating.none')
    expect(put('ben', 'cy')).toBeNull()
    expect(read()).toMatchObject(rating)
  })

  it('are answered, changed by whoever gave them, and taken away by nobody', () => {
    const { put, answer, read } = ended()
    put('ben', 'cy')
    expect(answer('dee', 'ben')).toBe('rating.none')
    expect(answer('cy', 'ben')).toBeNull()
    expect(put('ben', 'cy', { score: 5, tags: [], text: '' })).toBeNull()
    expect(read()).toMatchObject({ score: 5, answer: { text: 'The paint was late' } })
  })

  it.each([0, 11, -11, 1.5])('of %d are none', (score) => {
    const { world, id } = make()
    expect(() => world.event('ben', 'rating.put', { agreement: id, about: didOf('cy'), ...rating, score })).toThrow()
  })
})

it('of what never was are refused', () => {
  const world = new World({ grant: 1000n }).enter('ben', 'cy')
  const body = { agreement: bytesOf('nothing'), about: didOf('cy'), ...rating }
  expect(world.act('ben', 'rating.put', body)).toBe('rating.not-settled')
})
