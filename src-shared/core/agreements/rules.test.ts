import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventType } from '../hub/index.ts'
import { DAY, MINUTE } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { agreementId, readAgreement, readNegotiation, readReceipt, receiptDigest } from './index.ts'

type Phase = 'agreed' | 'funded' | 'delivered' | 'settled'
const evidence = bytesOf('evidence')

/** Ben pays, Cy provides, Dee is a stranger to it. */
function worldIn(phase: Phase): { world: World; id: Uint8Array } {
  const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
  if (phase === 'agreed') world.act('ben', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 900n })
  const id = world.agree('ben', 'cy')
  if (phase === 'agreed') world.act('dee', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 900n })
  if (phase === 'delivered') world.act('cy', 'agreement.deliver', { agreement: id, evidence })
  if (phase === 'settled') world.act('ben', 'agreement.release', { agreement: id, amount: 0n, final: true })
  return { world, id }
}

const ACTS: [EventType, (id: Uint8Array) => { [key: string]: unknown }][] = [
  ['agreement.fund', (agreement) => ({ agreement })],
  ['agreement.deliver', (agreement) => ({ agreement, evidence })],
  ['agreement.release', (agreement) => ({ agreement, amount: 0n, final: true })],
  ['agreement.refund', (agreement) => ({ agreement })],
  ['agreement.cancel', (agreement) => ({ agreement, release: 0n })],
]

const wrong = 'agreement.wrong-party'
const phase = 'agreement.wrong-phase'
const over = 'agreement.ended'
const out = 'agreement.not-a-party'
/** One row per act, one column per phase: payer's answer, provider's answer. Null means it is done. */
const TABLE: Record<string, Record<Phase, [string | null, string | null]>> = {
  'agreement.fund': {
    agreed: [null, wrong],
    funded: [phase, wrong],
    delivered: [phase, wrong],
    settled: [over, wrong],
  },
  'agreement.deliver': {
    agreed: [wrong, phase],
    funded: [wrong, null],
    delivered: [wrong, phase],
    settled: [wrong, over],
  },
  'agreement.release': {
    agreed: [phase, wrong],
    funded: [null, wrong],
    delivered: [null, wrong],
    settled: [over, wrong],
  },
  'agreement.refund': {
    agreed: [wrong, phase],
    funded: [wrong, null],
    delivered: [wrong, null],
    settled: [wrong, over],
  },
  'agreement.cancel': { agreed: [null, null], funded: [null, null], delivered: [null, null], settled: [over, over] },
}

describe('who may do what, in which phase', () => {
  for (const state of ['agreed', 'funded', 'delivered', 'settled'] as const) {
    for (const [t, body] of ACTS) {
      const [payer, provider] = TABLE[t]?.[state] ?? []
      it(`${t} when ${state}: payer ${payer ?? 'done'}, provider ${provider ?? 'done'}, stranger refused`, () => {
        const { world, id } = worldIn(state)
        expect(readAgreement(world.state, id)?.phase).toBe(state)
        expect(world.ask('ben', t, body(id))).toBe(payer)
        expect(world.ask('cy', t, body(id))).toBe(provider)
        expect(world.ask('dee', t, body(id))).toBe(out)
        expect(world.ask('ben', t, body(bytesOf('no such agreement')))).toBe('agreement.unknown')
      })
    }
  }
})

describe('spans and instants', () => {
  const world = new World().enter('ben', 'cy')
  const parsed = (over: object) => {
    const terms = { ...world.terms('ben', 'cy'), ...over }
    return () => world.event('ben', 'agreement.open', world.openBody('ben', 'cy', terms))
  }
  it.each(['fundWithin', 'deliverWithin', 'reviewWithin'])(
    '%s cannot be so long that its end is no instant',
    (field) => {
      expect(parsed({ [field]: 3650 * DAY })).not.toThrow()
      expect(parsed({ [field]: Number.MAX_SAFE_INTEGER })).toThrow(field)
    },
  )
  it('no instant lies beyond those that sort as text', () => {
    expect(parsed({ openBy: 10 ** 15 })).toThrow('openBy')
  })
})

