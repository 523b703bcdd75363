import { describe, expect, it } from 'vitest'
import type { Commitment } from '#shared/wire/contracts.ts'
import type { KeyBox } from '../files/index.ts'
import { DAY } from '../kernel/index.ts'
import { contractOf, Story, signaturesOf } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { bytesOf, didOf, sealOf, World } from '../testing/world.ts'
import { readContractReceipt } from './index.ts'

/** Cy sells a file to Ben for 300, with a bond of 50. */
const bond = { bond: { token: 'HRS', amount: 50n } }
const sale = (goods: Goods, over: Partial<Commitment> = {}) =>
  new Story({ commitments: [goods.commitment({ ...bond, ...over })] })
const LARGE = 3 * 65_536 + 7

function handOver(story: Story, goods: Goods, key = goods.key): KeyBox {
  const box = goods.box(story.id, 'ben', 0, key)
  expect(story.deliver('cy', 0, 1, box)).toBeNull()
  return box
}
const prove = (story: Story, evidence: object, who = 'ben') =>
  story.world.act(who, 'contract.prove', { agreement: story.id, commitment: 0, evidence })

describe('a file sold by its key', () => {
  it('is paid when its buyer accepts it', () => {
    const story = sale(new Goods())
    handOver(story, new Goods())
    expect(story.phases).toEqual(['delivered'])
    expect(story.accept('ben')).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('is paid when its buyer has the key and says nothing', () => {
    const story = sale(new Goods())
    handOver(story, new Goods())
    story.world.wait(4 * DAY)
    expect(story.phases).toEqual(['kept'])
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('goes back with the bond when the key does not come', () => {
    const story = sale(new Goods())
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([50, -50])
  })

  it('goes back with the bond by the proof of a wrong key', () => {
    const goods = new Goods()
    const story = sale(goods)
    const box = handOver(story, goods, bytesOf('another key'))
    expect(prove(story, goods.evidence(story.id, 'ben', box))).toBeNull()
    expect(story.phases).toEqual(['broken'])
    expect(story.gains('ben', 'cy')).toEqual([50, -50])
    expect(readContractReceipt(story.world.state, story.id)?.body.commitments[0]?.phase).toBe('broken')
  })

  it.each([0, 2, 3])('goes back by the proof that its chunk %i is another than promised', (wrong) => {
    const goods = new Goods(LARGE, wrong)
    const story = sale(goods)
    const box = handOver(story, goods)
    for (const chunk of [0, 1, 2, 3].filter((one) => one !== wrong))
      expect(prove(story, goods.evidence(story.id, 'ben', box, { chunk }))).toBe('contract.proves-nothing')
    expect(prove(story, goods.evidence(story.id, 'ben', box, { chunk: wrong }))).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([50, -50])
  })

  it('also while arbiters look at it', () => {
    const goods = new Goods(20, 0)
    const story = new Story({
      commitments: [goods.commitment()],
      dispute: { arbiters: [didOf('fay')], quorum: 1, within: DAY, otherwise: 1000 },
    })
    const box = handOver(story, goods)
    story.dispute('cy')
    expect(prove(story, goods.evidence(story.id, 'ben', box, { chunk: 0 }))).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
  })
})

describe('what proves nothing', () => {
  const goods = new Goods(LARGE)
  const sold = () => {
    const story = sale(goods)
    return { story, box: handOver(story, goods) }
  }

  it.each([
    ['the shared point alone', {}],
    ['a chunk that is as promised', { chunk: 1 }],
  ])('%s', (_, what) => {
    const { story, box } = sold()
    expect(prove(story, goods.evidence(story.id, 'ben', box, what))).toBe('contract.proves-nothing')
  })

  it.each(['index', 'sealed', 'sealedPath', 'leaf', 'leafPath'] as const)('a chunk with another %s', (field) => {
    const { story, box } = sold()
    const evidence = goods.evidence(story.id, 'ben', box, { chunk: 1 })
    const chunk = { ...goods.claim(1), [field]: goods.claim(2)[field] }
    expect(prove(story, { ...evidence, chunk })).toBe('contract.proves-nothing')
  })

  it('a chunk behind the end, and one of another file', () => {
    const { story, box } = sold()
    const evidence = goods.evidence(story.id, 'ben', box)
    const other = new Goods(LARGE, 1)
    expect(prove(story, { ...evidence, chunk: { ...goods.claim(3), index: 4 } })).toBe('contract.proves-nothing')
    expect(prove(story, { ...evidence, chunk: other.claim(1) })).toBe('contract.proves-nothing')
  })

  it('a shared point that is another, or has another’s proof', () => {
    const { story, box } = sold()
    const another = goods.evidence(story.id, 'ben', goods.box(story.id, 'ben', 1), { place: 1 })
    expect(prove(story, another)).toBe('contract.proves-nothing')
    expect(prove(story, { ...goods.evidence(story.id, 'ben', box), shared: another.shared })).toBe(
      'contract.proves-nothing',
    )
    expect(prove(story, goods.evidence(story.id, 'dee', box))).toBe('contract.proves-nothing')
  })

  it('a key given to the receiver after they took another device: what counts is whom it was agreed with', () => {
    const { story, box } = sold()
    const seal = sealOf('eve')
    const member = story.world.state.get(`member/${didOf('ben')}`)
    story.world.state.take(new Map([[`member/${didOf('ben')}`, { ...member, seal }]]))
    expect(prove(story, goods.evidence(story.id, 'eve', box))).toBe('contract.proves-nothing')
  })
})

describe('refused', () => {
  const goods = new Goods()
  it.each<[string, (story: Story) => string | null]>([
    ['contract.shown', (story) => story.deliver('cy')],
    ['contract.key-box', (story) => story.deliver('cy', 0, 1, goods.box(story.id, 'ben', 1))],
    ['contract.key-box', (story) => story.deliver('cy', 0, 1, goods.box(story.id, 'cy'))],
    ['contract.key-box', (story) => story.deliver('cy', 0, 1, goods.box(bytesOf('another'), 'ben'))],
    ['contract.wrong-phase', (story) => prove(story, goods.evidence(story.id, 'ben', goods.box(story.id, 'ben')))],
    ['contract.evidence', (story) => prove(story, { box: handOver(story, goods).box })],
    ['contract.wrong-party', (story) => prove(story, goods.evidence(story.id, 'ben', handOver(story, goods)), 'cy')],
    ['contract.not-a-party', (story) => prove(story, goods.evidence(story.id, 'ben', handOver(story, goods)), 'dee')],
    [
      'contract.over',
      (story) => {
        const box = handOver(story, goods)
        story.accept('ben')
        return prove(story, goods.evidence(story.id, 'ben', box))
      },
    ],
  ])('%s', (code, tried) => {
    // A second commitment keeps the agreement open.
    const story = new Story({ commitments: [goods.commitment(), goods.commitment()] })
    expect(tried(story)).toBe(code)
  })

  it('contract.nothing-to-prove, where a person looks at it', () => {
    const story = new Story()
    story.deliver('cy')
    const some = new Goods().evidence(story.id, 'ben', new Goods().box(story.id, 'ben'))
    expect(prove(story, some)).toBe('contract.nothing-to-prove')
  })
})

describe('a sale that could cheat is not opened', () => {
  const open = (over: Partial<Commitment>, together = false, spoil = false) => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    const terms = contractOf(world, { commitments: [new Goods().commitment(over)], together })
    const member = world.state.get(`member/${didOf('ben')}`)
    const unusable = new Uint8Array(32).fill(2)
    if (spoil) world.state.take(new Map([[`member/${didOf('ben')}`, { ...member, seal: unusable }]]))
    return world.act('ben', 'contract.open', { terms, signatures: signaturesOf('ben', 'cy') })
  }
  it.each<[string, Parameters<typeof open>]>([
    ['contract.key-silence', [{ onSilence: 'refund' }]],
    ['contract.key-silence', [{ quantity: 2 }]],
    ['contract.key-silence', [{ review: 0 }]],
    ['contract.together', [{}, true]],
    ['contract.reader', [{}, false, true]],
    ['contract.clause', [{ gate: { kind: 'key', v: 1, params: { ...new Goods().gate.params, size: 0 } } }]],
    [
      'contract.clause',
      [{ gate: { kind: 'key', v: 1, params: { ...new Goods().gate.params, lock: new Uint8Array(31) } } }],
    ],
  ])('%s', (code, tried) => {
    expect(open(...tried)).toBe(code)
  })
})
