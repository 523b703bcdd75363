/** What the desk tells and gives, to whom and how long; time and network are the test's. The real ones: nearby.lan.test.ts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import {
  decodeNearbyAnswer,
  decodeNearbyQuestion,
  encodeNearby,
  type NearbyAnswer,
  type NearbyQuestion,
} from '#shared/wire/nearby.ts'
import type { Network, NetworkStatus } from '../ports/network.ts'
import { ScriptedClient } from '../testing/scripted-client.ts'
import { NearbyDesk } from './nearby.ts'

const dev = (n: number) => toHex(new Uint8Array(32).fill(n))
const [ME, NEAR, FAR, HUB] = [dev(1), dev(2), dev(3), dev(9)] as const
const LINK = 'kind:join/abc'
const MINUTE = 60_000

let near: string[]
let up: string[]
let asked: [string, NearbyQuestion][]
let answerOf: (question: NearbyQuestion) => NearbyAnswer
/** While it is not settled, nobody answers. */
let line: Promise<void>
let penalised: [string, string][]
let changes: number
let on: boolean
let preview: { hub: string; name: string; by: string }
let desk: NearbyDesk

const network = {
  setNearby: (wanted: boolean) => {
    if (!wanted) near = []
  },
  status: (): NetworkStatus => ({
    state: 'online',
    peers: up.map((peer) => ({ dev: peer, address: `/at/${peer}`, direction: 'inbound', since: 0 })),
    addresses: [],
    nearby: near.map((seen) => ({ dev: seen, addresses: [], since: 0 })),
  }),
  ask: async (to: string, bytes: Uint8Array) => {
    const question = decodeNearbyQuestion(bytes)
    if (!question.ok) throw new Error(question.error.code)
    asked.push([to, question.value])
    await line
    return encodeNearby(answerOf(question.value))
  },
  penalise: (who: string, _points: number, why: string) => void penalised.push([who, why]),
} as unknown as Network

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  near = [NEAR]
  up = [NEAR, FAR]
  asked = []
  penalised = []
  line = Promise.resolve()
  changes = 0
  on = true
  preview = { hub: HUB, name: 'Oakfield', by: 'Ana' }
  answerOf = () => ({ k: 'heard' })
  const client = new ScriptedClient({
    'app.settings': () => ({ nearby: on }),
    'hubs.invite': () => ({ link: LINK, expires: 0 }),
    'hubs.preview': () => preview,
    'identity.status': () => ({ nick: 'Ana' }),
  })
  desk = new NearbyDesk({ client, now: Date.now, onChange: () => void changes++ })
  await desk.attach(network, ME)
})
afterEach(() => {
  desk.detach()
  vi.useRealTimers()
})

const hear = async (from: string, question: NearbyQuestion): Promise<NearbyAnswer | undefined> => {
  const bytes = await desk.onAsked(from, encodeNearby(question))
  const answer = bytes && decodeNearbyAnswer(bytes)
  return answer?.ok ? answer.value : undefined
}
const take: NearbyQuestion = { k: 'take', hub: fromHex(HUB), nick: 'Ben' }
const offered = (leftMs = 10 * MINUTE): NearbyQuestion => ({
  k: 'offers',
  items: [{ hub: fromHex(HUB), name: 'Oakfield', by: 'Ana', leftMs }],
})
const told = () => asked.map(([to, question]) => [to, question.k === 'offers' ? question.items.length : question.k])

