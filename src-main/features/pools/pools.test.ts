/** Pools between real nodes: a missed goal refunds everybody by itself, a met one pays, and windows are told how it stands. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { DAY, HOUR } from '#shared/core/kernel/index.ts'
import type { Activity } from '#shared/ipc/activity.ts'
import type { Pool, PoolForm, PoolSummary } from '#shared/ipc/pools.ts'
import { Market } from '../../testing/market.ts'

class Village extends Market {
  pool = ''

  form(over: Partial<PoolForm> = {}): PoolForm {
    return {
      hub: this.hub,
      token: 'HRS',
      name: 'Roof',
      purpose: 'A dry workshop.',
      goal: '3000',
      lasts: DAY,
      least: '100',
      withdraw: true,
      milestones: [{ title: 'Beams', payee: this.dids.cy ?? '', amount: '2500', within: 2 * DAY }],
      count: 'gifts',
      span: DAY,
      silence: 'refuse',
      ...over,
    }
  }

  async found(over: Partial<PoolForm> = {}): Promise<string> {
    const { sheet } = await this.sign('ana', { act: 'pool-found', ...this.form(over) })
    this.pool = (await this.list('ana'))[0]?.id ?? ''
    return sheet.sentence
  }

  list = (name: string) => this.call<PoolSummary[]>(name, 'pools.list', { hub: this.hub })
  get = (name: string) => this.call<Pool>(name, 'pools.get', { hub: this.hub, pool: this.pool })
  give = (name: string, amount: string) => this.sign(name, { act: 'pool-give', hub: this.hub, pool: this.pool, amount })
  balance = async (name: string) =>
    (await this.call<{ posted: string }>(name, 'ledger.wallet', { hub: this.hub })).posted
  needs = async (name: string) => (await this.call<Activity>(name, 'activity.list', {})).needs.map(({ what }) => what)
  told = async (name: string) => (await this.call<Activity>(name, 'activity.list', {})).entries.map(({ what }) => what)
}

async function village(): Promise<Village> {
  const market = new Village()
  onTestFinished(() => market.close())
  return market.open('ana', 'ben', 'cy')
}

describe('a pool that misses its goal', () => {
  test('refunds everybody, and says so to them', async () => {
    const market = await village()
    expect(await market.found()).toBe(
      'You found a purpose pool. If at least 30.00 HRS is given within 1 day, the pool “Roof” pays 25.00 HRS to cy for “Beams”, once those who gave agree; if not, everybody gets back what they gave. Those who gave vote for 1 day on each payment, counted by what each gave; nobody votes on a payment to themselves, and whoever says nothing is counted against it. What is left in the end goes back to those who gave, in proportion. Until the end a gift can be taken back.',
    )
    const { sheet } = await market.give('ben', '2000')
    expect(sheet).toMatchObject({ balances: [{ before: '10000', after: '8000' }] })
    expect(await market.get('ben')).toMatchObject({
      given: '2000',
      givers: 1,
      mine: '2000',
      phase: 'open',
      acts: ['give', 'withdraw'],
      course: ['10.00 HRS is missing. At the end everybody gets back what they gave, by itself.'],
    })
    expect(await market.balance('ben')).toBe('8000')
    market.pass(DAY + HOUR)
    expect(await market.get('cy')).toMatchObject({ phase: 'missed', acts: [] })
    expect(await market.balance('ben')).toBe('10000')
    expect((await market.get('cy')).story.map(({ change }) => change)).toEqual(['founded', 'given', 'missed'])
    expect(await market.told('ben')).toContain('pool-missed')
  })
})

describe('a pool that meets its goal', () => {
  test('asks its payee, then those who gave, and pays; what is left goes back', async () => {
    const market = await village()
    await market.found()
    await market.give('ben', '2000')
    await market.give('ana', '1000')
    market.pass(DAY + HOUR)
    expect(await market.get('cy')).toMatchObject({ phase: 'met', needsMe: true, milestones: [{ mayClaim: true }] })
    expect(await market.needs('cy')).toEqual(['pool-claim'])
    const { hub, pool } = market
    await market.sign('cy', { act: 'pool-claim', hub, pool, milestone: 0, said: 'They are up.' })
    expect(await market.needs('cy')).toEqual([])
    expect(await market.needs('ben')).toEqual(['pool-vote'])
    await market.sign('ben', { act: 'pool-vote', hub, pool, milestone: 0, pay: true })
    expect(await market.get('ana')).toMatchObject({ phase: 'over', rest: '500', milestones: [{ phase: 'paid' }] })
    expect(await Promise.all(['ana', 'ben', 'cy'].map(market.balance))).toEqual(['9167', '8333', '12500'])
    expect(await market.told('cy')).toContain('pool-paid')
  })

  test('is refused in words where the rules say no, and previewed before', async () => {
    const market = await village()
    const preview = await market.call<{ problem?: string }>('ana', 'pools.preview', market.form({ goal: '2000' }))
    expect(preview.problem).toContain('the milestones come to more than the goal')
    await market.found()
    await expect(market.give('ben', '99')).rejects.toMatchObject({ code: 'pool.least' })
    await expect(market.sign('cy', { act: 'pool-cancel', hub: market.hub, pool: market.pool })).rejects.toMatchObject({
      code: 'pool.not-founder',
    })
  })
})
