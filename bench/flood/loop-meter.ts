/** Loaded before a node's entry: measures that process's event loop between `begin` and `end`, and answers with the figures. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const NS_PER_MS = 1e6
/** Finer than the figure by far, and cheap enough not to move it. */
const RESOLUTION_MS = 5

export interface LoopFigures {
  p99Ms: number
  maxMs: number
  /** Resident memory at the end and the processor time used since `begin`. */
  rssMb: number
  cpuS: number
}

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
let from = process.cpuUsage()
process.on('message', (word) => {
  if (word === 'begin') {
    from = process.cpuUsage()
    delay.reset()
    delay.enable()
    process.send?.('begun')
  }
  if (word === 'end') {
    delay.disable()
    const { user, system } = process.cpuUsage(from)
    const figures: LoopFigures = {
      p99Ms: delay.percentile(99) / NS_PER_MS,
      maxMs: delay.max / NS_PER_MS,
      rssMb: process.memoryUsage().rss / 2 ** 20,
      cpuS: (user + system) / 1e6,
    }
    process.send?.(figures)
  }
})
// Listening alone must not keep the process alive: the node decides when it ends.
process.channel?.unref()
