/** Two who conspire against a relay: one sends without end, the other takes nothing. Real streams; the pipe is the library's. */
import type { Stream } from '@libp2p/interface'
import { pipe } from '@libp2p/utils'
import { afterEach, expect, it } from 'vitest'
import { holdBack } from './relay-leg.ts'
import { Rogue } from './testing/rogue.ts'
import { Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const MIB = 1024 * 1024
const IN = '/test/in/1'
const OUT = '/test/out/1'
const LISTEN = ['/ip4/127.0.0.1/tcp/0']

/** How much of what was sent the relay has taken in, once no more comes. */
async function takenIn(join: (from: Stream, to: Stream) => void): Promise<number> {
  const [sender, relay, sink] = (await Promise.all(
    [91, 92, 93].map(async (seed) => town.with(await Rogue.start(seed, LISTEN))),
  )) as [Rogue, Rogue, Rogue]
  let taken = 0
  await sink.serve(OUT, (stream) => stream.pause())
  await relay.serve(IN, async (from) => {
    from.pause()
    const to = await relay.plainStream(sink, OUT)
    pipe(from, to, from).catch(() => undefined)
    from.addEventListener('message', ({ data }) => {
      taken += data.byteLength
    })
    join(from, to)
    from.resume()
  })
  const stream = await sender.plainStream(relay, IN)
  for (let sent = 0; sent < 24 * MIB; sent += MIB) stream.send(new Uint8Array(MIB))
  await until('the first bytes', () => taken > 0)
  for (let before = 0; before !== taken; ) {
    before = taken
    await wait(500)
  }
  return taken
}

it('a relay holds a sender back whose other end takes nothing', async () => {
  const taken = await takenIn((from, to) => holdBack(from, to, { charge: () => 0, stallMs: 60_000 }))
  expect(taken).toBeLessThan(2 * MIB)
})

it('the pipe alone would keep everything in memory', async () => {
  expect(await takenIn(() => undefined)).toBe(24 * MIB)
})
