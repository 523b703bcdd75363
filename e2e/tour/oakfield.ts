/** The hub that the tour shows: a little of everything, made by headless nodes; its first member's directory is then opened in a window. */
import { expect } from '@playwright/test'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import type { NoticeForm } from '../../src-shared/ipc/notices.ts'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { contractFor, createHub, fundTrade, join, offerForm, reach, SOON } from '../harness/trade.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MURAL = 'A mural'

/** What the screens that show one thing are opened with. */
export interface Ids {
  hub: string
  notice: string
  trade: string
  contract: string
  space: string
  study: string
  case: string
  pool: string
  watch: string
  collection: string
  event: string
  ben: string
}

interface People {
  ada: HeadlessNode
  ben: HeadlessNode
  cy: HeadlessNode
  hub: string
  today: number
}

const NOTICES: readonly Partial<NoticeForm>[] = [
  { title: 'German conversation, one hour', text: 'Relaxed talk over tea, any level.', place: 'Old Town' },
  {
    ...{ title: 'Apple crates, five of them', text: 'Solid, stackable. To be fetched.', category: 'thing' },
    ...{ unit: 'piece', price: { kind: 'barter', wants: 'honey or plum jam' }, place: 'Hillside' },
  },
  {
    ...{ title: 'Logo for our repair café', text: 'Two colours, also as a stamp.', purpose: 'need', category: 'work' },
    ...{ unit: 'piece', price: { kind: 'tokens', token: 'OAK', amount: '4500', per: 'piece' } },
  },
  { title: 'Field notes on 40 local mosses', text: 'Photographs, places, keys.', category: 'knowledge' },
  {
    title: 'Overnight rendering, 8 cores',
    text: 'Blender or ffmpeg, by breakfast.',
    category: 'compute',
    place: 'online',
  },
]

