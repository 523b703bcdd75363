import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { commitmentOf, contractOf, partiesOf, paymentOf, pays } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { didOf, World } from '../testing/world.ts'
import { type ContractWords, contractSentence, coursesOf, lineOf } from './index.ts'

const NAMES: Record<string, string> = { ben: 'Ben', cy: 'Cy', dee: 'Dee', eve: 'Eve' }
const words: ContractWords = {
  titles: ['Sketches', 'Final', 'Print'],
  nameOf: (did) => Object.entries(NAMES).find(([name]) => didOf(name) === did)?.[1] ?? did,
  tokenOf: (code) => ({ code, decimals: 0 }),
}
const world = new World({ grant: 0n }).enter('ben', 'cy', 'dee', 'eve')
const line = (over: Parameters<typeof commitmentOf>[0]) =>
  lineOf(contractOf(world, { commitments: [commitmentOf(over)] }), 0, words)
const gate = (kind: string, params: object = {}) => ({ gate: { kind, v: 1, params: params as never } })

describe('one commitment in words', () => {
  const start = 'Cy does “Sketches” for Ben within 7 days, for which Ben pays 300 HRS'
  const rows: [string, Parameters<typeof commitmentOf>[0], string][] = [
    [
      'by review',
      {},
      `${start}, until Ben accepts it, with 3 days to look at it; if it is late the money goes back; if Ben says nothing the money is paid`,
    ],
    [
      'by countersignature',
      { ...gate('countersign'), onSilence: 'refund' },
      `${start}, until Ben countersigns, within 3 days; if it is late the money goes back; if Ben says nothing the money goes back`,
    ],
    [
      'by its key',
      { gate: new Goods().gate },
      `${start}, handed over by its key, which opens it for Ben alone; a wrong key or another file than promised is proven by Ben’s app within 3 days; if it is late the money goes back; if Ben says nothing the money is paid`,
    ],
    [
      'with a deposit and no money',
      { pay: [], what: 'thing', bond: { token: 'HRS', amount: 50n } },
      'Cy hands over “Sketches” for Ben within 7 days, until Ben accepts it, with 3 days to look at it; Cy’s deposit of 50 HRS is Ben’s if it fails',
    ],
    [
      'by the hour, called off',
      { quantity: 3, unit: 'HUR', callOff: 200 },
      'Cy does “Sketches” (3 h) for Ben within 7 days, for which Ben pays 300 HRS, until Ben accepts it, with 3 days to look at it; if it is late the money goes back; if Ben says nothing the money is paid; Ben may call it off before a delivery for 20 % of the payment',
    ],
    [
      'measured',
      gate('attest', { attesters: [didOf('dee'), didOf('eve')], quorum: 2, measure: 'hours up', full: 1000, least: 0 }),
      `${start}, as 2 of Dee, Eve measure it (hours up): all of it at 1000 or more, in proportion below; if it is late the money goes back`,
    ],
    [
      'with a royalty',
      {
        pay: [
          {
            ...pays(0, 'cy', 100n),
            to: [
              { did: didOf('cy'), share: 900 },
              { did: didOf('dee'), share: 100 },
            ],
          },
        ],
      },
      'Cy does “Sketches” for Ben within 7 days, for which Ben pays Cy (90 %) and Dee (10 %) 100 HRS, until Ben accepts it, with 3 days to look at it; if it is late the money goes back; if Ben says nothing the money is paid',
    ],
  ]
  for (const [what, over, text] of rows) it(what, () => expect(line(over)).toBe(text))

  it('a payment by time', () => {
    const terms = contractOf(world, { commitments: [paymentOf(0, 1, 'cy', 50n, { wait: 2 * DAY })] })
    expect(contractSentence(terms, words)).toBe('Ben and Cy agree: 2 days later, Ben pays Cy 50 HRS.')
  })
})

describe('courses, played by the rules', () => {
  const milestones = contractOf(world, {
    commitments: [
      commitmentOf({ pay: [pays(0, 'cy', 100n)], bond: { token: 'HRS', amount: 30n } }),
      commitmentOf({ after: [0], pay: [pays(0, 'cy', 200n)] }),
    ],
  })

  it('of two milestones', () => {
    expect(coursesOf(world.state, world.hub, milestones, 0, words)).toEqual([
      {
        what: 'If everybody keeps their word',
        steps: [
          'Cy delivers “Sketches”, and Ben accepts it.',
          '“Sketches” is kept; 100 HRS is paid.',
          'Cy delivers “Final”, and Ben accepts it.',
          '“Final” is kept; 200 HRS is paid.',
        ],
        ends: [
          { party: 0, text: 'pays 300 HRS' },
          { party: 1, text: 'receives 300 HRS' },
        ],
      },
      {
        what: 'If nobody does anything',
        steps: [
          '“Sketches” is not delivered in time; 100 HRS goes back.',
          '“Final” comes to nothing; 200 HRS goes back.',
        ],
        ends: [
          { party: 0, text: 'receives 30 HRS' },
          { party: 1, text: 'pays 30 HRS' },
        ],
      },
      {
        what: 'If Cy delivers “Sketches” and Ben says nothing',
        steps: [
          'Cy delivers “Sketches”, and Ben says nothing.',
          '“Sketches” is kept; 100 HRS is paid.',
          'Cy delivers “Final”, and Ben accepts it.',
          '“Final” is kept; 200 HRS is paid.',
        ],
        ends: [
          { party: 0, text: 'pays 300 HRS' },
          { party: 1, text: 'receives 300 HRS' },
        ],
      },
      {
        what: 'If Cy does not deliver “Final”',
        steps: [
          'Cy delivers “Sketches”, and Ben accepts it.',
          '“Sketches” is kept; 100 HRS is paid.',
          '“Final” is not delivered in time; 200 HRS goes back.',
        ],
        ends: [
          { party: 0, text: 'pays 100 HRS' },
          { party: 1, text: 'receives 100 HRS' },
        ],
      },
      {
        what: 'If Cy delivers “Final” and Ben says nothing',
        steps: [
          'Cy delivers “Sketches”, and Ben accepts it.',
          '“Sketches” is kept; 100 HRS is paid.',
          'Cy delivers “Final”, and Ben says nothing.',
          '“Final” is kept; 200 HRS is paid.',
        ],
        ends: [
          { party: 0, text: 'pays 300 HRS' },
          { party: 1, text: 'receives 300 HRS' },
        ],
      },
    ])
  })

  it('nothing is changed by playing', () => {
    const before = new Map(world.state.records)
    coursesOf(world.state, world.hub, milestones, 0, words)
    expect(world.state.records).toEqual(before)
  })

  it('a ring ends the moment it begins', () => {
    const ring = contractOf(world, {
      parties: partiesOf('ben', 'cy', 'dee'),
      commitments: [paymentOf(0, 1, 'cy', 10n), paymentOf(1, 2, 'dee', 10n), paymentOf(2, 0, 'ben', 10n)],
      together: true,
    })
    const courses = coursesOf(world.state, world.hub, ring, 0, words)
    expect(courses).toHaveLength(1)
    expect(courses[0]?.ends.map(({ text }) => text)).toEqual(Array(3).fill('nothing gained, nothing lost'))
  })
})
