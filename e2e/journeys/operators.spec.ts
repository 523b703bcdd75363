/**
 * A hub that has outgrown desktop signers: three headless operators whose order comes from three etcd machines, and a member with a window
 * who knows of no log. The members vote for it, machines are killed, and payments go on, wait, and go on.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { EtcdCluster, hasEtcd } from '../../src-main/adapters/etcd/testing/cluster.ts'
import { named } from '../../src-main/testing/consensus-form.ts'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { createHub, expectSameLedger, join, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

const LONG = { timeout: 60_000 }
const OPERATORS = 3
const CONSENSUS = named('majority', OPERATORS, { atLeast: 2, finality: { by: 'log', machines: 3 } })

let place: ReturnType<typeof freshPlace>
let cluster: EtcdCluster
let operators: HeadlessNode[]
let ada: DesktopApp

test.skip(!hasEtcd(), 'Not possible here: etcd is not installed (apt-get install etcd-server)')
test.beforeEach(async () => {
  place = freshPlace()
  cluster = await EtcdCluster.start(place.dir('etcd'))
  const file = path.join(place.dir('etcd'), 'log.json')
  writeFileSync(file, JSON.stringify({ endpoints: cluster.endpoints }), { mode: 0o600 })
  operators = []
  for (let i = 0; i < OPERATORS; i++)
    operators.push(await startHeadless(place.dir(`o${i}`), `Operator ${i}`, { log: file }))
})
test.afterEach(async () => {
  await ada?.kill()
  await Promise.all(operators.map((node) => node.kill()))
  await cluster.stop()
  place.remove()
})

const first = (): HeadlessNode => operators[0] as HeadlessNode
const alarms = async ({ ask }: HeadlessNode): Promise<string[]> =>
  (await ask.app.status()).alarms.map(({ code }) => code)

/** The operators and Ada decide that a log orders. */
async function turnToTheLog(hub: string): Promise<void> {
  const change = { title: 'A log', reason: 'We have grown', policy: { consensus: CONSENSUS } }
  const validators = operators.map(({ did }) => did)
  await first().act({ act: 'propose-rules', hub, ...change, validators } as Act)
  for (const { ask } of operators)
    await expect.poll(async () => (await ask.governance.proposals({ hub })).length, SOON).toBe(1)
  const [proposal] = await first().ask.governance.proposals({ hub })
  const vote = { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' } as const
  for (const node of operators) await node.act(vote)
  // Voting ends when everybody has voted.
  await expect.poll(async () => (await ada.ask.governance.proposals({ hub })).length, SOON).toBe(1)
  await signDuring(ada, async () => {
    void ada.ask.agreements.request({ act: vote })
  })
}

async function pay(hub: string): Promise<() => Promise<void>> {
  const posted = async () => BigInt((await first().ask.ledger.wallet({ hub })).posted)
  const before = await posted()
  await signDuring(ada, async () => {
    void ada.ask.agreements.request({ act: { act: 'pay', hub, to: first().did, amount: '100' } })
  })
  return () => expect.poll(posted, LONG).toBe(before + 100n)
}

test('members vote for a log of their operators; payments go on with one machine gone and wait for the second', async () => {
  test.setTimeout(300_000)
  const hub = await createHub(first())
  for (const node of operators.slice(1)) await join(first(), node, hub)
  ada = await startDesktop(place.dir('ada'))
  const { link } = await first().ask.hubs.invite({ hub, uses: 20, days: 1 })
  await introduce(ada, 'Ada')
  await joinHub(ada, link, (await first().ask.hubs.list())[0]?.name ?? '')
  await settledIn(ada, hub)
  await turnToTheLog(hub)
  await goTo(ada.page, 'Rules')
  const signers = ada.page.getByRole('region', { name: 'Who signs the ledger' })
  await expect(signers.getByText(/replicated log of three machines says which batch comes next/)).toBeVisible(LONG)
  await expect(signers.getByText(/Any 2 of 3 must sign/)).toBeVisible()
  await ada.page.setViewportSize({ width: 1440, height: 900 })
  await ada.page.screenshot({ path: test.info().outputPath('rules.png') })
  await (await pay(hub))()

  await cluster.kill(0)
  await (await pay(hub))()
  await cluster.kill(1)
  await expect.poll(() => alarms(first()), LONG).toContain('log.away')
  const final = await pay(hub)
  const pending = async () => (await ada.ask.hubs.list())[0]?.pending
  await expect.poll(pending, SOON).toBe(1)
  await goTo(ada.page, 'Wallet')
  await ada.page.screenshot({ path: test.info().outputPath('waits.png') })
  expect(await pending()).toBe(1)
  cluster.restart(1)
  await final()
  await expect.poll(() => alarms(first()), LONG).not.toContain('log.away')
  await expectSameLedger(hub, ada, ...operators)

  await goTo(ada.page, 'Rules')
  await ada.page.getByRole('button', { name: 'Propose a change' }).click()
  await ada.page.getByLabel('What to change').selectOption({ label: 'Who signs, by name' })
  await expect(ada.page.getByRole('checkbox', { name: /A replicated log of theirs/ })).toBeChecked()
  await expect(ada.page.getByLabel('Machines that keep the log')).toHaveValue('3')
  await expectAxeClean(ada, 'propose')
  for (const [name, scheme, width, height] of [
    ['propose-light', 'light', 1440, 900],
    ['propose-dark', 'dark', 1024, 700],
  ] as const) {
    await ada.ask.app.saveSettings({ theme: scheme })
    await ada.page.setViewportSize({ width, height })
    await ada.page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  }
  expect(ada.errors).toEqual([])
})