describe('an offer of mine', () => {
  it('is told once to each device that is near and has a session, and to nobody else', async () => {
    await desk.offer(HUB, true)
    await vi.advanceTimersByTimeAsync(MINUTE)
    desk.onStatus()
    expect(told()).toEqual([[NEAR, 1]])
    expect(asked[0]?.[1]).toEqual(offered())
  })
  it('is told to who comes later, and to who comes back', async () => {
    up = []
    await desk.offer(HUB, true)
    up = [NEAR]
    desk.onStatus()
    await vi.advanceTimersByTimeAsync(0)
    desk.onDown(NEAR)
    desk.onStatus()
    expect(told()).toEqual([
      [NEAR, 1],
      [NEAR, 1],
    ])
  })
  it('is told again after ten seconds to who did not listen', async () => {
    answerOf = () => {
      throw new Error('busy')
    }
    await desk.offer(HUB, true)
    await vi.advanceTimersByTimeAsync(9000)
    expect(told()).toHaveLength(1)
    answerOf = () => ({ k: 'heard' })
    await vi.advanceTimersByTimeAsync(6000)
    expect(told()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(told()).toHaveLength(2)
  })
  it('ends after ten minutes, when it is switched off, and for who is not near any more', async () => {
    await desk.offer(HUB, true)
    await vi.advanceTimersByTimeAsync(10 * MINUTE + 5000)
    expect(desk.view().offering).toBeUndefined()
    await desk.offer(HUB, true)
    await vi.advanceTimersByTimeAsync(0)
    await desk.offer(HUB, false)
    await vi.advanceTimersByTimeAsync(0)
    await desk.offer(HUB, true)
    await vi.advanceTimersByTimeAsync(0)
    near = []
    desk.onStatus()
    expect(told().map(([, items]) => items)).toEqual([1, 0, 1, 0, 1, 0])
  })
  it('switched off while the word of it is under way is taken back right after', async () => {
    const slow = Promise.withResolvers<void>()
    line = slow.promise
    await desk.offer(HUB, true)
    await desk.offer(HUB, false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(told()).toEqual([[NEAR, 1]])
    slow.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(told()).toEqual([
      [NEAR, 1],
      [NEAR, 0],
    ])
  })
})

describe('the invite', () => {
  it('is given to who was offered it and asks, with the nickname kept', async () => {
    expect(await hear(NEAR, take)).toEqual({ k: 'gone' })
    await desk.offer(HUB, true)
    expect(await hear(FAR, take)).toEqual({ k: 'gone' })
    expect(await hear(NEAR, { ...take, hub: fromHex(FAR) })).toEqual({ k: 'gone' })
    expect(await hear(NEAR, take)).toEqual({ k: 'invite', link: LINK })
    expect(desk.view().nearby).toMatchObject([{ dev: NEAR, nick: 'Ben', took: true }])
    await desk.offer(HUB, false)
    expect(await hear(NEAR, take)).toEqual({ k: 'gone' })
    await desk.offer(HUB, true)
    expect(desk.view().nearby).toMatchObject([{ dev: NEAR, took: false }])
  })
  it('is given to twenty, and to each of them again', async () => {
    near = up = Array.from({ length: 21 }, (_, i) => dev(20 + i))
    await desk.offer(HUB, true)
    const answers = await Promise.all(near.map((from) => hear(from, take)))
    expect(answers.map((answer) => answer?.k)).toEqual([...Array(20).fill('invite'), 'gone'])
    expect(await hear(dev(20), take)).toEqual({ k: 'invite', link: LINK })
  })
})

describe('an offer of others', () => {
  it('is listed while it lasts and while its device is near, each hub once', async () => {
    const offer = offered(2 * MINUTE)
    if (offer.k === 'offers') offer.items.push(...offer.items)
    await hear(NEAR, offer)
    await hear(FAR, offered())
    expect(desk.view().offers).toMatchObject([{ dev: NEAR, hub: HUB, name: 'Oakfield', by: 'Ana' }])
    expect(desk.view().offers[0]?.phrase).toBe(desk.view().nearby[0]?.phrase)
    changes = 0
    await vi.advanceTimersByTimeAsync(2 * MINUTE + 5000)
    expect(desk.view().offers).toEqual([])
    expect(changes).toBe(1)
  })
  it('gives its invite when asked', async () => {
    await hear(NEAR, offered())
    answerOf = () => ({ k: 'invite', link: LINK })
    expect(await desk.take(NEAR, HUB)).toEqual({ link: LINK })
    expect(asked).toEqual([[NEAR, { ...take, nick: 'Ana' }]])
  })
  it.each<[string, () => void, string]>([
    ['has ended', () => (answerOf = () => ({ k: 'gone' })), 'nearby.gone'],
    ['answers something else', () => (answerOf = () => ({ k: 'heard' })), 'nearby.gone'],
    [
      'does not answer',
      () => {
        answerOf = () => {
          throw new Error('gone')
        }
      },
      'nearby.silent',
    ],
    ['leads to another hub', () => (preview = { ...preview, hub: FAR }), 'nearby.other-invite'],
    ['leads to a hub of another name', () => (preview = { ...preview, name: 'Elsewhere' }), 'nearby.other-invite'],
    ['is somebody else’s', () => (preview = { ...preview, by: 'Mallory' }), 'nearby.other-invite'],
  ])('that %s', async (_name, prepare, code) => {
    await hear(NEAR, offered())
    answerOf = () => ({ k: 'invite', link: LINK })
    prepare()
    await expect(desk.take(NEAR, HUB)).rejects.toMatchObject({ code })
    expect(penalised).toEqual(code === 'nearby.other-invite' ? [[NEAR, code]] : [])
  })
  it.each([
    ['no CBOR', Uint8Array.of(255), 'event.malformed'],
    ['another question', encodeCanonical({ k: 'who' }), 'nearby.malformed'],
    ['more time than allowed', encodeNearby(offered(11 * MINUTE)), 'nearby.malformed'],
    ['a name that breaks the line', encodeNearby({ ...take, nick: 'Ben\nAna' }), 'nearby.malformed'],
  ])('is refused as %s, at a price', async (_name, bytes, code) => {
    expect(await desk.onAsked(NEAR, bytes)).toBeUndefined()
    expect(penalised).toEqual([[NEAR, code]])
  })
})

describe('with the setting off', () => {
  it('nothing is offered, heard or answered, and what was there is gone', async () => {
    await hear(NEAR, offered())
    await desk.offer(HUB, true)
    on = false
    await desk.followSetting()
    expect(desk.view()).toEqual({ nearby: [], offers: [] })
    expect(await hear(NEAR, offered())).toBeUndefined()
    expect(await hear(NEAR, take)).toBeUndefined()
    await vi.advanceTimersByTimeAsync(0)
    expect(told().at(-1)).toEqual([NEAR, 0])
    await expect(desk.offer(HUB, true)).rejects.toMatchObject({ code: 'nearby.off' })
  })
})

it('without a network nothing is offered or taken', async () => {
  desk.detach()
  await expect(desk.offer(HUB, true)).rejects.toMatchObject({ code: 'nearby.no-network' })
  await expect(desk.take(NEAR, HUB)).rejects.toMatchObject({ code: 'nearby.gone' })
  expect(desk.view()).toEqual({ nearby: [], offers: [] })
})
