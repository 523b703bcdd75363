import { afterEach, describe, expect, it } from 'vitest'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { drained } from './drained.ts'
import { frame, Rogue } from './testing/rogue.ts'
import { type TestNode, Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

/** A rogue with an honest session and one admitted frame stream. */
async function rogueAt(b: TestNode, seed = 99) {
  const rogue = town.with(await Rogue.start(seed))
  await rogue.call(b.addresses)
  await until('up', () => b.isUpWith(rogue))
  const { stream } = await rogue.open(rogue.token())
  return { rogue, stream }
}

describe('frames', () => {
  it('of the largest size pass; nothing larger or empty is sent', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    expect(a.network.send(b.dev, new Uint8Array(MAX_FRAME_BYTES).fill(7))).toBe(true)
    await until('frame', () => b.frames.length === 1)
    expect(b.frames[0]?.bytes.length).toBe(MAX_FRAME_BYTES)
    expect(() => a.network.send(b.dev, new Uint8Array(MAX_FRAME_BYTES + 1))).toThrow(RangeError)
    expect(() => a.network.send(b.dev, new Uint8Array(0))).toThrow(RangeError)
  })

  it.each([
    ['too large by one, on its header alone', frame(new Uint8Array(0), MAX_FRAME_BYTES + 1), 'frames.too-large'],
    ['of four gigabytes', frame(new Uint8Array(0), 0xffffffff), 'frames.too-large'],
    ['empty', frame(new Uint8Array(0)), 'frames.empty'],
  ])('%s: refused, the session ends', async (_, bytes, code) => {
    const b = await town.node()
    const { rogue, stream } = await rogueAt(b)
    stream.send(frame(Uint8Array.of(1, 2, 3)))
    stream.send(bytes)
    await until('refused', () => b.downs.length === 1 && !rogue.isConnected)
    expect(b.troubles).toEqual([{ dev: rogue.dev, code }])
    expect(b.frames.map(({ bytes: got }) => [...got])).toEqual([[1, 2, 3]])
  })

  it('on a third stream at once are refused', async () => {
    const b = await town.node()
    const { rogue } = await rogueAt(b)
    await rogue.open(rogue.token())
    await rogue.open(rogue.token())
    await until('refused', () => b.downs.length === 1)
    expect(b.troubles).toEqual([{ dev: rogue.dev, code: 'frames.too-many-streams' }])
  })

  it('cut anywhere deliver only whole ones', async () => {
    const b = await town.node()
    const { rogue, stream } = await rogueAt(b)
    const whole = frame(new Uint8Array(1000).fill(5))
    for (const byte of [...whole, ...whole.subarray(0, 700)]) stream.send(Uint8Array.of(byte))
    await until('one frame', () => b.frames.length === 1)
    await rogue.stop()
    await until('down', () => b.downs.length === 1)
    expect([b.frames.length, b.troubles]).toEqual([1, []])
  })

  it('wait in a bounded queue; a full one says so', async () => {
    const limits = { queueBytes: 50_000, queueFrames: 10 }
    const a = await town.node({ limits })
    const b = await town.node()
    await town.connect(a, b)
    const answers = Array.from({ length: 11 }, () => a.network.send(b.dev, new Uint8Array(100)))
    expect(answers.filter((taken) => !taken)).toHaveLength(1)
    await until('ten frames', () => b.frames.length === 10)
    const large = Array.from({ length: 3 }, () => a.network.send(b.dev, new Uint8Array(20_000)))
    expect(large).toEqual([true, true, false])
    expect(a.network.send('00'.repeat(32), new Uint8Array(1))).toBe(false)
  })

  it('of a large honest catch-up are slowed, never punished', async () => {
    const rate = { perSecond: 8_000_000, burst: 1_000_000 }
    const [a, b] = await town.nodes(2, { limits: { frameBytes: rate } })
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    const began = performance.now()
    const count = 64
    for (let i = 0; i < count; i++) while (!a.network.send(b.dev, new Uint8Array(256_000))) await wait(5)
    await until('all frames', () => b.frames.length === count, 20_000)
    const seconds = (performance.now() - began) / 1000
    expect(seconds).toBeGreaterThan(1.5)
    expect([b.troubles, b.downs, a.downs]).toEqual([[], [], []])
  })

  it('pause while the handler is behind', async () => {
    const [a, b] = await town.nodes(2, { limits: { inFlightBytes: 100_000 } })
    if (!a || !b) throw new Error()
    let underWay = 0
    let most = 0
    b.onFrame = async (_dev, bytes) => {
      underWay += bytes.length
      most = Math.max(most, underWay)
      await wait(3)
      underWay -= bytes.length
      b.frames.push({ dev: a.dev, bytes })
    }
    await town.connect(a, b)
    for (let i = 0; i < 200; i++) expect(a.network.send(b.dev, new Uint8Array(10_000))).toBe(true)
    await until('all', () => b.frames.length === 200)
    expect(most).toBeLessThanOrEqual(110_000)
  })
})

