/** Rows of the store's own tables, and what they stand for. */
import type { StoredBatch, StoredEvent, StoredMail } from '#main/ports/store.ts'
import type { Plane } from '#shared/core/kernel/index.ts'
import { plain } from './state.ts'

export const PLANES: readonly Plane[] = ['ledger', 'notice']
const ID_BYTES = 32

export interface EventRow extends Record<string, string | number | bigint | Uint8Array | null> {
  n: number
  id: Uint8Array
  plane: number
  dev: string
  seq: number
  author: string
  t: string
  bytes: Uint8Array
  received: number
  h: number | null
  idx: number | null
  refused: string | null
}
export type BatchRow = {
  h: number
  time: number
  hash: Uint8Array
  first_leaf: number
  header: Uint8Array
  cert: Uint8Array
  ids: Uint8Array
}
export type MailRow = {
  id: string
  hub: string
  recipient: string
  bytes: Uint8Array
  posted: number
  kind: StoredMail['kind']
  size: number
}

/** What the index over ids holds of one. */
export function tagOf(id: Uint8Array): number {
  let tag = 0
  for (let i = 0; i < 6; i++) tag = tag * 256 + (id[i] as number)
  return tag
}

export function toEvent(
  hub: string,
  { id, plane, dev, seq, author, t, bytes, received, h, idx, refused }: EventRow,
): StoredEvent {
  const event: StoredEvent = {
    id: plain(id),
    hub,
    plane: PLANES[plane] as Plane,
    dev,
    seq,
    as: author,
    t,
    bytes: plain(bytes),
    received,
  }
  return h === null ? event : { ...event, placed: { h, index: idx ?? 0, ...(refused !== null && { refused }) } }
}

export const toMail = ({ recipient, bytes, ...row }: MailRow): StoredMail => ({
  ...row,
  to: recipient,
  bytes: plain(bytes),
})

export function idsOf(joined: Uint8Array): Uint8Array[] {
  const all = plain(joined)
  return Array.from({ length: all.length / ID_BYTES }, (_, i) => all.subarray(i * ID_BYTES, (i + 1) * ID_BYTES))
}

export const toBatch = ({ h, time, hash, first_leaf, header, cert, ids }: BatchRow): StoredBatch => ({
  h,
  time,
  hash: plain(hash),
  firstLeaf: first_leaf,
  header: plain(header),
  cert: plain(cert),
  ids: idsOf(ids),
})
