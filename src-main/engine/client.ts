/** The ledger thread as the main thread calls it. */
import { Worker } from 'node:worker_threads'
import type { Clock } from '#shared/core/kernel/index.ts'
import { NodeClosed, NodeRefusal } from '../ports/failure.ts'
import type { Verdict } from '../ports/network.ts'
import type { NodeClient, NodeEffect } from '../ports/node.ts'
import { Checkers } from './checkers.ts'
import type { FromThread, PeerInput, ToThread } from './messages.ts'
import { PeerInputs } from './peer-inputs.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

export interface LedgerThreadData {
  dir: string
  /** The user's folder for head witnesses; without it there are none. */
  state?: string
  /** Given to a node of the practice town; every other one lives by the machine's time. */
  clock?: Clock
  /** Where the built application's threads for work stamps, audits and trust lie; from source they are found by themselves. */
  stampUrl?: string
  trustUrl?: string
  auditUrl?: string
  /** When it is known at the start, the thread opens the keys with it before it loads anything else. */
  passphrase?: string
}

export interface LedgerClientOptions extends LedgerThreadData {
  /** Entries of the thread and of its checkers: built bundles, or the sources under Node 24. */
  threadUrl: URL
  checkerUrl: URL
}

/** Starts the thread; calls made before it is ready wait for it. */
export function createLedgerClient({ threadUrl, checkerUrl, ...workerData }: LedgerClientOptions): NodeClient {
  const worker = new Worker(threadUrl, { workerData: workerData satisfies LedgerThreadData })
  const waiting = new Map<number, Waiting>()
  const effects = effectFeed()
  let next = 0
  let ended: Error | undefined
  const closed = Promise.withResolvers<void>()

  const post = (message: ToThread): void => {
    if (!ended) worker.postMessage(message)
  }
  const ask = (message: (id: number) => ToThread): Promise<unknown> => {
    if (ended) return Promise.reject(ended)
    const id = next++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      post(message(id))
    })
  }
  const checkers = new Checkers(checkerUrl)
  const inputs = sharedInputs(checkers, post)
  const settle = (id: number, act: (w: Waiting) => void): void => {
    const entry = waiting.get(id)
    waiting.delete(id)
    if (entry) act(entry)
  }
  const end = (error: Error): void => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    inputs.end(error)
    closed.resolve()
  }

  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'answer':
        return settle(message.id, (w) => w.resolve(message.value))
      case 'failure':
        return settle(message.id, (w) =>
          w.reject(new NodeRefusal(message.failure.kind, message.failure.code, message.failure.text)),
        )
      case 'defect':
        return settle(message.id, (w) => w.reject(new Error(message.message)))
      case 'took':
        return inputs.took(message)
      case 'effect':
        return effects.tell(message.effect)
      case 'closed':
        return end(new NodeClosed())
    }
  })
  worker.on('error', (error: Error) => {
    console.error('[ledger]', error)
    end(error)
  })
  worker.on('exit', () => end(new Error('the ledger thread has ended')))

  return {
    call: (path, input) => ask((id) => ({ kind: 'call', id, path, input })),
    ...hearing(inputs),
    heardLog: (said) => post({ kind: 'log', said }),
    onEffect: effects.listen,
    close: async () => {
      post({ kind: 'close' })
      await closed.promise
      await Promise.all([worker.terminate(), checkers.close()])
    },
  }
}

/** Inputs whose signatures others check too, from before their turn has come; they are posted with the cells that tell what was found. */
function sharedInputs(checkers: Checkers, post: (input: PeerInput) => void): PeerInputs {
  const begun = new WeakMap<PeerInput, Int32Array>()
  const prepare = (input: PeerInput): void => {
    if ((input.kind !== 'frame' && input.kind !== 'gossip') || begun.has(input)) return
    const cells = checkers.begin(input.bytes)
    if (cells) begun.set(input, cells)
  }
  const share = (input: PeerInput): void => {
    prepare(input)
    const cells = begun.get(input)
    post(cells ? ({ ...input, cells } as PeerInput) : input)
  }
  return new PeerInputs(share, prepare)
}

function hearing(inputs: PeerInputs): Pick<NodeClient, 'peerUp' | 'peerDown' | 'frame' | 'gossip'> {
  // Coming and going mean nothing to a thread that has ended.
  const told = (heard: Promise<unknown>): void => void heard.catch(() => undefined)
  return {
    peerUp: (dev, address) => told(inputs.hear({ kind: 'peer-up', dev, address })),
    peerDown: (dev) => told(inputs.hear({ kind: 'peer-down', dev })),
    frame: (dev, bytes) => inputs.hear({ kind: 'frame', dev, bytes }).then(() => undefined),
    gossip: (dev, hub, bytes) => inputs.hear({ kind: 'gossip', dev, hub, bytes }) as Promise<Verdict>,
  }
}

/** The thread starts before anybody listens to it, so effects are kept until somebody does. */
function effectFeed() {
  const early: NodeEffect[] = []
  const listeners: ((effect: NodeEffect) => void)[] = []
  return {
    tell: (effect: NodeEffect): void => {
      if (listeners.length === 0) early.push(effect)
      for (const listener of listeners) listener(effect)
    },
    listen: (listener: (effect: NodeEffect) => void): void => {
      listeners.push(listener)
      for (const effect of early.splice(0)) listener(effect)
    },
  }
}
