/** What docs/SECURITY.md claims without a window: that each test it names exists, and what can be read off the source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const doc = read('docs/SECURITY.md')
const rows = doc.split('\n').filter((line) => line.startsWith('|') && line.includes('`'))
const named = [...doc.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`: “([^”]+)”/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}))

describe('docs/SECURITY.md', () => {
  it('has Electron’s twenty points', () =>
    expect(rows.map((line) => Number(/^\| (\d+) /.exec(line)?.[1])).filter(Boolean)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    ))
  it.each(named)('names a test that exists: $file “$title”', ({ file, title }) => expect(read(file)).toContain(title))
  it('names a test in every row', () => expect(rows.filter((line) => !/\.(test|spec)\.ts`/.test(line))).toEqual([]))
  it('names files that exist', () =>
    expect(
      [...doc.matchAll(/`((?:src-main|e2e|scripts)\/[\w./-]+)`/g)]
        .map(([, file = '']) => file)
        .filter((file) => !existsSync(path.join(ROOT, file))),
    ).toEqual([]))
})

const FOLDER = 'src-main/adapters/electron'
const sources = [
  'src-main/main.ts',
  ...readdirSync(path.join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${FOLDER}/${file}`),
].map((file) => ({ file, text: read(file) }))

describe('windows', () => {
  const holding = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
  it('every window is opened sealed', () => {
    const opened = sources.flatMap(({ text }) => text.split('new BrowserWindow(').slice(1))
    expect(opened).toHaveLength(3)
    for (const options of opened) expect(options.split('\n  })')[0]).toContain('...sealed')
    expect(read(`${FOLDER}/market-window.ts`)).toMatch(/allowRunningInsecureContent: false/)
  })
  it('no experimental feature is turned on', () =>
    expect(holding(/experimentalFeatures|enableBlinkFeatures|enable-features|enable-blink-features/)).toEqual([]))
  it('nothing is handed to the system’s programs', () => expect(holding(/\bshell\b|child_process/)).toEqual([]))
  it('pages are shown by the application’s scheme only', () => expect(holding(/loadFile|https?:\/\//)).toEqual([]))
  it('pages are exposed nothing, and nobody waits for them', () =>
    expect(holding(/contextBridge|exposeInMainWorld|sendSync|ipcMain\.handle/)).toEqual([]))
})

it('fuses are set', () => {
  const builder = read('electron-builder.yml')
  const fuse = (name: string): string | undefined => new RegExp(`^  ${name}: (\\w+)$`, 'm').exec(builder)?.[1]
  for (const off of [
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'grantFileProtocolExtraPrivileges',
  ])
    expect(fuse(off), off).toBe('false')
  for (const on of ['enableCookieEncryption', 'onlyLoadAppFromAsar', 'enableEmbeddedAsarIntegrityValidation'])
    expect(fuse(on), on).toBe('true')
})
