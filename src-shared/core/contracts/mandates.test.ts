/** Rules of mandates: what can be given, what can be taken, by order of refusal, and what a taking leads to. */
import { describe, expect, it } from 'vitest'
import { contractTerms } from '#shared/wire/contracts.ts'
import { type Mandate, PROSE_CHARS_MAX } from '#shared/wire/mandates.ts'
import { readNegotiation } from '../agreements/state.ts'
import { decodeRecord, encodeRecord } from '../hub/record.ts'
import { restate } from '../hub/restate.ts'
import { DAY, HOUR, sha256 } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { commitmentOf, paymentOf } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { mandateOf, Shop, saleOf, talkOf } from '../testing/mandates.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { readContract } from './index.ts'
import { mandateKey, mandatesOf, readMandate, takenTerms } from './mandate-state.ts'
import { MANDATE_MS_MAX, MANDATES_MAX, TAKINGS_MAX } from './mandates.ts'

const gate = (kind: string, params: object) => ({ gate: { kind, v: 1, params: params as never } })
const attesters = (...names: string[]) =>
  gate('attest', { attesters: names.map(didOf), quorum: 1, measure: 'hours up', full: 1000, least: 200 })
const money = (shop: Shop, name: string) => {
  const { posted, held } = readAccount(shop.world.state, 'HRS', didOf(name))
  return [posted, held]
}
const contractAt = (shop: Shop, talk: string) => {
  const id = readNegotiation(shop.world.state, talkOf(talk))?.agreement
  return id && readContract(shop.world.state, id)
}
const leftOf = (shop: Shop) => readMandate(shop.world.state, shop.id)?.left

describe('giving a mandate', () => {
  const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
  const usual = (over: Partial<Mandate> = {}, terms: Partial<Mandate['terms']> = {}) => mandateOf(world, over, terms)
  const of = (over: Parameters<typeof saleOf>[0]) => usual({}, { commitments: [saleOf(over)] })
  const pay = (did: string) => [{ by: 0, token: 'HRS', amount: 10n, to: [{ did, share: 1000 }] }]
  const sold = { commitments: [saleOf({ gate: new Goods().gate })] }
  const rows: [string, Mandate, string | null][] = [
    ['as a rule', usual(), null],
    ['for another hub', usual({}, { hub: bytesOf('other') }), 'contract.other-hub'],
    ['with another text', usual({}, { prose: bytesOf('other') }), 'mandate.prose'],
    ['without a title for each', usual({ prose: { ...usual().prose, titles: [] } }), 'mandate.prose'],
    ['by a code, whoever were to draw it', of(gate('code', { lock: sha256(bytesOf('x')) })), 'mandate.gate'],
    ['of a file, one at a time', usual({ each: 1 }, sold), null],
    ['of a file, several at a time', usual({ each: 2 }, sold), 'mandate.whole'],
    ['to oneself', usual({ who: [didOf('ben')] }), 'mandate.who'],
    ['to one person twice', usual({ who: [didOf('cy'), didOf('cy')] }), 'mandate.who'],
    ['to some', usual({ who: [didOf('cy'), didOf('dee')] }), null],
    ['between the same party', of({ by: 0, to: 0 }), 'contract.with-oneself'],
    ['paid by the payee', of({ pay: pay(didOf('ben')).map((one) => ({ ...one, by: 1 })) }), 'contract.pays-itself'],
    ['with an unknown gate', of(gate('oracle', {})), 'contract.unknown-clause'],
    ['of more than the ledger can count', of({ bond: { token: 'HRS', amount: 2n ** 62n } }), 'mandate.overflow'],
    [
      'of more units than there can be',
      usual({ each: 4 }, { commitments: [saleOf({ quantity: 300_000 })] }),
      'mandate.overflow',
    ],
    ['that pays a stranger', of({ pay: pay(didOf('hal')) }), 'contract.not-a-member'],
    ['measured by a stranger', of(attesters('hal')), 'contract.not-a-member'],
    ['in a token nobody knows', of({ bond: { token: 'NONE', amount: 1n } }), 'contract.unknown-token'],
    ['until now', usual({ until: world.time }), 'mandate.lapsed'],
    ['for longer than a year', usual({ until: world.time + MANDATE_MS_MAX + DAY }), 'mandate.too-long'],
    ['with a payment by itself', usual({}, { commitments: [paymentOf(0, 1, 'ben', 10n)] }), null],
    [
      'to buy',
      usual(
        { taker: 1 },
        { commitments: [{ ...commitmentOf(), pay: [{ by: 0, token: 'HRS', amount: 9n, to: [{ share: 1000 }] }] }] },
      ),
      null,
    ],
  ]
  it.each(rows)('%s', (_, body, expected) => {
    expect(world.ask('ben', 'contract.mandate', { ...body })).toBe(expected)
  })

  it('is not for those who are leaving, and none of theirs goes on', () => {
    const shop = new Shop()
    shop.world.act('ben', 'member.leaving', { v: 1 })
    expect(shop.world.ask('ben', 'contract.mandate', { ...mandateOf(shop.world) })).toBe('contract.leaving')
    expect(shop.take('cy')).toBe('mandate.unknown')
    shop.world.act('ben', 'member.stay', { v: 1 })
    expect(shop.take('cy')).toBe('mandate.unknown')
  })

  it('ends with whoever is removed or leaves', () => {
    for (const [who, t, body] of [
      ['ana', 'member.remove', { v: 1, did: didOf('ben'), reason: 'spam' }],
      ['ben', 'member.leave', { v: 1 }],
    ] as const) {
      const shop = new Shop()
      expect(shop.world.act(who, t, body)).toBeNull()
      expect(readMandate(shop.world.state, shop.id)).toBeUndefined()
      expect(mandatesOf(shop.world.state, didOf('ben'))).toEqual([])
    }
  })

  it('has a text that everybody can be asked to keep', () => {
    const long = { ...usual().prose, text: 'x'.repeat(PROSE_CHARS_MAX) }
    expect(() => world.event('ben', 'contract.mandate', { ...usual({ prose: long }) })).toThrow('too long')
  })

  it('is possible so many times; those that are spent make room', () => {
    const shop = new Shop({ until: new World().time + 40 * DAY })
    for (let n = 1; n < MANDATES_MAX; n++) shop.give({ until: shop.world.time + (n === 1 ? HOUR : 30 * DAY) })
    const more = () => shop.world.ask('ben', 'contract.mandate', { ...mandateOf(shop.world) })
    expect(more()).toBe('mandate.too-many')
    shop.world.wait(2 * HOUR)
    expect(more()).toBeNull()
    const [, spent] = mandatesOf(shop.world.state, didOf('ben'))
    shop.give()
    expect(readMandate(shop.world.state, spent as Uint8Array)).toBeUndefined()
    expect(mandatesOf(shop.world.state, didOf('ben'))).toHaveLength(MANDATES_MAX)
    expect(more()).toBe('mandate.too-many')
    shop.recall()
    expect(more()).toBeNull()
  })
})

