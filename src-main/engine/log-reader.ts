/** The certified log as proofs need it (ports/log.ts), read from the store. */
import { type HubState, readHub } from '#shared/core/hubs/index.ts'
import { decodeCanonical, inclusionProof, leafHash } from '#shared/core/kernel/index.ts'
import { sortValidators } from '#shared/core/ledger/index.ts'
import { witness } from '#shared/wire/ledger.ts'
import type { HubLog } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { type HubChain, openBatch } from './hub-chain.ts'
import type { Intake } from './intake.ts'

export function logReader(chain: HubChain, store: Store, intake: Intake): HubLog {
  const { hub } = chain
  const validators = () => sortValidators((readHub(chain.reader) as HubState).validators)
  return {
    genesis: () => store.genesis(hub) ?? new Uint8Array(0),
    batch: (h) => {
      const stored = store.batch(hub, h)
      return stored && { ...openBatch(stored), validators: validators() }
    },
    events: (h) =>
      (store.batch(hub, h)?.ids ?? []).flatMap((id) => {
        const event = store.event(hub, id)
        return event ? [intake.reopen(event.bytes).signed] : []
      }),
    find: (id) => {
      const event = store.event(hub, id)
      if (!event?.placed) return undefined
      const { h, index } = event.placed
      return { h, index, leaf: (store.batch(hub, h)?.firstLeaf ?? 0) + index, bytes: event.bytes }
    },
    inclusion: (leaf, size) => inclusionProof(store.eventIds(hub, size).map(leafHash), leaf, size),
    witnesses: (h) =>
      store.witnesses(hub, h).flatMap(({ bytes }) => {
        const decoded = decodeCanonical(bytes)
        return decoded.ok ? [witness.parse(decoded.value)] : []
      }),
  }
}
