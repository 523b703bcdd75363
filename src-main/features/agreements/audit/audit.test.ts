/** Audit bundles of real trades: what a stranger's check says of whole ones, and of every way to bend one. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { encodeSigned, fromHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
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
import { Market } from '../../../testing/market.ts'
import { checkAudit } from './check.ts'
import type { OpenAudit } from './format.ts'

const SLOW_MS = 120_000

let market: Market
const nickOf = (did: string | undefined) => Object.entries(market.dids).find(([, one]) => one === did)?.[0]
/** Of a repair that went through everything: part paid, an end asked for, delivered, accepted. */
let whole: Uint8Array
let exported: Exported
let negotiation: string
let agreement: string
/** Another one of the same two. */
let other: Uint8Array

const bundle = (name: string, of: string, more: object = {}) =>
  market.call<Exported>(name, 'agreements.bundle', { negotiation: of, ...more })

beforeAll(async () => {
  market = await new Market().open('ana', 'ben', 'cy')
  ;({ negotiation, agreement } = await market.agreed('ben', 'cy'))
  await market.sign('ben', { act: 'release', agreement, amount: '500' })
  await market.sign('ben', { act: 'cancel', agreement, release: '1000', text: 'Half of it?' })
  await market.call('cy', 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
  await market.sign('ben', { act: 'accept', agreement })
  market.lan.settle()
  exported = await bundle('ben', negotiation)
  whole = bytesOf(exported)
  const second = await market.agreed('ben', 'cy', { title: 'Another repair' })
  other = bytesOf(await bundle('ben', second.negotiation))
}, SLOW_MS)
afterAll(() => market.close())

/** By default by the very party that exported it. */
const bent = (bend: (audit: OpenAudit) => void, bytes = whole, as = 'ben') => bentBy(market, as, bytes, bend)

describe('a whole bundle', () => {
  it('holds for somebody who has nothing but the file, and says what happened', () => {
    expect(failures(whole, market.hub)).toEqual([])
    const { about } = checkAudit(whole, verify)
    expect(about).toMatchObject({ hub: market.hub, agreement, hubName: 'Riverside' })
    expect(about?.outcome).toBe('settled: 25.00 HRS paid')
    expect(about?.story.map(({ by, text }) => [nickOf(by), text])).toEqual([
      ['cy', 'both have signed: the agreement stands'],
      ['ben', 'the money is in escrow (25.00 HRS)'],
      ['ben', 'paid a part from escrow (5.00 HRS)'],
      ['ben', 'asked to end it together (10.00 HRS)'],
      ['cy', 'delivered'],
      ['ben', 'settled (20.00 HRS)'],
      [undefined, 'the receipt is issued'],
      ['ben', 'signed the receipt'],
      ['cy', 'signed the receipt'],
    ])
  })

  it('is the same agreement to both sides: one fingerprint, with or without the private half', async () => {
    const theirs = await bundle('cy', negotiation, { prose: false })
    expect(theirs.fingerprint).toBe(exported.fingerprint)
    expect(checkAudit(whole, verify).about).toMatchObject({
      fingerprint: exported.fingerprint,
      sha256: exported.sha256,
    })
    expect(opened(bytesOf(theirs)).content.prose).toBeUndefined()
    expect(failures(bytesOf(theirs), market.hub)).toEqual([])
  })

  it('leaves messages out unless they are asked for, and says that nothing proves them', async () => {
    expect(opened(whole).content.messages).toBeUndefined()
    const more = bytesOf(await bundle('ben', negotiation, { messages: true }))
    expect(opened(more).content.messages).toMatchObject([{ text: 'Half of it?' }])
    const { stated, checks } = checkAudit(more, verify)
    expect(checks.every(({ ok }) => ok)).toBe(true)
    expect(stated.at(-1)).toContain('nothing proves who wrote them')
  })

  it('is exported by whoever is party to an agreement, and by nobody before there is one', async () => {
    await expect(bundle('ana', negotiation)).rejects.toMatchObject({ code: 'trade.unknown' })
    const { negotiation: proposed } = await market.sign('ben', { act: 'propose', terms: market.terms('cy') })
    await expect(bundle('ben', proposed)).rejects.toMatchObject({ code: 'audit.not-agreed' })
  })
})

describe('of a bent bundle its own words say what is wrong', () => {
  const rows: [name: string, bend: (audit: OpenAudit) => void, says: RegExp][] = [
    ['the opening left out', without(0), /earlier events were left out/],
    ['a part payment left out', without(1), /changed after batch \d+: something in between was left out/],
    ['an asking to end it left out', without(2), /something in between was left out/],
    ['the end left out', without(4), /something in between was left out/],
    ['the last signatures left out', without(5), /something that happened later was left out/],
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
      'a certificate of somebody else',
      (a) => {
        stepOf(a, 1).cert = stepOf(a, 2).cert
      },
      /a signature under it is wrong/,
    ],
    [
      'another time of a batch',
      (a) => {
        stepOf(a, 1).header = { ...stepOf(a, 1).header, time: stepOf(a, 1).header.time + 1 }
      },
      /a signature under it is wrong/,
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
      'an event at another position',
      (a) => {
        for (const event of stepOf(a, 1).events) event.index += 1
      },
      /not in this batch/,
    ],
    [
      'another record before',
      (a) => {
        stepOf(a, 1).found = stepOf(a, 2).found
      },
      /not as the certified state has it/,
    ],
    [
      'no record before',
      (a) => {
        stepOf(a, 1).found = []
      },
      /Nothing shows what stood/,
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
        if (event) event.others = [{ key: `agreement/${agreement}` }]
      },
      /stated instead of proven/,
    ],
    [
      'an older end',
      (a) => {
        const { header, cert, left } = stepOf(a, 4)
        a.content.last = { header, cert, records: left }
      },
      /older than the last one/,
    ],
    [
      'other words in the text',
      (a) => {
        if (a.content.prose) a.content.prose.title = 'Two repairs'
      },
      /not what was committed to/,
    ],
    [
      'another delivery',
      (a) => {
        a.content.deliveries = [{ salt: new Uint8Array(32), note: 'More', inPerson: true, files: [] }]
      },
      /not what was committed to/,
    ],
    [
      'another hub’s genesis',
      (a) => {
        a.content.genesis = a.content.genesis.slice().fill(1, 20, 21)
      },
      /genesis/,
    ],
  ]
  for (const [name, bend, says] of rows)
    it(name, () => {
      expect(failures(bent(bend)).join('\n')).toMatch(says)
    })

  it('a seal of somebody who is no party', () => {
    expect(failures(bent(() => undefined, whole, 'ana'))).toEqual([expect.stringContaining('is no party to it')])
  })

  it('another hub than the reader expects', () => {
    expect(failures(whole, 'ab'.repeat(32))).toEqual([expect.stringContaining('and not of abab')])
  })

  it('what was cut short, or is no bundle', () => {
    for (const bytes of [whole.slice(0, -1), whole.slice(0, 1000), new Uint8Array(0), new TextEncoder().encode('{}')])
      expect(failures(bytes)).toEqual([expect.stringMatching(/no audit bundle of Kind Market, or not all of one/)])
  })

  it('any byte of it changed, or cut off at any place', () => {
    const at = fc.nat(whole.length - 1)
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = whole.slice()
        bytes[place] = (bytes[place] as number) ^ change
        expect(failures(bytes)).not.toEqual([])
      }),
      { numRuns: 400 },
    )
    fc.assert(fc.property(at, (place) => void expect(failures(whole.slice(0, place))).not.toEqual([])))
  })
})

