/** Files sold by their keys: from a window, by a cheat, and one for the other with every program killed at every step. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { CommitmentForm, ContractForm, ContractView, KeyForm } from '../../src-shared/ipc/contracts.ts'
import { ANYBODY } from '../../src-shared/wire/anybody.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { openContract } from '../harness/contract-window.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { type Neighbours, neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, offerForm, SOON, settledIn } from '../harness/trade.ts'
import { move } from '../harness/trade-window.ts'
import { findNotice, goTo } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const LONG = { ...SOON, timeout: 90_000 }
const MINUTE = 60_000

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `goods-${name}-${look}.png`), fullPage: true })
    await expectAxeClean(app, `${name} ${look}`)
  })

type Asked = Pick<HeadlessNode, 'ask'>

async function offered({ ask }: Asked, name: string, bytes: Buffer): Promise<KeyForm> {
  const file = await ask.notices.addBlob({ name, type: 'application/octet-stream', data: bytes.toString('base64') })
  return ask.contracts.offerFile({ file })
}

async function titled({ ask }: Asked, title: string): Promise<ContractView | undefined> {
  const found = (await ask.contracts.list({})).find((one) => one.title === title)
  return found && ask.contracts.get({ negotiation: found.negotiation })
}
async function known(node: Asked, title: string, phase: ContractView['phase']): Promise<ContractView> {
  await expect.poll(async () => (await titled(node, title))?.phase, LONG).toBe(phase)
  return (await titled(node, title)) as ContractView
}

/** Fetches what is sealed, as a person's window does by itself, and signs. */
async function agreeBy(node: HeadlessNode, title: string, commitment = 0): Promise<void> {
  const { negotiation } = await known(node, title, 'offered')
  await fetched(node, title, commitment)
  const { proposals } = await known(node, title, 'offered')
  const proposal = proposals.findLast(({ state }) => state === 'open')?.id ?? ''
  await node.act({ act: 'contract-agree', negotiation, proposal })
}
async function fetched(node: Asked, title: string, commitment: number): Promise<void> {
  const { negotiation } = (await titled(node, title)) as ContractView
  await node.ask.files.fetch({ negotiation, commitment })
  await expect.poll(async () => (await titled(node, title))?.commitments[commitment]?.goods?.here, LONG).toBe(true)
}

async function contentOf(
  { ask }: Asked,
  { agreement = '', commitments }: ContractView,
  place: number,
): Promise<Buffer> {
  const root = commitments[place]?.goods?.file.root ?? ''
  return Buffer.from((await ask.contracts.file({ agreement, root })).data, 'base64')
}

const saleBy = ({ hub, me, ben }: Neighbours, title: string, gate: KeyForm): ContractForm => {
  const model = contractFor(hub, me, ben.did)
  const [one] = model.commitments as [CommitmentForm]
  const bond = { token: 'OAK', amount: '300' }
  return { ...model, title, commitments: [{ ...one, title: 'The film', gate, bond, review: 10 * MINUTE }] }
}

