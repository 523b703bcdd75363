/** Prices in a real window: trades settled among four people, said while pricing, drawn over time, each with its receipt; and the best notices, with a slip. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { offerForm, SOON, stateOf, termsFor } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const picture = (page: Page, name: string) => page.screenshot({ path: path.join('test-results', `prices-${name}.png`) })

/** `payer` pays for what `provider` offers, to the end. */
async function settle(hub: string, payer: HeadlessNode, provider: HeadlessNode, amount: string): Promise<void> {
  const { id: notice } = await provider.ask.notices.publish(offerForm(hub))
  const terms = termsFor(hub, provider.did, { amount, notice, title: `For ${amount}` })
  await payer.act({ act: 'propose', terms })
  const of = async ({ ask }: HeadlessNode) => {
    const found = (await ask.agreements.list({ filter: 'all' })).find(({ title }) => title === terms.title)
    return found && ask.agreements.get({ negotiation: found.negotiation })
  }
  await expect.poll(async () => (await of(provider))?.state, SOON).toBe('offered')
  const offered = await of(provider)
  const proposal = offered?.proposals.find(({ state }) => state === 'open')?.id ?? ''
  await provider.act({ act: 'agree', negotiation: offered?.negotiation ?? '', proposal })
  await expect.poll(async () => (await of(payer))?.agreement, SOON).toBeTruthy()
  const agreement = (await of(payer))?.agreement ?? ''
  if ((await of(payer))?.acts.includes('fund')) await payer.act({ act: 'fund', agreement })
  await expect.poll(async () => (await of(provider))?.state, SOON).toBe('funded')
  await provider.ask.agreements.deliver({ agreement, note: '', inPerson: true, files: [] })
  await expect.poll(async () => (await of(payer))?.state, SOON).toBe('delivered')
  await payer.act({ act: 'accept', agreement })
  await expect.poll(async () => (await of(payer))?.state, SOON).toBe('settled')
}

test('what was paid is said while pricing, drawn over time, and every trade opens its receipt', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(400_000)
  const ada = await openDesktop('ada')
  const others: HeadlessNode[] = []
  try {
    await introduce(ada, 'Ada')
    const hub = await hubOf(ada)
    for (const name of ['Ben', 'Cy', 'Dee', 'Eve']) {
      const node = await startHeadless(place.dir(name.toLowerCase()), name)
      others.push(node)
      const { link } = await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })
      await node.ask.hubs.join({ link })
      await expect.poll(() => stateOf(node.ask, hub), SOON).toBe('ready')
    }
    const pairs = others.flatMap((one, at) => others.slice(at + 1).map((other) => [one, other] as const))
    for (const [at, [payer, provider]] of pairs.entries()) await settle(hub, payer, provider, String(900 + at * 100))
    await expect
      .poll(async () => (await ada.ask.markets.benchmark({ hub, category: 'skill', per: 'hour' })).n, SOON)
      .toBe(6)
    await pricing(ada)
    await history(ada)
    await best(ada)
    expect(ada.errors).toEqual([])
  } finally {
    for (const node of others) await node.stop()
  }
})

async function hubOf(ada: DesktopApp): Promise<string> {
  await startHub(ada, 'Oakfield')
  return (await ada.ask.hubs.list())[0]?.hub ?? ''
}

async function pricing(ada: DesktopApp): Promise<void> {
  const { page } = ada
  await goTo(page, 'Board')
  await page.getByRole('link', { name: 'Post a notice' }).first().click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Bicycle tune-up')
  await page.getByRole('textbox', { name: /^Per/ }).fill('hour')
  await page.getByRole('textbox', { name: 'Amount' }).fill('11')
  await expect(page.getByText(/^Good chances at this price/)).toBeVisible(SOON)
  await page.getByRole('textbox', { name: 'Amount' }).fill('20')
  await expect(page.getByText(/^Few chances at this price/)).toBeVisible()
  await expect(page.getByText(/At least half of 6 settled trades lay between/)).toBeVisible()
  await inEveryLook(ada, async (look) => {
    await page.getByText(/^Few chances/).scrollIntoViewIfNeeded()
    await picture(page, `hint-${look}`)
    await expectFits(page)
  })
  await expectAxeClean({ page }, 'prices')
}

async function history(ada: DesktopApp): Promise<void> {
  const { page } = ada
  await page.getByRole('link', { name: 'See the trades' }).click()
  await expect(page.getByRole('heading', { name: 'Prices', exact: true })).toBeVisible(SOON)
  await expect(page.getByRole('table', { name: 'Settled trades' }).getByRole('row')).toHaveCount(7)
  await inEveryLook(ada, async (look) => {
    await picture(page, `page-${look}`)
    await expectFits(page)
  })
  await expectAxeClean({ page }, 'prices')
  await page
    .getByRole('button', { name: /^Receipt of the trade/ })
    .first()
    .click()
  await expect(
    page.getByRole('dialog', { name: 'Receipt' }).getByText('Every check passed on this computer.'),
  ).toBeVisible(SOON)
  await picture(page, 'receipt')
  await page.keyboard.press('Escape')
}

async function best(ada: DesktopApp): Promise<void> {
  const { page } = ada
  await goTo(page, 'Board')
  await page.getByLabel('Sort').selectOption({ label: 'Best for you' })
  await page.getByRole('searchbox').fill('bycicle')
  await expect(page.getByText('No notice has “bycicle”. These have “bicycle”.')).toBeVisible(SOON)
  await inEveryLook(ada, async (look) => {
    await picture(page, `best-${look}`)
    await expectFits(page)
  })
  await expectAxeClean({ page }, 'prices')
  await page
    .getByRole('button', { name: /^Why is/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'Why is this here?' })).toBeVisible()
  await picture(page, 'why')
  await page.keyboard.press('Escape')
}
