/**
 * better-sqlite3 for runtimes older than its prebuilt add-on: those need Node-API 10, and loading them into Electron 33 crashes. There
 * its unmodified source is built once against Node-API 9 and cached; the product finds it under native/.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cacheDir } from './cache.mjs'
import { inRoot, NODE, run, SetupError, step } from './say.mjs'

const FLAGS = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL'

/** A prefix that holds include/node/node_api.h and common.gypi. */
function headers() {
  const prefixes = ['/usr', '/usr/local', path.resolve(path.dirname(process.execPath), '..')]
  return prefixes.find((prefix) => existsSync(path.join(prefix, 'include/node/common.gypi')))
}

/** Puts the add-on under native/ when the runtime needs it. */
export async function ensureSqlite(runtime) {
  if (!runtime.carried) return
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/better-sqlite3/package.json'), 'utf8'))
  const place = `${process.platform}-${process.arch}-napi9`
  const cached = cacheDir(`better-sqlite3-${version}-${place}.node`)
  if (!existsSync(cached)) await step('SQLite add-on for this runtime (about 70 s, once)', () => build(cached))
  const target = inRoot('native', place, 'better_sqlite3.node')
  if (existsSync(target) && readFileSync(target).equals(readFileSync(cached))) return
  mkdirSync(path.dirname(target), { recursive: true })
  copyFileSync(cached, target)
}

async function build(cached) {
  const nodedir = headers()
  if (!nodedir)
    throw new SetupError(
      'Building SQLite needs Node’s headers, and none were found. On Debian: apt-get install -y libnode-dev g++ make python3',
    )
  const temp = mkdtempSync(path.join(os.tmpdir(), 'kind-sqlite-'))
  try {
    cpSync(inRoot('node_modules/better-sqlite3'), temp, { recursive: true })
    cpSync(inRoot('node_modules/node-addon-api'), path.join(temp, 'node_modules/node-addon-api'), { recursive: true })
    const gyp = inRoot('node_modules/node-gyp/bin/node-gyp.js')
    await run(NODE, [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${nodedir}`], {
      cwd: temp,
      env: { CXXFLAGS: FLAGS },
    })
    const fresh = `${cached}.${process.pid}`
    copyFileSync(path.join(temp, 'build/Release/better_sqlite3.node'), fresh)
    renameSync(fresh, cached)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
