/** The certified log as proofs need it (ports/log.ts), read from the store. */
import { type HubState, readHub } from '#shared/core/hubs/index.ts'
import { consistencyProof, decodeCanonical, inclusionProof, storedRoots } from '#shared/core/kernel/index.ts'
import { sortValidators } from '#shared/core/ledger/index.ts'
import { witness } from '#shared/wire/ledger.ts'
import type { HubLog } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { type HubChain, keptTree, openBatch } from './hub-chain.ts'
import type { Intake } from './intake.ts'

export function logReader(chain: HubChain, store: Store, intake: Intake): HubLog {
  const { hub } = chain
  const roots = storedRoots(keptTree(store, hub))
  const validators = () => sortValidators((readHub(chain.reader) as HubState).validators)
  return {
    genesis: () => store.genesis(hub) ?? new Uint8Array(0),
    batch: (h) => {
      const stored = store.batch(hub, h)
      return stored && { ...openBatch(stored), validators: validators() }
    },
    events: (h) => store.bodies(hub, h).map((bytes) => intake.reopen(bytes).signed),
    find: (id) => {
      const event = store.event(hub, id)
      if (!event?.placed) return undefined
      const { h, index } = event.placed
      return { h, index, leaf: (store.batch(hub, h)?.firstLeaf ?? 0) + index, bytes: event.bytes }
    },
    inclusion: (leaf, size) => inclusionProof(roots, leaf, size),
    consistency: (m, n) => consistencyProof(roots, m, n),
    witnesses: (h) =>
      store.witnesses(hub, h).flatMap(({ bytes }) => {
        const decoded = decodeCanonical(bytes)
        const read = decoded.ok ? witness.safeParse(decoded.value) : undefined
        // Of a form before cosignatures: it says nothing to anybody else.
        return read?.success ? [read.data] : []
      }),
  }
}
