/** The operating system's keyring by Electron's safeStorage: one encrypted file in the data directory. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, safeStorage } from 'electron'
import type { Keyring } from '../../ports/keyring.ts'

export function osKeyring(dir: string): Keyring {
  const file = path.join(dir, 'keyring.bin')
  return {
    available,
    async keep(secret) {
      await writeFile(`${file}.new`, safeStorage.encryptString(secret), { mode: 0o600 })
      await rename(`${file}.new`, file)
    },
    async recall() {
      await app.whenReady()
      if (!available()) return undefined
      try {
        return safeStorage.decryptString(await readFile(file))
      } catch {
        return undefined
      }
    },
    forget: () => rm(file, { force: true }),
  }
}

/** Without a secret service, Chromium on Linux "encrypts" with a constant (`basic_text`): that is no keyring. */
function available(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  if (process.platform !== 'linux') return true
  const backend = safeStorage.getSelectedStorageBackend()
  return backend !== 'basic_text' && backend !== 'unknown'
}
