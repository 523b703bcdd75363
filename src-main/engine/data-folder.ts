/** Opens the store of a data folder: compared with its sums first, and when it is damaged set aside and made anew (decision 011). */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Inspection, inspect, PageSums } from '../adapters/sqlite/page-sums.ts'
import { SqliteStore } from '../adapters/sqlite/store.ts'
import { storeRefusal } from '../adapters/sqlite/words.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import { rebuild } from './replay.ts'
import { type Salvaged, salvage } from './salvage.ts'

export const storeFile = (dir: string): string => path.join(dir, 'market.db')
/** The files that make up a store; the log's index (`-shm`) is made anew at every start. */
const ENDS = ['', '-wal', '-sums']

const ASIDE_PREFIX = 'damaged-'
/** In a folder set aside: it was read to its end. */
const READ = 'read'
/** What a store is read back from; its other tables are derived. */
const ROW_TABLES = ['name', 'hub', 'event', 'batch', 'mail', 'meta', 'snapshot', 'piece', 'handover']
/** Folders that exist only while something is read. */
export const SCRATCH = 'reading-'
/** What is known of a database set aside by an earlier start: its pages are compared no more. */
const ASIDE: Inspection = { kind: 'unknown' }

export interface OpenFolder {
  engine: Engine
  store: SqliteStore
  sums: PageSums
}

type MakeEngine = (store: SqliteStore, upkeep: () => void) => Engine

/** Throws a refusal when the disk or another program is in the way. */
export function openFolder(dir: string, make: MakeEngine): OpenFolder {
  sweep(dir)
  const file = storeFile(dir)
  const unread = unreadAside(dir)
  if (unread !== undefined && !existsSync(storeFile(unread))) moveStore(dir, unread)
  const found = inspect(file)
  const open = found.kind === 'damaged' ? undefined : openWhole(file, make, found)
  if (!open) return startAnew(dir, make, found)
  if (unread !== undefined) finishReading(dir, unread, open, ASIDE)
  if (found.tail) open.engine.alarm({ code: 'store.tail-lost', text: TAIL_LOST })
  return open
}

function openWhole(file: string, make: MakeEngine, found: Inspection): OpenFolder | undefined {
  return found.kind === 'unknown' ? openUnsummed(file, make) : openStore(file, make, found.kind === 'absent')
}

/** What a kill left of reading or writing a backup. */
function sweep(dir: string): void {
  for (const name of readdirSync(dir))
    if (name.startsWith(SCRATCH)) rmSync(path.join(dir, name), { recursive: true, force: true })
}

const TAIL_LOST =
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.'

function openStore(file: string, make: MakeEngine, fresh: boolean): OpenFolder {
  const store = new SqliteStore(file)
  try {
    const sums = new PageSums(file, store.sql, fresh)
    return { engine: make(store, () => sums.upkeep()), store, sums }
  } catch (error) {
    store.close()
    throw error
  }
}

/** A file without sums (an earlier version's) is believed only after everything in it was compared; undefined when it does not hold. */
function openUnsummed(file: string, make: MakeEngine): OpenFolder | undefined {
  try {
    const open = openStore(file, make, true)
    if (holds(open.engine)) return open
    open.engine.parts.store.close()
    open.sums.close()
  } catch (error) {
    throwUnlessDamage(error)
  }
  return undefined
}

/** A full disk, a lock or a closed folder are no damage, and nothing is set aside for them. */
function throwUnlessDamage(error: unknown): void {
  const refusal = storeRefusal(error) ?? error
  if (refusal instanceof NodeRefusal && refusal.code !== 'store.damaged') throw refusal
}

function holds(engine: Engine): boolean {
  const { store } = engine.parts
  const rows = store.sql?.all<{ integrity_check: string }>('PRAGMA integrity_check') ?? []
  if (rows[0]?.integrity_check !== 'ok') return false
  for (const hub of engine.hubs.values()) {
    if (!rebuild(hub.chain, engine.parts, engine.intake).equal) return false
    for (const { bytes } of [...store.notices(hub.hub), ...store.pending(hub.hub, Number.MAX_SAFE_INTEGER)])
      if (!engine.intake.admit(bytes).ok) return false
  }
  engine.replay()
  return true
}

function startAnew(dir: string, make: MakeEngine, found: Inspection): OpenFolder {
  const aside = setAside(dir)
  const open = openStore(storeFile(dir), make, true)
  finishReading(dir, aside, open, found)
  return open
}

