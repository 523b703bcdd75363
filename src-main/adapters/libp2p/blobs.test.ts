import { afterEach, describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '#shared/core/files/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { type TestNode, Town, until } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

function filled(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (i * seed + (i >> 9)) & 255
  return bytes
}

/** One asker connected to `count` holders. */
async function around(count: number): Promise<[TestNode, TestNode[]]> {
  const [asker, ...holders] = await town.nodes(count + 1)
  if (!asker) throw new Error()
  for (const holder of holders) await town.connect(asker, holder)
  return [asker, holders]
}
const same = async (node: TestNode, root: Uint8Array, bytes: Uint8Array) =>
  Buffer.compare((await node.blobs.get(root)) ?? new Uint8Array(), bytes) === 0

describe('files between devices', () => {
  it.each([0, 1, CHUNK_BYTES, 3_000_000])('of %i bytes arrive', async (size) => {
    const [asker, [holder]] = await around(1)
    const bytes = filled(size, 31)
    const root = (await holder?.blobs.put(bytes)) as Uint8Array
    expect(await asker.network.fetchBlob(toHex(root))).toBe(true)
    expect(await same(asker, root, bytes)).toBe(true)
  })

  it('come from whoever has them; nobody having them is an answer', async () => {
    const [asker, holders] = await around(3)
    const root = (await holders[2]?.blobs.put(filled(1000, 3))) as Uint8Array
    expect(await asker.network.fetchBlob(toHex(root), { from: holders[0]?.dev })).toBe(true)
    expect(await asker.network.fetchBlob('ab'.repeat(32))).toBe(false)
  })

  it('spoilt in one chunk are refused, and the next holder is asked', async () => {
    const [asker, [liar, honest]] = await around(2)
    const bytes = filled(5 * CHUNK_BYTES, 7)
    const root = (await liar?.blobs.put(bytes)) as Uint8Array
    await honest?.blobs.put(bytes)
    liar?.blobs.spoil(root, 2)
    expect(await asker.network.fetchBlob(toHex(root), { from: liar?.dev })).toBe(true)
    expect(await same(asker, root, bytes)).toBe(true)
    expect(asker.troubles).toEqual([{ dev: liar?.dev, code: 'blob.mismatch' }])

    liar?.blobs.spoil(root, 2)
    const only = (await liar?.blobs.put(filled(9, 9))) as Uint8Array
    liar?.blobs.spoil(only, 0)
    expect(await asker.network.fetchBlob(toHex(only))).toBe(false)
    expect(await asker.blobs.has(only)).toBe(false)
  })

  it('asked for many at once all arrive, two at a time', async () => {
    const [asker, [holder]] = await around(1)
    const roots = await Promise.all(Array.from({ length: 8 }, (_, i) => holder?.blobs.put(filled(400_000, 2 * i + 1))))
    const got = await Promise.all(roots.map((root) => asker.network.fetchBlob(toHex(root as Uint8Array))))
    expect(got).toEqual(roots.map(() => true))
    expect(asker.troubles.concat(holder?.troubles ?? [])).toEqual([])
  })

  it('larger than a generation do not break the session', async () => {
    const limits = { rotation: { ageMs: 600_000, bytes: 500_000 } }
    const [asker, holder] = await town.nodes(2, { limits })
    if (!asker || !holder) throw new Error()
    await town.connect(asker, holder)
    const root = await holder.blobs.put(filled(6_000_000, 5))
    expect(await asker.network.fetchBlob(toHex(root))).toBe(true)
    expect([asker.downs, holder.downs]).toEqual([[], []])
  })

  it('of a holder that leaves in the middle come from the next one', async () => {
    const [asker, [first, second]] = await around(2)
    const bytes = filled(20_000_000, 11)
    const root = (await first?.blobs.put(bytes)) as Uint8Array
    await second?.blobs.put(bytes)
    const fetching = asker.network.fetchBlob(toHex(root), { from: first?.dev })
    await first?.network.stop()
    expect(await fetching).toBe(true)
    await until('first is down', () => asker.downs.includes(first?.dev ?? ''))
  })
})
