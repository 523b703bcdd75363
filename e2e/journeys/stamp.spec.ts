/** A hub votes that joining costs computing; a crowd comes and the price on screen rises; a newcomer in a window works for it and is in. */
import { expect, type Page, type TestInfo } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { createHub, SOON, stateOf } from '../harness/trade.ts'
import { goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const DAY = 86_400_000
/** As the form offers them; a crowd of three makes 2^19 tries of it, some seconds. */
const BASE = { bits: 16, label: 'a quarter of a second' }
const MAX = { label: 'about 16 seconds' }
const CROWD = 3
/** Such work takes as long as luck will have it, and much longer on a machine with much else to do. */
const WORKED = { timeout: 180_000, intervals: [200] }

const picture = (app: DesktopApp, info: TestInfo, name: string): Promise<void> =>
  inEveryLook(app, (look) => app.page.screenshot({ path: info.outputPath(`${name}-${look}.png`) }))

const rulesOf = (app: DesktopApp, hub: string) => app.ask.governance.rules({ hub })
const card = (page: Page, title: string) => page.getByRole('region', { name: title })

test('joining costs work that rises with a crowd, and a newcomer still gets in', async ({
  openDesktop,
  place,
}, info) => {
  test.setTimeout(420_000)
  const ada = await openDesktop('ada')
  const crowd: HeadlessNode[] = []
  try {
    await introduce(ada, 'Ada')
    await startHub(ada, 'Oakfield')
    const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''

    await test.step('proposed and carried in the window', async () => {
      const { page } = ada
      await goTo(page, 'Rules')
      await expect(page.getByText('Joining costs no computing.')).toBeVisible(ANSWER)
      await page.getByRole('button', { name: 'Propose a change' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('What to change').selectOption({ label: 'Computing that joining costs' })
      await dialog.getByLabel('At rest').selectOption({ label: BASE.label })
      await dialog.getByLabel('Under a flood at most').selectOption({ label: MAX.label })
      await dialog.getByLabel('Doubles with every so many newcomers').fill('1')
      await dialog.getByLabel('Title').fill('Some work to come in')
      await dialog.getByLabel('Why').fill('Made-up newcomers cost everybody time.')
      await expect(dialog.getByText(/Every newcomer within 10 minutes double/)).toBeVisible(ANSWER)
      await expectAxeClean(ada, 'a proposal of work')
      await picture(ada, info, 'propose')
      const sentence = await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
      expect(sentence).toContain('Some work to come in')
      const proposal = card(page, 'Some work to come in')
      await signDuring(ada, () => proposal.getByRole('button', { name: 'Yes', exact: true }).click(ANSWER))
      await expect(proposal.getByText('Carried', { exact: true })).toBeVisible(SOON)
      await expect(page.getByText(`Right now it takes ${BASE.bits} bits`, { exact: false })).toBeVisible(SOON)
    })

    await test.step('a crowd comes, and the bits on screen rise', async () => {
      for (let n = 0; n < CROWD; n++) {
        const node = await startHeadless(place.dir(`crowd-${n}`), `Crowd ${n}`)
        crowd.push(node)
        const { link } = await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })
        await node.ask.hubs.join({ link })
        await expect.poll(() => stateOf(node.ask, hub), WORKED).toBe('ready')
      }
      // Each fills a window; a part of the first is over by now.
      const { stamp } = await rulesOf(ada, hub)
      expect(stamp?.bits).toBeGreaterThanOrEqual(BASE.bits + CROWD - 1)
      await expect(ada.page.getByText(`Right now it takes ${stamp?.bits} bits`, { exact: false })).toBeVisible(SOON)
      await ada.page.getByText('Right now it takes', { exact: false }).scrollIntoViewIfNeeded()
      await picture(ada, info, 'flooded')
      await expectAxeClean(ada, 'rules under a flood')
    })

    await test.step('a newcomer in a window sees what their computer does, and is let in', async () => {
      const ben = await openDesktop('ben')
      await introduce(ben, 'Ben')
      const { link } = await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })
      await joinHub(ben, link, 'Oakfield')
      const bar = ben.page.getByRole('region', { name: 'Computing to come in' })
      // Work of seconds may be over, by luck, before anybody looks; the next step looks at some that is not.
      const told = bar.getByText(/Your computer is doing about .* of work so that nobody can flood Oakfield/)
      const isToldOrOver = async () => (await told.isVisible()) || (await stateOf(ben.ask, hub)) === 'ready'
      await expect.poll(isToldOrOver, WORKED).toBe(true)
      await ben.page.screenshot({ path: info.outputPath('working.png') })
      await expect.poll(() => stateOf(ben.ask, hub), WORKED).toBe('ready')
      await expect(bar).toBeHidden(ANSWER)
      expect((await rulesOf(ben, hub)).mine.member).toBe(true)
      expect(ben.errors).toEqual([])
    })

    await test.step('another would rather not, and is as if never asked', async () => {
      const cy = await openDesktop('cy')
      await introduce(cy, 'Cy')
      const [host] = crowd as [HeadlessNode]
      // An hour of work: it does not end while somebody looks at it.
      const elm = await createHub(host, { name: 'Elm Street', stamp: { base: 30, max: 30, calm: 8, window: DAY } })
      const { link } = await host.ask.hubs.invite({ hub: elm, uses: 1, days: 1 })
      await joinHub(cy, link, 'Elm Street')
      const bar = cy.page.getByRole('region', { name: 'Computing to come in' })
      await expect(
        bar.getByText(/Your computer is doing about .* of work so that nobody can flood Elm Street/),
      ).toBeVisible(SOON)
      await picture(cy, info, 'working')
      await expectAxeClean(cy, 'working to come in')
      await bar.getByRole('button', { name: 'Do not join' }).click()
      await expect.poll(async () => (await cy.ask.hubs.list()).length, SOON).toBe(0)
      expect(cy.errors).toEqual([])
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all(crowd.map((node) => node.kill()))
  }
})
