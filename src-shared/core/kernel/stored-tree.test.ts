import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import {
  append,
  consistencyProof,
  EMPTY_TREE,
  grow,
  inclusionProof,
  leafHash,
  rootOf,
  rootsOver,
  type Subtree,
} from './merkle.ts'
import {
  type KeptTree,
  keptLast,
  keptOf,
  LeavesMissing,
  peakCount,
  peaksOf,
  storedRoots,
  storedTree,
} from './stored-tree.ts'

const DATA = Array.from({ length: 1500 }, (_, i) => utf8(`leaf ${i}`))
const LEAVES = DATA.map(leafHash)

/** What a store keeps of a tree grown in pieces, and how many leaves are read of it. */
function keptIn(pieces: readonly number[]): { kept: KeptTree; size: number; read: () => number } {
  const subtrees = new Map<string, Uint8Array>()
  let tree = EMPTY_TREE
  let read = 0
  for (const piece of pieces) {
    const grown = grow(tree, LEAVES.slice(tree.size, tree.size + piece))
    for (const { level, n, hash } of keptOf(grown.whole)) subtrees.set(`${level}/${n}`, hash)
    tree = grown.tree
  }
  const leaves = (from: number, to: number) => {
    read += to - from
    return DATA.slice(from, to)
  }
  const kept = { subtree: (level: number, n: number) => subtrees.get(`${level}/${n}`), leaves }
  return { kept, size: tree.size, read: () => read }
}

const pieces = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 4 })

describe('a tree read from its subtrees', () => {
  it('is the tree that was grown, whatever it grew by', () =>
    fc.assert(
      fc.property(pieces, (grown) => {
        const { kept, size } = keptIn(grown)
        const whole = append(EMPTY_TREE, LEAVES.slice(0, size))
        expect(storedTree(kept, size)).toEqual(whole)
        expect(rootOf(storedTree(kept, size))).toEqual(rootOf(whole))
      }),
    ))
  it('gives the proofs of the whole, and reads at most one tile and its end for each', () =>
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (grown, a, b) => {
        const { kept, size, read } = keptIn(grown)
        if (size === 0) return
        const [index, m] = [a % size, b % (size + 1)]
        const [stored, plain] = [storedRoots(kept), rootsOver(LEAVES)]
        expect(inclusionProof(stored, index, size)).toEqual(inclusionProof(plain, index, size))
        expect(read()).toBeLessThanOrEqual(512)
        expect(consistencyProof(stored, m, size)).toEqual(consistencyProof(plain, m, size))
        expect(read()).toBeLessThanOrEqual(1536)
      }),
    ))
  it('of which nothing was kept is computed from its leaves', () => {
    const { kept } = keptIn([1500])
    const bare = { ...kept, subtree: () => undefined }
    expect(storedTree(bare, 1500)).toEqual(append(EMPTY_TREE, LEAVES))
    expect(keptLast(255)).toBeUndefined()
    expect(keptLast(256)).toEqual({ level: 8, n: 0 })
    expect(keptLast(1500)).toEqual({ level: 8, n: 4 })
  })
})

describe('a log that begins with the peaks of a tree', () => {
  const all = Array.from({ length: 700 }, (_, i) => utf8(`leaf ${i}`))
  const hashes = all.map(leafHash)
  /** What a node has whose first `from` leaves are not here. */
  const joined = (from: number): KeptTree => {
    const subtrees = new Map<string, Uint8Array>()
    const keep = (list: readonly Subtree[]) => {
      for (const { level, n, hash } of list) subtrees.set(`${level}/${n}`, hash)
    }
    const before = append(EMPTY_TREE, hashes.slice(0, from))
    keep(peaksOf(before))
    keep(keptOf(grow(before, hashes.slice(from)).whole))
    return {
      subtree: (level, n) => subtrees.get(`${level}/${n}`),
      leaves: (a, b) => (a < from ? [] : all.slice(a, b)),
    }
  }
  const sizes = fc.tuple(fc.nat(700), fc.nat(700), fc.nat(700)).map((three) => three.sort((a, b) => a - b))

  it('grows to the very tree, and proves every later leaf and size', () => {
    fc.assert(
      fc.property(sizes, fc.nat(699), ([from, m, n], leaf) => {
        const kept = joined(from as number)
        const [size1, size2] = [m as number, n as number]
        expect(storedTree(kept, size2)).toEqual(append(EMPTY_TREE, hashes.slice(0, size2)))
        const roots = storedRoots(kept)
        expect(consistencyProof(roots, size1, size2)).toEqual(consistencyProof(rootsOver(hashes), size1, size2))
        if (leaf >= (from as number) && leaf < size2)
          expect(inclusionProof(roots, leaf, size2)).toEqual(inclusionProof(rootsOver(hashes), leaf, size2))
      }),
      { numRuns: 60 },
    )
  })

  it('says that it cannot prove what lies before', () => {
    expect(() => inclusionProof(storedRoots(joined(300)), 7, 400)).toThrow(LeavesMissing)
  })

  it('has as many peaks as its size has bits', () => {
    fc.assert(
      fc.property(fc.nat(700), (size) => {
        expect(append(EMPTY_TREE, hashes.slice(0, size)).peaks).toHaveLength(peakCount(size))
      }),
    )
  })
})
