/** The time that everything on screen is told by: the machine's, or the fast clock of the practice town while a window is in it. */
import { type Clock, clockTime } from '#shared/core/kernel/clock.ts'

/** One shared tick for everything that tells relative time: enough to keep minutes right, or hours in a fast town. */
const TICK_MS = 30_000
const FAST_TICK_MS = 1000

let town: Clock | undefined
let ticks = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

export const timeNow = (): number => (town === undefined ? Date.now() : clockTime(town, Date.now()))

/** Told by the node as soon as it says where this window is; a window that changes worlds is loaded again. */
export function liveBy(clock: Clock | undefined): void {
  if (clock?.since === town?.since) return
  town = clock
  if (listeners.size > 0) restart()
  tick()
}

/** Changes with every tick. */
export const ticksSoFar = (): number => ticks

export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) restart()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function restart(): void {
  clearInterval(timer)
  timer = setInterval(tick, town === undefined ? TICK_MS : FAST_TICK_MS)
}

function tick(): void {
  ticks += 1
  for (const listener of listeners) listener()
}
