/**
 * A newcomer on a hub's ladder: told her limit before she types, refused beyond it by her node whoever asks, lifted a rung by what she keeps, which opens the board and a vote to her.
 * That others' nodes refuse as well what one node lets through is tested in src-main/features/standing/standing.test.ts.
 */
import path from 'node:path'
import { expect, type Locator } from '@playwright/test'
import type { TiersForm } from '../../src-shared/ipc/standing.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { confirmWords, isSeed, sheetDuring, signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { createHub, fundTrade, join, offerForm, reach, SOON, settledIn, termsFor, titles } from '../harness/trade.ts'
import { goTo, introduce, joinHub, postOffer } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const DAY = 86_400_000
const HUB = 'Oakfield'
const FIRST = 'Up to 20.00 OAK may be open or owed at once.'
const MISSING = 'For “known” there is missing: one more trading partner.'
const LADDER: TiersForm = {
  season: 30 * DAY,
  ladder: [
    {
      name: 'new',
      needs: { age: 0, partners: 0, kept: 0, trusted: '0' },
      gives: { exposure: '2000', credit: '1000', fee: 0, board: false, votes: false, jury: false },
    },
    {
      name: 'known',
      needs: { age: 0, partners: 1, kept: 500, trusted: '0' },
      gives: { exposure: '10000', fee: 0, board: true, votes: true, jury: true },
    },
  ],
}

