/**
 * Two certificates at one height: what was seen, which line others follow, and what a person decided (decision 023). The evidence is
 * kept as bytes beside the log, so that a restart changes nothing about it.
 */
import { headerHash } from '#shared/core/hub/index.ts'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  equalBytes,
  fromHex,
  toHex,
} from '#shared/core/kernel/index.ts'
import { type BatchHeader, batchHeader, type Certificate, certificate } from '#shared/wire/ledger.ts'
import type { Store } from '../ports/store.ts'

export type Line = 'mine' | 'theirs'

export interface Evidence {
  header: BatchHeader
  cert: Certificate
}

/** Members named to a person as following one line or the other; more say nothing more. */
const HEARD_MAX = 1000
/** Where the lines part is looked for this many heights back at a time. */
const STEP_BACK = 32

export class Conflict {
  readonly #hub: string
  readonly #store: Store
  #evidence: Evidence | undefined
  /** What devices showed at the height of the conflict. */
  readonly lines = new Map<string, Line>()

  constructor(hub: string, store: Store) {
    this.#hub = hub
    this.#store = store
    this.#evidence = readEvidence(store.meta.get(this.#halted))
  }

  get #halted(): string {
    return `halted/${this.#hub}`
  }
  get #chosen(): string {
    return `chosen/${this.#hub}`
  }
  #refused(hash: Uint8Array): string {
    return `refused-line/${this.#hub}/${toHex(hash)}`
  }

  get halted(): boolean {
    return this.#store.meta.get(this.#halted) !== undefined
  }

  /** The other header of the conflict; this device's own stands in its log at the same height. */
  get evidence(): Evidence | undefined {
    return this.#evidence
  }

  /** Both certificates hold. The lowest height at which they differ is where the lines part. */
  note(evidence: Evidence): void {
    if (this.#evidence && this.#evidence.header.h <= evidence.header.h) return
    this.#evidence = evidence
    this.lines.clear()
    this.#store.meta.set(this.#halted, toHex(encodeCanonical(evidence as unknown as CborValue)))
  }

  #ownHash(h: number): Uint8Array | undefined {
    return this.#store.batch(this.#hub, h)?.hash
  }

  /** Whether both lines stand on the same batch before the conflict. */
  get parting(): boolean {
    const { h, prev } = this.#evidence?.header ?? { h: 0, prev: new Uint8Array(0) }
    const before = this.#ownHash(h - 1)
    return h === 0 || (before !== undefined && equalBytes(before, prev))
  }

  /** Where the lines may part, for one step. */
  before = (h: number): number => Math.max(0, h - STEP_BACK)

  /** The height from which others are asked for their batches while it is open. */
  get wanted(): number {
    const h = this.#evidence?.header.h ?? 0
    return this.parting ? h : this.before(h)
  }

  /** A device's batch at the height of the conflict tells its line. */
  hear(dev: string, header: BatchHeader): void {
    const { evidence } = this
    if (!evidence || header.h !== evidence.header.h || this.lines.size >= HEARD_MAX) return
    const hash = headerHash(header)
    if (equalBytes(hash, headerHash(evidence.header))) this.lines.set(dev, 'theirs')
    else if (equalBytes(hash, this.#ownHash(header.h) ?? new Uint8Array(0))) this.lines.set(dev, 'mine')
  }

  /** A person has decided: the other line, which begins with `refused`, is not listened to any more. */
  settle(refused: Uint8Array, h: number): void {
    this.#store.meta.set(this.#refused(refused), String(h))
    this.#store.meta.set(this.#chosen, String(h))
    this.#store.meta.delete(this.#halted)
    this.#evidence = undefined
    this.lines.clear()
  }

  /**
   * How a header stands to what was decided: `refused` is a batch of the line left behind, or stands on one; `unknown`, above the decision,
   * stands on something this device has never seen, so what stands before it has to be asked for; `open` is to be judged as ever.
   */
  standing({ h, prev, ...header }: BatchHeader): 'refused' | 'unknown' | 'open' {
    const { meta } = this.#store
    const chosen = meta.get(this.#chosen)
    if (chosen === undefined) return 'open'
    const hash = headerHash({ ...header, h, prev })
    if (meta.get(this.#refused(hash)) !== undefined) return 'refused'
    if (meta.get(this.#refused(prev)) !== undefined) {
      meta.set(this.#refused(hash), String(h))
      return 'refused'
    }
    const before = this.#ownHash(h - 1)
    return h > Number(chosen) && before !== undefined && !equalBytes(before, prev) ? 'unknown' : 'open'
  }

  /** After a transaction failed, or took the log back: what memory believes is what the disk says. */
  reload(): void {
    this.#evidence = readEvidence(this.#store.meta.get(this.#halted))
  }

  /** Everything noted about a hub that is deleted. */
  forget(): void {
    const { meta } = this.#store
    for (const key of [this.#halted, this.#chosen, ...meta.keys(`refused-line/${this.#hub}/`)]) meta.delete(key)
  }
}

function readEvidence(hex: string | undefined): Evidence | undefined {
  if (hex === undefined) return undefined
  const decoded = decodeCanonical(fromHex(hex))
  const found = decoded.ok ? (decoded.value as { header?: unknown; cert?: unknown }) : {}
  const [header, cert] = [batchHeader.safeParse(found.header), certificate.safeParse(found.cert)]
  return header.success && cert.success ? { header: header.data, cert: cert.data } : undefined
}
