import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 as inUse } from '#sha256'
import { sha256 as portable } from '#shared/core/kernel/sha256.ts'
import { sha256 as native } from './sha256.ts'

it('both forms of SHA-256 are the same function, and Node uses its own', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const expected = new Uint8Array(createHash('sha256').update(bytes).digest())
      expect(native(bytes)).toEqual(expected)
      expect(portable(bytes)).toEqual(expected)
    }),
  )
  expect(inUse).toBe(native)
})
