/** A backup is made in one window and restored in a fresh data folder: trades and balances are there, under a new device key. */
import { readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { createHub, offerForm, SOON, settledIn, termsFor } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

const SECRET = 'five quiet words for paper'
let place: ReturnType<typeof freshPlace>
let host: HeadlessNode
let desktops: DesktopApp[]

test.beforeEach(async () => {
  place = freshPlace()
  desktops = []
  host = await startHeadless(place.dir('host'), 'Grace')
})
test.afterEach(async () => {
  await Promise.all([host.kill(), ...desktops.map((desktop) => desktop.kill().catch(() => undefined))])
  place.remove()
})

async function open(name: string): Promise<DesktopApp> {
  const desktop = await startDesktop(place.dir(name))
  desktops.push(desktop)
  return desktop
}

/** A backup is tried: it is restored beside everything, and nothing of that stays. */
async function tried(ada: DesktopApp, file: string, dir: string): Promise<void> {
  const form = ada.page.getByRole('form', { name: 'Try a backup' })
  const go = form.getByRole('button', { name: 'Choose the backup to try…' })
  const passphrase = form.getByLabel('Passphrase of that backup')
  await expect(go).toBeDisabled()
  await answerDialogs(ada, file)
  await passphrase.fill('not the one')
  await go.click()
  await expect(form.getByText('The passphrase does not open this backup.')).toBeVisible()
  await passphrase.fill(SECRET)
  await go.click()
  const works = alert(ada.page).filter({ hasText: 'This backup works' })
  await expect(works).toContainText('Oakfield: up to batch', { timeout: 30_000 })
  await expect(works).toContainText('Ada')
  await expectAxeClean(ada, 'a backup tried')
  await works.scrollIntoViewIfNeeded()
  await ada.page.screenshot({ path: test.info().outputPath('tried.png') })
  expect(readdirSync(dir).filter((name) => name.startsWith('reading-'))).toEqual([])
}

/** What the person answers in the system's dialogs from now on; undefined closes them. */
const answerDialogs = ({ app }: DesktopApp, file: string | undefined): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    const [canceled, filePath] = [path === undefined, path ?? '']
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [filePath] })
  }, file)

/** Ada in a window: a member with a balance, an offer and a proposal to answer. */
async function adaAtHome(hub: string): Promise<DesktopApp> {
  const ada = await open('ada')
  await introduce(ada, 'Ada')
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await joinHub(ada, link, 'Oakfield')
  await settledIn(ada, hub)
  const { did } = (await ada.ask.app.status()).identity
  await host.act({ act: 'pay', hub, to: did ?? '', amount: '4200' })
  await host.act({ act: 'propose', terms: termsFor(hub, did ?? '') })
  await ada.ask.notices.publish(offerForm(hub))
  await expect.poll(async () => (await ada.ask.ledger.wallet({ hub })).posted, SOON).toBe('4200')
  await expect.poll(async () => (await ada.ask.agreements.list({ hub })).length, SOON).toBe(1)
  return ada
}

async function oneDialogAtATime({ app, ask }: DesktopApp): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const closed = { canceled: true, filePath: '' }
    dialog.showSaveDialog = () => new Promise((resolve) => setTimeout(() => resolve(closed), 3000))
  })
  const first = ask.app.backUp({ passphrase: SECRET })
  const second = await ask.app.backUp({ passphrase: SECRET }).catch((error: unknown) => error)
  expect((second as { data?: { code: string } }).data?.code).toBe('dialog-open')
  expect(await first).toEqual({})
}

const alert = (page: Page) => page.getByRole('alert')

