import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '#shared/core/kernel/index.ts'
import type { Sheet, TradeSummary } from '#shared/ipc/agreements.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { Townsman } from '../../testing/small-town.ts'
import { agreed, balanceOf, formFor, people, sign, trade } from '../../testing/trading.ts'

describe('a whole trade', () => {
  test('propose, counter, agree, deliver a file, accept, both receipts verify', async () => {
    const { town, ben, cy } = people()
    const proposed = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    const negotiation = proposed.negotiation ?? ''
    expect(proposed.sheet.warnings.map((w) => w.code)).toContain('first-trade')
    const seen = await trade(cy, negotiation)
    expect(seen).toMatchObject({
      state: 'offered',
      side: 'provider',
      needsMe: true,
      acts: ['agree', 'counter', 'decline', 'message'],
    })
    expect((await trade(ben, negotiation)).acts).toEqual(['counter', 'withdraw', 'message'])

    town.time += 1000
    const counter = await sign(cy, {
      act: 'counter',
      negotiation,
      terms: formFor(town, ben, { side: 'provider', amount: '3000' }),
    })
    expect(counter.sheet.warnings.find((w) => w.code === 'terms-changed')?.text).toContain('the amount')
    const open = (await trade(ben, negotiation)).proposals.filter((p) => p.state === 'open').map((p) => p.form.amount)
    expect(open).toEqual(['2500', '3000'])

    const sheet = await ben.call<Sheet>('acts.prepare', {
      act: { act: 'agree', negotiation, proposal: counter.agreement },
    })
    expect(sheet.balances.map((b) => [b.label, b.before, b.after])).toEqual([
      ['Balance', '10000', '7000'],
      ['In escrow', '0', '3000'],
    ])
    await ben.call('acts.approve', { digest: sheet.digest })
    expect(await trade(ben, negotiation)).toMatchObject({
      state: 'offered',
      finality: 'pending',
      acts: ['message'],
      needsMe: false,
    })
    town.certify()
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'funded', held: '3000', finality: 'final' })

    const agreement = counter.agreement ?? ''
    const file = await cy.call<Blob>('notices.addBlob', {
      name: 'plan.txt',
      type: 'text/plain',
      data: Buffer.from('the plan').toString('base64'),
    })
    await cy.call('agreements.deliver', { agreement, note: 'Here it is', inPerson: false, files: [file] })
    town.certify()
    const delivered = await trade(ben, negotiation)
    expect(delivered).toMatchObject({ state: 'delivered', needsMe: true })
    expect(delivered.history.find((e) => e.kind === 'delivered')).toMatchObject({
      text: 'Here it is',
      files: [{ name: 'plan.txt' }],
    })
    const opened = await ben.call<{ data: string }>('agreements.file', { agreement, root: file.root })
    expect(Buffer.from(opened.data, 'base64').toString()).toBe('the plan')
    expect(ben.blobs.count).toBe(1)

    await sign(ben, { act: 'accept', agreement })
    town.certify()
    expect(await balanceOf(cy)).toBe('13000')
    expect(await balanceOf(ben)).toBe('7000')
    town.certify()
    for (const person of [ben, cy]) {
      const shown = await person.call<{ receipt: { signedBy: string[] }; checks: { check: string; ok: boolean }[] }>(
        'hubs.receipt',
        { hub: town.hub, agreement },
      )
      expect(shown.receipt.signedBy.sort()).toEqual([ben.did, cy.did].sort())
      expect(shown.checks.filter((c) => !c.ok)).toEqual([])
      expect(shown.checks.length).toBeGreaterThan(12)
    }
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'settled', acts: ['message'], needsMe: false })
    town.certify()
    expect(town.batches.at(-1)?.events).toEqual([])
  })

  test('everything waits while the other side is away', async () => {
    const { town, ben, cy } = people()
    cy.connect(false)
    const { negotiation = '', agreement = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    await ben.call('agreements.message', { negotiation, text: 'Are you there?' })
    await expect(trade(cy, negotiation)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
    cy.connect(true)
    expect((await trade(cy, negotiation)).history.map((e) => e.kind)).toEqual(['proposal', 'text'])
    await sign(cy, { act: 'agree', negotiation, proposal: agreement })
    ben.connect(false)
    town.certify()
    await cy.call('agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
    town.certify()
    ben.connect(true)
    expect(await trade(ben, negotiation)).toMatchObject({
      state: 'delivered',
      outlook: { next: 'Look at the delivery and accept it.' },
    })
  })
})

describe('every exit', () => {
  test.each([
    ['refund', '10000', '10000', 'refunded'],
    ['release', '7500', '12500', 'settled'],
  ] as const)('without a delivery the declared default %s happens', async (onDeliverDue, payer, provider, state) => {
    const { town, ben, cy } = people()
    const { negotiation } = await agreed(town, ben, cy, { onDeliverDue })
    town.wait(8 * DAY)
    // Header gaps beyond two heartbeats extend deadlines, so the outage of this test is waited out as well.
    for (let i = 0; i < 8 * 24 * 7; i++) town.wait(HOUR / 3)
    expect([await balanceOf(ben), await balanceOf(cy)]).toEqual([payer, provider])
    expect(await trade(ben, negotiation)).toMatchObject({ state, needsMe: false })
  })

  test('withdrawn before it is agreed: the other side can no longer agree', async () => {
    const { town, ben, cy } = people()
    const { negotiation = '', agreement = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    await sign(ben, { act: 'withdraw', negotiation })
    town.certify()
    expect(await trade(cy, negotiation)).toMatchObject({ state: 'withdrawn', acts: ['message'] })
    expect((await trade(cy, negotiation)).outlook.next).toContain('Ben took the signature back')
    await expect(sign(cy, { act: 'agree', negotiation, proposal: agreement })).rejects.toMatchObject({
      code: 'trade.withdrawn',
    })
  })

  test('agreeing after a withdrawal was ordered first is refused with words', async () => {
    const { town, ben, cy } = people()
    const { negotiation = '', agreement = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    await sign(ben, { act: 'withdraw', negotiation })
    await sign(cy, { act: 'agree', negotiation, proposal: agreement })
    town.certify()
    const seen = await trade(cy, negotiation)
    expect(seen).toMatchObject({ state: 'withdrawn', finality: 'refused' })
    expect(seen.history.at(-1)).toMatchObject({
      finality: 'refused',
      text: expect.stringContaining('taken the signature back'),
    })
  })

  test('a proposal lapses', async () => {
    const { town, ben, cy } = people()
    const { negotiation = '', agreement = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    town.time += 4 * DAY
    expect(await trade(cy, negotiation)).toMatchObject({ state: 'lapsed', acts: ['counter', 'message'] })
    await expect(sign(cy, { act: 'agree', negotiation, proposal: agreement })).rejects.toMatchObject({
      code: 'proposal.lapsed',
    })
  })

  test('declined, and back on the table by a new proposal', async () => {
    const { town, ben, cy } = people()
    const { negotiation = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    town.time += 1
    await cy.call('agreements.decline', { negotiation, text: 'Too little' })
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'declined', acts: ['counter', 'withdraw', 'message'] })
    town.time += 1
    await sign(ben, { act: 'counter', negotiation, terms: formFor(town, cy, { amount: '4000' }) })
    expect(await trade(cy, negotiation)).toMatchObject({ state: 'offered', needsMe: true })
  })

  test('both ask for the same split', async () => {
    const { town, ben, cy } = people()
    const { negotiation, agreement } = await agreed(town, ben, cy)
    await sign(ben, { act: 'cancel', agreement, release: '1000', text: 'Half done' })
    town.certify()
    const asked = await trade(cy, negotiation)
    expect(asked).toMatchObject({ needsMe: true, cancelAsked: { by: ben.did, release: '1000' } })
    expect(asked.history.at(-1)?.text).toContain('Half done')
    await sign(cy, { act: 'cancel', agreement, release: '1000', text: '' })
    town.certify()
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'cancelled', released: '1000', refunded: '1500' })
  })

  test('released in parts, then given back', async () => {
    const { town, ben, cy } = people()
    const { negotiation, agreement } = await agreed(town, ben, cy)
    const { sheet } = await sign(ben, { act: 'release', agreement, amount: '1000' })
    expect(sheet.warnings.map((w) => w.code)).toContain('before-delivery')
    town.certify()
    await sign(cy, { act: 'refund', agreement })
    town.certify()
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'refunded', released: '1000', refunded: '1500' })
  })

  test('agreed without enough money: funded later, or it lapses', async () => {
    const { town, ben, cy } = people()
    const { negotiation, agreement } = await agreed(town, ben, cy, { amount: '16000' })
    expect(await trade(ben, negotiation)).toMatchObject({
      state: 'agreed',
      acts: ['fund', 'cancel', 'message'],
      needsMe: true,
    })
    await expect(sign(ben, { act: 'fund', agreement })).rejects.toMatchObject({ code: 'transfer.insufficient' })
    await sign(cy, { act: 'pay', hub: town.hub, to: ben.did, amount: '2000' })
    town.certify()
    const { sheet } = await sign(ben, { act: 'fund', agreement })
    expect(sheet.warnings.map((w) => w.code)).toContain('below-zero')
    town.certify()
    expect(await trade(ben, negotiation)).toMatchObject({ state: 'funded', held: '16000' })
  })
})

