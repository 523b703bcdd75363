/** Worker-thread entry: one LedgerNode, spoken to in messages. Ticks after every burst of input, and about every second. */
import { parentPort, workerData } from 'node:worker_threads'
import { isNodeFailure } from '../ports/failure.ts'
import { LedgerNode } from './ledger-node.ts'
import type { FromThread, ToThread } from './messages.ts'

const TICK_MS = 1000

const port = parentPort
if (!port) throw new Error('the ledger thread is started by createLedgerClient')
const say = (message: FromThread): void => port.postMessage(message)
const node = new LedgerNode((workerData as { dir: string }).dir, (effect) => say({ kind: 'effect', effect }), Date.now)

let scheduled = false
/** After the store is closed nothing is looked at any more; what arrives then is repaired by the next start. */
let closing = false
/** Inputs that arrive together are certified together. */
function soon(): void {
  if (scheduled) return
  scheduled = true
  setImmediate(() => {
    scheduled = closing
    if (!closing) node.engine.tick()
  })
}
const ticking = setInterval(() => node.engine.tick(), TICK_MS)

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
      node.engine.peerUp(message.dev, message.address)
      break
    case 'peer-down':
      node.engine.peerDown(message.dev)
      break
    case 'frame':
      node.engine.frame(message.dev, message.bytes)
      break
    case 'gossip':
      say({ kind: 'verdict', id: message.id, verdict: node.engine.gossip(message.dev, message.hub, message.bytes) })
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
