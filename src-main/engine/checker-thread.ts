/** Worker-thread entry: checks signatures of frames that wait for the ledger thread. */
import { parentPort } from 'node:worker_threads'
import { decodeFrame } from '#shared/wire/codec.ts'
import { eventsIn } from '#shared/wire/frames.ts'
import { verifier } from '../adapters/crypto/sodium.ts'
import type { CheckedFrame } from './checkers.ts'
import { openEvent, signaturesHold } from './intake.ts'
import { checkAll } from './shared-checks.ts'

parentPort?.on('message', ({ bytes, cells }: CheckedFrame) => {
  const frame = decodeFrame(bytes)
  if (!frame.ok) return
  checkAll(cells, eventsIn(frame.value), (item) => {
    const opened = openEvent(item)
    return opened.ok && signaturesHold(opened.value, verifier)
  })
})
