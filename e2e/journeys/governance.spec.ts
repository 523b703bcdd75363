/**
 * A hub that changes its own rules: a vote in the window, then who signs is chosen by an offer, by standing votes, by stakes, each decided
 * by the hub's own vote; the right to certify goes from computer to computer while everybody goes on.
 */
import { expect, type Page } from '@playwright/test'
import { named } from '../../src-main/testing/consensus-form.ts'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import type { PolicyForm, RulesView } from '../../src-shared/ipc/governance.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, join, SOON } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const HOUR = 3_600_000
/** Short, so that the next epoch comes while somebody watches; the machine needs some of it to think. */
const EPOCH_MS = 15_000
/** Time to talk before a secret vote, in which its tellers step forward. */
const TALK_MS = 20_000

let ada: DesktopApp
let ben: HeadlessNode
let cy: HeadlessNode
let hub: string

const consensus = (model: PolicyForm['consensus']['model']): PolicyForm['consensus'] =>
  named('solo', 1, { model, epoch: model === 'named' ? 0 : EPOCH_MS, unlock: HOUR, minStake: '100' })

const rules = (): Promise<RulesView> => ada.ask.governance.rules({ hub })
const signer = async (): Promise<string> => (await rules()).validators.map(({ nick }) => nick).join()
const card = (page: Page, title: string) => page.getByRole('region', { name: title })

/** Two say yes from their own computers; the window's person says it on the sign sheet, and the proposal carries. */
async function carries(title: string): Promise<void> {
  const proposal = await known(title)
  for (const node of [ben, cy]) await node.act({ act: 'vote', hub, proposal, choice: 'yes' })
  await signDuring(ada, () => card(ada.page, title).getByRole('button', { name: 'Yes', exact: true }).click(ANSWER))
  await expect(card(ada.page, title).getByText(/^Carried/)).toBeVisible(SOON)
}

/** The proposal's id, once all three know of it. */
async function known(title: string): Promise<string> {
  const find = async (node: { ask: HeadlessNode['ask'] }) =>
    (await node.ask.governance.proposals({ hub })).find((one) => one.title === title)?.id
  for (const node of [ada, ben, cy]) await expect.poll(() => find(node), SOON).toBeDefined()
  return (await find(ada)) ?? ''
}

async function changeModel(title: string, model: 'voting' | 'dpos' | 'staking'): Promise<void> {
  const reason = 'Decided at the last gathering.'
  await ben.act({ act: 'propose-rules', hub, title, reason, policy: { consensus: consensus(model) } })
  await carries(title)
  await expect.poll(async () => (await rules()).policy.form.consensus.model, SOON).toBe(model)
}

/** Signs by a headless node and waits until the window's node has it certified. */
async function certified(node: HeadlessNode, act: Act): Promise<void> {
  const { event = '' } = await node.act(act)
  const outcome = () =>
    ada.ask.ledger.event({ hub, id: event }).then(
      ({ row }) => row.outcome,
      () => 'unknown',
    )
  await expect.poll(outcome, SOON).toBe('done')
}

