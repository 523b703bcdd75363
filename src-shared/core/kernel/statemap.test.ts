import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex, utf8 } from './bytes.ts'
import { hashPair, sha256 } from './hash.ts'
import { EMPTY_ROOT, StateMap, type StateProof, verifyStateProof } from './statemap.ts'

type Content = ReadonlyMap<string, Uint8Array>

/** DESIGN §5 word for word: from the whole content, without a tree. */
function naiveRoot(content: Content): Uint8Array {
  const all = [...content].map(([key, value]) => ({ path: sha256(utf8(key)), value: sha256(value) }))
  const bitOf = (path: Uint8Array, depth: number) => ((path[depth >> 3] as number) >> (7 - (depth % 8))) & 1
  const rootOf = (leaves: typeof all, depth: number): Uint8Array => {
    const [first] = leaves
    if (!first) return new Uint8Array(32)
    if (leaves.length === 1) return hashPair(0, first.path, first.value)
    const side = (bit: number) => leaves.filter(({ path }) => bitOf(path, depth) === bit)
    return hashPair(1, rootOf(side(0), depth + 1), rootOf(side(1), depth + 1))
  }
  return rootOf(all, 0)
}

const keys = fc.integer({ min: 0, max: 30 }).map((n) => `account/${n}`)
const write = fc.tuple(keys, fc.option(fc.uint8Array({ maxLength: 4 }), { freq: 3 }))
const writes = fc.array(write, { maxLength: 60 })

function contentOf(list: readonly (readonly [string, Uint8Array | null])[], before: Content = new Map()): Content {
  const content = new Map(before)
  for (const [key, value] of list) {
    if (value) content.set(key, value)
    else content.delete(key)
  }
  return content
}
function mapOf(content: Iterable<readonly [string, Uint8Array]>): StateMap {
  const map = new StateMap()
  for (const [key, value] of content) map.set(key, value)
  return map
}
const rootHex = (map: StateMap): string => toHex(map.root())

describe('the root', () => {
  it('of nothing is 32 zero bytes', () => expect(new StateMap().root()).toEqual(EMPTY_ROOT))
  it('depends on the content alone, whatever was written before and in which order', () =>
    fc.assert(
      fc.property(writes, fc.infiniteStream(fc.nat()), fc.nat(60), (list, order, askAt) => {
        const map = new StateMap()
        for (const [i, [key, value]] of list.entries()) {
          if (value) map.set(key, value)
          else map.delete(key)
          // Asking half-way fills the hashes that later writes must clear.
          if (i === askAt) map.root()
        }
        const content = contentOf(list)
        const expected = toHex(naiveRoot(content))
        expect(rootHex(map)).toBe(expected)
        const drawn = [...content].map((entry) => ({ entry, rank: order.next().value as number }))
        const shuffled = drawn.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
        expect(rootHex(mapOf(shuffled))).toBe(expected)
      }),
      { numRuns: 500 },
    ))
  it('holds for ten thousand keys', () => {
    const content = new Map(Array.from({ length: 10_000 }, (_, i) => [`k/${i}`, utf8(`${i}`)] as const))
    const map = mapOf(content)
    expect(rootHex(map)).toBe(toHex(naiveRoot(content)))
    for (const key of content.keys()) map.delete(key)
    expect(map.root()).toEqual(EMPTY_ROOT)
  })
})

describe('apply and undo', () => {
  it('undo takes back exactly what was applied, batch after batch', () =>
    fc.assert(
      fc.property(writes, fc.array(writes, { maxLength: 5 }), (start, batches) => {
        const map = mapOf(contentOf(start))
        let content = contentOf(start)
        const steps: { undo: () => void; root: string }[] = []
        for (const batch of batches) {
          const root = rootHex(map)
          steps.push({ undo: map.apply(batch), root })
          content = contentOf(batch, content)
          expect(rootHex(map)).toBe(toHex(naiveRoot(content)))
        }
        for (const { undo, root } of steps.reverse()) {
          undo()
          expect(rootHex(map)).toBe(root)
        }
      }),
      { numRuns: 300 },
    ))
  it('later writes of one batch win', () => {
    const map = mapOf([['a', utf8('0')]])
    const before = rootHex(map)
    const undo = map.apply([
      ['a', utf8('1')],
      ['b', utf8('2')],
      ['a', null],
      ['b', utf8('3')],
      ['never there', null],
    ])
    expect(rootHex(map)).toBe(rootHex(mapOf([['b', utf8('3')]])))
    undo()
    expect(rootHex(map)).toBe(before)
  })
})

describe('proofs', () => {
  const value = utf8('value')
  it('show what is there and what is not, and never the opposite', () =>
    fc.assert(
      fc.property(writes, keys, (list, key) => {
        const content = contentOf(list)
        const map = mapOf(content)
        const [root, proof, held] = [map.root(), map.prove(key), content.get(key) ?? null]
        expect(verifyStateProof(root, key, held, proof)).toBe(true)
        expect(verifyStateProof(root, key, held ? null : value, proof)).toBe(false)
        expect(verifyStateProof(root, key, Uint8Array.of(1, 2, 3, 4, 5), proof)).toBe(false)
      }),
      { numRuns: 500 },
    ))
  it('fail under another root, with a changed, missing or added sibling', () =>
    fc.assert(
      fc.property(writes, keys, fc.nat(), fc.nat(31), (list, key, which, byte) => {
        const map = mapOf(contentOf([...list, ['account/99', value]]))
        const held = contentOf(list).get(key) ?? null
        const [root, proof] = [map.root(), map.prove(key)]
        const shows = (changed: StateProof) => verifyStateProof(root, key, held, changed)
        expect(shows({ ...proof, siblings: [...proof.siblings, value] })).toBe(false)
        expect(shows({ ...proof, siblings: [...proof.siblings, sha256(value)] })).toBe(false)
        if (proof.siblings.length === 0) return
        const at = which % proof.siblings.length
        const sibling = (proof.siblings[at] as Uint8Array).slice()
        sibling[byte] = (sibling[byte] as number) ^ 1
        expect(shows({ ...proof, siblings: proof.siblings.with(at, sibling) })).toBe(false)
        expect(shows({ ...proof, siblings: proof.siblings.toSpliced(at, 1) })).toBe(false)
      }),
      { numRuns: 500 },
    ))
  it('another leaf proves nothing about a key whose path does not end in it', () => {
    const map = mapOf(Array.from({ length: 50 }, (_, i) => [`k/${i}`, value]))
    const [root, proof] = [map.root(), map.prove('k/1')]
    const other = { keyHash: sha256(utf8('k/1')), valueHash: sha256(value) }
    expect(verifyStateProof(root, 'k/1', null, { ...proof, other })).toBe(false)
    expect(verifyStateProof(root, 'k/2', null, { ...proof, other })).toBe(false)
    expect(verifyStateProof(root, 'k/1', value, { ...proof, other })).toBe(false)
  })
  it('of odd sizes are false', () => {
    const map = mapOf([['a', value]])
    const long = Array.from({ length: 257 }, () => new Uint8Array(32))
    expect(verifyStateProof(map.root(), 'a', value, { siblings: long })).toBe(false)
    const other = { keyHash: new Uint8Array(64), valueHash: new Uint8Array(0) }
    expect(verifyStateProof(map.root(), 'b', null, { siblings: [], other })).toBe(false)
  })
})
