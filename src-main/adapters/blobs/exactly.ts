/** Reads and writes that do all they were asked to: the system may do less at a time (POSIX). */
import type { FileHandle } from 'node:fs/promises'
import { orDiskFull } from './room.ts'

/** Fills `into` as far as the file goes, and returns what was filled. */
export async function readUpTo(handle: FileHandle, position: number, into: Uint8Array): Promise<Uint8Array> {
  let at = 0
  while (at < into.length) {
    const { bytesRead } = await handle.read(into, at, into.length - at, position + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return into.subarray(0, at)
}

/** Undefined when the file ends before. */
export async function readExactly(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array | undefined> {
  const bytes = await readUpTo(handle, position, new Uint8Array(length))
  return bytes.length === length ? bytes : undefined
}

/** Throws DiskFull. */
export function writeExactly(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  return orDiskFull(async () => {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at)
      at += bytesWritten
    }
  })
}
