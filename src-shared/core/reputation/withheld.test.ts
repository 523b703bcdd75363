/** A bad rating needs no signature of whoever it is about, and none of theirs takes it away (DESIGN §8). */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { receiptDigest } from '../agreements/index.ts'
import { readReceipt } from '../agreements/receipt.ts'
import type { EventType } from '../hub/parse.ts'
import { DAY } from '../kernel/index.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { readRating } from './index.ts'

const SIG = new Uint8Array(64)
const RATING = { score: -10, tags: ['not-as-agreed'], text: 'Nobody came' }
const HOURS = 3_600_000

/** What whoever is rated may do, or leave undone, in any order. */
const THEIRS = ['deliver', 'refund', 'sign', 'answer', 'praise', 'cancel'] as const
type Theirs = (typeof THEIRS)[number]

function doTheirs(world: World, agreement: Uint8Array, act: Theirs): string | null {
  const put = (t: EventType, body: { [key: string]: unknown }) => world.act('cy', t, { agreement, ...body })
  const receipt = readReceipt(world.state, agreement)
  switch (act) {
    case 'deliver':
      return put('agreement.deliver', { evidence: bytesOf('it') })
    case 'refund':
      return put('agreement.refund', {})
    case 'cancel':
      return put('agreement.cancel', { release: 500n })
    case 'sign':
      return receipt ? put('receipt.sign', { digest: receiptDigest(receipt.body), sig: SIG }) : 'none'
    case 'answer':
      return put('rating.answer', { by: didOf('ben'), text: 'Not true' })
    case 'praise':
      return put('rating.put', { about: didOf('ben'), score: 10, tags: [], text: '' })
  }
}

const histories = fc.record({
  /** Each with how many hours pass before it. */
  before: fc.uniqueArray(fc.tuple(fc.constantFrom(...THEIRS), fc.nat(48)), { selector: ([act]) => act }),
  after: fc.uniqueArray(fc.constantFrom(...THEIRS)),
  funds: fc.boolean(),
})

it('whatever of their own acts the rated leaves out, ends the agreement with a rating that stands as it was given', () => {
  const ends = new Set<string>()
  fc.assert(
    fc.property(histories, ({ before, after, funds }) => {
      const world = new World({ grant: 1000n }).enter('ben', 'cy')
      const agreement = world.agree('ben', 'cy')
      if (funds) world.act('ben', 'agreement.fund', { agreement })
      for (const [act, hours] of before) {
        world.wait(hours * HOURS)
        doTheirs(world, agreement, act)
      }
      world.wait(12 * DAY)
      ends.add(readReceipt(world.state, agreement)?.body.outcome ?? 'none')
      expect(world.act('ben', 'rating.put', { agreement, about: didOf('cy'), ...RATING })).toBeNull()
      for (const act of after) doTheirs(world, agreement, act)
      expect(readRating(world.state, agreement, didOf('ben'), didOf('cy'))).toMatchObject(RATING)
    }),
    { numRuns: 60 },
  )
  expect([...ends].sort()).toEqual(['refunded', 'released'])
})
