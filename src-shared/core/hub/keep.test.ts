import { describe, expect, it } from 'vitest'
import { agreementId } from '../agreements/index.ts'
import { HOUR } from '../kernel/index.ts'
import type { LedgerFact } from '../ledger/facts.ts'
import { didOf, T0, World } from '../testing/world.ts'
import { keepsBody, type ParsedEvent, restate } from './index.ts'

/** Ana and Ben have agreed, Cy looks on. */
const world = () => new World({ grant: 1000n, creditLimit: 0n }).enter('ben', 'cy')

describe('a device of somebody who looks on', () => {
  const keeps = (w: World, event: ParsedEvent, name = 'cy') => keepsBody(w.state, event, didOf(name))

  it('keeps what its person signed and was paid, and no payment of others', () => {
    const w = world()
    const paid = w.event('ana', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 1n })
    expect([keeps(w, paid, 'ana'), keeps(w, paid, 'ben'), keeps(w, paid)]).toEqual([true, true, false])
  })

  it('keeps what a trade of others rests on until both have signed its receipt', () => {
    const w = world()
    const terms = w.terms('ana', 'ben')
    const opened = w.event('ana', 'agreement.open', w.openBody('ana', 'ben', terms))
    const funded = w.event('ana', 'agreement.fund', { agreement: agreementId(terms) })
    expect(keeps(w, funded)).toBe(false)
    w.batch([opened])
    expect([keeps(w, opened), keeps(w, funded)]).toEqual([true, true])
  })

  it('keeps evidence', () => {
    const w = world()
    const fork = w.event('ben', 'member.fork', { a: new Uint8Array(1), b: new Uint8Array(1) })
    expect(keeps(w, fork)).toBe(true)
  })

  it('keeps an open reserve, and nothing of who joined', () => {
    const w = world()
    const opened = w.event('ana', 'reserve.open', {
      payee: didOf('ben'),
      token: 'HRS',
      amount: 5n,
      until: w.time + HOUR,
    })
    expect(keeps(w, opened)).toBe(false)
    w.batch([opened])
    expect(keeps(w, opened)).toBe(true)
    expect(keeps(w, w.event('dee', 'member.join', w.joinBody('dee')))).toBe(false)
  })
})

describe('a state said again', () => {
  it('tells who belongs to the hub, on which devices, and how far each trade and reserve has come', () => {
    const w = world()
    const agreement = w.agree('ana', 'ben')
    w.act('ana', 'agreement.fund', { agreement })
    w.act('ana', 'reserve.open', { payee: didOf('ben'), token: 'HRS', amount: 5n, until: w.time + HOUR })
    w.act('cy', 'member.leaving', { v: 1 })
    const facts = [...restate(w.state)]
    const of = <K extends LedgerFact['kind']>(kind: K) =>
      facts.flatMap(({ fact }) => (fact.kind === kind ? [fact as Extract<LedgerFact, { kind: K }>] : []))
    expect(new Set(of('member-joined').map(({ did }) => did))).toEqual(new Set(['ana', 'ben', 'cy'].map(didOf)))
    expect(of('member-standing')).toMatchObject([{ did: didOf('cy'), standing: 'leaving' }])
    expect(of('device-added')).toHaveLength(3)
    expect(of('agreement')).toMatchObject([{ change: 'funded', agreement, state: { held: 500n } }])
    expect(of('reserve')).toMatchObject([{ change: 'opened', amount: 5n }])
    const founding = facts.find(({ fact }) => fact.kind === 'member-joined' && fact.did === didOf('ana'))
    expect(founding?.time).toBe(T0)
  })
})
