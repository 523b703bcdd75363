/** What is being typed outlives the form, the window and a program that is killed; once it is signed, it is gone. */
import { expect, type Page } from '@playwright/test'
import type { DesktopApp } from '../harness/desktop.ts'
import { PASSPHRASE } from '../harness/headless.ts'
import { test } from '../harness/test.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

/** Longer than the moment after which it is kept. */
const KEPT_MS = 1200
const REASON = 'The fair takes longer than we thought'

async function proposal({ page }: DesktopApp) {
  await goTo(page, 'Rules')
  await page.getByRole('button', { name: 'Propose a change' }).click()
  return page.getByRole('dialog').getByLabel('Why', { exact: false })
}

async function draft({ page }: DesktopApp) {
  await goTo(page, 'My trades')
  await page.getByRole('link', { name: 'New agreement' }).click()
  return page.getByLabel('Title', { exact: true })
}

const settled = (page: Page): Promise<void> => page.waitForTimeout(KEPT_MS)

test('a draft and a reason are there again after the form was closed, the program killed and the keys locked', async ({
  openDesktop,
}) => {
  let ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const again = async () => {
    await ada.kill()
    ada = await openDesktop('ada')
    await ada.page.getByRole('link', { name: 'Rules' }).waitFor()
  }

  await (await proposal(ada)).fill(REASON)
  await ada.page.keyboard.press('Escape')
  expect(await (await proposal(ada)).inputValue()).toBe(REASON)
  await ada.page.keyboard.press('Escape')

  await draft(ada)
  await ada.page.getByRole('button', { name: /^Sale, sent/ }).click()
  await ada.page.getByLabel('Title', { exact: true }).fill('A chair')
  await settled(ada.page)
  await again()
  await ada.page.getByRole('button', { name: 'Lock Kind Market' }).click()
  await ada.page.getByLabel('Passphrase').fill(PASSPHRASE)
  await ada.page.getByRole('button', { name: 'Unlock' }).click()
  await expect(await draft(ada)).toHaveValue('A chair')
  await expect(await proposal(ada)).toHaveValue(REASON)
  await ada.page.screenshot({ path: test.info().outputPath('again.png') })
  await ada.page.keyboard.press('Escape')

  await draft(ada)
  await ada.page.getByRole('button', { name: 'Start over' }).click()
  await settled(ada.page)
  await again()
  await draft(ada)
  await expect(ada.page.getByRole('button', { name: /^Sale, sent/ })).toBeVisible()
  expect(ada.errors).toEqual([])
})

test('the right button offers over a field what everybody expects there, and pastes', async ({ openDesktop }) => {
  const { app, page } = await openDesktop('ada')
  await introduce({ page }, 'Ada')
  await startHub({ page }, 'Oakfield')
  // A system's menu is drawn by the system: what would open is kept, and its entry pressed here.
  await app.evaluate(({ Menu, clipboard }) => {
    clipboard.writeText('bicycle')
    Menu.prototype.popup = function () {
      Object.assign(globalThis, { opened: this })
    }
  })
  const opened = () =>
    app.evaluate(() => {
      const { opened } = globalThis as unknown as { opened?: { items: { role?: string; enabled: boolean }[] } }
      return (opened?.items ?? []).filter(({ enabled }) => enabled).map(({ role }) => role?.toLowerCase())
    })
  await page.getByRole('heading', { level: 1 }).click({ button: 'right' })
  expect(await opened()).toEqual([])
  const search = page.getByLabel('Search offers and needs')
  await search.click({ button: 'right' })
  await expect.poll(opened).toContain('paste')
  expect(await opened()).not.toContain('cut')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await expect(search).toHaveValue('bicycle')
})
