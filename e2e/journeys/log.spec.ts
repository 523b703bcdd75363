/** A page that crashes comes back by itself, a run that was cut off is said at the next start, and the log names nobody. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const SOON = { timeout: 20_000 }

const crashPage = ({ app }: DesktopApp): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
/** The process of the page, 0 while there is none. Playwright has given a crashed page up, so the main process is asked. */
const processOf = ({ app }: DesktopApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)

test('a crashed page is loaded again; what happened is in the log, after being killed too', async ({ place }) => {
  const dir = place.dir('ana')
  const first = await startDesktop(dir)
  await introduce(first, 'Ana')
  await startHub(first, 'Riverside')
  await goTo(first.page, 'Settings')
  await expect(first.page.getByRole('region', { name: 'Log', exact: true })).toContainText('Nothing went wrong lately')
  const before = await processOf(first)
  await crashPage(first)
  await expect.poll(() => processOf(first).then((pid) => pid !== 0 && pid !== before), SOON).toBe(true)
  await first.kill()

  const again = await startDesktop(dir)
  try {
    const { page } = again
    await goTo(page, 'Settings')
    const log = page.getByRole('region', { name: 'Log', exact: true })
    await expect(log).toContainText('The last run did not end in order', SOON)
    await expect(log).toContainText('The process of a page ended: crashed')
    const { entries, system } = await again.ask.app.journal()
    expect(system).not.toBe('')
    expect(entries.map(({ area, text }) => area || text)).toEqual(['start', 'crash', 'crash', 'start'])
    await log.getByRole('button', { name: 'Copy it all' }).click()
    await expect(page.getByText('Copied', { exact: true })).toBeVisible()
    await inEveryLook(again, async (at) => {
      await log.scrollIntoViewIfNeeded()
      await page.screenshot({ path: test.info().outputPath(`log-${at}.png`) })
      await expectFits(page)
      await expectAxeClean(again, `log ${at}`)
    })
  } finally {
    await again.close()
  }
  const third = await startDesktop(dir)
  expect((await third.ask.app.journal()).entries.slice(0, 2).map(({ area }) => area)).toEqual(['start', 'end'])
  await third.close()
})
