import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { changeWords, consensusWords, orderWords, quorumWords, recoveryWords, stampWords } from './words.ts'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }

describe('a quorum in words', () => {
  it.each([
    ['solo', [1], /signs alone/],
    ['majority', [1, 1, 1], /Any 2 of 3 must sign\. Any one may be off\. None may lie/],
    ['bft', [1, 1, 1], /Any 3 of 3 must sign\. None may be off\. It survives no liar/],
    ['bft', [1, 1, 1, 1], /Any 3 of 4 must sign\. Any one may be off\. It survives one liar/],
    ['bft', [1, 1, 1, 1, 1, 1, 1], /Any 5 of 7 must sign\. Any 2 may be off\. It survives 2 liars/],
    ['bft', [3000, 2500, 2500, 2000], /weigh 6667 of 10000 .* Any one may be off\. It survives one liar/],
    ['bft', [7000, 2000, 1000], /All of the heavy ones must be on\. It survives no liar/],
  ] as const)('%s of %j', (kind, weights, words) => {
    expect(quorumWords(kind, weights)).toMatch(words)
  })
})

describe('who takes over, in words', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ did: `did:key:z${n}`, dev: new Uint8Array(32).fill(n), weight: 1 }))
  it.each([
    [undefined, /nobody may take over/],
    [{ validators: [], quorum: 'majority', silence: 30 * DAY }, /nobody may take over/],
    [{ validators: named(1), quorum: 'solo', silence: 7 * DAY }, /for 7 days, one member may take over and sign alone/],
    [
      { validators: named(3), quorum: 'majority', silence: 30 * DAY },
      /for 30 days, any 2 of 3 members .* these 3 sign/,
    ],
    [{ validators: named(4), quorum: 'bft', silence: 30 * DAY }, /any 3 of 4 members/],
  ] as const)('%j', (recovery, words) => {
    expect(recoveryWords(recovery && { ...recovery, validators: [...recovery.validators] })).toMatch(words)
  })
})

describe('work in words', () => {
  const window = 600_000
  it.each([
    [{ base: 0, max: 0, calm: 8, window }, /^Joining costs no computing\.$/],
    [{ base: 18, max: 18, calm: 8, window }, /^Joining costs about 1 s of computing\.$/],
    [
      { base: 18, max: 24, calm: 8, window },
      /^Joining costs about 1 s of computing; under a flood up to 1 minute\. Every 8 newcomers within 10 minutes double it/,
    ],
    [
      { base: 16, max: 20, calm: 1, window },
      /^Joining costs less than a second of computing; .* Every newcomer within/,
    ],
    [{ base: 0, max: 26, calm: 2, window }, /costs nothing while few join; under a flood up to 4 minutes/],
  ])('%j', (rules, words) => expect(stampWords(rules)).toMatch(words))
})

describe('a change in words', () => {
  const policy = { version: 0, grant: 100n, creditLimit: 500n, heartbeat: 1 }
  it('names what is different and nothing else', () => {
    expect(changeWords(policy, { ...policy, grant: 200n }, 'solo', token)).toEqual([
      'Newcomers are granted 2.00 OAK instead of 1.00 OAK.',
    ])
    expect(changeWords(policy, policy, 'solo', token)).toEqual([])
    expect(changeWords(policy, { ...policy, admission: { by: 'vote' } }, 'solo', token)).toEqual([
      'After an invite, the members vote on every newcomer.',
    ])
  })
  it('says who orders, where that is a log, and when it no longer is', () => {
    const rules = { model: 'named', quorum: 'majority', seats: 3, atLeast: 2, cap: 1000, epoch: 0 } as const
    const turns = { ...rules, handover: DAY, unlock: 0, minStake: 1n, slash: 0 } as const
    const log = { ...turns, finality: { by: 'log', machines: 3 } } as const
    expect(orderWords(log)).toMatch(
      /^The operators’ replicated log of three machines says which batch comes next\. Each/,
    )
    expect(orderWords(turns)).toBeUndefined()
    const [there, back] = [
      changeWords({ ...policy, consensus: turns }, { ...policy, consensus: log }, 'majority', token),
      changeWords({ ...policy, consensus: log }, { ...policy, consensus: turns }, 'majority', token),
    ]
    expect(there).toEqual([orderWords(log)])
    expect(back).toEqual(['The signers take turns in saying which batch comes next.'])
  })
  it('says what a stake costs', () => {
    const rules = { quorum: 'bft', seats: 7, atLeast: 4, cap: 333, epoch: DAY, handover: DAY } as const
    const words = consensusWords({ model: 'staking', ...rules, unlock: DAY, minStake: 150n, slash: 500 }, token)
    expect(words.join(' ')).toMatch(/A stake is 1\.50 OAK or more; it comes back 1 day after .* 50 % of it is lost/)
  })
})
