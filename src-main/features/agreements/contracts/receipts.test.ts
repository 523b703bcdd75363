/** Receipts of agreements of several commitments: checked from scratch, bent in every part, and what they do for people's names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyReceipt } from '#shared/ipc/hubs.ts'
import type { Person } from '#shared/ipc/values.ts'
import { verifier } from '../../../adapters/crypto/sodium.ts'
import { DealMarket } from '../../../testing/deal-market.ts'
import { checkDocument } from '../receipt-document.ts'

const verify: Parameters<typeof checkDocument>[1] = (claims) => claims.every((claim) => verifier.verify(claim))
const failed = (document: string) => checkDocument(document, verify).flatMap(({ check, ok }) => (ok ? [] : [check]))

interface Shown {
  receipt: AnyReceipt
  checks: { check: string; ok: boolean; detail: string }[]
  document: string
}

let market: DealMarket
let agreement: string
let shown: Shown

const showTo = (name: string) => market.call<Shown>(name, 'hubs.receipt', { hub: market.hub, agreement })
const membersTo = async (name: string) => {
  const members = await market.call<Person[]>(name, 'hubs.members', { hub: market.hub })
  return Object.fromEntries(members.map(({ nick, settled, partners, withMe }) => [nick, { settled, partners, withMe }]))
}

/** Three people: cy's is kept for ben and for dan, and dan's for ben given up. */
beforeAll(async () => {
  market = await new DealMarket().open('ana', 'ben', 'cy', 'dan')
  const { lan } = market
  ;({ agreement } = await market.deal(
    ['ben', 'cy', 'dan'],
    [
      market.work({ payee: 'cy' }),
      market.work({ to: 2, title: 'Frames' }),
      market.work({ payee: 'dan', by: 2, title: 'Print' }),
    ],
  ))
  for (const commitment of [0, 1]) {
    await market.handOver('cy', agreement, { commitment })
    await market.take(commitment === 0 ? 'ben' : 'dan', agreement, { commitment })
  }
  await market.sign('dan', { act: 'contract-stop', agreement, commitment: 2 })
  lan.settle()
  shown = await showTo('ben')
}, 120_000)
afterAll(() => market.close())

describe('the receipt', () => {
  it('says what became of each commitment, and every party has signed it', () => {
    expect(shown.receipt).toMatchObject({
      kind: 'several',
      title: 'A poster',
      parties: ['ben', 'cy', 'dan'].map(market.did),
      commitments: [{ phase: 'kept' }, { phase: 'kept' }, { phase: 'broken', share: 0 }],
      flows: [{ from: market.did('ben'), to: market.did('cy'), token: 'HRS', amount: '500' }],
    })
    expect([...shown.receipt.signedBy].sort()).toEqual(['ben', 'cy', 'dan'].map(market.did).sort())
    expect(shown.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(shown.checks.map(({ check }) => check)).toContain('Signature (party 3)')
  })

  it('is shown to every member, by name only to those whose text it is', async () => {
    const theirs = await showTo('ana')
    expect(theirs.receipt).toEqual({ ...shown.receipt, title: '' })
    expect(theirs.document).toBe(shown.document)
  })

  type Document = {
    receipt: {
      parties: string[]
      commitments: { phase: string; units: number; share?: number }[]
      flows: { amount: string; to: string }[]
      time: number
    }
    signatures: {
      as: string
      sig: string
      proof: { leaf: number; header: { time: number }; cert: { sigs: string[] } }
    }[]
  }
  const rows: [what: string, edit: (document: Document) => void][] = [
    ['a larger sum', ({ receipt: { flows } }) => void flows.map((flow) => Object.assign(flow, { amount: '50000' }))],
    [
      'another payee',
      ({ receipt: { flows } }) => void flows.map((flow) => Object.assign(flow, { to: market.did('ana') })),
    ],
    ['no sum at all', ({ receipt }) => void receipt.flows.splice(0)],
    [
      'a promise kept',
      ({ receipt: { commitments } }) => void Object.assign(commitments[2] as object, { phase: 'kept' }),
    ],
    ['no share', ({ receipt: { commitments } }) => void delete commitments[2]?.share],
    ['more units', ({ receipt: { commitments } }) => void Object.assign(commitments[2] as object, { units: 1 })],
    ['a party left out', ({ receipt }) => void receipt.parties.pop()],
    ['another time', ({ receipt }) => void receipt.time++],
    ['another leaf', ({ signatures }) => void signatures.map(({ proof }) => proof.leaf++)],
    ['another time of the batch', ({ signatures }) => void signatures.map(({ proof }) => proof.header.time++)],
    ['no certificate', ({ signatures }) => void signatures.map(({ proof }) => proof.cert.sigs.splice(0))],
    ['one signature missing', ({ signatures }) => void signatures.pop()],
    [
      'somebody else’s name',
      ({ signatures }) => void Object.assign(signatures[0] as object, { as: market.did('ana') }),
    ],
  ]
  it.each(rows)('does not hold with %s', (_, edit) => {
    const document = JSON.parse(shown.document) as Document
    edit(document)
    expect(failed(JSON.stringify(document))).not.toEqual([])
  })

  it('is no document of a version that nobody knows', () => {
    expect(failed(shown.document.replace('"v": 2', '"v": 3'))).toEqual(['Document'])
  })
})

describe('people', () => {
  it('are known by it: one trade each, with whomever something was settled', async () => {
    expect(await membersTo('ben')).toMatchObject({
      ana: { settled: 0 },
      ben: { settled: 1, partners: 1 },
      cy: { settled: 1, partners: 2, withMe: 1 },
      dan: { settled: 1, partners: 1, withMe: 0 },
    })
  })

  it('have it among their receipts, beside those of one payment', async () => {
    const trade = await market.agreed('ben', 'cy')
    await market.call('cy', 'agreements.deliver', { agreement: trade.agreement, note: '', inPerson: true, files: [] })
    await market.sign('ben', { act: 'accept', agreement: trade.agreement })
    const of = async (name: string) =>
      (await market.call<AnyReceipt[]>('ana', 'hubs.receipts', { hub: market.hub, did: market.did(name) })).map(
        ({ kind }) => kind,
      )
    expect([await of('ben'), await of('dan'), await of('ana')]).toEqual([['single', 'several'], ['several'], []])
    expect(await membersTo('cy')).toMatchObject({ ben: { settled: 2, partners: 1, withMe: 2 } })
  })

  it('are known by it still after everything is read from the log again', async () => {
    const before = await membersTo('dan')
    expect(await market.lan.get('dan').call('node.rebuild', { hub: market.hub })).toMatchObject({ equal: true })
    expect(await membersTo('dan')).toEqual(before)
  })
})
