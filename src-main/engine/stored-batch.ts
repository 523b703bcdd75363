/** A certified batch in its two forms: as it lies in the store, and its typed parts. */
import { encodeHeader, headerHash, type ParsedEvent } from '#shared/core/hub/index.ts'
import { type CborValue, decodeCanonical, encodeCanonical } from '#shared/core/kernel/index.ts'
import { type BatchHeader, batchHeader, type Certificate, certificate } from '#shared/wire/ledger.ts'
import type { StoredBatch } from '../ports/store.ts'

export interface Certified {
  header: BatchHeader
  cert: Certificate
}

/** A batch as the store keeps it; `firstLeaf`: how many events came before. */
export const storedBatch = (
  { header, cert }: Certified,
  events: readonly ParsedEvent[],
  firstLeaf: number,
): StoredBatch => ({
  h: header.h,
  time: header.time,
  hash: headerHash(header),
  header: encodeHeader(header),
  cert: encodeCanonical(cert as unknown as CborValue),
  ids: events.map((event) => event.signed.id),
  firstLeaf,
})

/** A stored batch as its typed parts. */
export function openBatch(stored: StoredBatch): Certified {
  const header = decodeCanonical(stored.header)
  const cert = decodeCanonical(stored.cert)
  if (!header.ok || !cert.ok) throw new Error(`damaged batch ${stored.h} in the store`)
  return { header: batchHeader.parse(header.value), cert: certificate.parse(cert.value) }
}
