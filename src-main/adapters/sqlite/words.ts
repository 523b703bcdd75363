/** What the store's own errors mean to a person: what happened, what was kept, what to do next. */
import Database from 'better-sqlite3'
import { NodeRefusal } from '#main/ports/failure.ts'

const WORDS: readonly [RegExp, code: string, text: string][] = [
  [
    /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMMAP)|ENOSPC|EFBIG|EDQUOT)$/,
    'store.full',
    'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'store.busy',
    'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/,
    'store.not-writable',
    'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.',
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'store.damaged',
    'The database is damaged. It was left as it is. Stop Kind Market and start it again: the damaged file is then set aside and what can be read of it is checked and kept; the rest comes from other members.',
  ],
  [
    /^SQLITE_IOERR/,
    'store.unreadable',
    'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.',
  ],
]

/** Undefined when it is none of the store's errors. */
export function storeRefusal(error: unknown): NodeRefusal | undefined {
  if (!(error instanceof Error) || error instanceof NodeRefusal) return undefined
  const code = String((error as { code?: unknown }).code ?? '')
  if (!(error instanceof Database.SqliteError) && !/^E[A-Z]+$/.test(code)) return undefined
  const found = WORDS.find(([pattern]) => pattern.test(code))
  return found && Object.assign(new NodeRefusal('REFUSED', found[1], found[2]), { cause: error })
}