describe('taking', () => {
  type Row = [string, (shop: Shop) => string | null, string | null, ConstructorParameters<typeof Shop>?]
  const rows: Row[] = [
    ['as a rule', (shop) => shop.take('cy', 4), null],
    [
      'what is not there',
      ({ world }) => world.act('cy', 'contract.take', { mandate: bytesOf('none'), units: 1, negotiation: talkOf('x') }),
      'mandate.unknown',
    ],
    ['one’s own', (shop) => shop.take('ben'), 'mandate.own'],
    ['at its last instant', (shop) => at(shop, 0), null],
    ['a moment later', (shop) => at(shop, 1), 'mandate.lapsed'],
    ['what a revoked device has signed', (shop) => without(shop), 'mandate.device'],
    ['what is for others', (shop) => shop.take('cy'), 'mandate.not-for-you', [{ who: [didOf('dee')] }]],
    ['what is for one’s own', (shop) => shop.take('dee'), null, [{ who: [didOf('dee')] }]],
    [
      'what one measures oneself',
      (shop) => shop.take('cy'),
      'mandate.named',
      [{}, { commitments: [saleOf(attesters('cy'))] }],
    ],
    [
      'what one would rule on',
      (shop) => shop.take('cy'),
      'mandate.named',
      [{}, { dispute: { arbiters: [didOf('cy')], quorum: 1, within: DAY, otherwise: 0 } }],
    ],
    ['the same talk again', (shop) => shop.take('cy', 1, 'a') ?? shop.take('cy', 1, 'a'), 'contract.already-open'],
    ['another’s talk', (shop) => shop.take('cy', 1, 'a') ?? shop.take('dee', 1, 'a'), 'contract.already-open'],
    [
      'a talk that one withdrew from',
      (shop) => shop.world.act('cy', 'agreement.withdraw', { negotiation: talkOf('a') }) ?? shop.take('cy', 1, 'a'),
      'contract.withdrawn',
    ],
    ['the last', (shop) => shop.take('cy', 4) ?? shop.take('dee', 4) ?? shop.take('cy', 2), null],
    [
      'when nothing is left',
      (shop) => shop.take('cy', 4) ?? shop.take('dee', 4) ?? shop.take('cy', 2) ?? shop.take('eve', 9),
      'mandate.sold-out',
    ],
    ['too much at a time', (shop) => shop.take('cy', 5), 'mandate.each'],
    ['more than is left', (shop) => shop.take('cy', 4) ?? shop.take('dee', 4) ?? shop.take('cy', 3), 'mandate.stock'],
    [
      'more than the rate',
      (shop) => shop.take('cy', 3) ?? shop.take('dee', 3),
      'mandate.rate',
      [{ rate: { units: 5, span: DAY } }],
    ],
    [
      'as much as the rate',
      (shop) => shop.take('cy', 3) ?? shop.take('dee', 2),
      null,
      [{ rate: { units: 5, span: DAY } }],
    ],
    [
      'when a payee is leaving',
      (shop) => shop.world.act('eve', 'member.leaving', { v: 1 }) ?? shop.take('cy'),
      'contract.leaving',
      [
        {},
        {
          commitments: [
            saleOf({ pay: [{ by: 0, token: 'HRS', amount: 1n, to: [{ did: didOf('eve'), share: 1000 }] }] }),
          ],
        },
      ],
    ],
    ['with too little money', (shop) => poor(shop, 'cy') ?? shop.take('cy', 4), 'mandate.taker-short'],
    ['of somebody with too little money', (shop) => poor(shop, 'ben') ?? shop.take('cy', 4), 'mandate.giver-short'],
    ['what was recalled', (shop) => shop.recall() ?? shop.take('cy'), 'mandate.unknown'],
  ]
  it.each(rows)('%s', (...[, act, expected, given = []]: Row) => {
    const shop = new Shop(...given)
    expect(act(shop)).toBe(expected)
  })

  function at(shop: Shop, after: number) {
    const { until } = mandateOf(shop.world)
    return shop.world.act('cy', 'contract.take', shop.bodyOf(1), until - 1000 + after)
  }
  function without(shop: Shop) {
    shop.world.act('ben', 'member.device', {
      cert: {
        did: didOf('ben'),
        dev: devOf('other'),
        seal: bytesOf('s'),
        issued: shop.world.time,
        sig: new Uint8Array(64),
      },
    })
    const revoke = shop.world.event('ben', 'member.revoke', { dev: devOf('ben') })
    shop.world.batch([revoke])
    return shop.take('cy')
  }
  function poor({ world }: Shop, name: string) {
    return (
      world.act(name, 'transfer.post', { to: didOf('fay'), token: 'HRS', amount: 995n }) ??
      world.act('fay', 'transfer.post', { to: didOf('eve'), token: 'HRS', amount: 995n })
    )
  }

  it('uses up nothing when it is refused', () => {
    const shop = new Shop({ rate: { units: 4, span: DAY } })
    poor(shop, 'ben')
    const before = readMandate(shop.world.state, shop.id)
    expect(shop.take('cy', 4, 'a')).toBe('mandate.giver-short')
    expect(readMandate(shop.world.state, shop.id)).toEqual(before)
    expect(readNegotiation(shop.world.state, talkOf('a'))).toBeUndefined()
    expect(money(shop, 'cy')).toEqual([1000n, 0n])
    expect(shop.take('cy', 2, 'a')).toBeNull()
  })

  it('opens the agreement, puts both sides’ money into escrow and begins, in one batch and without the giver', () => {
    const shop = new Shop()
    const { facts } = shop.world.batch([shop.world.event('cy', 'contract.take', shop.bodyOf(3, 'a'))])
    expect(
      facts.flatMap(({ fact }) => (fact.kind === 'contract' || fact.kind === 'mandate' ? [fact.change] : [])),
    ).toEqual(['taken', 'funded', 'funded', 'begun', 'taken'])
    expect(contractAt(shop, 'a')).toMatchObject({ phase: 'running', funded: [0, 1] })
    expect([money(shop, 'cy'), money(shop, 'ben'), leftOf(shop)]).toEqual([[970n, 30n], [994n, 6n], 7])
  })

  it('goes on like any other agreement', () => {
    const shop = new Shop()
    shop.take('cy', 2, 'a')
    const agreement = readNegotiation(shop.world.state, talkOf('a'))?.agreement as Uint8Array
    const accept = (before: number) => ({ agreement, commitment: 0, units: 1, before })
    expect(shop.world.act('cy', 'contract.accept', accept(0))).toBeNull()
    expect(money(shop, 'ben')).toEqual([1006n, 4n])
    expect(shop.world.act('cy', 'contract.accept', accept(1))).toBeNull()
    expect([money(shop, 'ben'), contractAt(shop, 'a')?.phase]).toEqual([[1020n, 0n], 'done'])
  })

  it('pays in the batch where nothing waits', () => {
    const shop = new Shop({}, { commitments: [paymentOf(0, 1, 'ben', 10n)] })
    expect(shop.take('cy', 4, 'a')).toBeNull()
    expect([money(shop, 'ben'), contractAt(shop, 'a')?.phase]).toEqual([[1040n, 0n], 'done'])
  })

  it('pays whoever took it where the giver buys', () => {
    const buys = { ...commitmentOf(), pay: [{ by: 0, token: 'HRS', amount: 9n, to: [{ share: 1000 }] }] }
    const shop = new Shop({ taker: 1 }, { commitments: [buys] })
    expect(shop.take('cy', 2, 'a')).toBeNull()
    expect(contractAt(shop, 'a')?.terms.commitments[0]?.pay[0]?.to).toEqual([{ did: didOf('cy'), share: 1000 }])
    expect([money(shop, 'ben'), money(shop, 'cy')]).toEqual([
      [982n, 18n],
      [1000n, 0n],
    ])
  })

  it('counts what is measured, or comes by itself, as one whole', () => {
    const shop = new Shop({}, { commitments: [saleOf(attesters('dee')), paymentOf(0, 1, 'ben', 5n, { after: [0] })] })
    expect(shop.take('cy', 3, 'a')).toBeNull()
    expect(contractAt(shop, 'a')?.terms.commitments).toMatchObject([
      { quantity: 1, pay: [{ amount: 30n }] },
      { quantity: 1, pay: [{ amount: 15n }] },
    ])
  })

  it('lets a rate recover as time passes, and not before', () => {
    const shop = new Shop({ stock: 100, rate: { units: 4, span: DAY } })
    expect([shop.take('cy', 1), shop.take('cy', 3), shop.take('cy', 1)]).toEqual([null, null, 'mandate.rate'])
    shop.world.wait(DAY - 4000)
    expect(shop.take('dee', 1)).toBe('mandate.rate')
    expect(shop.take('dee', 2)).toBe('mandate.rate')
    expect(shop.take('dee', 4)).toBeNull()
    expect(shop.take('dee', 1)).toBe('mandate.rate')
  })

  it('keeps few takings, and never lets through more for it', () => {
    const shop = new Shop({ stock: 1000, rate: { units: TAKINGS_MAX + 4, span: DAY } })
    for (let n = 0; n < TAKINGS_MAX + 4; n++) expect(shop.take('cy')).toBeNull()
    const { takings } = readMandate(shop.world.state, shop.id) as { takings: { units: number }[] }
    expect(takings).toHaveLength(TAKINGS_MAX)
    expect(takings[0]?.units).toBe(5)
    expect(shop.take('cy')).toBe('mandate.rate')
  })
})

