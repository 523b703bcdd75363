/**
 * One direction of a circuit on a relay. The library's pipe reads one end as fast as it comes and holds in memory whatever the other
 * end does not take. So the reading end is paused, which grants its sender no more window: while the other end is full, and while
 * more has passed than the caller's share allows.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@libp2p/interface'
import { drained } from './drained.ts'

/** Pauses shorter than a timer's grain are carried over. */
const PAUSE_MS_MIN = 5

export interface LegHooks {
  /** Counts bytes that have come in; answers how long to wait before the next, in ms. */
  charge(bytes: number): number
  /** An end that takes nothing for this long is dead. */
  stallMs: number
}

/** Holds `from` back for as long as `to` lives. Ends both when `to` takes nothing any more. */
export function holdBack(from: Stream, to: Stream, { charge, stallMs }: LegHooks): void {
  let owed = 0
  let holding = false
  const isFull = () => owed >= PAUSE_MS_MIN || to.writableNeedsDrain
  const hold = async () => {
    while (isFull() && from.status === 'open') {
      if (from.readStatus === 'readable') from.pause()
      const wait = owed
      owed = 0
      await sleep(wait)
      await drained(to, stallMs)
      // What was waiting comes in during this call, and may fill the share again.
      if (from.readStatus === 'paused') from.resume()
    }
  }
  from.addEventListener('message', ({ data }) => {
    owed = charge(data.byteLength)
    if (holding || !isFull()) return
    holding = true
    hold()
      .catch((error: Error) => {
        from.abort(error)
        to.abort(error)
      })
      .finally(() => {
        holding = false
      })
  })
}
