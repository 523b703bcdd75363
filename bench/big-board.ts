/**
 * A board of a million notices: words by Zipf's law, prices, places, authors and end dates as a busy town would have them. Rows are
 * written by the projections of the real node (`ReadModels.notice` and `.ledger`); only signatures, canonical bytes and the event log are left out, because signing a million events measures something else.
 * Made once and kept in the user's cache, under a name that changes with the tables and with this recipe.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { features } from '#main/features/index.ts'
import type { CborValue, SignedEvent } from '#shared/core/kernel/index.ts'
import { fromHex, sha256, utf8 } from '#shared/core/kernel/index.ts'

export const NOTICES = 1_000_000
/** The time of this board: fixed, so that what has ended does not depend on the day of the measurement. */
export const NOW = 1_790_000_000_000

const AUTHORS = 20_000
const RECEIPTS = 10_000
const VOCABULARY = 30_000
const DAY = 86_400_000
const AGE_DAYS = 200
const TRANSACTION_EVENTS = 20_000
/** Only while filling: indexes grow in memory instead of on the disk. */
const FILLING_CACHE_KIB = 2_000_000
const PASSPHRASE = 'bench'
/** Changes when the recipe below does. */
const RECIPE = 1

/** Mulberry32: fast enough for fifty million draws, and the same everywhere. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws ranks 0…n-1, rank r with a weight of 1/(r+1)^s. */
export function zipf(n: number, s: number, draw: () => number): () => number {
  const sums = new Float64Array(n)
  let sum = 0
  for (let r = 0; r < n; r++) sums[r] = sum += (r + 1) ** -s
  return () => {
    const at = draw() * sum
    let [low, high] = [0, n - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The vocabulary by rank: the commonest words are short, all are different and made of syllables. */
export const WORDS: readonly string[] = (() => {
  const draw = random(7)
  const one = (letters: string) => letters[Math.floor(draw() * letters.length)] as string
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    let word = ''
    const syllables = 1 + Math.floor(draw() * (words.size < 300 ? 2 : 4))
    for (let i = 0; i < syllables; i++)
      word += one('bcdfghjklmnprstvwz') + one('aeiou') + (draw() < 0.4 ? one('lnrst') : '')
    words.add(word)
  }
  return [...words]
})()

const CATEGORIES = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']
const PLACES = WORDS.slice(2000, 2400)
const LIFE_DAYS = [30, 30, 90, 90, 180, 180, 180, 365, 365, 365]

export interface BigBoard {
  node: LedgerNode
  hub: string
  /** Size of the store's file in bytes. */
  bytes: number
  close(): void
}

/** Opens the board, which takes minutes the first time; `say` is told how far it is. */
export async function openBigBoard(say: (text: string) => void): Promise<BigBoard> {
  const dir = path.join(
    process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
    'kind-market',
    `board-${recipe()}`,
  )
  if (!existsSync(dir)) {
    const making = `${dir}.making`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(path.dirname(dir), { recursive: true })
    await fill(making, say)
    renameSync(making, dir)
  }
  const node = new LedgerNode(
    dir,
    () => undefined,
    () => NOW,
  )
  await node.call('identity.open', { passphrase: PASSPHRASE })
  const { bytes } = node.engine.context.sql.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  ) as { bytes: number }
  return { node, hub: [...node.engine.hubs.keys()][0] as string, bytes, close: () => node.close() }
}

/** What the file depends on: every table of every feature, and this recipe. */
function recipe(): string {
  const tables = features().map(({ readModel }) => readModel)
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, NOTICES, tables]))
    .digest('hex')
    .slice(0, 12)
}

async function fill(dir: string, say: (text: string) => void): Promise<void> {
  const node = new LedgerNode(
    dir,
    () => undefined,
    () => NOW,
  )
  const { did: me } = (await node.call('identity.create', { nick: 'Ana', passphrase: PASSPHRASE })) as { did: string }
  const form = { name: 'Town', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '0', creditLimit: '0' }
  const { hub } = (await node.call('hubs.create', form)) as { hub: string }
  const { store } = node.engine.parts
  node.engine.context.sql.run(`PRAGMA cache_size = -${FILLING_CACHE_KIB}`)
  const authors = [
    me,
    ...Array.from({ length: AUTHORS - 1 }, (_, n) => `did:key:z6Mk${idOf(`author ${n}`).slice(0, 44)}`),
  ]
  store.transaction(() => settle(node, hub, authors))
  const next = notices(hub, authors)
  const started = performance.now()
  for (let made = 0; made < NOTICES; made += TRANSACTION_EVENTS) {
    store.transaction(() => {
      for (let i = 0; i < TRANSACTION_EVENTS; i++)
        for (const event of next()) node.engine.models.notice(hub, event, NOW)
    }, 'relaxed')
    if ((made / TRANSACTION_EVENTS) % 5 === 4)
      say(`${made + TRANSACTION_EVENTS} notices in ${Math.round((performance.now() - started) / 1000)} s`)
  }
  node.close()
}

