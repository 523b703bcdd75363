/** The files thread as the main thread calls it. It starts with the first file: most nodes never move one this way. */
import { Worker } from 'node:worker_threads'
import { DiskFull } from '../ports/blobs.ts'
import {
  FileProblem,
  type FileTrouble,
  type FileWork,
  type Opening,
  type SealedAdded,
  type Watch,
} from '../ports/files.ts'

export interface FilesThreadData {
  /** The folder of the blob store. */
  blobs: string
}

export type ToFiles =
  | { do: 'seal'; id: number; path: string }
  | { do: 'save'; id: number; path: string; opening: Opening }
  | { do: 'stop'; id: number }

export type FromFiles =
  | { id: number; bytes: number; size: number }
  | { id: number; sealed: SealedAdded }
  | { id: number; saved: true }
  | { id: number; trouble: FileTrouble | 'full' | undefined; message: string }

interface Waiting {
  watch: Watch
  resolve(sealed: SealedAdded | undefined): void
  reject(error: Error): void
}

type Task = { do: 'seal'; path: string } | { do: 'save'; path: string; opening: Opening }

export class FilesThread implements FileWork {
  readonly #url: URL
  readonly #data: FilesThreadData
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #next = 0

  constructor(url: URL, data: FilesThreadData) {
    this.#url = url
    this.#data = data
  }

  async seal(path: string, watch: Watch): Promise<SealedAdded> {
    return (await this.#run({ do: 'seal', path }, watch)) as SealedAdded
  }

  async save(opening: Opening, path: string, watch: Watch): Promise<void> {
    await this.#run({ do: 'save', path, opening }, watch)
  }

  #run(task: Task, watch: Watch): Promise<SealedAdded | undefined> {
    const worker = this.#started()
    const id = this.#next++
    const stop = () => worker.postMessage({ do: 'stop', id } satisfies ToFiles)
    const outcome = new Promise<SealedAdded | undefined>((resolve, reject) => {
      this.#waiting.set(id, { watch, resolve, reject })
      worker.postMessage({ ...task, id } satisfies ToFiles)
    })
    watch.signal.addEventListener('abort', stop)
    if (watch.signal.aborted) stop()
    return outcome.finally(() => {
      this.#waiting.delete(id)
      watch.signal.removeEventListener('abort', stop)
    })
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#url, { workerData: this.#data })
    worker.on('message', (message: FromFiles) => this.#onMessage(message))
    worker.on('error', (error) => this.#end(error))
    worker.on('exit', (code) => this.#end(new Error(`the files thread ended with ${code}`)))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #onMessage(message: FromFiles): void {
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    if ('bytes' in message) waiting.watch.onBytes(message.bytes, message.size)
    else if ('sealed' in message) waiting.resolve(message.sealed)
    else if ('saved' in message) waiting.resolve(undefined)
    else waiting.reject(errorOf(message))
  }

  #end(error: Error): void {
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
  }
}

function errorOf({ trouble, message }: { trouble: FileTrouble | 'full' | undefined; message: string }): Error {
  if (trouble === 'full') return new DiskFull(message)
  return trouble === undefined ? new Error(message) : new FileProblem(trouble, message)
}