const shoot = (app: DesktopApp, name: string, at?: Locator) =>
  inEveryLook(app, async (look) => {
    await at?.scrollIntoViewIfNeeded()
    await app.page.screenshot({ path: path.join('test-results', `standing-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
    await expectFits(app.page)
  })

async function proposed(by: HeadlessNode, hub: string, title: string, policy: object): Promise<string> {
  const find = async () => (await by.ask.governance.proposals({ hub })).find((one) => one.title === title)?.id
  await by.act({ act: 'propose-rules', hub, title, reason: 'We grow', policy })
  await expect.poll(find, SOON).toBeDefined()
  return (await find()) ?? ''
}

/** Pays Ada for a repair; she has agreed by her own agent, which is refused where her window would be. */
async function offered(cy: HeadlessNode, ada: DesktopApp, hub: string, amount: string, title: string) {
  const did = (await ada.ask.app.status()).identity.did ?? ''
  await cy.act({ act: 'propose', terms: termsFor(hub, did, { amount, title }) })
  const mine = async () => (await ada.ask.agreements.list({ filter: 'all' })).find((one) => one.title === title)
  await expect.poll(mine, SOON).toBeDefined()
  const { negotiation = '' } = (await mine()) ?? {}
  return negotiation
}

test('a newcomer knows her limit, cannot go beyond it, and earns the board and a vote', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(300_000)
  const ada = await openDesktop('ada')
  const ben = await startHeadless(place.dir('ben'), 'ben')
  const cy = await startHeadless(place.dir('cy'), 'cy')
  const { page } = ada
  try {
    const hub = await createHub(ben)
    await join(ben, cy, hub)
    // Whoever the founder trusts begins a branch of their own: trades with them count for others.
    await ben.act({ act: 'trust', hub, did: cy.did, line: '10000' })
    const repair = await fundTrade(hub, ben, cy)
    await cy.ask.agreements.deliver({ agreement: repair, note: 'Done', inPerson: true, files: [] })
    await reach(ben.ask, 'delivered')
    await ben.act({ act: 'accept', agreement: repair })
    await reach(cy.ask, 'settled')
    const ladder = await proposed(ben, hub, 'A ladder', { tiers: LADDER })
    for (const node of [ben, cy]) {
      await expect.poll(async () => (await node.ask.governance.proposals({ hub })).length, SOON).toBe(1)
      await node.act({ act: 'vote', hub, proposal: ladder, choice: 'yes' })
    }
    await expect.poll(async () => (await ben.ask.standing.ladder({ hub })).rules !== undefined, SOON).toBe(true)
    await introduce(ada, 'Ada')
    await joinHub(ada, (await ben.ask.hubs.invite({ hub, uses: 1, days: 1 })).link, HUB)
    await settledIn(ada, hub)

    await test.step('she reads the board, and why she does not post on it yet', async () => {
      await cy.ask.notices.publish(offerForm(hub))
      await expect(page.getByRole('link', { name: 'Bicycle repair' })).toBeVisible(ANSWER)
      await expect(page.getByText('Posting is locked: “new”', { exact: false })).toBeVisible(ANSWER)
      await expect(page.getByText(MISSING)).toBeVisible()
      await expect(page.getByRole('link', { name: 'Post a notice' })).toBeHidden()
      await shoot(ada, 'board-locked')
      await expect(ada.ask.notices.publish(offerForm(hub))).rejects.toThrow('your standing lets you answer')
    })

    await test.step('she is told her limit before she types an amount', async () => {
      await goTo(page, 'Wallet')
      await page.getByRole('button', { name: 'Pay a member' }).first().click(ANSWER)
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(FIRST, { exact: false })).toBeVisible(ANSWER)
      await expect(dialog.getByText(MISSING)).toBeVisible()
      await page.screenshot({ path: path.join('test-results', 'standing-pay.png') })
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await goTo(page, 'My trades')
      await page.getByRole('link', { name: 'New agreement' }).click(ANSWER)
      await page.getByTestId('template-commission').click(ANSWER)
      await expect(page.getByText(FIRST, { exact: false })).toBeVisible(ANSWER)
      await page.screenshot({ path: path.join('test-results', 'standing-draft.png') })
    })

    const title = 'A smaller credit'
    await test.step('and why she has no vote yet', async () => {
      const { policy } = await ben.ask.governance.rules({ hub })
      await proposed(ben, hub, title, { creditLimit: String(Number(policy.form.creditLimit) / 2) })
      await goTo(page, 'Rules')
      const card = page.getByRole('region', { name: title })
      await expect(card.getByText('Voting is locked: “new” has no vote yet')).toBeVisible(SOON)
      await expect(card.getByRole('button', { name: 'Yes', exact: true })).toBeHidden()
      await shoot(ada, 'vote-locked', card)
    })

    await test.step('her own node refuses more, also to an agent that asks it', async () => {
      const negotiation = await offered(cy, ada, hub, '2001', 'A frame')
      const { proposals } = await ada.ask.agreements.get({ negotiation })
      const proposal = proposals[0]?.id ?? ''
      let answer: Promise<string> = Promise.resolve('')
      const first = await sheetDuring(ada, async () => {
        const asked = ada.ask.agreements.request({ act: { act: 'agree', negotiation, proposal } })
        answer = asked.then(
          ({ outcome }) => outcome,
          (error: Error) => error.message,
        )
      })
      const sheet = (await isSeed(first)) ? await sheetDuring(ada, () => confirmWords(first)) : first
      await expect(sheet.getByText('this would be refused', { exact: false })).toBeVisible(ANSWER)
      await sheet.screenshot({ path: path.join('test-results', 'standing-sheet.png') })
      await sheet.getByRole('button', { name: 'Sign', exact: true }).click(ANSWER)
      await expect(sheet.getByText('Refused: by their standing', { exact: false })).toBeVisible(ANSWER)
      await sheet.getByRole('button', { name: 'Close', exact: true }).click(ANSWER)
      expect(await answer).not.toBe('signed')
      await expect.poll(async () => (await ada.ask.agreements.get({ negotiation })).state, SOON).toBe('offered')
    })

    await test.step('a repair she keeps lifts her', async () => {
      const negotiation = await offered(cy, ada, hub, '1200', 'Both wheels')
      await goTo(page, 'My trades')
      await page.getByRole('link', { name: 'Both wheels' }).first().click(ANSWER)
      await signDuring(ada, () => page.getByRole('button', { name: 'Agree and sign' }).first().click(ANSWER))
      await expect.poll(async () => (await cy.ask.agreements.get({ negotiation })).agreement, SOON).toBeDefined()
      const { agreement = '' } = await cy.ask.agreements.get({ negotiation })
      const state = async () => (await cy.ask.agreements.get({ negotiation })).state
      await expect.poll(async () => ['agreed', 'funded'].includes(await state()), SOON).toBe(true)
      await ada.ask.agreements.deliver({ agreement, note: 'Both are true', inPerson: true, files: [] })
      await expect.poll(state, SOON).toBe('delivered')
      await cy.act({ act: 'accept', agreement })
    })

    await test.step('the board is open to her, and she posts on it', async () => {
      await goTo(page, 'Board')
      await expect(page.getByRole('link', { name: 'Post a notice' })).toBeVisible(SOON)
      await expect(page.getByText('Posting is locked', { exact: false })).toBeHidden()
      await shoot(ada, 'board-open')
      await postOffer(ada, { title: 'Wheels trued', text: 'Both, by Friday.', amount: '8' })
      await expect.poll(() => titles(ben.ask, hub), SOON).toContain('Wheels trued')
    })

    await test.step('and so is the vote', async () => {
      await goTo(page, 'Rules')
      const card = page.getByRole('region', { name: title })
      await signDuring(ada, () => card.getByRole('button', { name: 'Yes', exact: true }).click(SOON))
      const votes = async () => (await ben.ask.governance.proposals({ hub })).find((one) => one.title === title)?.votes
      await expect.poll(async () => (await votes())?.map(({ nick }) => nick), SOON).toEqual(['Ada'])
      await shoot(ada, 'vote', card)
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, cy].map((node) => node.stop()))
  }
})
