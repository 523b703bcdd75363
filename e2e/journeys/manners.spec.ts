/** Block and hide, remove a member, leave a hub, and what goes on without a window: in real windows, with real trades. */
import { existsSync, readFileSync } from 'node:fs'
import { _electron as electron, expect, type Page, test } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { usualEnvironment } from '../harness/environment.ts'
import { block, openLeave, openPerson, remove, standingBar } from '../harness/manners.ts'
import { electronRuntime, freshPlace } from '../harness/place.ts'
import { signDuring } from '../harness/sheet.ts'
import { join, offerForm, SOON, settledIn } from '../harness/trade.ts'
import { openTrade, propose } from '../harness/trade-window.ts'
import { bothStart, expectDone, HUB, steps, type TwoPeople } from '../harness/two-people.ts'
import { findNotice, goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
let place: ReturnType<typeof freshPlace>
const open: DesktopApp[] = []

test.beforeEach(() => {
  place = freshPlace()
})
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.kill().catch(() => undefined)))
  place.remove()
})

async function start(name: string, args: readonly string[] = []): Promise<DesktopApp> {
  const app = await startDesktop(place.dir(name), args)
  open.push(app)
  return app
}

async function two(): Promise<TwoPeople> {
  const people = await bothStart({ ada: place.dir('ada'), ben: place.dir('ben') })
  open.push(people.ada, people.ben)
  return people
}

async function walk(people: TwoPeople, from: number, to: number): Promise<void> {
  for (const { name, run } of steps.slice(from, to)) await test.step(name, () => run(people))
}

const axeClean = (page: Page, where: string): Promise<void> => expectAxeClean({ page }, where)

const notices = (page: Page) => page.getByRole('list', { name: 'Notices' })
const FUNDED = 6
const TOLD = 'Sold the same bike twice'

test('a notice is hidden and shown again; a blocked person vanishes, is not told, and comes back with all they wrote', async () => {
  const [ada, ben] = [await start('ada'), await start('ben')]
  await introduce(ada, 'Ada')
  const invite = await startHub(ada, HUB)
  const [{ hub } = { hub: '' }] = await ada.ask.hubs.list()
  await introduce(ben, 'Ben')
  await joinHub(ben, invite, HUB)
  await settledIn(ben, hub)
  const credit = (await ben.ask.hubs.list())[0]?.token.code ?? ''
  for (const title of ['Old stamps', 'Fresh bread'])
    await ben.ask.notices.publish(
      offerForm(hub, { title, price: { kind: 'tokens', token: credit, amount: '100', per: 'piece' } }),
    )
  await ada.ask.notices.publish(
    offerForm(hub, { title: 'Chair to mend', price: { kind: 'tokens', token: credit, amount: '300', per: 'piece' } }),
  )

  await test.step('hide, and show again', async () => {
    const { page } = ada
    await findNotice(ada, 'stamps', 'Old stamps')
    await page.getByRole('button', { name: 'Hide', exact: true }).click(ANSWER)
    await expect(page.getByText('You have hidden this notice')).toBeVisible(ANSWER)
    await axeClean(page, 'hidden notice')
    await goTo(page, 'Board')
    await page.getByLabel('Search offers and needs').fill('')
    await expect(notices(page).getByRole('link', { name: 'Fresh bread' })).toBeVisible(ANSWER)
    await expect(notices(page).getByRole('link', { name: 'Old stamps' })).toBeHidden()
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByLabel('Only hidden ones').check()
    await notices(page).getByRole('link', { name: 'Old stamps' }).click(ANSWER)
    await page.getByRole('button', { name: 'Show it again' }).click(ANSWER)
    await expect(page.getByText('You have hidden this notice')).toBeHidden(ANSWER)
    await goTo(page, 'Board')
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await expect(notices(page).getByRole('link', { name: 'Old stamps' })).toBeVisible(ANSWER)
  })

  await test.step('block', async () => {
    await openPerson(ada, 'Ben')
    await block(ada, 'Ben')
    await axeClean(ada.page, 'blocked person')
    await goTo(ada.page, 'Board')
    await expect(notices(ada.page).getByRole('link', { name: 'Chair to mend' })).toBeVisible(ANSWER)
    await expect(notices(ada.page).getByRole('link', { name: 'Fresh bread' })).toBeHidden()
  })

  await test.step('what Ben proposes is delivered, kept and not shown', async () => {
    await findNotice(ben, 'chair', 'Chair to mend')
    await propose(ben)
    const [mine] = await ben.ask.agreements.list({})
    const held = async () =>
      (await ada.ask.agreements.get({ negotiation: mine?.negotiation ?? '' }).catch(String)) as string
    await expect.poll(held, SOON).toMatch(/blocked|trade\.unshown|not shown/)
    expect(await ada.ask.agreements.list({})).toEqual([])
    await goTo(ada.page, 'My trades')
    await expect(ada.page.getByRole('heading', { level: 3, name: 'Chair to mend' })).toBeHidden()
  })

  await test.step('unblock in the settings', async () => {
    await goTo(ada.page, 'Settings')
    await axeClean(ada.page, 'settings')
    await ada.page.getByRole('button', { name: 'Unblock Ben' }).click(ANSWER)
    await openTrade(ada, 'Chair to mend')
    expect(await ada.ask.people.blocked()).toEqual([])
  })
  expect([...ada.errors, ...ben.errors]).toEqual([])
})

