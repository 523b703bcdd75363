/** A bounty on repeating a study: what counts as brought, and that a failed replication is paid like one that confirms. */
import { describe, expect, it } from 'vitest'
import type { Commitment } from '#shared/wire/contracts.ts'
import { DAY } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { commitmentOf, contracted } from '../testing/contracts.ts'
import { ladderOf, tierOfTest } from '../testing/ladder.ts'
import { Laboratory } from '../testing/research.ts'
import { bytesOf, didOf } from '../testing/world.ts'

/** Cy is to repeat Ana's study; Ben pays 300. */
function bounty(over: Partial<Commitment> = {}, lab = new Laboratory()) {
  const gate = { kind: 'replication', v: 1, params: { study: lab.study, version: 0 } }
  const id = contracted(lab.world, { commitments: [commitmentOf({ gate, ...over })] })
  const deliver = (replication: Uint8Array, who = 'cy') =>
    lab.world.act(who, 'contract.deliver', { agreement: id, commitment: 0, units: 1, shown: { replication } })
  const gained = () => Number(readAccount(lab.world.state, 'HRS', didOf('cy')).posted) - 1000
  return { lab, id, deliver, gained }
}

describe('a bounty for a replication', () => {
  it.each(['failed', 'confirmed'])('pays one that %s, also when its giver says nothing', (verdict) => {
    const { lab, id, deliver, gained } = bounty()
    expect(deliver(lab.replicate('cy', { verdict, bounty: id }))).toBeNull()
    lab.world.wait(4 * DAY)
    expect(gained()).toBe(300)
  })

  it('takes no other replication', () => {
    const { lab, id, deliver } = bounty()
    lab.revise('ana')
    expect(deliver(bytesOf('none'))).toBe('contract.no-replication')
    expect(deliver(lab.replicate('ben', { bounty: id }))).toBe('contract.no-replication')
    expect(deliver(lab.replicate('cy', { version: 1, bounty: id }))).toBe('contract.other-replication')
    expect(deliver(lab.replicate('cy'))).toBe('contract.other-replication')
    const undecided = bounty()
    const idle = undecided.lab.replicate('cy', { verdict: 'inconclusive', bounty: undecided.id })
    expect(undecided.deliver(idle)).toBe('contract.inconclusive')
  })

  it('takes none of somebody who belongs to the author', () => {
    const ladder = ladderOf(tierOfTest('new'), tierOfTest('known', { partners: 1 }))
    const { lab, id, deliver } = bounty({}, new Laboratory(ladder))
    expect(deliver(lab.replicate('cy', { bounty: id }))).toBe('contract.tied-replication')
  })

  it('goes back where nobody brings one in time', () => {
    const { lab, gained } = bounty()
    lab.world.wait(8 * DAY)
    expect(gained()).toBe(0)
    expect(Number(readAccount(lab.world.state, 'HRS', didOf('ben')).posted)).toBe(1000)
  })

  it('is for one, and silence pays it', () => {
    expect(() => bounty({ onSilence: 'refund' })).toThrow('contract.replication-terms')
    expect(() => bounty({ quantity: 2 })).toThrow('contract.replication-terms')
  })
})