describe('the sign sheet', () => {
  test('a digest works once, not after ten minutes, and not for what has changed', async () => {
    const { town, ben, cy } = people()
    const { agreement } = await agreed(town, ben, cy)
    const prepare = () => ben.call<Sheet>('acts.prepare', { act: { act: 'accept', agreement } })
    await cy.call('agreements.deliver', { agreement, note: 'x', inPerson: false, files: [] })
    town.certify()
    const late = await prepare()
    town.time += 11 * 60_000
    await expect(ben.call('acts.approve', { digest: late.digest })).rejects.toMatchObject({ code: 'sheet.expired' })
    const stale = await prepare()
    await sign(ben, { act: 'release', agreement, amount: '500' })
    town.certify()
    await expect(ben.call('acts.approve', { digest: stale.digest })).rejects.toMatchObject({ code: 'sheet.changed' })
    const good = await prepare()
    await ben.call('acts.approve', { digest: good.digest })
    await expect(ben.call('acts.approve', { digest: good.digest })).rejects.toMatchObject({ code: 'sheet.unknown' })
  })

  test('warns when the other side alone signs the ledger', async () => {
    const { town, ana, ben } = people()
    const { sheet } = await sign(ben, { act: 'pay', hub: town.hub, to: ana.did, amount: '10' })
    expect(sheet.warnings.map((w) => w.code)).toEqual(['sole-signer', 'first-trade'])
    expect(sheet.sentence).toBe('You pay Ana 0.10 HRS at once, without escrow.')
    expect(BigInt(`0x${sheet.raw.hex}`) > 0n).toBe(true)
  })

  test('lists', async () => {
    const { town, ben, cy } = people()
    await agreed(town, ben, cy)
    await sign(cy, { act: 'propose', terms: formFor(town, ben, { side: 'provider', title: 'Garden' }) })
    const names = async (person: Townsman, filter: string) =>
      (await person.call<TradeSummary[]>('agreements.list', { filter })).map((t) => t.title)
    expect(await names(ben, 'needs-me')).toEqual(['Garden'])
    expect((await names(cy, 'open')).sort()).toEqual(['Bike repair', 'Garden'])
    expect(await names(cy, 'done')).toEqual([])
  })
})
