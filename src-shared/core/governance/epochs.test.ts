import { describe, expect, it } from 'vitest'
import type { Consensus } from '#shared/wire/policy.ts'
import {
  certificateClaims,
  decodeRecord,
  type EventType,
  encodeRecord,
  makeCertificate,
  nextHeader,
  validatorsHash,
} from '../hub/index.ts'
import { type HubState, readHub } from '../hubs/index.ts'
import { DAY, HOUR, MINUTE, toHex } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { changeId, readProposal } from './index.ts'

const v = 1
const named = (...names: string[]) => names.map((name) => ({ did: didOf(name), dev: devOf(name), weight: 1 }))
const rules = (over: Partial<Consensus> = {}): Consensus => ({
  model: 'named',
  quorum: 'majority',
  seats: 128,
  atLeast: 1,
  cap: 1000,
  epoch: 0,
  handover: DAY,
  unlock: DAY,
  minStake: 1n,
  slash: 1000,
  ...over,
})

const ready = (world: World, name: string): string | null => {
  const { next } = readHub(world.state)
  return world.act(name, 'validator.ready', { v, change: next ? changeId(next) : bytesOf('nothing') })
}

/** Ana proposes, everybody says yes; returns the proposal's id. */
function decide(world: World, voters: string[], change: object): Uint8Array {
  const event = world.event('ana', 'policy.propose', { v, title: 'A change', reason: 'It is time', ...change })
  const [outcome] = world.batch([event]).outcomes
  if (outcome?.refused) throw new Error(outcome.refused)
  for (const voter of voters) {
    const refused = world.act(voter, 'policy.vote', { v, proposal: event.signed.id, choice: 'yes' })
    if (refused) throw new Error(refused)
  }
  return event.signed.id
}

const grown = (): World => {
  const world = new World({ creditLimit: 500n }).enter('ben', 'cy')
  decide(world, ['ana', 'ben', 'cy'], { policy: { consensus: rules() }, validators: named('ana', 'ben', 'cy') })
  return world
}
const signers = (world: World): string[] =>
  readHub(world.state)
    .validators.map(({ did }) => did)
    .sort()

