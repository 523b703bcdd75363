/** What must not work, refused in words a person understands, with nothing changed (issue, Show 4). */
import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { copyData, freshPlace } from '../harness/place.ts'
import { createHub, join, SOON, settledIn, stateOf } from '../harness/trade.ts'

let place: ReturnType<typeof freshPlace>
let running: HeadlessNode[]

test.beforeEach(() => {
  place = freshPlace()
  running = []
})
test.afterEach(async () => {
  await Promise.all(running.map((node) => node.kill()))
  place.remove()
})

async function start(name: string): Promise<HeadlessNode> {
  const node = await startHeadless(place.dir(name), name)
  running.push(node)
  return node
}

/** A refusal as a person reads it: a code of the contract and at least a sentence. */
async function refusalOf(attempt: Promise<unknown>): Promise<{ code: string; text: string }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown as { defined?: boolean; data?: { code: string; text: string } },
  )
  expect(error?.defined, 'a typed refusal').toBe(true)
  const data = error?.data ?? { code: '', text: '' }
  expect(data.text.split(' ').length).toBeGreaterThan(3)
  return data
}

test('a wrong invite is refused and joins nothing', async () => {
  const host = await start('host')
  const hub = await createHub(host)
  const stranger = await start('stranger')
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  const bent = `${link.slice(0, -6)}${link.at(-6) === 'A' ? 'B' : 'A'}${link.slice(-5)}`
  for (const wrong of ['kind:nonsense', 'https://example.org/', bent])
    await refusalOf(stranger.ask.hubs.preview({ link: wrong }))
  await refusalOf(stranger.ask.hubs.join({ link: bent }))
  expect(await stranger.ask.hubs.list()).toEqual([])
})

test('an invite for one lets one in', async () => {
  const host = await start('host')
  const hub = await createHub(host)
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  const first = await start('first')
  await first.ask.hubs.join({ link })
  await expect.poll(() => stateOf(first.ask, hub), SOON).toBe('ready')
  const second = await start('second')
  await second.ask.hubs.join({ link }).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(await stateOf(second.ask, hub)).not.toBe('ready')
  expect((await host.ask.hubs.members({ hub })).map(({ nick }) => nick).toSorted()).toEqual(['first', 'host'])
})

test('spending more than there is is refused before anything is signed', async () => {
  const host = await start('host')
  const hub = await createHub(host, { creditLimit: '1000' })
  const buyer = await start('buyer')
  await join(host, buyer, hub)
  const { text } = await refusalOf(
    buyer.ask.agreements.request({ act: { act: 'pay', hub, to: host.did, amount: '1001' } }),
  )
  expect(text).not.toMatch(/undefined|error/i)
  expect((await buyer.ask.ledger.wallet({ hub })).posted).toBe('0')
})

test('a copied data directory cannot spend the same money twice', async () => {
  const host = await start('host')
  const hub = await createHub(host, { creditLimit: '1000' })
  let buyer = await start('buyer')
  await join(host, buyer, hub)
  await buyer.stop()
  copyData(place.dir('buyer'), place.dir('copy'))

  buyer = await start('buyer')
  await settledIn(buyer, hub)
  await buyer.act({ act: 'pay', hub, to: host.did, amount: '900' })
  await expect.poll(async () => (await host.ask.ledger.wallet({ hub })).posted, SOON).toBe('900')
  await buyer.stop()

  const copy = await start('copy')
  const attempt = copy.act({ act: 'pay', hub, to: host.did, amount: '900' })
  await attempt.catch(() => undefined)
  await expect.poll(async () => (await copy.ask.ledger.wallet({ hub })).posted, SOON).toBe('-900')
  expect((await host.ask.ledger.wallet({ hub })).posted).toBe('900')
  const { conserved } = await host.ask.ledger.head({ hub })
  expect(conserved).toBe(true)
  await refusalOf(copy.act({ act: 'pay', hub, to: host.did, amount: '900' }))
})

test('an old backup put back resyncs before it may sign', async () => {
  const host = await start('host')
  const hub = await createHub(host, { creditLimit: '1000' })
  let buyer = await start('buyer')
  await join(host, buyer, hub)
  await buyer.stop()
  copyData(place.dir('buyer'), place.dir('backup'))
  buyer = await start('buyer')
  await settledIn(buyer, hub)
  await buyer.act({ act: 'pay', hub, to: host.did, amount: '800' })
  await expect.poll(async () => (await host.ask.ledger.wallet({ hub })).posted, SOON).toBe('800')
  await buyer.stop()

  rmSync(place.dir('buyer'), { recursive: true })
  copyData(place.dir('backup'), place.dir('buyer'))
  buyer = await start('buyer')
  await settledIn(buyer, hub)
  await buyer.act({ act: 'pay', hub, to: host.did, amount: '800' }).catch(() => undefined)
  await expect.poll(async () => (await buyer.ask.ledger.wallet({ hub })).posted, SOON).toBe('-800')
  expect((await host.ask.ledger.wallet({ hub })).posted).toBe('800')
  await refusalOf(buyer.act({ act: 'pay', hub, to: host.did, amount: '800' }))
})