describe('opening', () => {
  const world = new World().enter('ben', 'cy', 'dee')
  const good = world.terms('ben', 'cy')
  const open = (terms = good, who: [string, string] = ['ben', 'cy'], by = 'ben') =>
    world.ask(by, 'agreement.open', world.openBody(who[0], who[1], terms))
  const rows: [string, string | null, () => string | null][] = [
    ['both signatures of both parties', null, () => open()],
    ['by the provider too', null, () => open(good, ['ben', 'cy'], 'cy')],
    ['by a stranger', 'agreement.not-a-party', () => open(good, ['ben', 'cy'], 'dee')],
    ['signed by a stranger for the provider', 'agreement.signatures', () => open(good, ['ben', 'dee'])],
    ['one party signing twice', 'agreement.signatures', () => open(good, ['ben', 'ben'])],
    ['with oneself', 'agreement.with-oneself', () => open({ ...good, provider: didOf('ben') })],
    [
      'with somebody outside the hub',
      'agreement.not-a-member',
      () => open({ ...good, provider: didOf('zed') }, ['ben', 'zed']),
    ],
    ['after its signatures lapsed', 'agreement.lapsed', () => open({ ...good, openBy: world.time - 1 })],
    ['for another hub', 'agreement.other-hub', () => open({ ...good, hub: bytesOf('elsewhere') })],
    ['in an unknown token', 'agreement.unknown-token', () => open({ ...good, token: 'XYZ' })],
  ]
  for (const [what, code, run] of rows) it(`${what}: ${code ?? 'stands'}`, () => expect(run()).toBe(code))

  it('a device that signs for somebody else binds nobody', () => {
    const body = world.openBody('ben', 'cy', good)
    const forged = {
      ...body,
      signatures: [body.signatures[0], { ...body.signatures[1], dev: bytesOf('device of dee') }],
    }
    expect(world.ask('ben', 'agreement.open', forged)).toBe('agreement.signing-device')
  })

  it('one negotiation, one agreement; a withdrawn one, none', () => {
    const w = new World().enter('ben', 'cy')
    const terms = w.terms('ben', 'cy')
    expect(w.act('ben', 'agreement.open', w.openBody('ben', 'cy', terms))).toBeNull()
    expect(w.act('cy', 'agreement.open', w.openBody('ben', 'cy', { ...terms, amount: 400n }))).toBe(
      'agreement.already-open',
    )
    expect(w.act('cy', 'agreement.withdraw', { negotiation: terms.negotiation })).toBe('agreement.already-open')
    const second = w.terms('ben', 'cy')
    expect(w.act('ben', 'agreement.withdraw', { negotiation: second.negotiation })).toBeNull()
    expect(w.act('cy', 'agreement.open', w.openBody('ben', 'cy', second))).toBe('agreement.withdrawn')
    expect(readNegotiation(w.state, second.negotiation)?.withdrawn).toEqual([didOf('ben')])
  })

  it('a stranger cannot withdraw for the parties', () => {
    const w = new World().enter('ben', 'cy', 'dee')
    const terms = w.terms('ben', 'cy')
    w.act('dee', 'agreement.withdraw', { negotiation: terms.negotiation })
    expect(w.act('ben', 'agreement.open', w.openBody('ben', 'cy', terms))).toBeNull()
  })
})

const posted = (world: World, name: string) => readAccount(world.state, 'HRS', didOf(name)).posted

describe('money', () => {
  it('goes into escrow at the opening and to the provider at acceptance', () => {
    const { world, id } = worldIn('delivered')
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([500n, 1000n])
    expect(readAccount(world.state, 'HRS', didOf('ben')).held).toBe(500n)
    world.act('ben', 'agreement.release', { agreement: id, amount: 0n, final: true })
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([500n, 1500n])
    expect(readAccount(world.state, 'HRS', didOf('ben')).held).toBe(0n)
    expect(readReceipt(world.state, id)?.body).toMatchObject({ paid: 500n, refunded: 0n, outcome: 'released' })
  })

  it.each(['ben', 'cy'])('is told as put in by the payer when %s signed last', (last) => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    const body = world.openBody('ben', 'cy', world.terms('ben', 'cy'))
    const { facts } = world.batch([world.event(last, 'agreement.open', body)])
    const told = facts.flatMap(({ fact }) => (fact.kind === 'agreement' ? [[fact.change, fact.by]] : []))
    expect(told).toEqual([
      ['agreed', didOf(last)],
      ['funded', didOf('ben')],
    ])
  })

  it('is released in parts, never more than is held', () => {
    const { world, id } = worldIn('funded')
    expect(world.act('ben', 'agreement.release', { agreement: id, amount: 501n, final: false })).toBe(
      'agreement.more-than-held',
    )
    expect(world.act('ben', 'agreement.release', { agreement: id, amount: 0n, final: false })).toBe(
      'agreement.nothing-to-release',
    )
    expect(world.act('ben', 'agreement.release', { agreement: id, amount: 200n, final: false })).toBeNull()
    expect(world.act('cy', 'agreement.refund', { agreement: id })).toBeNull()
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([800n, 1200n])
    expect(readReceipt(world.state, id)?.body).toMatchObject({ paid: 200n, refunded: 300n, outcome: 'split' })
  })

  it('is split when both ask for the same split, and only then', () => {
    const { world, id } = worldIn('funded')
    world.act('ben', 'agreement.cancel', { agreement: id, release: 100n })
    expect(world.act('ben', 'agreement.cancel', { agreement: id, release: 100n })).toBeNull()
    expect(readAgreement(world.state, id)?.phase).toBe('funded')
    world.act('cy', 'agreement.cancel', { agreement: id, release: 300n })
    expect(readAgreement(world.state, id)?.phase).toBe('funded')
    world.act('ben', 'agreement.cancel', { agreement: id, release: 300n })
    expect(readAgreement(world.state, id)).toMatchObject({
      phase: 'cancelled',
      released: 300n,
      refunded: 200n,
      held: 0n,
    })
  })

  it('a short payer agrees first and funds later', () => {
    const { world, id } = worldIn('agreed')
    expect(world.act('ben', 'agreement.fund', { agreement: id })).toBeNull()
    expect(readAgreement(world.state, id)?.phase).toBe('funded')
  })

  it('a favour moves none', () => {
    const world = new World().enter('ben', 'cy')
    const id = world.agree('ben', 'cy', { amount: 0n })
    expect(readAgreement(world.state, id)?.phase).toBe('funded')
    world.act('cy', 'agreement.deliver', { agreement: id, evidence })
    world.act('ben', 'agreement.release', { agreement: id, amount: 0n, final: true })
    expect(readReceipt(world.state, id)?.body).toMatchObject({ paid: 0n, outcome: 'released' })
  })
})