test('a member is removed in the middle of a trade: it ends as agreed, and the keeper lets them back in', async () => {
  test.setTimeout(300_000)
  const people = await two()
  await walk(people, 0, FUNDED)
  const { ada, ben, hub } = people
  await test.step('Ada removes Ben for a reason', async () => {
    await openPerson(ada, 'Ben')
    expect(await remove(ada, 'Ben', TOLD)).toContain(TOLD)
    await expect(ada.page.getByText(/Ada removed Ben/)).toBeVisible(ANSWER)
    await axeClean(ada.page, 'removed person')
  })
  await test.step('Ben’s window says so, and his node begins nothing new', async () => {
    await expect(standingBar(ben.page)).toContainText(TOLD, ANSWER)
    await expect(standingBar(ben.page)).toContainText('your balance stays yours')
    await goTo(ben.page, 'Board')
    await expect(ben.page.getByRole('link', { name: 'Post a notice' })).toHaveCount(0)
    await axeClean(ben.page, 'removed')
    const credit = (await ben.ask.hubs.list())[0]?.token.code ?? ''
    const form = offerForm(hub, { price: { kind: 'tokens', token: credit, amount: '1', per: 'hour' } })
    await expect(ben.ask.notices.publish(form)).rejects.toThrow(/removed from this hub|notice\.removed/)
  })
  await walk(people, FUNDED, steps.length)
  await test.step('receipts, wallets and state roots agree', () => expectDone(people))
  await test.step('Ada lets Ben back in', async () => {
    await openPerson(ada, 'Ben')
    await signDuring(ada, () => ada.page.getByRole('button', { name: 'Let back in' }).click(ANSWER))
    await expect(standingBar(ben.page)).toBeHidden(ANSWER)
    await expect.poll(async () => (await ben.ask.hubs.list())[0]?.standing, SOON).toBeUndefined()
  })
  expect([...ada.errors, ...ben.errors]).toEqual([])
})

test('leaving waits for an open trade, then goes by itself; the archive stays, is deleted by choice, and an invite leads back', async () => {
  test.setTimeout(300_000)
  const people = await two()
  await walk(people, 0, FUNDED)
  const { ada, ben, hub } = people
  await test.step('the one who signs the ledger is told why not', async () => {
    await openLeave(ada, HUB)
    await expect(ada.page.getByText('You sign this hub’s ledger and cannot leave')).toBeVisible(ANSWER)
    await axeClean(ada.page, 'keeper leaving')
  })
  await test.step('Ben decides to leave when all has ended', async () => {
    await openLeave(ben, HUB)
    await expect(ben.page.getByRole('heading', { name: '1 open trade' })).toBeVisible(ANSWER)
    await axeClean(ben.page, 'leaving')
    await signDuring(ben, () => ben.page.getByRole('button', { name: 'Leave when all has ended…' }).click(ANSWER))
    await expect(standingBar(ben.page)).toContainText(`You are leaving ${HUB}`, ANSWER)
  })
  await walk(people, FUNDED, steps.length)
  await test.step('his debt keeps him until Ada settles it', async () => {
    await standingBar(ben.page).getByRole('link', { name: 'What is still open' }).click(ANSWER)
    await expect(ben.page.getByText('You are below zero')).toBeVisible(ANSWER)
    await openPerson(ada, 'Ben')
    await ada.page.getByRole('button', { name: 'Pay', exact: true }).click(ANSWER)
    const dialog = ada.page.getByRole('dialog')
    await dialog.getByLabel('Amount').fill('20')
    await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
  })
  await test.step('he is gone by himself, with an archive', async () => {
    await expect(standingBar(ben.page)).toContainText(`You left ${HUB}`, SOON)
    await expect.poll(async () => (await ada.ask.hubs.list())[0]?.members, SOON).toBe(1)
    await openTrade(ben, 'Bicycle repair')
    await standingBar(ben.page).getByRole('link', { name: 'Archive or delete' }).click(ANSWER)
    await axeClean(ben.page, 'archive')
  })
  await test.step('he deletes it', async () => {
    await ben.page.getByRole('button', { name: 'Delete from this computer…' }).click(ANSWER)
    await ben.page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click(ANSWER)
    await expect(ben.page.getByRole('heading', { name: 'You are in no hub yet' })).toBeVisible(ANSWER)
    expect(await ben.ask.hubs.list()).toEqual([])
  })
  await test.step('and comes back by an invite, to what he had', async () => {
    await join(ada, ben, hub)
    await expect.poll(async () => (await ben.ask.hubs.list())[0]?.standing, SOON).toBeUndefined()
    const { posted } = await ben.ask.ledger.wallet({ hub })
    const { grant } = (await ben.ask.hubs.list())[0] ?? { grant: '0' }
    expect(BigInt(posted)).toBe(BigInt(grant) + 500n)
    expect((await ben.ask.app.status()).alarms).toEqual([])
  })
  expect([...ada.errors, ...ben.errors]).toEqual([])
})

