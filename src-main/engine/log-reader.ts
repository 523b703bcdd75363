/** The certified log as proofs need it (ports/log.ts), read from the store. */
import { type HubState, readHub } from '#shared/core/hubs/index.ts'
import { consistencyProof, decodeCanonical, inclusionProof, storedRoots } from '#shared/core/kernel/index.ts'
import { sortValidators } from '#shared/core/ledger/index.ts'
import { witness } from '#shared/wire/ledger.ts'
import type { HubLog } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { openHandover, signersOf } from './epoch-signers.ts'
import { type HubChain, keptTree } from './hub-chain.ts'
import type { Intake } from './intake.ts'
import { openBatch } from './stored-batch.ts'

export function logReader(chain: HubChain, store: Store, intake: Intake): HubLog {
  const { hub } = chain
  const roots = storedRoots(keptTree(store, hub))
  const signers = (epoch: number): Pick<HubState, 'validators' | 'quorum'> => {
    const now = readHub(chain.reader)
    return (epoch === now.epoch ? undefined : signersOf(chain, store, epoch)) ?? now
  }
  return {
    base: chain.base,
    signers,
    handovers: (epoch) => store.snapshots.handovers(hub, 0, epoch).map(openHandover),
    genesis: () => store.genesis(hub) ?? new Uint8Array(0),
    batch: (h) => {
      const stored = store.batch(hub, h)
      if (!stored) return undefined
      const batch = openBatch(stored)
      const { validators, quorum } = signers(batch.header.epoch)
      return { ...batch, validators: sortValidators(validators), quorum }
    },
    events: (h) => {
      const bodies = store.bodies(hub, h)
      const whole = bodies.length === store.batch(hub, h)?.ids.length
      return whole ? bodies.map((bytes) => intake.reopen(bytes).signed) : undefined
    },
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
