/** What is in the package, and what its executable refuses: read back from the files that people would get. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { EXECUTABLE } from '../harness/packaged.ts'
import { ROOT } from '../harness/place.ts'

const MAC = process.platform === 'darwin'
const resources = path.join(path.dirname(EXECUTABLE), MAC ? '../Resources' : 'resources')
const archive = path.join(resources, 'app.asar')
const entries = (): string[] =>
  listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1))
const isFile = (name: string): boolean => !('files' in statFile(archive, path.normalize(name)))
const files = (): string[] => entries().filter(isFile)
const matching = (pattern: RegExp): string[] => files().filter((name) => pattern.test(name))

/** SQLite comes twice in a tree, for old runtimes and for current ones; a package holds the one that its runtime loads. */
const ADDONS = [
  /^(native\/[a-z0-9]+-[a-z0-9]+-napi9\/better_sqlite3|node_modules\/better-sqlite3\/prebuilds\/[a-z0-9]+-[a-z0-9]+)\.node$/,
  /^node_modules\/sodium-native\/prebuilds\/[a-z0-9]+-[a-z0-9]+\/sodium-native\.node$/,
]

test('the archive holds the bundle and two native packages, and nothing else', () => {
  expect(new Set(files().map((name) => name.split('/')[0]))).toEqual(
    new Set(['out', 'node_modules', 'package.json', ...(matching(/^native\//).length > 0 ? ['native'] : [])]),
  )
  const packages = new Set(matching(/^node_modules\//).map((name) => name.split('/')[1]))
  expect([...packages].sort()).toEqual([
    'bare-addon-resolve',
    'bare-module-resolve',
    'bare-semver',
    'better-sqlite3',
    'require-addon',
    'sodium-native',
    'which-runtime',
  ])
  // The one picture is the icon of the tray.
  const bundled = /^out\/((main|preload|renderer)\/.+\.(js|cjs|html|css|woff2)|main\/chunks\/icon-[\w-]+\.png)$/
  expect(matching(/^out\//).filter((name) => !bundled.test(name))).toEqual([])
  expect(
    matching(
      /\.(map|[cm]?tsx?|md|bare|cc?|cpp|h|gyp|ya?ml|lock|pem|key|env)$|(^|\/)(\.|tests?\/|src\/|deps\/)|\.(test|spec)\./,
    ),
  ).toEqual([])
})

test('only the two add-ons lie outside the archive, one of each', () => {
  const addons = matching(/\.node$/)
  expect(addons).toHaveLength(ADDONS.length)
  for (const pattern of ADDONS) expect(addons.filter((name) => pattern.test(name))).toHaveLength(1)
  const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(`${archive}.unpacked`, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  expect(outside.sort()).toEqual(addons.sort())
})

test('the manifest tells what the app is, and nothing of how it was made', () => {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>
  const told = Object.keys(manifest).filter((key) => manifest[key] !== null)
  expect(told.sort()).toEqual([
    'author',
    'dependencies',
    'description',
    'desktopName',
    'license',
    'main',
    'name',
    'private',
    'productName',
    'type',
    'version',
  ])
})

test('no file names the machine it was made on or carries a private key', () => {
  const places = [ROOT, path.join(os.homedir(), '.')]
  const secret = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[\w+/]{16}|_auth[T]oken/
  const telling = files()
    .filter((name) => !name.endsWith('.node'))
    .filter((name) => {
      const text = extractFile(archive, path.normalize(name)).toString('latin1')
      return secret.test(text) || places.some((place) => text.includes(place))
    })
  expect(telling).toEqual([])
})

test('the terms of everything that is bundled go along', () => {
  const beside = (name: string): string => readFileSync(path.join(path.dirname(resources), name), 'utf8')
  expect(beside('LICENSE')).toContain('Kind Market contributors')
  expect(beside('LICENSES.main.md')).toMatch(/^## libp2p - /m)
  expect(beside('LICENSES.pages.md')).toMatch(/^## react - /m)
  const packages = new Set(matching(/^node_modules\//).map((name) => name.split('/')[1]))
  expect(matching(/^node_modules\/[^/]+\/LICENSE$/)).toHaveLength(packages.size)
})

test('nothing else could be started in the archive’s place', () =>
  expect(['app', 'default_app.asar'].filter((name) => existsSync(path.join(resources, name)))).toEqual([]))

test('every fuse is set the strict way', async () => {
  const wire = await getCurrentFuseWire(EXECUTABLE)
  const strict: Partial<Record<FuseV1Options, FuseState>> = {
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  }
  for (const [fuse, state] of Object.entries(strict))
    expect(wire[Number(fuse) as FuseV1Options], FuseV1Options[Number(fuse)]).toBe(state)
})

test('the executable is no Node.js', () => {
  const { stdout } = spawnSync(EXECUTABLE, ['-e', "console.log('i am node')"], {
    env: { PATH: process.env.PATH ?? '', ELECTRON_RUN_AS_NODE: '1', HOME: os.tmpdir() },
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(stdout).not.toContain('i am node')
})
