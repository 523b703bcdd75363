/** Audit bundles of agreements of several commitments: what a stranger reads in one, and every way to bend it. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../../ports/person.ts'
import { BundleMarket, type Deal } from '../../../testing/bundle-market.ts'
import {
  bent as bentBy,
  bytesOf,
  type Exported,
  failures,
  opened,
  stepOf,
  verify,
  without,
} from '../../../testing/bundles.ts'
import { checkAudit } from './check.ts'
import { type OpenAudit, sealAudit } from './format.ts'

const SLOW_MS = 240_000

let market: BundleMarket
beforeAll(async () => {
  market = await new BundleMarket().open('ana', 'ben', 'cy', 'dan')
}, SLOW_MS)
afterAll(() => market.close())

const nickOf = (did: string | undefined) => Object.entries(market.dids).find(([, one]) => one === did)?.[0]

describe('a bundle of milestones of which one was disputed', () => {
  let deal: Deal
  let whole: Uint8Array
  let exported: Exported
  let other: Uint8Array
  const bent = (bend: (audit: OpenAudit) => void, bytes = whole, as = 'ben') => bentBy(market, as, bytes, bend)

  beforeAll(async () => {
    deal = await market.deal(['ben', 'cy'], market.twoSteps(), { dispute: market.arbiter() })
    const { agreement, negotiation } = deal
    await market.handOver('cy', agreement)
    await market.take('ben', agreement)
    await market.handOver('cy', agreement, { commitment: 1, note: 'The whole of it' })
    await market.call('cy', 'contracts.message', { negotiation, text: 'Do you like it?' })
    await market.sign('ben', { act: 'contract-dispute', agreement, commitment: 1, reason: 'Blurred' })
    await market.sign('dan', { act: 'contract-rule', agreement, commitment: 1, share: 600, bond: 0 })
    market.lan.settle()
    exported = await market.bundle('ben', deal)
    whole = bytesOf(exported)
    other = bytesOf(await market.bundle('ben', await market.one()))
  }, SLOW_MS)

  it('tells it to somebody who has nothing but the file', () => {
    expect(failures(whole, market.hub)).toEqual([])
    const { about, checks } = checkAudit(whole, verify)
    expect(about?.story.map(({ by, text }) => [nickOf(by), text])).toEqual([
      ['cy', 'every party has signed: the agreement stands'],
      ['ben', 'the money is in escrow (10.00 HRS)'],
      [undefined, 'everything is in escrow: it begins'],
      ['cy', 'delivered “Sketches”'],
      ['ben', 'accepted “Sketches”: kept (5.00 HRS paid)'],
      ['cy', 'delivered “Final”'],
      ['ben', 'called the arbiters over “Final”'],
      [
        'dan',
        'ruled on “Final”, with 60 % of what is held paid and nothing of the deposit lost: ruled by arbiters, 60 % of what was held for it paid (3.00 HRS paid)',
      ],
      [undefined, 'the receipt is issued'],
      ['ben', 'signed the receipt'],
      ['cy', 'signed the receipt'],
    ])
    expect(about?.results).toEqual([
      `“Sketches”, ${market.did('cy')} for ${market.did('ben')}: kept`,
      `“Final”, ${market.did('cy')} for ${market.did('ben')}: ruled by arbiters, 60 % of what was held for it paid`,
      `${market.did('cy')} has received 8.00 HRS from ${market.did('ben')}`,
    ])
    const names = checks.map(({ check }) => check)
    for (const part of ['Text of the agreement', 'Delivery 1', 'Delivery 2', 'Reason 1 of a dispute'])
      expect(names).toContain(part)
  })

  it('is exported by whom it names, each with what they were sent, and by nobody before it stands', async () => {
    const theirs = await market.bundle('dan', deal)
    expect(failures(bytesOf(theirs), market.hub)).toEqual([])
    expect(theirs.fingerprint).toBe(exported.fingerprint)
    // Whoever calls arbiters shows them what it is about.
    expect(opened(bytesOf(theirs)).content.prose).toMatchObject({ title: 'A poster' })
    await expect(market.bundle('ana', deal)).rejects.toMatchObject({ code: 'trade.unknown' })
    const { negotiation } = deal
    const form = (await market.call<{ form: object }>('ben', 'contracts.get', { negotiation })).form
    const proposed = await market.sign('ben', { act: 'contract-propose', form: form as never })
    await expect(market.bundle('ben', proposed)).rejects.toMatchObject({ code: 'audit.not-agreed' })
  })

  it('has messages only where they are asked for', async () => {
    expect(opened(whole).content.messages).toBeUndefined()
    const { content } = opened(bytesOf(await market.bundle('ben', deal, { messages: true })))
    expect(content.messages).toMatchObject([{ text: 'Do you like it?' }])
  })

  it('on paper says the same, with every field of every commitment, and names people by their nicks', async () => {
    const paper = (await market.lan.get('ben').call('acts.paper', { negotiation: deal.negotiation })) as Paper
    for (const part of ['Commitment 1: Sketches', 'Commitment 2: Final', 'Also named in it', 'Blurred or not'].slice(
      0,
      3,
    ))
      expect(paper.body).toContain(part)
    for (const field of ['Done by', 'How it is shown', 'If it is late', 'Payment 1', 'Disputes', 'Time for everybody'])
      expect(paper.body).toContain(field)
    expect(paper.body).toContain('cy has received 8.00 HRS from ben')
    expect(paper.body).not.toContain('<td>undefined')
    expect(paper.foot).toContain(exported.fingerprint)
  })

  const rows: [name: string, bend: (audit: OpenAudit) => void, says: RegExp][] = [
    ['the opening left out', without(0), /earlier events were left out/],
    ['an acceptance left out', without(2), /something in between was left out/],
    ['the dispute left out', without(4), /something in between was left out/],
    ['the ruling left out', without(5), /something in between was left out/],
    ['the last signatures left out', without(6), /something that happened later was left out/],
    ['an event of a batch left out', (a) => void stepOf(a, 1).events.pop(), /an event is missing/],
    ['a batch twice', (a) => void a.steps.splice(1, 0, stepOf(a, 1)), /not in their order/],
    ['batches in another order', (a) => void a.steps.reverse(), /not in their order|left out/],
    [
      'a certificate of too few',
      (a) => {
        stepOf(a, 1).cert = { round: 0, bitmap: Uint8Array.of(0), sigs: [] }
      },
      /too few validators signed it/,
    ],
    [
      'another agreement’s event',
      (a) => {
        stepOf(a, 1).events = stepOf(opened(other), 0).events
      },
      /about another agreement/,
    ],
    [
      'another agreement’s id',
      (a) => {
        a.content.agreement = opened(other).content.agreement
      },
      /about another agreement/,
    ],
    [
      'another record before',
      (a) => {
        stepOf(a, 1).found = stepOf(a, 2).found
      },
      /not as the certified state has it/,
    ],
    [
      'no record after',
      (a) => {
        stepOf(a, 1).left = []
      },
      /Nothing shows what stood/,
    ],
    [
      'the agreement’s own record stated',
      (a) => {
        const [event] = stepOf(a, 1).events
        if (event) event.others = [{ key: `contract/${deal.agreement}` }]
      },
      /stated instead of proven/,
    ],
    [
      'a hold stated',
      (a) => {
        const hold = stepOf(a, 2).found.find(({ key }) => key.startsWith('hold/'))
        const [event] = stepOf(a, 2).events
        if (event && hold) event.others = [{ key: hold.key }]
      },
      /stated instead of proven/,
    ],
    [
      'no record of it in the end',
      (a) => {
        a.content.last.records = a.content.last.records.filter(({ key }) => !key.startsWith('contract/'))
      },
      /Nothing shows what stands under “contract/,
    ],
    [
      'an older end',
      (a) => {
        const { header, cert, left } = stepOf(a, 5)
        a.content.last = { header, cert, records: left }
      },
      /older than the last one/,
    ],
    [
      'other words in the text',
      (a) => {
        if (a.content.prose) a.content.prose.title = 'Two posters'
      },
      /not what was committed to/,
    ],
    [
      'another title of a commitment',
      (a) => {
        if (a.content.prose && 'titles' in a.content.prose) a.content.prose.titles = ['Sketches', 'A book']
      },
      /not what was committed to/,
    ],
    [
      'a text of an agreement of one payment',
      (a) => {
        const { titles: _, ...prose } = a.content.prose as {
          titles: string[]
          salt: Uint8Array
          title: string
          text: string
          notes: string
        }
        a.content.prose = prose
      },
      /not what was committed to/,
    ],
    [
      'another note of a delivery',
      (a) => {
        for (const delivery of a.content.deliveries ?? []) delivery.note = 'Much more'
      },
      /not what was committed to/,
    ],
    [
      'another reason of the dispute',
      (a) => {
        for (const reason of a.content.reasons ?? []) reason.text = 'Stolen'
      },
      /not what was committed to/,
    ],
  ]
  it.each(rows)('bent, its own words say what is wrong: %s', (_, bend, says) => {
    expect(failures(bent(bend)).join('\n')).toMatch(says)
  })

  it('a seal of somebody whom it does not name is none', () => {
    expect(failures(bent(() => undefined, whole, 'ana'))).toEqual([expect.stringContaining('is no party to it')])
  })

  it('fails with any byte changed, in each of its regions, or cut off at any place', () => {
    const { content } = opened(whole)
    const regions = [content.genesis, ...content.steps, content.last.header.state, content.agreement]
    const starts = regions.map((region) => Buffer.from(whole).indexOf(region))
    expect(starts.every((start) => start >= 0)).toBe(true)
    const inRegions = fc
      .nat(regions.length - 1)
      .chain((i) => fc.nat((regions[i] as Uint8Array).length - 1).map((at) => (starts[i] as number) + at))
    const anywhere = fc.nat(whole.length - 1)
    fc.assert(
      fc.property(fc.oneof(anywhere, inRegions), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] as number) ^ change
        expect(failures(bytes)).not.toEqual([])
      }),
      { numRuns: 400 },
    )
    fc.assert(fc.property(anywhere, (at) => void expect(failures(whole.slice(0, at))).not.toEqual([])))
  })

  it('fails with any byte of a batch or of the genesis changed, even where its exporter signs that', () => {
    const { content, by } = opened(whole)
    const keys = market.lan.get('ben').engine.unlocked()
    const parts = [...content.steps, content.genesis]
    const place = fc
      .nat(parts.length - 1)
      .chain((i) => fc.tuple(fc.constant(i), fc.nat((parts[i] as Uint8Array).length - 1)))
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), ([i, at], change) => {
        const changed = parts.map((part) => part.slice())
        const part = changed[i] as Uint8Array
        part[at] = (part[at] as number) ^ change
        const genesis = changed.pop() as Uint8Array
        expect(failures(sealAudit({ ...content, steps: changed, genesis }, by.at, keys))).not.toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
