/**
 * Two cases side by side. In one the ruling is appealed and the larger panel overturns it; in the other no juror says anything, and what the agreement declares is paid.
 * A person brings both, appeals, and reads how they end, in the window; jurors are headless, and everybody lives by a fast clock.
 */
import path from 'node:path'
import { expect } from '@playwright/test'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import type { CaseView } from '../../src-shared/ipc/court.ts'
import type { Ask } from '../harness/ask.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { quicken, startFastClock } from '../harness/fast-clock.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const SECOND = 1000
const MINUTE = 60 * SECOND
/** The shortest step there is then takes 10 s. */
const SPEED = 6
/** A step of a case and what brings it about, however the court divides it. */
const STEP = { timeout: 120 * SECOND, intervals: [500] }
const MURAL = 'A mural'
const FENCE = 'A fence'
/** One sits first, three judge an appeal, and nobody judges the same case twice. */
const JURORS = ['dee', 'eve', 'fay', 'gil']
const LOCK = 200
const NOTHING_YET = { intervals: [200], timeout: 60 * SECOND }

let endClock: () => void = () => undefined
test.afterEach(() => endClock())

const HASTY = { vote: MINUTE, open: MINUTE, appeal: MINUTE }
const PATIENT = { vote: 5 * MINUTE, open: 5 * MINUTE, appeal: 5 * MINUTE }

interface Asked {
  ask: Ask
}

/** A minute for each step, which is the shortest there is; `patient`: longer for those that end as soon as all have acted, and for a person to appeal. */
const workFor = (hub: string, payer: string, doer: string, title: string, patient: boolean): ContractForm => ({
  ...contractFor(hub, payer, doer),
  title,
  dispute: {
    court: {
      ...{ panel: 1, rounds: 2, token: 'OAK', fee: '50', lock: String(LOCK), loss: 500, hops: 0 },
      ...{ evidence: MINUTE, draw: MINUTE, ...(patient ? PATIENT : HASTY) },
    },
    otherwise: 500,
  },
})

async function caseOf({ ask }: Asked, hub: string, title: string): Promise<CaseView | undefined> {
  const agreement = (await ask.contracts.list({})).find((one) => one.title === title)?.agreement
  const found = (await ask.court.list({ hub, filter: 'hub' })).find((one) => one.agreement === agreement)
  return found && ask.court.get({ case: found.id })
}

/** Everybody's own node says the same of it: who is drawn for a case votes as the round asks, and nobody else. */
async function judged(jurors: readonly HeadlessNode[], id: string, share: number, count: number): Promise<string[]> {
  const finding = { kind: 'award' as const, award: { share, bond: 0 } }
  const voted = new Set<string>()
  const goOn = async () => {
    for (const juror of jurors) {
      if (voted.has(juror.did)) continue
      const seen = await juror.ask.court.get({ case: id }).catch(() => undefined)
      if (!seen?.acts.includes('vote')) continue
      await juror.act({ act: 'court-vote', case: id, finding, reasons: `${share / 10} % of it was done.` })
      voted.add(juror.did)
    }
    return voted.size
  }
  await expect.poll(goOn, STEP).toBe(count)
  return [...voted]
}

async function agreed(ada: DesktopApp, ben: HeadlessNode, form: ContractForm): Promise<void> {
  const { title } = form
  const mine = async () => (await ben.ask.contracts.list({})).find((one) => one.title === title)
  await ben.act({ act: 'contract-propose', form })
  await expect.poll(async () => (await ada.ask.contracts.list({})).some((one) => one.title === title), SOON).toBe(true)
  await openContract(ada, title)
  await signDuring(ada, () => ada.page.getByRole('button', { name: 'Agree and sign' }).first().click(ANSWER))
  await expect.poll(async () => (await mine())?.phase, SOON).toBe('running')
  const { negotiation = '', agreement = '' } = (await mine()) ?? {}
  const mayDeliver = async () => (await ben.ask.contracts.get({ negotiation })).commitments[0]?.acts.includes('deliver')
  await expect.poll(mayDeliver, SOON).toBe(true)
  const done = { units: 1, note: 'Half of it; the rest next week.', inPerson: true, files: [] }
  await ben.ask.contracts.deliver({ agreement, commitment: 0, ...done })
}

async function bring(ada: DesktopApp, title: string): Promise<void> {
  await openContract(ada, title)
  await actOn(ada.page, 0, 'Bring to court').click(ANSWER)
  const dialog = ada.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'It came too late' }).check()
  await dialog.getByRole('textbox').first().fill('Only half of it is there, and it is a week late.')
  await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
}