describe('declared defaults', () => {
  const rows: [string, Phase, string, [bigint, bigint]][] = [
    ['unfunded lapses', 'agreed', 'expired', [1000n, 1000n]],
    ['undelivered goes back', 'funded', 'refunded', [1000n, 1000n]],
    ['unanswered is released', 'delivered', 'settled', [500n, 1500n]],
  ]
  for (const [what, state, ends, balance] of rows) {
    it(what, () => {
      const { world, id } = worldIn(state)
      const { due } = readAgreement(world.state, id) as { due: number }
      for (let at = world.time + 15 * MINUTE; at < due; at += 15 * MINUTE) world.batch([], at)
      expect(readAgreement(world.state, id)?.phase).toBe(state)
      world.batch([], due)
      expect(readAgreement(world.state, id)?.phase).toBe(ends)
      expect(readAgreement(world.state, id)?.due).toBeUndefined()
      expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual(balance)
    })
  }

  it('an outage of the hub moves every open deadline by what it lasted beyond two heartbeats', () => {
    const { world, id } = worldIn('delivered')
    const { due } = readAgreement(world.state, id) as { due: number }
    world.batch([], world.time + 10 * DAY)
    const moved = due + 10 * DAY - 20 * MINUTE
    while (world.time + 15 * MINUTE < moved) world.batch([], world.time + 15 * MINUTE)
    expect(readAgreement(world.state, id)?.phase).toBe('delivered')
    world.batch([], moved)
    expect(readAgreement(world.state, id)?.phase).toBe('settled')
  })
})

describe('receipts', () => {
  it('are signed once by each party and by nobody else', () => {
    const { world, id } = worldIn('settled')
    const body = readReceipt(world.state, id)?.body
    if (!body) throw new Error('no receipt')
    const digest = receiptDigest(body)
    const sign = (name: string, d = digest) =>
      world.act(name, 'receipt.sign', { agreement: id, digest: d, sig: new Uint8Array(64) })
    expect(sign('dee')).toBe('receipt.not-a-party')
    expect(sign('ben', bytesOf('other'))).toBe('receipt.other-content')
    expect(sign('ben')).toBeNull()
    expect(sign('ben')).toBe('receipt.already-signed')
    expect(sign('cy')).toBeNull()
    expect(readReceipt(world.state, id)?.signatures.map((s) => s.as)).toEqual([didOf('ben'), didOf('cy')])
  })
})

describe('any play of any acts', () => {
  const names = ['ben', 'cy', 'dee'] as const
  const step = fc.record({
    who: fc.constantFrom(...names),
    act: fc.nat(ACTS.length),
    amount: fc.bigInt(0n, 700n),
    final: fc.boolean(),
    wait: fc.constantFrom(1000, 10 * 60_000, DAY, 8 * DAY),
  })
  it('keeps the books level, ends each escrow once, and pays nobody outside', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.bigInt(0n, 1200n), (steps, amount) => {
        const world = new World({ grant: 1000n }).enter(...names)
        const id = world.agree('ben', 'cy', { amount })
        let ended = 0
        for (const { who, act, amount: part, final, wait } of steps) {
          const [t] = ACTS[act] ?? (['agreement.release'] as const)
          const bodies: Record<string, { [key: string]: unknown }> = {
            'agreement.release': { agreement: id, amount: part, final },
            'agreement.cancel': { agreement: id, release: part },
            'agreement.deliver': { agreement: id, evidence },
          }
          const { facts } = world.batch([world.event(who, t, bodies[t] ?? { agreement: id })], world.time + wait)
          ended += facts.filter(({ fact }) => fact.kind === 'agreement' && fact.state.ended !== undefined).length
        }
        const state = readAgreement(world.state, id)
        if (!state) throw new Error('lost')
        expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
        expect(ended).toBeLessThanOrEqual(1)
        expect(posted(world, 'dee')).toBe(1000n)
        const funded = state.held + state.released + state.refunded
        expect(funded === 0n || funded === amount).toBe(true)
        expect(posted(world, 'cy')).toBe(1000n + state.released)
        if (state.ended !== undefined) expect(state.held).toBe(0n)
        expect(agreementId(state.terms)).toEqual(id)
      }),
      { numRuns: 150 },
    )
  })
})
