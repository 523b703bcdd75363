import { describe, expect, it } from 'vitest'
import type { Governance } from '#shared/wire/policy.ts'
import { decodeRecord, encodeRecord } from '../hub/index.ts'
import { readHub } from '../hubs/index.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { readBallot, readProposal } from './index.ts'
import { ballotContext, type Closed, closeBallot, openShare, tellerKey } from './secrecy.ts'

const v = 1
const governance: Governance = {
  count: 'members',
  propose: 'members',
  turnout: 500,
  pass: 500,
  debate: HOUR,
  voting: DAY,
  season: 0,
  secret: { tellers: 3, counting: DAY },
}

class SecretVote {
  readonly world = new World({ grant: 0n, governance }).enter('ben', 'cy', 'dee')
  readonly id: Uint8Array
  constructor() {
    const change = { v, title: 'A grant', reason: 'Newcomers cannot buy', policy: { grant: 5 } }
    const event = this.world.event('ana', 'policy.propose', change)
    this.world.batch([event])
    this.id = event.signed.id
  }
  get state() {
    return readProposal(this.world.state, this.id)
  }
  about = (name: string) => ballotContext(this.world.hub, this.id, didOf(name))
  teller = (name: string) => tellerKey(bytesOf(`teller ${name}`), this.about(name))
  forward(name: string, as = name): string | null {
    const { key, proof } = this.teller(name)
    return this.world.act(as, 'ballot.teller', { v, proposal: this.id, key, proof })
  }
  begin(...tellers: string[]): this {
    for (const name of tellers) expect(this.forward(name)).toBeNull()
    this.world.wait(HOUR)
    return this
  }
  ballot(name: string, yes: boolean) {
    const keys = this.state?.secret?.tellers.map(({ key }) => key) ?? []
    return { v, proposal: this.id, ...closeBallot(keys, yes, bytesOf(`seed ${name}`), this.about(name)) }
  }
  cast = (name: string, yes: boolean) => this.world.act(name, 'ballot.cast', this.ballot(name, yes))
  count(name: string): string | null {
    const sum = this.state?.secret?.sum as Closed
    const { share, proof } = openShare(this.teller(name), sum, this.about(name))
    return this.world.act(name, 'ballot.share', { v, proposal: this.id, share, proof })
  }
}

describe('a secret vote', () => {
  it('carries by its sum alone, and the ledger never holds what anybody chose', () => {
    const vote = new SecretVote().begin('ana', 'ben')
    expect([vote.cast('ana', true), vote.cast('ben', true), vote.cast('cy', true), vote.cast('dee', false)]).toEqual(
      Array(4).fill(null),
    )
    expect(vote.state?.phase).toBe('counting')
    for (const name of ['ana', 'dee'])
      expect(readBallot(vote.world.state, vote.id, didOf(name))).toMatchObject({ choice: 'secret' })
    expect(vote.count('ben')).toBeNull()
    expect(vote.state?.phase).toBe('counting')
    expect(vote.count('ana')).toBeNull()
    expect(vote.state).toMatchObject({ phase: 'active', tally: { voters: 4, yes: 3n, no: 1n } })
    expect(readHub(vote.world.state).policy.grant).toBe(5n)
    for (const [key, record] of vote.world.state.records)
      expect(decodeRecord(key, encodeRecord(record)), key).toEqual(record)
  })

  it('is counted at its deadline when not everybody votes', () => {
    const vote = new SecretVote().begin('ana', 'ben')
    vote.cast('ana', false)
    vote.cast('cy', true)
    vote.world.wait(DAY)
    expect(vote.state?.phase).toBe('counting')
    vote.count('ana')
    vote.count('ben')
    expect(vote.state).toMatchObject({ phase: 'failed', because: 'proposal.outvoted', tally: { yes: 1n, no: 1n } })
  })

  it('is void when a teller does not count in time', () => {
    const vote = new SecretVote().begin('ana', 'ben')
    for (const name of ['ana', 'ben', 'cy', 'dee']) vote.cast(name, true)
    vote.count('ana')
    vote.world.wait(DAY)
    expect(vote.state).toMatchObject({ phase: 'failed', because: 'ballot.uncounted' })
    expect(readHub(vote.world.state).policy.grant).toBe(0n)
  })

  it('is void when fewer than two stepped forward', () => {
    const vote = new SecretVote().begin('ana')
    expect(vote.world.ask('ben', 'policy.vote', { v, proposal: vote.id, choice: 'yes' })).toBe('ballot.secret')
    vote.world.wait(DAY)
    expect(vote.state).toMatchObject({ phase: 'failed', because: 'ballot.no-tellers' })
  })

  it.each<[string, string, (vote: SecretVote) => string | null]>([
    ['a key somebody else made', 'teller.proof', (vote) => vote.forward('ben', 'cy')],
    ['twice as a teller', 'teller.already', (vote) => vote.forward('ana') ?? vote.forward('ana')],
    [
      'a teller too many',
      'teller.enough',
      (vote) => ['ana', 'ben', 'cy', 'dee'].map((name) => vote.forward(name))[3] ?? null,
    ],
    ['a teller too late', 'teller.too-late', (vote) => vote.begin('ana', 'ben').forward('cy')],
    ['a second vote', 'ballot.already', (vote) => vote.begin('ana', 'ben').cast('cy', true) ?? vote.cast('cy', false)],
    [
      'another’s ballot',
      'ballot.proof',
      (vote) => vote.begin('ana', 'ben').world.ask('cy', 'ballot.cast', vote.ballot('dee', true)),
    ],
    [
      'an open vote',
      'ballot.secret',
      (vote) => vote.world.ask('cy', 'policy.vote', { v, proposal: vote.id, choice: 'no' }),
    ],
    [
      'a share by who is no teller',
      'teller.none',
      (vote) => {
        vote.begin('ana', 'ben')
        for (const name of ['ana', 'ben', 'cy', 'dee']) vote.cast(name, true)
        return vote.count('cy')
      },
    ],
  ])('refuses %s: %s', (_, code, run) => {
    expect(run(new SecretVote())).toBe(code)
  })

  it.each([
    ['weighted votes', { count: 'weighted' }, 'policy.secret-members'],
    ['no time to talk', { debate: 0 }, 'policy.secret-debate'],
  ])('does not go with %s: %s', (_, over, code) => {
    const body = { v, title: 'x', reason: 'y', policy: { governance: { ...governance, ...over } } }
    expect(new SecretVote().world.ask('ana', 'policy.propose', body)).toBe(code)
  })
})
