/** The steps of a trade, asked over control sockets: the short way to the situation a test is about. */
import { expect } from '@playwright/test'
import type { TermsForm, Trade } from '../../src-shared/ipc/agreements.ts'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import type { NoticeForm } from '../../src-shared/ipc/notices.ts'
import type { Ask } from './ask.ts'
import type { HeadlessNode } from './headless.ts'

const HOUR = 3_600_000
/** Long enough for two cores that run several nodes; a test that waits this long has failed. */
export const SOON = { timeout: 30_000, intervals: [100, 200, 400] }

export async function createHub(
  { ask }: { ask: Ask },
  change: Partial<Parameters<Ask['hubs']['create']>[0]> = {},
): Promise<string> {
  const form = {
    name: 'Oakfield',
    tokenName: 'Oak hours',
    tokenCode: 'OAK',
    decimals: 2,
    grant: '0',
    creditLimit: '10000',
  }
  return (await ask.hubs.create({ ...form, ...change })).hub
}

/** Invites over `host` and joins; resolves when the newcomer is a certified member at the host's height. */
export async function join(host: { ask: Ask }, newcomer: { ask: Ask }, hub: string): Promise<void> {
  const { link } = await host.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await newcomer.ask.hubs.join({ link })
  await expect.poll(() => stateOf(newcomer.ask, hub), SOON).toBe('ready')
}

/** Connected again after a start, and level with the others: only then may a device sign (SECURITY.md, invariant 9). */
export async function settledIn({ ask }: { ask: Ask }, hub: string): Promise<void> {
  await expect.poll(async () => (await ask.app.status()).network.peers, SOON).toBeGreaterThan(0)
  await expect.poll(() => stateOf(ask, hub), SOON).toBe('ready')
}

export async function stateOf(ask: Ask, hub: string): Promise<string | undefined> {
  return (await ask.hubs.list()).find((one) => one.hub === hub)?.state
}

export function offerForm(hub: string, change: Partial<NoticeForm> = {}): { hub: string; form: NoticeForm } {
  const form: NoticeForm = {
    purpose: 'offer',
    category: 'skill',
    title: 'Bicycle repair',
    text: 'I true wheels and fix brakes.',
    price: { kind: 'tokens', token: 'OAK', amount: '1200', per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Oakfield',
    expires: Date.now() + 7 * 24 * HOUR,
    ...change,
  }
  return { hub, form }
}

export function termsFor(hub: string, counterparty: string, change: Partial<TermsForm> = {}): TermsForm {
  return {
    hub,
    side: 'payer',
    counterparty,
    amount: '1200',
    quantity: 1,
    title: 'Bicycle repair',
    text: 'True both wheels.',
    notes: '',
    openWithin: 24 * HOUR,
    fundWithin: 24 * HOUR,
    deliverWithin: 48 * HOUR,
    onDeliverDue: 'refund',
    reviewWithin: 48 * HOUR,
    onReviewDue: 'release',
    ...change,
  }
}

export async function titles(ask: Ask, hub: string, text = ''): Promise<string[]> {
  return (await ask.notices.search({ hub, text, limit: 50 })).items.map(({ content }) => content.title)
}

/** The one trade a node knows of, whole. */
export async function onlyTrade(ask: Ask): Promise<Trade | undefined> {
  const [first] = await ask.agreements.list({ filter: 'all' })
  return first === undefined ? undefined : ask.agreements.get({ negotiation: first.negotiation })
}

export const tradeState = async (ask: Ask): Promise<string | undefined> => (await onlyTrade(ask))?.state

/** Waits until a node's only trade is in this state, and returns it. */
export async function reach(ask: Ask, state: Trade['state']): Promise<Trade> {
  await expect.poll(() => tradeState(ask), SOON).toBe(state)
  return (await onlyTrade(ask)) as Trade
}

/** Both nodes hold the same certified history: same height, header and state root. */
export async function expectSameLedger(hub: string, ...nodes: { ask: Ask }[]): Promise<void> {
  const heads = async () => {
    const found = await Promise.all(nodes.map(({ ask }) => ask.ledger.head({ hub })))
    return new Set(found.map(({ h, header, state, conserved }) => `${h} ${header} ${state} ${conserved}`)).size
  }
  await expect.poll(heads, SOON).toBe(1)
}

/** Agreed and, where signing the proposal did not fund it already, funded by its payer. */
export async function reachFunded(payer: HeadlessNode): Promise<Trade> {
  const paid = async () => ['agreed', 'funded'].includes((await tradeState(payer.ask)) ?? '')
  await expect.poll(paid, SOON).toBe(true)
  const { acts, agreement } = (await onlyTrade(payer.ask)) as Trade
  if (acts.includes('fund') && agreement !== undefined) await payer.act({ act: 'fund', agreement })
  return reach(payer.ask, 'funded')
}

/** Proposes as payer, agrees as provider, funds: everything before the work. */
export async function fundTrade(hub: string, payer: HeadlessNode, provider: HeadlessNode): Promise<string> {
  await payer.act({ act: 'propose', terms: termsFor(hub, provider.did) })
  const { negotiation, proposals } = await reach(provider.ask, 'offered')
  const proposal = proposals.find(({ state }) => state === 'open')?.id
  if (proposal === undefined) throw new Error('no open proposal')
  await provider.act({ act: 'agree', negotiation, proposal })
  const { agreement } = await reachFunded(payer)
  if (agreement === undefined) throw new Error('funded without an agreement')
  await reach(provider.ask, 'funded')
  return agreement
}

/** One work for one payment, in the form of an agreement of several commitments. */
export function contractFor(hub: string, payer: string, doer: string): ContractForm {
  return {
    hub,
    title: 'Bicycle repair',
    text: '',
    notes: '',
    parties: [{ did: payer }, { did: doer }],
    commitments: [
      {
        title: 'Both wheels',
        by: 1,
        to: 0,
        what: 'work',
        quantity: 1,
        unit: 'C62',
        after: [],
        wait: 0,
        within: 48 * HOUR,
        onLate: 'refund',
        review: 48 * HOUR,
        onSilence: 'release',
        gate: { kind: 'review' },
        pay: [{ by: 0, token: 'OAK', amount: '1200', to: [{ did: doer, share: 1000 }] }],
      },
    ],
    together: false,
    openWithin: 24 * HOUR,
    fundWithin: 24 * HOUR,
  }
}
