/** Folded batches on their way to another thread: bytes are joined, because a thousand small arrays are slow to send. */
import type { FoldedBatch } from './log-audit.ts'

export interface PackedBatch extends Pick<FoldedBatch, 'certified' | 'prove'> {
  /** Ids, events, and values in the order of `keys`. */
  bytes: Uint8Array
  /** Where each of them ends. */
  ends: Uint32Array
  events: number
  keys: string[]
}

/** Stands for a record that goes: no record is empty. */
const GONE = new Uint8Array(0)

export function packBatch({ ids, unsigned, writes, ...rest }: FoldedBatch): PackedBatch {
  const parts = [...ids, ...unsigned, ...writes.map(([, value]) => value ?? GONE)]
  const ends = new Uint32Array(parts.length)
  let end = 0
  for (const [at, part] of parts.entries()) {
    end += part.length
    ends[at] = end
  }
  const bytes = new Uint8Array(end)
  for (const [at, part] of parts.entries()) bytes.set(part, (ends[at] as number) - part.length)
  return { ...rest, bytes, ends, events: ids.length, keys: writes.map(([key]) => key) }
}

/** What it holds shares the memory of `bytes`. */
export function unpackBatch({ bytes, ends, events, keys, ...rest }: PackedBatch): FoldedBatch {
  const parts = Array.from(ends, (end, at) => bytes.subarray(ends[at - 1] ?? 0, end))
  const values = parts.slice(2 * events)
  return {
    ...rest,
    ids: parts.slice(0, events),
    unsigned: parts.slice(events, 2 * events),
    writes: keys.map((key, at) => [key, values[at]?.length ? (values[at] as Uint8Array) : null]),
  }
}
