/** What the people of the simulator agree on among two or three: every gate, milestones, rings, bonds, arbiters, each in some of them. */
import { MINUTE, sha256 } from '#shared/core/kernel/index.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import type { SimNode } from './node.ts'
import type { Random } from './random.ts'

const AMOUNT_MAX = 30
const BOND_MAX = 12
/** What is asked of nobody in earnest; now and then somebody has too little for it. */
const GREEDY = 3000
const GREEDY_PERCENT = 3

type Made = Pick<ContractTerms, 'commitments' | 'together'>

export class Drafter {
  readonly #random: Random
  /** Secrets of hand-overs, by the hash that terms name. */
  readonly codes: { code: Uint8Array; lock: Uint8Array }[] = []

  constructor(random: Random) {
    this.#random = random
  }

  /** Among `people`, two or three; `others` may measure or rule. */
  draft(people: readonly SimNode[], others: readonly SimNode[]): Made & Pick<ContractTerms, 'dispute'> {
    const made = people.length === 2 ? this.#ofTwo(people, others) : this.#ofThree(people)
    const arbiters = others.slice(0, 1).map(({ keys }) => keys.did)
    if (arbiters.length === 0 || this.#random.chance(50)) return made
    const dispute = { arbiters, quorum: 1, within: this.#minutes(10, 20), otherwise: this.#random.below(1001) }
    return { ...made, dispute }
  }

  #ofTwo(people: readonly SimNode[], others: readonly SimNode[]): Made {
    const [a, b] = people as [SimNode, SimNode]
    const work = (over: Partial<Commitment> = {}) => this.#commitment(1, 0, { pay: this.#pays(0, b), ...over })
    const draw = this.#random.below(100)
    if (draw < 35) return { commitments: [work({ quantity: 3 }), work({ after: [0] })], together: false }
    if (draw < 50) return { commitments: [work(), this.#time(0, 1, b, { after: [0] })], together: false }
    if (draw < 65) return { commitments: [work({ gate: this.#code() })], together: false }
    if (draw < 80)
      return { commitments: [work({ gate: this.#attest(others.length > 0 ? others : people) })], together: false }
    const back = this.#commitment(0, 1, { pay: this.#pays(1, a) })
    return { commitments: [work(), back], together: this.#random.chance(60) }
  }

  #ofThree(people: readonly SimNode[]): Made {
    const [a, b, c] = people as [SimNode, SimNode, SimNode]
    const draw = this.#random.below(100)
    if (draw < 35)
      return { commitments: [this.#time(0, 1, b), this.#time(1, 2, c), this.#time(2, 0, a)], together: true }
    const leg = (by: number, to: number, payee: SimNode) => this.#commitment(by, to, { pay: this.#pays(to, payee) })
    if (draw < 70) return { commitments: [leg(0, 1, a), leg(1, 2, b), leg(2, 0, c)], together: true }
    // One works, one has the use of it, and both others pay, a part of it to whoever had the idea.
    const pay = [...this.#pays(0, b), ...this.#pays(2, b, a)]
    return { commitments: [this.#commitment(1, 0, { pay, quantity: 2 })], together: false }
  }

  #commitment(by: number, to: number, over: Partial<Commitment>): Commitment {
    const bond = { token: 'HRS', amount: BigInt(1 + this.#random.below(BOND_MAX)) }
    return {
      by,
      to,
      what: 'work',
      quantity: 1,
      unit: 'C62',
      after: [],
      wait: 0,
      within: this.#minutes(20, 50),
      onLate: this.#random.chance(70) ? 'release' : 'refund',
      review: this.#minutes(10, 30),
      onSilence: this.#random.chance(85) ? 'release' : 'refund',
      gate: { kind: 'review', v: 1, params: {} },
      pay: [],
      ...(this.#random.chance(40) && { bond }),
      ...over,
    }
  }

  #time(by: number, to: number, payee: SimNode, over: Partial<Commitment> = {}): Commitment {
    const gate = { kind: 'time', v: 1, params: {} }
    const wait = this.#random.chance(50) ? 0 : this.#minutes(5, 20)
    const pay = this.#pays(by, payee)
    return { ...this.#commitment(by, to, { what: 'money', gate, pay, wait, within: 0, review: 0 }), ...over }
  }

  /** To one, or to one with a tenth for another. */
  #pays(by: number, payee: SimNode, also?: SimNode): Commitment['pay'] {
    const amount = BigInt(1 + this.#random.below(this.#random.chance(GREEDY_PERCENT) ? GREEDY : AMOUNT_MAX))
    const all = [{ did: payee.keys.did, share: also ? 900 : 1000 }]
    return [{ by, token: 'HRS', amount, to: also ? [...all, { did: also.keys.did, share: 100 }] : all }]
  }

  #code(): Commitment['gate'] {
    const code = this.#random.bytes(16)
    this.codes.push({ code, lock: sha256(code) })
    return { kind: 'code', v: 1, params: { lock: sha256(code) } }
  }

  #attest(by: readonly SimNode[]): Commitment['gate'] {
    const attesters = by.map(({ keys }) => keys.did)
    const quorum = 1 + this.#random.below(attesters.length)
    return { kind: 'attest', v: 1, params: { attesters, quorum, measure: 'hours up', full: 1000, least: 100 } }
  }

  #minutes(from: number, to: number): number {
    return MINUTE * (from + this.#random.below(to - from))
  }
}
