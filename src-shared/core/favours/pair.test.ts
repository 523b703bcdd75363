/** Two people, their devices and a post that loses, repeats and reorders: what they come to believe of each other's favours. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FavourStatement } from '#shared/wire/favours.ts'
import { toHex } from '../kernel/index.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { accountOf, countersignRefusal, type PairAccount, propose, type SignedStatement } from './pair.ts'
import { favourDigest, pairOf, seenBy } from './statement.ts'

const [a, b] = pairOf(didOf('ben'), didOf('cy'))
const place = { hub: bytesOf('hub'), token: 'HRS' }
const WIDE = { policy: 1000n, own: 1000n }

type Word = { statement: FavourStatement; signers: string[] } | { declined: Uint8Array; by: string }

/** One side: what it has heard and said, kept for good. */
class Side {
  readonly words: Word[] = []
  readonly me: string
  readonly settled = new Set<string>()
  certified = 0

  constructor(me: string) {
    this.me = me
  }

  get other(): string {
    return this.me === a ? b : a
  }

  account(): PairAccount {
    const found = new Map<string, SignedStatement & { signers: Set<string> }>()
    const declined = new Map<string, string>()
    for (const word of this.words) {
      if ('declined' in word) declined.set(toHex(word.declined), word.by)
      else {
        const digest = favourDigest(word.statement)
        const known = found.get(toHex(digest)) ?? { statement: word.statement, digest, signers: new Set<string>() }
        for (const signer of word.signers) known.signers.add(signer)
        found.set(toHex(digest), known)
      }
    }
    const { me, other, settled, certified } = this
    return accountOf({ me, other, statements: [...found.values()], declined, settled, certified })
  }

  say(word: Word): Word {
    this.words.push(word)
    return word
  }

  propose(delta: bigint, settle?: { amount: bigint; by: number }): Word | string {
    const made = propose(this.account(), place, { delta, note: '', at: 1, ...(settle && { settle }) }, WIDE)
    return typeof made === 'string' ? made : this.say({ statement: made, signers: [this.me] })
  }

  answer(yes: boolean): Word | string {
    const { theirs } = this.account()
    if (!theirs) return 'nothing'
    if (!yes) return this.say({ declined: theirs.digest, by: this.me })
    const refused = countersignRefusal(this.account(), theirs.digest, WIDE)
    return refused ?? this.say({ statement: theirs.statement, signers: [a, b] })
  }
}

const sides = () => ({ ben: new Side(a), cy: new Side(b) })
const give = (to: Side, word: Word | string): void => {
  if (typeof word === 'string') throw new Error(word)
  to.words.push(word)
}

describe('a favour', () => {
  it('counts once both have signed, and adds up', () => {
    const { ben, cy } = sides()
    give(cy, ben.propose(30n))
    expect(cy.account().balance).toBe(0n)
    give(ben, cy.answer(true))
    give(ben, cy.propose(10n))
    give(cy, ben.answer(true))
    for (const side of [ben, cy]) expect(side.account().balance).toBe(20n)
    expect(seenBy({ a }, b, cy.account().balance)).toBe(-20n)
    expect(cy.account().history.map(({ statement }) => statement.balance)).toEqual([30n, 20n])
  })

  it.each([
    ['nothing', (s: Side) => s.propose(0n), 'favour.nothing'],
    [
      'a second one before the first is answered',
      (s: Side) => {
        s.propose(1n)
        return s.propose(2n)
      },
      'favour.waiting',
    ],
    ['more than the hub allows', (s: Side) => s.propose(1001n), 'favour.policy-cap'],
    ['paying what is not owed', (s: Side) => s.propose(5n, { amount: 5n, by: 9 }), 'favour.settlement'],
  ])('cannot be: %s', (_, act, code) => {
    expect(act(sides().ben)).toBe(code)
  })

  it('is refused before the other’s is answered', () => {
    const { ben, cy } = sides()
    give(cy, ben.propose(30n))
    expect(cy.propose(1n)).toBe('favour.answer-first')
  })

  it('declined, leaves the way free for another', () => {
    const { ben, cy } = sides()
    give(cy, ben.propose(30n))
    give(ben, cy.answer(false))
    expect(cy.answer(true)).toBe('nothing')
    give(cy, ben.propose(20n))
    give(ben, cy.answer(true))
    for (const side of [ben, cy]) expect(side.account().balance).toBe(20n)
  })

  it('keeps to my own cap for this person, and may always go down', () => {
    const { ben, cy } = sides()
    give(cy, ben.propose(30n))
    give(ben, cy.answer(true))
    const change = { note: '', at: 1 }
    expect(propose(ben.account(), place, { ...change, delta: 5n }, { policy: 1000n, own: 30n })).toBe('favour.own-cap')
    expect(propose(ben.account(), place, { ...change, delta: -5n }, { policy: 0n, own: 0n })).toBeTypeOf('object')
    expect(propose(ben.account(), place, { ...change, delta: -35n }, { policy: 4n, own: 0n })).toBe('favour.policy-cap')
  })

  it('of two that crossed, the higher number is signed and the lower is not', () => {
    const { ben, cy } = sides()
    const [fromBen, fromCy] = [ben.propose(30n), cy.propose(7n)]
    give(cy, fromBen)
    give(ben, fromCy)
    expect(ben.answer(true)).toBe('favour.crossed')
    give(ben, cy.answer(true))
    for (const side of [ben, cy]) expect(side.account().balance).toBe(30n)
  })

  it('with a number that was not theirs to take is not signed', () => {
    const { ben, cy } = sides()
    const word = cy.propose(7n) as { statement: FavourStatement }
    for (const seq of [2, 4001]) {
      const forged = { ...word.statement, seq }
      ben.words.splice(0, 9, { statement: forged, signers: [b] })
      expect(countersignRefusal(ben.account(), favourDigest(forged), WIDE)).toBe('favour.other-turn')
    }
  })
})

