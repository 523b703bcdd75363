import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url } from '#shared/core/kernel/index.ts'
import { compression } from './compression.ts'

/** The list of W3C Bitstring Status List v1.0, example 4: 131,072 bits, none of them set. */
const EXAMPLE = 'H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'

describe('compression', () => {
  it('unpacks what others packed', () => {
    expect(compression.gunzip(fromBase64Url(EXAMPLE), 16_384)).toEqual(new Uint8Array(16_384))
  })

  it('unpacks what it packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(compression.gunzip(compression.gzip(bytes), 5000)).toEqual(bytes)
      }),
    )
  })

  it('gives up beyond what was allowed, however small it came', () => {
    const bomb = gzipSync(new Uint8Array(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(compression.gunzip(bomb, 16_384)).toBeUndefined()
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no GZIP', Uint8Array.of(1, 2, 3)],
    ['half of one', fromBase64Url(EXAMPLE).subarray(0, 20)],
  ])('has no answer for %s', (_name, bytes) => {
    expect(compression.gunzip(bytes, 16_384)).toBeUndefined()
  })
})
