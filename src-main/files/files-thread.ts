/** Worker-thread entry: seals and opens files for the main thread, several at a time and each a chunk at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { createBlobStore } from '../adapters/blobs/index.ts'
import { entropy, sealer } from '../adapters/crypto/sodium.ts'
import { DiskFull } from '../ports/blobs.ts'
import { FileProblem } from '../ports/files.ts'
import type { FilesThreadData, FromFiles, ToFiles } from './client.ts'
import { FileWorker } from './work.ts'

const { blobs } = workerData as FilesThreadData
const worker = new FileWorker({ blobs: createBlobStore(blobs), sealer, entropy })
const running = new Map<number, AbortController>()
const say = (message: FromFiles): void => parentPort?.postMessage(message)

async function perform(message: Exclude<ToFiles, { do: 'stop' }>): Promise<void> {
  const { id } = message
  const controller = new AbortController()
  running.set(id, controller)
  const watch = { signal: controller.signal, onBytes: (bytes: number, size: number) => say({ id, bytes, size }) }
  try {
    if (message.do === 'seal') say({ id, sealed: await worker.seal(message.path, watch) })
    else {
      await worker.save(message.opening, message.path, watch)
      say({ id, saved: true })
    }
  } catch (error) {
    const trouble = error instanceof FileProblem ? error.trouble : error instanceof DiskFull ? 'full' : undefined
    say({ id, trouble, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    running.delete(id)
  }
}

parentPort?.on('message', (message: ToFiles) => {
  if (message.do === 'stop') running.get(message.id)?.abort()
  else void perform(message)
})