async function toCase({ page }: DesktopApp, title: string): Promise<void> {
  await goTo(page, 'Court')
  await page.getByRole('link', { name: title }).first().click(ANSWER)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title, ANSWER)
}

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `court-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
    await expectFits(app.page)
  })

/** What a commitment paid, as the window's node has it from the ledger. */
async function paid(ada: DesktopApp, title: string): Promise<string[]> {
  const one = (await ada.ask.contracts.list({})).find((each) => each.title === title)
  const { flows } = await ada.ask.contracts.get({ negotiation: one?.negotiation ?? '' })
  return flows.map(({ to, amount }) => `${to.nick} ${amount}`)
}

test('an appeal overturns a ruling and is paid; where no juror speaks, what was declared is paid and the case says so', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(400_000)
  endClock = startFastClock(SPEED)
  const { ada, ben, hub, me } = await neighbours(openDesktop, place.dir('ben'))
  await quicken(ada.page)
  const jurors = await Promise.all(JURORS.map((name) => startHeadless(place.dir(name), name)))
  try {
    for (const juror of jurors) await join(ada, juror, hub)
    const members = async () => (await ben.ask.hubs.members({ hub })).length
    await expect.poll(members, SOON).toBe(JURORS.length + 2)
    // Two cases at once stand on it, and what is locked has to be one's own.
    for (const { did } of jurors) await ben.act({ act: 'pay', hub, to: did, amount: String(2 * LOCK) })
    for (const juror of jurors) {
      await expect.poll(async () => (await juror.ask.ledger.wallet({ hub })).posted, SOON).toBe(String(2 * LOCK))
      await juror.act({ act: 'court-enrol', hub, lock: String(2 * LOCK) })
    }
    await expect.poll(async () => (await ada.ask.court.bench({ hub })).jurors, SOON).toBe(JURORS.length)

    await test.step('Ada brings half a fence and half a mural to court', async () => {
      for (const title of [FENCE, MURAL]) await agreed(ada, ben, workFor(hub, me, ben.did, title, title === MURAL))
      for (const title of [FENCE, MURAL]) await bring(ada, title)
    })
    const id = async () => (await caseOf(ada, hub, MURAL))?.id ?? ''
    await expect.poll(id, NOTHING_YET).not.toBe('')
    const mural = await id()

    const first = await test.step('one juror finds that all of the mural is to be paid', async () => {
      await toCase(ada, MURAL)
      const who = await judged(jurors, mural, 1000, 1)
      await expect(ada.page.getByText('100 % of it was done.')).toBeVisible(STEP)
      return who
    })

    await test.step('Ada appeals in the window, and is told what it costs and what could change', async () => {
      await ada.page.getByRole('button', { name: 'Appeal', exact: true }).click(ANSWER)
      const dialog = ada.page.getByRole('dialog', { name: 'Appeal to a larger panel' })
      await expect(dialog).toContainText('1.50', ANSWER)
      await ada.page.screenshot({ path: path.join('test-results', 'court-appeal-dialog.png') })
      await dialog.getByRole('textbox').first().fill('The juror did not look at the wall: half of it is bare.')
      await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
    })

    await test.step('three others find 30 to 70, which is paid, and the first loses', async () => {
      const others = await judged(
        jurors.filter(({ did }) => !first.includes(did)),
        mural,
        300,
        3,
      )
      expect(others).toHaveLength(3)
      const word = ada.page.getByText('30 % of it was done.').first()
      await expect(word).toBeVisible(STEP)
      await expect.poll(async () => (await caseOf(ada, hub, MURAL))?.end, STEP).toBe('ruled')
      await expect.poll(() => paid(ada, MURAL), SOON).toEqual(['ben 360'])
      await expect(ada.page.getByText('Earlier panels').first()).toBeVisible(ANSWER)
      await shoot(ada, 'overturned')
    })

    await test.step('nobody said anything of the fence: the declared half is paid, and the case says so', async () => {
      await expect.poll(async () => (await caseOf(ada, hub, FENCE))?.end, STEP).toBe('unheard')
      await toCase(ada, FENCE)
      await expect(ada.page.getByText('Too few came for a ruling.').first()).toBeVisible(ANSWER)
      const said = 'Over: too few jurors came, so 50 % of what was held is paid to ben, as the agreement declares.'
      await expect(ada.page.getByText(said).first()).toBeVisible(ANSWER)
      await expect.poll(() => paid(ada, FENCE), SOON).toEqual(['ben 600'])
      await shoot(ada, 'unheard')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([ben, ...jurors].map((node) => node.stop()))
  }
})
