import { describe, expect, test } from 'vitest'
import { agreementId, partyMessage } from '#shared/core/agreements/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import type { Message, Prose } from '#shared/wire/mail.ts'
import type { Townsman } from '../../testing/small-town.ts'
import { formFor, people, sign, trade } from '../../testing/trading.ts'
import { makeTerms } from './terms.ts'

type Proposal = Extract<Message['content'], { kind: 'proposal' }>

/** What a dishonest program might send: an honest proposal of Ben's to Cy, with one thing wrong. */
function forge(
  ben: Townsman,
  cy: Townsman,
  change: (honest: { terms: Terms; prose: Prose }) => { terms: Terms; prose: Prose },
  by = ben,
): string {
  const { town } = ben
  const negotiation = new Uint8Array(16).fill(7)
  const honest = makeTerms(ben.state, ben.did, formFor(town, cy), {
    negotiation,
    salt: new Uint8Array(32),
    at: town.time,
  })
  const { terms, prose } = change(honest)
  const signature = { as: ben.did, dev: by.keys.dev, sig: by.keys.sign(partyMessage(agreementId(terms))) }
  const content: Proposal = { kind: 'proposal', terms, prose, signature }
  town.post(ben, {
    v: 1,
    hub: town.hubBytes,
    negotiation,
    from: ben.did,
    dev: ben.keys.dev,
    to: cy.did,
    at: town.time,
    content,
  })
  return toHex(negotiation)
}

describe('a proposal that is not what it says cannot be agreed to', () => {
  const cases: [string, string, Parameters<typeof forge>[2]][] = [
    [
      'prose that was not committed to',
      'text is not the text that was signed',
      ({ terms, prose }) => ({ terms, prose: { ...prose, text: 'Something else' } }),
    ],
    ['another hub', 'another hub', ({ terms, prose }) => ({ terms: { ...terms, hub: new Uint8Array(32) }, prose })],
    [
      'another negotiation',
      'another negotiation',
      ({ terms, prose }) => ({ terms: { ...terms, negotiation: new Uint8Array(16) }, prose }),
    ],
    ['an unknown token', 'no token called GOLD', ({ terms, prose }) => ({ terms: { ...terms, token: 'GOLD' }, prose })],
    ['no quantity', 'quantity', ({ terms, prose }) => ({ terms: { ...terms, quantity: 0 }, prose })],
    [
      'the sender on both sides',
      'not part of this talk',
      ({ terms, prose }) => ({ terms: { ...terms, provider: terms.payer }, prose }),
    ],
  ]
  test.each(cases)('%s', async (_name, why, change) => {
    const { ben, cy } = people()
    const negotiation = forge(ben, cy, change)
    const seen = await trade(cy, negotiation)
    expect(seen.acts).not.toContain('agree')
    expect(seen.outlook.next).toContain(why)
    expect(seen.proposals[0]).toMatchObject({ state: 'lapsed', sentence: expect.stringContaining('binds nobody') })
    const act = { act: 'agree' as const, negotiation, proposal: seen.proposals[0]?.id ?? '' }
    await expect(sign(cy, act)).rejects.toMatchObject({ kind: 'REFUSED', code: 'proposal.invalid' })
  })

  test('a signature by somebody else’s device', async () => {
    const { ana, ben, cy } = people()
    const negotiation = forge(ben, cy, (honest) => honest, ana)
    expect((await trade(cy, negotiation)).outlook.next).toContain('a device that does not belong to the sender')
  })

  test('terms raised after signing have another id, so the signature does not fit', async () => {
    const { town, ben, cy } = people()
    const { terms, prose } = makeTerms(ben.state, ben.did, formFor(town, cy), {
      negotiation: new Uint8Array(16).fill(9),
      salt: new Uint8Array(32),
      at: town.time,
    })
    const signature = { as: ben.did, dev: ben.keys.dev, sig: ben.keys.sign(partyMessage(agreementId(terms))) }
    const content: Proposal = { kind: 'proposal', terms: { ...terms, amount: 1n }, prose, signature }
    town.post(ben, {
      v: 1,
      hub: town.hubBytes,
      negotiation: terms.negotiation,
      from: ben.did,
      dev: ben.keys.dev,
      to: cy.did,
      at: town.time,
      content,
    })
    expect((await trade(cy, toHex(terms.negotiation))).outlook.next).toContain('signature does not fit')
  })

  test('a stranger who writes under the number of a running trade is not heard', async () => {
    const { town, ana, ben, cy } = people()
    const { negotiation = '' } = await sign(ben, { act: 'propose', terms: formFor(town, cy) })
    const content = { kind: 'text' as const, text: 'Pay me instead' }
    town.post(ana, {
      v: 1,
      hub: town.hubBytes,
      negotiation: fromHex(negotiation),
      from: ana.did,
      dev: ana.keys.dev,
      to: ben.did,
      at: town.time + 1,
      content,
    })
    expect((await trade(ben, negotiation)).history.map((e) => e.kind)).toEqual(['proposal'])
  })
})

describe('terms that cannot be signed are named', () => {
  test('preview lists problems; proposing refuses with all of them', async () => {
    const { town, ben, cy } = people()
    const form = formFor(town, cy, { title: '', amount: '9999999999999999999', deliverWithin: 0 })
    const { problems } = await ben.call<{ problems: { field: string }[] }>('agreements.preview', { terms: form })
    expect(problems.map((p) => p.field)).toEqual(['title', 'amount', 'deliverWithin'])
    await expect(sign(ben, { act: 'propose', terms: form })).rejects.toMatchObject({ code: 'terms.invalid' })
    await expect(sign(ben, { act: 'propose', terms: formFor(town, ben) })).rejects.toMatchObject({
      text: expect.stringContaining('this is you'),
    })
  })
})
