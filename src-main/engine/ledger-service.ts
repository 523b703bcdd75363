/** What the ledger thread does: one LedgerNode, spoken to in messages. Ticks after every burst of input, and about every second. */
import { parentPort, workerData } from 'node:worker_threads'
import { clockTime } from '#shared/core/kernel/index.ts'
import { ThreadReckoner } from '../adapters/reckoner/index.ts'
import { storeRefusal } from '../adapters/sqlite/words.ts'
import { threadStamper } from '../adapters/stamper/index.ts'
import { isNodeFailure } from '../ports/failure.ts'
import type { Verdict } from '../ports/network.ts'
import { auditThreads } from './audit-threads.ts'
import type { LedgerThreadData } from './client.ts'
import { LedgerNode } from './ledger-node.ts'
import type { FromThread, PeerInput, ToThread } from './messages.ts'
import { opening } from './opening.ts'

const TICK_MS = 1000
/** Input that trips a defect costs its sender as much as malformed input. */
const DEFECT_POINTS = 25

const port = parentPort
if (!port) throw new Error('the ledger thread is started by createLedgerClient')
/** Frames are handed over and not copied: the node encodes each for its one way out. */
const say = (message: FromThread): void => {
  const effect = message.kind === 'effect' ? message.effect : undefined
  const isFrame = effect?.kind === 'send' || effect?.kind === 'publish'
  port.postMessage(message, isFrame ? [effect.bytes.buffer as ArrayBuffer] : [])
}
const { dir, state, clock, stampUrl, auditUrl, trustUrl } = workerData as LedgerThreadData
const now = clock === undefined ? Date.now : () => clockTime(clock, Date.now())
const options = {
  ...(state !== undefined && { state }),
  ...(clock && { practice: { pace: clock.speed } }),
  ...(opening && { opening }),
  ...(stampUrl !== undefined && { stamper: threadStamper(new URL(stampUrl)) }),
  ...(trustUrl !== undefined && { reckoner: new ThreadReckoner(new URL(trustUrl)) }),
  ...(auditUrl !== undefined && { openAudit: auditThreads(new URL(auditUrl)) }),
}
let failure: unknown
let node = open()

/** Undefined while the disk or another program is in the way; every call tries again and says why in words. */
function open(): LedgerNode | undefined {
  try {
    return new LedgerNode(dir, (effect) => say({ kind: 'effect', effect }), now, options)
  } catch (error) {
    failure = storeRefusal(error) ?? error
    console.error('[ledger]', failure)
    return undefined
  }
}

let scheduled = false
/** After the store is closed nothing is looked at any more; what arrives then is repaired by the next start. */
let closing = false
/** Inputs that arrive together are certified together. */
function soon(): void {
  if (scheduled) return
  scheduled = true
  setImmediate(() => {
    scheduled = closing
    if (!closing) guarded(({ engine }) => engine.tick())
  })
}
const ticking = setInterval(() => guarded(({ engine }) => engine.tick()), TICK_MS)

/**
 * A defect met while taking in a stranger's bytes must not end the node of everybody else: its transaction is rolled back, a person is
 * told, and whoever sent it is taken for what it may be.
 */
function guarded<T>(work: (node: LedgerNode) => T, dev?: string): T | undefined {
  if (!node) return undefined
  try {
    const done = work(node)
    for (const code of ['store.full', 'store.busy']) node.engine.calm(code)
    return done
  } catch (error) {
    const refusal = storeRefusal(error)
    if (refusal) node.engine.alarm(refusal)
    else node.engine.defect(error)
    if (dev !== undefined && !refusal)
      say({ kind: 'effect', effect: { kind: 'penalise', dev, points: DEFECT_POINTS, why: 'defect' } })
    return undefined
  }
}

async function answer(message: Extract<ToThread, { kind: 'call' }>): Promise<void> {
  try {
    node ??= open()
    if (!node) throw failure
    say({ kind: 'answer', id: message.id, value: await node.call(message.path, message.input) })
  } catch (thrown) {
    const error = storeRefusal(thrown) ?? thrown
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

/** A verdict for gossip. */
function take(input: PeerInput): Verdict | undefined {
  switch (input.kind) {
    case 'peer-up':
      return guarded(({ engine }) => engine.peerUp(input.dev, input.address)) as undefined
    case 'peer-down':
      return guarded(({ engine }) => engine.peerDown(input.dev)) as undefined
    case 'frame':
      return guarded(
        ({ engine }) => engine.intake.sharing(input.cells, () => engine.frame(input.dev, input.bytes)),
        input.dev,
      ) as undefined
    case 'gossip':
      return (
        guarded(
          ({ engine }) => engine.intake.sharing(input.cells, () => engine.gossip(input.dev, input.hub, input.bytes)),
          input.dev,
        ) ?? 'ignore'
      )
  }
}

port.on('message', (message: ToThread) => {
  if (closing) return
  if (message.kind === 'call') {
    void answer(message).then(soon)
  } else if (message.kind === 'log') {
    guarded(({ engine }) => engine.log.hear(message.said))
    soon()
  } else if (message.kind === 'close') {
    closing = true
    clearInterval(ticking)
    guarded((open) => open.close())
    say({ kind: 'closed' })
    port.close()
  } else {
    const began = performance.now()
    const verdict = take(message)
    say({ kind: 'took', id: message.id, ms: performance.now() - began, ...(verdict && { verdict }) })
    soon()
  }
})
say({ kind: 'ready' })
