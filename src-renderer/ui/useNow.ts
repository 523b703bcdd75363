import { useSyncExternalStore } from 'react'
import { onTick, ticksSoFar, timeNow } from './clock.ts'

/** The time in ms since the epoch, renewed with every tick of the one clock. Read at each render, so that nothing just done lies ahead. */
export function useNow(): number {
  useSyncExternalStore(onTick, ticksSoFar)
  return timeNow()
}