/** Answers the system's dialog in the main process, which no page can reach, and counts how often it came. */
async function answerDialogs({ app }: Pick<DesktopApp, 'app'>, response: number): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, chosen) => {
    const shown = { count: 0 }
    Reflect.set(globalThis, 'dialogsShown', shown)
    dialog.showMessageBox = (async () => {
      shown.count++
      return { response: chosen, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, response)
  return () => app.evaluate(() => (Reflect.get(globalThis, 'dialogsShown') as { count: number }).count)
}

const KEEP = 'Keep running in the tray when I close the window'

/** Presses a box of the settings, which shows what was saved. */
async function tick(page: Page, label: string, on: boolean): Promise<void> {
  await page.getByLabel(label).click(ANSWER)
  await expect(page.getByLabel(label)).toBeChecked({ checked: on, ...ANSWER })
}

const windows = ({ app }: Pick<DesktopApp, 'app'>) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

async function closeWindow(desktop: DesktopApp): Promise<void> {
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

test('with its window closed it goes on running when that was chosen, says so once, and comes back by a second start', async () => {
  const desktop = await start('ada')
  await introduce(desktop, 'Ada')
  await startHub(desktop, HUB)
  const shown = await answerDialogs(desktop, 0)
  await goTo(desktop.page, 'Settings')
  await tick(desktop.page, KEEP, true)
  for (const closing of [1, 2]) {
    await closeWindow(desktop)
    await expect.poll(() => windows(desktop), SOON).toBe(0)
    expect((await desktop.ask.app.status()).identity.state).toBe('open')
    await expect.poll(shown, SOON).toBe(1)
    const back = desktop.app.waitForEvent('window', ANSWER)
    const second = startDesktop(desktop.dir).then(
      (started) => started.kill().then(() => 'a second application'),
      () => 'the first one',
    )
    const page = await back
    expect(await second).toBe('the first one')
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible(ANSWER)
    if (closing === 1) continue
    await goTo(page, 'Settings')
    await tick(page, KEEP, false)
  }
  const ended = desktop.app.waitForEvent('close', ANSWER)
  await closeWindow(desktop)
  await ended
})

test('starting at login writes what the desktop session starts, and such a start waits without a window', async () => {
  test.skip(process.platform !== 'linux', 'other systems keep login items of their own')
  const config = process.env.XDG_CONFIG_HOME
  process.env.XDG_CONFIG_HOME = place.dir('config')
  const file = `${place.dir('config')}/autostart/kind-market.desktop`
  try {
    const desktop = await start('ada')
    await introduce(desktop, 'Ada')
    await startHub(desktop, HUB)
    await goTo(desktop.page, 'Settings')
    await tick(desktop.page, 'Start at login', true)
    await expect.poll(() => existsSync(file), SOON).toBe(true)
    expect(readFileSync(file, 'utf8')).not.toContain('--background')
    await tick(desktop.page, KEEP, true)
    await expect.poll(() => readFileSync(file, 'utf8'), SOON).toContain('--background')
    await desktop.kill()

    const command = [...(/^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '').matchAll(/"([^"]*)"/g)]
    const [, ...args] = command.map(([, argument = '']) => argument)
    const { path, env } = await electronRuntime()
    const app = await electron.launch({
      executablePath: path,
      args: [...args, '--listen', '127.0.0.1:0', '--passphrase-env', 'KIND_PASSPHRASE'],
      env: { ...usualEnvironment(), ...env, KIND_PASSPHRASE: 'correct horse battery' },
    })
    try {
      await expect
        .poll(async () => (await desktop.ask.app.status().catch(() => undefined))?.identity.state, SOON)
        .toBe('open')
      expect(await windows({ app })).toBe(0)
      const opened = app.waitForEvent('window', ANSWER)
      await app.evaluate(({ app: application }) => application.emit('second-instance', {}, ['kind-market']))
      const page = await opened
      await goTo(page, 'Settings')
      await tick(page, 'Start at login', false)
      await expect.poll(() => existsSync(file), SOON).toBe(false)
    } finally {
      app.process().kill('SIGKILL')
    }
  } finally {
    if (config === undefined) delete process.env.XDG_CONFIG_HOME
    else process.env.XDG_CONFIG_HOME = config
  }
})
