/** Opens the store of a data folder: compared with its sums first, and when it is damaged set aside and made anew (decision 011). */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
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

export interface OpenFolder {
  engine: Engine
  store: SqliteStore
  sums: PageSums
}

type MakeEngine = (store: SqliteStore, upkeep: () => void) => Engine

/** Throws a refusal when the disk or another program is in the way. */
export function openFolder(dir: string, make: MakeEngine): OpenFolder {
  const file = storeFile(dir)
  const found = inspect(file)
  if (found.kind === 'damaged') return startAnew(dir, make, found)
  const open = found.kind === 'unknown' ? openUnsummed(file, make) : openStore(file, make, found.kind === 'absent')
  if (!open) return startAnew(dir, make, found)
  if (found.tail) open.engine.alarm({ code: 'store.tail-lost', text: TAIL_LOST })
  return open
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
    if (!rebuild(hub.chain, store, engine.intake).equal) return false
    for (const { bytes } of [...store.notices(hub.hub), ...store.pending(hub.hub, Number.MAX_SAFE_INTEGER)])
      if (!engine.intake.admit(bytes).ok) return false
  }
  engine.replay()
  return true
}

function startAnew(dir: string, make: MakeEngine, found: Inspection): OpenFolder {
  const aside = setAside(dir)
  const open = openStore(storeFile(dir), make, true)
  const kept = readBack(dir, aside, open.engine, found)
  open.sums.checkpoint()
  open.engine.alarm({ code: 'store.rebuilt', text: rebuiltWords(aside, found, kept) })
  return open
}

/** Moved, never changed: it can be looked at, or read with better tools. */
function setAside(dir: string): string {
  const file = storeFile(dir)
  let number = 1
  while (existsSync(path.join(dir, `damaged-${number}`))) number++
  const aside = path.join(dir, `damaged-${number}`)
  mkdirSync(aside, { mode: 0o700 })
  rmSync(`${file}-shm`, { force: true })
  // The main file last: until it has moved, the next start finds the damage again.
  for (const end of ENDS.toReversed())
    if (existsSync(file + end)) renameSync(file + end, path.join(aside, path.basename(file) + end))
  return aside
}

/** Reads a copy, because opening a store writes to it. */
function readBack(dir: string, aside: string, engine: Engine, found: Inspection): Salvaged | undefined {
  const scratch = mkdtempSync(path.join(dir, 'reading-'))
  try {
    cpSync(aside, scratch, { recursive: true })
    const old = new SqliteStore(storeFile(scratch))
    try {
      return salvage(old, engine, {
        settings: found.kind === 'damaged' && smallValuesWhole(old, found.pages),
        newDevice: false,
      })
    } finally {
      old.close()
    }
  } catch (error) {
    // What cannot be opened at all has nothing to be read.
    throwUnlessDamage(error)
    return undefined
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function smallValuesWhole(old: SqliteStore, damaged: readonly number[]): boolean {
  try {
    const pages = old.sql.all<{ pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'meta'")
    return pages.length > 0 && !pages.some(({ pageno }) => damaged.includes(pageno))
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
