/** Ada and Ben trade through two windows: the main job, step by step, so that tests can stop, kill and go on between steps. */
import { expect } from '@playwright/test'
import { type DesktopApp, startDesktop } from './desktop.ts'
import { expectSameLedger, SOON, settledIn } from './trade.ts'
import { counter, deliverFile, openTrade, propose, reachBoth, readFile, signMove, tradeOf } from './trade-window.ts'
import { findNotice, introduce, joinHub, postOffer, startHub } from './window.ts'

export const HUB = 'Oakfield'
const OFFER = { title: 'Bicycle repair', text: 'I true wheels and fix brakes.', amount: '12' }
const COUNTERED = '15'
const WORK = { name: 'report.txt', type: 'text/plain', text: 'Both wheels are true; the rear brake has a new cable.' }

export interface TwoPeople {
  ada: DesktopApp
  ben: DesktopApp
  dirs: { ada: string; ben: string }
  invite: string
  hub: string
}

export async function bothStart(dirs: TwoPeople['dirs']): Promise<TwoPeople> {
  const ada = await startDesktop(dirs.ada)
  const ben = await startDesktop(dirs.ben)
  return { ada, ben, dirs, invite: '', hub: '' }
}

export interface Step {
  name: string
  /** Whose move it is: the one to kill right after it. */
  by: 'ada' | 'ben'
  run(people: TwoPeople): Promise<void>
}

export const steps: readonly Step[] = [
  {
    name: 'Ada starts a hub and invites',
    by: 'ada',
    async run(people) {
      await introduce(people.ada, 'Ada')
      people.invite = await startHub(people.ada, HUB)
      people.hub = (await people.ada.ask.hubs.list())[0]?.hub ?? ''
    },
  },
  { name: 'Ada posts an offer', by: 'ada', run: ({ ada }) => postOffer(ada, OFFER) },
  {
    name: 'Ben joins by the link',
    by: 'ben',
    async run({ ben, invite, hub }) {
      await introduce(ben, 'Ben')
      await joinHub(ben, invite, HUB)
      await settledIn(ben, hub)
    },
  },
  {
    name: 'Ben finds the offer by search and proposes',
    by: 'ben',
    async run({ ada, ben }) {
      await findNotice(ben, 'wheels', OFFER.title)
      expect(await propose(ben)).toMatch(/12/)
      await reachBoth('offered', ben, ada)
    },
  },
  {
    name: 'Ada counters',
    by: 'ada',
    async run({ ada, ben }) {
      await openTrade(ada, OFFER.title)
      expect(await counter(ada, COUNTERED)).toMatch(/15/)
      const open = async () => (await tradeOf(ben))?.proposals.filter(({ state }) => state === 'open').length
      await expect.poll(open, SOON).toBeGreaterThan(1)
    },
  },
  {
    name: 'Ben agrees and the money is held',
    by: 'ben',
    async run({ ada, ben }) {
      await openTrade(ben, OFFER.title)
      expect(await signMove(ben, 'Agree and sign')).toMatch(/15/)
      const paid = async () => (await tradeOf(ben))?.state
      await expect.poll(paid, SOON).toMatch(/agreed|funded/)
      if ((await tradeOf(ben))?.acts.includes('fund')) await signMove(ben, /into escrow|Begin/)
      await reachBoth('funded', ben, ada)
    },
  },
  {
    name: 'Ada delivers a file',
    by: 'ada',
    async run({ ada, ben }) {
      await openTrade(ada, OFFER.title)
      await deliverFile(ada, WORK)
      await reachBoth('delivered', ada, ben)
    },
  },
  {
    name: 'Ben reads the file and accepts',
    by: 'ben',
    async run({ ada, ben }) {
      await openTrade(ben, OFFER.title)
      await readFile(ben, WORK)
      await signMove(ben, /^Accept/)
      await reachBoth('settled', ben, ada)
    },
  },
]

/** What must be true at the end, whatever happened on the way. */
export async function expectDone({ ada, ben, hub }: TwoPeople): Promise<void> {
  for (const { ask } of [ada, ben]) {
    const signed = async () => (await tradeOf({ ask }))?.receipt?.signedBy.length
    await expect.poll(signed, SOON).toBe(2)
    const agreement = (await tradeOf({ ask }))?.agreement ?? ''
    const { checks, receipt } = await ask.hubs.receipt({ hub, agreement })
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(checks.length).toBeGreaterThan(0)
    expect(receipt).toMatchObject({ paid: '1500', refunded: '0', outcome: 'released' })
  }
  await expectSameLedger(hub, ada, ben)
  const wallets = await Promise.all([ada, ben].map(({ ask }) => ask.ledger.wallet({ hub })))
  const [hers, his] = wallets.map(({ posted }) => BigInt(posted))
  const grants = await Promise.all([ada, ben].map(({ ask }) => ask.hubs.list()))
  const grant = BigInt(grants[0]?.[0]?.grant ?? '0')
  expect([hers, his]).toEqual([grant + 1500n, grant - 1500n])
  expect(wallets.map(({ held }) => held)).toEqual(['0', '0'])
  const { conserved } = await ada.ask.ledger.head({ hub })
  expect(conserved).toBe(true)
}
