import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import {
  append,
  consistencyProof,
  EMPTY_TREE,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  rootsOver,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const leaves = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => leafHash(utf8(`leaf ${i}`)))

/** RFC 6962 §2.1 word for word. */
function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes
  if (!first) return sha256(new Uint8Array(0))
  if (hashes.length === 1) return first
  const k = 2 ** Math.floor(Math.log2(hashes.length - 1))
  return nodeHash(naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k)))
}

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const changed = bytes.slice()
  const at = (bit >> 3) % bytes.length
  changed[at] = (changed[at] as number) ^ (1 << (bit & 7))
  return changed
}

const ALL = leaves(130)
const ROOTS = Array.from({ length: ALL.length + 1 }, (_, n) => naiveRoot(ALL.slice(0, n)))
const rootAt = (size: number): Uint8Array => ROOTS[size] as Uint8Array

describe('the tree', () => {
  it('hashes as RFC 6962 says', () => {
    expect(toHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(toHex(leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })
  it('appended one by one, or in any pieces, has the root of all leaves', () => {
    let tree = EMPTY_TREE
    for (const [i, leaf] of ALL.entries()) {
      expect(toHex(rootOf(tree))).toBe(toHex(rootAt(i)))
      tree = append(tree, [leaf])
    }
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 8 }), (pieces) => {
        let [pieced, from] = [EMPTY_TREE, 0]
        for (const piece of pieces) {
          const next = Math.min(ALL.length, from + piece)
          pieced = append(pieced, ALL.slice(from, next))
          from = next
        }
        expect(pieced.size).toBe(from)
        expect(toHex(rootOf(pieced))).toBe(toHex(rootAt(from)))
      }),
    )
  })
  it('leaves the old tree as it was', () => {
    const old = append(EMPTY_TREE, leaves(5))
    const root = toHex(rootOf(old))
    append(old, leaves(3))
    expect([old.size, toHex(rootOf(old))]).toEqual([5, root])
  })
})

describe('proofs', () => {
  it('every leaf of every tree up to 40 is shown, and no other leaf or place by the same proof', () => {
    for (let size = 1; size <= 40; size++)
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(rootsOver(ALL), index, size)
        const claim = { index, size, leafHash: ALL[index] as Uint8Array, root: rootAt(size), proof }
        expect(verifyInclusion(claim)).toBe(true)
        expect(verifyInclusion({ ...claim, leafHash: leafHash(utf8('no leaf')) })).toBe(false)
        for (const other of [index - 1, index + 1]) expect(verifyInclusion({ ...claim, index: other })).toBe(false)
      }
  })
  it('every tree up to 40 is shown to grow from every smaller one', () => {
    for (let size2 = 1; size2 <= 40; size2++)
      for (let size1 = 1; size1 <= size2; size1++) {
        const claim = {
          size1,
          size2,
          root1: rootAt(size1),
          root2: rootAt(size2),
          proof: consistencyProof(rootsOver(ALL), size1, size2),
        }
        expect(verifyConsistency(claim)).toBe(true)
        if (size1 === size2) continue
        expect(verifyConsistency({ ...claim, root1: leafHash(utf8('another past')) })).toBe(false)
        expect(verifyConsistency({ ...claim, root2: leafHash(utf8('another present')) })).toBe(false)
      }
  })
  const place = fc.integer({ min: 1, max: ALL.length }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
  it('a flipped bit, a missing or an added hash shows nothing', () =>
    fc.assert(
      fc.property(place, fc.nat(255), fc.nat(), ([index, size], bit, which) => {
        const proof = inclusionProof(rootsOver(ALL), index, size)
        const claim = { index, size, leafHash: ALL[index] as Uint8Array, root: rootAt(size) }
        expect(verifyInclusion({ ...claim, proof: [...proof, flip(rootAt(size), bit)] })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: [flip(rootAt(size), bit), ...proof] })).toBe(false)
        if (proof.length === 0) return
        const at = which % proof.length
        expect(verifyInclusion({ ...claim, proof: proof.toSpliced(at, 1) })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: proof.with(at, flip(proof[at] as Uint8Array, bit)) })).toBe(false)
      }),
    ))
  it('a history with a changed leaf is never shown to be the same', () =>
    fc.assert(
      fc.property(place, fc.nat(ALL.length), ([index, size1], more) => {
        const size2 = Math.min(ALL.length, size1 + 1 + more)
        if (size1 === size2) return
        const forged = ALL.with(index, leafHash(utf8('forged')))
        const root2 = naiveRoot(forged.slice(0, size2))
        const claim = { size1, size2, root1: rootAt(size1), root2 }
        expect(verifyConsistency({ ...claim, proof: consistencyProof(rootsOver(forged), size1, size2) })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: consistencyProof(rootsOver(ALL), size1, size2) })).toBe(false)
      }),
    ))
  it.each([
    [Number.NaN, 3],
    [-1, 3],
    [1.5, 3],
    [3, 3],
    [0, 2 ** 60],
  ])('odd claims (%s of %s) are false, odd requests throw', (index, size) => {
    const some = { leafHash: rootAt(1), root: rootAt(3), proof: ALL.slice(0, 2) }
    expect(verifyInclusion({ index, size, ...some })).toBe(false)
    const roots = { root1: rootAt(1), root2: rootAt(3), proof: ALL.slice(0, 2) }
    expect(verifyConsistency({ size1: index, size2: size, ...roots })).toBe(false)
    expect(() => inclusionProof(rootsOver(ALL), index, size)).toThrow(RangeError)
  })
})

const bytesOf = (text: string | null): Uint8Array => Buffer.from(text ?? '', 'base64')
interface Vector {
  desc: string
  wantErr: boolean
  _file: string
  proof: string[] | null
}
type InclusionVector = Vector & { leafIdx: number; treeSize: number; root: string; leafHash: string }
const inclusion = vectors<InclusionVector[]>('merkle/inclusion.json')
describe.skipIf(!inclusion)('transparency-dev inclusion proofs', () => {
  it.each(inclusion ?? [])('$_file', (one) => {
    const proof = (one.proof ?? []).map(bytesOf)
    const claim = { index: one.leafIdx, size: one.treeSize, leafHash: bytesOf(one.leafHash), root: bytesOf(one.root) }
    expect(verifyInclusion({ ...claim, proof })).toBe(!one.wantErr)
  })
})

type ConsistencyVector = Vector & { size1: number; size2: number; root1: string; root2: string }
const consistency = vectors<ConsistencyVector[]>('merkle/consistency.json')
describe.skipIf(!consistency)('transparency-dev consistency proofs', () => {
  it.each(consistency ?? [])('$_file', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const hashes = { root1: bytesOf(root1), root2: bytesOf(root2), proof: (proof ?? []).map(bytesOf) }
    expect(verifyConsistency({ size1, size2, ...hashes })).toBe(!wantErr)
  })
})
