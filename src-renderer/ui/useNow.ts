import { useSyncExternalStore } from 'react'
import { onTick, timeShown } from './clock.ts'

/** The time in ms since the epoch, renewed with every tick of the one clock. */
export function useNow(): number {
  return useSyncExternalStore(onTick, timeShown)
}
