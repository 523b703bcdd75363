import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUtf8, type Json } from '../kernel/index.ts'
import { canonicalJson, DOCUMENT_CHARS_MAX, readDocument } from './canonical.ts'

const text = (value: Json): string => fromUtf8(canonicalJson(value) as Uint8Array)

/** RFC 8785 appendix B: the bits of a double, and how it is written. */
const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}

describe('the canonical form (RFC 8785)', () => {
  it('is that of §3.2.2', () => {
    const source = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    const form = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
    expect(text(JSON.parse(source))).toBe(form)
  })

  it('has names in the order of §3.2.3, by UTF-16 code units', () => {
    const source = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`
    expect(Object.values(JSON.parse(text(JSON.parse(source))))).toHaveLength(7)
    expect(text(JSON.parse(source)).match(/:"[A-Z]\w+/g)).toEqual(
      ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'].map((word) => `:"${word}`),
    )
  })

  it.each(NUMBERS)('writes the double %s as %s', (bits, written) => {
    expect(text(double(bits))).toBe(written)
  })

  it.each([
    ['NaN', [Number.NaN]],
    ['infinity', { n: JSON.parse('1e999') }],
    ['half a surrogate pair', JSON.parse(String.raw`"\ud800"`)],
    ['half a surrogate pair as a name', JSON.parse(String.raw`{"\udc00": 1}`)],
  ] as [string, Json][])('is none for %s', (_name, value) => {
    expect(canonicalJson(value)).toBeUndefined()
  })

  it('says the same, once and again, in whatever order it was said', () => {
    const shuffled = (value: Json): Json => {
      if (typeof value !== 'object' || value === null) return value
      if (Array.isArray(value)) return value.map(shuffled)
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, shuffled(member)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const form = text(value as Json)
        expect(text(JSON.parse(form))).toBe(form)
        expect(text(shuffled(value as Json))).toBe(form)
        // JSON has one zero.
        expect(JSON.parse(form)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('a document', () => {
  const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  it.each([
    ['of some members', '{"a":[1,{"b":null}]}', undefined],
    ['of 32 levels', nested(32), undefined],
    ['of 34 levels', nested(34), 'credential.too-deep'],
    ['of levels that would fill the stack', nested(80_000), 'credential.too-deep'],
    ['larger than any', `{"a":"${'x'.repeat(DOCUMENT_CHARS_MAX)}"}`, 'credential.too-large'],
    ['that is an array', '[{}]', 'credential.not-json'],
    ['that is null', 'null', 'credential.not-json'],
    ['that is a number', '1', 'credential.not-json'],
    ['that is cut off', '{"a":', 'credential.not-json'],
    ['that is empty', '', 'credential.not-json'],
  ])('%s', (_name, source, code) => {
    const read = readDocument(source)
    expect(read.ok ? undefined : read.error).toBe(code)
  })
})
