/** Guardians in real windows: named, asked, helping somebody who lost everything back, and told no by somebody who lost nothing. */
import { expect, type Page, test } from '@playwright/test'
import { writeBack } from '../../src-main/engine/guard-codes.ts'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { startFastClock } from '../harness/fast-clock.ts'
import { type HeadlessNode, PASSPHRASE, startHeadless } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { sheetDuring, sign, signDuring } from '../harness/sheet.ts'
import { createHub, join, offerForm, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

/** An hour of the hub is a minute. */
const SPEED = 60
const LATER = { timeout: 150_000, intervals: [500, 1000] }

let place: ReturnType<typeof freshPlace>
let host: HeadlessNode
let ben: HeadlessNode
let desktops: DesktopApp[]
let stopClock: () => void

test.beforeEach(async () => {
  stopClock = startFastClock(SPEED)
  place = freshPlace()
  desktops = []
  host = await startHeadless(place.dir('host'), 'Grace')
  ben = await startHeadless(place.dir('ben'), 'Ben')
})
test.afterEach(async () => {
  await Promise.all([host.kill(), ben.kill(), ...desktops.map((desktop) => desktop.kill().catch(() => undefined))])
  place.remove()
  stopClock()
})

async function open(name: string): Promise<DesktopApp> {
  const desktop = await startDesktop(place.dir(name))
  desktops.push(desktop)
  return desktop
}

const picture = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
const sectionOf = ({ page }: DesktopApp) => page.getByRole('region', { name: 'Guardians' })
/** What its copy button would copy. */
const codeIn = (page: Page, scheme: string): Promise<string | null> =>
  page.locator(`code[title^="${scheme}"]`).getAttribute('title', SOON)
/** Each node acts on what it has heard itself, which may take a moment. */
const acts = (who: HeadlessNode, act: Act) => expect(() => who.act(act)).toPass(SOON)
const didOf = async ({ ask }: Pick<DesktopApp, 'ask'>) => (await ask.app.status()).identity.did ?? ''

async function nameGuardians(ada: DesktopApp): Promise<void> {
  await goTo(ada.page, 'Settings')
  await sectionOf(ada).scrollIntoViewIfNeeded()
  await sectionOf(ada).getByRole('button', { name: 'Name guardians in Oakfield' }).click()
  const dialog = ada.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Continue to sign' }).click()
  await expect(dialog.getByText('Choose your guardians.')).toBeVisible()
  await dialog.getByLabel('Grace').check()
  await dialog.getByLabel('Ben').check()
  await expectAxeClean(ada, 'naming guardians')
  await picture(ada.page, 'naming')
  const sentence = await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
  expect(sentence).toMatch(/2 of (Grace and Ben|Ben and Grace) may bring you back in Oakfield/)
  await expect(sectionOf(ada).getByText('Too few have said yes so far: 0 of 2.')).toBeVisible(SOON)
}

/** Somebody has talked both guardians into a key of their own; whom they guard says no. */
async function sayNo(ada: DesktopApp, hub: string): Promise<void> {
  const thiefs = { key: new Uint8Array(32).fill(7), seal: new Uint8Array(32).fill(9) }
  const code = writeBack({ v: 1, did: await didOf(ada), ...thiefs })
  for (const guardian of [host, ben]) await acts(guardian, { act: 'guard-recover', hub, code })
  const section = sectionOf(ada)
  await expect(section.getByText('Unless you say no')).toBeVisible(SOON)
  await section.scrollIntoViewIfNeeded()
  await expectAxeClean(ada, 'another key')
  await picture(ada.page, 'another-key')
  expect(await signDuring(ada, () => section.getByRole('button', { name: 'No, that is not me' }).click())).toContain(
    'You say no',
  )
  await expect(section.getByText('Unless you say no')).toBeHidden(SOON)
}

test('guardians are named and told no; somebody who lost everything is brought back to their name and money', async () => {
  test.setTimeout(420_000)
  const hub = await createHub(host)
  await join(host, ben, hub)
  const ada = await open('ada')
  await introduce(ada, 'Ada')
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await joinHub(ada, link, 'Oakfield')
  await settledIn(ada, hub)
  const [adas, bens] = [await didOf(ada), await didOf(ben)]

  await nameGuardians(ada)
  for (const guardian of [host, ben]) await acts(guardian, { act: 'guard-accept', hub, did: adas })
  await expect(sectionOf(ada).getByText('2 of them together bring you back')).toBeVisible(SOON)
  await sayNo(ada, hub)

  await acts(ben, { act: 'guard-name', hub, guardians: [adas, await didOf(host)], k: 2, delay: 1 })
  await acts(host, { act: 'guard-accept', hub, did: bens })
  await expect(sectionOf(ada).getByText('Ben asks you to guard them.')).toBeVisible(SOON)
  expect(
    await signDuring(ada, () => sectionOf(ada).getByRole('button', { name: 'Guard Ben', exact: true }).click()),
  ).toContain('You guard Ben')
  await ben.kill()

  await sectionOf(ada).getByRole('button', { name: 'Help Ben back' }).click(SOON)
  await ada.page.getByRole('button', { name: 'Make the code' }).click()
  const help = (await codeIn(ada.page, 'kind:help/')) ?? ''
  const again = await open('again')
  await again.page.getByRole('button', { name: 'My guardians bring me back' }).click()
  await again.page.getByLabel('Code from your guardian').fill(help)
  await again.page.getByLabel('Passphrase', { exact: false }).first().fill(PASSPHRASE)
  await again.page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await expectAxeClean(again, 'coming back')
  await picture(again.page, 'coming-back')
  await again.page.getByRole('button', { name: 'Begin' }).click()
  await expect(again.page.getByText('Oakfield: nobody has given their word yet')).toBeVisible(SOON)
  expect(await didOf(again)).toBe(bens)
  await expectAxeClean(again, 'what guardians have to hear')
  await picture(again.page, 'asking')
  const code = (await codeIn(again.page, 'kind:back/')) ?? ''

  const dialog = ada.page.getByRole('dialog')
  await dialog.getByLabel(/^What Ben sends back/).fill(code)
  await expectAxeClean(ada, 'helping')
  await picture(ada.page, 'helping')
  const sheet = await sheetDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
  await picture(sheet, 'sheet')
  const said = /reads “(.+?)”/.exec(await sign(sheet))?.[1] ?? ''
  await expect(again.page.getByText(said)).toBeVisible()
  await acts(host, { act: 'guard-recover', hub, code })
  await expect(again.page.getByText(/You are back in /)).toBeVisible(SOON)
  await picture(again.page, 'waiting')
  await expect(again.page.getByText('Oakfield: you are back.')).toBeVisible(LATER)
  await picture(again.page, 'back')
  await expect
    .poll(
      () =>
        again.ask.notices.publish(offerForm(hub, { title: 'Ben is back' })).then(
          () => true,
          () => false,
        ),
      LATER,
    )
    .toBe(true)
  expect((await again.ask.ledger.wallet({ hub })).posted).toBe((await ada.ask.ledger.wallet({ hub })).posted)
  expect([...ada.errors, ...again.errors]).toEqual([])
})
