/** A commission with three milestones in two real windows: two are kept and paid, the third comes late and its money goes back. */
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import {
  actOn,
  type Commission,
  contractOf,
  deliverNote,
  draftCommission,
  openContract,
  proposeDraft,
  reachPhases,
} from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, SOON, settledIn } from '../harness/trade.ts'
import { move } from '../harness/trade-window.ts'
import { introduce, joinHub, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const MURAL: Commission = {
  title: 'A mural for the yard',
  by: 'Ben',
  milestones: [
    { title: 'Sketch', amount: '2' },
    { title: 'First wall', amount: '5' },
    { title: 'Second wall', amount: '3', minutes: 1 },
  ],
}
const ANSWER = { timeout: 20_000 }
const REACHED_MS = 30_000
/** Its one minute, and the batch that says so. */
const LATE_MS = 150_000

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `contracts-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
  })

test('a commission with three milestones, the last one late', async ({ openDesktop }) => {
  test.setTimeout(420_000)
  const [ada, ben] = [await openDesktop('ada'), await openDesktop('ben')]
  let hub = ''

  await test.step('Ada starts a hub and Ben joins', async () => {
    await introduce(ada, 'Ada')
    const invite = await startHub(ada, HUB)
    hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
    await introduce(ben, 'Ben')
    await joinHub(ben, invite, HUB)
    await settledIn(ben, hub)
  })

  await test.step('Ada drafts it by the template and proposes it', async () => {
    await draftCommission(ada, MURAL)
    await shoot(ada, 'draft')
    await proposeDraft(ada, MURAL.title)
    await expect.poll(async () => (await contractOf(ben))?.phase, SOON).toBe('offered')
  })

  await test.step('Ben agrees, and everything is in escrow', async () => {
    await openContract(ben, MURAL.title)
    await signDuring(ben, () => move(ben.page, 'Agree and sign').click(ANSWER))
    const held = async () => (await contractOf(ada))?.phase
    await expect.poll(held, SOON).toMatch(/agreed|running/)
    if ((await held()) === 'agreed')
      await signDuring(ada, () => move(ada.page, 'Put my money into escrow').click(ANSWER))
    await reachPhases(['open', 'waiting', 'waiting'], REACHED_MS, ada, ben)
  })

  for (const [place, { title }] of MURAL.milestones.slice(0, 2).entries())
    await test.step(`${title} is delivered, accepted and paid`, async () => {
      await deliverNote(ben, place, `${title}: have a look.`)
      await signDuring(ada, () => actOn(ada.page, place, 'Accept').click(ANSWER))
      const kept = async () => (await contractOf(ben))?.commitments[place]?.phase
      await expect.poll(kept, SOON).toBe('kept')
      if (place === 0) await shoot(ada, 'running')
    })

  await test.step('the third is late: its money goes back by itself', async () => {
    await reachPhases(['kept', 'kept', 'broken'], LATE_MS, ada, ben)
    for (const app of [ada, ben]) {
      const done = await contractOf(app)
      expect(done?.phase).toBe('done')
      expect(done?.flows.map(({ amount }) => amount)).toEqual(['700'])
      await expect.poll(async () => (await contractOf(app))?.receipt?.signed.length, SOON).toBe(2)
    }
    await expect(ada.page.getByTestId('lanes').getByText('broken')).toBeVisible(ANSWER)
    await shoot(ada, 'done')
  })

  await expectSameLedger(hub, ada, ben)
  expect([...ada.errors, ...ben.errors]).toEqual([])
})
