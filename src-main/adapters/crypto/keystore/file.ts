/** The keystore's file: written whole and atomically, so a crash leaves the old one or the new one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

export const KEYSTORE_FILE = 'keystore.json'
export const keystorePath = (dir: string): string => path.join(dir, KEYSTORE_FILE)
export const hasKeystore = (dir: string): boolean => existsSync(keystorePath(dir))
export const readKeystore = (dir: string): string => readFileSync(keystorePath(dir), 'utf8')

function sync(target: string, flags: string): void {
  const fd = openSync(target, flags)
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

export function writeKeystore(dir: string, text: string): void {
  const target = keystorePath(dir)
  const fresh = `${target}.new`
  const fd = openSync(fresh, 'w', 0o600)
  try {
    writeSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(fresh, target)
  if (process.platform !== 'win32') sync(dir, 'r')
}
