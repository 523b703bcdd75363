/** A moment between the press and the signature: taken back in it, or by closing the window, nothing is signed. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { closeBy, sheetDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { SOON } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

test('what was signed too soon is taken back, and signed when it is meant', async ({ openDesktop }) => {
  const ada = await openDesktop('ada')
  const { page } = ada
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const [{ hub } = { hub: '' }] = await ada.ask.hubs.list()
  const proposals = async () => (await ada.ask.governance.proposals({ hub })).length

  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: '3 s later' }).check({ force: true })
  await expect.poll(async () => (await ada.ask.app.settings()).hold).toBe('3')

  await goTo(page, 'Rules')
  await page.getByRole('button', { name: 'Propose a change' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Members may go down to minus').fill('20')
  await dialog.getByLabel('Title').fill('A smaller credit')
  await dialog.getByLabel('Why').fill('Two of us are deep in debt.')
  const ask = () => dialog.getByRole('button', { name: 'Continue to sign' }).click()
  const closed = await sheetDuring(ada, ask)
  await closed.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(closed.getByText('Signed in 3 s')).toBeVisible()
  await expectAxeClean({ page: closed }, 'a signature that waits')
  await closed.screenshot({ path: test.info().outputPath('held.png') })
  await closed.close()
  await expect(dialog.getByRole('button', { name: 'Continue to sign' })).toBeEnabled(SOON)

  const sheet = await sheetDuring(ada, ask)
  await sheet.getByRole('button', { name: 'Sign', exact: true }).click()
  await sheet.getByRole('button', { name: 'Take it back' }).click()
  await sheet.waitForTimeout(4000)
  expect(await proposals()).toBe(0)
  await closeBy(sheet, 'Sign')
  await expect.poll(proposals, SOON).toBe(1)
  expect(ada.errors).toEqual([])
})
