/** What keeps an agreement from being opened: what it says itself, tokens that end, people who go, devices of somebody else. */
import { describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { DAY } from '../kernel/index.ts'
import { commitmentOf, contractOf, partiesOf, pays, signaturesOf } from '../testing/contracts.ts'
import { limit, market, mint } from '../testing/token-world.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { contractId, readContract } from './index.ts'

const inPark = (over: object = {}) => ({ commitments: [commitmentOf({ pay: [pays(0, 'cy', 10n, 'PARK')], ...over })] })
const bodyOf = (world: World, over: Partial<ContractTerms> = {}) => ({
  terms: contractOf(world, over),
  signatures: signaturesOf('ben', 'cy'),
})

describe('what is said in it', () => {
  const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee', 'eve', 'fay')
  const open = (over: Partial<ContractTerms> = {}, signers: string[] = ['ben', 'cy'], by = signers[0] as string) =>
    world.ask(by, 'contract.open', { terms: contractOf(world, over), signatures: signaturesOf(...signers) })
  const with1 = (over: Partial<Commitment>) => open({ commitments: [commitmentOf(over)] })
  const group = (members: string[], quorum: number, did = members[0] as string) => [
    { did: didOf('ben') },
    { did: didOf(did), group: { members: members.map(didOf), quorum } },
  ]
  const attest = (over = {}) => ({
    gate: {
      kind: 'attest',
      v: 1,
      params: { attesters: [didOf('dee')], quorum: 1, measure: 'm', full: 1, least: 0, ...over },
    },
  })
  const split = (...parts: [string, number][]) => [
    { by: 0, token: 'HRS', amount: 10n, to: parts.map(([name, share]) => ({ did: didOf(name), share })) },
  ]
  const arbiters = (names: string[], quorum = 1) => ({
    dispute: { arbiters: names.map(didOf), quorum, within: DAY, otherwise: 0 },
  })
  const rows: [string, string | null, () => string | null][] = [
    ['by both', null, () => open()],
    ['for another hub', 'contract.other-hub', () => open({ hub: bytesOf('elsewhere') })],
    ['one party twice', 'contract.parties', () => open({ parties: partiesOf('ben', 'ben') })],
    ['a group without its owner', 'contract.parties', () => open({ parties: group(['cy', 'dee'], 1, 'eve') })],
    ['a group that needs more than it has', 'contract.parties', () => open({ parties: group(['cy', 'dee'], 3) })],
    ['a party that is not there', 'contract.place', () => with1({ to: 2 })],
    ['with oneself', 'contract.with-oneself', () => with1({ by: 0 })],
    ['after itself', 'contract.order', () => with1({ after: [0] })],
    ['a clause nobody knows', 'contract.unknown-clause', () => with1({ gate: { kind: 'magic', v: 1, params: {} } })],
    ['a version nobody knows', 'contract.unknown-clause', () => with1({ gate: { kind: 'review', v: 2, params: {} } })],
    ['a clause told nonsense', 'contract.clause', () => with1({ gate: { kind: 'code', v: 1, params: {} } })],
    ['more attesters needed than named', 'contract.clause', () => with1(attest({ quorum: 2 }))],
    ['measured by units', 'contract.attest-units', () => with1({ ...attest(), quantity: 2 })],
    ['an attester outside', 'contract.not-a-member', () => with1(attest({ attesters: [didOf('zed')] }))],
    ['shares of less than all', 'contract.shares', () => with1({ pay: split(['cy', 999]) })],
    ['shares for one twice', 'contract.shares', () => with1({ pay: split(['cy', 500], ['cy', 500]) })],
    ['paying oneself', 'contract.pays-itself', () => with1({ pay: split(['cy', 500], ['ben', 500]) })],
    ['paying somebody outside', 'contract.not-a-member', () => with1({ pay: split(['zed', 1000]) })],
    [
      'calling off a part of a whole',
      'contract.together',
      () => open({ together: true, commitments: [commitmentOf({ callOff: 0 })] }),
    ],
    [
      'silence that pays under a countersignature',
      'contract.countersign-silence',
      () => with1({ gate: { kind: 'countersign', v: 1, params: {} } }),
    ],
    ['a payment by time with a span', 'contract.time-span', () => with1({ gate: { kind: 'time', v: 1, params: {} } })],
    ['a party as arbiter', 'contract.arbiters', () => open(arbiters(['ben']))],
    ['more arbiters needed than named', 'contract.arbiters', () => open(arbiters(['dee'], 2))],
    ['an arbiter outside', 'contract.not-a-member', () => open(arbiters(['zed']))],
    ['in an unknown token', 'contract.unknown-token', () => with1({ pay: [pays(0, 'cy', 1n, 'XYZ')] })],
    ['signed by one', 'contract.signatures', () => open({}, ['ben', 'dee'])],
    ['signed by a stranger too', 'contract.signatures', () => open({}, ['ben', 'cy', 'dee'])],
    ['by a stranger', 'contract.not-a-party', () => open({}, ['ben', 'cy'], 'dee')],
    ['after its signatures lapsed', 'contract.lapsed', () => open({ openBy: world.time - 1 })],
  ]
  for (const [what, code, run] of rows) it(`${what}: ${code ?? 'stands'}`, () => expect(run()).toBe(code))

  it('once only, and never against a withdrawal', () => {
    const one = new World({ grant: 1000n }).enter('ben', 'cy')
    const terms = contractOf(one)
    const body = { terms, signatures: signaturesOf('ben', 'cy') }
    one.act('cy', 'agreement.withdraw', { negotiation: terms.negotiation })
    expect(one.ask('ben', 'contract.open', body)).toBe('contract.withdrawn')
    const other = contractOf(one, { negotiation: bytesOf('other').subarray(0, 16) })
    const again = { terms: other, signatures: signaturesOf('ben', 'cy') }
    expect(one.act('ben', 'contract.open', again)).toBeNull()
    expect(one.ask('cy', 'contract.open', again)).toBe('contract.already-open')
  })
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
