/** The application as electron-builder makes it, from the Electron runtime that is here already: nothing is downloaded for it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureAll } from '../setup/index.mjs'
import { inRoot, NODE, run, step } from '../setup/say.mjs'

/** Where electron-builder puts the unpacked application of this platform, and the executable in it. */
const PLACES = {
  linux: { dir: 'linux-unpacked', executable: 'kind-market' },
  darwin: { dir: 'mac', executable: 'Kind Market.app/Contents/MacOS/Kind Market' },
  win32: { dir: 'win-unpacked', executable: 'Kind Market.exe' },
}

function unpackedIn(dist) {
  const place = PLACES[process.platform]
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  const dir = path.join(dist, place.dir.replace(/(?=-unpacked)|$/, arch))
  return { dir, executable: path.join(dir, place.executable) }
}

/** Where new versions of this copy come from and whose word they need (decision 072): the file that KIND_RELEASE names, or nowhere. */
const releaseFiles = () =>
  process.env.KIND_RELEASE ? [{ from: path.resolve(process.env.KIND_RELEASE), to: 'release.json' }] : []

/** What electron-builder.yml cannot know: which runtime this machine has, and which SQLite add-on that runtime can load. */
function configFor({ dist: electronDist, version, carried }, output) {
  const prebuilt = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`
  return {
    extends: inRoot('electron-builder.yml'),
    directories: { output },
    electronDist,
    electronVersion: version,
    extraResources: releaseFiles(),
    files: carried ? [`native/${process.platform}-${process.arch}-napi9/*.node`, `!${prebuilt}`] : [],
  }
}

/**
 * Resolves with the unpacked application's directory and executable. The installers of electron-builder.yml need tools that are
 * downloads of their own, so a machine that could not download Electron is not asked for them.
 */
export async function packApp({ dist = inRoot('dist'), installers = true } = {}) {
  const runtime = await ensureAll()
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  const config = path.join(dist, 'config.json')
  writeFileSync(config, JSON.stringify(configFor(runtime, dist), null, 2))
  const cli = inRoot('node_modules/electron-builder/cli.js')
  const targets = installers && !runtime.carried ? [] : ['--dir']
  await step('packing the app', () => run(NODE, [cli, ...targets, '--config', config, '--publish', 'never']))
  return unpackedIn(dist)
}
