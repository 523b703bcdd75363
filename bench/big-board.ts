/**
 * A board of a million notices: words by Zipf's law, prices, places, authors and end dates as a busy town would have them. Its rows
 * are written into the production tables in bulk, because signing, parsing and projecting a million events one by one measures
 * something else and takes an hour; `big-board.test.ts` holds them against what the projection makes of the same notices.
 * Made once and kept in the user's cache, under a name that changes with the tables and with this recipe.
 */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { features } from '#main/features/index.ts'
import { writeSketch } from '#main/features/notices/alike.ts'
import { toForm } from '#main/features/notices/content.ts'
import { tieOf } from '#main/features/notices/projection.ts'
import { CATEGORIES, facet, INDEXED_BEGINNING, NO_PRICE, PURPOSES } from '#main/features/notices/read-model.ts'
import { partnersOf } from '#main/features/people/index.ts'
import type { Sql } from '#main/ports/sql.ts'
import { fromHex, random, sha256, toHex, utf8 } from '#shared/core/kernel/index.ts'
import type { NoticeContent } from '#shared/wire/notices.ts'
import { ThreadReckoner } from '../src-main/adapters/reckoner/index.ts'

export const NOTICES = 1_000_000
/** The time of this board: fixed, so that what has ended does not depend on the day of the measurement. */
export const NOW = 1_790_000_000_000

const AUTHORS = 10_000
const RECEIPTS = 10_000
/** Words of people about each other, so that there is somebody to trust. */
const RATINGS = 30_000
const VOCABULARY = 30_000
const DAY = 86_400_000
const AGE_DAYS = 200
/** Only while filling: indexes grow in memory instead of on the disk. */
const FILLING_CACHE_KIB = 1_000_000
export const PASSPHRASE = 'bench'
/** Changes when the recipe below does. */
const RECIPE = 3

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

const PLACES = WORDS.slice(2000, 2400)
const LIFE_DAYS = [30, 30, 90, 90, 180, 180, 180, 365, 365, 365]

export interface BigBoard {
  node: LedgerNode
  /** Its data directory, which others may copy once it is closed. */
  dir: string
  hub: string
  /** Size of the store's file in bytes. */
  bytes: number
  close(): void
}

/** Opens the board, which takes minutes the first time; `say` is told how far it is. */
export async function openBigBoard(say: (text: string) => void, notices = NOTICES): Promise<BigBoard> {
  const dir = path.join(
    process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
    'kind-market',
    `board-${recipe(notices)}`,
  )
  if (!existsSync(dir)) {
    const making = `${dir}.making`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(path.dirname(dir), { recursive: true })
    await fill(making, say, notices)
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
  return { node, dir, hub: [...node.engine.hubs.keys()][0] as string, bytes, close: () => node.close() }
}

/** What the file depends on: every table of every feature, and this recipe. */
function recipe(notices: number): string {
  const tables = features(new ThreadReckoner()).map(({ readModel }) => readModel)
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, notices, tables]))
    .digest('hex')
    .slice(0, 12)
}

async function fill(dir: string, say: (text: string) => void, notices: number): Promise<void> {
  const node = new LedgerNode(
    dir,
    () => undefined,
    () => NOW,
  )
  const { did: me } = (await node.call('identity.create', { nick: 'Ana', passphrase: PASSPHRASE })) as { did: string }
  const form = { name: 'Town', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '0', creditLimit: '0' }
  const { hub } = (await node.call('hubs.create', form)) as { hub: string }
  const { store } = node.engine.parts
  const { sql } = node.engine.context
  const authors = authorsOf(me, AUTHORS)
  sql.run(`PRAGMA cache_size = -${FILLING_CACHE_KIB}`)
  store.transaction(() => settle(node, hub, authors))
  const next = listings(AUTHORS, notices)
  store.transaction(() => {
    const indexes = dropIndexes(sql)
    const bulk = new Bulk(sql, hub, authors)
    for (let made = 1; made <= notices; made++) {
      bulk.add(next())
      if (made % (notices / 10) === 0) say(`${made} notices`)
    }
    bulk.end()
    for (const index of indexes) sql.run(index)
  }, 'relaxed')
  node.close()
}

export const authorsOf = (me: string, count: number): string[] => [
  me,
  ...Array.from({ length: count - 1 }, (_, n) => `did:key:z6Mk${idOf(`author ${n}`).slice(0, 44)}`),
]

/** Built once over all rows at the end; answers with how. */
function dropIndexes(sql: Sql): string[] {
  const indexes = sql.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('notice', 'notice_claim', 'notice_sketch') AND sql IS NOT NULL",
  )
  for (const { name } of indexes) sql.run(`DROP INDEX ${name}`)
  return indexes.map((index) => index.sql)
}

/** Writes notices as the projection leaves them when everything about them has arrived. */
export class Bulk {
  readonly #sql: Sql
  readonly #hub: number
  readonly #authors: { did: string; trust: number; key?: number }[]
  readonly #words = new Set<string>()
  #row = 0

