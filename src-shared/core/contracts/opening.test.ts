/** What keeps an agreement from being opened in a hub that is not the usual one: tokens that end, people who go, devices of somebody else. */
import { describe, expect, it } from 'vitest'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { DAY } from '../kernel/index.ts'
import { commitmentOf, contractOf, pays, signaturesOf } from '../testing/contracts.ts'
import { limit, market, mint } from '../testing/token-world.ts'
import { devOf, didOf, World } from '../testing/world.ts'
import { contractId, readContract } from './index.ts'

const inPark = (over: object = {}) => ({ commitments: [commitmentOf({ pay: [pays(0, 'cy', 10n, 'PARK')], ...over })] })
const bodyOf = (world: World, over: Partial<ContractTerms> = {}) => ({
  terms: contractOf(world, over),
  signatures: signaturesOf('ben', 'cy'),
})

describe('a token that ends', () => {
  const park = () => {
    const world = market()
    world.act('ana', 'token.mint', mint('PARK', 'ben', 100n))
    return world
  }

  it('cannot be held for longer than it lasts, whatever deadline were the last', () => {
    const world = park()
    const open = (over: object) => world.ask('ben', 'contract.open', bodyOf(world, inPark(over)))
    expect(open({ within: 24 * DAY, review: 3 * DAY })).toBeNull()
    expect(open({ within: 24 * DAY, review: 6 * DAY })).toBe('contract.outlives-token')
    expect(open({ wait: 20 * DAY, within: 10 * DAY })).toBe('contract.outlives-token')
  })

  it('is not outlived by asking for more time', () => {
    const world = park()
    const { terms, signatures } = bodyOf(world, inPark({ within: 20 * DAY }))
    expect(world.act('ben', 'contract.open', { terms, signatures })).toBeNull()
    const more = (by: number) =>
      world.ask('cy', 'contract.ask', { agreement: contractId(terms), wish: { kind: 'extend', commitment: 0, by } })
    expect(more(5 * DAY)).toBeNull()
    expect(more(7 * DAY)).toBe('contract.outlives-token')
  })

  it('is paid at its very last moment before it ends', () => {
    const world = park()
    const bodies = bodyOf(world, { ...inPark({ within: 20 * DAY, onLate: 'release' }) })
    world.act('ben', 'contract.open', bodies)
    world.wait(31 * DAY)
    expect(readContract(world.state, contractId(bodies.terms))?.phase).toBe('done')
  })
})

describe('what is said of an opening', () => {
  it('is first that it stands, and then that the money is there', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    const { facts } = world.batch([world.event('ben', 'contract.open', bodyOf(world))])
    const said = facts.flatMap(({ fact }) => (fact.kind === 'contract' ? [[fact.change, fact.state.phase]] : []))
    expect(said).toEqual([
      ['agreed', 'agreed'],
      ['funded', 'agreed'],
      ['begun', 'running'],
    ])
  })
})

describe('a token on credit', () => {
  it('is held down to the limit and no further', () => {
    const world = market()
    world.act('ana', 'account.limit', limit('HELP', 'ben', 50n))
    const funded = (amount: bigint) => {
      const copy = world.copy()
      const body = bodyOf(copy, { commitments: [commitmentOf({ pay: [pays(0, 'cy', amount, 'HELP')] })] })
      expect(copy.act('ben', 'contract.open', body)).toBeNull()
      return readContract(copy.state, contractId(body.terms))?.funded
    }
    expect(funded(50n)).toEqual([0, 1])
    expect(funded(51n)).toEqual([1])
  })
})

describe('people', () => {
  it('who are leaving are named in nothing new', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
    world.act('dee', 'member.leaving', { v: 1 })
    const pay = [pays(0, 'dee', 10n)]
    expect(world.ask('ben', 'contract.open', bodyOf(world))).toBeNull()
    expect(world.ask('ben', 'contract.open', bodyOf(world, { commitments: [commitmentOf({ pay })] }))).toBe(
      'contract.leaving',
    )
  })

  it('do not leave while they have an open agreement', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    world.act('ben', 'contract.open', bodyOf(world))
    world.act('cy', 'member.leaving', { v: 1 })
    expect(world.ask('cy', 'member.leave', { v: 1 })).toBe('leave.open-trades')
  })

  it('sign with a device that is theirs', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
    const { terms } = bodyOf(world)
    const [ben, cy] = signaturesOf('ben', 'cy')
    const borrowed = [ben, { ...cy, as: didOf('cy'), dev: devOf('dee') }]
    expect(world.ask('ben', 'contract.open', { terms, signatures: borrowed })).toBe('contract.signing-device')
    expect(world.ask('ben', 'contract.open', { terms, signatures: [ben, cy, cy] })).toBe('contract.signatures')
  })
})
