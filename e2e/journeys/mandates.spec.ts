/** Standing offers in a real window: Ada buys from Ben while his computer is off, is told what is sold out, and sells while she does not look. */
import path from 'node:path'
import { expect } from '@playwright/test'
import type { MandateLimits } from '../../src-shared/ipc/mandates.ts'
import { ANYBODY } from '../../src-shared/wire/anybody.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { sheetDuring, signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, offerForm, SOON, settledIn } from '../harness/trade.ts'
import { findNotice, goTo, introduce, postOffer, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const ANSWER = { timeout: 20_000 }
const JAM = 'Plum jam'
const DAY = 86_400_000

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `mandates-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
  })

/** Ben offers jars of jam at 12.00 each, with a deposit of 1.00, to anybody, without being asked again. */
async function offerJam(ben: HeadlessNode, hub: string): Promise<void> {
  const form = {
    title: JAM,
    text: 'A jar of it, from our own trees.',
    quantity: 6,
    unit: 'jar',
    category: 'thing' as const,
  }
  const { id } = await ben.ask.notices.publish(offerForm(hub, form))
  const model = contractFor(hub, ANYBODY, ben.did)
  const commitments = model.commitments.map((one) => ({
    ...one,
    title: 'A jar',
    what: 'thing' as const,
    bond: { token: 'OAK', amount: '100' },
  }))
  const limits: MandateLimits = { stock: 6, each: 4, rate: { units: 6, span: 7 * DAY }, until: Date.now() + 30 * DAY }
  await ben.act({
    act: 'contract-mandate',
    form: { ...model, notice: id, title: JAM, text: form.text, commitments },
    limits,
  })
}

const standing = (app: DesktopApp) => app.page.getByTestId('standing-offer')

test('an offer that its seller need not be there for', async ({ openDesktop, place }) => {
  test.setTimeout(540_000)
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, HUB)
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  let ben = await startHeadless(place.dir('ben'), 'ben')
  const cy = await startHeadless(place.dir('cy'), 'cy')
  try {
    await join(ada, ben, hub)
    await join(ada, cy, hub)
    const left = async () => (await ada.ask.mandates.list({ hub }))[0]?.left

    await test.step('Ben offers jam, and turns his computer off', async () => {
      await offerJam(ben, hub)
      await expect.poll(left, SOON).toBe(6)
      await expect
        .poll(async () => (await ada.ask.notices.search({ hub, text: JAM, limit: 1 })).items.length, SOON)
        .toBe(1)
      await ben.stop()
    })

    await test.step('Ada buys two of it at once', async () => {
      await findNotice(ada, 'plum', JAM)
      await expect(standing(ada)).toContainText('6 of 6', ANSWER)
      await standing(ada).getByRole('button', { name: 'More' }).click(ANSWER)
      await expect(standing(ada)).toContainText('24.00')
      await shoot(ada, 'offer')
      const sentence = await signDuring(ada, () => standing(ada).getByRole('button', { name: 'Buy now' }).click(ANSWER))
      expect(sentence).toContain('ben has agreed to this beforehand')
      await expect(ada.page.getByRole('heading', { level: 1, name: JAM })).toBeVisible(ANSWER)
      const phase = async () => (await ada.ask.contracts.list({ hub }))[0]?.phase
      await expect.poll(phase, SOON).toBe('running')
      await shoot(ada, 'bought')
    })

    await test.step('its stock falls, and what somebody else took first is refused in words', async () => {
      await findNotice(ada, 'plum', JAM)
      await expect(standing(ada)).toContainText('4 of 6', ANSWER)
      await standing(ada).getByLabel('How many').fill('4')
      const sheet = await sheetDuring(ada, () => standing(ada).getByRole('button', { name: 'Buy now' }).click(ANSWER))
      const mandate = (await cy.ask.mandates.list({ hub }))[0]?.id ?? ''
      await cy.act({ act: 'contract-take', mandate, units: 3 })
      await expect.poll(left, SOON).toBe(1)
      await sheet.getByRole('button', { name: 'Sign', exact: true }).click(ANSWER)
      await expect(sheet.getByRole('alert')).toContainText('fewer are left by now', ANSWER)
      await sheet.screenshot({ path: path.join('test-results', 'mandates-sheet.png') })
      await Promise.all([
        sheet.waitForEvent('close', ANSWER),
        // The window may be gone before the click is told of; whether it went, the other line says.
        sheet
          .getByRole('button', { name: 'Close' })
          .click(ANSWER)
          .catch(() => undefined),
      ])
      await expect(standing(ada)).toContainText('1 of 6')
      await shoot(ada, 'refused')
    })

    await test.step('Ben comes back to two agreements that run', async () => {
      ben = await startHeadless(place.dir('ben'), 'ben')
      await settledIn(ben, hub)
      const sold = async () => (await ben.ask.contracts.list({ hub, filter: 'needs-me' })).map(({ next }) => next)
      await expect.poll(async () => (await sold()).length, SOON).toBe(2)
      for (const next of await sold()) expect(next).toMatch(/^Taken from your standing offer\. /)
      const [mine] = await ben.ask.contracts.list({ hub, text: 'plum' })
      expect((await ben.ask.contracts.get({ negotiation: mine?.negotiation ?? '' })).form.text).toContain(
        'our own trees',
      )
    })

    await test.step('Ada offers apples the same way, by the form', async () => {
      await postOffer(ada, { title: 'A crate of apples', text: 'From our meadow.', amount: '15' })
      const { page } = ada
      await page.getByRole('link', { name: 'Sell while I am away' }).click(ANSWER)
      await page.getByTestId('template-sale').click(ANSWER)
      await expect(page.getByTestId('draft-preview')).toContainText('whoever takes it pays 15.00 OAK', ANSWER)
      await page.getByLabel('How many there are').fill('3')
      await page.getByLabel('Most in one agreement').fill('2')
      await shoot(ada, 'draft')
      const sentence = await signDuring(ada, () => page.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
      expect(sentence).toContain('at most 3 in all, 2 at a time')
      await expect(page.getByTestId('my-mandate')).toContainText('3 of 3', ANSWER)
    })

    await test.step('Cy takes one, and Ada takes the rest back', async () => {
      const apples = async () =>
        (await cy.ask.mandates.list({ hub })).find(({ title }) => title === 'A crate of apples')
      await expect.poll(async () => (await apples())?.left, SOON).toBe(3)
      await cy.act({ act: 'contract-take', mandate: (await apples())?.id ?? '', units: 1 })
      const mine = ada.page.getByTestId('my-mandate')
      await expect(mine).toContainText('2 of 3', ANSWER)
      await expect(ada.page.getByTestId('contract-row').first()).toContainText('Taken from your standing offer', ANSWER)
      await shoot(ada, 'mine')
      await signDuring(ada, () => mine.getByRole('button', { name: 'Take back “A crate of apples”' }).click(ANSWER))
      await expect(mine).toBeHidden(ANSWER)
      await expect.poll(apples, SOON).toBe(undefined)
      await openContract(ada, 'A crate of apples')
      await goTo(ada.page, 'My trades')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben.kill(), cy.kill()])
  }
})
