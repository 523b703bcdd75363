import { useSyncExternalStore } from 'react'

/** One shared clock for everything that tells relative time; a tick is enough to keep minutes right. */
const TICK_MS = 30_000
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

/** The time in ms since the epoch, renewed every half minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
