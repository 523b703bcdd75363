/** Live changes: what the node says has changed, told to every window and operator that listens. */
import type { Topic } from '#shared/ipc/app.ts'

/**
 * Fans topics out. A slow listener holds one set of topics at most (topics are a closed list), so nothing grows however
 * long a window sleeps; several changes between two reads arrive as one.
 */
export class ChangeFeed {
  readonly #listeners = new Set<(topics: readonly Topic[]) => void>()

  publish(...topics: Topic[]): void {
    for (const listener of this.#listeners) listener(topics)
  }

  /** Listens from this moment on, until `signal` aborts or the iteration is left. */
  subscribe(signal?: AbortSignal): AsyncGenerator<{ topics: Topic[] }, void> {
    const waiting = new Set<Topic>()
    let wake: (() => void) | undefined
    const listener = (topics: readonly Topic[]): void => {
      for (const topic of topics) waiting.add(topic)
      wake?.()
    }
    const onAbort = (): void => wake?.()
    const leave = (): void => {
      this.#listeners.delete(listener)
      signal?.removeEventListener('abort', onAbort)
    }
    this.#listeners.add(listener)
    signal?.addEventListener('abort', onAbort)
    return iterate(waiting, (resolve) => (wake = resolve), leave, signal)
  }
}

async function* iterate(
  waiting: Set<Topic>,
  onWake: (resolve: () => void) => void,
  leave: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ topics: Topic[] }, void> {
  try {
    while (signal?.aborted !== true) {
      if (waiting.size === 0) await new Promise<void>((resolve) => onWake(resolve))
      if (waiting.size === 0) continue
      const topics = [...waiting]
      waiting.clear()
      yield { topics }
    }
  } finally {
    leave()
  }
}
