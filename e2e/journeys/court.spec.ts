/** A late commission before a drawn juror: brought to court in a window, judged by headless members, paid by the ledger. */
import path from 'node:path'
import { expect } from '@playwright/test'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const MINUTE = 60_000
/** A step of the case, and what brings it about. */
const STEP = { timeout: 2 * MINUTE, intervals: [500] }
const TITLE = 'A mural'

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `court-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
  })

/** A minute for each step, which is the shortest there is. */
const muralFor = (hub: string, payer: string, doer: string): ContractForm => ({
  ...contractFor(hub, payer, doer),
  title: TITLE,
  dispute: {
    court: {
      ...{ panel: 1, rounds: 1, token: 'OAK', fee: '100', lock: '500', loss: 500, hops: 0 },
      ...{ evidence: MINUTE, draw: MINUTE, vote: MINUTE, open: MINUTE, appeal: MINUTE },
    },
    otherwise: 500,
  },
})

const caseOf = async ({ ask }: Pick<HeadlessNode, 'ask'>, hub: string) => {
  const [first] = await ask.court.list({ hub, filter: 'hub' })
  return first && ask.court.get({ case: first.id })
}

async function agreedAndDelivered(ada: DesktopApp, ben: HeadlessNode, hub: string, me: string): Promise<void> {
  await ben.act({ act: 'contract-propose', form: muralFor(hub, me, ben.did) })
  await expect.poll(async () => (await ada.ask.contracts.list({}))[0]?.phase, SOON).toBe('offered')
  await openContract(ada, TITLE)
  await signDuring(ada, () => ada.page.getByRole('button', { name: 'Agree and sign' }).first().click(ANSWER))
  await expect.poll(async () => (await ben.ask.contracts.list({}))[0]?.phase, SOON).toBe('running')
  const { negotiation = '', agreement = '' } = (await ben.ask.contracts.list({}))[0] ?? {}
  const mayDeliver = async () => (await ben.ask.contracts.get({ negotiation })).commitments[0]?.acts.includes('deliver')
  await expect.poll(mayDeliver, SOON).toBe(true)
  const done = { units: 1, note: 'Half the wall; the rest next week.', inPerson: true, files: [] }
  await ben.ask.contracts.deliver({ agreement, commitment: 0, ...done })
}

test('a silent juror is replaced, and a late commission is ruled 60 to 40 and paid', async ({ openDesktop, place }) => {
  test.setTimeout(480_000)
  const { ada, ben, hub, me } = await neighbours(openDesktop, place.dir('ben'))
  const jurors = [await startHeadless(place.dir('dee'), 'dee'), await startHeadless(place.dir('eve'), 'eve')]
  try {
    for (const juror of jurors) {
      await join(ada, juror, hub)
      // What is locked has to be one's own: credit is not.
      await ben.act({ act: 'pay', hub, to: juror.did, amount: '500' })
      const has = async () => (await juror.ask.ledger.wallet({ hub })).posted
      await expect.poll(has, SOON).toBe('500')
      await juror.act({ act: 'court-enrol', hub, lock: '500' })
    }
    await expect.poll(async () => (await ada.ask.court.bench({ hub })).jurors, SOON).toBe(2)

    await test.step('Ada brings half a mural to court', async () => {
      await agreedAndDelivered(ada, ben, hub, me)
      await actOn(ada.page, 0, 'Bring to court').click(ANSWER)
      const dialog = ada.page.getByRole('dialog')
      await dialog.getByRole('radio', { name: 'It came too late' }).check()
      await dialog.getByRole('textbox').first().fill('Only half the wall was painted, and it is a week late.')
      await shoot(ada, 'bring')
      await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
      await expect.poll(async () => (await caseOf(ben, hub))?.phase, SOON).toBe('evidence')
    })

    await test.step('Ben answers with evidence of his own', async () => {
      const found = await caseOf(ben, hub)
      const statement = { text: 'The scaffold came late. Half is done well.', files: [] }
      await ben.act({ act: 'court-evidence', case: found?.id ?? '', statement, ask: { share: 700, bond: 0 } })
      await goTo(ada.page, 'Court')
      await ada.page.getByRole('link', { name: TITLE }).first().click(ANSWER)
      await expect(ada.page.getByText('The scaffold came late. Half is done well.')).toBeVisible(SOON)
      await shoot(ada, 'evidence')
    })

    const seated = async () => (await caseOf(ben, hub))?.roundViews[0]?.seats.map(({ juror }) => juror.did) ?? []
    const first = await test.step('a juror is drawn, and says nothing', async () => {
      await expect.poll(seated, { ...STEP, timeout: 4 * MINUTE }).toHaveLength(1)
      return (await seated())[0]
    })

    await test.step('the other takes the seat, reads both sides and finds 60 to 40', async () => {
      const other = jurors.find(({ did }) => did !== first) as HeadlessNode
      const hasSeat = async () => (await caseOf(other, hub))?.acts.includes('vote')
      await expect.poll(hasSeat, STEP).toBe(true)
      const read = async () => (await caseOf(other, hub))?.evidence.filter(({ text }) => text !== undefined).length
      await expect.poll(read, STEP).toBe(2)
      const finding = { kind: 'award' as const, award: { share: 600, bond: 0 } }
      const { id = '' } = (await caseOf(other, hub)) ?? {}
      await other.act({ act: 'court-vote', case: id, finding, reasons: 'Half the wall, and well painted.' })
      await expect.poll(async () => (await caseOf(ben, hub))?.end, STEP).toBe('ruled')
    })

    await test.step('the ruling is paid, and Ada reads why', async () => {
      await expect(ada.page.getByText('Half the wall, and well painted.')).toBeVisible(SOON)
      await shoot(ada, 'ruled')
      const [one] = await ada.ask.contracts.list({})
      const { flows, commitments } = await ada.ask.contracts.get({ negotiation: one?.negotiation ?? '' })
      expect(commitments[0]).toMatchObject({ phase: 'ruled' })
      expect(flows.map(({ to, amount }) => `${to.nick} ${amount}`)).toEqual(['ben 720'])
      const silent = jurors.find(({ did }) => did === first) as HeadlessNode
      await expect.poll(async () => (await silent.ask.court.bench({ hub })).me?.lost, SOON).toBe('500')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, ...jurors].map((node) => node.stop()))
  }
})
