/** Worker-thread entry: searches one nonce and ends. It is stopped by ending it. */
import { parentPort, workerData } from 'node:worker_threads'
import { findNonce } from '#shared/core/hubs/stamp.ts'
import type { Search } from '../../ports/stamper.ts'

/** Between two tellings; a tenth of a second of tries at most. */
const TRIES = 2 ** 14
/** Progress is shown to a person, who reads no more often. */
const TELL_EVERY_MS = 250

export type FromSearch = { found: number } | { tries: number; ms: number }

const { challenge, bits, from } = workerData as Search
const say = (message: FromSearch): void => parentPort?.postMessage(message)
const began = performance.now()
let told = began
for (let next = from; ; next += TRIES) {
  const found = findNonce(challenge, bits, next, TRIES)
  if (found !== undefined) {
    say({ found })
    break
  }
  const now = performance.now()
  if (now - told < TELL_EVERY_MS) continue
  told = now
  say({ tries: next + TRIES - from, ms: now - began })
}
