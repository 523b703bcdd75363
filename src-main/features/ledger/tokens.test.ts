/** Tokens as windows see them, from issuing to the receipt of a redemption, through the sheet and the fold. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { DAY, HOUR } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { eventRow, walletEntry } from '#shared/ipc/ledger.ts'
import type { LawForm, TokenDetail, TokenRow } from '#shared/ipc/tokens.ts'
import { issuingBy } from '#shared/wire/issuing.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'
import { START } from '../../testing/town-parts.ts'

async function sign(who: Townsman, act: Act): Promise<string> {
  const { digest, sentence } = await who.call<{ digest: string; sentence: string }>('acts.prepare', { act })
  await who.call('acts.approve', { digest })
  return sentence
}

const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'nothing was refused',
    (failure: { code: string; text: string }) => {
      expect(failure.text.split(' ').length).toBeGreaterThan(5)
      return failure.code
    },
  )

function three() {
  const town = new Town('Ana', { issuing: issuingBy('keepers', 5000n) })
  const [ana, ben, cy] = [town.people[0] as Townsman, town.join('Ben'), town.join('Cy')]
  const issue = (code: string, law: LawForm, more: object = {}) =>
    sign(ana, {
      act: 'token-issue',
      hub: town.hub,
      code,
      name: `The ${code}`,
      decimals: 1,
      law,
      minters: [ana.did],
      ...more,
    })
  const detail = (who: Townsman, token: string) => who.call<TokenDetail>('ledger.token', { hub: town.hub, token })
  return { town, hub: town.hub, ana, ben, cy, issue, detail }
}

const flour = (keeper: Townsman): LawForm => ({
  kind: 'stable',
  what: 'flour',
  where: 'the old mill',
  unit: 'kg',
  decimals: 3,
  keeper: keeper.did,
  give: '10',
  get: '500',
  redeemWithin: 7 * DAY,
})

describe('every kind of token', () => {
  test('is listed after the first one, with what it is in words and my account in it', async () => {
    const { town, hub, ana, ben, cy, issue } = three()
    expect(await issue('FLOUR', flour(cy))).toBe(
      'You issue the token The FLOUR (FLOUR) in Elm Street. Stable credit: 1.0 FLOUR can be redeemed for 0.500 kg of flour (the old mill) within 7 days. Trusted with it: you.',
    )
    await issue('LEAF', { kind: 'volatile', cap: '1000' }, { demurrage: { ppm: 12_500, period: DAY, to: 'pool' } })
    const expires = START + 40 * DAY
    await issue('PARK', { kind: 'mission', purpose: 'A new park', cap: '1000', expires, atExpiry: 'return' })
    await issue('HELP', { kind: 'mutual', limit: '300' })
    await issue('STAR', { kind: 'points', use: 'reputation' })
    town.certify()
    const { tokens, mayIssue } = await ben.call<{ tokens: TokenRow[]; mayIssue: string[] }>('ledger.tokens', { hub })
    expect(mayIssue).toEqual([])
    expect(tokens.map(({ token, kind, transferable }) => [token.code, kind, transferable])).toEqual([
      ['HRS', 'mutual', true],
      ['FLOUR', 'stable', true],
      ['HELP', 'mutual', true],
      ['LEAF', 'volatile', true],
      ['PARK', 'mission', true],
      ['STAR', 'points', false],
    ])
    expect(tokens[2]).toMatchObject({ posted: '0', limit: '-300', available: '300' })
    expect(tokens[3]?.words[1]).toBe('Every 1 day, 1.25 % of what you have goes to the token’s pool.')
    expect(tokens[4]).toMatchObject({ expires, ended: false })
    expect((await ana.call<{ mayIssue: string[] }>('ledger.tokens', { hub })).mayIssue).toHaveLength(5)
  })

  test('what the rules refuse is refused in words before anything is signed', async () => {
    const { town, hub, ana, ben, issue } = three()
    await issue('STAR', { kind: 'points', use: 'stake' })
    await issue('LEAF', { kind: 'volatile', cap: '1000' })
    town.certify()
    expect(await codeOf(issue('LEAF', { kind: 'volatile', cap: '1000' }))).toBe('token.exists')
    const mint = { act: 'token-mint', hub, token: 'LEAF', to: ben.did, amount: '1001' } as const
    expect(await codeOf(sign(ana, mint))).toBe('token.over-cap')
    expect(await codeOf(sign(ben, mint))).toBe('token.not-minter')
    await sign(ana, { ...mint, token: 'STAR', amount: '5' })
    town.certify()
    expect(await codeOf(sign(ben, { act: 'pay', hub, to: ana.did, token: 'STAR', amount: '5' }))).toBe(
      'token.not-transferable',
    )
    expect(await codeOf(ben.call('ledger.token', { hub, token: 'NOPE' }))).toBe('token.unknown')
  })
})

describe('stable credit', () => {
  test('is minted up to its cover, redeemed at its keeper, and received', async () => {
    const { town, hub, ana, ben, cy, issue, detail } = three()
    await issue('FLOUR', flour(cy))
    town.certify()
    expect((await detail(cy, 'FLOUR')).acts).toEqual(['cover'])
    await sign(cy, { act: 'token-cover', hub, token: 'FLOUR', amount: '25000' })
    town.certify()
    const mint = { act: 'token-mint', hub, token: 'FLOUR', to: ben.did, amount: '500' } as const
    expect(await codeOf(sign(ana, { ...mint, amount: '501' }))).toBe('token.over-cover')
    await sign(ana, mint)
    town.certify()
    expect(await sign(ben, { act: 'token-redeem', hub, token: 'FLOUR', amount: '100' })).toBe(
      'You give 10.0 FLOUR back, and Cy owes you 5.000 kg of flour.',
    )
    expect(await ben.call('ledger.wallet', { hub, token: 'FLOUR' })).toMatchObject({ posted: '500', pendingOut: '100' })
    town.certify()
    const found = await detail(ben, 'FLOUR')
    expect(found).toMatchObject({
      posted: '400',
      minted: '500',
      burned: '100',
      holders: 1,
      room: '0',
      acts: ['pay', 'burn', 'redeem'],
      reserve: { keeperNick: 'Cy', cover: '20000', needed: '20000' },
      redemptions: [{ amount: '100', owed: '5000', state: 'owed', mine: true }],
    })
    const [claim] = found.redemptions
    await sign(ben, { act: 'token-receive', hub, token: 'FLOUR', redemption: claim?.id ?? '' })
    town.certify()
    expect((await detail(cy, 'FLOUR')).redemptions).toMatchObject([{ state: 'received', mine: false }])
    const { items } = await ana.call<{ items: z.infer<typeof eventRow>[] }>('ledger.events', {
      hub,
      token: 'FLOUR',
      limit: 9,
    })
    expect(items.map(({ text }) => text)).toEqual([
      'Ben redeemed 10.0 FLOUR.',
      'Ana minted 50.0 FLOUR for Ben.',
      'Cy said what now covers FLOUR.',
      'Ana issued the token The FLOUR (FLOUR).',
    ])
  })
})

test('mutual credit: a limit is widened, and what is paid in it is owed in it', async () => {
  const { town, hub, ana, ben, cy, issue, detail } = three()
  await issue('HELP', { kind: 'mutual', limit: '300' })
  town.certify()
  expect((await detail(ana, 'HELP')).acts).toEqual(['pay', 'limit'])
  await sign(ana, { act: 'account-limit', hub, token: 'HELP', did: ben.did, limit: '900' })
  town.certify()
  await sign(ben, { act: 'pay', hub, to: cy.did, token: 'HELP', amount: '900' })
  town.certify()
  expect(await detail(ben, 'HELP')).toMatchObject({
    posted: '-900',
    available: '0',
    minted: '0',
    burned: '0',
    holders: 1,
  })
  expect(await ben.call('ledger.wallet', { hub })).toMatchObject({ posted: '10000' })
  expect(await codeOf(sign(ben, { act: 'leave', hub }))).toBe('leave.owes')
})

test('demurrage is shown as paid before anybody touches the account, and has its line in the history', async () => {
  const { town, hub, ana, ben, cy, issue, detail } = three()
  await issue('LEAF', { kind: 'volatile', cap: '1000' }, { demurrage: { ppm: 100_000, period: HOUR, to: 'pool' } })
  town.certify()
  await sign(ana, { act: 'token-mint', hub, token: 'LEAF', to: ben.did, amount: '1000' })
  town.certify()
  for (let beat = 0; beat < 7; beat++) {
    town.time += HOUR / 6
    town.certify()
  }
  expect(await detail(ben, 'LEAF')).toMatchObject({ posted: '900', available: '900', pool: '0' })
  await sign(ben, { act: 'pay', hub, to: cy.did, token: 'LEAF', amount: '900' })
  town.certify()
  const { items } = await ben.call<{ items: z.infer<typeof walletEntry>[] }>('ledger.history', {
    hub,
    token: 'LEAF',
    limit: 9,
  })
  expect(items.map(({ kind, delta }) => [kind, delta])).toEqual([
    ['payment', '-900'],
    ['demurrage', '-100'],
    ['mint', '1000'],
  ])
  expect(await detail(ana, 'LEAF')).toMatchObject({ pool: '100', acts: ['mint', 'pool'] })
  await sign(ana, { act: 'pool-pay', hub, token: 'LEAF', to: cy.did, amount: '100' })
  town.certify()
  expect((await cy.call<{ text: string }>('ledger.csv', { hub, token: 'LEAF' })).text).toContain(
    ',pool,10.0,100.0,LEAF',
  )
})

test('an agreement in another token is proposed, shown and paid in it', async () => {
  const { town, hub, ana, ben, cy, issue } = three()
  await issue('LEAF', { kind: 'volatile', cap: '1000' })
  await issue('STAR', { kind: 'points', use: 'utility' })
  town.certify()
  await sign(ana, { act: 'token-mint', hub, token: 'LEAF', to: ben.did, amount: '500' })
  town.certify()
  const terms = {
    hub,
    side: 'payer',
    counterparty: cy.did,
    token: 'LEAF',
    amount: '250',
    quantity: 1,
    title: 'A chair',
    text: '',
    notes: '',
    openWithin: DAY,
    fundWithin: DAY,
    deliverWithin: DAY,
    onDeliverDue: 'refund',
    reviewWithin: DAY,
    onReviewDue: 'release',
  } as const
  expect(await codeOf(sign(ben, { act: 'propose', terms: { ...terms, token: 'STAR' } }))).toBe('terms.invalid')
  expect(await sign(ben, { act: 'propose', terms })).toContain('Ben pays Cy 25.0 LEAF for “A chair”')
  const [offer] = await cy.call<{ negotiation: string; amount: string; token: { code: string } }[]>('agreements.list', {
    hub,
  })
  expect(offer).toMatchObject({ amount: '250', token: { code: 'LEAF', kind: 'volatile', decimals: 1 } })
  const trade = await cy.call<{ proposals: { id: string; form: object }[] }>('agreements.get', {
    negotiation: offer?.negotiation,
  })
  expect(trade.proposals[0]?.form).toMatchObject({ token: 'LEAF' })
  await sign(cy, { act: 'agree', negotiation: offer?.negotiation ?? '', proposal: trade.proposals[0]?.id ?? '' })
  town.certify()
  expect(await ben.call('ledger.wallet', { hub, token: 'LEAF' })).toMatchObject({ posted: '250', held: '250' })
  expect(await ben.call('ledger.wallet', { hub })).toMatchObject({ held: '0', holds: [] })
})