describe('recalling', () => {
  it('is for whoever gave it, once, and ends nothing that was taken', () => {
    const shop = new Shop()
    shop.take('cy', 1, 'a')
    expect(shop.recall('cy')).toBe('mandate.not-yours')
    expect(shop.recall()).toBeNull()
    expect(shop.recall()).toBe('mandate.unknown')
    expect(contractAt(shop, 'a')?.phase).toBe('running')
  })

  it('refuses a taking that is certified after it, in the same batch too', () => {
    for (const [first, expected] of [
      ['recall', ['mandate.unknown']],
      ['take', []],
    ] as const) {
      const shop = new Shop()
      const recall = shop.world.event('ben', 'contract.recall', { mandate: shop.id })
      const take = shop.world.event('cy', 'contract.take', shop.bodyOf(1))
      const { outcomes } = shop.world.batch(first === 'recall' ? [recall, take] : [take, recall])
      expect(outcomes.flatMap(({ refused }) => refused ?? [])).toEqual(expected)
    }
  })
})

describe('the record', () => {
  it('survives being stored, and is said again to whoever joins by a snapshot', () => {
    const shop = new Shop({ rate: { units: 4, span: DAY }, who: [didOf('cy')] })
    shop.take('cy', 2)
    const state = readMandate(shop.world.state, shop.id) as object
    expect(decodeRecord(mandateKey(shop.id), encodeRecord(state))).toEqual(state)
    const said = [...restate(shop.world.state)].filter(({ fact }) => fact.kind === 'mandate')
    expect(said).toMatchObject([{ fact: { change: 'given', mandate: shop.id, by: didOf('ben'), state: { left: 8 } } }])
  })

  it('makes terms that the wire carries', () => {
    const world = new World().enter('ben')
    const taken = takenTerms(didOf('ben'), mandateOf(world), { taker: didOf('cy'), units: 4, negotiation: talkOf('a') })
    expect(contractTerms.parse(taken)).toEqual(taken)
  })
})
