import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compression } from '#main/adapters/zlib/compression.ts'
import { DAY, type JsonObject } from '../kernel/index.ts'
import { NOW, personOf } from '../testing/signers.ts'
import {
  type Credential,
  emptyList,
  entryIn,
  isRevoked,
  listStatement,
  type Statement,
  signCredential,
  verifyCredential,
  withMark,
} from './index.ts'
import { isMarked, LIST_BYTES_MAX } from './status-list.ts'

const { gzip, gunzip } = compression
const LIST = 'https://example.com/credentials/status/3'
const ana = personOf(1)
const ben = personOf(2)
const about = { id: LIST, issuer: ana.did, validFrom: NOW, validUntil: NOW + DAY }

function read(statement: Statement, by = ana): Credential {
  const text = JSON.stringify(signCredential(statement, by.sign, NOW))
  const credential = verifyCredential(text, NOW, () => true)
  if (!credential.ok) throw new Error(credential.error)
  return credential.value
}
const held = (index: number, changes: Partial<Statement> = {}): Credential =>
  read({
    type: 'ExampleCredential',
    issuer: ana.did,
    subject: { id: ben.did },
    validFrom: NOW,
    status: entryIn(LIST, index),
    ...changes,
  })
const listOf = (bits: Uint8Array): Credential => read(listStatement(about, bits, gzip))
/** The subject of W3C Bitstring Status List v1.0, example 4. */
const EXAMPLE: JsonObject = {
  id: `${LIST}#list`,
  type: 'BitstringStatusList',
  statusPurpose: 'revocation',
  encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
}
const example = (changes: JsonObject = {}): Credential =>
  read({ ...listStatement(about, emptyList(), gzip), subject: { ...EXAMPLE, ...changes } })

describe('a list of what was taken back', () => {
  it('is read as the specification writes it', () => {
    expect(isRevoked(held(94567), example(), gunzip)).toEqual({ ok: true, value: false })
    expect(listStatement(about, emptyList(), gzip).subject).toMatchObject({
      ...EXAMPLE,
      encodedList: expect.stringMatching(/^uH4sI[\w-]+$/),
    })
  })

  it('has the first credential at the highest bit of the first byte', () => {
    expect(withMark(emptyList(), 0)[0]).toBe(0x80)
    expect(withMark(emptyList(), 7)[0]).toBe(0x01)
    expect(withMark(emptyList(), 131_071).at(-1)).toBe(0x01)
  })

  it('says it of those that were taken back and of no others', () => {
    const index = fc.nat(131_071)
    fc.assert(
      fc.property(fc.uniqueArray(index, { maxLength: 30 }), index, (marked, other) => {
        const bits = marked.reduce(withMark, emptyList())
        for (const one of marked) expect(isMarked(bits, one)).toBe(true)
        expect(isMarked(bits, other)).toBe(marked.includes(other))
        expect(isRevoked(held(other), listOf(bits), gunzip)).toEqual({ ok: true, value: marked.includes(other) })
      }),
    )
  })

  it('marks nothing beyond its end', () => {
    expect(() => withMark(emptyList(), 131_072)).toThrow(RangeError)
    expect(() => withMark(emptyList(), -1)).toThrow(RangeError)
    expect(isMarked(withMark(emptyList(), 5), 2 ** 32 + 5)).toBeUndefined()
  })

  it('does not change the list it began with', () => {
    const bits = emptyList()
    withMark(bits, 3)
    expect(bits).toEqual(emptyList())
  })
})

describe('whether a credential was taken back', () => {
  const packed = (bytes: Uint8Array) => listStatement(about, bytes, gzip).subject.encodedList as string
  const strange = read({ ...listStatement({ ...about, issuer: ben.did }, emptyList(), gzip) }, ben)
  it.each([
    ['of a list it does not name', held(1, { status: entryIn('urn:other:list', 1) }), example(), 'status.other-list'],
    ['of somebody else’s list', held(1), strange, 'status.issuer'],
    ['of what is no list', held(1), read({ ...listStatement(about, emptyList(), gzip), type: 'Other' }), 'status.kind'],
    ['of a list for another purpose', held(1), example({ statusPurpose: 'suspension' }), 'status.kind'],
    ['of a list for several purposes', held(1), example({ statusPurpose: ['revocation', 'message'] }), 'status.kind'],
    ['of a list of another kind', held(1), example({ type: 'StatusList2021' }), 'status.kind'],
    ['of a list in another base', held(1), example({ encodedList: 'zH4sI' }), 'status.kind'],
    ['of a list of other letters', held(1), example({ encodedList: 'u+/==' }), 'status.encoding'],
    ['of a list that is no GZIP', held(1), example({ encodedList: 'uAAAA' }), 'status.encoding'],
    [
      'of a list beyond any length',
      held(1),
      example({ encodedList: packed(new Uint8Array(LIST_BYTES_MAX + 1)) }),
      'status.encoding',
    ],
    [
      'of a list too short to hide in',
      held(1),
      example({ encodedList: packed(new Uint8Array(16_383)) }),
      'status.length',
    ],
    ['beyond the list', held(131_072), example(), 'status.index'],
    ['far beyond the list', held(2 ** 32 + 1), example(), 'status.index'],
  ])('%s', (_name, credential, list, code) => {
    expect(isRevoked(credential, list, gunzip)).toEqual({ ok: false, error: code })
  })

  it('is no question where it has no status', () => {
    const { status: _, ...plain } = held(1)
    expect(isRevoked(plain, example(), gunzip)).toEqual({ ok: true, value: false })
  })
})
