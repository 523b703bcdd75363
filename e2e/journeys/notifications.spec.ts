/**
 * What needs a person reaches them: on the desktop while the window is closed, and behind the bell. The other side is a headless node; what main
 * hands to the system is written down in place of being shown.
 */
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { logNotifications } from '../harness/notifications.ts'
import { test } from '../harness/test.ts'
import { createHub, join, reach, SOON, settledIn, termsFor } from '../harness/trade.ts'
import { goTo, introduce } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const HOUR = 3_600_000
/** The proposal can be answered for an hour and so much longer: then its last hour begins. */
const BEFORE_LAST_HOUR_MS = 25_000
const APP = 'Kind Market'
const KEEP = 'Keep running in the tray when I close the window'

let ben: HeadlessNode
let hub: string

test.beforeEach(async ({ place }) => {
  ben = await startHeadless(place.dir('ben'), 'Ben')
  hub = await createHub(ben, { grant: '5000' })
})
test.afterEach(() => ben.kill())

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `notifications-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
  })

async function member(ada: DesktopApp): Promise<string> {
  await introduce(ada, 'Ada')
  await join(ben, ada, hub)
  await ada.page.evaluate(`location.hash = '#/board'`)
  return (await ada.ask.app.status()).identity.did ?? ''
}

async function closeWindow({ app }: DesktopApp): Promise<void> {
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 0, checkboxChecked: false })) as typeof dialog.showMessageBox
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), SOON).toBe(0)
}

const told = async ({ ask }: DesktopApp) => (await ask.activity.list()).entries.map(({ what }) => what)
const propose = (to: string, change: Parameters<typeof termsFor>[2] = {}) =>
  ben.act({ act: 'propose', terms: termsFor(hub, to, { amount: '100', ...change }) })

test('a proposal arrives while the window is closed: the desktop says so without names, a click opens it, a restart repeats nothing', async ({
  openDesktop,
}) => {
  test.setTimeout(240_000)
  let ada = await openDesktop('ada')
  const did = await member(ada)
  const log = await logNotifications(ada)

  await test.step('nothing needs her yet', async () => {
    await ada.page.getByRole('link', { name: 'Activity' }).click()
    await expect(ada.page.getByText('Nothing needs you')).toBeVisible(ANSWER)
    await shoot(ada, 'empty')
    await goTo(ada.page, 'Settings')
    await ada.page.getByLabel(KEEP).click(ANSWER)
    await expect(ada.page.getByLabel(KEEP)).toBeChecked(ANSWER)
    await closeWindow(ada)
  })

  await test.step('a proposal, and then its last hour', async () => {
    await propose(did, { openWithin: HOUR + BEFORE_LAST_HOUR_MS })
    await expect.poll(log.all, SOON).toEqual([{ title: APP, body: 'A proposal waits for your answer.', silent: false }])
    await expect.poll(async () => (await log.all()).length, { timeout: 60_000 }).toBe(2)
    expect((await log.all()).at(-1)).toEqual({ title: APP, body: 'A deadline of yours is near.', silent: false })
    expect(await told(ada)).toEqual(['due', 'proposal'])
  })

  await test.step('a message, with names now that she wants them; never its words', async () => {
    const { notifications } = await ada.ask.app.settings()
    await ada.ask.app.saveSettings({ notifications: { ...notifications, details: true } })
    const [trade] = await ben.ask.agreements.list({})
    await ben.ask.agreements.message({ negotiation: trade?.negotiation ?? '', text: 'The key is under the mat' })
    await expect
      .poll(async () => (await log.all()).at(-1), SOON)
      .toEqual({
        title: 'Ben: Bicycle repair',
        body: 'You have a new message.',
        silent: true,
      })
    expect((await ada.ask.activity.list()).unread).toBe(3)
  })

  await test.step('a click opens the trade, which is read by that', async () => {
    const opened = ada.app.waitForEvent('window', ANSWER)
    await log.click()
    const page = await opened
    await expect(page.getByRole('heading', { level: 1, name: 'Bicycle repair' })).toBeVisible(ANSWER)
    await page.bringToFront()
    await expect.poll(async () => (await ada.ask.activity.list()).unread, SOON).toBe(0)
  })

  await test.step('a restart tells nothing again, and what still waits is still there', async () => {
    const before = await told(ada)
    await ada.kill()
    ada = await openDesktop('ada')
    const again = await logNotifications(ada)
    await settledIn(ada, hub)
    await expect.poll(async () => (await ada.ask.activity.list()).complete, SOON).toBe(true)
    await ada.page.waitForTimeout(4000)
    expect(await again.all()).toEqual([])
    expect(await told(ada)).toEqual(before)
    expect((await ada.ask.activity.list()).needs).toMatchObject([{ what: 'proposal', title: 'Bicycle repair' }])
  })
  expect(ada.errors).toEqual([])
})

test('quiet hours hold back and then show several as one; the bell counts, the list opens by keyboard, all is marked read', async ({
  openDesktop,
}) => {
  test.setTimeout(240_000)
  const ada = await openDesktop('ada')
  const did = await member(ada)
  const log = await logNotifications(ada)
  const { page } = ada
  const { notifications } = await ada.ask.app.settings()
  const minute = new Date().getHours() * 60 + new Date().getMinutes()
  const quiet = { from: (minute + 1380) % 1440, to: (minute + 60) % 1440 }

  await test.step('three proposals in quiet hours', async () => {
    await ada.ask.app.saveSettings({ notifications: { ...notifications, quiet } })
    for (const title of ['Bread for a week', 'A haircut', 'Two chairs']) await propose(did, { title })
    await expect(page.getByRole('link', { name: 'Activity 3 things are new' })).toBeVisible(ANSWER)
    await page.waitForTimeout(3000)
    expect(await log.all()).toEqual([])
  })

  await test.step('they end, and there is one notification', async () => {
    await ada.ask.app.saveSettings({ notifications })
    await expect.poll(log.all, SOON).toEqual([{ title: APP, body: '3 agreements need you', silent: false }])
    await log.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible(ANSWER)
    await expect(page.getByRole('heading', { name: 'What needs you' })).toContainText('3')
    const [first] = await ben.ask.agreements.list({})
    await ben.ask.agreements.message({ negotiation: first?.negotiation ?? '', text: 'Well?' })
    await expect(page.getByText('Ben wrote to you')).toBeVisible(ANSWER)
    await shoot(ada, 'list')
  })

  await test.step('by keyboard alone', async () => {
    await goTo(page, 'Board')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused(ANSWER)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Mark all read' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'What you can do now' })).toBeVisible(ANSWER)
    await expect.poll(async () => (await ada.ask.activity.list()).unread, SOON).toBeLessThan(4)
  })

  await test.step('all marked read', async () => {
    await page.getByRole('link', { name: /^Activity/ }).click()
    await page.getByRole('button', { name: 'Mark all read' }).click(ANSWER)
    await expect(page.getByRole('link', { name: 'Activity', exact: true })).toBeVisible(ANSWER)
    await expect(page.getByRole('heading', { name: 'What needs you' })).toContainText('3')
  })

  await test.step('the settings', async () => {
    await goTo(page, 'Settings')
    await page.getByLabel('Quiet hours').click(ANSWER)
    await expect(page.getByLabel('From', { exact: true })).toBeVisible(ANSWER)
    await page.getByRole('heading', { name: 'Notifications on the desktop' }).scrollIntoViewIfNeeded()
    await shoot(ada, 'settings')
    await page.getByLabel('Messages', { exact: true }).click(ANSWER)
    await expect.poll(async () => (await ada.ask.app.settings()).notifications.kinds.message, SOON).toBe(false)
  })

  await test.step('a trade that is on screen is not told', async () => {
    const { negotiation } = await reach(ben.ask, 'offered')
    await page.evaluate(`location.hash = '#/trades/${negotiation}'`)
    await expect(page.getByRole('region', { name: 'What you can do now' })).toBeVisible(ANSWER)
    const before = (await log.all()).length
    await ada.ask.app.saveSettings({ notifications })
    await ada.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
    await ben.ask.agreements.message({ negotiation, text: 'Still there?' })
    await expect(page.getByText('Still there?')).toBeVisible(ANSWER)
    await expect.poll(async () => (await ada.ask.activity.list()).unread, SOON).toBe(0)
    await page.waitForTimeout(2500)
    expect(await log.all()).toHaveLength(before)
  })
  expect(ada.errors).toEqual([])
})
