/** Loaded before a node's entry: resident memory of that process, idle and at its highest since. */

const EVERY_MS = 100
const MB = 1e6

export interface MemoryFigures {
  idleMb: number
  peakMb: number
}

let idle = 0
let peak = 0
const now = (): number => process.memoryUsage.rss() / MB
setInterval(() => {
  peak = Math.max(peak, now())
}, EVERY_MS).unref()

process.on('message', (word) => {
  if (word === 'begin') idle = peak = now()
  else if (word === 'figures') process.send?.({ idleMb: idle, peakMb: peak } satisfies MemoryFigures)
})
// Listening alone must not keep the process alive: the node decides when it ends.
process.channel?.unref()
