/** Mediation before a panel: a named mediator proposes, both sign and it is paid; or one wants none, and jurors decide (decision 052). */
import path from 'node:path'
import { expect } from '@playwright/test'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { type Neighbours, neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const MINUTE = 60_000
/** A step of the case, and what brings it about. */
const STEP = { timeout: 3 * MINUTE, intervals: [500] }
const TITLE = 'A garden gate'

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `mediation-${name}-${look}.png`), fullPage: true })
    await expectAxeClean(app, `${name} ${look}`)
  })

const gateFor = ({ hub, me, ben }: Neighbours, mediator: string, span: number): ContractForm => ({
  ...contractFor(hub, me, ben.did),
  title: TITLE,
  dispute: {
    court: {
      ...{ panel: 1, rounds: 1, token: 'OAK', fee: '100', lock: '500', loss: 500, hops: 0 },
      ...{ evidence: MINUTE, draw: MINUTE, vote: 10 * MINUTE, open: MINUTE, appeal: MINUTE },
      mediation: { span, mediator, fee: '150' },
    },
    otherwise: 500,
  },
})

const caseOf = async ({ ask }: Pick<HeadlessNode, 'ask'>, hub: string) => {
  const [first] = await ask.court.list({ hub, filter: 'hub' })
  return first && ask.court.get({ case: first.id })
}
const posted = async ({ ask }: Pick<HeadlessNode, 'ask'>, hub: string) =>
  Number((await ask.ledger.wallet({ hub })).posted)

/** Ben delivers, and Ada brings it to court in her window. */
async function brought({ ada, ben, hub, me }: Neighbours, form: ContractForm): Promise<void> {
  await ben.act({ act: 'contract-propose', form })
  await expect.poll(async () => (await ada.ask.contracts.list({}))[0]?.phase, SOON).toBe('offered')
  await openContract(ada, TITLE)
  await signDuring(ada, () => ada.page.getByRole('button', { name: 'Agree and sign' }).first().click(ANSWER))
  await expect.poll(async () => (await ben.ask.contracts.list({}))[0]?.phase, SOON).toBe('running')
  const { negotiation = '', agreement = '' } = (await ben.ask.contracts.list({}))[0] ?? {}
  const mayDeliver = async () => (await ben.ask.contracts.get({ negotiation })).commitments[0]?.acts.includes('deliver')
  await expect.poll(mayDeliver, SOON).toBe(true)
  await ben.ask.contracts.deliver({ agreement, commitment: 0, units: 1, note: 'It hangs.', inPerson: true, files: [] })
  await actOn(ada.page, 0, 'Bring to court').click(ANSWER)
  const dialog = ada.page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('The gate drags on the ground.')
  await shoot(ada, 'bring')
  await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
  await expect.poll(async () => (await caseOf(ben, hub))?.phase, SOON).toBe('mediation')
  expect(me).not.toBe('')
  await goTo(ada.page, 'Court')
  await ada.page.getByRole('link', { name: TITLE }).first().click(ANSWER)
}

