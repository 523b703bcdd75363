/** Reads everything a hostile writer (hostile-writer.ts) left, screen by screen, and says how many of its texts were seen there as text. */
import { expect, type Page } from '@playwright/test'
import type { Trade } from '../../src-shared/ipc/agreements.ts'
import type { Blob } from '../../src-shared/ipc/notices.ts'
import type { HeadlessNode } from './headless.ts'
import { isLine, isPlain, type Said, textsOf, type Written } from './hostile-writer.ts'
import type { PackagedApp } from './packaged.ts'
import type { Payload } from './payloads.ts'
import { confirmWords, decline, isSeed, sheetDuring, sign } from './sheet.ts'
import { SOON } from './trade.ts'
import { move } from './trade-window.ts'

/** So tall that a board of cards is read in few steps. */
const TALL = { width: 1440, height: 4000 }
const USUAL = { width: 1280, height: 800 }
const ABOUT_CHARS = 1000
const NICK_CHARS = 32
const ANSWER = { timeout: 30_000 }

/** Runs text in the page: this project's own code has no page globals outside the renderer. */
export const run = <T>(page: Page, code: string): Promise<T> => page.evaluate<T>(code)

export interface Report {
  ran: string[]
  foreign: string[]
  breaches: string[]
}
export const reportOf = (page: Page): Promise<Report> => run(page, '__watch.report()')

/** How many payloads were seen as text, by screen. */
export type Counts = Map<string, number>

const expectShown = (page: Page, said: readonly Said[]): Promise<void> =>
  run(page, `__watch.expect(${JSON.stringify(said.map(({ text, ids }) => [text, ids]))})`)
const missingOn = async (page: Page, screen: string, said: readonly Said[]): Promise<number[]> => {
  const shown = new Set(await run<number[]>(page, `__watch.shownOn('${screen}')`))
  return said.flatMap(({ ids }) => ids).filter((id) => !shown.has(id))
}
const countOf = (page: Page, screen: string): Promise<number> => run(page, `__watch.shownOn('${screen}').length`)

/** Walks a list of routes as fast as each shows its heading; resolves with those whose heading never came. */
export const walk = (page: Page, stops: readonly { hash: string; heading: string }[]): Promise<string[]> =>
  run(
    page,
    `(async () => {
      const late = []
      for (const { hash, heading } of ${JSON.stringify(stops)}) {
        location.hash = hash
        const until = performance.now() + 10_000
        while (document.querySelector('h1')?.textContent !== heading) {
          if (performance.now() > until) { late.push(hash); break }
          await new Promise((next) => setTimeout(next, 4))
        }
      }
      return late
    })()`,
  )

/** A card shows the beginning of a long text. */
const CARD_CHARS = 600

/** Every card of the board, then every notice's own page. */
export async function readNotices(app: PackagedApp, hub: string, { notices }: Written, counts: Counts): Promise<void> {
  const { page, ask } = app
  const total = async (): Promise<number> => (await ask.notices.search({ hub, limit: 1 })).total
  await expect.poll(total, { timeout: 60_000 + notices.length * 100 }).toBe(notices.length)
  const said = notices.flatMap((notice) => notice.said)
  await expectShown(page, said)
  await page.setViewportSize(TALL)
  await run(page, `location.hash = '#/board'`)
  await page.getByRole('list', { name: 'Notices' }).waitFor(ANSWER)
  const onCards = notices.flatMap((notice) =>
    notice.said.filter(({ text }) => !text.startsWith('1 × ') && text.length <= CARD_CHARS),
  )
  await run(page, SCROLL_TO_END)
  await expect.poll(() => missingOn(page, 'board', onCards), ANSWER).toEqual([])
  await page.setViewportSize(USUAL)
  const stops = notices.map(({ id, form }) => ({ hash: `#/notice/${id}`, heading: form.title.trim() }))
  expect(await walk(page, stops)).toEqual([])
  expect(await missingOn(page, 'notice', said)).toEqual([])
  for (const screen of ['board', 'notice']) counts.set(screen, await countOf(page, screen))
}

