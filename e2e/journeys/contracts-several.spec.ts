/** One window among headless members: a barter with deposits whose counter-offer is compared, sessions, a ring of three, an uptime that others measure, a group. */
import path from 'node:path'
import { expect } from '@playwright/test'
import type { CommitmentForm, ContractForm } from '../../src-shared/ipc/contracts.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, deliverNote, openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { move } from '../harness/trade-window.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const ANSWER = { timeout: 20_000 }
const NAMES = ['ben', 'cy', 'dee', 'eve'] as const
type Name = (typeof NAMES)[number]

interface Town {
  ada: DesktopApp
  hub: string
  did: Record<Name | 'ada', string>
  nodes: Record<Name, HeadlessNode>
}

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `several-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
  })

async function townOf(
  openDesktop: (name: string) => Promise<DesktopApp>,
  dir: (name: string) => string,
): Promise<Town> {
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, HUB)
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const nodes = {} as Record<Name, HeadlessNode>
  for (const name of NAMES) {
    nodes[name] = await startHeadless(dir(name), name)
    await join(ada, nodes[name], hub)
  }
  const me = (await ada.ask.hubs.members({ hub })).find((one) => one.me)?.did ?? ''
  const did = { ada: me, ben: nodes.ben.did, cy: nodes.cy.did, dee: nodes.dee.did, eve: nodes.eve.did }
  return { ada, hub, did, nodes }
}

/** A form of these parties; the first commitment is the model of the others. */
function formOf(
  town: Town,
  title: string,
  people: readonly (Name | 'ada')[],
  commitments: Partial<CommitmentForm>[],
  over: Partial<ContractForm> = {},
): ContractForm {
  const [first, second] = people as [Name | 'ada', Name | 'ada']
  const model = contractFor(town.hub, town.did[first], town.did[second])
  const [one] = model.commitments as [CommitmentForm]
  return {
    ...model,
    title,
    parties: people.map((name) => ({ did: town.did[name] })),
    commitments: commitments.map((change) => ({ ...one, ...change })),
    ...over,
  }
}

const pays = (town: Town, by: number, payee: Name | 'ada', amount: string): Pick<CommitmentForm, 'pay'> => ({
  pay: [{ by, token: 'OAK', amount, to: [{ did: town.did[payee], share: 1000 }] }],
})

const titled = async ({ ask }: Pick<HeadlessNode, 'ask'>, title: string) => {
  const found = (await ask.contracts.list({})).find((one) => one.title === title)
  return found && ask.contracts.get({ negotiation: found.negotiation })
}

/** Waits until this node knows of it in this phase, and answers it. */
async function known(node: Pick<HeadlessNode, 'ask'>, title: string, phase: string) {
  await expect.poll(async () => (await titled(node, title))?.phase, SOON).toBe(phase)
  return (await titled(node, title)) as NonNullable<Awaited<ReturnType<typeof titled>>>
}

async function agreeIn({ ada }: Town, title: string): Promise<void> {
  await known(ada, title, 'offered')
  await openContract(ada, title)
  await signDuring(ada, () => move(ada.page, 'Agree and sign').click(ANSWER))
}

async function agreeBy(node: HeadlessNode, title: string): Promise<void> {
  const { negotiation, proposals } = await known(node, title, 'offered')
  const proposal = proposals.findLast(({ state }) => state === 'open')?.id ?? ''
  await node.act({ act: 'contract-agree', negotiation, proposal })
}

async function deliverBy(node: HeadlessNode, title: string, commitment: number): Promise<void> {
  const mayDeliver = async () => (await titled(node, title))?.commitments[commitment]?.acts.includes('deliver')
  await expect.poll(mayDeliver, SOON).toBe(true)
  const { agreement = '' } = await known(node, title, 'running')
  await node.ask.contracts.deliver({ agreement, commitment, units: 1, note: 'Done.', inPerson: true, files: [] })
}

const flowsOf = async (node: Pick<HeadlessNode, 'ask'>, title: string) =>
  (await known(node, title, 'done')).flows.map(({ from, to, amount }) => `${from.nick} → ${to.nick} ${amount}`)

test('several parties, several kinds of promises', async ({ openDesktop, place }) => {
  test.setTimeout(600_000)
  const town = await townOf(openDesktop, (name) => place.dir(name))
  const { ada, nodes, did } = town
  try {
    await test.step('a barter of two services with deposits, the counter-offer compared', async () => {
      const title = 'Bread for lessons'
      const deposit = { pay: [], bond: { token: 'OAK', amount: '200' } }
      const service = { what: 'service' as const, ...deposit }
      await nodes.ben.act({
        act: 'contract-propose',
        form: formOf(
          town,
          title,
          ['ben', 'ada'],
          [
            { ...service, title: 'Ten loaves', by: 0, to: 1 },
            { ...service, title: 'Two lessons', by: 1, to: 0 },
          ],
        ),
      })
      await known(ada, title, 'offered')
      await openContract(ada, title)
      await ada.page.getByRole('link', { name: 'Propose other terms' }).click(ANSWER)
      await ada.page.getByTestId('commitment-1').getByLabel('Time to do it', { exact: true }).fill('9')
      await expect(ada.page.getByTestId('changes')).toContainText('9 days', ANSWER)
      await signDuring(ada, () => ada.page.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
      await expect(ada.page.getByRole('heading', { level: 2, name: 'Versions' })).toBeVisible(ANSWER)
      await shoot(ada, 'compared')
      await agreeBy(nodes.ben, title)
      await deliverBy(nodes.ben, title, 0)
      await signDuring(ada, () => actOn(ada.page, 0, 'Accept').click(ANSWER))
      await deliverNote(ada, 1, 'Both lessons were on Tuesday.')
      await expect.poll(async () => (await titled(nodes.ben, title))?.commitments[1]?.phase, SOON).toBe('delivered')
      const { agreement = '' } = await known(nodes.ben, title, 'running')
      await nodes.ben.act({ act: 'contract-accept', agreement, commitment: 1, units: 1 })
      expect(await flowsOf(ada, title)).toEqual([])
    })

    await test.step('an advice loop of three sessions, each accepted and paid', async () => {
      const title = 'Advice on bees'
      const form = formOf(
        town,
        title,
        ['ada', 'ben'],
        [{ title: 'A session', quantity: 3, unit: 'C62', ...pays(town, 0, 'ben', '300') }],
      )
      await nodes.ben.act({ act: 'contract-propose', form })
      await agreeIn(town, title)
      for (const paid of ['100', '200', '300']) {
        await deliverBy(nodes.ben, title, 0)
        // Of several that are left it is asked how many.
        const press = () => actOn(ada.page, 0, 'Accept').click(ANSWER)
        if (paid === '300') await signDuring(ada, press)
        else {
          await press()
          await signDuring(ada, () =>
            ada.page.getByRole('dialog').getByRole('button', { name: 'Continue to sign' }).click(ANSWER),
          )
        }
        const total = async () => (await titled(nodes.ben, title))?.commitments[0]?.paid[0]
        await expect.poll(total, SOON).toBe(paid)
      }
      expect(await flowsOf(ada, title)).toEqual(['Ada → ben 300'])
    })

    await test.step('a ring of three is settled at once', async () => {
      const title = 'A round of favours'
      const leg = (by: number, to: number, payee: Name | 'ada'): Partial<CommitmentForm> => ({
        title: `Leg ${by + 1}`,
        by,
        to,
        what: 'money',
        within: 0,
        review: 0,
        gate: { kind: 'time' },
        ...pays(town, by, payee, '50'),
      })
      const form = formOf(town, title, ['cy', 'ada', 'ben'], [leg(0, 1, 'ada'), leg(1, 2, 'ben'), leg(2, 0, 'cy')], {
        together: true,
      })
      await nodes.cy.act({ act: 'contract-propose', form })
      await agreeIn(town, title)
      await agreeBy(nodes.ben, title)
      expect(await flowsOf(nodes.cy, title)).toEqual(['cy → Ada 50', 'Ada → ben 50', 'ben → cy 50'])
    })

    await test.step('an uptime that two of three measure pays 73 %', async () => {
      const title = 'A server for a month'
      const gate = {
        kind: 'attest' as const,
        attesters: [did.ada, did.dee, did.eve],
        quorum: 2,
        measure: 'hours up in a thousand',
        full: 1000,
        least: 0,
      }
      const form = formOf(
        town,
        title,
        ['cy', 'ben'],
        [{ title: 'Uptime', what: 'service', gate, ...pays(town, 0, 'ben', '100') }],
      )
      await nodes.cy.act({ act: 'contract-propose', form })
      await agreeBy(nodes.ben, title)
      const { agreement = '' } = await known(nodes.dee, 'To measure: hours up in a thousand', 'running')
      await nodes.dee.act({ act: 'contract-attest', agreement, commitment: 0, value: 990 })
      await nodes.eve.act({ act: 'contract-attest', agreement, commitment: 0, value: 100 })
      await openContract(ada, 'To measure: hours up in a thousand')
      await actOn(ada.page, 0, 'Say what I measured').click(ANSWER)
      const dialog = ada.page.getByRole('dialog')
      await dialog.getByLabel('hours up in a thousand').fill('730')
      await shoot(ada, 'measured')
      await signDuring(ada, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
      expect(await flowsOf(nodes.ben, title)).toEqual(['cy → ben 73'])
    })

    await test.step('a group of three speaks by two of them', async () => {
      const title = 'A wall for the club'
      const group = { did: did.ben, group: { members: [did.ben, did.cy, did.dee], quorum: 2 } }
      const form = formOf(town, title, ['ben', 'ada'], [{ title: 'The wall', ...pays(town, 0, 'ada', '120') }])
      await nodes.ben.act({ act: 'contract-propose', form: { ...form, parties: [group, { did: did.ada }] } })
      await agreeBy(nodes.cy, title)
      await agreeIn(town, title)
      await known(ada, title, 'running')
      await deliverNote(ada, 0, 'It stands.')
      await expect.poll(async () => (await titled(nodes.dee, title))?.commitments[0]?.phase, SOON).toBe('delivered')
      const { agreement = '' } = await known(nodes.dee, title, 'running')
      for (const node of [nodes.cy, nodes.dee])
        await node.act({ act: 'contract-accept', agreement, commitment: 0, units: 1 })
      expect(await flowsOf(ada, title)).toEqual(['ben → Ada 120'])
      await goTo(ada.page, 'My trades')
      await shoot(ada, 'list')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all(Object.values(nodes).map((node) => node.kill()))
  }
})
