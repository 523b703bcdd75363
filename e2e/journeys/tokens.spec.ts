/** Tokens of every kind in real windows: issued by the form, capped, covered, redeemed; and on a fast clock, charged and ended. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import { type Ask, askNode } from '../harness/ask.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { enterTown, PATIENCE } from '../harness/practice-window.ts'
import { sheetDuring, sign, signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { SOON, stateOf } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const HOUR = 3_600_000

const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.join('test-results', `tokens-${name}.png`), fullPage: false })

interface Issued {
  kind: string
  name: string
  code: string
  fill(form: ReturnType<Page['getByRole']>): Promise<void>
}

const KINDS: readonly Issued[] = [
  {
    kind: 'Stable credit',
    name: 'Flour',
    code: 'FLOUR',
    async fill(form) {
      await form.getByLabel('What is kept').fill('Wheat flour')
      await form.getByLabel('Counted in').fill('kg')
      await form.getByLabel('Where', { exact: false }).nth(0).fill('The old mill')
      await form.getByLabel('Who keeps it').selectOption({ label: 'Ben' })
      await form.getByLabel('One token stands for').fill('0.5')
    },
  },
  {
    kind: 'Volatile',
    name: 'Leaves',
    code: 'LEAF',
    async fill(form) {
      await form.getByLabel('At most').fill('100')
      await form.getByLabel('Holding it costs').selectOption({ label: 'a share, for the pool' })
      await form.getByLabel('Per cent').fill('2.5')
    },
  },
  {
    kind: 'Mission currency',
    name: 'Park money',
    code: 'PARK',
    async fill(form) {
      await form.getByLabel('Purpose').fill('A new park by the river')
      await form.getByLabel('At most').fill('500')
      await form.getByLabel('What is left then').selectOption({ label: 'goes back to you' })
    },
  },
  {
    kind: 'Mutual credit',
    name: 'Help',
    code: 'HELP',
    fill: (form) => form.getByLabel('Each member may go below zero by').fill('30'),
  },
  {
    kind: 'Points',
    name: 'Stars',
    code: 'STAR',
    fill: async (form) => void (await form.getByLabel('What the points are for').selectOption({ label: 'Reputation' })),
  },
]

async function issue(desktop: DesktopApp, { kind, name, code, fill }: Issued): Promise<void> {
  const { page } = desktop
  await page.getByRole('button', { name: 'Issue a token' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Kind').selectOption({ label: kind })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Code').fill(code)
  await fill(form)
  await picture(page, `issue-${code}`)
  const sheet = await sheetDuring(desktop, () => form.getByRole('button', { name: 'Continue to sign' }).click())
  await picture(sheet, `sheet-${code}`)
  expect(await sign(sheet)).toContain(`You issue the token ${name} (${code})`)
  await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible(SOON)
}

const act = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

async function signAct(desktop: DesktopApp, name: string, amount: string, who?: string): Promise<string> {
  const { page } = desktop
  await act(page, name).click()
  const form = page.getByRole('dialog')
  if (who !== undefined) await form.getByRole('combobox').selectOption({ label: who })
  await form.getByRole('textbox').fill(amount)
  const sentence = await signDuring(desktop, () => form.getByRole('button', { name: 'Continue to sign' }).click())
  await expect(form).toBeHidden()
  return sentence
}

test('a token of every kind is issued, minted, capped, covered and redeemed', async ({ place, openDesktop }) => {
  test.setTimeout(300_000)
  const ada = await openDesktop('ada')
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  try {
    await introduce(ada, 'Ada')
    const link = await startHub(ada, 'Oakfield')
    const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
    await ben.ask.hubs.join({ link })
    await expect.poll(() => stateOf(ben.ask, hub), SOON).toBe('ready')
    await goTo(ada.page, 'Wallet')
    await picture(ada.page, 'first')
    await expect(ada.page.getByText('This hub has only its first credit. You may issue another.')).toBeVisible()
    for (const kind of KINDS) await issue(ada, kind)
    await picture(ada.page, 'list')
    await expectAxeClean(ada, 'tokens')
    await stable(ada, ben.act)
    await capped(ada)
    await mutualAndPoints(ada, ben.ask, hub, ben.did)
    await bothThemes(ada)
    expect(ada.errors).toEqual([])
  } finally {
    await ben.stop()
  }

  /** Ben attests the flour, Ada mints up to it and no further, and redeems some. */
  async function stable(desktop: DesktopApp, benActs: (act: Act) => Promise<unknown>): Promise<void> {
    const { page } = desktop
    const [hub] = await desktop.ask.hubs.list()
    await page.getByRole('link', { name: /^Flour/ }).click()
    await expect(page.getByText('Nothing circulates yet.')).toBeVisible()
    await expect.poll(async () => (await ben.ask.ledger.tokens({ hub: hub?.hub ?? '' })).tokens.length, SOON).toBe(6)
    await benActs({ act: 'token-cover', hub: hub?.hub ?? '', token: 'FLOUR', amount: '25000' })
    await expect(page.getByText('Can still be minted')).toBeVisible()
    await expect
      .poll(async () => (await desktop.ask.ledger.token({ hub: hub?.hub ?? '', token: 'FLOUR' })).room, SOON)
      .toBe('500')
    await act(page, 'Mint').click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox').selectOption({ label: 'Ada' })
    await form.getByRole('textbox').fill('50.1')
    await form.getByRole('button', { name: 'Continue to sign' }).click()
    await expect(form.getByRole('alert')).toContainText('more of the token than its reserve covers', SOON)
    await picture(page, 'over-cover')
    await form.getByRole('textbox').fill('50')
    await signDuring(desktop, () => form.getByRole('button', { name: 'Continue to sign' }).click())
    await expect(page.getByText('Everything in circulation is covered.')).toBeVisible(SOON)
    await expect(act(page, 'Redeem')).toBeVisible(SOON)
    expect(await signAct(desktop, 'Redeem', '10')).toBe(
      'You give 10.0 FLOUR back, and Ben owes you 5.000 kg of Wheat flour.',
    )
    await expect(page.getByRole('region', { name: 'Redemptions' })).toContainText(
      'You gave 10.0 FLOUR back for 5.000 kg',
      SOON,
    )
    await picture(page, 'redeemed')
    await signDuring(desktop, () => page.getByRole('button', { name: 'I got the 5.000 kg' }).click())
    await expect(page.getByRole('region', { name: 'Redemptions' })).toContainText('Received', SOON)
    await expectAxeClean({ page }, 'tokens')
  }

  async function capped(desktop: DesktopApp): Promise<void> {
    const { page } = desktop
    await page.getByRole('link', { name: 'Wallet', exact: true }).last().click()
    await page.getByRole('link', { name: /^Leaves/ }).click()
    await signAct(desktop, 'Mint', '60', 'Ada')
    await expect(page.getByText('You can spend 60.0')).toBeVisible(SOON)
    await act(page, 'Mint').click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox').selectOption({ label: 'Ada' })
    await form.getByRole('textbox').fill('41')
    await form.getByRole('button', { name: 'Continue to sign' }).click()
    await expect(form.getByRole('alert')).toContainText('more of the token than its cap', SOON)
    await form.getByRole('button', { name: 'Cancel' }).click()
    await signAct(desktop, 'Burn', '5')
    await expect(page.getByRole('table', { name: 'History' })).toContainText('Burned', SOON)
    await picture(page, 'leaf')
  }

  async function mutualAndPoints(desktop: DesktopApp, theirs: Ask, hub: string, did: string): Promise<void> {
    const { page } = desktop
    await page.getByRole('link', { name: 'Wallet', exact: true }).last().click()
    await page.getByRole('link', { name: /^Help/ }).click()
    await act(page, 'Pay a member').click()
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Ben' })
    await page.getByRole('dialog').getByRole('textbox').fill('30')
    expect(
      await signDuring(desktop, () =>
        page.getByRole('dialog').getByRole('button', { name: 'Continue to sign' }).click(),
      ),
    ).toBe('You pay Ben 30.0 HELP at once, without escrow.')
    await expect.poll(async () => (await theirs.ledger.wallet({ hub, token: 'HELP' })).posted, SOON).toBe('300')
    await picture(page, 'help')
    await page.getByRole('link', { name: 'Wallet', exact: true }).last().click()
    await page.getByRole('link', { name: /^Stars/ }).click()
    await signAct(desktop, 'Mint', '7', 'Ben')
    await expect.poll(async () => (await theirs.ledger.token({ hub, token: 'STAR' })).posted, SOON).toBe('70')
    expect((await theirs.ledger.token({ hub, token: 'STAR' })).acts).toEqual(['burn'])
    const pay = { act: 'pay', hub, to: did, token: 'STAR', amount: '1' } as const
    await expect(desktop.ask.agreements.request({ act: pay })).rejects.toThrow()
  }

  async function bothThemes({ page, ask }: DesktopApp): Promise<void> {
    await inEveryLook({ page, ask }, async (look) => {
      await goTo(page, 'Wallet')
      await expect(page.getByRole('link', { name: /^Flour/ })).toBeVisible()
      await picture(page, `wallet-${look}`)
      await page.getByRole('link', { name: /^Flour/ }).click()
      await expect(page.getByRole('region', { name: 'Reserve' })).toBeVisible()
      await expectAxeClean({ page }, 'tokens')
      await picture(page, `flour-${look}`)
    })
  }
})

