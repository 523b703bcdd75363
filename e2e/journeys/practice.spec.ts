/** The first minute with nobody around: the practice town, a guided trade and a free one, by hand in one real window. */
import path from 'node:path'
import { expect } from '@playwright/test'
import { type Ask, askNode } from '../harness/ask.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { coach, enterTown, freeTrade, guidedTrade, LETTER, PATIENCE, type Visitor } from '../harness/practice-window.ts'
import { test } from '../harness/test.ts'
import { goTo, introduce } from '../harness/window.ts'

const SHOW_MS_MAX = 90_000

const visitorOf = ({ page }: DesktopApp): Visitor => ({
  page,
  picture: async (name, of = page) => {
    await of.screenshot({ path: path.join('test-results', `practice-${name}.png`) })
  },
})

test('a newcomer makes a guided trade and a free one in the practice town in a minute and a half', async ({
  place,
  openDesktop,
}) => {
  const desktop = await openDesktop('a')
  const visitor = visitorOf(desktop)
  await introduce(desktop, 'Zoe')
  await visitor.picture('welcome')
  const begun = Date.now()
  await enterTown(visitor)
  const opened = Date.now()
  const town = askNode(path.join(place.dir('a'), 'practice', 'you'))
  await guidedTrade(visitor)
  const guided = Date.now()
  await freeTrade(visitor, town)
  const done = Date.now()
  const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10
  console.log(
    `opened ${seconds(begun, opened)} s, guided ${seconds(opened, guided)} s, free ${seconds(guided, done)} s, all ${seconds(begun, done)} s`,
  )
  expect(done - begun).toBeLessThan(SHOW_MS_MAX)
  await apart(desktop.ask, town)
  await resetAndLeave(visitor)
  expect(desktop.errors).toEqual([])
})

test('a killed app takes its town along, and finds it again as it was', async ({ place, openDesktop }) => {
  let desktop = await openDesktop('a')
  await introduce(desktop, 'Zoe')
  await desktop.page.getByRole('button', { name: 'Try the practice town' }).click()
  await expect(coach(desktop.page)).toBeVisible(PATIENCE)
  const at = (name: string) => askNode(path.join(place.dir('a'), 'practice', name))
  const before = (await at('you').app.status()).identity.did
  await desktop.kill()
  for (const name of ['you', 'mara', 'ines', 'tomasz', 'bram'])
    await expect
      .poll(
        () =>
          at(name)
            .app.status()
            .then(
              () => 'runs',
              () => 'gone',
            ),
        PATIENCE,
      )
      .toBe('gone')

  desktop = await openDesktop('a')
  const { page } = desktop
  await page.getByRole('button', { name: /Switch hub/ }).click()
  await page.getByRole('menuitem', { name: 'Visit the practice town' }).click()
  await expect(coach(page)).toBeVisible(PATIENCE)
  expect((await at('you').app.status()).identity.did).toBe(before)
  expect(await desktop.ask.hubs.list()).toEqual([])
  await page.getByRole('button', { name: 'Lock Kind Market' }).click()
  await expect(page.getByRole('heading', { name: 'Kind Market is locked' })).toBeVisible(PATIENCE)
  expect((await desktop.ask.app.status()).identity.state).toBe('locked')
})

/** Nothing of the town is in the real node: no hub, no trade, another key; and the ways out are closed inside. */
async function apart(real: Ask, town: Ask): Promise<void> {
  expect(await real.hubs.list()).toEqual([])
  expect(await real.agreements.list({ filter: 'all' })).toEqual([])
  expect((await town.app.status()).identity.did).not.toBe((await real.app.status()).identity.did)
  expect((await town.app.network()).peers.length).toBeGreaterThanOrEqual(4)
  const hub = (await town.hubs.list())[0]?.hub ?? ''
  expect((await town.ledger.head({ hub })).conserved).toBe(true)
  for (const outside of [town.hubs.invite({ hub, uses: 1, days: 1 }), town.app.showSeed()])
    await expect(outside).rejects.toThrow(/leave the town first/)
}

async function resetAndLeave({ page, picture }: Visitor): Promise<void> {
  await goTo(page, 'Settings')
  await picture('7-settings')
  await expectAxeClean({ page }, 'settings')
  await page.getByRole('button', { name: 'Reset the practice town' }).click()
  await expect(coach(page)).toContainText(`Open “${LETTER}”`, PATIENCE)
  await page
    .getByRole('region', { name: 'You are in the practice town' })
    .getByRole('button', { name: 'Leave the town' })
    .click()
  await expect(page.getByRole('region', { name: 'You are in the practice town' })).toBeHidden(PATIENCE)
  await expect(page.getByText('Practice town')).toBeHidden()
}
