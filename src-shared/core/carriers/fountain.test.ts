import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BLOCK_BYTES, Collector, FOUNTAIN_BYTES_MAX, FOUNTAIN_FRAME_BYTES, fountainOf } from './fountain.ts'

const bytesOf = (length: number, seed = 7): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) ^ Math.imul(seed, 40503)) >>> 11)

it.each([1, BLOCK_BYTES, BLOCK_BYTES + 1, 5000, FOUNTAIN_BYTES_MAX])('%i bytes come over without loss', (length) => {
  const bytes = bytesOf(length)
  const { blocks, frame } = fountainOf(bytes)
  const collector = new Collector()
  for (let n = 0; n < blocks - 1; n++) expect(collector.take(frame(n))).toBeUndefined()
  expect(collector.progress).toEqual({
    have: length <= BLOCK_BYTES ? 0 : blocks - 1,
    need: length <= BLOCK_BYTES ? 0 : blocks,
  })
  expect(collector.take(frame(blocks - 1))).toEqual(bytes)
})

it.each([0, FOUNTAIN_BYTES_MAX + 1])('%i bytes are none or too many', (length) => {
  expect(() => fountainOf(new Uint8Array(length))).toThrow(RangeError)
})

it('whichever frames are missed, repeated or out of order, a few more than there are blocks are enough', () => {
  const lost = fc.record({
    length: fc.integer({ min: 1, max: 9000 }),
    from: fc.nat(500),
    keep: fc.integer({ min: 1, max: 9 }),
    salt: fc.nat(1000),
  })
  fc.assert(
    fc.property(lost, ({ length, from, keep, salt }) => {
      const bytes = bytesOf(length, salt)
      const { blocks, frame } = fountainOf(bytes)
      const collector = new Collector()
      let heard = 0
      for (let n = from; ; n++) {
        // Of ten frames `keep` are seen, spread as the salt says; every third of those twice.
        if ((Math.imul(n ^ salt, 2654435761) >>> 8) % 10 >= keep) continue
        heard++
        const done = (n % 3 === 0 ? collector.take(frame(n)) : undefined) ?? collector.take(frame(n))
        if (done) {
          expect(done).toEqual(bytes)
          break
        }
        // The chance to need even ten more than there are blocks is one in a thousand; forty would be a fault of the sets.
        expect(heard).toBeLessThan(blocks + 40)
      }
    }),
    { numRuns: 150 },
  )
})

it('the largest comes over from frames that were all sums', () => {
  const bytes = bytesOf(FOUNTAIN_BYTES_MAX)
  const { blocks, frame } = fountainOf(bytes)
  const collector = new Collector()
  let done: Uint8Array | undefined
  let n = 1000
  while (!done && n < 1000 + blocks + 40) done = collector.take(frame(n++))
  expect(done).toEqual(bytes)
})

it('frames of another row begin it anew, and what is no frame is passed over', () => {
  const [one, two] = [fountainOf(bytesOf(1000, 1)), fountainOf(bytesOf(1000, 2))]
  const collector = new Collector()
  for (const n of [0, 1, 2]) collector.take(one.frame(n))
  for (const junk of [new Uint8Array(0), new Uint8Array(FOUNTAIN_FRAME_BYTES), bytesOf(FOUNTAIN_FRAME_BYTES)])
    expect(collector.take(junk)).toBeUndefined()
  expect(collector.progress.have).toBe(3)
  for (const n of [3, 1, 2]) expect(collector.take(two.frame(n))).toBeUndefined()
  expect(collector.take(two.frame(0))).toEqual(bytesOf(1000, 2))
})

it('a forged frame spoils a row once, not for good', () => {
  const bytes = bytesOf(900)
  const { frame } = fountainOf(bytes)
  const collector = new Collector()
  const forged = frame(1).slice()
  forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1
  for (const one of [frame(0), forged]) collector.take(one)
  expect(collector.take(frame(2))).toBeUndefined()
  expect(collector.progress).toEqual({ have: 0, need: 0 })
  for (const n of [0, 1]) collector.take(frame(n))
  expect(collector.take(frame(2))).toEqual(bytes)
})
