import { afterEach, describe, expect, it } from 'vitest'
import { drained } from './drained.ts'
import { StreamEnded, StreamReader } from './reader.ts'
import { Rogue } from './testing/rogue.ts'
import { Town, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

/** Two ends of one stream; the second is read by a StreamReader. */
async function pipe() {
  const server = town.with(await Rogue.start(60, ['/ip4/127.0.0.1/tcp/0']))
  const client = town.with(await Rogue.start(61))
  const arrived = Promise.withResolvers<StreamReader>()
  await server.serve('/test/1', (stream) => arrived.resolve(new StreamReader(stream, 5000)))
  const stream = await client.plainStream(server, '/test/1')
  stream.send(Uint8Array.of(0))
  const reader = await arrived.promise
  await reader.readAll(1)
  return { stream, reader }
}

describe('stream reader', () => {
  it('holds a fast sender back however slowly it is read, and loses nothing', async () => {
    const { stream, reader } = await pipe()
    const chunk = new Uint8Array(100_000)
    let sent = 0
    const sending = (async () => {
      for (let i = 0; i < 100; i++) {
        chunk.fill(i)
        if (!stream.send(chunk.slice())) await drained(stream, 10_000)
        sent += chunk.length
      }
      await stream.close()
    })()
    await wait(300)
    expect(sent).toBeLessThan(1_500_000)
    for (let i = 0; i < 100; i++) {
      const got = await reader.readAll(100_000)
      expect([got[0], got[99_999]]).toEqual([i, i])
      if (i % 10 === 0) await wait(20)
    }
    await sending
    expect(await reader.read(1)).toBeUndefined()
  })

  it('keeps going at any pace of reading and any size of message', async () => {
    const { stream, reader } = await pipe()
    const sizes = Array.from(
      { length: 120 },
      (_, i) => [1, 70_000, 256_000, 262_144, 262_148, 300_000][i % 6] as number,
    )
    const sending = (async () => {
      for (const size of sizes) if (!stream.send(new Uint8Array(size).fill(size % 251))) await drained(stream, 10_000)
      await stream.close()
    })()
    for (const [i, size] of sizes.entries()) {
      if (i % 7 === 3) await wait(5)
      const got = await reader.readAll(size)
      expect([got.length, got[0], got[size - 1]]).toEqual([size, size % 251, size % 251])
    }
    await sending
    expect(await reader.read(1)).toBeUndefined()
  })

  it('reads a message larger than its high-water mark', async () => {
    const { stream, reader } = await pipe()
    const large = new Uint8Array(900_000).fill(3)
    stream.send(large)
    expect((await reader.readAll(900_000)).every((byte) => byte === 3)).toBe(true)
  })

  it('tells an end between messages from one in the middle, and a stall from both', async () => {
    const { stream, reader } = await pipe()
    stream.send(Uint8Array.of(1, 2, 3))
    expect(await reader.read(2)).toEqual(Uint8Array.of(1, 2))
    await expect(reader.read(2, 50)).rejects.toThrow(StreamEnded)
    await stream.close()
    await expect(reader.read(2)).rejects.toThrow('middle')
    expect(await reader.read(1)).toEqual(Uint8Array.of(3))
    expect(await reader.read(1)).toBeUndefined()
    await expect(reader.readAll(1)).rejects.toThrow(StreamEnded)
  })
})
