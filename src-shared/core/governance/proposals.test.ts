import { describe, expect, it } from 'vitest'
import type { Governance } from '#shared/wire/policy.ts'
import { readHub, standingOf } from '../hubs/index.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { readProposal } from './index.ts'
import { OPEN_EACH_MAX, STATEMENTS_EACH_MAX } from './proposals.ts'

const v = 1
const governance = (over: Partial<Governance> = {}): Governance => ({
  count: 'members',
  propose: 'members',
  turnout: 500,
  pass: 500,
  debate: 0,
  voting: DAY,
  season: 0,
  ...over,
})
const change = { v, title: 'A larger grant', reason: 'Newcomers cannot buy', policy: { grant: 5 } }

function proposed(rules: Partial<Governance> = {}, people = ['ben', 'cy', 'dee'], grant = 0n): [World, Uint8Array] {
  const world = new World({ grant, creditLimit: 1000n, governance: governance(rules) }).enter(...people)
  const event = world.event('ana', 'policy.propose', change)
  world.batch([event])
  return [world, event.signed.id]
}
const votes = (world: World, proposal: Uint8Array, choices: Record<string, string>): void => {
  for (const [name, choice] of Object.entries(choices)) {
    const refused = world.act(name, 'policy.vote', { v, proposal, choice })
    if (refused) throw new Error(refused)
  }
}

describe('the outcome', () => {
  it.each([
    ['nobody votes', {}, {}, 'failed', 'proposal.turnout'],
    ['too few vote', {}, { ana: 'yes' }, 'failed', 'proposal.turnout'],
    ['half vote, all of them yes', {}, { ana: 'yes', ben: 'yes' }, 'active', undefined],
    ['as many say no as yes', {}, { ana: 'yes', ben: 'no' }, 'failed', 'proposal.outvoted'],
    ['abstentions count for the turnout only', {}, { ana: 'yes', ben: 'abstain' }, 'active', undefined],
    ['all abstain', {}, { ana: 'abstain', ben: 'abstain' }, 'failed', 'proposal.outvoted'],
    [
      'two of three are not more than two thirds',
      { pass: 667 },
      { ana: 'yes', ben: 'yes', cy: 'no' },
      'failed',
      'proposal.outvoted',
    ],
    ['two of three are more than 66 %', { pass: 660 }, { ana: 'yes', ben: 'yes', cy: 'no' }, 'active', undefined],
  ])('%s', (_, rules, cast, phase, because) => {
    const [world, id] = proposed(rules)
    votes(world, id, cast as Record<string, string>)
    expect(readProposal(world.state, id)?.phase).toBe('open')
    world.wait(DAY)
    expect(readProposal(world.state, id)).toMatchObject({ phase, ...(because && { because }) })
    expect(readHub(world.state).policy.grant).toBe(phase === 'active' ? 5n : 0n)
  })

  it('stands as soon as everybody has voted, with the last word of each', () => {
    const [world, id] = proposed()
    votes(world, id, { ana: 'yes', ben: 'no', cy: 'no' })
    votes(world, id, { ben: 'yes' })
    expect(readProposal(world.state, id)).toMatchObject({ phase: 'open', voted: 3 })
    votes(world, id, { dee: 'yes' })
    expect(readProposal(world.state, id)).toMatchObject({ phase: 'active', tally: { voters: 4, yes: 3n, no: 1n } })
  })

  it('goes by what is held where votes are weighted', () => {
    const [world, id] = proposed({ count: 'weighted' }, ['ben', 'cy', 'dee'], 0n)
    world.act('ben', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 300 })
    votes(world, id, { ana: 'yes', ben: 'yes', cy: 'no' })
    world.wait(DAY)
    expect(readProposal(world.state, id)).toMatchObject({ phase: 'failed', tally: { yes: 0n, no: 300n } })
  })
})

