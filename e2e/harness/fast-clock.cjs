/**
 * Loaded into a process before anything else: its clock, and that of its threads, runs KIND_CLOCK_SPEED times as fast as the machine's since KIND_CLOCK_SINCE, when it
 * stood at KIND_CLOCK_AT. Timers keep the machine's pace. So a journey can wait for the shortest spans that people may agree on, and pictures show the same day.
 */
const { syncBuiltinESMExports } = require('node:module')
const threads = require('node:worker_threads')

const machine = Date.now
const since = Number(process.env.KIND_CLOCK_SINCE)
const at = Number(process.env.KIND_CLOCK_AT)
const speed = Number(process.env.KIND_CLOCK_SPEED)
Date.now = () => Math.floor(at + (machine() - since) * speed)

threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    super(file, { ...options, execArgv: ['--require', __filename] })
  }
}
syncBuiltinESMExports()
