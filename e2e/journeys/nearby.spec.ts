/** Ada posts in a town she chooses from the list, Ben and Cy elsewhere; she looks around a town, sees how far each is, and is told of what comes near. */
import { expect } from '@playwright/test'
import { cellAt } from '../../src-shared/core/places/index.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { test } from '../harness/test.ts'
import { join, offerForm, SOON } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const [BASEL, OSLO] = [cellAt(47.5584, 7.5733), cellAt(59.9127, 10.7461)]

test('a town is chosen while posting, notices are found around one, and a saved search tells of what comes near', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(240_000)
  const { ada, ben, hub } = await neighbours(openDesktop, place.dir('ben'))
  const cy = await startHeadless(place.dir('cy'), 'cy')
  const { page } = ada
  const look = (name: string) =>
    inEveryLook(ada, async (at) => {
      await page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`) })
      await expectFits(page)
      await expectAxeClean(ada, `${name} ${at}`)
    })
  const posted = (node: typeof ben, title: string, change: object) =>
    node.ask.notices.publish(offerForm(hub, { title, text: '', ...change }))
  const titles = page.getByRole('list', { name: 'Notices' }).getByRole('heading')
  try {
    await join(ada, cy, hub)
    await posted(ben, 'Piano tuning', { place: 'Basel', area: BASEL })
    await posted(cy, 'Piano lessons', { place: 'Oslo', area: OSLO })
    await posted(cy, 'Piano music', { place: 'By post' })

    await test.step('a town is chosen by keyboard while posting', async () => {
      await goTo(page, 'Board')
      await page.getByRole('link', { name: 'Post a notice' }).first().click()
      await page.getByRole('radio', { name: 'I offer' }).check()
      await page.getByLabel('Title').fill('A piano')
      await page.getByLabel('Amount').fill('30')
      const town = page.getByRole('combobox', { name: /^Place/ })
      await town.fill('freibu')
      await expect(page.getByRole('option').first()).toContainText('Germany', ANSWER)
      await look('towns')
      await town.press('ArrowDown')
      await town.press('Enter')
      await expect(town).toHaveValue('Freiburg')
      await expect(page.getByText('People near Freiburg find this')).toBeVisible()
      await page.getByRole('button', { name: 'Post it' }).click()
      await expect(page).toHaveURL(/#\/notice\//, ANSWER)
      const { items } = await ada.ask.notices.search({ hub, text: 'A piano' })
      expect(items[0]?.content).toMatchObject({ place: 'Freiburg', area: cellAt(47.9959, 7.8522) })
    })

    await test.step('the nearer stand first, with how far they are and why', async () => {
      await goTo(page, 'Board')
      await page.getByLabel('Search offers and needs').fill('piano')
      await expect(titles).toHaveCount(4, ANSWER)
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('combobox', { name: 'Near' }).fill('Freib')
      await page.getByRole('listbox', { name: 'Towns' }).getByRole('option').first().click(ANSWER)
      await expect(titles).toHaveText(['A piano'], ANSWER)
      await page.getByLabel('Within').selectOption('100')
      await expect(titles).toHaveCount(2, ANSWER)
      await expect(page.getByText('Freiburg · close by')).toBeVisible()
      await expect(page.getByText(/^Basel · about [45]\d km$/)).toBeVisible()
      await look('near')
      await page.getByLabel('Sort', { exact: true }).selectOption('best')
      await page.getByRole('button', { name: /Piano tuning/ }).click(ANSWER)
      await expect(page.getByRole('dialog').getByText('How near')).toBeVisible(ANSWER)
      await look('why')
      await page.keyboard.press('Escape')
    })

    await test.step('what comes near is told, what comes elsewhere is not', async () => {
      await page.getByRole('button', { name: 'Save this search' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
      await posted(cy, 'A piano stool', { place: 'Oslo', area: OSLO })
      await posted(ben, 'Piano moving', { place: 'Basel', area: BASEL })
      await expect.poll(async () => (await ada.ask.watches.list({ hub }))[0]?.fresh, SOON).toBe(1)
      await page.getByRole('link', { name: 'Activity' }).click()
      await page.getByRole('link', { name: /piano/ }).first().click(ANSWER)
      await expect(page.getByText('within 100 km of Freiburg')).toBeVisible(ANSWER)
      await expect(page.getByRole('link', { name: 'Piano moving' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'A piano stool' })).toBeHidden()
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, cy].map((node) => node.kill()))
  }
})
