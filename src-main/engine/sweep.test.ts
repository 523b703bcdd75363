/** A node killed while a file comes in: the half of it is gone after the next start, whole files stay. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FileBlobStore } from '../adapters/blobs/index.ts'
import { CHUNK_BYTES } from '../ports/blobs.ts'
import { LedgerNode } from './ledger-node.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-sweep-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Takes a file in until its first chunk is on disk, says so, and waits to be killed. */
const WRITER = `
const { FileBlobStore, leafOf, rootOfLeaves, bytes } = {
  ...(await import(${JSON.stringify(new URL('../adapters/blobs/files.ts', import.meta.url).href)})),
  ...(await import(${JSON.stringify(new URL('../adapters/blobs/layout.ts', import.meta.url).href)})),
  bytes: new Uint8Array(${CHUNK_BYTES}).fill(7),
}
const leaves = [leafOf(bytes), leafOf(bytes)]
const writer = await new FileBlobStore(process.argv[1]).create({ root: rootOfLeaves(leaves), size: 2 * bytes.length, leaves })
await writer.write(bytes)
process.stdout.write('half')
setInterval(() => undefined, 1000)
`

it('what a kill left half written is swept at the start', async () => {
  const blobs = path.join(home, 'blobs')
  const root = await new FileBlobStore(blobs).put(new Uint8Array(1000).fill(3))
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, blobs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await ended
  const incoming = path.join(blobs, 'incoming')
  const [half] = await readdir(incoming)
  expect((await stat(path.join(incoming, half ?? ''))).size).toBeGreaterThan(CHUNK_BYTES)

  new LedgerNode(
    home,
    () => undefined,
    () => 1_800_000_000_000,
  ).close()
  await expect(readdir(incoming)).rejects.toThrow('ENOENT')
  expect(await new FileBlobStore(blobs).get(root)).toEqual(new Uint8Array(1000).fill(3))
})
