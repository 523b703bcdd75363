/** A node killed while files come in: what came of somebody's file is gone on with, the half of a file made here is gone. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CHUNK_BYTES } from '#shared/core/files/index.ts'
import { concatBytes, leafHash, toHex } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from '../adapters/blobs/index.ts'
import type { BlobWriter } from '../ports/blobs.ts'
import { LedgerNode } from './ledger-node.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-sweep-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Takes most of a file in, begins one of its own, says so once some of each is on disk, and waits to be killed. */
const WRITER = `
const { FileBlobStore } = await import(${JSON.stringify(new URL('../adapters/blobs/files.ts', import.meta.url).href)})
const [dir, head] = [process.argv[1], JSON.parse(process.argv[2])]
const bytesOf = (hex) => new Uint8Array(Buffer.from(hex, 'hex'))
const chunk = new Uint8Array(${CHUNK_BYTES}).fill(7)
const store = new FileBlobStore(dir)
const writer = await store.create({ ...head, root: bytesOf(head.root), groups: new Uint8Array(0) })
await writer.leaves(0, bytesOf(head.leaves))
for (let n = 0; n < 9; n++) await writer.write(chunk)
const draft = await store.draft({ size: 12 * chunk.length, chunkBytes: chunk.length })
for (let n = 0; n < 9; n++) await draft.write(chunk)
process.stdout.write('half')
setInterval(() => undefined, 1000)
`

const CHUNKS = 12

it('what a kill left half written is gone on with, or swept at the start', async () => {
  const blobs = path.join(home, 'blobs')
  const store = new FileBlobStore(blobs)
  const whole = new Uint8Array(CHUNKS * CHUNK_BYTES).fill(7)
  const leaf = leafHash(whole.subarray(0, CHUNK_BYTES))
  const leaves = concatBytes(...Array.from({ length: CHUNKS }, () => leaf))
  const root = await store.put(whole)
  await store.remove(root)
  const small = await store.put(new Uint8Array(1000).fill(3))
  const head = { root: toHex(root), size: whole.length, chunkBytes: CHUNK_BYTES, leaves: toHex(leaves) }
  await killedWhenReady(spawn(process.execPath, ['--input-type=module', '-e', WRITER, blobs, JSON.stringify(head)]))
  expect(await readdir(path.join(blobs, 'incoming'))).toHaveLength(2)

  new LedgerNode(
    home,
    () => undefined,
    () => 1_800_000_000_000,
  ).close()
  expect(await readdir(path.join(blobs, 'incoming'))).toEqual([toHex(root)])
  expect(await store.get(small)).toEqual(new Uint8Array(1000).fill(3))
  const writer = (await store.resume(root)) as BlobWriter
  // The last few were in memory still.
  expect(writer.next).toBeGreaterThanOrEqual(4)
  expect(writer.next).toBeLessThanOrEqual(9)
  await writer.leaves(0, leaves)
  while (writer.next < CHUNKS) await writer.write(whole.subarray(0, CHUNK_BYTES))
  await writer.commit()
  expect(await store.get(root)).toEqual(whole)
})

async function killedWhenReady(child: ReturnType<typeof spawn>): Promise<void> {
  child.stderr?.pipe(process.stderr)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await ended
}
