/** The first minute of a newcomer, in a real window under the real policy. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { test } from '../harness/test.ts'
import { createHub } from '../harness/trade.ts'
import { goTo, introduce, postOffer, startHub } from '../harness/window.ts'

test('a newcomer starts a hub, posts an offer, and finds it after a restart', async ({ openDesktop }) => {
  let desktop = await openDesktop('a')
  const axeClean = (where: string): Promise<void> => expectAxeClean(desktop, where)
  await axeClean('welcome')
  await introduce(desktop, 'Ada')
  await startHub(desktop, 'Oakfield')
  await axeClean('empty board')
  await postOffer(desktop, { title: 'Bicycle repair', text: 'I true wheels.', amount: '12' })
  await axeClean('notice')
  for (const name of ['Board', 'My trades', 'Wallet', 'Ledger', 'People', 'Rules', 'Settings'] as const) {
    await goTo(desktop.page, name)
    await axeClean(name)
  }
  expect(desktop.errors).toEqual([])
  await desktop.close()

  desktop = await openDesktop('a')
  await expect(desktop.page.getByRole('link', { name: 'Bicycle repair' })).toBeVisible({ timeout: 20_000 })
  expect(desktop.errors).toEqual([])
})

test('no window has more power than a page needs', async ({ openDesktop }) => {
  const { app, page } = await openDesktop('a')
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const all = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = all.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    }),
  )
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
  const world = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
  ])
  expect(world).toEqual(['undefined', 'undefined'])
})

test('a hostile page gets nowhere: no pop-up, no navigation, no permission, no other page, no script from text', async ({
  openDesktop,
}) => {
  const { page, app } = await openDesktop('a')
  await page.getByLabel('Nickname').waitFor()
  // Written as text: this project's own code has no page globals outside the renderer.
  expect(await page.evaluate(`window.open('https://example.org/')`)).toBeNull()
  await page.evaluate(`void (location.href = 'https://example.org/')`)
  await page.evaluate(`void (location.href = 'app://main/sheet.html')`)
  expect(await page.evaluate(`fetch('app://main/sheet.html').then(({ status }) => status)`)).toBe(404)
  const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']
  const permissions = await page.evaluate<string[]>(
    `Promise.all(${JSON.stringify(asked)}.map(async (name) => (await navigator.permissions.query({ name })).state))`,
  )
  expect(new Set(permissions)).toEqual(new Set(['denied']))
  const injected = `(() => { try { document.body.innerHTML = '<img src=x onerror=alert(1)>' } catch (error) { return error.name } })()`
  expect(await page.evaluate(injected)).toBe('TypeError')
  expect(page.url()).toMatch(/^app:\/\/main\/index\.html/)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('two directories run side by side, one directory only once', async ({ openDesktop }) => {
  await openDesktop('a')
  const second = await openDesktop('b')
  await expect(second.page.getByLabel('Nickname')).toBeVisible()
  await second.kill()
  const again = openDesktop('a').then(
    () => 'a second window',
    () => 'refused',
  )
  expect(await again).toBe('refused')
})

test('a kind: link opens the join preview and joins nothing', async ({ place, openDesktop }) => {
  const desktop = await openDesktop('a')
  await introduce(desktop, 'Ada')
  const host = await startHeadless(place.dir('host'), 'host')
  try {
    const hub = await createHub(host)
    const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
    await desktop.app.evaluate(({ app }, followed) => app.emit('second-instance', {}, ['kind-market', followed]), link)
    await expect(desktop.page.getByRole('button', { name: 'Join Oakfield' })).toBeVisible({ timeout: 20_000 })
    expect(await desktop.ask.hubs.list()).toEqual([])
  } finally {
    await host.kill()
  }
})
