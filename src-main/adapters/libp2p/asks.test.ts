import { afterEach, describe, expect, it } from 'vitest'
import { NEARBY_BYTES_MAX } from '#shared/wire/nearby.ts'
import { NEARBY_PROTOCOL } from '#shared/wire/session.ts'
import { StreamReader } from './reader.ts'
import { Rogue } from './testing/rogue.ts'
import { Town, until } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const message = (body: Uint8Array, length = body.length): Uint8Array =>
  Uint8Array.of(length >> 8, length & 255, ...body)

/** A pair with a session; the second doubles every byte it is asked. */
async function pair() {
  const [a, b] = await town.nodes(2)
  if (!a || !b) throw new Error()
  b.answer = async (dev, question) => (dev === a.dev ? question.map((byte) => byte * 2) : undefined)
  await town.connect(a, b)
  return { a, b }
}

describe('a question', () => {
  it('is answered, whichever side made the session, up to the largest size', async () => {
    const { a, b } = await pair()
    a.answer = async () => Uint8Array.of(7)
    expect(await a.network.ask(b.dev, Uint8Array.of(1, 2))).toEqual(Uint8Array.of(2, 4))
    expect(await b.network.ask(a.dev, Uint8Array.of(1))).toEqual(Uint8Array.of(7))
    const largest = new Uint8Array(NEARBY_BYTES_MAX).fill(3)
    expect(await a.network.ask(b.dev, largest)).toEqual(largest.map(() => 6))
    await expect(a.network.ask(b.dev, new Uint8Array(NEARBY_BYTES_MAX + 1))).rejects.toThrow(RangeError)
    expect([a.troubles, b.troubles]).toEqual([[], []])
  })

  it('without an answer, or to a stranger, is rejected and costs nobody anything', async () => {
    const { a, b } = await pair()
    await expect(b.network.ask(a.dev, Uint8Array.of(1))).rejects.toThrow()
    await expect(a.network.ask('00'.repeat(32), Uint8Array.of(1))).rejects.toThrow('no session')
    expect([a.troubles, b.troubles, a.isUpWith(b)]).toEqual([[], [], true])
  })

  it('beyond the rate is not even read, and costs points', async () => {
    const { a, b } = await pair()
    let asked = 0
    b.answer = async () => Uint8Array.of(++asked)
    const one = Uint8Array.of(1)
    for (let i = 0; i < 10; i++) await a.network.ask(b.dev, one)
    await expect(a.network.ask(b.dev, one)).rejects.toThrow()
    expect(asked).toBe(10)
    expect(b.troubles).toMatchObject([{ dev: a.dev, code: 'nearby.rate' }])
  })

  it('larger than allowed is no accident: the session ends', async () => {
    const node = await town.node()
    const rogue = town.with(await Rogue.start(99))
    await rogue.call(node.addresses)
    await until('session', () => node.isUpWith(rogue))
    const { stream, admitted } = await rogue.open(rogue.token('nearby'), NEARBY_PROTOCOL)
    expect(admitted).toBe(true)
    stream.send(message(new Uint8Array(8), NEARBY_BYTES_MAX + 1))
    await until('cut', () => !node.isUpWith(rogue))
    expect(node.troubles.map(({ code }) => code)).toContain('nearby.too-large')
  })

  it('needs a token made for it', async () => {
    const node = await town.node()
    node.answer = async () => Uint8Array.of(1)
    const rogue = town.with(await Rogue.start(98))
    await rogue.call(node.addresses)
    await until('session', () => node.isUpWith(rogue))
    const { admitted } = await rogue.open(rogue.token('blob'), NEARBY_PROTOCOL)
    expect(admitted).toBe(false)
    await until('cut', () => !node.isUpWith(rogue))
  })

  it('is answered to whoever speaks the protocol by hand', async () => {
    const node = await town.node()
    node.answer = async (_dev, question) => question
    const rogue = town.with(await Rogue.start(97))
    await rogue.call(node.addresses)
    await until('session', () => node.isUpWith(rogue))
    const { stream } = await rogue.open(rogue.token('nearby'), NEARBY_PROTOCOL)
    const reader = new StreamReader(stream, 5000)
    stream.send(message(Uint8Array.of(5, 6)))
    expect(await reader.readAll(4)).toEqual(Uint8Array.of(0, 2, 5, 6))
  })
})
