/** Agreements in which all owe each other something, and parties of several people. */
import { describe, expect, it } from 'vitest'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import {
  commitmentOf,
  contracted,
  contractOf,
  partiesOf,
  paymentOf,
  pays,
  Story,
  signaturesOf,
} from '../testing/contracts.ts'
import { didOf, World } from '../testing/world.ts'
import { readContract } from './index.ts'

const PEOPLE = ['ben', 'cy', 'dee', 'eve', 'fay'] as const

describe('several parties', () => {
  const ring = (over: Partial<ContractTerms> = {}): Partial<ContractTerms> => ({
    parties: partiesOf('ben', 'cy', 'dee'),
    commitments: [paymentOf(0, 1, 'cy', 10n), paymentOf(1, 2, 'dee', 20n), paymentOf(2, 0, 'ben', 30n)],
    together: true,
    ...over,
  })

  it('a ring settles in the batch that opens it', () => {
    const story = new Story(ring(), ['ben', 'cy', 'dee'])
    expect(story.state.phase).toBe('done')
    expect(story.gains('ben', 'cy', 'dee')).toEqual([20, -10, -10])
  })

  it('a ring in which one has too little moves nothing, until that one has it or the time is over', () => {
    const poor = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
    poor.act('cy', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 990n })
    const id = contracted(poor, ring(), ['ben', 'cy', 'dee'])
    expect(readContract(poor.state, id)?.funded).toEqual([0, 2])
    expect(poor.act('cy', 'contract.fund', { agreement: id })).toBe('transfer.insufficient')
    poor.wait(DAY + HOUR)
    expect(readContract(poor.state, id)?.phase).toBe('expired')
    expect(readAccount(poor.state, 'HRS', didOf('dee'))).toMatchObject({ posted: 1000n, held: 0n })
  })

  it('barter of two services with deposits: the leg that fails costs its bond, and its money comes from nobody else', () => {
    const leg = (by: number, to: number) =>
      commitmentOf({ by, to, what: 'service', pay: [], bond: { token: 'HRS', amount: 80n } })
    const story = new Story({ commitments: [leg(0, 1), leg(1, 0)] })
    expect(story.gains('ben', 'cy')).toEqual([-80, -80])
    story.deliver('ben', 0)
    story.accept('cy', 0)
    expect(story.gains('ben', 'cy')).toEqual([0, -80])
    story.world.wait(8 * DAY)
    expect(story.phases).toEqual(['kept', 'broken'])
    expect(story.gains('ben', 'cy')).toEqual([80, -80])
  })

  it('all or nothing: nobody is paid before everybody has delivered', () => {
    const leg = (by: number, to: number, payee: string) => commitmentOf({ by, to, pay: [pays(to, payee, 100n)] })
    const both: Partial<ContractTerms> = { commitments: [leg(1, 0, 'cy'), leg(0, 1, 'ben')], together: true }
    const story = new Story(both)
    story.deliver('cy', 0)
    story.accept('ben', 0)
    expect(story.phases).toEqual(['ready', 'open'])
    expect(story.gains('ben', 'cy')).toEqual([-100, -100])
    story.deliver('ben', 1)
    story.accept('cy', 1)
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
    expect(story.phases).toEqual(['kept', 'kept'])
    const failed = new Story(both)
    failed.deliver('cy', 0)
    failed.accept('ben', 0)
    failed.world.wait(8 * DAY)
    expect(failed.phases).toEqual(['waived', 'broken'])
    expect(failed.gains('ben', 'cy')).toEqual([0, 0])
  })

  it('a group of three speaks by two of its members, and its account’s owner has to sign', () => {
    const group = { did: didOf('cy'), group: { members: ['cy', 'dee', 'eve'].map(didOf), quorum: 2 } }
    const over: Partial<ContractTerms> = {
      parties: [{ did: didOf('ben') }, group],
      commitments: [commitmentOf({ by: 0, to: 1, pay: [pays(1, 'ben', 100n)] })],
    }
    const world = new World({ grant: 1000n }).enter(...PEOPLE)
    const terms = contractOf(world, over)
    const open = (...names: string[]) =>
      world.ask('ben', 'contract.open', { terms, signatures: signaturesOf(...names) })
    expect(open('ben', 'cy')).toBe('contract.signatures')
    expect(open('ben', 'dee', 'eve')).toBe('contract.signatures')
    expect(open('ben', 'cy', 'eve')).toBeNull()
    const story = new Story(over, ['ben', 'cy', 'eve'])
    story.deliver('ben')
    expect(story.accept('dee')).toBeNull()
    expect(story.phases).toEqual(['delivered'])
    expect(story.accept('dee')).toBeNull()
    expect(story.phases).toEqual(['delivered'])
    expect(story.accept('eve')).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([100, -100])
  })
})
