import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { casesOf } from './case-file.ts'

const SLOW_MS = 240_000
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024
const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Beside the app's own build, so that native packages are found from it. */
const OUT = path.join(ROOT, 'out/runtimes')
const electron = process.env.KIND_ELECTRON
const home = mkdtempSync(path.join(os.tmpdir(), 'kind-runtimes-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

if (!electron || !existsSync(electron))
  console.warn('SKIPPED: KIND_ELECTRON names no Electron, Node is compared with nothing')

async function bundled(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['sodium-native'], resolve: { conditions: ['node'] } },
    build: {
      ssr: 'src-main/testing/runtimes/fold.ts',
      outDir: OUT,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'fold.mjs' } },
    },
  })
  return path.join(OUT, 'fold.mjs')
}

describe.skipIf(!electron || !existsSync(electron))('the same log in Node and inside Electron', () => {
  it('has the same roots and outcomes at every height, and the same edge cases refused', {
    timeout: SLOW_MS,
  }, async () => {
    const file = path.join(home, 'cases.json')
    const cases = casesOf(11)
    writeFileSync(file, JSON.stringify(cases))
    const script = await bundled()
    const run = (command: string, env: Record<string, string>): string[] =>
      execFileSync(command, [script, file], {
        encoding: 'utf8',
        maxBuffer: OUTPUT_BYTES_MAX,
        env: { PATH: process.env.PATH ?? '', ...env },
      }).split('\n')
    const [node, inElectron] = [run(process.execPath, {}), run(electron as string, { ELECTRON_RUN_AS_NODE: '1' })]
    expect(node.length).toBeGreaterThan(cases.frames.length + cases.cbor.length + cases.signatures.length)
    expect(node.filter((line) => line.includes('admitted'))).toEqual([])
    for (const [at, line] of node.entries()) expect(inElectron[at]).toBe(line)
    expect(inElectron).toHaveLength(node.length)
    console.log(
      `${cases.frames.length} heights, ${cases.cbor.length} encodings and ${cases.signatures.length} signatures compared`,
    )
  })
})
