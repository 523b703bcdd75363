/** Room on the disk: asked for before a file begins, and told in words when it runs out in the middle. */
import { mkdir, statfs } from 'node:fs/promises'
import { DiskFull } from '#main/ports/blobs.ts'

/** Left to the ledger beside every file: on a full disk it could not write down what it signs. */
const LEFT_BYTES = 64 * 1024 * 1024
/** What the system says when a disk, a quota or a limit of the process is full. */
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Makes the folder. Throws DiskFull when `bytes` more would not leave enough. */
export async function askForRoom(dir: string, bytes: number): Promise<void> {
  await orDiskFull(() => mkdir(dir, { recursive: true }))
  const { bavail, bsize } = await statfs(dir)
  if (bavail * bsize < bytes + LEFT_BYTES) throw new DiskFull(`${bytes} bytes more do not fit on the disk`)
}

/** Throws DiskFull where the system says so in its own way. */
export async function orDiskFull<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!FULL.has((error as NodeJS.ErrnoException).code)) throw error
    throw new DiskFull('the disk is full', { cause: error })
  }
}
