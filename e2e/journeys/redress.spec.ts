/** A file whose key is found wrong only after it was paid: it is asked back by itself, and what is not there stands as a debt (decision 051). */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { CommitmentForm, ContractForm, ContractView, KeyForm } from '../../src-shared/ipc/contracts.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { type Neighbours, neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { move } from '../harness/trade-window.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const MINUTE = 60_000
const LONG = { ...SOON, timeout: 4 * MINUTE }
const TITLE = 'A film for Cy'

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `redress-${name}-${look}.png`), fullPage: true })
    await expectAxeClean(app, `${name} ${look}`)
  })

/** Rung by rung, ten percent of what agreements pay goes to the pool, which pays up to 1.00 in the place of whoever has to give back. */
async function coverByPool({ ada, ben, hub }: Neighbours): Promise<void> {
  const { page } = ada
  await goTo(page, 'Rules')
  await page.getByRole('button', { name: 'Propose a change' }).click(ANSWER)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What to change').selectOption({ label: 'Tiers of standing' })
  for (const place of [1, 2]) {
    const rung = dialog.getByRole('group', { name: `Rung ${place}` })
    await rung.getByLabel('Of what agreements pay them').fill('10')
    await rung.getByLabel('Have the pool pay').click()
    await rung.getByLabel('The pool pays in their place').fill('1')
  }
  await dialog.getByLabel('Title').fill('The pool stands in')
  await dialog.getByLabel('Why').fill('Whoever was cheated should not wait for all of it.')
  await expect(dialog.getByText(/the pool pays up to 1\.00 OAK of it/).first()).toBeVisible(ANSWER)
  await shoot(ada, 'rules')
  await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
  const proposal = page.getByRole('region', { name: 'The pool stands in' })
  await signDuring(ada, () => proposal.getByRole('button', { name: 'Yes', exact: true }).click(ANSWER))
  const { id = '' } = (await ada.ask.governance.proposals({ hub }))[0] ?? {}
  await expect.poll(async () => (await ben.ask.governance.proposals({ hub })).length, SOON).toBe(1)
  await ben.act({ act: 'vote', hub, proposal: id, choice: 'yes' })
  await expect.poll(async () => (await ben.ask.standing.ladder({ hub })).rules !== undefined, SOON).toBe(true)
}

type Asked = Pick<HeadlessNode, 'ask'>

async function found({ ask }: Asked): Promise<ContractView | undefined> {
  const [one] = await ask.contracts.list({})
  return one && ask.contracts.get({ negotiation: one.negotiation })
}

async function reached(node: Asked, phase: ContractView['phase']): Promise<ContractView> {
  await expect.poll(async () => (await found(node))?.phase, LONG).toBe(phase)
  return (await found(node)) as ContractView
}

/** Ada pays for a film that Ben hands over to Cy. */
function filmFor(hub: string, [me, ben, cy]: readonly string[], gate: KeyForm): ContractForm {
  const model = contractFor(hub, me as string, ben as string)
  const [one] = model.commitments as [CommitmentForm]
  const bond = { token: 'OAK', amount: '300' }
  return {
    ...model,
    title: TITLE,
    parties: [me, ben, cy].map((did) => ({ did: did as string })),
    commitments: [{ ...one, title: 'The film', by: 1, to: 2, gate, bond, review: MINUTE }],
    redress: 30 * MINUTE,
  }
}