describe('a hand-over', () => {
  it('happens with the batch in which a quorum of the new set is ready, and not before', () => {
    const world = grown()
    expect(readHub(world.state)).toMatchObject({ epoch: 0, quorum: 'solo' })
    expect(ready(world, 'ana')).toBeNull()
    expect(readHub(world.state).epoch).toBe(0)
    expect(ready(world, 'cy')).toBeNull()
    expect(readHub(world.state)).toMatchObject({ epoch: 1, quorum: 'majority', policy: { version: 1 } })
    expect(signers(world)).toEqual([didOf('ana'), didOf('ben'), didOf('cy')].sort())
    expect(readHub(world.state).next).toBeUndefined()
  })

  it('names the old epoch in the header of its last batch, and who signs next', () => {
    const world = grown()
    ready(world, 'ana')
    const before = readHub(world.state)
    ready(world, 'ben')
    const after = readHub(world.state)
    const parts = {
      hub: world.hub,
      h: 9,
      prev: bytesOf('p'),
      time: 1,
      size: 1,
      root: bytesOf('r'),
      state: bytesOf('s'),
    }
    const header = nextHeader(parts, before, after)
    expect(header).toMatchObject({ epoch: 0, policy: 0 })
    expect(header.validators).toEqual(validatorsHash(before.validators))
    expect(header.nextValidators).toEqual(validatorsHash(after.validators))
  })

  it('moves the right to certify: the old signer alone is not enough any more, two of three are', () => {
    const world = grown()
    ready(world, 'ana')
    ready(world, 'ben')
    const { validators, quorum } = readHub(world.state)
    const parts = {
      hub: world.hub,
      h: 9,
      prev: bytesOf('p'),
      time: 1,
      size: 1,
      root: bytesOf('r'),
      state: bytesOf('s'),
    }
    const header = nextHeader(parts, readHub(world.state), readHub(world.state))
    const by = (...names: string[]) =>
      makeCertificate(validators, 0, new Map(names.map((name) => [toHex(devOf(name)), new Uint8Array(64)])), toHex)
    expect(certificateClaims(header, by('ana'), validators, quorum)).toMatchObject({ error: { code: 'cert.quorum' } })
    expect(certificateClaims(header, by('ana', 'cy'), validators, quorum).ok).toBe(true)
  })

  it('is given up after the time the rules give, and that is told', () => {
    const world = new World().enter('ben')
    const id = decide(world, ['ana', 'ben'], {
      policy: { consensus: rules({ handover: HOUR }) },
      validators: named('ana', 'ben'),
    })
    expect(readProposal(world.state, id)?.phase).toBe('passed')
    world.wait(HOUR - MINUTE)
    expect(readHub(world.state).next).toBeDefined()
    const facts = world.batch([], world.time + 2 * MINUTE).facts.map(({ fact }) => fact)
    expect(facts).toContainEqual({ kind: 'epoch', change: 'lapsed', epoch: 1 })
    expect(readProposal(world.state, id)?.phase).toBe('lapsed')
    expect(readHub(world.state)).toMatchObject({ epoch: 0, quorum: 'solo' })
    expect(ready(world, 'ben')).toBe('ready.nothing-waits')
  })

  it('shrinks a hub of several to one again', () => {
    const world = grown()
    ready(world, 'ana')
    ready(world, 'ben')
    decide(world, ['ana', 'ben', 'cy'], {
      policy: { consensus: rules({ quorum: 'solo', seats: 1 }) },
      validators: named('cy'),
    })
    expect(ready(world, 'ana')).toBe('ready.not-named')
    expect(ready(world, 'cy')).toBeNull()
    expect(readHub(world.state)).toMatchObject({ epoch: 2, quorum: 'solo' })
    expect(signers(world)).toEqual([didOf('cy')])
  })

  it('lets the founder leave once others sign', () => {
    const world = grown()
    expect(world.ask('ana', 'member.leave', { v })).toBe('leave.keeper')
    ready(world, 'ben')
    ready(world, 'cy')
    decide(world, ['ana', 'ben', 'cy'], { validators: named('ben', 'cy') })
    expect(world.ask('ana', 'member.leave', { v })).toBe('leave.keeper')
    ready(world, 'ben')
    ready(world, 'cy')
    expect(world.act('ana', 'member.leave', { v })).toBeNull()
  })

  it.each([
    ['of a change that was replaced', 'ready.other-change', { v, change: bytesOf('older') }],
    ['twice', 'ready.already', undefined],
  ])('is not said %s: %s', (_, code, body) => {
    const world = grown()
    ready(world, 'ana')
    const { next } = readHub(world.state)
    expect(world.ask('ana', 'validator.ready', body ?? { v, change: changeId(next as never) })).toBe(code)
  })

  it('needs no word of those who go on signing: rules alone turn with the deciding batch', () => {
    const world = new World({ creditLimit: 500n }).enter('ben')
    const id = decide(world, ['ana', 'ben'], { policy: { creditLimit: 50 } })
    expect(readProposal(world.state, id)?.phase).toBe('active')
    expect(readHub(world.state)).toMatchObject({ epoch: 1, policy: { version: 1, creditLimit: 50n } })
  })

  it('lets whoever is deeper in debt than the new limit keep what they owe, and lends no more', () => {
    const world = new World({ grant: 0n, creditLimit: 500n }).enter('ben', 'cy')
    world.act('ben', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 300 })
    decide(world, ['ana', 'ben', 'cy'], { policy: { creditLimit: 50 } })
    expect(readAccount(world.state, 'HRS', didOf('ben')).limit).toBe(-300n)
    expect(readAccount(world.state, 'HRS', didOf('ana')).limit).toBe(-50n)
    const pay = { to: didOf('cy'), token: 'HRS', amount: 1 }
    expect(world.ask('ben', 'transfer.post', pay)).toBe('transfer.insufficient')
  })

  it('keeps two decisions that carried one after the other', () => {
    const world = grown()
    decide(world, ['ana', 'ben', 'cy'], { policy: { grant: 7 } })
    expect(readHub(world.state).next).toMatchObject({ policy: { grant: 7n, consensus: { quorum: 'majority' } } })
    expect(readHub(world.state).next?.validators).toHaveLength(3)
    ready(world, 'ana')
    ready(world, 'ben')
    expect(readHub(world.state)).toMatchObject({ epoch: 1, quorum: 'majority', policy: { version: 1, grant: 7n } })
  })
})

describe('events of another epoch', () => {
  const turned = (times: number): [World, (t: EventType) => string | null] => {
    const world = new World({ grant: 100n }).enter('ben')
    const old = world.event('ben', 'transfer.post', { to: didOf('ana'), token: 'HRS', amount: 1 })
    for (let n = 0; n < times; n++) {
      const proposal = world.event('ana', 'policy.propose', { v, title: 'x', reason: 'y', policy: { grant: n } })
      world.batch([proposal])
      // Only Ana votes, so that Ben's chain stands where his event was signed.
      world.act('ana', 'policy.vote', { v, proposal: proposal.signed.id, choice: 'yes' })
      world.wait(3 * DAY)
    }
    return [world, () => world.batch([old]).outcomes[0]?.refused ?? null]
  }
  it.each([
    [0, null],
    [1, null],
    [2, 'event.epoch'],
  ])('signed %d epochs ago: %s, and the chain goes on', (times, code) => {
    const [world, send] = turned(times)
    expect(readHub(world.state).epoch).toBe(times)
    expect(send('transfer.post')).toBe(code)
    expect(world.act('ben', 'transfer.post', { to: didOf('ana'), token: 'HRS', amount: 1 })).toBeNull()
  })
})

describe('a record with something waiting', () => {
  it('comes back from its bytes as it was', () => {
    const world = grown()
    ready(world, 'ana')
    for (const [key, record] of world.state.records)
      expect(decodeRecord(key, encodeRecord(record)), key).toEqual(record)
    expect((world.state.get('hub') as HubState).next?.ready).toHaveLength(1)
  })
})
