import { describe, expect, it } from 'vitest'
import { sizeOf } from '#shared/core/disputes/state.ts'
import { form } from './contracts.fixture.ts'
import { courtForm, panelSizes } from './court.ts'
import { added, canMove, type Draft, draftOf, duplicated, moved, removed, takenUp } from './draft.ts'
import {
  commitmentOf,
  contractOf,
  missingIn,
  paymentTo,
  withGate,
  withoutParty,
  withParty,
  withSide,
  withSwapped,
  withTitle,
} from './form.ts'

const HUB = 'ab'.repeat(32)
const two = (change = {}) =>
  contractOf(
    HUB,
    ['did:key:zA', 'did:key:zB', 'did:key:zC'],
    [commitmentOf(1, 0, { title: 'It', pay: [paymentTo(0, 'did:key:zB', 'OAK', '5')], ...change })],
  )

describe('what follows from a change', () => {
  it('another doer is paid, another receiver pays', () => {
    const other = withSide(withSide(two(), 0, 'by', 2), 0, 'to', 1).commitments[0]
    expect(other).toMatchObject({ by: 2, to: 1, pay: [{ by: 1, to: [{ did: 'did:key:zC', share: 1000 }] }] })
  })
  it('nobody promises to themselves: the two change places', () =>
    expect(withSide(two(), 0, 'by', 0).commitments[0]).toMatchObject({
      by: 0,
      to: 1,
      pay: [{ by: 1, to: [{ did: 'did:key:zA', share: 1000 }] }],
    }))
  it('a split that somebody made stays as it is', () => {
    const to = [
      { did: 'did:key:zB', share: 500 },
      { did: 'did:key:zC', share: 500 },
    ]
    expect(
      withSide(two({ pay: [{ by: 0, token: 'OAK', amount: '5', to }] }), 0, 'by', 2).commitments[0]?.pay[0]?.to,
    ).toEqual(to)
  })
  it('somebody else at a place is paid what was to be paid there', () =>
    expect(withParty(two(), 1, { did: 'did:key:zD' }).commitments[0]?.pay[0]?.to[0]?.did).toBe('did:key:zD'))
  it('swapped roles swap the payees too', () => {
    const swapped = withSwapped(two(), 0, 1)
    expect(swapped.parties.slice(0, 2)).toEqual([{ did: 'did:key:zB' }, { did: 'did:key:zA' }])
    expect(swapped.commitments[0]?.pay[0]?.to[0]?.did).toBe('did:key:zA')
  })
  it('parties behind one that went move up', () =>
    expect(withoutParty(withSide(two(), 0, 'by', 2), 1).commitments[0]).toMatchObject({ by: 1, to: 0 }))
  it('the only commitment is called what the agreement is called, until somebody says otherwise', () => {
    const named = withTitle(two({ title: '' }), 'A chair')
    expect(named.commitments[0]?.title).toBe('A chair')
    expect(withTitle(two(), 'A chair').commitments[0]?.title).toBe('It')
  })
  it.each([
    ['time', { within: 0, quantity: 1, review: 0 }],
    ['attest', { quantity: 1, review: 0 }],
    ['countersign', { onSilence: 'refund', quantity: 3 }],
    ['track', { onSilence: 'release', quantity: 3 }],
  ] as const)('%s brings what it needs', (kind, expected) =>
    expect(withGate(commitmentOf(1, 0, { quantity: 3 }), kind)).toMatchObject(expected),
  )
  it('and coming back from it what was taken', () =>
    expect(withGate(withGate(commitmentOf(1, 0), 'time'), 'review')).toEqual(commitmentOf(1, 0)))
})

describe('what is still missing', () => {
  it('is nothing in a whole form', () => expect(missingIn(form())).toEqual([]))
  it('is named by its path, four fields in the simplest case', () =>
    expect(
      missingIn(contractOf(HUB, ['did:key:zA', '?1'], [commitmentOf(1, 0, { pay: [paymentTo(0, '?1', 'OAK')] })])),
    ).toEqual(['title', 'parties.1.did', 'commitments.0.title', 'commitments.0.pay.0.amount']))
})

describe('a court clause', () => {
  const clause = courtForm({ token: { code: 'OAK' }, fee: '100', lock: '' })
  const kept = form({ dispute: clause })
  const token = (code: string) => ({ code, name: code, decimals: 2 })

  it('needs its two sums', () => expect(missingIn(kept)).toEqual(['dispute.court.lock']))

  it.each([
    ['OAK', '100'],
    ['ELM', ''],
  ])('kept in a template, its sums stay where they are of the hub’s own token: %s', (code, fee) =>
    expect(takenUp(kept, { hub: HUB, token: token(code) }, []).dispute).toEqual({
      ...clause,
      court: { ...clause.court, token: code, fee },
    }),
  )

  it('counts seats as the rules do', () => {
    for (const panel of [1, 3, 5, 7] as const) {
      const { mediation: _, ...court } = clause.court
      const rules = { ...court, panel, fee: 1n, lock: 1n }
      expect(panelSizes({ panel, rounds: 5 })).toEqual([0, 1, 2, 3, 4].map((round) => sizeOf(rules, round)))
    }
  })
})

describe('the order of commitments', () => {
  const draft = draftOf(form())
  const names = ({ form: { commitments }, keys }: Draft) =>
    commitments.map(({ title, after }, at) => [keys[at], title[0], ...after])
  it('what one comes after follows it', () => {
    const free = draftOf(
      form({ commitments: form().commitments.map((one, at) => (at === 1 ? { ...one, after: [] } : one)) }),
    )
    expect(names(moved(free, 0, 1))).toEqual([
      [1, 'F'],
      [0, 'S'],
      [2, 'F', 0],
    ])
  })
  it('nothing moves before what it comes after', () =>
    expect([canMove(draft, 0, 1), canMove(draft, 1, -1), canMove(draft, 0, -1), canMove(draft, 2, 1)]).toEqual([
      false,
      false,
      false,
      false,
    ]))
  it('what is gone is waited for no more', () =>
    expect(names(removed(draft, 0))).toEqual([
      [1, 'F'],
      [2, 'F', 0],
    ]))
  it('a copy stands behind the first and waits for the same', () =>
    expect(names(duplicated(draft, 1))).toEqual([
      [0, 'S'],
      [1, 'F', 0],
      [3, 'F', 0],
      [2, 'F', 1],
    ]))
  it('a new one is between the same two as the last', () =>
    expect(added(draft).form.commitments.at(-1)).toMatchObject({ by: 1, to: 0, title: '' }))
})