/** Makes the hub in these directories and closes its first member's node again; the others go on until `stop`. `today` is what their clocks say. */
export async function oakfield(
  dir: (name: string) => string,
  today: number,
): Promise<{ ids: Ids; stop(): Promise<void> }> {
  const [ada, ben, cy] = (await Promise.all(
    ['Ada', 'Ben', 'Cy'].map((nick) => startHeadless(dir(nick.toLowerCase()), nick)),
  )) as [HeadlessNode, HeadlessNode, HeadlessNode]
  const stop = async () => void (await Promise.all([ada.kill(), ben.kill(), cy.kill()]))
  try {
    const ids = await filled({ ada, ben, cy }, today)
    await ada.stop()
    return { ids, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function filled({ ada, ben, cy }: Omit<People, 'hub' | 'today'>, today: number): Promise<Ids> {
  const hub = await createHub(ada, { grant: '10000' })
  for (const node of [ben, cy]) await join(ada, node, hub)
  const people: People = { ada, ben, cy, hub, today }
  const notice = await posted(people)
  const space = await gallery(people)
  const trade = await aTrade(people)
  const study = await aStudy(people)
  const pool = await aPool(people)
  const { contract, case: found } = await aCase(people)
  const watch = (await ada.ask.watches.save({ hub, name: 'Bicycles', desktop: true, sought: { text: 'wheels' } })).id
  await cy.act({ act: 'favour', hub, with: ada.did, owes: 'me', amount: '200', note: 'Watered the tomatoes' })
  const event = (await ada.ask.ledger.events({ hub })).items[0]?.id ?? ''
  const { id: collection } = await ada.ask.collections.begin({ hub, name: 'For the kitchen wall', about: '' })
  return { hub, notice, trade, contract, space, study, case: found, pool, watch, collection, event, ben: ben.did }
}

async function posted({ ada, ben, hub, today }: People): Promise<string> {
  for (const [place, change] of NOTICES.entries())
    await (place % 2 === 0 ? ben : ada).ask.notices.publish(offerForm(hub, { expires: today + 20 * DAY, ...change }))
  const { id } = await ben.ask.notices.publish(offerForm(hub, { expires: today + 20 * DAY }))
  await expect.poll(async () => (await ada.ask.notices.search({ hub, text: '', limit: 9 })).items.length, SOON).toBe(6)
  return id
}

async function gallery({ ada, ben, hub, today }: People): Promise<string> {
  const { begins } = (await ben.ask.spaces.types()).find(({ type }) => type === 'creative') ?? {}
  const rules: RulesForm = {
    ...(begins as NonNullable<typeof begins>),
    ...{ name: 'The long wall', about: 'What we make.', type: 'creative', who: { by: 'anybody' }, curators: [] },
  }
  const { id } = await ada.ask.spaces.found({ hub, rules })
  await expect.poll(async () => (await ben.ask.spaces.list({ hub })).length, SOON).toBe(1)
  await ben.ask.notices.publish(
    offerForm(hub, {
      expires: today + 20 * DAY,
      ...{ title: 'Slow clock', text: 'One tick a minute.', category: 'work', unit: 'copy' },
      price: { kind: 'tokens', token: 'OAK', amount: '1200', per: 'copy' },
      space: { id, fields: { medium: ['Image'], licence: 'CC-BY-4.0' } },
      work: { kind: 'code', excerpt: 'export const tick = () => {\n  // one a minute\n}\n' },
    }),
  )
  return id
}

/** Delivered by Ada, and not accepted yet. */
async function aTrade({ ada, ben, hub }: People): Promise<string> {
  const agreement = await fundTrade(hub, ben, ada)
  await ada.ask.agreements.deliver({ agreement, note: 'Both wheels are true.', inPerson: true, files: [] })
  const { negotiation } = await reach(ada.ask, 'delivered')
  return negotiation
}

async function aPool({ ada, ben, cy, hub }: People): Promise<string> {
  await ben.act({
    ...{ act: 'pool-found', hub, token: 'OAK', name: 'A dry workshop', purpose: 'New beams before the winter.' },
    ...{ goal: '3000', lasts: 7 * DAY, least: '100', withdraw: true, count: 'gifts', span: DAY, silence: 'refuse' },
    milestones: [{ title: 'Beams', payee: cy.did, amount: '2500', within: 14 * DAY }],
  })
  const known = async () => (await ada.ask.pools.list({ hub }))[0]?.id
  await expect.poll(known, SOON).toBeDefined()
  const pool = (await known()) ?? ''
  await ada.act({ act: 'pool-give', hub, pool, amount: '1200' })
  return pool
}

/** A kitchen experiment, in a space of its own. */
async function aStudy({ ben, ada, hub }: People): Promise<string> {
  const begins = (await ben.ask.spaces.types()).find(({ type }) => type === 'scientific')?.begins
  const rules = {
    ...begins,
    name: 'Kitchen lab',
    about: 'Bread, measured.',
    type: 'scientific',
    who: { by: 'anybody' },
  }
  const { id: space } = await ben.ask.spaces.found({ hub, rules: { ...rules, curators: [] } as unknown as RulesForm })
  await expect.poll(async () => (await ben.ask.spaces.list({ hub })).some(({ id }) => id === space), SOON).toBe(true)
  const data = Buffer.from('hour,height\n1,4\n2,6\n').toString('base64')
  const file = await ben.ask.notices.addBlob({ name: 'heights.csv', type: 'text/csv', data })
  const said = { title: 'Does dough rise faster by the window?', question: 'By the window, or in the oven?' }
  const form = {
    ...said,
    method: 'Two bowls, one dough.',
    result: 'A fifth faster.',
    data: [file],
    code: [],
    cites: [],
  }
  await ben.ask.research.publish({ hub, space, form: { ...form, licence: 'CC-BY-4.0' } })
  const known = async () => (await ada.ask.research.list({ hub }))[0]?.id
  await expect.poll(known, SOON).toBeDefined()
  return (await known()) ?? ''
}

/** Half a mural, brought to court by Ada. */
async function aCase({ ada, ben, cy, hub }: People): Promise<{ contract: string; case: string }> {
  await ben.act({ act: 'pay', hub, to: cy.did, amount: '600' })
  await expect.poll(async () => (await cy.ask.ledger.wallet({ hub })).posted, SOON).toBe('10600')
  await cy.act({ act: 'court-enrol', hub, lock: '500' })
  await expect.poll(async () => (await ada.ask.court.bench({ hub })).jurors, SOON).toBe(1)
  const court: Extract<NonNullable<ContractForm['dispute']>, { court: unknown }>['court'] = {
    ...{ panel: 1, rounds: 1, token: 'OAK', fee: '100', lock: '500', loss: 500, hops: 0 },
    ...{ evidence: DAY, draw: DAY, vote: DAY, open: DAY, appeal: DAY },
  }
  const form: ContractForm = {
    ...contractFor(hub, ada.did, ben.did),
    ...{ title: MURAL, text: 'The wall beside the bakery.', dispute: { court, otherwise: 500 } },
  }
  await ben.act({ act: 'contract-propose', form })
  const mine = async () => (await ada.ask.contracts.list({}))[0]
  await expect.poll(async () => (await mine())?.phase, SOON).toBe('offered')
  const { negotiation = '' } = (await mine()) ?? {}
  const { proposals } = await ada.ask.contracts.get({ negotiation })
  await ada.act({ act: 'contract-agree', negotiation, proposal: proposals[0]?.id ?? '' })
  const may = async (node: HeadlessNode, act: string) =>
    (await node.ask.contracts.get({ negotiation })).commitments[0]?.acts.includes(act as 'deliver')
  await expect.poll(() => may(ben, 'deliver'), SOON).toBe(true)
  const { agreement = '' } = await ben.ask.contracts.get({ negotiation })
  const done = { units: 1, note: 'Half the wall; the rest next week.', inPerson: true, files: [] }
  await ben.ask.contracts.deliver({ agreement, commitment: 0, ...done })
  await expect.poll(() => may(ada, 'file'), SOON).toBe(true)
  const statement = { text: 'Only half the wall was painted.', files: [] }
  await ada.act({
    ...{ act: 'court-file', agreement, commitment: 0, reason: 'late' },
    statement,
    ask: { share: 400, bond: 0 },
  })
  const cases = async () => (await ada.ask.court.list({ hub, filter: 'hub' }))[0]?.id
  await expect.poll(cases, SOON).toBeDefined()
  return { contract: negotiation, case: (await cases()) ?? '' }
}