describe('what else can happen to an agreement', () => {
  it('a deadline did it: said as such, with the batch and its time', async () => {
    const short = await market.agreed('ben', 'cy', { deliverWithin: 60_000 })
    market.lan.now += 61_000
    market.lan.settle()
    const bytes = bytesOf(await bundle('cy', short.negotiation))
    expect(failures(bytes, market.hub)).toEqual([])
    const { checks, about } = checkAudit(bytes, verify)
    expect(checks.map(({ detail }) => detail).join('\n')).toContain('the deadline passed: the money went back')
    expect(about?.outcome).toBe('ended with the money going back: 25.00 HRS gone back')
    expect(failures(bent(without(1), bytes))).not.toEqual([])
  })

  it('the hub stood still meanwhile: deadlines live on the running clock, and the rules still come to the same', async () => {
    const paused = await market.agreed('ben', 'cy', { deliverWithin: 86_400_000 })
    market.lan.now += 5 * 86_400_000
    market.lan.settle()
    const { agreement: id } = paused
    await market.call('cy', 'agreements.deliver', { agreement: id, note: 'Late', inPerson: true, files: [] })
    market.lan.settle()
    const bytes = bytesOf(await bundle('cy', paused.negotiation))
    expect(failures(bytes, market.hub)).toEqual([])
    expect(checkAudit(bytes, verify).about?.outcome).toBe('delivered and not accepted: 25.00 HRS held')
  })

  it('two acts met in one batch: the one that came too late is in it, marked as refused', async () => {
    const both = await market.agreed('ben', 'cy')
    for (const name of ['ben', 'cy']) market.lan.disconnect('ana', name)
    await market.sign('ben', { act: 'release', agreement: both.agreement, amount: '2500' })
    await market.sign('cy', { act: 'refund', agreement: both.agreement })
    for (const name of ['ben', 'cy']) market.lan.connect('ana', name)
    market.lan.settle()
    const bytes = bytesOf(await bundle('ben', both.negotiation))
    expect(failures(bytes, market.hub)).toEqual([])
    const details = checkAudit(bytes, verify).checks.map(({ detail }) => detail)
    expect(details.join('\n')).toMatch(/agreement\.(refund|release) was refused \(agreement\.ended\)/)
  })

  it('money that came within the same batch is stated, and everything else proven', async () => {
    const { lan, hub, dids } = market
    const amount = '25000'
    const rich = await market.sign('cy', { act: 'propose', terms: market.terms('ben', { amount }) })
    const act = { act: 'agree', negotiation: rich.negotiation, proposal: rich.agreement } as const
    const { digest } = await market.call<{ digest: string }>('ben', 'acts.prepare', { act })
    lan.disconnect('ana', 'ben')
    await lan.get('ben').call('acts.approve', { digest })
    const [opening] = lan.get('ben').engine.hub(hub).pool.by(lan.get('ben').engine.unlocked().dev)
    lan.get('ana').engine.submit(hub, 'transfer.post', { to: dids.cy as string, token: 'HRS', amount: 9000n })
    lan
      .get('ana')
      .engine.frame(
        lan.dev('cy'),
        encodeFrame({ k: 'events', hub: fromHex(hub), items: [encodeSigned((opening as ParsedEvent).signed)] }),
      )
    lan.connect('ana', 'ben')
    lan.settle()
    const bytes = bytesOf(await bundle('cy', rich.negotiation))
    expect(failures(bytes, hub)).toEqual([])
    const { stated, about } = checkAudit(bytes, verify)
    expect(about?.outcome).toBe('in escrow and not delivered: 250.00 HRS held')
    expect(stated[0]).toMatch(
      /^What stood under “account\/HRS\/did:key:.*when agreement.open took its place within batch/,
    )
  })
})