const idOf = (text: string): string => Buffer.from(sha256(utf8(text))).toString('hex')

/** Members and their trades, so that trust has something to sort by; I have traded with a few myself. */
function settle(node: LedgerNode, hub: string, authors: readonly string[]): void {
  const draw = random(11)
  const rank = zipf(AUTHORS, 0.7, draw)
  const me = authors[0] as string
  const joined = authors.map((did, n) => ({
    index: n,
    fact: { kind: 'member-joined' as const, did, nick: `n${n}`, by: me },
  }))
  const receipts = Array.from({ length: RECEIPTS }, (_, n) => {
    const payer = n < 12 ? 0 : rank()
    const provider = (payer + 1 + Math.floor(draw() * (AUTHORS - 1))) % AUTHORS
    const body = {
      v: 1 as const,
      hub: fromHex(hub),
      agreement: sha256(utf8(`agreement ${n}`)),
      payer: authors[payer] as string,
      provider: authors[provider] as string,
      token: 'HRS',
      paid: 100n,
      refunded: 0n,
      outcome: 'released' as const,
      height: 1,
      time: NOW - DAY,
    }
    return { index: n, fact: { kind: 'receipt' as const, receipt: { body, signatures: [] } } }
  })
  node.engine.models.ledger({ hub, h: 1, time: NOW - DAY, facts: [...joined, ...receipts], outcomes: [], events: [] })
}

/** The board's events in order of arrival, one notice per call: put, now and then followed by an edit or a withdrawal. */
function notices(hub: string, authors: readonly string[]): () => SignedEvent[] {
  const draw = random(3)
  const word = zipf(VOCABULARY, 1, draw)
  const author = zipf(AUTHORS, 0.7, draw)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T
  const text = (words: number) => Array.from({ length: words }, () => WORDS[word()]).join(' ')
  let made = 0
  const content = (at: number): Record<string, CborValue> => ({
    purpose: draw() < 0.65 ? 'offer' : 'need',
    category: CATEGORIES[Math.floor(CATEGORIES.length * draw() ** 1.5)] as string,
    title: text(2 + Math.floor(draw() * 5)).slice(0, 120),
    text: text(Math.min(400, Math.round(Math.exp(2 + 2 * draw())))),
    price:
      draw() < 0.2
        ? { kind: 'barter', wants: text(1 + Math.floor(draw() * 4)) }
        : { kind: 'tokens', token: 'HRS', amount: BigInt(25 * Math.round(Math.exp(1 + 7 * draw()))), per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: pick(PLACES),
    expires: at + pick(LIFE_DAYS) * DAY,
  })
  const signed = (t: string, as: string, seq: number, body: Record<string, CborValue>): SignedEvent => {
    const id = sha256(utf8(`${made} ${t} ${seq}`))
    const event = { v: 1 as const, t, hub: fromHex(hub), dev: id, seq, prev: id, epoch: 0, as, body }
    return { id, unsigned: id, event, sig: id, cosigs: [] }
  }
  return () => {
    made++
    const as = authors[author()] as string
    // Notices arrive in about the order in which they were written.
    const at = NOW - Math.floor((AGE_DAYS * DAY * (NOTICES - made)) / NOTICES) - Math.floor(draw() * 3_600_000)
    const put = signed('notice.put', as, 0, { at, content: content(at) })
    const fate = draw()
    if (fate < 0.05) return [put, signed('notice.put', as, 1, { at: at + 1, content: content(at), replaces: put.id })]
    if (fate < 0.1) return [put, signed('notice.withdraw', as, 1, { at: at + 1, notice: put.id })]
    return [put]
  }
}
