/** Opens the store's file: WAL, every acknowledged transaction synced to disk, schema brought up to date. */
import { copyFileSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { NodeRefusal } from '#main/ports/failure.ts'
import { sqliteBinding } from './binding.ts'
import { MIGRATIONS } from './migrations.ts'
import { storeRefusal } from './words.ts'

/** "KIND" in ASCII: tells our files from other SQLite files. */
const APPLICATION_ID = 0x4b494e44
const BUSY_TIMEOUT_MS = 5000
const CACHE_KIB = 32_768
const LATEST = MIGRATIONS.at(-1)?.version ?? 0

/** Codes: store.newer, store.not-ours, store.unopened and those of words.ts. `:memory:` opens a store that dies with the process. */
export function openDatabase(file: string): Database.Database {
  const existed = file !== ':memory:' && existsSync(file)
  const nativeBinding = sqliteBinding()
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS, ...(nativeBinding && { nativeBinding }) })
  try {
    db.pragma('journal_mode = WAL')
    // The main file changes only where its page sums follow (page-sums.ts).
    db.pragma('wal_autocheckpoint = 0')
    // better-sqlite3's default under WAL is NORMAL, which may lose the last commits in a power cut: acknowledged means durable.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma(`cache_size = -${CACHE_KIB}`)
    migrate(db, existed ? file : undefined)
    return db
  } catch (error) {
    db.close()
    throw storeRefusal(error) ?? (error instanceof Database.SqliteError ? unopened(error) : error)
  }
}

function migrate(db: Database.Database, file: string | undefined): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  const owner = Number(db.pragma('application_id', { simple: true }))
  if (version > 0 && owner !== APPLICATION_ID)
    throw new NodeRefusal(
      'REFUSED',
      'store.not-ours',
      'The file in this data folder belongs to another program. It was left as it is; choose another folder.',
    )
  if (version > LATEST)
    throw new NodeRefusal(
      'REFUSED',
      'store.newer',
      'This data was written by a newer version of Kind Market. It was left as it is; update the app.',
    )
  if (version === LATEST) return
  if (file && version > 0) copyFileSync(file, `${file}.before-${LATEST}`)
  for (const step of MIGRATIONS.filter((m) => m.version > version))
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${step.version}`)
    })()
}

function unopened(cause: Error): NodeRefusal {
  const text = `The store could not be opened (${cause.message}). It was left as it is. Free some disk space or close other programs that use it; if it stays so, move the data folder away and restore your identity from its seed.`
  return Object.assign(new NodeRefusal('REFUSED', 'store.unopened', text), { cause })
}
