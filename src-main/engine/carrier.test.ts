/** Two nodes that never meet on a wire and bring each other bundles: real engines, real stores, real keys. */
import { base64 } from '@scure/base'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act, Trade } from '#shared/ipc/agreements.ts'
import type { FavourPair } from '#shared/ipc/favours.ts'
import type { Reserve } from '#shared/ipc/reserves.ts'
import { BUNDLE_BYTES_MAX } from '#shared/wire/bundle.ts'
import { Market, RIVERSIDE } from '../testing/market.ts'

const DAY = 86_400_000

interface Brought {
  batches: number
  events: number
  messages: number
  refused?: string
}

let market: Market
let lan: Market['lan']
let hub = ''
let dids: Record<string, string> = {}

/** Ana signs the hub; Ben is a member. They met once, and the wire is cut. */
beforeEach(async () => {
  market = await new Market().open('Ana', 'Ben')
  ;({ lan, hub, dids } = market)
  lan.settle()
  lan.disconnect('Ana', 'Ben')
})
afterEach(() => market.close())

const call = <T>(name: string, procedure: string, input: object) => market.call<T>(name, procedure, input)
const sign = (name: string, act: Act) => market.sign(name, act)

const pack = (from: string, to: string, bytes = BUNDLE_BYTES_MAX) =>
  call<{ data: string; bytes: number; more: boolean }>(from, 'carry.pack', { hub, to: dids[to] ?? '', bytes })
const take = (name: string, data: string) => call<Brought>(name, 'carry.take', { data })
const carry = async (from: string, to: string): Promise<Brought> => take(to, (await pack(from, to)).data)

const pair = async (name: string) => (await call<FavourPair[]>(name, 'favours.list', { hub }))[0] as FavourPair
const reserve = async (name: string) => (await call<Reserve[]>(name, 'reserves.list', { hub }))[0] as Reserve
const root = (name: string) => market.stateRoot(name)
const posted = async (name: string) => (await call<{ posted: string }>(name, 'ledger.wallet', { hub })).posted