describe('who may do what', () => {
  const act = (
    name: string,
    t: 'policy.propose' | 'policy.vote' | 'policy.state' | 'policy.withdraw',
    body: object,
    rules: Partial<Governance> = {},
  ): string | null => {
    const [world, proposal] = proposed(rules)
    world.act('dee', 'member.leave', { v })
    return world.ask(name, t, { v, proposal, ...body })
  }
  it.each([
    ['a member proposes', () => proposed()[0].ask('ben', 'policy.propose', change), null],
    [
      'a member where keepers propose',
      () => proposed({ propose: 'keepers' })[0].ask('ben', 'policy.propose', change),
      'proposal.not-keeper',
    ],
    ['who left votes', () => act('dee', 'policy.vote', { choice: 'no' }), 'vote.not-a-member'],
    ['who left speaks', () => act('dee', 'policy.state', { text: 'Hello' }), 'proposal.not-a-member'],
    ['on what is not', () => act('ben', 'policy.vote', { proposal: bytesOf('x'), choice: 'no' }), 'proposal.unknown'],
    ['while it is debated', () => act('ben', 'policy.vote', { choice: 'no' }, { debate: HOUR }), 'vote.too-early'],
    ['a member speaks meanwhile', () => act('ben', 'policy.state', { text: 'Wait' }, { debate: HOUR }), null],
    ['another withdraws it', () => act('ben', 'policy.withdraw', {}), 'proposal.not-yours'],
    ['the proposer withdraws it', () => act('ana', 'policy.withdraw', {}), null],
  ])('%s: %s', (_, ask, code) => {
    expect(ask()).toBe(code)
  })

  it('nobody who came after a vote began has a part in it', () => {
    const [world, proposal] = proposed()
    world.enter('eve')
    expect(world.ask('eve', 'policy.vote', { v, proposal, choice: 'yes' })).toBe('vote.newcomer')
  })
  it('nobody fills the list or the debate alone', () => {
    const [world, proposal] = proposed()
    for (let n = 1; n < OPEN_EACH_MAX; n++) expect(world.act('ana', 'policy.propose', change)).toBeNull()
    expect(world.ask('ana', 'policy.propose', change)).toBe('proposal.too-many')
    for (let n = 0; n < STATEMENTS_EACH_MAX; n++)
      expect(world.act('ben', 'policy.state', { v, proposal, text: `Point ${n}` })).toBeNull()
    expect(world.ask('ben', 'policy.state', { v, proposal, text: 'And' })).toBe('debate.enough')
  })
  it.each([
    ['one seat too many for one signer', { consensus: { quorum: 'solo', seats: 2 } }, 'policy.solo-seats'],
    ['more asked for than seats', { consensus: { quorum: 'bft', seats: 3, atLeast: 4 } }, 'policy.at-least'],
    [
      'a stake of nothing',
      { consensus: { model: 'staking', quorum: 'bft', seats: 3, minStake: 0 } },
      'policy.no-stake',
    ],
    [
      'a log for whoever is elected',
      { consensus: { model: 'voting', finality: { by: 'log', machines: 3 } } },
      'policy.log-named',
    ],
    [
      'a log for one who signs alone',
      { consensus: { quorum: 'solo', seats: 1, finality: { by: 'log', machines: 3 } } },
      'policy.log-named',
    ],
    ['a log for operators by name', { consensus: { finality: { by: 'log', machines: 3 } } }, null],
  ])('rules that contradict themselves are not put to a vote: %s', (_, policy, code) => {
    const consensus = { model: 'named', quorum: 'bft', seats: 9, atLeast: 1, cap: 333, epoch: 0 }
    const rest = { handover: HOUR, unlock: HOUR, minStake: 1, slash: 0 }
    const [world] = proposed()
    const body = { ...change, policy: { consensus: { ...consensus, ...rest, ...policy.consensus } } }
    expect(world.ask('ana', 'policy.propose', body)).toBe(code)
  })
})

describe('coming in', () => {
  const world = (admission: object): World =>
    new World({ grant: 10n, admission: admission as never, governance: governance() })

  it('by the word of so many members, the one who invited counted', () => {
    const hub = new World({ grant: 10n }).enter('ben', 'cy')
    const body = { ...change, policy: { admission: { by: 'vouches', members: 3, within: DAY } } }
    const event = hub.event('ana', 'policy.propose', body)
    hub.batch([event])
    for (const name of ['ana', 'ben', 'cy'])
      hub.act(name, 'policy.vote', { v, proposal: event.signed.id, choice: 'yes' })
    hub.enter('dee')
    expect(standingOf(hub.state, didOf('dee'))).toBe('applying')
    expect(hub.ask('dee', 'policy.propose', change)).toBe('proposal.not-a-member')
    expect(hub.ask('ana', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 1 })).toBe(
      'transfer.unknown-payee',
    )
    expect(hub.ask('ana', 'member.vouch', { v, did: didOf('dee') })).toBe('vouch.already')
    expect(hub.ask('dee', 'member.vouch', { v, did: didOf('dee') })).toBe('vouch.not-a-member')
    expect(hub.act('ben', 'member.vouch', { v, did: didOf('dee') })).toBeNull()
    expect(standingOf(hub.state, didOf('dee'))).toBe('applying')
    expect(hub.act('cy', 'member.vouch', { v, did: didOf('dee') })).toBeNull()
    expect(standingOf(hub.state, didOf('dee'))).toBe('member')
    expect(readAccount(hub.state, 'HRS', didOf('dee')).posted).toBe(10n)
    expect(hub.ask('cy', 'member.vouch', { v, did: didOf('dee') })).toBe('vouch.not-waiting')
    expect(balances(sumToken(hub.state, 'HRS'))).toBe(true)
  })

  it('not at all when the words do not come in time, and again by another invite', () => {
    const hub = world({ by: 'vouches', members: 2, within: DAY }).enter('ben')
    hub.wait(DAY)
    expect(standingOf(hub.state, didOf('ben'))).toBe('left')
    const { invite, proof } = hub.joinBody('ben')
    expect(hub.act('ben', 'member.return', { v, invite, proof })).toBeNull()
    expect(standingOf(hub.state, didOf('ben'))).toBe('applying')
  })

  it.each([
    ['yes', 'member', 'active'],
    ['no', 'left', 'failed'],
  ] as const)('by a vote: %s', (choice, standing, phase) => {
    const hub = world({ by: 'vote' })
    const join = hub.event('ben', 'member.join', hub.joinBody('ben'))
    hub.batch([join])
    expect(standingOf(hub.state, didOf('ben'))).toBe('applying')
    expect(hub.ask('ana', 'member.vouch', { v, did: didOf('ben') })).toBe('vouch.by-vote')
    hub.act('ana', 'policy.vote', { v, proposal: join.signed.id, choice })
    expect(standingOf(hub.state, didOf('ben'))).toBe(standing)
    expect(readProposal(hub.state, join.signed.id)?.phase).toBe(phase)
    expect(readHub(hub.state).epoch).toBe(0)
  })
})
