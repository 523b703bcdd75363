/** Standing on real nodes: a ladder voted in, trust signed on sheets, limits said before they are met and refused when they are. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import type { Act, Sheet, TermsForm } from '#shared/ipc/agreements.ts'
import type { RulesView } from '#shared/ipc/governance.ts'
import type { StandingView, TiersForm, TrustLines } from '#shared/ipc/standing.ts'
import { CouncilMarket } from '../../testing/council-market.ts'
import { repairOffer } from '../../testing/trading.ts'

const LADDER: TiersForm = {
  season: 30 * DAY,
  ladder: [
    {
      name: 'new',
      needs: { age: 0, partners: 0, kept: 0, trusted: '0' },
      gives: { exposure: '500', credit: '100', fee: 20, board: true, votes: false, jury: false },
    },
    {
      name: 'known',
      needs: { age: 0, partners: 1, kept: 0, trusted: '0' },
      gives: { exposure: '2000', fee: 0, board: true, votes: true, jury: true },
    },
  ],
}

let market: CouncilMarket
let lan: CouncilMarket['lan']
let hub: string

beforeEach(async () => {
  market = await new CouncilMarket().meet()
  ;({ lan, hub } = market)
  await market.decide({ title: 'A ladder', policy: { tiers: LADDER } })
  const [proposal] = await market.proposals('ana')
  expect(proposal?.words.join(' ')).toContain('“known”, by one trading partner')
})
afterEach(() => market.close())

const did = (name: string): string => market.did(name)
const prepare = (name: string, act: Act) => market.call<Sheet>(name, 'acts.prepare', { act })
const sign = (name: string, act: Act) => market.sign(name, act)
/** Read while no time passes, for an age is told to the millisecond. */
const standing = async (name: string, asked = name) =>
  ((await lan.get(asked).call('standing.of', { hub, did: did(name) })) as StandingView).standing
const lines = (name: string) => market.call<TrustLines>(name, 'standing.lines', { hub, did: did(name) })
const terms = (counterparty: string, amount: string) => market.terms(counterparty, { amount })
const codes = ({ warnings }: Sheet): string[] => warnings.map(({ code }) => code)

describe('a hub with a ladder', () => {
  it('says where everybody stands, in numbers and in words, the same on every node', async () => {
    const { words } = (await lan.get('cy').call('governance.rules', { hub })) as RulesView
    expect(words.tiers.some((line) => line.startsWith('“new”, from the beginning'))).toBe(true)
    expect(await standing('ben')).toMatchObject({
      rung: 1,
      rungs: 2,
      name: 'new',
      gives: { exposure: '500', credit: '100', fee: 20 },
      used: { open: '0', debt: '0', all: '0' },
      next: { name: 'known', missing: [{ need: 'partners', words: 'one more trading partner' }] },
    })
    expect(await standing('ben', 'cy')).toEqual(await standing('ben'))
    expect(await lan.get('ben').call('standing.ladder', { hub })).toMatchObject({ rules: LADDER })
  })

  it('is told who trusts whom by sheets that say it all, and lifts whom people trade with', async () => {
    const { sheet } = await sign('ana', { act: 'trust', hub, did: did('ben'), line: '2500' })
    expect(sheet.sentence).toBe('You trust ben with up to 25.00 HRS in Riverside.')
    expect((await lines('ben')).received).toMatchObject([{ line: '2500', person: { nick: 'ana' } }])
    await expect(prepare('ben', { act: 'trust', hub, did: did('ben'), line: '5' })).rejects.toMatchObject({
      code: 'trust.oneself',
    })
    const { agreement } = await market.agreed('cy', 'ben', { amount: '300' })
    expect(await standing('ben')).toMatchObject({ used: { open: '300', all: '300' } })
    await sign('cy', { act: 'release', agreement, amount: '300' })
    expect(await standing('ben')).toMatchObject({ name: 'known', used: { all: '0' }, merits: { partners: 1, kept: 1 } })
    expect(await lan.get('ben').call('ledger.wallet', { hub })).toMatchObject({ posted: '1294' })
    await sign('ana', { act: 'trust', hub, did: did('ben'), line: '0' })
    expect((await lines('ana')).given).toEqual([])
  })

  it('says on the sheet that a limit is near, or that it would be refused, and what lifts it', async () => {
    expect(codes(await prepare('cy', { act: 'propose', terms: terms('ben', '200') }))).not.toContain('near-standing')
    expect(codes(await prepare('cy', { act: 'propose', terms: terms('ben', '400') }))).toContain('near-standing')
    const over = await prepare('cy', { act: 'propose', terms: terms('ben', '600') })
    expect(over.warnings.find(({ code }) => code === 'over-standing')?.text).toBe(
      'The standing of ben lets up to 5.00 HRS be open or owed at once, and 0.00 HRS of it is used: this would be refused. What lifts it to 20.00 HRS: one more trading partner.',
    )
    await expect(prepare('cy', { act: 'pay', hub, to: did('ben'), amount: '1101' })).rejects.toMatchObject({
      code: 'transfer.insufficient',
      text: expect.stringContaining(
        'Your account would let you spend more than your standing does: “new”, rung 1 of 2. Up to 5.00 HRS may be open or owed at once. 0.00 HRS of it is used.',
      ),
    })
  })

  it('has an agreement beyond the limit refused by every node it is handed to, though both had signed it and their own let it through', async () => {
    const offered = async (to: string) => {
      const form: TermsForm = { ...terms(to, '300'), side: 'provider' }
      const { digest } = await prepare('ben', { act: 'propose', terms: form })
      return (await lan.get('ben').call('acts.approve', { digest })) as { negotiation: string }
    }
    const talks = { ana: await offered('ana'), cy: await offered('cy') }
    lan.settle()
    const opened = async (name: 'ana' | 'cy') => {
      const { negotiation } = talks[name]
      const trade = (await lan.get(name).call('agreements.get', { negotiation })) as { proposals: { id: string }[] }
      const act: Act = { act: 'agree', negotiation, proposal: trade.proposals[0]?.id ?? '' }
      const { digest } = (await lan.get(name).call('acts.prepare', { act })) as Sheet
      const { event } = (await lan.get(name).call('acts.approve', { digest })) as { event: string }
      return event
    }
    // Neither has heard of the other's yet.
    const events = [await opened('ana'), await opened('cy')]
    lan.settle()
    for (const node of ['ana', 'ben', 'cy']) {
      const rows = await Promise.all(
        events.map(async (id) => ((await lan.get(node).call('ledger.event', { hub, id })) as { row: object }).row),
      )
      expect(rows).toContainEqual(expect.objectContaining({ outcome: 'done' }))
      expect(rows).toContainEqual(expect.objectContaining({ outcome: 'refused', code: 'tier.exposure' }))
      expect(await standing('ben', node)).toMatchObject({ used: { open: '300' } })
    }
  })

  it('keeps whom a rung does not let post off the board, by their own node and with words', async () => {
    const ladder = LADDER.ladder.map((rung, at) =>
      at === 0 ? { ...rung, gives: { ...rung.gives, board: false } } : rung,
    )
    const policy = { tiers: { ...LADDER, ladder } }
    await market.decide({ title: 'Look first', policy })
    expect(await standing('ben')).toMatchObject({ gives: { board: false } })
    await expect(
      lan.get('ben').call('notices.publish', { hub, form: repairOffer(lan.now + DAY) }),
    ).rejects.toMatchObject({
      code: 'notice.tier',
    })
  })
})