test('the mediator proposes, both sign it, and it is paid without a panel', async ({ openDesktop, place }) => {
  test.setTimeout(300_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, ben, hub } = pair
  const mia = await startHeadless(place.dir('mia'), 'mia')
  try {
    await join(ada, mia, hub)
    await brought(pair, gateFor(pair, mia.did, 30 * MINUTE))
    const before = await posted(mia, hub)
    const talks = ada.page.getByTestId('talks')

    await test.step('Mia proposes, which binds nobody', async () => {
      await expect(talks.getByText('Nobody has proposed or signed anything yet.')).toBeVisible(SOON)
      const mayPropose = async () => (await caseOf(mia, hub))?.acts.includes('propose')
      await expect.poll(mayPropose, SOON).toBe(true)
      const { id = '' } = (await caseOf(mia, hub)) ?? {}
      await mia.act({ act: 'court-propose', case: id, split: { share: 700, bond: 0 } })
      await expect(talks.getByText('mia proposes')).toBeVisible(SOON)
      await shoot(ada, 'proposed')
    })

    await test.step('Ada signs it in her window, and nothing is paid yet', async () => {
      await ada.page.getByRole('button', { name: 'Sign a split', exact: true }).click(ANSWER)
      const dialog = ada.page.getByRole('dialog')
      await shoot(ada, 'split')
      const sentence = await signDuring(ada, () =>
        dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER),
      )
      expect(sentence).toContain('70 %')
      await expect(talks.getByText('Ada signed')).toBeVisible(SOON)
      expect((await caseOf(ben, hub))?.phase).toBe('mediation')
    })

    await test.step('Ben signs the same: it is paid, nobody was drawn, and Mia has her fee', async () => {
      const { id = '' } = (await caseOf(ben, hub)) ?? {}
      await ben.act({ act: 'court-split', case: id, split: { share: 700, bond: 0 } })
      await expect.poll(async () => (await caseOf(ada, hub))?.end, SOON).toBe('settled')
      const found = await caseOf(ada, hub)
      expect(found?.roundViews.flatMap(({ seats }) => seats)).toEqual([])
      await expect.poll(async () => (await posted(mia, hub)) - before, SOON).toBe(150)
      await expect(ada.page.getByText('Carried out').first()).toBeVisible(SOON)
      await shoot(ada, 'settled')
      const [one] = await ada.ask.contracts.list({})
      const { flows, commitments } = await ada.ask.contracts.get({ negotiation: one?.negotiation ?? '' })
      expect(commitments[0]).toMatchObject({ phase: 'ended', share: 700 })
      expect(flows.map(({ to, amount }) => `${to.nick} ${amount}`)).toEqual(['ben 840'])
      await openContract(ada, TITLE)
      await expect(ada.page.getByText('Both sides signed the same split in mediation')).toBeVisible(ANSWER)
      await shoot(ada, 'agreement')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, mia].map((node) => node.stop()))
  }
})

test('one side wants no mediation: when its time is over a juror is drawn and rules', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(480_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, ben, hub } = pair
  const [mia, dee] = [await startHeadless(place.dir('mia'), 'mia'), await startHeadless(place.dir('dee'), 'dee')]
  try {
    for (const node of [mia, dee]) await join(ada, node, hub)
    await ben.act({ act: 'pay', hub, to: dee.did, amount: '500' })
    await expect.poll(() => posted(dee, hub), SOON).toBe(500)
    await dee.act({ act: 'court-enrol', hub, lock: '500' })
    await brought(pair, gateFor(pair, mia.did, 2 * MINUTE))
    const { id = '' } = (await caseOf(ben, hub)) ?? {}

    await test.step('Ben waives it; alone he cannot end it', async () => {
      await ben.act({ act: 'court-waive', case: id })
      await expect(ada.page.getByTestId('talks').getByText('ben wants no mediation.')).toBeVisible(SOON)
      await shoot(ada, 'waived')
      expect((await caseOf(ada, hub))?.phase).toBe('mediation')
    })

    await test.step('its time is over, and the fee of a mediator who proposed nothing is Ada’s again', async () => {
      await expect.poll(async () => (await caseOf(ada, hub))?.phase, STEP).toBe('evidence')
      expect(await posted(mia, hub)).toBe(0)
      await expect(ada.page.getByText(/^The mediation is over without a split/)).toBeVisible(SOON)
    })

    await test.step('Dee is drawn, and finds 60 to 40', async () => {
      const hasSeat = async () => (await caseOf(dee, hub))?.acts.includes('vote')
      await expect.poll(hasSeat, { ...STEP, timeout: 4 * MINUTE }).toBe(true)
      const finding = { kind: 'award' as const, award: { share: 600, bond: 0 } }
      await dee.act({ act: 'court-vote', case: id, finding, reasons: 'It hangs, and drags.' })
      await expect.poll(async () => (await caseOf(ben, hub))?.end, STEP).toBe('ruled')
      await expect(ada.page.getByText('It hangs, and drags.')).toBeVisible(SOON)
      await shoot(ada, 'ruled')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, mia, dee].map((node) => node.stop()))
  }
})
