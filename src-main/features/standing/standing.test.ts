/** Standing on real nodes: a ladder voted in, trust signed on sheets, limits said before they are met and refused when they are. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#shared/core/kernel/index.ts'
import type { Act, Sheet, TermsForm } from '#shared/ipc/agreements.ts'
import type { ProposalView, RulesView } from '#shared/ipc/governance.ts'
import type { StandingView, TiersForm, TrustLines } from '#shared/ipc/standing.ts'
import { LanOfNodes } from '../../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }
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

let home: string
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>

beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-standing-'))
  lan = new LanOfNodes(home)
  const made = await lan.hub(['ana', 'ben', 'cy'], HUB)
  hub = made.hub
  dids = made.dids
  lan.connect('ben', 'cy')
  lan.settle()
  await sign('ana', { act: 'propose-rules', hub, title: 'A ladder', reason: 'We grow', policy: { tiers: LADDER } })
  const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as [ProposalView]
  expect(proposal.words.join(' ')).toContain('“known”, by one trading partner')
  for (const name of ['ana', 'ben', 'cy']) await sign(name, { act: 'vote', hub, proposal: proposal.id, choice: 'yes' })
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const did = (name: string): string => dids[name] as string
const prepare = async (name: string, act: Act): Promise<Sheet> =>
  (await lan.get(name).call('acts.prepare', { act })) as Sheet
async function sign(name: string, act: Act): Promise<Sheet> {
  const sheet = await prepare(name, act)
  await lan.get(name).call('acts.approve', { digest: sheet.digest })
  lan.settle()
  return sheet
}
const standing = async (name: string, asked = name) =>
  ((await lan.get(asked).call('standing.of', { hub, did: did(name) })) as StandingView).standing
const lines = async (name: string): Promise<TrustLines> =>
  (await lan.get(name).call('standing.lines', { hub, did: did(name) })) as TrustLines

const terms = (counterparty: string, amount: string): TermsForm => ({
  hub,
  side: 'payer',
  counterparty,
  amount,
  quantity: 1,
  title: 'Mend a wheel',
  text: '',
  notes: '',
  openWithin: DAY,
  fundWithin: HOUR,
  deliverWithin: DAY,
  onDeliverDue: 'refund',
  reviewWithin: DAY,
  onReviewDue: 'release',
})
const offer = () => ({
  purpose: 'offer',
  category: 'skill',
  title: 'Bicycle repair',
  text: '',
  price: { kind: 'tokens', token: 'HRS', amount: '100', per: 'hour' },
  quantity: 1,
  unit: '',
  place: '',
  expires: lan.now + DAY,
})
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
    const sheet = await sign('ana', { act: 'trust', hub, did: did('ben'), line: '2500' })
    expect(sheet.sentence).toBe('You trust ben with up to 25.00 HRS in Riverside.')
    expect((await lines('ben')).received).toMatchObject([{ line: '2500', person: { nick: 'ana' } }])
    await expect(prepare('ben', { act: 'trust', hub, did: did('ben'), line: '5' })).rejects.toMatchObject({
      code: 'trust.oneself',
    })
    const { negotiation } = (await lan.get('cy').call('acts.approve', {
      digest: (await prepare('cy', { act: 'propose', terms: terms(did('ben'), '300') })).digest,
    })) as {
      negotiation: string
    }
    lan.settle()
    const trade = (await lan.get('ben').call('agreements.get', { negotiation })) as { proposals: { id: string }[] }
    await sign('ben', { act: 'agree', negotiation, proposal: trade.proposals[0]?.id ?? '' })
    expect(await standing('ben')).toMatchObject({ used: { open: '300', all: '300' } })
    const open = (await lan.get('cy').call('agreements.get', { negotiation })) as { agreement: string }
    await sign('cy', { act: 'release', agreement: open.agreement, amount: '300' })
    expect(await standing('ben')).toMatchObject({ name: 'known', used: { all: '0' }, merits: { partners: 1, kept: 1 } })
    expect(await lan.get('ben').call('ledger.wallet', { hub })).toMatchObject({ posted: '1294' })
    await sign('ana', { act: 'trust', hub, did: did('ben'), line: '0' })
    expect((await lines('ana')).given).toEqual([])
  })

  it('says on the sheet that a limit is near, or that it would be refused, and what lifts it', async () => {
    expect(codes(await prepare('cy', { act: 'propose', terms: terms(did('ben'), '200') }))).not.toContain(
      'near-standing',
    )
    expect(codes(await prepare('cy', { act: 'propose', terms: terms(did('ben'), '400') }))).toContain('near-standing')
    const over = await prepare('cy', { act: 'propose', terms: terms(did('ben'), '600') })
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

  it('keeps whom a rung does not let post off the board, by their own node and with words', async () => {
    const ladder = LADDER.ladder.map((rung, at) =>
      at === 0 ? { ...rung, gives: { ...rung.gives, board: false } } : rung,
    )
    const policy = { tiers: { ...LADDER, ladder } }
    await sign('ana', { act: 'propose-rules', hub, title: 'Look first', reason: 'Spam', policy })
    const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as [ProposalView]
    for (const name of ['ana', 'ben', 'cy'])
      await sign(name, { act: 'vote', hub, proposal: proposal.id, choice: 'yes' })
    expect(await standing('ben')).toMatchObject({ gives: { board: false } })
    await expect(lan.get('ben').call('notices.publish', { hub, form: offer() })).rejects.toMatchObject({
      code: 'notice.tier',
    })
  })
})
