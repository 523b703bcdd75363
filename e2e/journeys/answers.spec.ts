/** Ada needs something, Ben and Cy propose, and she sees both beside her notice: a shortlist with a note, a kind no, and the way to an agreement. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, offerForm, SOON, termsFor } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const TITLE = 'A poster for the fair'

test('two answer a need: one is put on the shortlist with a note, the other is declined, and it is still so when the page is loaded again', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(180_000)
  const { ada, ben, hub, me } = await neighbours(openDesktop, place.dir('ben'))
  const cy = await startHeadless(place.dir('cy'), 'cy')
  const { page } = ada
  try {
    await join(ada, cy, hub)
    const { id: notice } = await ada.ask.notices.publish(offerForm(hub, { purpose: 'need', title: TITLE }))
    const terms = termsFor(hub, me, {
      side: 'provider',
      notice,
      title: TITLE,
      text: 'I have the press.',
      amount: '900',
    })
    await ben.act({ act: 'propose', terms })
    const form = { ...contractFor(hub, me, cy.did), notice, title: TITLE, text: 'Two sketches first, then the print.' }
    await cy.act({ act: 'contract-propose', form })
    await expect.poll(async () => (await ada.ask.answers.list({ notice })).total, SOON).toBe(2)

    await goTo(page, 'Board')
    await page.getByRole('link', { name: TITLE }).first().click(ANSWER)
    const panel = page.getByRole('region', { name: 'Answers' })
    await expect(panel.getByRole('listitem')).toHaveCount(2)
    await expect(panel.getByText('You pay')).toHaveCount(2)
    await panel.getByRole('button', { name: 'Put cy on the shortlist' }).click()
    await expect(panel.getByRole('listitem').first()).toContainText('Two sketches first')
    await panel.getByRole('button', { name: 'Write a note about cy' }).click()
    await panel.getByLabel('Your note about cy').fill('Knows our colours')
    await panel.getByLabel('Your note about cy').blur()
    await inEveryLook(ada, async (look) => {
      await page.screenshot({ path: test.info().outputPath(`answers-${look}.png`) })
      await expectFits(page)
      await expectAxeClean(ada, `answers ${look}`)
    })
    await panel.getByRole('button', { name: 'Decline what ben proposed' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Thank you. I chose somebody with a press nearer by.')
    await dialog.getByRole('button', { name: 'Decline', exact: true }).click()
    await expect(panel.getByText('Declined', { exact: true })).toBeVisible(ANSWER)
    await expect.poll(async () => (await ben.ask.agreements.list({ filter: 'all' }))[0]?.state, SOON).toBe('declined')
    await panel.getByLabel('Shortlist only').check()
    await expect(panel.getByRole('listitem')).toHaveCount(1)

    await page.reload()
    await expect(panel.getByLabel('Your note about cy')).toHaveValue('Knows our colours', ANSWER)
    await panel.getByRole('link', { name: 'Read and answer what cy proposed' }).click()
    await expect(page.getByRole('heading', { name: TITLE }).first()).toBeVisible(ANSWER)
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, cy].map((node) => node.kill()))
  }
})
