/** A keeper vouches for a member in a form that other software checks, takes it back, and anybody learns of it by the list that is handed on. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { saved } from '../harness/saved.ts'
import { test } from '../harness/test.ts'
import { join, SOON, settledIn } from '../harness/trade.ts'
import { introduce, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `credentials-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
    await expectFits(app.page)
  })

test('a member is vouched for, and the word is taken back', async ({ place, openDesktop }) => {
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const folder = place.dir('saved')
  const [{ hub } = { hub: '' }] = await ada.ask.hubs.list()
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  await join(ada, ben, hub)
  await settledIn(ben, hub)
  const { page } = ada
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('credentials')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Credentials', level: 1 })).toBeVisible(ANSWER)
  await shoot(ada, 'empty')

  await page.getByRole('button', { name: 'Vouch for a member…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox', { name: 'Member' })).toHaveValue(ben.did, ANSWER)
  await shoot(ada, 'give')
  const file = await saved(ada, folder, () => dialog.getByRole('button', { name: 'Sign and save' }).click())
  const given = page.getByRole('region', { name: 'Members you vouch for in Oakfield' })
  await expect(given.getByText('Ben')).toBeVisible(ANSWER)
  const credential = readFileSync(file, 'utf8')
  expect(await ben.ask.credentials.check({ credential })).toMatchObject({ kind: 'membership', subject: ben.did, hub })
  await ben.ask.credentials.keep({ credential })

  // Ada looks at her own word as a stranger would.
  await page.getByLabel('Credential to check').setInputFiles(file)
  const shown = page.getByRole('status').filter({ hasText: 'A member’s standing' })
  await expect(shown.getByText('Signed', { exact: true })).toBeVisible(ANSWER)
  await shown.getByRole('button', { name: 'Keep it' }).click()
  const kept = page.getByRole('region', { name: 'Those you keep' })
  await expect(kept.getByText('A member’s standing')).toBeVisible(ANSWER)

  await given.getByRole('button', { name: 'Take back what was said of Ben' }).click()
  await expect(given.getByText('Taken back')).toBeVisible(ANSWER)
  const list = await saved(ada, folder, () => given.getByRole('button', { name: 'Save the list' }).click())
  await kept.getByLabel('List of what its issuer took back').setInputFiles(list)
  await expect(kept.getByText('Taken back', { exact: true })).toBeVisible(ANSWER)
  await shoot(ada, 'taken-back')
  expect(await ben.ask.credentials.check({ credential, list: readFileSync(list, 'utf8') })).toMatchObject({
    revoked: true,
  })

  // What was changed on its way is told as what it is.
  const changed = credential.replace('"standing":"member"', '"standing":"leaving"')
  const bent = path.join(folder, 'changed.json')
  writeFileSync(bent, changed)
  await page.getByLabel('Credential to check').setInputFiles(bent)
  await expect(page.getByText('Nothing to rely on')).toBeVisible(ANSWER)
  await shoot(ada, 'changed')
  await expect.poll(async () => (await ben.ask.credentials.kept()).length, SOON).toBe(1)
  expect(ada.errors).toEqual([])
  await ben.kill()
})
