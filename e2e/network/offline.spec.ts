/** People come and go: what was sent to somebody absent waits with the hub's members, sealed, and arrives (issue, Show 3). */
import { expect, test } from '@playwright/test'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import {
  createHub,
  expectSameLedger,
  fundTrade,
  join,
  offerForm,
  onlyTrade,
  reach,
  reachFunded,
  SOON,
  settledIn,
  termsFor,
  titles,
} from '../harness/trade.ts'

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

/** The same directory, a new process: what a person does in the morning. */
async function comeBack(name: string, hub: string): Promise<HeadlessNode> {
  const node = await start(name)
  await settledIn(node, hub)
  return node
}

test('the seller answers, delivers and quits before the buyer returns; a member hands everything over', async () => {
  const host = await start('host')
  const hub = await createHub(host)
  let seller = await start('seller')
  await join(host, seller, hub)
  let buyer = await start('buyer')
  await join(host, buyer, hub)

  await buyer.act({ act: 'propose', terms: termsFor(hub, seller.did) })
  const { negotiation, proposals } = await reach(seller.ask, 'offered')
  await buyer.stop()
  await seller.act({ act: 'agree', negotiation, proposal: proposals[0]?.id as string })
  await seller.ask.agreements.message({ negotiation, text: 'Bring it on Saturday.' })
  await expect.poll(() => pendingOf(seller, hub), SOON).toBe(0)
  await seller.stop()

  buyer = await comeBack('buyer', hub)
  await reachFunded(buyer)
  await expect.poll(() => textsOf(buyer), SOON).toContain('Bring it on Saturday.')
  await buyer.stop()

  seller = await comeBack('seller', hub)
  const { agreement } = await reach(seller.ask, 'funded')
  const file = await seller.ask.notices.addBlob({
    name: 'report.txt',
    type: 'text/plain',
    data: btoa('Both wheels are true.'),
  })
  await seller.ask.agreements.deliver({ agreement: agreement as string, note: 'Done.', inPerson: false, files: [file] })
  await reach(seller.ask, 'delivered')
  await expect.poll(() => pendingOf(seller, hub), SOON).toBe(0)
  await seller.stop()

  buyer = await comeBack('buyer', hub)
  await reach(buyer.ask, 'delivered')
  const delivered = async () => (await onlyTrade(buyer.ask))?.history.flatMap(({ files }) => files ?? [])[0]
  await expect.poll(delivered, SOON).toMatchObject({ name: 'report.txt' })
  const root = (await delivered())?.root as string
  await expect
    .poll(
      () =>
        buyer.ask.agreements.file({ agreement: agreement as string, root }).then(
          ({ data }) => atob(data),
          () => '',
        ),
      SOON,
    )
    .toBe('Both wheels are true.')
  await buyer.act({ act: 'accept', agreement: agreement as string })
  await reach(buyer.ask, 'settled')

  seller = await comeBack('seller', hub)
  await reach(seller.ask, 'settled')
  await expectSameLedger(hub, host, buyer, seller)
  expect((await seller.ask.ledger.wallet({ hub })).posted).toBe('1200')
})

test('somebody connected to one member only hears of an offer two hops away, and of its withdrawal', async () => {
  let seller = await start('seller')
  const hub = await createHub(seller)
  const middle = await start('middle')
  await join(seller, middle, hub)
  // An invite names everybody its maker is connected to; with the seller away this one names the middle alone.
  await seller.stop()
  await expect.poll(async () => (await middle.ask.app.status()).network.peers, SOON).toBe(0)
  const { link } = await middle.ask.hubs.invite({ hub, uses: 1, days: 1 })
  const far = await start('far')
  await far.ask.hubs.join({ link })
  seller = await comeBack('seller', hub)
  await settledIn(far, hub)
  expect((await far.ask.app.network()).peers.map(({ dev }) => dev)).toEqual([middle.dev])

  const { id } = await seller.ask.notices.publish(offerForm(hub))
  await expect.poll(() => titles(far.ask, hub, 'bicycle'), SOON).toEqual(['Bicycle repair'])
  await seller.ask.notices.withdraw({ id })
  await expect.poll(() => titles(far.ask, hub, 'bicycle'), SOON).toEqual([])
})

test('a newcomer with nothing can buy at once, up to the credit limit of the hub', async () => {
  const host = await start('host')
  const hub = await createHub(host, { grant: '0', creditLimit: '5000' })
  const newcomer = await start('newcomer')
  await join(host, newcomer, hub)
  const agreement = await fundTrade(hub, newcomer, host)
  await host.ask.agreements.deliver({ agreement, note: 'Here.', inPerson: true, files: [] })
  await reach(newcomer.ask, 'delivered')
  await newcomer.act({ act: 'accept', agreement })
  await reach(host.ask, 'settled')
  expect((await newcomer.ask.ledger.wallet({ hub })).posted).toBe('-1200')
  await expectSameLedger(hub, host, newcomer)
})

async function pendingOf({ ask }: HeadlessNode, hub: string): Promise<number | undefined> {
  return (await ask.hubs.list()).find((one) => one.hub === hub)?.pending
}

async function textsOf({ ask }: HeadlessNode): Promise<string[]> {
  return (await onlyTrade(ask))?.history.map(({ text }) => text) ?? []
}