test('a backup from one window brings trades and balances into another', async () => {
  const hub = await createHub(host)
  const file = `${place.dir('.')}/ada.kindbackup`
  const ada = await adaAtHome(hub)
  const before = (await ada.ask.app.status()).identity
  await goTo(ada.page, 'Settings')
  const form = ada.page.getByRole('region', { name: 'Backup', exact: true })
  await form.getByLabel('Passphrase for the backup').fill(SECRET)
  await form.getByLabel('Once more').fill('something else')
  await form.getByRole('button', { name: 'Back up…' }).click()
  await expect(form.getByText('The two passphrases differ.')).toBeVisible()
  await form.getByLabel('Once more').fill(SECRET)
  await oneDialogAtATime(ada)
  await answerDialogs(ada, undefined)
  await form.getByRole('button', { name: 'Back up…' }).click()
  await answerDialogs(ada, file)
  await form.getByRole('button', { name: 'Back up…' }).click()
  await expect(alert(ada.page).filter({ hasText: 'Backed up, and read back' })).toContainText('ada.kindbackup')
  await expectAxeClean(ada, 'backup')
  await ada.page.screenshot({ path: test.info().outputPath('backed-up.png') })
  await tried(ada, file, place.dir('ada'))
  await host.act({ act: 'pay', hub, to: before.did ?? '', amount: '100' })
  await ada.close()

  const again = await open('again')
  const { page } = again
  await page.getByRole('button', { name: 'I have a backup' }).click()
  await page.getByLabel('Passphrase of the backup').fill('not the one')
  await answerDialogs(again, file)
  await page.getByRole('button', { name: 'Choose the backup…' }).click()
  await expect(page.getByText('The passphrase does not open this backup.')).toBeVisible()
  await expectAxeClean({ page }, 'backup')
  await page.screenshot({ path: test.info().outputPath('wrong-passphrase.png') })
  const cut = `${place.dir('.')}/cut.kindbackup`
  writeFileSync(cut, (await readFile(file)).subarray(0, 5000))
  await answerDialogs(again, cut)
  await page.getByLabel('Passphrase of the backup').fill(SECRET)
  await page.getByRole('button', { name: 'Choose the backup…' }).click()
  await expect(page.getByText('This backup is damaged or incomplete')).toBeVisible()
  await answerDialogs(again, file)
  await page.getByRole('button', { name: 'Choose the backup…' }).click()
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible({ timeout: 30_000 })

  // What happened after the backup comes from the hub, and only then may this device sign.
  await expect.poll(async () => (await again.ask.ledger.wallet({ hub })).posted, SOON).toBe('4300')
  await expect.poll(async () => (await again.ask.app.status()).alarms, SOON).toEqual([])
  await expect(page.getByRole('link', { name: 'Bicycle repair' }).first()).toBeVisible()
  await goTo(page, 'My trades')
  await expect(page.getByRole('link', { name: /Bicycle repair/ }).first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('trades-restored.png') })
  await goTo(page, 'Wallet')
  await expect(page.getByText('43.00').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('wallet-restored.png') })
  const after = (await again.ask.app.status()).identity
  expect(after.did).toBe(before.did)
  expect(after.dev).not.toBe(before.dev)
  await again.ask.notices.publish(offerForm(hub, { title: 'Signed by the new device' }))
  await expect
    .poll(
      async () =>
        (await host.ask.notices.search({ text: 'new device', mine: false, withEnded: false, sort: 'newest', limit: 5 }))
          .items.length,
      SOON,
    )
    .toBe(1)
  expect([...ada.errors, ...again.errors]).toEqual([])
})

test('an operator backs a node up and restores it without a window', async () => {
  const hub = await createHub(host)
  await host.ask.notices.publish(offerForm(hub))
  const file = `${place.dir('.')}/grace.kindbackup`
  const made = await host.ask.operator.backUp({ file, passphrase: SECRET })
  expect(made.bytes).toBeGreaterThan(1000)
  const tried = await host.ask.operator.tryBackup({ file, passphrase: SECRET })
  expect(tried).toMatchObject({ mine: true, nick: 'Grace', hubs: [{ name: 'Oakfield', behind: 0 }], missing: [] })
  await expect(host.ask.operator.tryBackup({ file, passphrase: 'another one' })).rejects.toThrow(/does not open/)
  const copy = await startHeadless(place.dir('copy'), 'Grace', { backup: { file, passphrase: SECRET } })
  try {
    expect(copy.did).toBe(host.did)
    expect((await copy.ask.hubs.list()).map((one) => one.hub)).toEqual([hub])
    expect((await copy.ask.app.status()).identity.dev).not.toBe((await host.ask.app.status()).identity.dev)
  } finally {
    await copy.kill()
  }
})