test('a file is sold by its key from a window; a wrong key is proven and reversed by itself', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(300_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada } = pair
  try {
    await test.step('Ada sells a song in her window; Ben’s program fetches, signs, checks and pays', async () => {
      const song = randomBytes(200_000)
      const file = path.join(place.dir('songs'), '..', 'song.flac')
      writeFileSync(file, song)
      const { page } = ada
      // From the beginning, or the dialog could open before anybody is there to answer it.
      page.on('filechooser', () => undefined)
      await goTo(page, 'My trades')
      await page.getByRole('link', { name: 'New agreement' }).click()
      await page.getByTestId('template-file').click(ANSWER)
      await page.getByLabel('Title', { exact: true }).fill('A song')
      await page.getByLabel('Party 2').selectOption({ label: 'ben' })
      const card = page.getByTestId('commitment-0')
      await card.getByLabel('What is promised').fill('The song')
      await card.getByLabel('Amount', { exact: true }).fill('7')
      const choosing = page.waitForEvent('filechooser')
      await card.getByRole('button', { name: 'Choose a file' }).click()
      await (await choosing).setFiles(file)
      await expect(card.getByText('song.flac')).toBeVisible(ANSWER)
      await expect(page.getByTestId('draft-preview').getByText('What happens if…')).toBeVisible(ANSWER)
      await shoot(ada, 'draft')
      await signDuring(ada, () => page.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
      await agreeBy(pair.ben, 'A song')
      const done = await known(pair.ben, 'A song', 'done')
      expect(done.flows).toMatchObject([{ to: { nick: 'Ada' }, amount: '700' }])
      expect((await contentOf(pair.ben, done, 0)).equals(song)).toBe(true)
      await expect(page.getByTestId('commitment-0').getByText('song.flac')).toBeVisible(ANSWER)
      await shoot(ada, 'sold')
    })

    await test.step('Ben’s program hands over a wrong key: Ada’s proves it, and has her money and his deposit', async () => {
      // What he promises is another key than the one he has.
      const gate = { ...(await offered(pair.ben, 'film.mp4', randomBytes(300_000))), lock: 'ab'.repeat(32) }
      await pair.ben.act({ act: 'contract-propose', form: saleBy(pair, 'A film', gate) })
      await known(ada, 'A film', 'offered')
      await openContract(ada, 'A film')
      await expect(ada.page.getByTestId('commitment-0').getByText(/^Sealed, and here/)).toBeVisible(ANSWER)
      await shoot(ada, 'sealed')
      await signDuring(ada, () => move(ada.page, 'Agree and sign').click(ANSWER))
      const done = await known(ada, 'A film', 'done')
      expect(done.commitments[0]?.phase).toBe('broken')
      expect(done.flows).toMatchObject([{ from: { nick: 'ben' }, to: { me: true }, amount: '300' }])
      await expect(ada.page.getByText('You proved that “The film” is not what was promised')).toBeVisible(ANSWER)
      await shoot(ada, 'disproved')
    })
  } finally {
    await pair.ben.kill()
  }
  expect(ada.errors).toEqual([])
})

test('a film is bought while its seller’s program is closed, and comes when it is opened', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(300_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, hub } = pair
  const cy = await startHeadless(place.dir('cy'), 'cy')
  try {
    await join(ada, cy, hub)
    const film = randomBytes(400_000)
    const gate = await offered(pair.ben, 'film.mp4', film)
    const notice = await pair.ben.ask.notices.publish(offerForm(hub, { title: 'Home film', text: 'An hour of it.' }))
    const form = { ...saleBy(pair, 'Home film', gate), notice: notice.id }
    const anybody = { ...form, parties: [{ did: ANYBODY }, { did: pair.ben.did }] }
    const limits = { stock: 3, each: 1, until: Date.now() + 30 * 24 * 60 * MINUTE }
    await pair.ben.act({ act: 'contract-mandate', form: anybody, limits })
    await expect.poll(async () => (await ada.ask.mandates.list({ hub }))[0]?.left, SOON).toBe(3)
    // Whoever keeps the letter he wrote to himself has the sealed film, and others have it from them.
    await expect.poll(() => sealedHere(cy, hub), LONG).toBe(true)
    await pair.ben.stop()

    await findNotice(ada, 'home', 'Home film')
    const standing = ada.page.getByTestId('standing-offer')
    await expect(standing.getByText(/^Sealed, and here/)).toBeVisible(ANSWER)
    await shoot(ada, 'away')
    await signDuring(ada, () => standing.getByRole('button', { name: 'Buy now' }).click(ANSWER))
    await expect(ada.page.getByRole('heading', { level: 1, name: 'Home film' })).toBeVisible(ANSWER)
    await known(ada, 'Home film', 'running')
    await shoot(ada, 'bought')

    pair.ben = await startHeadless(pair.ben.dir, 'ben')
    const done = await known(ada, 'Home film', 'done')
    expect(done.flows).toMatchObject([{ to: { nick: 'ben' }, amount: '1200' }])
    expect((await contentOf(ada, done, 0)).equals(film)).toBe(true)
  } finally {
    await Promise.all([pair.ben.kill(), cy.kill()])
  }
  expect(ada.errors).toEqual([])
})

