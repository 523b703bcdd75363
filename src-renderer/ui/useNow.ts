import { useSyncExternalStore } from 'react'

/** One shared clock for everything that tells relative time; a tick is enough to keep minutes right. */
const TICK_MS = 30_000
let ticks = 0
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
  ticks += 1
  for (const listener of listeners) listener()
}

/** The time in ms since the epoch, renewed every half minute. Read at each render, so that nothing just done lies ahead. */
export function useNow(): number {
  useSyncExternalStore(subscribe, () => ticks)
  return Date.now()
}
