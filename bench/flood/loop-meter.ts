/** Loaded before a node's entry: measures that process's event loop between `begin` and `end`, and answers with the figures. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const NS_PER_MS = 1e6
/** Finer than the figure by far, and cheap enough not to move it. */
const RESOLUTION_MS = 5

export interface LoopFigures {
  p99Ms: number
  maxMs: number
  /**
   * Processor time of the main thread from one tick to the next. The delay above is also what other programs took; this is what would
   * have been left of it on a free machine, at most.
   */
  ownP99Ms: number
  ownMaxMs: number
  /** Resident memory at the end and the processor time used since `begin`, all threads. */
  rssMb: number
  cpuS: number
}

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
let from = process.cpuUsage()
let own: number[] = []
let ticking: NodeJS.Timeout | undefined

function begin(): void {
  from = process.cpuUsage()
  own = []
  let last = process.threadCpuUsage()
  ticking = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last)
    last = process.threadCpuUsage()
    own.push((user + system) / 1000)
  }, RESOLUTION_MS)
  delay.reset()
  delay.enable()
  process.send?.('begun')
}

function end(): void {
  delay.disable()
  clearInterval(ticking)
  own.sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(from)
  const figures: LoopFigures = {
    p99Ms: delay.percentile(99) / NS_PER_MS,
    maxMs: delay.max / NS_PER_MS,
    ownP99Ms: own[Math.floor(own.length * 0.99)] ?? 0,
    ownMaxMs: own.at(-1) ?? 0,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    cpuS: (user + system) / 1e6,
  }
  process.send?.(figures)
}

process.on('message', (word) => {
  if (word === 'begin') begin()
  if (word === 'end') end()
})
// Listening alone must not keep the process alive: the node decides when it ends.
process.channel?.unref()
