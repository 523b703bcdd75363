/** The window in another language, and from right to left: chosen at once, kept across a restart, in the sheet too, and back. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook, settled } from '../harness/looks.ts'
import { closeBy, sheetDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { offerForm, SOON, stateOf, termsFor } from '../harness/trade.ts'
import { introduce, startHub } from '../harness/window.ts'

const look = (name: string): string => path.join('test-results', `languages-${name}.png`)

/** Controls whose words are cut off; what is meant to end in dots says so itself. */
const CUT = `[...document.querySelectorAll('button, nav a, [role=tab], h1, h2, label, th')]
  .filter((one) => one.clientWidth > 1 && !/truncate|line-clamp/.test(one.className) && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
  .map((one) => one.textContent)`

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = '${hash}'`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(300)
  await settled(page)
}

async function expectInArabic(sheet: Page, name: string): Promise<void> {
  await expect(sheet.locator('html[lang=ar][dir=rtl]')).toHaveCount(1)
  await expect(sheet.getByRole('heading', { level: 1 })).not.toBeEmpty(SOON)
  expect(await sheet.evaluate(CUT), name).toEqual([])
  await sheet.screenshot({ path: look(`sheet-${name}`) })
}

/** Reads the recovery words and repeats those asked for. */
async function confirmInArabic(seed: Page): Promise<void> {
  const items = await seed.getByRole('list', { name: 'كلمات الاسترداد' }).getByRole('listitem').allInnerTexts()
  const words = items.map((item) => item.replace(/^\s*\d+\s*/, '').trim())
  await seed.getByRole('button', { name: 'لقد كتبتها' }).click()
  await expect(seed.getByRole('heading', { level: 1, name: 'والآن من ورقتك' })).toBeVisible()
  for (const label of await seed.locator('label').allInnerTexts()) {
    const number = Number(/\d+/.exec(label)?.[0])
    await seed.getByLabel(new RegExp(`^الكلمة \\D*${number}\\b`)).fill(words[number - 1] ?? '')
  }
  await closeBy(seed, 'تأكيد')
}

test('a person takes another language, and every window has it from its first word on', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(400_000)
  let ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  try {
    const { link } = await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })
    await ben.ask.hubs.join({ link })
    await expect.poll(() => stateOf(ben.ask, hub), SOON).toBe('ready')
    const { form } = offerForm(hub)
    await ben.ask.notices.publish({ hub, form: { ...form, title: 'Sourdough bread' } })
    const { did = '' } = (await ada.ask.app.status()).identity
    await ben.act({ act: 'propose', terms: termsFor(hub, did, { title: 'Paint the fence' }) })
    await expect(ada.page.locator('html[lang=en][dir=ltr]')).toHaveCount(1)

    await go(ada.page, '#/settings')
    await ada.page.getByLabel('Language', { exact: true }).selectOption({ label: 'العربية' })
    await expect(ada.page.getByRole('heading', { level: 1, name: 'الإعدادات' })).toBeVisible()
    await expect(ada.page.locator('html[lang=ar][dir=rtl]')).toHaveCount(1)
    await expect.poll(async () => (await ada.ask.app.settings()).language).toBe('ar')

    const { negotiation = '' } = (await ada.ask.agreements.list({ hub }))[0] ?? {}
    for (const [name, hash, title] of [
      ['home', '#/', 'الرئيسية'],
      ['board', '#/board', 'اللوحة'],
      ['agreement', `#/trades/${negotiation}`, 'Paint the fence'],
      ['draft', '#/contracts/new', 'اتفاق جديد'],
      ['wallet', '#/wallet', 'المحفظة'],
      ['ledger', '#/ledger', 'السجل'],
      ['people', '#/people', 'الناس'],
      ['settings', '#/settings', 'الإعدادات'],
    ] as const) {
      await go(ada.page, hash)
      await expect(ada.page.getByRole('heading', { level: 1 })).toContainText(title, SOON)
      await expectAxeClean(ada, `${name} in Arabic`)
      expect(await ada.page.evaluate(CUT), name).toEqual([])
      if (['board', 'agreement', 'wallet'].includes(name)) {
        await inEveryLook(ada, async (size) => {
          await expectFits(ada.page)
          await ada.page.screenshot({ path: look(`${name}-${size}`) })
        })
      } else await ada.page.screenshot({ path: look(name) })
    }

    await ada.close()
    ada = await openDesktop('ada')
    // What stands in the page that is loaded, before any script has run.
    expect(await ada.page.evaluate(`fetch(location.pathname).then((page) => page.text())`)).toContain(
      '<html lang="ar" dir="rtl"',
    )
    await expect(ada.page.getByRole('heading', { level: 1 })).toHaveText(/^[\u0600-\u06ff ]+$/, SOON)

    await go(ada.page, `#/trades/${negotiation}`)
    const seed = await sheetDuring(ada, () => ada.page.getByRole('button', { name: 'وافق ووقّع' }).click())
    await expectInArabic(seed, 'seed')
    const sheet = await sheetDuring(ada, () => confirmInArabic(seed))
    await expectInArabic(sheet, 'sign')
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
    await expectAxeClean({ page: sheet }, 'the sheet in Arabic')
    await closeBy(sheet, 'ليس الآن')

    // What the node refuses is said in the language of the window.
    await go(ada.page, `#/trades/${'0'.repeat(32)}`)
    await expect(ada.page.getByText(/^هذه الصفقة غير معروفة هنا/)).toBeVisible(SOON)
    await ada.page.screenshot({ path: look('refused') })

    await go(ada.page, '#/settings')
    await ada.page.getByLabel('اللغة', { exact: true }).selectOption({ label: 'English' })
    await expect(ada.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(ada.page.locator('html[lang=en][dir=ltr]')).toHaveCount(1)
    expect(ada.errors).toEqual([])
  } finally {
    await ben.stop()
  }
})
