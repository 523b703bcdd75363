/** What the engine offers to features, and nothing more of it. */
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { isNodeFailure, NodeRefusal } from '../ports/failure.ts'
import type { Sql } from '../ports/sql.ts'
import type { Engine } from './engine.ts'
import type { FeatureContext } from './feature.ts'
import { logReader } from './log-reader.ts'
import { openItem } from './mailbox.ts'
import { refusalWords } from './refusal-words.ts'
import { retraced } from './retrace.ts'

/** Content asked for from peers is looked for this long; then it counts as not to be had now. */
const FETCH_WAIT_MS = 20_000
const FETCH_LOOK_MS = 60
const PENDING_MAX = 5000

export function featureContext(engine: Engine): FeatureContext {
  const { store, entropy, sealer, compression, verifier, blobs } = engine.parts
  /** A log that is read again holds a whole state in memory: one after the other. */
  let retracing: Promise<unknown> = Promise.resolve()
  return {
    get sql(): Sql {
      if (!store.sql) throw new Error('this store keeps no read models')
      return store.sql
    },
    now: () => engine.now(),
    lasting: (ms) => engine.lasting(ms),
    keys: () => engine.unlocked(),
    entropy,
    sealer,
    compression,
    verify: (claims) => claims.every((claim) => verifier.verify(claim)),
    blobs,
    hubs: () => [...engine.hubs.keys()],
    state: (hub) => engine.hub(hub).chain.reader,
    head: (hub) => {
      const { chain } = engine.hub(hub)
      return { ...chain.head, paused: readHub(chain.reader).paused }
    },
    accuse: (hub, header, cert) => engine.hub(hub).accuse(header, cert),
    log: (hub) => logReader(engine.hub(hub).chain, store, engine.intake),
    online: () => engine.peers.live,
    retrace: (hub, visit) => {
      const { chain } = engine.hub(hub)
      const done = retracing.then(() => retraced(chain, store, engine.intake, visit))
      retracing = done.catch(() => undefined)
      return done
    },
    orderingLog: () => engine.log.state,
    submit: (hub, t, body) => engine.submit(hub, t, body),
    submitIfAllowed: (hub, t, body) => {
      try {
        engine.submit(hub, t, body)
      } catch (error) {
        if (!isNodeFailure(error)) throw error
      }
    },
    sendMessage: (message, files) => {
      const hub = engine.hub(toHex(message.hub))
      if (hub.oldCopy)
        throw new NodeRefusal(
          'REFUSED',
          'device.old-copy',
          'This copy of your data is old and does not send. Restore your identity from its seed.',
        )
      if (engine.archived(hub)) throw new NodeRefusal('REFUSED', 'hub.left', refusalWords('hub.left'))
      return engine.mailbox.post(hub, message, files)
    },
    pending: (hub) =>
      engine
        .hub(hub)
        .pool.by(engine.keys()?.dev)
        .map(({ signed }) => signed),
    secured: (hub) => new Set(engine.rounds(engine.hub(hub)).secured.map(toHex)),
    meta: store.meta,
    atomically: (work) => store.transaction(work),
    emit: (effect) => engine.effect(effect),
    changed: (...topics) => engine.changed(...topics),
    fetchBlob: (root) => fetchBlob(engine, root),
    mail: (hub) => store.mailOf(hub, 'held', PENDING_MAX).map(({ bytes }) => openItem(bytes)),
  }
}

async function fetchBlob(engine: Engine, root: Uint8Array): Promise<boolean> {
  if (engine.peers.live.size === 0) return engine.parts.blobs.has(root)
  engine.effect({ kind: 'fetch-blob', root: toHex(root) })
  for (let waited = 0; waited < FETCH_WAIT_MS; waited += FETCH_LOOK_MS) {
    if (await engine.parts.blobs.has(root)) return true
    await new Promise((resolve) => setTimeout(resolve, FETCH_LOOK_MS))
  }
  return false
}
