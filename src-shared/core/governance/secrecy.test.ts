import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../testing/world.ts'
import {
  addBallot,
  ballotContext,
  type Closed,
  closeBallot,
  isBallot,
  isShare,
  isTellerKey,
  openShare,
  openSum,
  tellerKey,
} from './secrecy.ts'

const HUB = bytesOf('hub')
const VOTE = bytesOf('proposal')
const about = (name: string) => ballotContext(HUB, VOTE, name)
const tellers = ['t1', 't2', 't3'].map((name) => tellerKey(bytesOf(name), about(name)))
const keys = tellers.map(({ key }) => key)
const ballot = (name: string, yes: boolean) => closeBallot(keys, yes, bytesOf(`seed of ${name}`), about(name))

describe('a secret ballot', () => {
  it('adds up to the votes that were cast, whoever casts them and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (votes) => {
        let sum: Closed | undefined
        votes.forEach((yes, i) => {
          const closed = ballot(`voter ${i}`, yes)
          expect(isBallot(keys, closed, about(`voter ${i}`))).toBe(true)
          sum = addBallot(sum, closed)
        })
        const shares = tellers.map((teller, i) => {
          const share = openShare(teller, sum as Closed, about(`t${i + 1}`))
          expect(isShare(teller.key, sum as Closed, share, about(`t${i + 1}`))).toBe(true)
          return share.share
        })
        expect(openSum(sum as Closed, shares, votes.length)).toBe(votes.filter(Boolean).length)
      }),
      { numRuns: 8 },
    )
  })

  it('does not open without every teller', () => {
    const sum = ballot('ben', true)
    const shares = tellers.slice(1).map((teller, i) => openShare(teller, sum, about(`t${i + 2}`)).share)
    expect(openSum(sum, shares, 100)).toBeUndefined()
  })

  it('looks the same for yes and no: equal seeds aside, nothing in it repeats', () => {
    const [yes, no] = [ballot('ben', true), ballot('cy', false)]
    expect(yes.c1).not.toEqual(no.c1)
    expect(yes.proof.length).toBe(no.proof.length)
  })

  const good = ballot('ben', true)
  const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  it.each([
    ['copied from somebody else', good, 'cy'],
    ['with a changed first half', { ...good, c1: ballot('cy', true).c1 }, 'ben'],
    ['that holds two votes', { ...good, c2: addBallot(good, { c1: good.c1, c2: keys[0] as Uint8Array }).c2 }, 'ben'],
    ['with a flipped bit in its proof', { ...good, proof: flipped(good.proof, 0) }, 'ben'],
    ['that is no element', { ...good, c1: new Uint8Array(32).fill(255) }, 'ben'],
    ['of nothing', { ...good, c1: new Uint8Array(32) }, 'ben'],
    ['whose numbers are too large', { ...good, proof: new Uint8Array(128).fill(255) }, 'ben'],
  ])('is refused %s', (_, forged, name) => {
    expect(isBallot(keys, forged, about(name))).toBe(false)
  })

  it('closed under other keys is refused', () => {
    expect(isBallot(keys.slice(1), good, about('ben'))).toBe(false)
  })
})

describe('a teller', () => {
  it('shows that the key is theirs, here and for no other vote', () => {
    const { key, proof } = tellers[0] as (typeof tellers)[number]
    expect(isTellerKey(key, proof, about('t1'))).toBe(true)
    expect(isTellerKey(key, proof, about('t2'))).toBe(false)
    expect(isTellerKey(keys[1] as Uint8Array, proof, about('t1'))).toBe(false)
  })
  it('opens this sum with this key, or nothing', () => {
    const [first, second] = tellers as [(typeof tellers)[number], (typeof tellers)[number]]
    const sum = ballot('ben', true)
    const share = openShare(first, sum, about('t1'))
    expect(isShare(second.key, sum, share, about('t1'))).toBe(false)
    expect(isShare(first.key, ballot('cy', true), share, about('t1'))).toBe(false)
    expect(isShare(first.key, sum, { ...share, share: sum.c1 }, about('t1'))).toBe(false)
  })
})
