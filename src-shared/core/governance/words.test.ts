import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { changeWords, consensusWords, quorumWords } from './words.ts'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }

describe('a quorum in words', () => {
  it.each([
    ['solo', [1], /signs alone/],
    ['majority', [1, 1, 1], /Any 2 of 3 must sign\. Any one may be off\. None may lie/],
    ['bft', [1, 1, 1], /Any 3 of 3 must sign\. All of the heavy ones must be on\. It survives no liar/],
    ['bft', [1, 1, 1, 1], /Any 3 of 4 must sign\. Any one may be off\. It survives one liar/],
    ['bft', [1, 1, 1, 1, 1, 1, 1], /Any 5 of 7 must sign\. Any 2 may be off\. It survives 2 liars/],
    ['bft', [3000, 2500, 2500, 2000], /weigh 6667 of 10000 .* Any one may be off\. It survives one liar/],
    ['bft', [7000, 2000, 1000], /All of the heavy ones must be on\. It survives no liar/],
  ] as const)('%s of %j', (kind, weights, words) => {
    expect(quorumWords(kind, weights)).toMatch(words)
  })
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
  it('says what a stake costs', () => {
    const rules = { quorum: 'bft', seats: 7, atLeast: 4, cap: 333, epoch: DAY, handover: DAY } as const
    const words = consensusWords({ model: 'staking', ...rules, unlock: DAY, minStake: 150n, slash: 500 }, token)
    expect(words.join(' ')).toMatch(/A stake is 1\.50 OAK or more; it comes back 1 day after .* 50 % of it is lost/)
  })
})