describe('a flood', () => {
  it('is throttled and its sender cut, while an honest peer is heard', async () => {
    const b = await town.node()
    const a = await town.node()
    await town.connect(a, b)
    let junk = 0
    const honest: number[] = []
    b.onFrame = (dev, bytes) => {
      if (dev === a.dev) {
        honest.push(performance.now() - new DataView(bytes.buffer).getFloat64(0))
        return
      }
      junk++
      b.network.penalise(dev, 0.05, 'junk')
    }
    const { rogue, stream } = await rogueAt(b)
    const began = performance.now()
    let cutAfter = 0
    const load = frame(new Uint8Array(200))
    const flood = (async () => {
      const many = new Uint8Array(load.length * 500)
      for (let i = 0; i < 500; i++) many.set(load, i * load.length)
      while (rogue.isConnected) {
        try {
          if (!stream.send(many)) await drained(stream, 10_000)
          await wait(0)
        } catch {
          break
        }
      }
      cutAfter = performance.now() - began
    })()
    for (let i = 0; i < 100; i++) {
      const stamp = new Uint8Array(8)
      new DataView(stamp.buffer).setFloat64(0, performance.now())
      a.network.send(b.dev, stamp)
      await wait(20)
    }
    await flood
    await until('honest frames', () => honest.length === 100)
    honest.sort((x, y) => x - y)
    console.log(
      `flood: cut after ${cutAfter.toFixed(0)} ms and ${junk} frames; honest p50 ${honest[50]?.toFixed(1)} p99 ${honest[98]?.toFixed(1)} ms`,
    )
    expect(cutAfter).toBeLessThan(5000)
    expect(honest[98]).toBeLessThan(2000)
    expect(b.troubles).toContainEqual({ dev: rogue.dev, code: 'peer.cut' })

    // The door stays shut in both directions, and the honest peer has noticed nothing.
    await rogue.call(b.addresses).catch(() => undefined)
    await wait(300)
    expect([rogue.isConnected, b.isUpWith(rogue), b.isUpWith(a)]).toEqual([false, false, true])
  })

  it('that nobody complains about still cannot be faster than the limit', async () => {
    const b = await town.node({ limits: { frames: { perSecond: 200, burst: 300 } } })
    const a = await town.node()
    await town.connect(a, b)
    const { rogue, stream } = await rogueAt(b)
    const many = new Uint8Array(24 * 1000)
    for (let i = 0; i < 1000; i++) many.set(frame(new Uint8Array(20)), i * 24)
    for (let i = 0; i < 40; i++) stream.send(many)
    await wait(1000)
    const honestAt = performance.now()
    a.network.send(b.dev, Uint8Array.of(1))
    await until('honest frame', () => b.frames.some(({ dev }) => dev === a.dev))
    expect(performance.now() - honestAt).toBeLessThan(100)
    expect(b.frames.length).toBeLessThan(800)
    expect([b.isUpWith(rogue), b.troubles]).toEqual([true, []])
  })

  it('a cut peer is not called either, and may come back when its time is over', async () => {
    let skew = 0
    const b = await town.node({ now: () => performance.now() + skew })
    const a = await town.node()
    await town.connect(a, b)
    b.network.penalise(a.dev, 99, 'almost')
    expect(b.isUpWith(a)).toBe(true)
    b.network.penalise(a.dev, 2, 'over')
    await until('down', () => a.downs.length === 1 && b.downs.length === 1)
    await expect(b.network.dial(a.addresses, false)).rejects.toThrow('nobody answered')
    await expect(a.network.dial(b.addresses, false)).rejects.toThrow('nobody answered')
    skew = 61_000
    await town.connect(a, b)
  })
})
