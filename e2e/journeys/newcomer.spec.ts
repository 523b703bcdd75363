/**
 * docs/newcomer.md, walked: somebody who has read the first page of the README and nothing else, by what is visible on screen alone. Everything here is
 * a name that a person reads: no address, no key of the keyboard, nothing asked of the node.
 */
import { expect, type Page } from '@playwright/test'
import { PASSPHRASE } from '../harness/headless.ts'
import { sheetDuring, sign } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'

const PATIENCE = { timeout: 60_000 }
const NICK = 'Noor'
const MINE = 'Soup for a winter evening'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
/** By the names at the side of the window. */
const side = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })

test('a newcomer comes from the first page to a deal, an offer, the money, help and a backup by what is on screen', async ({
  openDesktop,
  place,
}, info) => {
  test.setTimeout(300_000)
  const desktop = await openDesktop('noor')
  const { page } = desktop
  const keep = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })

  await test.step('it says what it is, and asks for a name and a passphrase', async () => {
    await expect(text(page, /Trade with people you know/)).toBeVisible(PATIENCE)
    await page.getByLabel('Nickname').fill(NICK)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('Passphrase again').fill(PASSPHRASE)
    await button(page, 'Continue').click()
    await expect(text(page, new RegExp(`Welcome, ${NICK}`))).toBeVisible(PATIENCE)
  })

  await test.step('the practice town is one of the ways to begin, and is play money', async () => {
    await expect(text(page, /play money/i)).toBeVisible()
    await keep('2-ways')
    await button(page, 'Try the practice town').click()
    await expect(text(page, 'Your first trade')).toBeVisible(PATIENCE)
    await expect(text(page, /practice town/i)).toBeVisible()
  })

  await test.step('the Board shows what neighbours offer, and a word finds fewer', async () => {
    await side(page, 'Board').click()
    const notices = page.getByRole('list', { name: 'Notices' }).getByRole('listitem')
    await expect.poll(() => notices.count(), PATIENCE).toBeGreaterThan(2)
    const all = await notices.count()
    await expect(notices.filter({ hasText: 'PLAY' }).first()).toBeVisible()
    await page.getByRole('searchbox').first().fill('letter')
    await expect.poll(() => notices.count(), PATIENCE).toBeLessThan(all)
    await expect(link(page, 'A letter that sounds like you')).toBeVisible()
    await keep('6-found')
  })

  await test.step('a deal: one sentence, the balance before and after, one button that signs', async () => {
    await link(page, 'A letter that sounds like you').click()
    await link(page, 'Propose a trade').click()
    const on = button(page, 'Continue to sign')
    await expect(on).toBeEnabled(PATIENCE)
    const sheet = await sheetDuring(desktop, () => on.click())
    await expect(text(sheet, /balance/i)).toBeVisible(PATIENCE)
    expect(await sign(sheet)).toMatch(/PLAY/)
  })

  await test.step('My trades says what comes next', async () => {
    await side(page, 'My trades').click()
    await expect(link(page, 'A letter that sounds like you').first()).toBeVisible(PATIENCE)
    await link(page, 'A letter that sounds like you').first().click()
    await expect(text(page, 'Until')).toBeVisible(PATIENCE)
    await expect(text(page, 'Worst case')).toBeVisible()
    await keep('8-deal')
  })

  await test.step('the money: what there is, and what is held', async () => {
    await side(page, 'Wallet').click()
    await expect(text(page, /held|escrow/i)).toBeVisible(PATIENCE)
    await keep('9-money')
  })

  await test.step('an offer of one’s own', async () => {
    await side(page, 'Board').click()
    await link(page, 'Post a notice').first().click()
    await page.getByRole('radio', { name: 'I offer' }).check()
    await page.getByLabel('Title').fill(MINE)
    await page.getByLabel('Description').fill('A pot for four, with bread.')
    await page.getByLabel('Amount').fill('5')
    await button(page, 'Post it').click()
    await expect(page.getByRole('heading', { name: MINE, level: 1 })).toBeVisible(PATIENCE)
    await side(page, 'Board').click()
    await expect(link(page, MINE)).toBeVisible(PATIENCE)
  })

  await test.step('a hub: who is in it, and what it has agreed on', async () => {
    await side(page, 'People').click()
    await expect(text(page, /Tomasz/)).toBeVisible(PATIENCE)
    await side(page, 'Rules').click()
    await expect(text(page, /credit/i)).toBeVisible(PATIENCE)
    await keep('11-hub')
  })

  await test.step('help: what can be done, and its keys', async () => {
    await button(page, 'Keyboard shortcuts').click()
    await expect(page.getByRole('dialog').getByText('Post a notice')).toBeVisible()
    await keep('12-keys')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await button(page, /Find anything/).click()
    await page.getByRole('dialog').getByRole('combobox').fill('offer')
    await expect(page.getByRole('option').first()).toBeVisible(PATIENCE)
    await keep('12-asked')
    await page.getByRole('dialog').press('Escape')
  })

  await test.step('out of the town, and a backup', async () => {
    await button(page, 'Leave the town').click()
    await expect(text(page, 'Play money and scripted neighbours')).toBeHidden(PATIENCE)
    await keep('13-left')
    await side(page, 'Settings').click()
    await expect(text(page, 'Nothing went wrong lately')).toBeVisible(PATIENCE)
    const file = place.dir('noor.kindbackup')
    // The one window that is not the app’s: the system’s own, which asks where to.
    await desktop.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await page.getByLabel('Passphrase for the backup').fill(PASSPHRASE)
    await page.getByLabel('Once more').fill(PASSPHRASE)
    await button(page, 'Back up…').click()
    await expect(text(page, 'Backed up, and read back')).toBeVisible(PATIENCE)
    await keep('13-backed-up')
  })
  expect(desktop.errors).toEqual([])
})