/** A database that was set aside is read once to the end; a start that was stopped meanwhile is finished by the next one. */
function finishReading(dir: string, aside: string, open: OpenFolder, found: Inspection): void {
  const kept = readBack(dir, aside, open.engine, found)
  open.sums.checkpoint()
  writeFileSync(path.join(aside, READ), '')
  open.engine.alarm({ code: 'store.rebuilt', text: rebuiltWords(aside, found, kept) })
}

/** One that was set aside and not read to its end. */
function unreadAside(dir: string): string | undefined {
  const asides = readdirSync(dir).filter((name) => name.startsWith(ASIDE_PREFIX))
  const unread = asides.find((name) => !existsSync(path.join(dir, name, READ)))
  return unread === undefined ? undefined : path.join(dir, unread)
}

/** Moved, never changed: it can be looked at, or read with better tools. */
function setAside(dir: string): string {
  let number = 1
  while (existsSync(path.join(dir, `${ASIDE_PREFIX}${number}`))) number++
  const aside = path.join(dir, `${ASIDE_PREFIX}${number}`)
  mkdirSync(aside, { mode: 0o700 })
  moveStore(dir, aside)
  return aside
}

/** Can be repeated after a stop in between. */
function moveStore(dir: string, aside: string): void {
  const file = storeFile(dir)
  rmSync(`${file}-shm`, { force: true })
  // The main file last: until it has moved, the next start finds the damage again.
  for (const end of ENDS.toReversed())
    if (existsSync(file + end)) renameSync(file + end, path.join(aside, path.basename(file) + end))
}

/** Reads a copy, because opening a store writes to it: first rows as they lie, then whatever only an index still finds. */
function readBack(dir: string, aside: string, engine: Engine, found: Inspection): Salvaged | undefined {
  const scratch = mkdtempSync(path.join(dir, SCRATCH))
  try {
    cpSync(aside, scratch, { recursive: true })
    const rows = readStore(rowsOf(scratch), engine, () => false)
    const rest = readStore(new SqliteStore(storeFile(scratch)), engine, (old) => smallValuesWhole(old, found))
    return {
      hubs: Math.max(rows.hubs, rest.hubs),
      batches: rows.batches + rest.batches,
      events: Math.max(rows.events, rest.events),
      letters: Math.max(rows.letters, rest.letters),
      settings: rest.settings,
    }
  } catch (error) {
    // What cannot be opened at all has nothing to be read.
    throwUnlessDamage(error)
    return undefined
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function readStore(old: SqliteStore, engine: Engine, settings: (old: SqliteStore) => boolean): Salvaged {
  try {
    return salvage(old, engine, { settings: settings(old), newDevice: false })
  } finally {
    old.close()
  }
}

/** A store with the rows of each table that can be read from end to end, found without its indexes, which are made anew. */
function rowsOf(scratch: string): SqliteStore {
  const rows = new SqliteStore(path.join(scratch, 'rows.db'))
  rows.exec(`ATTACH '${storeFile(scratch).replaceAll("'", "''")}' AS damaged`)
  for (const table of ROW_TABLES)
    try {
      // The order keeps SQLite from copying index pages as they are.
      rows.exec(`INSERT OR IGNORE INTO main.${table} SELECT * FROM damaged.${table} NOT INDEXED ORDER BY 1`)
    } catch (error) {
      throwUnlessDamage(error)
    }
  rows.exec('DETACH damaged')
  rows.indexEvents()
  return rows
}

function smallValuesWhole(old: SqliteStore, found: Inspection): boolean {
  if (found.kind !== 'damaged') return false
  try {
    const pages = old.sql.all<{ pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'meta'")
    return pages.length > 0 && !pages.some(({ pageno }) => found.pages.includes(pageno))
  } catch {
    return false
  }
}

function rebuiltWords(aside: string, found: Inspection, kept: Salvaged | undefined): string {
  const what =
    found.kind === 'damaged'
      ? `The database was damaged: ${found.pages.length} of its ${found.of} pages are not what was written.`
      : 'The database was damaged: what it holds does not agree with its own signatures and sums.'
  const asideWords = `It was set aside unchanged in ${aside}.`
  if (!kept || kept.hubs === 0)
    return `${what} ${asideWords} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.`
  const settings = kept.settings ? '' : ' Settings and drafts could not be trusted and are as at the beginning.'
  return `${what} ${asideWords} ${kept.events} signed events of ${kept.hubs} ${kept.hubs === 1 ? 'hub' : 'hubs'} and ${kept.letters} sealed messages were read back and checked one by one; what is missing comes from other members.${settings} Stay connected for a while, and check the disk.`
}