  constructor(sql: Sql, hub: string, authors: readonly string[]) {
    this.#sql = sql
    this.#authors = authors.map((did) => ({ did, trust: partnersOf(sql, hub, did) }))
    sql.run('INSERT INTO notice_hub (hub) VALUES (?)', hub)
    this.#hub = (sql.get<{ key: number }>('SELECT key FROM notice_hub WHERE hub = ?', hub) as { key: number }).key
  }

  #author(n: number): { key: number; trust: number } {
    const author = this.#authors[n] as { did: string; trust: number; key?: number }
    if (author.key === undefined) {
      this.#sql.run('INSERT INTO notice_author (hub, did) VALUES (?, ?)', this.#hub, author.did)
      const { key } = this.#sql.get<{ key: number }>('SELECT last_insert_rowid() AS key') as { key: number }
      author.key = key
    }
    return { key: author.key, trust: author.trust }
  }

  add({ id, by, at, content, edit, withdrawn }: Listing): void {
    this.#row++
    const { key, trust } = this.#author(by)
    const form = toForm(edit?.content ?? content)
    const { price } = form
    this.#sql.run(
      'INSERT INTO notice_claim (row, notice, author, first_at, first_seq, at, seq, event, withdrawn, content) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)',
      ...[this.#row, id, key, at, edit ? at + 1 : at, edit ? 1 : 0, edit?.id ?? null, withdrawn ? 1 : 0],
      JSON.stringify(form),
    )
    this.#sql.run(
      'INSERT INTO notice (row, tie, hub, author, purpose, category, barter, price, posted, edited, expires, withdrawn, trust) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[this.#row, tieOf(toHex(id)), this.#hub, key],
      ...[PURPOSES.indexOf(form.purpose), CATEGORIES.indexOf(form.category), price.kind === 'barter' ? 1 : 0],
      ...[price.kind === 'barter' ? NO_PRICE : BigInt(price.amount), at, edit ? at + 1 : null, form.expires],
      ...[withdrawn ? 1 : 0, trust],
    )
    // The words of this board are lower case and plain already.
    const texts = [form.title, form.text, price.kind === 'barter' ? price.wants : '', form.place]
    const facets = [
      facet.hub(this.#hub),
      facet.author(key),
      facet.purpose(form.purpose),
      facet.category(form.category),
      facet.price(price.kind),
    ]
    this.#sql.run(
      'INSERT INTO notice_text (rowid, title, text, wants, place, facets) VALUES (?, ?, ?, ?, ?, ?)',
      ...[this.#row, ...texts, facets.join(' ')],
    )
    writeSketch(this.#sql, this.#row, form)
    for (const text of texts)
      for (const word of text.split(' ')) if (word.length > INDEXED_BEGINNING) this.#words.add(word)
  }

  end(): void {
    for (const word of this.#words) this.#sql.run('INSERT INTO notice_word (word) VALUES (?)', word)
  }
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
  const ratings = Array.from({ length: RATINGS }, (_, n) => {
    const from = n < 12 ? 0 : rank()
    const to = (from + 1 + Math.floor(draw() * (AUTHORS - 1))) % AUTHORS
    const state = { score: 1 + Math.floor(draw() * 10), tags: [], text: '', at: NOW - DAY }
    const sides = { from: authors[from] as string, to: authors[to] as string }
    return { index: n, fact: { kind: 'rating' as const, agreement: sha256(utf8(`agreement ${n}`)), ...sides, state } }
  })
  const facts = [...joined, ...receipts, ...ratings]
  node.engine.models.ledger({ hub, h: 1, time: NOW - DAY, facts, outcomes: [], events: [] })
}

/** A notice and what became of it. */
export interface Listing {
  id: Uint8Array
  /** Which of the authors. */
  by: number
  at: number
  content: NoticeContent
  /** A later version, said a millisecond after the first. */
  edit?: { id: Uint8Array; content: NoticeContent }
  withdrawn: boolean
}

/** The board's notices in order of arrival, one per call. */
export function listings(authors: number, notices = NOTICES): () => Listing {
  const draw = random(3)
  const word = zipf(VOCABULARY, 1, draw)
  const author = zipf(authors, 0.7, draw)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T
  const text = (words: number) => Array.from({ length: words }, () => WORDS[word()]).join(' ')
  const content = (at: number): NoticeContent => ({
    purpose: draw() < 0.65 ? 'offer' : 'need',
    category: CATEGORIES[Math.floor(CATEGORIES.length * draw() ** 1.5)] as NoticeContent['category'],
    title: text(2 + Math.floor(draw() * 5)),
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
  let made = 0
  return () => {
    made++
    // Notices arrive in about the order in which they were written.
    const at = NOW - Math.floor((AGE_DAYS * DAY * (notices - made)) / notices) - Math.floor(draw() * 3_600_000)
    const listing = { id: sha256(utf8(`notice ${made}`)), by: author(), at, content: content(at) }
    const fate = draw()
    return {
      ...listing,
      ...(fate < 0.05 && { edit: { id: sha256(utf8(`edit ${made}`)), content: content(at) } }),
      withdrawn: fate >= 0.95,
    }
  }
}