describe('bundles', () => {
  it('carry a whole trade: offer, agreement, escrow, delivery, release', async () => {
    const terms = market.terms('Ben')
    const { negotiation, agreement } = await sign('Ana', { act: 'propose', terms })
    expect(await carry('Ana', 'Ben')).toMatchObject({ messages: 1 })
    await sign('Ben', { act: 'agree', negotiation, proposal: agreement })
    expect((await call<Trade>('Ben', 'agreements.get', { negotiation })).finality).toBe('pending')
    expect(await carry('Ben', 'Ana')).toMatchObject({ events: 1 })
    expect((await call<Trade>('Ana', 'agreements.get', { negotiation })).state).toBe('funded')
    expect(await carry('Ana', 'Ben')).toMatchObject({ batches: 1 })
    await call('Ben', 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
    await carry('Ben', 'Ana')
    await sign('Ana', { act: 'accept', agreement })
    await carry('Ana', 'Ben')
    expect((await call<Trade>('Ben', 'agreements.get', { negotiation })).state).toBe('settled')
    expect(await posted('Ben')).toBe('12500')
    expect(root('Ben')).toBe(root('Ana'))
  })

  it('hold what the other lacks and nothing it is known to have', async () => {
    await carry('Ana', 'Ben')
    await carry('Ben', 'Ana')
    const small = await pack('Ana', 'Ben')
    await sign('Ana', { act: 'pay', hub, to: dids.Ben ?? '', amount: '100' })
    const larger = await pack('Ana', 'Ben')
    expect(larger.bytes).toBeGreaterThan(small.bytes)
    expect(await take('Ben', larger.data)).toMatchObject({ batches: 1 })
    await carry('Ben', 'Ana')
    expect(Math.abs((await pack('Ana', 'Ben')).bytes - small.bytes)).toBeLessThan(small.bytes)
  })

  it('taken in again change nothing', async () => {
    await sign('Ana', { act: 'pay', hub, to: dids.Ben ?? '', amount: '100' })
    const { data } = await pack('Ana', 'Ben')
    expect(await take('Ben', data)).toMatchObject({ batches: 1 })
    expect(await take('Ben', data)).toMatchObject({ batches: 0, events: 0, messages: 0 })
    expect(root('Ben')).toBe(root('Ana'))
  })

  it('that are too small for everything say so, and the next one brings the rest', async () => {
    for (let n = 0; n < 12; n++) await sign('Ana', { act: 'pay', hub, to: dids.Ben ?? '', amount: '100' })
    for (let round = 0; ; round++) {
      const { data, more, bytes } = await pack('Ana', 'Ben', 4096)
      expect(bytes).toBeLessThanOrEqual(4096)
      await take('Ben', data)
      await carry('Ben', 'Ana')
      if (!more) break
      expect(round).toBeLessThan(12)
    }
    expect(root('Ben')).toBe(root('Ana'))
  })

  it('changed on the way are not taken in', async () => {
    const { data } = await pack('Ana', 'Ben')
    const bytes = base64.decode(data)
    for (const [at, code] of [
      [0, 'bundle.not-a-bundle'],
      [bytes.length - 1, 'bundle.malformed'],
    ] as const) {
      const other = bytes.slice()
      other[at] = (other[at] ?? 0) ^ 1
      await expect(take('Ben', base64.encode(other))).rejects.toMatchObject({ code })
    }
    const cover = bytes.slice()
    // Somewhere in the signature, the last field of the cover.
    const signature = cover.findIndex((_, i) => cover[i] === 0x63 && cover[i + 1] === 0x73 && cover[i + 2] === 0x69)
    cover[signature + 20] = (cover[signature + 20] ?? 0) ^ 1
    await expect(take('Ben', base64.encode(cover))).rejects.toMatchObject({ code: 'bundle.bad-signature' })
  })

  it('of a stranger or of another hub are left aside', async () => {
    const other = await lan.hub(['Cy', 'Dee'], RIVERSIDE)
    lan.disconnect('Cy', 'Dee')
    const strange = (await lan.get('Cy').call('carry.pack', {
      hub: other.hub,
      to: other.dids.Dee ?? '',
      bytes: BUNDLE_BYTES_MAX,
    })) as { data: string }
    await expect(take('Ben', strange.data)).rejects.toMatchObject({ code: 'bundle.other-hub' })
  })

  it('are for another member, and for nobody else', async () => {
    await expect(pack('Ana', 'Ana')).rejects.toMatchObject({ code: 'carry.no-device' })
  })
})

describe('a device that was started without a network', () => {
  it('signs once a bundle answers its own, and not because of an older one', async () => {
    const old = await pack('Ana', 'Ben')
    await lan.restart('Ben')
    await take('Ben', old.data)
    await expect(sign('Ben', { act: 'pay', hub, to: dids.Ana ?? '', amount: '100' })).rejects.toMatchObject({
      code: 'hub.not-heard',
    })
    await carry('Ben', 'Ana')
    await carry('Ana', 'Ben')
    await sign('Ben', { act: 'pay', hub, to: dids.Ana ?? '', amount: '100' })
    await carry('Ben', 'Ana')
    expect(await posted('Ana')).toBe('10100')
  })
})

describe('favours by bundles', () => {
  const favour = (name: string, other: string, owes: 'they' | 'me', amount: string) =>
    sign(name, { act: 'favour', hub, with: dids[other] ?? '', owes, amount, note: 'Lent the drill' })
  const agree = async (name: string) => {
    const { theirs, with: other } = await pair(name)
    return sign(name, { act: 'favour-sign', hub, with: other.did, digest: theirs?.digest ?? '' })
  }

  it('count once both have signed, on both sides', async () => {
    await favour('Ana', 'Ben', 'they', '300')
    expect(await pair('Ana')).toMatchObject({ balance: '0', mine: { delta: '300' } })
    await carry('Ana', 'Ben')
    expect(await pair('Ben')).toMatchObject({ balance: '0', theirs: { delta: '-300', note: 'Lent the drill' } })
    await agree('Ben')
    await carry('Ben', 'Ana')
    expect(await pair('Ana')).toMatchObject({ balance: '300', with: { nick: 'Ben' } })
    expect(await pair('Ben')).toMatchObject({ balance: '-300' })
    expect((await pair('Ana')).mine).toBeUndefined()
  })

  it('become money with both signatures, once the hub has certified it', async () => {
    await favour('Ana', 'Ben', 'they', '300')
    await carry('Ana', 'Ben')
    await agree('Ben')
    await carry('Ben', 'Ana')
    await sign('Ana', { act: 'favour-settle', hub, with: dids.Ben ?? '', amount: '200' })
    await carry('Ana', 'Ben')
    await agree('Ben')
    expect(await pair('Ben')).toMatchObject({ balance: '-300', settling: { delta: '200' } })
    await carry('Ben', 'Ana')
    await carry('Ana', 'Ben')
    expect(await pair('Ana')).toMatchObject({ balance: '100' })
    expect(await pair('Ben')).toMatchObject({ balance: '-100' })
    expect([await posted('Ana'), await posted('Ben')]).toEqual(['10200', '9800'])
    expect(root('Ben')).toBe(root('Ana'))
  })

  it('said no to, are gone; and keep to my limit for this person', async () => {
    await favour('Ana', 'Ben', 'me', '300')
    await carry('Ana', 'Ben')
    const { theirs } = await pair('Ben')
    await call('Ben', 'favours.saveCap', { hub, with: dids.Ana ?? '', cap: '200' })
    expect((await pair('Ben')).theirs?.problem).toMatch(/limit you have set/)
    await expect(agree('Ben')).rejects.toMatchObject({ code: 'favour.own-cap' })
    await call('Ben', 'favours.decline', { hub, with: dids.Ana ?? '', digest: theirs?.digest ?? '' })
    await carry('Ben', 'Ana')
    expect((await pair('Ana')).mine).toBeUndefined()
    await favour('Ana', 'Ben', 'me', '100')
    await carry('Ana', 'Ben')
    await agree('Ben')
    expect(await pair('Ben')).toMatchObject({ balance: '100' })
  })

  it('are there again after the read models are made anew, and after a restart', async () => {
    await favour('Ana', 'Ben', 'they', '300')
    await carry('Ana', 'Ben')
    await agree('Ben')
    await carry('Ben', 'Ana')
    for (const name of ['Ana', 'Ben']) {
      await lan.restart(name)
      lan.get(name).engine.replay()
    }
    expect(await pair('Ana')).toMatchObject({ balance: '300' })
    expect(await pair('Ben')).toMatchObject({ balance: '-300' })
  })
})

describe('a reserve', () => {
  it('is spent where there is no wire, and collected when there is one again', async () => {
    await sign('Ana', { act: 'reserve', hub, to: dids.Ben ?? '', amount: '500', lasts: 2 * DAY })
    await carry('Ana', 'Ben')
    const { id } = await reserve('Ana')
    for (const amount of ['120', '30']) await sign('Ana', { act: 'spend', hub, reserve: id, amount, text: 'Bread' })
    expect(await reserve('Ana')).toMatchObject({ side: 'payer', spent: '150', claimed: '0', spendable: true })
    await carry('Ana', 'Ben')
    expect(await reserve('Ben')).toMatchObject({
      side: 'payee',
      spent: '150',
      spendable: false,
      payments: [{ amount: '30' }, { amount: '120' }],
    })
    await expect(sign('Ana', { act: 'spend', hub, reserve: id, amount: '351', text: '' })).rejects.toMatchObject({
      code: 'reserve.more-than-held',
    })
    await expect(sign('Ben', { act: 'spend', hub, reserve: id, amount: '1', text: '' })).rejects.toMatchObject({
      code: 'reserve.not-spendable',
    })
    lan.connect('Ana', 'Ben')
    lan.settle()
    expect(await reserve('Ben')).toMatchObject({ claimed: '150' })
    expect([await posted('Ana'), await posted('Ben')]).toEqual(['9500', '10150'])
    await sign('Ben', { act: 'reserve-close', hub, reserve: id })
    expect([await posted('Ana'), await posted('Ben')]).toEqual(['9850', '10150'])
    expect((await reserve('Ana')).returns).toBeUndefined()
    expect(root('Ben')).toBe(root('Ana'))
  })
})
