import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareBytes,
  cutPaths,
  cutRoot,
  cutState,
  encodeCanonical,
  encodePiece,
  isEmptyPiece,
  openPiece,
  type Piece,
  type StateEntry,
  StateMap,
  stateLeafOf,
  stateNodeHash,
} from './index.ts'

const records = fc.uniqueArray(
  fc.tuple(
    fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key.isWellFormed()),
    fc.uint8Array({ maxLength: 40 }),
  ),
  { selector: ([key]) => key, maxLength: 60 },
)

interface Cut {
  pieces: Piece[]
  paths: string[]
  held: StateEntry[][]
}

/** A state cut into pieces of at most `most` bytes of values, as a node makes them. */
function cut(state: readonly StateEntry[], most: number): Cut {
  const sorted = [...state]
    .map((entry) => ({ entry, ...stateLeafOf(...entry), bytes: entry[1].length + 1 }))
    .sort((a, b) => compareBytes(a.keyHash, b.keyHash))
  const ranges = cutState(sorted, most)
  const held = ranges.map(({ from, to }) => sorted.slice(from, to).map(({ entry }) => entry))
  const pieces = ranges.map(({ depth, from, to }) => ({ depth, hash: stateNodeHash(sorted.slice(from, to), depth) }))
  return { pieces, paths: cutPaths(pieces), held }
}
const rootOf = (state: readonly StateEntry[]) => {
  const map = new StateMap()
  for (const [key, value] of state) map.set(key, value)
  return map.root()
}
const STATE: StateEntry[] = Array.from({ length: 30 }, (_, i) => [`account/${i}`, Uint8Array.of(i, i)])

describe('a cut through a state', () => {
  it('has the root of the state, and every piece opens to what lies below its node', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 400 }), (state, most) => {
        const { pieces, paths, held } = cut(state, most)
        expect(cutRoot(pieces)).toEqual(rootOf(state))
        for (const [i, piece] of pieces.entries())
          expect(openPiece(encodePiece(held[i] as StateEntry[]), piece, paths[i] as string)).toEqual({
            ok: true,
            value: held[i],
          })
        expect(held.flat()).toHaveLength(state.length)
      }),
    )
  })

  it('leaves no piece above its size but where one entry alone is', () => {
    const { held } = cut(STATE, 12)
    expect(Math.max(...held.map((entries) => entries.length))).toBeLessThanOrEqual(4)
    expect(held.length).toBeGreaterThan(7)
  })

  it('is one piece of a small state, and one empty piece of none', () => {
    expect(cut(STATE, 10_000).pieces).toEqual([{ depth: 0, hash: rootOf(STATE) }])
    const nothing = cut([], 10).pieces
    expect(nothing.map(isEmptyPiece)).toEqual([true])
  })

  it('is no cut when anything about it is changed', () => {
    const { pieces } = cut(STATE, 12)
    const root = rootOf(STATE)
    const other = (i: number, piece: Piece) => pieces.map((one, at) => (at === i ? piece : one))
    fc.assert(
      fc.property(fc.nat(pieces.length - 1), fc.nat(31), (i, at) => {
        const { depth, hash } = pieces[i] as Piece
        const changed = Uint8Array.from(hash, (byte, n) => (n === at ? byte ^ 1 : byte))
        expect(cutRoot(other(i, { depth, hash: changed }))).not.toEqual(root)
        expect(cutRoot(other(i, { depth: depth + 1, hash }))).not.toEqual(root)
        expect(cutRoot(pieces.toSpliced(i, 1))).not.toEqual(root)
      }),
    )
    expect(cutRoot([])).toBeUndefined()
    expect(cutRoot([{ depth: 0, hash: Uint8Array.of(1) }])).toBeUndefined()
    expect(cutRoot([pieces[0] as Piece, ...pieces])).not.toEqual(root)
  })
})

describe('a piece', () => {
  const { pieces, paths, held } = cut(STATE, 12)
  const at = held.findIndex((entries) => entries.length > 1)
  const [piece, path, entries] = [pieces[at] as Piece, paths[at] as string, held[at] as StateEntry[]]
  const strange = held[at === 0 ? 1 : 0] as StateEntry[]
  const rows: [string, string, Uint8Array][] = [
    ['is no list', 'piece.malformed', encodeCanonical({})],
    ['has a key without a value', 'piece.malformed', encodeCanonical(['account/1'])],
    ['has a number for a value', 'piece.malformed', encodeCanonical(['account/1', 1])],
    ['is cut off', 'event.malformed', encodePiece(entries).slice(0, -1)],
    ['has its keys in another order', 'piece.order', encodePiece([...entries].reverse())],
    ['has a key twice', 'piece.order', encodePiece([entries[0] as StateEntry, entries[0] as StateEntry])],
    ['holds what belongs below another node', 'piece.elsewhere', encodePiece(strange)],
    ['lacks an entry', 'piece.hash', encodePiece(entries.slice(1))],
    ['has another value', 'piece.hash', encodePiece(entries.map(([key]) => [key, Uint8Array.of(9)]))],
    ['is larger than a frame', 'event.too-large', new Uint8Array(300_000)],
  ]
  it.each(rows)('that %s is refused', (_what, code, bytes) => {
    expect(openPiece(bytes, piece, path)).toMatchObject({ ok: false, error: { code } })
  })
})
