/** Who certified each epoch of a hub, as proven step by step from its genesis. */
import { decodeRecord, firstSigners, nextSigners, presentSigners, type Signers } from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  type Refusal,
  type SigClaim,
} from '#shared/core/kernel/index.ts'
import { type HandoverWire, handover } from '#shared/wire/snapshots.ts'
import type { Verifier } from '../ports/crypto.ts'
import type { Store } from '../ports/store.ts'
import type { HubChain } from './hub-chain.ts'

/** Read at once. */
const STEP = 256

export const verifyAll =
  (verifier: Verifier) =>
  (claims: readonly SigClaim[]): boolean =>
    claims.every((claim) => verifier.verify(claim))

/** Undefined where no hand-over to this epoch is known. */
export function signersOf(chain: HubChain, store: Store, epoch: number): Signers | undefined {
  if (epoch === 0) return firstSigners(chain.genesis)
  const [bytes] = store.snapshots.handovers(chain.hub, epoch - 1, 1)
  if (!bytes) return undefined
  return presentSigners(decodeRecord(HUB_KEY, openHandover(bytes).record) as HubState)
}

/** The newest epoch whose signers are proven. */
export function provenEpoch({ hub }: HubChain, store: Store): number {
  for (let epoch = 0; ; epoch += STEP) {
    const { length } = store.snapshots.handovers(hub, epoch, STEP)
    if (length < STEP) return epoch + length
  }
}

/** Takes one hand-over more, to the epoch after the newest proven one. */
export function proveNext(chain: HubChain, store: Store, verifier: Verifier, item: HandoverWire): Refusal | null {
  const epoch = provenEpoch(chain, store)
  const known = (n: number) => (n < 0 ? undefined : signersOf(chain, store, n))
  const next = nextSigners(chain.id, known(epoch) as Signers, item, verifyAll(verifier), known(epoch - 1))
  if (!next.ok) return next.error
  store.snapshots.putHandover(chain.hub, epoch, encodeCanonical(item as unknown as CborValue))
  return null
}

export function openHandover(bytes: Uint8Array): HandoverWire {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) throw new Error('damaged hand-over between epochs in the store')
  return handover.parse(decoded.value)
}
