/**
 * A gallery in a real window: a headless seller posts works for sale and is stopped; Ada buys one from its tile, has the file when the seller is
 * back, and a hostile sample of another is shut in.
 */
import { createHash, randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import type { NoticeForm, Work } from '../../src-shared/ipc/notices.ts'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { ANYBODY } from '../../src-shared/wire/anybody.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, offerForm, SOON } from '../harness/trade.ts'
import { openTrap, type Trap } from '../harness/trap.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }
const LONG = { ...SOON, timeout: 90_000 }
const DAY = 86_400_000
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function look(app: DesktopApp, name: string): Promise<void> {
  await inEveryLook(app, async (at) => {
    await app.page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`), fullPage: true })
    await expectFits(app.page)
    await expectAxeClean(app, `${name} ${at}`)
  })
}

async function foundGallery({ ask }: Pick<HeadlessNode, 'ask'>, hub: string): Promise<string> {
  const begins = (await ask.spaces.types()).find(({ type }) => type === 'creative')?.begins
  const rules: RulesForm = {
    ...(begins as NonNullable<typeof begins>),
    name: 'The long wall',
    about: 'What we make.',
    type: 'creative',
    who: { by: 'anybody' },
    curators: [],
  }
  return (await ask.spaces.found({ hub, rules })).id
}

interface Posted {
  readonly title: string
  readonly licence: string
  readonly work: Work
  readonly thumb?: string
}

async function posted(
  { ask }: HeadlessNode,
  hub: string,
  space: string,
  { title, licence, work, thumb }: Posted,
): Promise<string> {
  const change: Partial<NoticeForm> = {
    title,
    text: 'Made by hand.',
    category: 'work',
    unit: 'copy',
    price: { kind: 'tokens', token: 'OAK', amount: '1200', per: 'copy' },
    space: { id: space, fields: { medium: ['Image'], licence } },
    work,
  }
  if (thumb !== undefined) {
    const blob = await ask.notices.addBlob({ name: 'still.png', type: 'image/png', data: thumb })
    change.photo = { blob, thumb }
  }
  return (await ask.notices.publish(offerForm(hub, change))).id
}

/** A standing offer of a file by its key. */
async function forSale(node: HeadlessNode, hub: string, notice: string, title: string, bytes: Buffer): Promise<void> {
  const { ask, did } = node
  const file = await ask.notices.addBlob({ name: 'work.bin', type: 'image/png', data: bytes.toString('base64') })
  const gate = await ask.contracts.offerFile({ file })
  const model = contractFor(hub, ANYBODY, did)
  const commitments = model.commitments.map((one) => ({ ...one, title, what: 'licence' as const, gate }))
  const limits = { stock: 5, each: 1, until: Date.now() + 30 * DAY }
  await node.act({ act: 'contract-mandate', form: { ...model, notice, title, commitments }, limits })
}

async function sealedHere({ ask }: HeadlessNode, hub: string): Promise<boolean> {
  const [mandate] = await ask.mandates.list({ hub })
  if (!mandate) return false
  await ask.files.fetch({ mandate: mandate.id, commitment: 0 })
  return mandate.goods.every(({ here }) => here)
}

/** What a stranger's page tries, told where only this test reads it; then it never ends. */
const hostile = ({ tcp: port, udp }: Trap): string => `<!doctype html><h1>Orbit</h1><p id="log"></p><script>
const log = (name, is) => { document.getElementById('log').textContent += name + ':' + is + ';' }
const t = (name, f) => { try { const is = f(); log(name, is) } catch (error) { log(name, 'refused') } }
t('parent', () => parent.document.title)
t('top', () => { top.location = 'http://127.0.0.1:${port}/top'; return 'asked' })
t('storage', () => localStorage.length)
t('cookie', () => document.cookie)
t('db', () => indexedDB.open('x'))
t('bridge', () => typeof require + typeof process + typeof ipcRenderer)
t('open', () => String(open('http://127.0.0.1:${port}/open')))
t('connect', () => { const channel = new MessageChannel(); parent.postMessage('kind:connect', '*', [channel.port1]); channel.port2.onmessage = () => log('answer', 'GOT'); return 'asked' })
fetch('http://127.0.0.1:${port}/fetch').then(() => log('fetch', 'GOT'), () => log('fetch', 'refused'))
fetch('app://main/index.html').then(() => log('bundle', 'GOT'), () => log('bundle', 'refused'))
new Image().src = 'http://127.0.0.1:${port}/image'
const nested = document.createElement('iframe'); nested.src = 'http://127.0.0.1:${port}/nested'; document.body.append(nested)
t('socket', () => { new WebSocket('ws://127.0.0.1:${port}/socket'); return 'asked' })
t('worker', () => { new Worker('data:text/javascript,1'); return 'asked' })
t('rtc', () => { const rtc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }] }); rtc.createDataChannel('x'); rtc.createOffer().then((o) => rtc.setLocalDescription(o)).catch(() => 0); return 'asked' })
setTimeout(() => { log('end', 'now'); setTimeout(() => { for (;;) {} }, 3000) }, 1500)
</script>`

/** One that goes elsewhere by itself. */
const leaving = ({ tcp }: Trap): string =>
  `<!doctype html><h1>Here</h1><script>setTimeout(() => { location = 'http://127.0.0.1:${tcp}/self' }, 300)</script>`

async function shutIn(app: DesktopApp): Promise<void> {
  const { page } = app
  const renderers = () =>
    app.app.evaluate(({ app: electron }) => electron.getAppMetrics().filter(({ type }) => type === 'Tab').length)
  const before = await renderers()
  await page.getByRole('button', { name: 'Run it here' }).click(ANSWER)
  const frame = page.frameLocator('iframe')
  const log = frame.locator('#log')
  await expect(log).toContainText('end:now', ANSWER)
  const told = (await log.textContent()) ?? ''
  expect(told).toContain('parent:refused')
  expect(told).toContain('storage:refused')
  expect(told).toContain('cookie:refused')
  expect(told).toContain('db:refused')
  expect(told).toContain('bridge:undefinedundefinedundefined')
  expect(told).toContain('open:null')
  expect(told).toContain('fetch:refused')
  expect(told).toContain('bundle:refused')
  expect(told).not.toContain('GOT')
  expect(await renderers()).toBe(before + 1)
  // By now it spins for ever; the market goes on, and Stop ends it with its process.
  await new Promise((resolve) => setTimeout(resolve, 4000))
  const began = Date.now()
  await page.getByRole('button', { name: 'Stop' }).click(ANSWER)
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(Date.now() - began).toBeLessThan(3000)
  await expect.poll(renderers, { timeout: 15_000 }).toBe(before)
}

test('a work is bought from its tile while its seller is away, and comes; a hostile sample is shut in', async ({
  openDesktop,
  place,
}) => {
  test.setTimeout(500_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, hub } = pair
  const { page } = ada
  const cy = await startHeadless(place.dir('cy'), 'cy')
  const trap = await openTrap()
  try {
    await join(ada, cy, hub)
    const space = await foundGallery(pair.ben, hub)
    await expect.poll(async () => (await ada.ask.spaces.list({ hub })).length, SOON).toBe(1)

    const toWall = async () => {
      await goTo(page, 'Spaces')
      await page.getByRole('link', { name: 'The long wall' }).click(ANSWER)
    }
    await test.step('an empty gallery says so', async () => {
      await toWall()
      await expect(page.getByText('No works yet')).toBeVisible(ANSWER)
      await look(ada, 'empty')
    })

    const original = randomBytes(300_000)
    const song = await posted(pair.ben, hub, space, {
      title: 'Rain on slate',
      licence: 'CC-BY-4.0',
      work: {
        kind: 'audio',
        wave: Buffer.from(Array.from({ length: 200 }, (_, i) => Math.round(Math.abs(Math.sin(i / 9)) * 255))).toString(
          'base64',
        ),
        lasts: 61_000,
        grants: ['derive', 'commercialize'],
        royalty: 50,
      },
    })
    await forSale(pair.ben, hub, song, 'Rain on slate', original)
    await posted(pair.ben, hub, space, {
      title: 'Slow clock',
      licence: 'MIT',
      work: { kind: 'code', excerpt: 'export const tick = () => {\n  // one a minute\n}\n' },
    })
    for (const [title, html] of [
      ['Orbit', hostile(trap)],
      ['Comet', leaving(trap)],
    ] as const) {
      const data = Buffer.from(html).toString('base64')
      const sample = await pair.ben.ask.notices.addBlob({ name: `${title}.html`, type: 'text/html', data })
      const work: Work = { kind: 'simulation', sample, from: [song] }
      await posted(pair.ben, hub, space, { title, licence: 'all-rights-reserved', work })
    }
    await posted(pair.ben, hub, space, {
      title: 'A story of some length, told over a single winter in the hills',
      licence: 'CC0-1.0',
      work: { kind: 'text', excerpt: 'It was snowing again. '.repeat(30).trim() },
    })
    await expect.poll(async () => (await ada.ask.mandates.list({ hub }))[0]?.left, SOON).toBe(5)
    await expect(page.getByTestId('work')).toHaveCount(5, ANSWER)

    await test.step('a stranger’s sample runs shut in, and stops', async () => {
      await page.getByRole('link', { name: 'Orbit' }).click(ANSWER)
      await shutIn(ada)
      await look(ada, 'simulation')
      await toWall()
      await page.getByRole('link', { name: 'Comet' }).click(ANSWER)
      await page.getByRole('button', { name: 'Run it here' }).click(ANSWER)
      await new Promise((resolve) => setTimeout(resolve, 2000))
      await page.getByRole('button', { name: 'Stop' }).click(ANSWER)
      expect(trap.knocks()).toEqual([])
      await toWall()
    })

    await expect.poll(() => sealedHere(cy, hub), LONG).toBe(true)
    await pair.ben.stop()

    await test.step('from its tile, with its seller away', async () => {
      const tile = page.getByTestId('work').filter({ hasText: 'Rain on slate' })
      await expect(tile.getByText('12.00')).toBeVisible(ANSWER)
      await look(ada, 'many')
      await signDuring(ada, () => tile.getByRole('button', { name: 'Buy “Rain on slate”' }).click(ANSWER))
      await expect(tile.getByTestId('bought')).toContainText('hands over its key', LONG)
      await look(ada, 'bought')
    })

    await test.step('it comes when its seller is back, and is what was promised', async () => {
      pair.ben = await startHeadless(pair.ben.dir, 'ben')
      const tile = page.getByTestId('work').filter({ hasText: 'Rain on slate' })
      await expect(tile.getByTestId('received')).toBeVisible(LONG)
      await look(ada, 'received')
      const [deal] = await ada.ask.contracts.list({ hub })
      const { agreement = '', commitments } = await ada.ask.contracts.get({ negotiation: deal?.negotiation ?? '' })
      const root = commitments[0]?.goods?.file.root ?? ''
      const { data } = await ada.ask.contracts.file({ agreement, root })
      expect(sha256(Buffer.from(data, 'base64'))).toBe(sha256(original))
    })
    await page.getByRole('link', { name: 'Rain on slate' }).click(ANSWER)
    await expect(page.getByText('About this work')).toBeVisible(ANSWER)
    await look(ada, 'provenance')
    await test.step('works are put together under a name', () => collects(ada, toWall))
  } finally {
    await Promise.all([pair.ben.kill(), cy.kill()])
    await trap.close()
  }
  // What the samples tried is told in the console.
  expect(
    ada.errors.filter((text) => !/^(Refused to|Unsafe attempt|Blocked opening)|Content Security Policy/.test(text)),
  ).toEqual([])
})

/** From the page of a work into a new collection, then another one beside it, in another order, one out and back again. */
async function collects(app: DesktopApp, toWall: () => Promise<void>): Promise<void> {
  const { page } = app
  const dialog = page.getByRole('dialog', { name: 'Put into a collection' })
  await page.getByRole('button', { name: 'Put into a collection' }).click()
  await dialog.getByLabel('Name of a new one').fill('Quiet evenings')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Quiet evenings')).toBeChecked(ANSWER)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await toWall()
  await page.getByRole('link', { name: 'Slow clock' }).click(ANSWER)
  await page.getByRole('button', { name: 'Put into a collection' }).click()
  await dialog.getByLabel('Quiet evenings').check(ANSWER)
  await look(app, 'put-away')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await toWall()
  await page.getByRole('link', { name: 'Collections' }).click(ANSWER)
  await expect(page.getByText('2 works')).toBeVisible(ANSWER)
  await look(app, 'collections')
  await page.getByRole('link', { name: 'Quiet evenings' }).click(ANSWER)
  const works = page.getByRole('list', { name: 'Works in this collection' }).getByRole('heading')
  await expect(works).toHaveText(['Rain on slate', 'Slow clock'], ANSWER)
  await page.getByRole('button', { name: 'Move Slow clock forward' }).click()
  await expect(works).toHaveText(['Slow clock', 'Rain on slate'], ANSWER)
  await look(app, 'collection')
  await page.getByRole('button', { name: 'Take Slow clock out' }).click()
  await expect(works).toHaveText(['Rain on slate'], ANSWER)
  await page.getByRole('button', { name: 'Put back' }).click()
  await expect(works).toHaveText(['Slow clock', 'Rain on slate'], ANSWER)
  await page.getByRole('button', { name: 'Name and description' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Quiet mornings')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Quiet mornings' })).toBeVisible(ANSWER)
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('You have no collection yet')).toBeVisible(ANSWER)
}

/** A second of a tone, as a WAV file of 8-bit samples. */
function tone(): Buffer {
  const rate = 8000
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + rate, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(rate, 40)
  return Buffer.concat([
    head,
    Buffer.from(Array.from({ length: rate }, (_, i) => 128 + Math.round(Math.sin(i / 5) * (i / rate) * 127))),
  ])
}

test('several files become works for sale: previews are made here, the files are sealed', async ({ openDesktop }) => {
  test.setTimeout(300_000)
  const ada = await openDesktop('ada')
  const { page } = ada
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  await foundGallery(ada, hub)
  await goTo(page, 'Spaces')
  await page.getByRole('link', { name: 'The long wall' }).click(ANSWER)
  await page.getByRole('link', { name: 'Sell works' }).click(ANSWER)
  const picture = await page.screenshot()
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'window.png', mimeType: 'image/png', buffer: picture },
    { name: 'tone.wav', mimeType: 'audio/wav', buffer: tone() },
    { name: 'broken.png', mimeType: 'image/png', buffer: randomBytes(900) },
  ])
  await expect(page.getByText('“broken.png” could not be shown')).toBeVisible(ANSWER)
  await page.getByRole('button', { name: 'Leave out “broken.png”' }).click()
  const prices = page.getByLabel('Price', { exact: true })
  await expect(prices).toHaveCount(2, ANSWER)
  await page.getByRole('button', { name: 'Post and offer for sale' }).click()
  await expect(page.getByText('Give it a price above zero.')).toHaveCount(2, ANSWER)
  await look(ada, 'sell')
  await prices.nth(0).fill('3')
  await prices.nth(1).fill('4')
  await signDuring(ada, () => page.getByRole('button', { name: 'Post and offer for sale' }).click(ANSWER))
  await signDuring(ada, async () => undefined)
  await expect(page.getByText('For sale', { exact: true })).toHaveCount(2, { timeout: 60_000 })
  const works = (await ada.ask.notices.search({ hub, text: '', limit: 10 })).items.map(({ content }) => content)
  const sound = works.find(({ work }) => work?.kind === 'audio')?.work
  const peaks = Buffer.from(sound?.wave ?? '', 'base64')
  expect(peaks).toHaveLength(256)
  expect(peaks[250]).toBeGreaterThan(200)
  expect(peaks[5]).toBeLessThan(20)
  expect(sound?.lasts).toBe(1000)
  expect(works.find(({ work }) => work?.kind === 'image')?.photo?.thumb).toMatch(/^UklGR/)
  await page.getByRole('link', { name: 'To the gallery' }).click(ANSWER)
  await expect(page.getByTestId('work')).toHaveCount(2, ANSWER)
  await look(ada, 'own')
  expect(ada.errors).toEqual([])
})
