/** Worker-thread entry: one LedgerNode, spoken to in messages. Ticks after every burst of input, and about every second. */
import { parentPort, workerData } from 'node:worker_threads'
import { clockTime } from '#shared/core/kernel/index.ts'
import { isNodeFailure } from '../ports/failure.ts'
import type { LedgerThreadData } from './client.ts'
import { LedgerNode } from './ledger-node.ts'
import type { FromThread, ToThread } from './messages.ts'

const TICK_MS = 1000
/** Input that trips a defect costs its sender as much as malformed input. */
const DEFECT_POINTS = 25

const port = parentPort
if (!port) throw new Error('the ledger thread is started by createLedgerClient')
const say = (message: FromThread): void => port.postMessage(message)
const { dir, clock } = workerData as LedgerThreadData
const node = new LedgerNode(
  dir,
  (effect) => say({ kind: 'effect', effect }),
  clock === undefined ? Date.now : () => clockTime(clock, Date.now()),
  clock && { pace: clock.speed },
)

let scheduled = false
/** After the store is closed nothing is looked at any more; what arrives then is repaired by the next start. */
let closing = false
/** Inputs that arrive together are certified together. */
function soon(): void {
  if (scheduled) return
  scheduled = true
  setImmediate(() => {
    scheduled = closing
    if (!closing) guarded(() => node.engine.tick())
  })
}
const ticking = setInterval(() => guarded(() => node.engine.tick()), TICK_MS)

/**
 * A defect met while taking in a stranger's bytes must not end the node of everybody else: its transaction is rolled back, a person is
 * told, and whoever sent it is taken for what it may be.
 */
function guarded<T>(work: () => T, dev?: string): T | undefined {
  try {
    return work()
  } catch (error) {
    node.engine.defect(error)
    if (dev !== undefined)
      say({ kind: 'effect', effect: { kind: 'penalise', dev, points: DEFECT_POINTS, why: 'defect' } })
    return undefined
  }
}

async function answer(message: Extract<ToThread, { kind: 'call' }>): Promise<void> {
  try {
    say({ kind: 'answer', id: message.id, value: await node.call(message.path, message.input) })
  } catch (error) {
    if (isNodeFailure(error))
      say({ kind: 'failure', id: message.id, failure: { kind: error.kind, code: error.code, text: error.text } })
    else
      say({
        kind: 'defect',
        id: message.id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  }
}

port.on('message', (message: ToThread) => {
  if (closing) return
  switch (message.kind) {
    case 'call':
      void answer(message).then(soon)
      return
    case 'peer-up':
      guarded(() => node.engine.peerUp(message.dev, message.address))
      break
    case 'peer-down':
      node.engine.peerDown(message.dev)
      break
    case 'frame':
      guarded(() => node.engine.frame(message.dev, message.bytes), message.dev)
      say({ kind: 'answer', id: message.id, value: undefined })
      break
    case 'gossip':
      say({
        kind: 'verdict',
        id: message.id,
        verdict: guarded(() => node.engine.gossip(message.dev, message.hub, message.bytes), message.dev) ?? 'reject',
      })
      break
    case 'close':
      closing = true
      clearInterval(ticking)
      node.close()
      say({ kind: 'closed' })
      port.close()
      return
  }
  soon()
})
say({ kind: 'ready' })
