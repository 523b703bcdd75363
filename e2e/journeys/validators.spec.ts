/**
 * A hub of ten validators, seven of whom must sign: some are dead and one lies, and payments between two windows go on; with one asleep or dead
 * too many the window says for whom it waits, and goes on by itself when they are back.
 */
import { expect } from '@playwright/test'
import { named } from '../../src-main/testing/consensus-form.ts'
import { House } from '../../src-main/testing/crowd/house.ts'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { createHub, expectSameLedger, join, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

const HONEST = 9
const LONG = { timeout: 60_000 }
const ROUNDS = { timeout: 120_000, intervals: [2000] }
const CONSENSUS = named('bft', 10)

let place: ReturnType<typeof freshPlace>
let honest: HeadlessNode[]
let liar: House
let windows: DesktopApp[]

test.beforeEach(() => {
  place = freshPlace()
  honest = []
  windows = []
  liar = new House()
})
test.afterEach(async () => {
  await Promise.all(windows.map((window) => window.kill()))
  await Promise.all(honest.map((node) => node.kill()))
  await liar.leave()
  place.remove()
})

const first = (): HeadlessNode => honest[0] as HeadlessNode

/** Nine honest ones and one that will lie, members of one hub that one of them certifies so far. */
async function gather(): Promise<string> {
  for (let i = 0; i < HONEST; i++) honest.push(await startHeadless(place.dir(`v${i}`), `Validator ${i}`))
  const hub = await createHub(first())
  for (const node of honest.slice(1)) await join(first(), node, hub)
  const { link } = await first().ask.hubs.invite({ hub, uses: 20, days: 1 })
  await liar.obey({ do: 'start', home: place.dir('liar'), names: ['Liar'] })
  await liar.obey({ do: 'join', hub, link })
  return hub
}

/** All ten vote that all ten sign. */
async function shareTheSigning(hub: string): Promise<void> {
  const members = await first().ask.hubs.members({ hub })
  const change = { title: 'Ten sign', reason: 'One laptop is too few', policy: { consensus: CONSENSUS } }
  await first().act({ act: 'propose-rules', hub, ...change, validators: members.map(({ did }) => did) } as Act)
  for (const { ask } of honest)
    await expect.poll(async () => (await ask.governance.proposals({ hub })).length, SOON).toBe(1)
  const [proposal] = await first().ask.governance.proposals({ hub })
  const vote = { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' } as const
  for (const node of honest) await node.act(vote)
  await liar.obey({ do: 'sign', act: vote })
  await expectQuorum(hub, { total: 10, needed: 7, tolerated: 3 })
}

const expectQuorum = (hub: string, quorum: { total: number; needed: number; tolerated: number }): Promise<void> =>
  expect.poll(async () => (await first().ask.governance.rules({ hub })).quorum, LONG).toMatchObject(quorum)

const posted = async ({ ask }: { ask: HeadlessNode['ask'] }, hub: string): Promise<string> =>
  (await ask.ledger.wallet({ hub })).posted

/** Ada pays Ben by her window's own node, `meanwhile` before she signs; final when his wallet says so. */
async function pays(
  ada: DesktopApp,
  ben: DesktopApp,
  hub: string,
  meanwhile: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const before = BigInt(await posted(ben, hub))
  const { did } = (await ben.ask.hubs.members({ hub })).find(({ me }) => me) ?? { did: '' }
  meanwhile()
  await signDuring(ada, async () => {
    void ada.ask.agreements.request({ act: { act: 'pay', hub, to: did, amount: '100' } })
  })
  return () => expect.poll(async () => BigInt(await posted(ben, hub)), LONG).toBe(before + 100n)
}

const WAITING = 'Waiting for 1 of 7 signers'

test('dead, lying and sleeping validators lose nothing; one too few is waited for, and said', async () => {
  test.setTimeout(420_000)
  const hub = await gather()
  await shareTheSigning(hub)
  const [ada, ben] = [await startDesktop(place.dir('ada')), await startDesktop(place.dir('ben'))]
  windows.push(ada, ben)
  const { link } = await first().ask.hubs.invite({ hub, uses: 20, days: 1 })
  for (const [app, nick] of [
    [ada, 'Ada'],
    [ben, 'Ben'],
  ] as const) {
    await introduce(app, nick)
    await joinHub(app, link, (await first().ask.hubs.list())[0]?.name ?? '')
    await settledIn(app, hub)
  }
  await liar.obey({ do: 'lie', hub })
  for (const node of honest.slice(7)) await node.kill()
  // Whoever signs a lie shows itself by that. One batch may be done before the liar's word is there, so they go on paying until it is.
  await expect
    .poll(async () => {
      await (await pays(ada, ben, hub))()
      return (await first().ask.governance.rules({ hub })).quorum.total
    }, ROUNDS)
    .toBe(9)
  // Its seat is taken from it, and of the nine left two are dead.
  await expectQuorum(hub, { total: 9, needed: 7, tolerated: 2 })

  // Two laptops are closed: of one who signs, and of whoever is paid.
  const closed = [honest[3] as HeadlessNode, ben]
  const later = await pays(ada, ben, hub, () => closed.map((one) => one.sleep()))
  await goTo(ada.page, 'Wallet')
  await expect(ada.page.getByText(WAITING)).toBeVisible(LONG)
  for (const one of closed) one.wake()
  await later()
  await expect(ada.page.getByText(WAITING)).toBeHidden(LONG)
  await expectSameLedger(hub, ada, ben, ...honest.slice(0, 7))

  const asleep = honest[6] as HeadlessNode
  await asleep.kill()
  const final = await pays(ada, ben, hub)
  await goTo(ada.page, 'Wallet')
  await expect(ada.page.getByText(WAITING)).toBeVisible(LONG)
  await ada.page.screenshot({ path: test.info().outputPath('waiting.png') })
  honest[6] = await startHeadless(asleep.dir, 'Validator 6')
  await final()
  await expect(ada.page.getByText(WAITING)).toBeHidden(LONG)
  await expectSameLedger(hub, ada, ben, ...honest.slice(0, 7))
  expect(ada.errors).toEqual([])
})
