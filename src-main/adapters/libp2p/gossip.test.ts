import { afterEach, describe, expect, it } from 'vitest'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { topicOf } from './gossip.ts'
import { hubName } from './testing/rogue.ts'
import { type TestNode, Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const HUB = hubName(1)
const say = (text: string) => new TextEncoder().encode(text)
const heard = (node: TestNode) => node.gossip.map(({ bytes }) => new TextDecoder().decode(bytes))

/** A – B – C: A and C know each other only through B. */
async function line(): Promise<[TestNode, TestNode, TestNode]> {
  const [a, b, c] = await town.nodes(3)
  if (!a || !b || !c) throw new Error()
  for (const node of [a, b, c]) node.network.follow([HUB])
  await town.connect(a, b)
  await town.connect(c, b)
  return [a, b, c]
}

/** Publishes until the mesh has formed; what is measured comes afterwards. */
async function warm(from: TestNode, to: TestNode): Promise<void> {
  const end = performance.now() + 15_000
  for (let i = 0; to.gossip.length === 0; i++) {
    if (performance.now() > end) throw new Error('no gossip came through')
    from.network.publish(HUB, say(`warm ${from.dev} ${i}`))
    await wait(200)
  }
  await wait(100)
}

describe('gossip', () => {
  it('tells a stranger no hub’s id by what it is subscribed to', () => {
    expect(topicOf(HUB)).not.toContain(HUB)
    expect(topicOf(HUB)).not.toBe(topicOf(hubName(2)))
  })

  it('travels over two hops, names the last hop, and repeats nothing', async () => {
    const [a, b, c] = await line()
    await warm(a, c)
    const before = c.gossip.length
    const texts = Array.from({ length: 200 }, (_, i) => `offer ${i}`)
    for (const text of texts) a.network.publish(HUB, say(text))
    for (const text of texts) a.network.publish(HUB, say(text))
    await until('all at C', () => c.gossip.length >= before + 200)
    await wait(300)
    expect(heard(c).slice(before).sort()).toEqual(texts.sort())
    expect(new Set(c.gossip.map(({ dev }) => dev))).toEqual(new Set([b.dev]))
    expect(a.gossip).toEqual([])
  })

  it('stops at the first node that rejects it, and costs the sender', async () => {
    const [a, b, c] = await line()
    await warm(a, c)
    b.judge = (bytes) => (new TextDecoder().decode(bytes).startsWith('bad') ? 'reject' : 'accept')
    const before = c.gossip.length
    a.network.publish(HUB, say('bad'))
    a.network.publish(HUB, say('good'))
    await until('good at C', () => c.gossip.length > before)
    await wait(300)
    expect(heard(c).slice(before)).toEqual(['good'])
    expect(b.troubles).toEqual([{ dev: a.dev, code: 'gossip.rejected' }])
    for (let i = 0; i < 12; i++) a.network.publish(HUB, say(`bad ${i}`))
    await until('A is cut', () => b.downs.includes(a.dev))
  })

  it('ignored is not forwarded and costs nothing', async () => {
    const [a, b, c] = await line()
    await warm(a, c)
    b.judge = (bytes) => (new TextDecoder().decode(bytes).startsWith('known') ? 'ignore' : 'accept')
    const before = c.gossip.length
    a.network.publish(HUB, say('known'))
    a.network.publish(HUB, say('new'))
    await until('new at C', () => c.gossip.length > before)
    await wait(200)
    expect([heard(c).slice(before), b.troubles]).toEqual([['new'], []])
  })

  it('reaches those who follow a hub later, and not those who left it', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    a.network.follow([HUB])
    await town.connect(a, b)
    await wait(1500)
    b.network.follow([HUB])
    await warm(b, a)
    await warm(a, b)
    b.network.follow([])
    await wait(200)
    const before = b.gossip.length
    a.network.publish(HUB, say('after'))
    await wait(500)
    expect(b.gossip.length).toBe(before)
  })

  it('to nobody is fine; too large is refused at once', async () => {
    const a = await town.node()
    a.network.follow([HUB])
    a.network.publish(HUB, say('alone'))
    a.network.publish(hubName(9), say('a hub not followed'))
    expect(() => a.network.publish(HUB, new Uint8Array(MAX_FRAME_BYTES + 1))).toThrow(RangeError)
    await wait(50)
  })

  it('beyond the rate is dropped and costs points', async () => {
    const a = await town.node()
    const b = await town.node({ limits: { gossip: { perSecond: 10, burst: 30 } } })
    for (const node of [a, b]) node.network.follow([HUB])
    await town.connect(a, b)
    await warm(a, b)
    for (let i = 0; i < 300; i++) a.network.publish(HUB, say(`${i}`))
    await until('cut', () => b.downs.includes(a.dev))
    expect(b.gossip.length).toBeLessThan(60)
    expect(b.troubles.some(({ code }) => code === 'gossip.rate')).toBe(true)
  })

  it('of many megabytes is slowed at the stream', async () => {
    const a = await town.node()
    const b = await town.node({ limits: { gossipBytes: { perSecond: 2_000_000, burst: 500_000 } } })
    for (const node of [a, b]) node.network.follow([HUB])
    await town.connect(a, b)
    await warm(a, b)
    const before = b.gossip.length
    const began = performance.now()
    for (let i = 0; i < 30; i++) {
      a.network.publish(HUB, new Uint8Array(100_000).fill(i))
      await wait(5)
    }
    await until('all through', () => b.gossip.length === before + 30)
    expect(performance.now() - began).toBeGreaterThan(900)
    expect(b.troubles).toEqual([])
  })
})
