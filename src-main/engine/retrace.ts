/** A hub's log read again, with the state before and after each batch and proofs of any record of it under the certified roots. */
import { encodeRecord } from '#shared/core/hub/index.ts'
import { StateMap, type StateProof } from '#shared/core/kernel/index.ts'
import { Overlay, type Reader, type StateRecord } from '#shared/core/kernel/view.ts'
import type { Store } from '../ports/store.ts'
import type { HubChain } from './hub-chain.ts'
import type { Intake } from './intake.ts'
import { GrowingState, type ReplayStep, replayLog } from './replay.ts'
import { type Certified, openBatch } from './stored-batch.ts'

/** Other calls of windows wait no longer than this. */
const PIECE_MS = 20

/** A record and the way to it in the authenticated map; absent where there is none. */
export interface ProvenRecord {
  key: string
  value: Uint8Array | undefined
  proof: StateProof
}

export interface Retraced extends ReplayStep {
  /** Absent of the founding. */
  batch?: Certified
  before: Reader
  after: Reader
  /** Under the root of the header before. To be asked before the next batch is visited. */
  proveBefore(keys: readonly string[]): ProvenRecord[]
  /** Under the root of the batch's own header. To be asked before the next batch is visited. */
  proveAfter(keys: readonly string[]): ProvenRecord[]
}

/** A growing state that knows what its last step wrote over. */
class SteppingState extends GrowingState {
  #over: [string, StateRecord | undefined][] = []

  override take(writes: ReadonlyMap<string, StateRecord | null>): void {
    this.#over = [...writes.keys()].map((key) => [key, this.get(key)])
    super.take(writes)
  }

  /** As it was before the last step. */
  get before(): Reader {
    const state = new Overlay(this)
    for (const [key, record] of this.#over) record ? state.put(key, record) : state.delete(key)
    return state
  }
}

function* retrace(chain: HubChain, store: Store, intake: Intake): Generator<Retraced> {
  const state = new SteppingState()
  const map = new StateMap()
  const prove = (reader: Reader, keys: readonly string[]): ProvenRecord[] =>
    keys.map((key) => {
      const record = reader.get(key)
      return { key, value: record && encodeRecord(record), proof: map.prove(key) }
    })
  for (const step of replayLog(chain, store, (bytes, id) => intake.reopen(bytes, id), state)) {
    const encoded = [...step.writes].map(([key, record]) => [key, record && encodeRecord(record)] as const)
    let takeBack = map.apply(encoded)
    const { before } = state
    const proveBefore = (keys: readonly string[]) => {
      takeBack()
      const shown = prove(before, keys)
      takeBack = map.apply(encoded)
      return shown
    }
    const proveAfter = (keys: readonly string[]) => prove(state, keys)
    const stored = step.stored ?? store.batch(chain.hub, step.h)
    const batch = stored && { batch: openBatch(stored) }
    yield { ...step, ...batch, before, after: state, proveBefore, proveAfter }
  }
}

/** Visits batch after batch, with a pause whenever others have waited long enough. */
export async function retraced(
  chain: HubChain,
  store: Store,
  intake: Intake,
  visit: (batch: Retraced) => void,
): Promise<Retraced | undefined> {
  let last: Retraced | undefined
  let since = performance.now()
  for (const batch of retrace(chain, store, intake)) {
    visit(batch)
    last = batch
    if (performance.now() - since < PIECE_MS) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  return last
}
