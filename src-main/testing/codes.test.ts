/** Codes as the window draws them and a camera sees them: scaled to no whole number of its pixels, and read back. */
import jsqr from 'jsqr'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { Collector, fountainOf } from '#shared/core/carriers/index.ts'

const BUNDLE = Uint8Array.from({ length: 2600 }, (_, i) => Math.imul(i + 7, 2654435761) >>> 13)
const WIDTH = 800
const HEIGHT = 600

/** What a camera sees of a code that is `side` of its pixels wide, in the middle of a grey wall. */
function seen(frame: Uint8Array, side: number): Uint8ClampedArray {
  const { data, size } = encode([...frame], { ecc: 'M', border: 3 })
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(200)
  const [left, top] = [(WIDTH - side) >> 1, (HEIGHT - side) >> 1]
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const dark = data[Math.floor((y * size) / side)]?.[Math.floor((x * size) / side)]
      pixels.fill(dark ? 30 : 250, ((top + y) * WIDTH + left + x) * 4, ((top + y) * WIDTH + left + x) * 4 + 4)
    }
  return pixels
}

it.each([330, 437, 560])('every code of a bundle is read off codes %i pixels wide', (side) => {
  const { blocks, frame } = fountainOf(BUNDLE)
  const collector = new Collector()
  let whole: Uint8Array | undefined
  for (let n = 0; n < blocks; n++) {
    const found = jsqr(seen(frame(n), side), WIDTH, HEIGHT, { inversionAttempts: 'dontInvert' })
    whole = collector.take(Uint8Array.from(found?.binaryData ?? []))
  }
  expect(whole).toEqual(BUNDLE)
})