describe('a settlement', () => {
  function owing() {
    const { ben, cy } = sides()
    give(cy, ben.propose(30n))
    give(ben, cy.answer(true))
    const offer = ben.propose(-20n, { amount: 20n, by: 100 })
    give(cy, offer)
    return { ben, cy, offer: offer as { statement: FavourStatement } }
  }

  it('signed by both waits for the hub, and nothing is signed on top of it', () => {
    const { ben, cy, offer } = owing()
    give(ben, cy.answer(true))
    expect(ben.account().balance).toBe(30n)
    expect(ben.propose(1n)).toBe('favour.settling')
    for (const side of [ben, cy]) side.settled.add(toHex(favourDigest(offer.statement)))
    for (const side of [ben, cy]) expect(side.account().balance).toBe(10n)
    expect(ben.propose(1n)).toBeTypeOf('object')
  })

  it('that the hub never certified is void after its time', () => {
    const { ben, cy } = owing()
    give(ben, cy.answer(true))
    ben.certified = 101
    expect(ben.account().settling).toBeUndefined()
    expect(ben.propose(1n)).toBeTypeOf('object')
  })
})

type Step = { who: 0 | 1; act: 'propose' | 'yes' | 'no' | 'hear'; n: number }
const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(0, 1),
    act: fc.constantFrom('propose', 'propose', 'yes', 'yes', 'no', 'hear', 'hear', 'hear'),
    n: fc.integer({ min: -40, max: 40 }),
  }),
  { minLength: 10, maxLength: 120 },
)

it('whatever the post loses, repeats or reorders: one line of statements, and both come to the same', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const { ben, cy } = sides()
      const both = [ben, cy] as const
      const posted: [Word[], Word[]] = [[], []]
      const signedByBoth = new Map<number, string>()
      for (const { who, act, n } of script) {
        const side = both[who]
        if (act === 'hear') {
          // Any of the words that were sent to this side, again or for the first time.
          const word = posted[who][Math.abs(n) % Math.max(1, posted[who].length)]
          if (word) side.words.push(word)
          continue
        }
        const said = act === 'propose' ? side.propose(BigInt(n)) : side.answer(act === 'yes')
        if (typeof said === 'string') continue
        posted[who === 0 ? 1 : 0].push(said)
        if ('declined' in said || said.signers.length < 2) continue
        const digest = toHex(favourDigest(said.statement))
        expect(signedByBoth.get(said.statement.seq) ?? digest).toBe(digest)
        signedByBoth.set(said.statement.seq, digest)
      }
      ben.words.push(...posted[0])
      cy.words.push(...posted[1])
      const [mine, theirs] = [ben.account(), cy.account()]
      expect(toHex(mine.base)).toBe(toHex(theirs.base))
      expect(mine.balance).toBe(theirs.balance)
      // Every one that both signed follows the one before it: none was lost on the way, none stands beside another.
      for (const [i, { statement }] of mine.history.entries()) {
        const before = mine.history[i - 1]
        expect(statement.before).toBe(before?.statement.balance ?? 0n)
        if (before) expect(toHex(statement.base)).toBe(toHex(before.digest))
      }
    }),
    { numRuns: 400 },
  )
})
