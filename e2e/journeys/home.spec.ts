/** Where a window begins once somebody is in a hub: what waits, what is new, the money; and that it begins with the Board for whoever wants that. */
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { offerForm, SOON, stateOf, termsFor } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

test('a window begins with what matters, and with the Board for whoever wants that', async ({ place, openDesktop }) => {
  test.setTimeout(240_000)
  const ada = await openDesktop('ada')
  const { page, ask } = ada
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  try {
    await goTo(page, 'Home')
    await expect(page.getByRole('heading', { name: 'Your first trade' })).toBeVisible()
    await page.screenshot({ path: path.join('test-results', 'home-first.png') })

    const { link } = await ask.hubs.invite({ hub, uses: 1, days: 1 })
    await ben.ask.hubs.join({ link })
    await expect.poll(() => stateOf(ben.ask, hub), SOON).toBe('ready')
    const { form } = offerForm(hub)
    for (const title of ['Sourdough bread', 'Bicycle repair', 'An hour of Spanish'])
      await ben.ask.notices.publish({ hub, form: { ...form, title } })
    const { did = '' } = (await ask.app.status()).identity
    await ben.act({ act: 'propose', terms: termsFor(hub, did, { title: 'Paint the fence' }) })

    await page.evaluate(`location.hash = '#/'`)
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Paint the fence' }).first()).toBeVisible(SOON)
    await expect(page.getByRole('link', { name: 'An hour of Spanish' })).toBeVisible()
    await expectAxeClean(ada, 'home')
    await inEveryLook(ada, async (look) => {
      await expectFits(page)
      await page.screenshot({ path: path.join('test-results', `home-${look}.png`) })
    })

    await goTo(page, 'Settings')
    await page.getByRole('radio', { name: 'Board' }).check()
    await page.evaluate(`location.hash = '#/'`)
    await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible()
    expect(ada.errors).toEqual([])
  } finally {
    await ben.stop()
  }
})
