/** Searches for work stamps, each on a thread of its own. */
import { Worker } from 'node:worker_threads'
import type { Stamper } from '../../ports/stamper.ts'
import type { FromSearch } from './thread.ts'

/** From source, the thread lies here; the built application says where. */
const SOURCE = new URL('./thread.ts', import.meta.url)

export function threadStamper(url: URL = SOURCE): Stamper {
  return {
    search(search, events) {
      const worker = new Worker(url, { workerData: search })
      // Whoever closes the node waits for no stamp.
      worker.unref()
      let over = false
      const stop = (): void => {
        over = true
        void worker.terminate()
      }
      worker.on('message', (message: FromSearch) => {
        if (over) return
        if ('found' in message) events.found(message.found)
        else events.tried(message.tries, message.ms)
      })
      worker.on('error', (error: Error) => !over && events.failed(error))
      return { stop }
    },
  }
}
