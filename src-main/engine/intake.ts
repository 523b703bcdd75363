/**
 * The one door for events, a user's own and a stranger's alike: size, canonical form, shape, then every signature the event stands
 * on. Work that costs is done last, and never twice for the same bytes.
 */
import { claimsOf, type ParsedEvent, parseEvent } from '#shared/core/hub/index.ts'
import { decodeSigned, err, ok, type Refusal, type Result, reject, sha256, toHex } from '#shared/core/kernel/index.ts'
import type { Verifier } from '../ports/crypto.ts'

/** Bigger events are refused before anything else; photos and files travel by content hash. */
export const EVENT_BYTES_MAX = 65_536
/** Verified ids remembered, so that gossip duplicates cost one hash. */
const REMEMBERED_MAX = 50_000

export class Intake {
  readonly #verifier: Verifier
  readonly #verified = new Map<string, ParsedEvent>()
  readonly #byId = new Map<string, ParsedEvent>()

  constructor(verifier: Verifier) {
    this.#verifier = verifier
  }

  /** Codes: event.too-large, event.malformed, event.not-canonical, event.too-deep, event.unknown-type, event.bad-signature. */
  admit(bytes: Uint8Array): Result<ParsedEvent, Refusal> {
    if (bytes.length > EVENT_BYTES_MAX) return err(reject('event.too-large', { bytes: bytes.length }))
    // By all the bytes, not by the id: cosignatures are no part of the id, and nobody else's may ride along unverified.
    const name = toHex(sha256(bytes))
    const known = this.#verified.get(name)
    if (known) return ok(known)
    const decoded = decodeSigned(bytes)
    if (!decoded.ok) return decoded
    const parsed = parseEvent(decoded.value)
    if (!parsed.ok) return parsed
    if (!claimsOf(parsed.value).every((claim) => this.#verifier.verify(claim)))
      return err(reject('event.bad-signature'))
    if (this.#verified.size >= REMEMBERED_MAX) this.#verified.clear()
    this.#verified.set(name, parsed.value)
    this.#byId.set(toHex(parsed.value.signed.id), parsed.value)
    if (this.#byId.size >= REMEMBERED_MAX) this.#byId.clear()
    return parsed
  }

  /** Bytes this node's store holds were admitted before they were written; they are parsed, not verified again. */
  reopen(bytes: Uint8Array, id?: Uint8Array): ParsedEvent {
    const warm = id && this.#byId.get(toHex(id))
    if (warm) return warm
    const decoded = decodeSigned(bytes)
    if (!decoded.ok) throw new Error(`damaged event in the store: ${decoded.error.code}`)
    const parsed = parseEvent(decoded.value)
    if (!parsed.ok) throw new Error(`damaged event in the store: ${parsed.error.code}`)
    return parsed.value
  }
}
