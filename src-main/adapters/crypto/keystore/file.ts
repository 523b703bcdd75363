/** The keystore's file: written whole and atomically, so a crash leaves the old one or the new one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const KEYSTORE_FILE = 'keystore.json'
export const keystorePath = (dir: string): string => path.join(dir, KEYSTORE_FILE)
export const hasKeystore = (dir: string): boolean => existsSync(keystorePath(dir))
/** Bytes that are no UTF-8 arrive as replacement characters and fail the envelope's checks. */
export const readKeystore = (dir: string): string => readFileSync(keystorePath(dir), 'utf8')

/** Throws the system's error when the disk refuses; the old file is then still whole. */
export function writeKeystore(dir: string, text: string): void {
  const target = keystorePath(dir)
  const fresh = `${target}.new`
  synced(fresh, 'w', (fd) => writeFileSync(fd, text))
  renameSync(fresh, target)
  // Windows cannot open a directory; its rename is journalled.
  if (process.platform !== 'win32') synced(dir, 'r', () => undefined)
}

function synced(target: string, flags: string, act: (fd: number) => void): void {
  const fd = openSync(target, flags, 0o600)
  try {
    act(fd)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