test('a wrong key is proven after silence has paid for it: the money goes back, and the rest is owed', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(420_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, hub, me } = pair
  let cy = await startHeadless(place.dir('cy'), 'cy')
  const dee = await startHeadless(place.dir('dee'), 'dee')
  try {
    await test.step('the hub votes that its pool pays in the place of whoever has to give back', () =>
      coverByPool(pair))
    for (const node of [cy, dee]) await join(ada, node, hub)

    await test.step('all three sign: Ada pays, Ben hands the key over to Cy, and the end is not the end yet', async () => {
      const data = randomBytes(200_000).toString('base64')
      const file = await pair.ben.ask.notices.addBlob({ name: 'film.mp4', type: 'video/mp4', data })
      // What he promises is another key than the one he has.
      const gate = { ...(await pair.ben.ask.contracts.offerFile({ file })), lock: 'ab'.repeat(32) }
      await pair.ben.act({ act: 'contract-propose', form: filmFor(hub, [me, pair.ben.did, cy.did], gate) })
      const { negotiation } = await reached(cy, 'offered')
      await cy.ask.files.fetch({ negotiation, commitment: 0 })
      await expect.poll(async () => (await found(cy))?.commitments[0]?.goods?.here, LONG).toBe(true)
      await reached(ada, 'offered')
      await openContract(ada, TITLE)
      const sentence = await signDuring(ada, () => move(ada.page, 'Agree and sign').click(ANSWER))
      expect(sentence).toContain('For 30 minutes after the end, what was paid for can still be proven wrong')
      const signed = async () => (await found(cy))?.proposals[0]?.signed.length
      await expect.poll(signed, LONG).toBe(2)
      // Ben's program is closed, so that no key comes while Cy's is open.
      await pair.ben.stop()
      const proposal = (await found(cy))?.proposals[0]?.id ?? ''
      await cy.act({ act: 'contract-agree', negotiation, proposal })
      await reached(ada, 'running')
      await cy.stop()
    })

    await test.step('a wrong key comes while Cy’s program is closed, and silence pays', async () => {
      pair.ben = await startHeadless(pair.ben.dir, 'ben')
      const paid = await reached(ada, 'done')
      expect(paid.commitments[0]?.phase).toBe('kept')
      await expect(ada.page.getByText('It may still be proven wrong until')).toBeVisible(ANSWER)
      await shoot(ada, 'paid')
      const has = async () => Number((await pair.ben.ask.ledger.wallet({ hub })).posted)
      await expect.poll(has, SOON).toBeGreaterThanOrEqual(1080)
      const amount = String((await has()) - 500)
      await pair.ben.act({ act: 'pay', hub, to: dee.did, amount })
      await expect.poll(has, SOON).toBe(500)
    })

    await test.step('Cy’s program proves it by itself: Ada has what is there and what the pool pays, and is owed the rest', async () => {
      cy = await startHeadless(cy.dir, 'cy')
      await expect(ada.page.getByRole('heading', { name: 'The end was changed' })).toBeVisible({ timeout: MINUTE })
      const { redress } = (await found(ada)) as ContractView
      expect(redress?.claims).toMatchObject([{ commitment: 0, done: { by: 'proof' } }])
      const sums = redress?.moved.map(({ to, amount, covered, left }) => [to.nick, amount, covered, left])
      expect(sums).toEqual([
        ['Ada', '1200', '100', '600'],
        ['cy', '300', '0', '300'],
      ])
      await expect(ada.page.getByText('Paid by the hub’s pool')).toBeVisible()
      await ada.page.getByRole('region', { name: 'The end was changed' }).scrollIntoViewIfNeeded()
      await shoot(ada, 'changed')
      await goTo(ada.page, 'Wallet')
      const owed = ada.page.getByRole('region', { name: 'You are owed' })
      await expect(owed.getByText(/6\.00/)).toBeVisible(ANSWER)
      await expect(ada.page.getByText('From the hub’s pool, in the place of ben')).toBeVisible()
      await shoot(ada, 'wallet')
      const owe = (await pair.ben.ask.ledger.debts({ hub })).owe.map(({ other, amount }) => [other?.nick, amount])
      expect(owe).toEqual([
        ['Ada', '600'],
        [undefined, '100'],
        ['cy', '300'],
      ])
    })

    await test.step('what Ben is paid from now on goes to whom he owes, the pool among them, the oldest first', async () => {
      await dee.act({ act: 'pay', hub, to: pair.ben.did, amount: '800' })
      const owed = ada.page.getByRole('region', { name: 'You are owed' })
      await expect(owed).toBeHidden(SOON)
      await expect.poll(async () => (await cy.ask.ledger.debts({ hub })).owed[0]?.amount, SOON).toBe('200')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([pair.ben, cy, dee].map((node) => node.kill()))
  }
})