test('a hub changes its rules, and who signs for it, by its own votes', async ({ openDesktop, place }, info) => {
  test.setTimeout(420_000)
  ada = await openDesktop('ada')
  ben = await startHeadless(place.dir('ben'), 'Ben')
  cy = await startHeadless(place.dir('cy'), 'Cy')
  try {
    await introduce(ada, 'Ada')
    await startHub(ada, 'Oakfield')
    hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
    for (const node of [ben, cy]) await join(ada, node, hub)
    await goTo(ada.page, 'Rules')
    const { page } = ada
    await expect(page.getByText('One computer signs alone.', { exact: false }).first()).toBeVisible(ANSWER)

    await test.step('a smaller credit, proposed and voted in the window', async () => {
      await page.getByRole('button', { name: 'Propose a change' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Members may go down to minus').fill('20')
      await dialog.getByLabel('Title').fill('A smaller credit')
      await dialog.getByLabel('Why').fill('Two of us are deep in debt.')
      await expect(dialog.getByText('Members may go down to −20.00', { exact: false })).toBeVisible(ANSWER)
      await page.screenshot({ path: info.outputPath('propose.png') })
      const sentence = await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click())
      expect(sentence).toMatch(/A smaller credit.*20\.00/)
      const proposal = await known('A smaller credit')
      await ben.act({ act: 'speak', hub, proposal, text: 'Mine is paid back by spring.' })
      await expect(page.getByText('Mine is paid back by spring.')).toBeVisible(SOON)
      await expectAxeClean(ada, 'a proposal')
      await carries('A smaller credit')
      expect((await rules()).policy.form.creditLimit).toBe('2000')
    })

    await test.step('voting: who offers signs', async () => {
      await certified(ben, { act: 'validate', hub })
      await changeModel('Whoever offers signs', 'voting')
      await expect.poll(signer, SOON).toBe('Ben')
      await expect(page.getByRole('list', { name: 'Who signs the ledger' }).getByText('Ben')).toBeVisible(ANSWER)
    })

    await test.step('standing votes: a moved one changes who signs in the next epoch', async () => {
      await certified(cy, { act: 'validate', hub })
      const give = page.getByRole('button', { name: 'Give my standing vote to Cy' })
      await signDuring(ada, () => give.click(ANSWER))
      await certified(cy, { act: 'delegate', hub, to: cy.did })
      await certified(ben, { act: 'delegate', hub, to: ben.did })
      await changeModel('Standing votes choose', 'dpos')
      await expect.poll(signer, SOON).toBe('Cy')
      const { epoch } = await rules()
      await signDuring(ada, () => page.getByRole('button', { name: 'Give my standing vote to Ben' }).click(ANSWER))
      await expect.poll(signer, { ...SOON, timeout: 4 * EPOCH_MS }).toBe('Ben')
      expect((await rules()).epoch).toBeGreaterThan(epoch)
    })

    await test.step('stakes: the largest signs', async () => {
      await certified(ben, { act: 'pay', hub, to: cy.did, amount: '1500' })
      await certified(cy, { act: 'stake', hub, amount: '500' })
      await changeModel('Stakes choose', 'staking')
      await expect.poll(signer, SOON).toBe('Cy')
      expect((await cy.ask.governance.rules({ hub })).mine).toMatchObject({ stake: '500', here: true })
    })

    await test.step('a secret vote passes, and nobody sees who chose what', async () => {
      const secret: PolicyForm['governance'] = {
        count: 'members',
        propose: 'members',
        turnout: 500,
        pass: 500,
        debate: TALK_MS,
        voting: HOUR,
        season: 0,
        secret: { tellers: 2, counting: HOUR },
      }
      const reason = 'So that nobody votes as their neighbour expects.'
      await ben.act({ act: 'propose-rules', hub, title: 'Votes are secret', reason, policy: { governance: secret } })
      await carries('Votes are secret')
      await ben.act({
        act: 'propose-rules',
        hub,
        title: 'A starting grant',
        reason: 'To buy a first hour.',
        policy: { grant: '500' },
      })
      const proposal = await known('A starting grant')
      for (const node of [ben, cy]) await certified(node, { act: 'tell', hub, proposal })
      const ours = card(page, 'A starting grant')
      await expect(ours.getByText('Tellers: Ben, Cy')).toBeVisible(SOON)
      await expect(ours.getByText('Being voted on')).toBeVisible({ timeout: 2 * TALK_MS })
      const sentence = await signDuring(ada, () => ours.getByRole('button', { name: 'Yes', exact: true }).click(ANSWER))
      expect(sentence).toMatch(/^You vote yes, secretly/)
      await certified(ben, { act: 'vote', hub, proposal, choice: 'no' })
      expect((await cy.ask.governance.proposals({ hub }))[0]?.votes.map(({ choice }) => choice)).not.toContain('no')
      await cy.act({ act: 'vote', hub, proposal, choice: 'yes' })
      await expect(ours.getByText('Carried')).toBeVisible(SOON)
      await expect(ours.getByText(/Yes 66\.6 %, no 33\.3 %/)).toBeVisible(ANSWER)
    })

    await test.step('everybody holds the same ledger, and the page says it in words', async () => {
      await expectSameLedger(hub, ada, ben, cy)
      await goTo(page, 'Rules')
      await expectAxeClean(ada, 'rules')
      await inEveryLook(ada, async (look) => {
        await page.getByRole('heading', { level: 1, name: 'Rules' }).scrollIntoViewIfNeeded()
        await page.screenshot({ path: info.outputPath(`rules-${look}.png`) })
      })
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben.kill(), cy.kill()])
  }
})