/** Down the board until its end has stayed the end for three seconds: more is fetched on the way. */
const SCROLL_TO_END = `(async () => {
  const list = document.getElementById('page')
  for (let still = 0; still < 60; ) {
    const before = list.scrollTop
    list.scrollTop += list.clientHeight * 0.8
    await new Promise((next) => setTimeout(next, 50))
    still = list.scrollTop === before ? still + 1 : 0
  }
})()`

/** The list of trades, and each with its messages. */
export async function readTrades({ page, ask }: PackagedApp, { trades }: Written, counts: Counts): Promise<void> {
  const all = async (): Promise<number> => (await ask.agreements.list({ filter: 'all' })).length
  await expect.poll(all, { timeout: 120_000 }).toBe(trades.length)
  await expectShown(page, [
    ...trades.flatMap(({ said }) => said),
    ...trades.map(({ title }) => ({ text: title, ids: [-1] })),
  ])
  await run(page, `location.hash = '#/trades'`)
  await expect.poll(() => run<number[]>(page, `__watch.shownOn('trades')`), ANSWER).toContain(-1)
  for (const { negotiation, title, said } of trades) {
    expect(await walk(page, [{ hash: `#/trades/${negotiation}`, heading: title }])).toEqual([])
    await expect.poll(() => missingOn(page, 'trades', said), { timeout: 120_000 }).toEqual([])
  }
  counts.set('trades', await countOf(page, 'trades'))
}

/** A writer who takes one name and introduction after the other, seen on their page and among the members. */
export async function readPeople(
  app: PackagedApp,
  writer: HeadlessNode,
  hub: string,
  corpus: readonly Payload[],
  counts: Counts,
): Promise<void> {
  const { page } = app
  const nicks = corpus.filter((one) => isPlain(one) && isLine(one) && [...one.text].length <= NICK_CHARS)
  const abouts = textsOf(corpus.filter(isPlain), ABOUT_CHARS)
  const profiles = abouts.slice(0, Math.ceil(corpus.length / 50)).map((about, at) => {
    const nick = nicks[at % nicks.length] as Payload
    return { about, nick: { text: nick.text.trim(), ids: [nick.id] } }
  })
  const said = profiles.flatMap(({ about, nick }) => [about, nick])
  expect(await walk(page, [{ hash: '#/people', heading: 'People' }])).toEqual([])
  await expectShown(page, said)
  for (const { about, nick } of profiles) {
    await writer.ask.hubs.saveProfile({ hub, nick: nick.text, about: about.text })
    expect(await walk(page, [{ hash: `#/people/${writer.did}`, heading: nick.text }])).toEqual([])
    await expect.poll(() => missingOn(page, 'people', [about, nick]), ANSWER).toEqual([])
  }
  expect(await walk(page, [{ hash: '#/people', heading: 'People' }])).toEqual([])
  counts.set('people', await countOf(page, 'people'))
}

