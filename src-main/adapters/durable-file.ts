/** Files that a crash or a power cut leaves as they were or as they should be. Throws the system's error when the disk refuses. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Readable by their owner alone. */
const MODE = 0o600

/** What `act` writes is on disk when this returns. */
export function synced(file: string, flags: string, act: (fd: number) => void): void {
  const fd = openSync(file, flags, MODE)
  try {
    act(fd)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** New and changed names in the folder of `file` are on disk. Windows cannot open a folder; its names are journalled. */
export function syncFolderOf(file: string): void {
  if (process.platform !== 'win32') synced(path.dirname(file), 'r', () => undefined)
}

/** Writes a file anew: whole and durable when this returns, and the old one until then. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const fresh = `${file}.new`
  synced(fresh, 'w', (fd) => writeFileSync(fd, content))
  renameSync(fresh, file)
  syncFolderOf(file)
}