test('on a fast clock a balance is charged for being held, and a mission ends by itself', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(300_000)
  const desktop = await openDesktop('a')
  const { page } = desktop
  await introduce(desktop, 'Zoe')
  await enterTown({ page, picture: async () => undefined })
  const [mine, mara] = ['you', 'mara'].map((name) => askNode(path.join(place.dir('a'), 'practice', name))) as [Ask, Ask]
  const [{ hub } = { hub: '' }] = await mine.hubs.list()
  const [zoe, keeper] = await Promise.all([mine, mara].map(async (ask) => (await ask.app.status()).identity.did ?? ''))
  const issues = async (act: Act) => mara.operator.approve({ digest: (await mara.agreements.request({ act })).digest })
  const base = { act: 'token-issue' as const, hub, decimals: 1, minters: [keeper ?? ''] }
  const demurrage = { ppm: 10_000, period: HOUR, to: 'burn' } as const
  await issues({ ...base, code: 'LEAF', name: 'Leaves', law: { kind: 'volatile', cap: '1000' }, demurrage })
  const time = async () => (await mara.hubs.list())[0]?.time ?? 0
  const expires = (await time()) + 12 * HOUR
  const law = { kind: 'mission', purpose: 'The fair', cap: '900', expires, atExpiry: 'burn' } as const
  await issues({ ...base, code: 'FAIR', name: 'Fair money', law })
  const certified = async () => (await mara.ledger.tokens({ hub })).tokens.length
  await expect.poll(certified, PATIENCE).toBe(3)
  for (const [token, amount] of [
    ['LEAF', '1000'],
    ['FAIR', '900'],
  ] as const)
    await issues({ act: 'token-mint', hub, token, to: zoe ?? '', amount })
  const posted = async (token: string) => Number((await mine.ledger.wallet({ hub, token })).posted)
  await expect.poll(() => posted('FAIR'), PATIENCE).toBe(900)
  await goTo(page, 'Wallet')
  await expect(page.getByRole('link', { name: /^Fair money/ })).toContainText('90.0')
  await picture(page, 'fast-before')
  await expect.poll(() => posted('LEAF'), PATIENCE).toBeLessThan(1000)
  await expect(page.getByRole('link', { name: /^Fair money/ })).toContainText('Ended', PATIENCE)
  expect(await posted('FAIR')).toBe(0)
  await page.getByRole('link', { name: /^Leaves/ }).click()
  expect(await signAct(desktop, 'Burn', '1')).toBe('You burn 1.0 LEAF of your own.')
  const kinds = async (token: string) => (await mine.ledger.history({ hub, token })).items.map(({ kind }) => kind)
  await expect.poll(() => kinds('LEAF'), PATIENCE).toEqual(['burn', 'demurrage', 'mint'])
  expect(await kinds('FAIR')).toEqual(['expiry', 'mint'])
  await expect(page.getByRole('table', { name: 'History' })).toContainText('Demurrage', PATIENCE)
  await picture(page, 'fast-after')
  const { minted, burned } = await mine.ledger.token({ hub, token: 'LEAF' })
  expect(BigInt(minted) - BigInt(burned)).toBeGreaterThan(0n)
  expect(desktop.errors).toEqual([])
})
