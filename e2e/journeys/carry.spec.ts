/** Two windows with no network between them: a trade by files, a favour by QR codes, a reserve spent; then the cable is plugged in. */
import { expect, test } from '@playwright/test'
import {
  answerCamera,
  blankFilm,
  cameraOf,
  carryFile,
  cutCable,
  filmCodes,
  peersOf,
  plugIn,
  scan,
} from '../harness/carry.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { freshPlace } from '../harness/place.ts'
import { signDuring } from '../harness/sheet.ts'
import { expectSameLedger, settledIn } from '../harness/trade.ts'
import { openTrade, propose, reachBoth, signMove, tradeOf } from '../harness/trade-window.ts'
import { findNotice, goTo, introduce, joinHub, postOffer, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const HUB = 'Oakfield'
const OFFER = { title: 'Bicycle repair', text: 'I true wheels and fix brakes.', amount: '12' }

let place: ReturnType<typeof freshPlace>
let ada: DesktopApp
let ben: DesktopApp
let hub: string

test.beforeEach(async () => {
  place = freshPlace()
  ada = await startDesktop(place.dir('ada'), cameraOf(place.dir('ben.y4m')))
  ben = await startDesktop(place.dir('ben'), cameraOf(place.dir('ada.y4m')))
  await introduce(ada, 'Ada')
  const invite = await startHub(ada, HUB)
  hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  await introduce(ben, 'Ben')
  await joinHub(ben, invite, HUB)
  await settledIn(ben, hub)
})
test.afterEach(async () => {
  await Promise.all([ada.kill(), ben.kill()])
  place.remove()
})

const toBen = () => carryFile(ada, ben, 'Ben', place.dir('.'))
const toAda = () => carryFile(ben, ada, 'Ada', place.dir('.'))

async function cutAll(): Promise<void> {
  await Promise.all([cutCable(ada), cutCable(ben)])
  for (const desktop of [ada, ben]) await peersOf(desktop).toBe(0)
}

async function together(): Promise<void> {
  await Promise.all([plugIn(ada), plugIn(ben)])
  for (const desktop of [ada, ben]) await peersOf(desktop).toBeGreaterThan(0)
  await expectSameLedger(hub, ada, ben)
}

async function setAside(): Promise<void> {
  const { page } = ben
  await goTo(page, 'Wallet')
  await page.getByRole('button', { name: 'Set money aside' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('For', { exact: true }).selectOption({ label: 'Ada' })
  await dialog.getByLabel('Amount').fill('5')
  const sentence = await signDuring(ben, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
  expect(sentence).toMatch(/set 5\.00 .* aside for Ada/)
}

test('two people trade, owe and pay without a network, and all of it stands when they meet again', async () => {
  test.setTimeout(420_000)
  await postOffer(ada, OFFER)
  await setAside()
  await expect.poll(async () => (await ben.ask.reserves.list({ hub })).length).toBe(1)
  await findNotice(ben, 'wheels', OFFER.title)
  await test.step('the cable is cut', cutAll)

  await test.step('a trade by files', async () => {
    await propose(ben)
    await toAda()
    await openTrade(ada, OFFER.title)
    expect(await signMove(ada, 'Agree and sign')).toMatch(/12/)
    await reachBoth('funded', ada)
    await toBen()
    await reachBoth('funded', ben)
    await openTrade(ada, OFFER.title)
    await ada.page.getByRole('region', { name: 'What you can do now' }).getByRole('button', { name: 'Deliver' }).click()
    const dialog = ada.page.getByRole('dialog')
    await dialog.getByLabel(/^Note to/).fill('Both wheels are true.')
    await dialog.getByLabel(/in person/i).check()
    await dialog.getByRole('button', { name: 'Mark as delivered' }).click()
    await expect(dialog).toBeHidden(ANSWER)
    await toBen()
    await openTrade(ben, OFFER.title)
    await signMove(ben, /^Accept/)
    // Ada signs the hub's ledger, so what Ben signed waits until it has been carried to her.
    expect((await tradeOf(ben))?.state).toBe('delivered')
    await toAda()
    await reachBoth('settled', ada)
    await toBen()
    await reachBoth('settled', ben)
  })

  await test.step('a favour by QR codes, both ways', async () => {
    const { page } = ada
    await goTo(page, 'Favours')
    await page.getByRole('button', { name: 'Write down a favour' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('With').selectOption({ label: 'Ben' })
    await dialog.getByLabel('How much it was worth').fill('3')
    await dialog.getByLabel(/^What it was/).fill('Lent the drill')
    await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
    await filmCodes(ada, 'Ben', place.dir('ada.y4m'))
    const asked = await answerCamera(ben, true)
    await scan(ben)
    expect(await asked()).toBe(1)
    await goTo(ben.page, 'Favours')
    await expect(ben.page.getByText('Lent the drill')).toBeVisible(ANSWER)
    expect(await signDuring(ben, () => ben.page.getByRole('button', { name: 'Continue to sign' }).click())).toMatch(
      /You owe Ada 3\.00/,
    )
    await filmCodes(ben, 'Ada', place.dir('ben.y4m'))
    await answerCamera(ada, true)
    await scan(ada)
    await goTo(ada.page, 'Favours')
    await expect(ada.page.getByRole('heading', { name: /Ben owes you 3\.00/ })).toBeVisible(ANSWER)
    await goTo(ben.page, 'Favours')
    await expect(ben.page.getByRole('heading', { name: /You owe Ada 3\.00/ })).toBeVisible(ANSWER)
  })

  await test.step('a payment from the reserve', async () => {
    await goTo(ben.page, 'Wallet')
    await ben.page.getByRole('button', { name: 'Pay Ada from it' }).click()
    const dialog = ben.page.getByRole('dialog')
    await dialog.getByLabel('Amount').fill('2')
    await signDuring(ben, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
    await toAda()
    await expect.poll(async () => (await ada.ask.reserves.list({ hub }))[0]?.claimed).toBe('200')
  })

  await test.step('plugged in again', together)
  const [hers, his] = await Promise.all([ada, ben].map(({ ask }) => ask.ledger.wallet({ hub })))
  const grant = BigInt((await ada.ask.hubs.list())[0]?.grant ?? '0')
  expect(BigInt(hers?.posted ?? '0')).toBe(grant + 1200n + 200n)
  // What is still set aside is no longer in the balance.
  expect(BigInt(his?.posted ?? '0')).toBe(grant - 1200n - 500n)
  await expect.poll(async () => (await ben.ask.reserves.list({ hub }))[0]?.claimed).toBe('200')
  expect([...ada.errors, ...ben.errors]).toEqual([])
})

test('the camera stays off without the person’s yes, and is no page’s to take', async () => {
  blankFilm(place.dir('ben.y4m'))
  const open = `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'on', (error) => error.name)`
  expect(await ada.page.evaluate(open)).toBe('NotAllowedError')
  const asked = await answerCamera(ada, false)
  await goTo(ada.page, 'Carry')
  await ada.page.getByRole('button', { name: 'Scan with the camera' }).click()
  await expect(ada.page.getByText('The camera stays off.')).toBeVisible(ANSWER)
  expect(await asked()).toBe(1)
  expect(await ada.page.evaluate(open)).toBe('NotAllowedError')
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  // One yes is one opening: a script in the page finds none left, neither beside the scanner nor after it.
  await answerCamera(ada, true)
  await ada.page.getByRole('button', { name: 'Scan with the camera' }).click()
  await expect(ada.page.getByText('Looking for a code…')).toBeVisible(ANSWER)
  expect(await ada.page.evaluate(open)).toBe('NotAllowedError')
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  expect(await ada.page.evaluate(open)).toBe('NotAllowedError')
})