/** One whole trade whose title, note and files are payloads, through the sheets to the receipt, wallet and ledger. */
export async function tradeWith(
  app: PackagedApp,
  writer: HeadlessNode,
  hub: string,
  { trades }: Written,
  corpus: readonly Payload[],
): Promise<Report[]> {
  const { page, ask } = app
  const [first] = trades
  if (first === undefined) throw new Error('no trade was proposed')
  const { negotiation } = first
  const trade = (): Promise<Trade> => ask.agreements.get({ negotiation })
  await run(page, `location.hash = '#/trades/${negotiation}'`)
  const reports: Report[] = []
  const onSheet = async (during: () => Promise<unknown>, answer: (sheet: Page) => Promise<unknown>): Promise<void> => {
    let sheet = await sheetDuring(app, during)
    if (await isSeed(sheet)) {
      const seed = sheet
      sheet = await sheetDuring(app, () => confirmWords(seed))
    }
    await expect(sheet.getByRole('heading', { level: 1 })).toContainText(first.title, ANSWER)
    await sheet.getByText('The exact content to be signed').click()
    reports.push(await reportOf(sheet))
    await sheet.screenshot({ path: 'test-results/hostile-sheet.png' })
    await answer(sheet)
  }
  const press = (name: string | RegExp) => () => move(page, name).click(ANSWER)
  await onSheet(press('Agree and sign'), decline)
  await onSheet(press('Agree and sign'), sign)
  await expect.poll(async () => (await trade()).state, SOON).toMatch(/agreed|funded/)
  if ((await trade()).acts.includes('fund')) await onSheet(press(/into escrow|Begin/), sign)
  await expect.poll(async () => (await trade()).state, SOON).toBe('funded')
  await deliverPayloads(writer, (await trade()).agreement ?? '', corpus)
  await expect.poll(async () => (await trade()).state, SOON).toBe('delivered')
  await openFiles(page, corpus)
  await onSheet(press(/^Accept/), sign)
  await expect.poll(async () => (await trade()).receipt?.signedBy.length, SOON).toBe(2)
  await readLedger(app, writer, hub, first.title)
  return reports
}

const FILE_TYPES = ['text/plain', 'text/html', 'image/svg+xml', 'image/png']
const filesOf = (corpus: readonly Payload[]): { name: string; type: string; text: string }[] =>
  corpus
    .filter((one) => isPlain(one) && isLine(one) && one.text.length <= 200)
    .slice(0, 12)
    .map(({ text }, at) => ({ name: text, type: FILE_TYPES[at % FILE_TYPES.length] ?? '', text }))

async function deliverPayloads({ ask }: HeadlessNode, agreement: string, corpus: readonly Payload[]): Promise<void> {
  const files: Blob[] = []
  // Its own node would mend the name; a stranger's need not.
  for (const { name, type, text } of filesOf(corpus))
    files.push({ ...(await ask.notices.addBlob({ name, type, data: Buffer.from(text).toString('base64') })), name })
  const note = textsOf(corpus.filter(isPlain), 8000)[0]?.text ?? ''
  await expect
    .poll(() => ask.agreements.deliver({ agreement, note, inPerson: false, files }).then(() => 'done', String), SOON)
    .toBe('done')
}

/** Opens every delivered file by its name; what is inside is shown as text or not at all. */
async function openFiles(page: Page, corpus: readonly Payload[]): Promise<void> {
  const files = filesOf(corpus)
  await expectShown(
    page,
    files.map(({ name }, at) => ({ text: name, ids: [-100 - at] })),
  )
  await expect
    .poll(
      () =>
        missingOn(
          page,
          'trades',
          files.map((_, at) => ({ text: '', ids: [-100 - at] })),
        ),
      ANSWER,
    )
    .toEqual([])
  const buttons = page.getByRole('button', { name: /^Open / })
  await expect(buttons).toHaveCount(files.length, ANSWER)
  for (let at = 0; at < files.length; at++) {
    await buttons.nth(at).click(ANSWER)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading')).toHaveText(files[at]?.name ?? '', { ...ANSWER, useInnerText: false })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(dialog).toBeHidden()
  }
}

/** Where the finished trade is told again: receipts, wallet, ledger, and the events behind it. */
async function readLedger({ page, ask }: PackagedApp, writer: HeadlessNode, hub: string, title: string): Promise<void> {
  await run(page, `location.hash = '#/people/${writer.did}'`)
  await expect(page.getByText(title, { exact: false }).first()).toBeVisible(ANSWER)
  for (const [hash, heading] of [
    ['#/wallet', 'Wallet'],
    ['#/ledger', 'Ledger'],
  ] as const)
    expect(await walk(page, [{ hash, heading }])).toEqual([])
  const { items } = await ask.ledger.events({ hub, limit: 50 })
  expect(
    await walk(
      page,
      items.map(({ id, text }) => ({ hash: `#/ledger/event/${id}`, heading: text })),
    ),
  ).toEqual([])
}
