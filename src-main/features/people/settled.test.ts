/** Which ended agreements count as settled trades, and between whom. */
import { describe, expect, it } from 'vitest'
import type { ReceiptBody } from '#shared/core/agreements/index.ts'
import type { ContractReceiptBody } from '#shared/core/contracts/receipt.ts'
import { settledPairs } from './settled.ts'

const ended = { hub: new Uint8Array(32), agreement: new Uint8Array(32), height: 1, time: 1 }
const single = (outcome: ReceiptBody['outcome']): ReceiptBody => ({
  ...ended,
  v: 1,
  payer: 'ana',
  provider: 'ben',
  token: 'HRS',
  paid: 1n,
  refunded: 0n,
  outcome,
})
type Part = Partial<ContractReceiptBody['commitments'][number]>
const several = (...parts: Part[]): ContractReceiptBody => ({
  ...ended,
  v: 2,
  parties: ['ana', 'ben', 'cy'],
  commitments: parts.map((part) => ({ by: 1, to: 0, phase: 'kept', units: 1, of: 1, ...part })),
  flows: [],
})
const AB = ['ana', 'ben']

describe('an ended agreement counts', () => {
  const rows: [what: string, body: ReceiptBody | ContractReceiptBody, pairs: string[][]][] = [
    ['of one payment, paid', single('released'), [AB]],
    ['of one payment, paid in part', single('split'), [AB]],
    ['of one payment, given back', single('refunded'), []],
    ['of one payment, ended by both', single('cancelled'), []],
    ['kept', several({}), [AB]],
    ['kept in both directions, once', several({}, { by: 0, to: 1 }), [AB]],
    [
      'kept between each two of three',
      several({}, { by: 2, to: 1 }, { by: 0, to: 2 }),
      [AB, ['ben', 'cy'], ['ana', 'cy']],
    ],
    ['kept for a part, by what was measured', several({ share: 400 }), [AB]],
    ['ruled, all of it', several({ phase: 'ruled' }), [AB]],
    ['ruled, a part', several({ phase: 'ruled', share: 1 }), [AB]],
    ['ruled, nothing', several({ phase: 'ruled', share: 0 }), []],
    ['ended by consent for a part', several({ phase: 'ended', share: 300 }), [AB]],
    ['ended by consent for nothing', several({ phase: 'ended', share: 0 }), []],
    ['broken, though some units were accepted', several({ phase: 'broken', share: 0, units: 3, of: 9 }), []],
    ['waived', several({ phase: 'waived', share: 0 }), []],
    ['one kept and one broken', several({}, { by: 2, phase: 'broken', share: 0 }), [AB]],
  ]
  it.each(rows)('%s', (_, body, pairs) => expect(settledPairs(body)).toEqual(pairs))
})
