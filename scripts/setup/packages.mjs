/** The npm packages, among them the pinned Node 24 that everything else runs under. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot, NODE, run, step } from './say.mjs'

const STAMP = inRoot('node_modules', '.kind-packages')

const wanted = () => {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json'])
    if (existsSync(inRoot(file))) hash.update(readFileSync(inRoot(file)))
  return hash.digest('hex')
}

const installed = () => existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()

/** Installs when package.json, the lockfile or node_modules has changed since the last time. */
export async function ensurePackages() {
  if (installed()) return
  await step('packages from npm (about a minute the first time)', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    // `npm install` and not `npm ci`: ci insists on other platforms' binaries that the lockfile names but no install needs.
    await run(npm, ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev'], {
      env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    })
    writeFileSync(STAMP, wanted())
  })
}
