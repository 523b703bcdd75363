import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { autostartFile, desktopEntry, setAutostart } from './autostart.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kind-autostart-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Reads `Exec` back by the specification: the string's escapes first, then the quotes, then field codes. */
function execOf(entry: string): string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? ''
  const text = value.replaceAll('\\\\', '\\')
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, inside = '']) =>
    inside.replace(/\\(.)/gs, '$1').replaceAll('%%', '%'),
  )
}

describe('the entry', () => {
  it('starts the program with its arguments', () => {
    expect(desktopEntry(['/opt/Kind Market/kind-market', '--background'])).toContain(
      'Exec="/opt/Kind Market/kind-market" "--background"\n',
    )
  })
  it('means exactly the command, whatever characters a path has', () => {
    const line = fc.string().filter((text) => !/[\n\r]/.test(text))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (command) => {
        expect(execOf(desktopEntry(command))).toEqual(command)
      }),
    )
  })
})

it.each([
  [{}, '/home-of/me/.config/autostart/kind-market.desktop'],
  [{ XDG_CONFIG_HOME: '/elsewhere' }, '/elsewhere/autostart/kind-market.desktop'],
  [{ XDG_CONFIG_HOME: 'relative' }, '/home-of/me/.config/autostart/kind-market.desktop'],
])('lies where the session looks: %j', (env, file) => expect(autostartFile(env, '/home-of/me')).toBe(file))

it('is written, replaced and taken away, twice if need be', async () => {
  const file = path.join(dir, 'autostart', 'kind-market.desktop')
  await setAutostart(file, ['/a'])
  await setAutostart(file, ['/b'])
  expect(execOf(readFileSync(file, 'utf8'))).toEqual(['/b'])
  await setAutostart(file, undefined)
  await setAutostart(file, undefined)
  expect(existsSync(file)).toBe(false)
})

it('says when the file system refuses', async () => {
  writeFileSync(path.join(dir, 'autostart'), 'a file in the way')
  await expect(setAutostart(path.join(dir, 'autostart', 'kind-market.desktop'), ['/a'])).rejects.toThrow()
})
