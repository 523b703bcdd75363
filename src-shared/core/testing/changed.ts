/** What a changed client could send instead: every field of a value, one at a time, as something else. */
import { didOf } from './world.ts'

type Body = { [key: string]: unknown }

/** What else could stand in a field: at the edges, of another kind, somebody else's. */
function mutantsOf(value: unknown, other: Uint8Array): unknown[] {
  if (value instanceof Uint8Array) return [flipped(value), other.slice(0, value.length), value.slice(1), 'text', null]
  if (typeof value === 'bigint') return [0n, 1n, value - 1n, value + 1n, -value, 2n ** 63n - 1n, null]
  if (typeof value === 'number') return [0, 1, value + 1, 999, 1000, 1_000_000, Number.MAX_SAFE_INTEGER, -1, 0.5, null]
  if (typeof value === 'boolean') return [!value, 1]
  if (typeof value === 'string') return ['', `${value}x`, didOf('hal'), didOf('ben'), didOf('cy'), 0]
  return [null, 0, 'text']
}
function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy[0] = (copy[0] as number) ^ 1
  return copy
}

/** The same with one leaf changed, one field left out or one added, however deep. */
export function* changed(value: unknown, other: Uint8Array): Iterable<unknown> {
  const inside = typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
  if (!inside) return yield* mutantsOf(value, other)
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const mutant of changed(item, other)) yield value.with(i, mutant)
    yield value.slice(1)
    return yield [...value, ...value]
  }
  for (const [field, item] of Object.entries(value)) {
    for (const mutant of changed(item, other)) yield { ...value, [field]: mutant }
    const { [field]: _, ...without } = value as Body
    yield without
  }
  yield { ...value, also: 1 }
}
