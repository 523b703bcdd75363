/**
 * Two checkers of Electron applications, pinned by the lockfile beside this file and installed outside the project: they bring four
 * hundred packages and an older TypeScript, of which nothing may come near what is shipped. No install script of theirs runs.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cacheDir } from '../setup/cache.mjs'
import { inRoot, run, step } from '../setup/say.mjs'

const FILES = ['package.json', 'package-lock.json']
const DONE = '.installed'

/** Resolves with a `require` that finds them. Needs the npm registry the first time. */
export async function ensureCheckers() {
  const hash = createHash('sha256')
  for (const file of FILES) hash.update(readFileSync(inRoot('scripts/checkers', file)))
  const dir = cacheDir(`checkers-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(path.join(dir, DONE))) {
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    for (const file of FILES) copyFileSync(inRoot('scripts/checkers', file), path.join(dir, file))
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    await step('checkers of Electron from npm', () =>
      run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: dir }),
    )
    writeFileSync(path.join(dir, DONE), '')
  }
  return createRequire(path.join(dir, 'package.json'))
}
