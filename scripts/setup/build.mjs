/** The bundle under out/, made again when a source has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, NODE, ROOT, run, step } from './say.mjs'

const SOURCES = ['src-main', 'src-shared', 'src-renderer', 'electron.vite.config.ts', 'package.json']
const OLDEST_ELECTRON = '33'
const STAMP = inRoot('out', '.stamp')

function* files(target) {
  if (!statSync(target).isDirectory()) yield target
  else for (const name of readdirSync(target).sort()) yield* files(path.join(target, name))
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of files(inRoot(source))) {
      if (file.includes('.test.')) continue
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file))
    }
  return hash.digest('hex')
}

/** One bundle for every runtime, so it is made for the oldest of them. */
export async function ensureBuild() {
  const now = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return
  await step('building the app', async () => {
    const env = { ELECTRON_MAJOR_VER: OLDEST_ELECTRON, NODE_ENV: 'production' }
    await run(NODE, [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { env })
    writeFileSync(STAMP, now)
  })
}
