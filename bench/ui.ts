/**
 * The window over a board of 100,000 offers: how soon each screen shows something, how the board scrolls beside the barest list that shows as
 * many cards, how soon the palette answers, and what all of it costs while nobody does anything.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { openBigBoard, PASSPHRASE } from './big-board.ts'

const OFFERS = 100_000
const SCROLL_MS = 10_000
/** What a thumb does: about three cards' height in a tenth of a second. */
const PIXELS_PER_MS = 6
/** The garbage of a busy minute is collected bit by bit over the half minute after it. */
const SETTLE_MS = 30_000
const IDLE_MS = 20_000
const ROOT = path.resolve(import.meta.dirname, '..')
const SCREENS = [
  'Home',
  'Spaces',
  'Research',
  'My trades',
  'Activity',
  'Wallet',
  'Favours',
  'Pools',
  'Ledger',
  'People',
  'Rules',
  'Court',
  'Carry',
  'Settings',
  'Board',
]
const SEARCHES = ['b', 'bi', 'lo', 'gar', 'wall', 'set']

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function run(): Promise<Record<string, number | string>> {
  const executablePath = process.env.KIND_ELECTRON
  if (executablePath === undefined) throw new Error('run this by `npm run bench -- ui`')
  const place = mkdtempSync(path.join(os.tmpdir(), 'kind-ui-'))
  try {
    const data = path.join(place, 'data')
    const board = await openBigBoard((text) => console.error(text), OFFERS)
    board.close()
    cpSync(board.dir, data, { recursive: true })
    const bare = await opened(executablePath, [path.join(ROOT, 'bench/bare'), path.join(place, 'bare')])
    const barest = await scrolled(bare.page, { barest: true })
    await bare.app.close()
    const market = await opened(executablePath, [
      ROOT,
      '--data',
      data,
      '--listen',
      '127.0.0.1:0',
      '--passphrase-env',
      'KIND_PASSPHRASE',
    ])
    try {
      return { offers: OFFERS, ...(await measured(market, barest)) }
    } finally {
      await market.app.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Opened {
  app: ElectronApplication
  page: Page
}

async function opened(executablePath: string, args: readonly string[]): Promise<Opened> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...(process.env as Record<string, string>), KIND_PASSPHRASE: PASSPHRASE }
  const app = await electron.launch({ executablePath, args: [...root, ...args], env })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { app, page }
}

async function measured({ app, page }: Opened, barest: Frames): Promise<Record<string, number>> {
  // A first look at each, as on every day but the first: its code is compiled and its answers are cold.
  const first: number[] = []
  for (const name of SCREENS) first.push(await shows(page, name))
  const again: number[] = []
  for (const name of SCREENS) again.push(await shows(page, name))
  await page.getByRole('list', { name: 'Notices' }).waitFor()
  const frames = await scrolled(page, { barest: false })
  const palette: number[] = []
  for (const text of SEARCHES) palette.push(await finds(page, text))
  await page.evaluate('document.activeElement?.blur()')
  await wait(SETTLE_MS)
  const pid = app.process().pid as number
  const [before, from] = [cpuOf(pid), Date.now()]
  await wait(IDLE_MS)
  const idle = ((cpuOf(pid) - before) / (Date.now() - from)) * 100
  return {
    frame_ratio: round(frames.mean / barest.mean),
    frame_ms: round(frames.mean),
    bare_frame_ms: round(barest.mean),
    frame_p99_ms: round(frames.p99),
    bare_frame_p99_ms: round(barest.p99),
    first_content_ms: Math.round(Math.max(...first)),
    first_content_median_ms: Math.round(median(first)),
    again_content_ms: Math.round(Math.max(...again)),
    palette_ms: Math.round(Math.max(...palette)),
    palette_median_ms: Math.round(median(palette)),
    idle_cpu_percent: round(idle),
    memory_mb: Math.round(memoryOf(pid)),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * From the press on a screen's entry in the side bar until its heading stands there with something else than grey rows, as the page itself sees
 * it frame by frame; in ms.
 */
const shows = (page: Page, name: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(name)}))
    if (!link) return reject(new Error('no entry ' + ${JSON.stringify(name)}))
    const before = location.hash
    const began = performance.now()
    link.click()
    const look = () => {
      const heading = document.getElementById('page-title')
      const grey = document.querySelector('#page .shimmer')
      const there = heading && !grey && link.getAttribute('aria-current') === 'page'
      if (there) requestAnimationFrame(() => resolve(performance.now() - began))
      else if (performance.now() - began > 10000) reject(new Error(before + ' to ' + location.hash + ': nothing'))
      else requestAnimationFrame(look)
    }
    look()
  })`)

interface Frames {
  mean: number
  p99: number
}

/** A list of as many cards of the same size with as many words, of nothing but boxes: three to a row, a new one for each that leaves. */
const BAREST = `(() => {
  document.body.innerHTML = '<div id="page" style="height:900px;overflow-y:auto"><div id="list" style="position:relative"></div></div>'
  const page = document.getElementById('page'), list = document.getElementById('list')
  const HEIGHT = 336, COLUMNS = 4, COUNT = ${OFFERS}, OVER = 2
  list.style.height = Math.ceil(COUNT / COLUMNS) * HEIGHT + 'px'
  const shown = new Map()
  const draw = () => {
    const first = Math.max(0, Math.floor(page.scrollTop / HEIGHT) - OVER), last = Math.ceil((page.scrollTop + 900) / HEIGHT) + OVER
    for (const [at, card] of shown) if (at < first * COLUMNS || at >= last * COLUMNS) { card.remove(); shown.delete(at) }
    for (let at = first * COLUMNS; at < Math.min(COUNT, last * COLUMNS); at++) {
      if (shown.has(at)) continue
      const card = document.createElement('article')
      card.style.cssText = 'position:absolute;width:280px;height:320px;border:1px solid #ccc;border-radius:12px;overflow:hidden;background:#fff;left:' + (at % COLUMNS) * 296 + 'px;top:' + Math.floor(at / COLUMNS) * HEIGHT + 'px'
      for (const words of ['Offer · Skill', 'Offer ' + at, '12.00 OAK per hour', 'Some words of what is offered and when', 'Oakfield · in 7 days', 'Somebody · 3 trades']) card.append(Object.assign(document.createElement('p'), { textContent: words }))
      list.append(card)
      shown.set(at, card)
    }
  }
  page.addEventListener('scroll', draw, { passive: true })
  draw()
})()`

const SCROLL = `new Promise((resolve) => {
  const page = document.getElementById('page')
  const times = []
  const began = performance.now()
  let last = began
  const step = (now) => {
    if (now > last) times.push(now - last)
    page.scrollTop += (now - last) * ${PIXELS_PER_MS}
    last = now
    if (now - began < ${SCROLL_MS}) requestAnimationFrame(step)
    else resolve(times)
  }
  requestAnimationFrame(step)
})`

async function scrolled(page: Page, { barest }: { barest: boolean }): Promise<Frames> {
  if (barest) await page.evaluate(BAREST)
  const times = (await page.evaluate<number[]>(SCROLL)).toSorted((a, b) => a - b)
  return {
    mean: times.reduce((sum, one) => sum + one, 0) / times.length,
    p99: times[Math.floor(times.length * 0.99)] as number,
  }
}

/** From the last letter until the palette's lines are those of the words, in ms. */
async function finds(page: Page, text: string): Promise<number> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.waitFor()
  const taken = page.evaluate<number>(`new Promise((resolve) => {
    const field = document.querySelector('[role=dialog] [role=combobox]')
    field.addEventListener('input', () => {
      const began = performance.now()
      const dialog = document.querySelector('[role=dialog]')
      const seen = () => {
        if (!/\\d/.test(dialog.querySelector('[role=status]')?.textContent ?? '')) return false
        // After the frame that shows it was painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
        return true
      }
      const watch = new MutationObserver(() => seen() && watch.disconnect())
      watch.observe(dialog, { subtree: true, childList: true, characterData: true })
    }, { once: true })
  })`)
  await field.fill(text)
  const ms = await taken
  await page.keyboard.press('Escape')
  await wait(200)
  return ms
}

/** The process and all it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]
        return [[Number(name), Number(parent)] as const]
      } catch {
        return []
      }
    })
  const family = [pid]
  for (const one of family) family.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child))
  return family
}

/** Processor time of every thread of the whole family in ms, as the scheduler counts it: ticks count a short wake as a whole one. */
function cpuOf(pid: number): number {
  const threads = familyOf(pid).flatMap((one) =>
    readdirSync(`/proc/${one}/task`).map((thread) => `/proc/${one}/task/${thread}/schedstat`),
  )
  return threads.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0)
}

/** Memory of the whole family, shared pages counted once, in MB. */
function memoryOf(pid: number): number {
  const sizes = familyOf(pid).map(
    (one) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1],
  )
  return sizes.reduce((sum, kib) => sum + Number(kib ?? 0), 0) / 1024
}
