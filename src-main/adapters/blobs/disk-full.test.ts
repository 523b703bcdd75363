/** A disk that fills up in the middle of a file: the process is given a limit of its own, as a quota would be. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CHUNK_BYTES } from '#shared/core/files/index.ts'
import { FileBlobStore } from './files.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-full-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const CHUNKS = 64
/** In blocks of 512 bytes: about half of the file. */
const LIMIT = (CHUNKS * CHUNK_BYTES) / 2 / 512

/** Takes a file in from another store until the disk is full, and says how that was told. */
const TAKER = `
const { FileBlobStore } = await import(${JSON.stringify(new URL('./files.ts', import.meta.url).href)})
const [from, to, hex] = process.argv.slice(1)
const root = new Uint8Array(Buffer.from(hex, 'hex'))
const file = await new FileBlobStore(from).open(root)
const writer = await new FileBlobStore(to).create({ root, size: file.size, chunkBytes: file.chunkBytes, groups: file.groups })
await writer.leaves(0, await file.leaves(0))
try {
  for (let index = 0; index < ${CHUNKS}; index++) await writer.write(await file.chunk(index))
  await writer.commit()
} catch (error) {
  console.log(error.name)
}
await writer.pause()
`

it.skipIf(process.platform === 'win32')(
  'is told as such, and what came is gone on with once there is room',
  async () => {
    const [from, to] = [path.join(home, 'from'), path.join(home, 'to')]
    const bytes = Uint8Array.from({ length: CHUNKS * CHUNK_BYTES }, (_, i) => (i >> 16) + i)
    const root = await new FileBlobStore(from).put(bytes)
    const args = ['--input-type=module', '-e', TAKER, from, to, Buffer.from(root).toString('hex')]
    const said = await output(spawn('sh', ['-c', `ulimit -f ${LIMIT}; exec "$0" "$@"`, process.execPath, ...args]))
    expect(said).toBe('DiskFull\n')

    const store = new FileBlobStore(to)
    expect(await store.has(root)).toBe(false)
    const writer = await store.resume(root)
    expect(writer?.next).toBeGreaterThan(CHUNKS / 4)
    expect(writer?.next).toBeLessThan(CHUNKS)
    await writer?.pause()
  },
)

async function output(child: ReturnType<typeof spawn>): Promise<string> {
  let text = ''
  child.stdout?.on('data', (piece) => {
    text += piece
  })
  child.stderr?.pipe(process.stderr)
  await new Promise((resolve) => child.once('exit', resolve))
  return text
}
