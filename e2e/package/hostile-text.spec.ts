/**
 * Thousands of texts that would be script are written into every field of the packaged application, by a stranger and by hand. Every one
 * must be on screen as the text it is, and none may run (docs/decisions/016-hardening.md). `KIND_PAYLOADS` says how many.
 */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import {
  type Counts,
  readNotices,
  readPeople,
  readTrades,
  reportOf,
  run,
  tradeWith,
} from '../harness/hostile-reader.ts'
import { openLinks, typeEverywhere } from '../harness/hostile-typist.ts'
import { isPlain, writeAll } from '../harness/hostile-writer.ts'
import { test } from '../harness/installation.ts'
import type { PackagedApp } from '../harness/packaged.ts'
import { PAYLOADS_MAX, type Payload, payloads } from '../harness/payloads.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { createHub, SOON, stateOf } from '../harness/trade.ts'
import { introduce } from '../harness/window.ts'

/** Fits the usual run; decision 016 tells how to take ten thousand. */
const USUAL = 1000
const COUNT = Number(process.env.KIND_PAYLOADS ?? USUAL)
/** As many as one hub of two holds without the waiting becoming the work: each part has people and a hub of its own. */
const PART = 1000
/** A few milliseconds of writing and reading each; a busy machine takes ten times that. */
const TIMEOUT_MS = 240_000 + PART * 100
const WATCH = path.join(ROOT, 'e2e/harness/script-watch.js')
const OWN_PAGE = /^app:\/\/main\/(index|sheet)\.html/
const CLEAN = { ran: [], foreign: [], breaches: [] }

/** Everything a script could do that is seen from outside: requests, dialogs, files, other pages, windows. */
function watchFromOutside({ page }: PackagedApp): string[] {
  const seen: string[] = []
  const follow = (one: Page): void => {
    one.on('request', (request) => /^(app:\/\/main\/|data:|blob:app:)/.test(request.url()) || seen.push(request.url()))
    one.on('dialog', (dialog) => seen.push(`dialog ${dialog.message()}`))
    one.on('framenavigated', (frame) => OWN_PAGE.test(frame.url()) || seen.push(`page ${frame.url()}`))
    one.on('download', (download) => seen.push(`download ${download.url()}`))
  }
  follow(page)
  page.context().on('page', (opened) => {
    follow(opened)
    void opened.waitForLoadState().then(() => OWN_PAGE.test(opened.url()) || seen.push(`window ${opened.url()}`))
  })
  return seen
}

/** What a careless page would do; yields how many different payloads ran. */
const careless = (corpus: readonly Payload[]): string => `(async () => {
  const host = document.body.appendChild(document.createElement('div'))
  for (const text of ${JSON.stringify(corpus.map(({ text }) => text))}) {
    try { host.innerHTML = text } catch (error) { if (error.name !== 'TypeError') throw error }
    await new Promise((next) => setTimeout(next, 2))
  }
  await new Promise((next) => setTimeout(next, 500))
  host.remove()
  return new Set(__watch.report().ran).size
})()`

test('the corpus is alive: text taken for markup would run, and the policy alone stops it', async ({
  somebody,
  start,
}) => {
  const corpus = payloads(10_000)
  expect(PAYLOADS_MAX).toBeGreaterThanOrEqual(10_000)
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(10_000)
  const { page } = await start(somebody)
  await page.context().addInitScript({ path: WATCH })
  const session = await page.context().newCDPSession(page)
  const ranWith = async (policy: boolean): Promise<number> => {
    await session.send('Page.setBypassCSP', { enabled: !policy })
    await page.reload()
    await page.getByLabel('Nickname').waitFor()
    return run<number>(page, careless(corpus.slice(0, USUAL)))
  }
  const ran = await ranWith(false)
  console.log(`${ran} of ${USUAL} payloads run in this very window once its policy is off and text is taken for markup`)
  expect(ran).toBeGreaterThan(USUAL / 10)
  expect(await ranWith(true)).toBe(0)
})

for (let from = 0; from < COUNT; from += PART) {
  const to = Math.min(from + PART, COUNT)
  test(`payloads ${from} to ${to}: whatever a stranger or I write is shown as text, and none of it runs`, async ({
    somebody,
    start,
  }) => {
    test.setTimeout(TIMEOUT_MS)
    const place = freshPlace()
    const mallory = await startHeadless(place.dir('mallory'), 'Mallory')
    try {
      await readAll(await start(somebody), mallory, payloads(to).slice(from))
    } finally {
      await mallory.kill()
      place.remove()
    }
  })
}

async function readAll(app: PackagedApp, mallory: HeadlessNode, corpus: readonly Payload[]): Promise<void> {
  const outside = watchFromOutside(app)
  await app.page.context().addInitScript({ path: WATCH })
  await app.page.reload()
  await introduce(app, 'Ada')
  const hub = await hubOf(app, mallory, corpus)
  const { did = '' } = (await app.ask.app.status()).identity
  const counts: Counts = new Map()
  const written = await test.step('written', () => writeAll(mallory, did, hub, corpus))
  expect(written.refused).toHaveLength(corpus.filter((one) => !isPlain(one)).length)
  await test.step('notices', () => readNotices(app, hub, written, counts))
  await test.step('trades', () => readTrades(app, written, counts))
  await test.step('people', () => readPeople(app, mallory, hub, corpus, counts))
  const sheets = await test.step('a whole trade', () => tradeWith(app, mallory, hub, written, corpus))
  await test.step('typed', () => typeEverywhere(app, written, corpus, counts))
  await test.step('links', () => openLinks(app, corpus, counts))
  console.log(`of ${corpus.length} payloads: ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}`)
  for (const report of [...sheets, await reportOf(app.page)]) expect(report).toMatchObject(CLEAN)
  expect(outside).toEqual([])
  expect(app.errors).toEqual([])
}

/** Mallory's hub, whose own words are payloads, with the reader in it. */
async function hubOf({ page, ask }: PackagedApp, mallory: HeadlessNode, corpus: readonly Payload[]): Promise<string> {
  const [name = '', tokenName = ''] = corpus
    .filter((one) => isPlain(one) && /^\S+$/.test(one.text) && one.text.length <= 40)
    .map(({ text }) => text)
  const hub = await createHub(mallory, { name, tokenName, creditLimit: '1000000' })
  const { link } = await mallory.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await ask.hubs.join({ link })
  await expect.poll(() => stateOf(ask, hub), SOON).toBe('ready')
  await run(page, `location.hash = '#/settings'`)
  return hub
}
