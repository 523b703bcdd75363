import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { append, consistencyProof, EMPTY_TREE, grow, inclusionProof, leafHash, rootOf, rootsOver } from './merkle.ts'
import { type KeptTree, keptLast, keptOf, storedRoots, storedTree } from './stored-tree.ts'

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
