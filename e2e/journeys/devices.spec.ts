/** A second window becomes a device of the same person, acts for them, and is taken out of use; and one key hides names and sums in the first. */
import { expect, type Page, test } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, PASSPHRASE, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { confirmWords, sheetDuring, sign } from '../harness/sheet.ts'
import { createHub, offerForm, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

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

const picture = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
/** What its copy button would copy. */
const codeIn = (page: Page, scheme: string): Promise<string | null> =>
  page.locator(`code[title^="${scheme}"]`).getAttribute('title', SOON)

async function adaAtHome(hub: string): Promise<DesktopApp> {
  const ada = await open('ada')
  await introduce(ada, 'Ada')
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await joinHub(ada, link, 'Oakfield')
  await settledIn(ada, hub)
  await goTo(ada.page, 'Settings')
  const seed = await sheetDuring(ada, () =>
    ada.page.getByRole('button', { name: 'Show and confirm the words' }).click(),
  )
  await confirmWords(seed)
  await expect(ada.page.getByText('Your recovery words are backed up')).toBeVisible(SOON)
  return ada
}

/** Both screens are compared, and the answer is carried over by hand. */
async function addDevice(ada: DesktopApp, phone: DesktopApp): Promise<void> {
  await phone.page.getByRole('button', { name: 'I have it on another device' }).click()
  const code = (await codeIn(phone.page, 'kind:device/')) ?? ''
  await phone.page.getByLabel('Passphrase', { exact: false }).first().fill(PASSPHRASE)
  await phone.page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await expectAxeClean(phone, 'a new device')
  await picture(phone.page, 'new-device')
  await ada.page.getByRole('button', { name: 'Add a device' }).click()
  await ada.page.getByLabel('Code of the new device').fill(code)
  const sheet = await sheetDuring(ada, () => ada.page.getByRole('button', { name: 'Compare and add…' }).click())
  const phrase = (await sheet.locator('p.font-mono').innerText(SOON)).trim()
  await expect(phone.page.getByText(phrase)).toBeVisible()
  await picture(sheet, 'compare')
  await sheet.getByRole('button', { name: 'They are the same: add it' }).click(SOON)
  const answer = (await codeIn(ada.page, 'kind:device-answer/')) ?? ''
  await picture(ada.page, 'answer')
  await ada.page.keyboard.press('Escape')
  await phone.page.getByLabel('Answer of the other device').fill(answer)
  await phone.page.getByRole('button', { name: 'Add this device' }).click()
  await expect(phone.page.getByRole('heading', { name: 'Board' })).toBeVisible({ timeout: 30_000 })
}

const activeDevices = async ({ ask }: DesktopApp): Promise<number> =>
  (await ask.devices.list()).filter(({ hubs }) => hubs.some(({ state }) => state === 'active')).length

test('a device is added by its code, signs for the same person, and is taken out of use', async () => {
  const hub = await createHub(host)
  const ada = await adaAtHome(hub)
  const phone = await open('phone')
  await addDevice(ada, phone)
  await expect.poll(() => activeDevices(ada), SOON).toBe(2)
  const [mine, theirs] = [await ada.ask.app.status(), await phone.ask.app.status()]
  expect(theirs.identity).toMatchObject({ did: mine.identity.did, nick: 'Ada', lent: true })
  await expect
    .poll(
      () =>
        phone.ask.notices.publish(offerForm(hub, { title: 'From the phone' })).then(
          () => true,
          () => false,
        ),
      SOON,
    )
    .toBe(true)
  await goTo(phone.page, 'Settings')
  await expect(phone.page.getByText('This device was added by another one.')).toBeVisible()
  await picture(phone.page, 'phone-settings')
  const section = ada.page.getByRole('region', { name: 'Your devices' })
  await expect(section.getByText('This one')).toBeVisible(SOON)
  await expectAxeClean(ada, 'the devices')
  await section.scrollIntoViewIfNeeded()
  await picture(ada.page, 'devices')
  const revoking = await sheetDuring(ada, () =>
    section.getByRole('button', { name: 'Take out of use in Oakfield…' }).click(),
  )
  expect(await sign(revoking)).toContain('out of use in Oakfield')
  await expect.poll(() => activeDevices(ada), SOON).toBe(1)
  await expect(section.getByText('Out of use', { exact: true })).toBeVisible(SOON)
  await expect
    .poll(
      () =>
        phone.ask.notices.publish(offerForm(hub, { title: 'Too late' })).then(
          () => 'published',
          () => 'refused',
        ),
      SOON,
    )
    .toBe('refused')
  expect([...ada.errors, ...phone.errors]).toEqual([])
})

test('one key takes names and sums off the screen, and gives them back', async () => {
  const hub = await createHub(host)
  const ada = await adaAtHome(hub)
  const { did } = (await ada.ask.app.status()).identity
  await host.act({ act: 'pay', hub, to: did ?? '', amount: '4200' })
  await goTo(ada.page, 'Wallet')
  await expect(ada.page.getByText('42.00').first()).toBeVisible(SOON)
  await ada.page.keyboard.press('x')
  await expect(ada.page.getByText('Names and sums are hidden')).toBeVisible()
  await expect(ada.page.getByText('42.00')).toHaveCount(0)
  await expect(ada.page.locator('main').getByText('Grace')).toHaveCount(0)
  await expectAxeClean(ada, 'under the veil')
  await picture(ada.page, 'veiled-wallet')
  await goTo(ada.page, 'People')
  await expect(ada.page.getByRole('heading', { name: 'People' })).toBeVisible()
  await picture(ada.page, 'veiled-people')
  await ada.page.keyboard.press('ControlOrMeta+Shift+x')
  await expect(ada.page.getByText('Grace').first()).toBeVisible()
})