/** Asks for it as a window does. */
async function sealedHere({ ask }: Asked, hub: string): Promise<boolean> {
  const [mandate] = await ask.mandates.list({ hub })
  if (!mandate) return false
  await ask.files.fetch({ mandate: mandate.id, commitment: 0 })
  return mandate.goods.every(({ here }) => here)
}

test('two files key for key, with everything killed at every step: both have both', async ({ openDesktop, place }) => {
  test.setTimeout(420_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { hub, me } = pair
  const dir = pair.ada.dir
  const killBoth = async () => {
    await Promise.all([pair.ada.kill(), pair.ben.kill()])
    ;[pair.ada, pair.ben] = [await startDesktop(dir), await startHeadless(pair.ben.dir, 'ben')]
    await Promise.all([settledIn(pair.ada, hub), settledIn(pair.ben, hub)])
  }
  try {
    const [hers, his] = [randomBytes(150_000), randomBytes(250_000)]
    const title = 'Song for film'
    const bond = { token: 'OAK', amount: '500' }
    const [model] = contractFor(hub, me, pair.ben.did).commitments as [CommitmentForm]
    const leg = { ...model, pay: [], bond, review: 10 * MINUTE }
    const song = await offered(pair.ada, 'song.flac', hers)
    const form: ContractForm = {
      ...contractFor(hub, me, pair.ben.did),
      title,
      commitments: [
        { ...leg, title: 'Song', by: 0, to: 1, gate: song },
        { ...leg, title: 'Film', by: 1, to: 0 },
      ],
    }
    const requested = signDuring(pair.ada, async () => {
      void pair.ada.ask.agreements.request({ act: { act: 'contract-propose', form } }).catch(() => undefined)
    })
    await requested
    await known(pair.ada, title, 'offered')
    await killBoth()

    const { negotiation } = await known(pair.ben, title, 'offered')
    await fetched(pair.ben, title, 0)
    await killBoth()

    const film = await offered(pair.ben, 'film.mp4', his)
    const commitments = [form.commitments[0], { ...form.commitments[1], gate: film }] as CommitmentForm[]
    await pair.ben.act({ act: 'contract-counter', negotiation, form: { ...form, commitments } })
    await expect.poll(async () => (await titled(pair.ada, title))?.proposals.length, LONG).toBe(2)
    await killBoth()

    await openContract(pair.ada, title)
    await expect(pair.ada.page.getByTestId('commitment-1').getByText(/^Sealed, and here/)).toBeVisible(ANSWER)
    await shoot(pair.ada, 'swap')
    await signDuring(pair.ada, () => move(pair.ada.page, 'Agree and sign').click(ANSWER))
    for (let kill = 0; kill < 3; kill++) await killBoth()

    for (const node of [pair.ada, pair.ben]) {
      const done = await known(node, title, 'done')
      expect(done.commitments.map(({ phase }) => phase)).toEqual(['kept', 'kept'])
      expect(done.flows).toEqual([])
      expect((await contentOf(node, done, 0)).equals(hers)).toBe(true)
      expect((await contentOf(node, done, 1)).equals(his)).toBe(true)
    }
    await openContract(pair.ada, title)
    await expect(pair.ada.page.getByTestId('commitment-1').getByText('film.mp4')).toBeVisible(ANSWER)
    await shoot(pair.ada, 'swapped')
  } finally {
    await Promise.all([pair.ada.kill(), pair.ben.kill()])
  }
})
