/**
 * The one door for events, a user's own and a stranger's alike: size, canonical form, shape, then every signature the event stands
 * on. Work that costs is done last, and never twice for the same bytes.
 */
import { claimsOf, type ParsedEvent, parseEvent } from '#shared/core/hub/index.ts'
import { decodeSigned, equalBytes, err, ok, type Refusal, type Result, reject } from '#shared/core/kernel/index.ts'
import { EVENT_BYTES_MAX } from '#shared/wire/shape.ts'
import type { Verifier } from '../ports/crypto.ts'
import { SharedChecks } from './shared-checks.ts'

/** Verified events remembered, so that gossip duplicates cost one comparison: by count for their keys, by bytes for themselves. */
const REMEMBERED_MAX = 50_000
const REMEMBERED_BYTES_MAX = 32 * 1024 * 1024

const NAME_BYTES = 6

/** The signature stands last in the canonical form (DESIGN §4); the end of it names an event well enough to look it up. */
function nameOf(bytes: Uint8Array): number {
  let name = 0
  for (let at = Math.max(0, bytes.length - NAME_BYTES); at < bytes.length; at++)
    name = name * 256 + (bytes[at] as number)
  return name
}

/** What costs less than a signature and is asked first. */
export type Glance = (event: ParsedEvent) => Refusal | null

interface Verified {
  /** Undefined once it is settled. */
  event: ParsedEvent | undefined
  bytes: Uint8Array
}

export class Intake {
  readonly #verifier: Verifier
  readonly #verified = new Map<number, Verified>()
  #rememberedBytes = 0
  /** Of the frame in hand. */
  #shared: SharedChecks | undefined

  constructor(verifier: Verifier) {
    this.#verifier = verifier
  }

  /** While `work` takes in one frame, its signatures are checked by whoever comes first, here or on the checkers' threads. */
  sharing<T>(cells: Int32Array | undefined, work: () => T): T {
    if (!cells) return work()
    const shared = new SharedChecks(cells)
    this.#shared = shared
    try {
      return work()
    } finally {
      this.#shared = undefined
      shared.stop()
    }
  }

  /** The events of the frame in hand, in their order. */
  expect(items: readonly Uint8Array[]): void {
    this.#shared?.expect(items)
  }

  /**
   * Codes: event.too-large, event.malformed, event.not-canonical, event.too-deep, event.unknown-type, event.bad-signature, and those of
   * `glance`, which is asked before any signature is verified.
   */
  admit(bytes: Uint8Array, glance?: Glance): Result<ParsedEvent, Refusal> {
    if (bytes.length > EVENT_BYTES_MAX) return err(reject('event.too-large', { bytes: bytes.length }))
    const name = nameOf(bytes)
    const known = this.#known(name, bytes)
    const parsed = known ? ok(known) : openEvent(bytes)
    if (!parsed.ok) return parsed
    const refusal = glance?.(parsed.value)
    if (refusal) return err(refusal)
    if (known) return parsed
    if (!this.#signaturesHold(parsed.value, bytes, glance)) return err(reject('event.bad-signature'))
    this.#remember(name, { event: parsed.value, bytes })
    return parsed
  }

  /** All of a batch, or the first refusal. */
  admitAll(items: readonly Uint8Array[]): Result<{ event: ParsedEvent; bytes: Uint8Array }[], Refusal> {
    const admitted: { event: ParsedEvent; bytes: Uint8Array }[] = []
    for (const bytes of items) {
      const event = this.admit(bytes)
      if (!event.ok) return event
      admitted.push({ event: event.value, bytes })
    }
    return ok(admitted)
  }

  /** What is checked meanwhile is remembered, and met again in its turn. */
  #signaturesHold(event: ParsedEvent, bytes: Uint8Array, glance: Glance | undefined): boolean {
    const found = this.#shared?.found(bytes, (other) => this.admit(other, glance))
    return found ?? signaturesHold(event, this.#verifier)
  }

  #remember(name: number, verified: Verified): void {
    const { length } = verified.bytes
    if (this.#verified.size >= REMEMBERED_MAX || this.#rememberedBytes + length > REMEMBERED_BYTES_MAX) {
      this.#verified.clear()
      this.#rememberedBytes = 0
    }
    this.#rememberedBytes += length
    this.#verified.set(name, verified)
  }

  /**
   * Bytes this node's store holds were admitted before they were written; they are parsed, not verified again. With an `id` they are not
   * hashed either, and the caller sees to it that they are what it names.
   */
  reopen(bytes: Uint8Array, id?: Uint8Array): ParsedEvent {
    const warm = this.#known(nameOf(bytes), bytes)
    if (warm) return warm
    return this.#parsed(bytes, id)
  }

  #parsed(bytes: Uint8Array, id?: Uint8Array): ParsedEvent {
    const parsed = openEvent(bytes, id)
    if (!parsed.ok) throw new Error(`damaged event in the store: ${parsed.error.code}`)
    return parsed.value
  }

  /** Nobody waits for this event any more: of its two forms the bytes are kept, which is all that telling a duplicate takes. */
  settle(bytes: Uint8Array): void {
    const known = this.#verified.get(nameOf(bytes))
    if (known) known.event = undefined
  }

  /** By all the bytes: cosignatures are no part of the id, and nobody else's may ride along unverified. */
  #known(name: number, bytes: Uint8Array): ParsedEvent | undefined {
    const known = this.#verified.get(name)
    return known && equalBytes(known.bytes, bytes) ? (known.event ?? this.#parsed(bytes)) : undefined
  }
}

/** Canonical form and shape; no signature is looked at. `id`: as in `decodeSigned`. */
export function openEvent(bytes: Uint8Array, id?: Uint8Array): Result<ParsedEvent, Refusal> {
  const decoded = decodeSigned(bytes, id)
  return decoded.ok ? parseEvent(decoded.value) : decoded
}

/** Every signature the event stands on. */
export const signaturesHold = (event: ParsedEvent, verifier: Verifier): boolean =>
  claimsOf(event).every((claim) => verifier.verify(claim))
