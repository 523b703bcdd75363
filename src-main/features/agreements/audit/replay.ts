/**
 * The batches of a bundle, one after the other: who certified them, whether the events are in them, and whether the hub's own rules make of
 * these events what the certified state says came out. A gap between two steps shows as a record that changed by itself.
 */
import {
  claimsOf,
  DEVICE_UNKNOWN,
  decodeRecord,
  encodeRecord,
  type Found,
  headerHash,
  headerRefusal,
  isShared,
  NotShown,
  type ParsedEvent,
  PartFold,
  parseEvent,
  ShownReader,
  type Signers,
} from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState } from '#shared/core/hubs/index.ts'
import {
  decodeSigned,
  equalBytes,
  leafHash,
  toHex,
  type Verify,
  verifyInclusion,
  verifyStateProof,
} from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { TokenState } from '#shared/core/ledger/index.ts'
import type { AuditEvent, AuditRecord, AuditStep } from '#shared/wire/audit.ts'
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { Check } from '../../ledger/index.ts'
import { type AgreementKind, concerns, kindIn, type Told, type Words } from './about.ts'
import { type OpenAudit, proofOf, unpackHashes } from './format.ts'
import { certificateWords, whenWords } from './words.ts'

/** What every batch is checked against. */
export interface Trusted {
  hub: Uint8Array
  /** By epoch. */
  signers: readonly Signers[]
  verify: Verify
}

export interface CheckedSteps {
  checks: Check[]
  stated: string[]
  /** The agreement's own records as the last step leaves them; null of those that are gone. */
  own: ReadonlyMap<string, Uint8Array | null>
  events: ParsedEvent[]
  happened: { header: BatchHeader; ids: Uint8Array[] }[]
  kind: AgreementKind
  /** Commitments by the text in the bundle, tokens as shown, people by their did. */
  words: Words
  /** Everything that happened, in order, as the rules tell it. */
  story: Happening[]
}

/** Height and hub time (ms) of the batch it happened in. */
export interface Happening extends Told {
  h: number
  time: number
}

/** A step cannot be believed; the message says why. */
class Doubt extends Error {}

export const isSame = (a: Uint8Array | null, b: Uint8Array | null): boolean => (a && b ? equalBytes(a, b) : a === b)

/** Undefined where the bytes are no record of that key: somebody else wrote them. */
export function readRecord(key: string, bytes: Uint8Array): StateRecord | undefined {
  try {
    return decodeRecord(key, bytes)
  } catch {
    return undefined
  }
}

export const isProven = (root: Uint8Array, record: AuditRecord): boolean =>
  verifyStateProof(root, record.key, record.value ?? null, proofOf(record))

export function certificateCheck(
  check: string,
  header: BatchHeader,
  cert: Certificate,
  { hub, signers, verify }: Trusted,
): Check {
  const known = signers[header.epoch]
  if (!known) return { check, ok: false, detail: `Nothing in the bundle shows who certified epoch ${header.epoch}.` }
  const refusal = headerRefusal(hub, header, cert, known, verify)
  const detail = refusal
    ? `It does not hold: ${certificateWords(refusal)}.`
    : `${cert.sigs.length} of ${known.validators.length} validators signed it, which is enough (${known.quorum}).`
  return { check, ok: refusal === null, detail }
}

export function checkSteps(audit: OpenAudit, trusted: Trusted): CheckedSteps {
  const checker = new StepsChecker(audit, trusted)
  for (const step of audit.steps) checker.step(step)
  if (audit.steps.length === 0)
    checker.checks.push({ check: 'Batches', ok: false, detail: 'The bundle holds no batch.' })
  return checker
}

class StepsChecker implements CheckedSteps {
  readonly checks: Check[] = []
  readonly stated: string[] = []
  readonly own = new Map<string, Uint8Array | null>()
  readonly events: ParsedEvent[] = []
  readonly happened: { header: BatchHeader; ids: Uint8Array[] }[] = []
  readonly story: Happening[] = []
  readonly kind: AgreementKind
  readonly words: Words
  readonly #tokens = new Map<string, TokenState>()
  readonly #trusted: Trusted
  readonly #agreement: Uint8Array
  readonly #negotiation: string | undefined

  constructor({ content }: OpenAudit, trusted: Trusted) {
    this.#trusted = trusted
    this.#agreement = content.agreement
    this.kind = kindIn(content.last.records, content.agreement)
    const key = this.kind.recordKey(content.agreement)
    const value = content.last.records.find((record) => record.key === key)?.value
    const record = value && readRecord(key, value)
    this.#negotiation = record && this.kind.read(record).negotiation
    this.words = {
      titles: content.prose && 'titles' in content.prose ? content.prose.titles : [],
      nameOf: (did) => did,
      tokenOf: (code) => ({ code, decimals: this.#tokens.get(code)?.decimals ?? 0 }),
    }
  }

  step(step: AuditStep): void {
    const { header, cert } = step
    this.checks.push(certificateCheck(`Certificate of batch ${header.h}`, header, cert, this.#trusted))
    const events = step.events.map((shown, i) => this.#event(step, shown, i))
    const ids = events.flatMap((event) => (event ? [event.signed.id] : []))
    this.events.push(...events.flatMap((event) => event ?? []))
    this.#say(`Records around batch ${header.h}`, () => this.#records(step))
    this.#say(`Batch ${header.h} by the rules`, () => this.#replay(step, events))
    this.happened.push({ header, ids })
    for (const { key, value } of step.left) if (!isShared(key)) this.own.set(key, value ?? null)
  }

  /** Words of what holds come from `work`; of what does not, from the Doubt it throws. */
  #say(check: string, work: () => string): void {
    try {
      this.checks.push({ check, ok: true, detail: work() })
    } catch (error) {
      this.checks.push({ check, ok: false, detail: doubtWords(error) })
    }
  }

  #event(step: AuditStep, shown: AuditEvent, i: number): ParsedEvent | undefined {
    let parsed: ParsedEvent | undefined
    this.#say(`Event ${this.events.length + i + 1}, in batch ${step.header.h}`, () => {
      parsed = this.#opened(shown)
      const { id, event } = parsed.signed
      if (!this.#trusted.verify(claimsOf(parsed))) throw new Doubt(`${event.t}: a signature on it is wrong.`)
      const leaf = step.before.size + shown.index
      if (shown.index <= (step.events[i - 1]?.index ?? -1)) throw new Doubt(`${event.t}: it is out of its order.`)
      const { root, size } = step.header
      const proof = unpackHashes(shown.path)
      if (!verifyInclusion({ index: leaf, size, leafHash: leafHash(id), root, proof }))
        throw new Doubt(`${event.t}: it is not in this batch at position ${shown.index}.`)
      return `${event.t} by ${event.as}, entry ${leaf + 1} of the log; id ${toHex(id).slice(0, 16)}….`
    })
    return parsed
  }

  #opened({ bytes }: AuditEvent): ParsedEvent {
    const decoded = decodeSigned(bytes)
    const parsed = decoded.ok ? parseEvent(decoded.value) : decoded
    if (!parsed.ok) throw new Doubt(`It is no event of this version (${parsed.error.code}).`)
    const { t, signed } = parsed.value
    if (!equalBytes(signed.event.hub, this.#trusted.hub)) throw new Doubt(`${t}: it is of another hub.`)
    if (!concerns(parsed.value, toHex(this.#agreement), this.#negotiation))
      throw new Doubt(`${t}: it is about another agreement.`)
    return parsed.value
  }

  /** What stood before stands under the header before, what is left under the batch's own, and the one follows from the other. */
  #records({ before, header, found, left }: AuditStep): string {
    if (!equalBytes(headerHash(before), header.prev))
      throw new Doubt('The batch does not stand on the header shown before it.')
    const last = this.happened.at(-1)?.header
    if (last && last.h >= header.h) throw new Doubt('The batches are not in their order.')
    const sides = [
      [before.state, found],
      [header.state, left],
    ] as const
    for (const [root, records] of sides) {
      const unproven = records.find((record) => !isProven(root, record))
      if (unproven) throw new Doubt(`“${unproven.key}” is not as the certified state has it.`)
    }
    const shown = new Map(found.map(({ key, value }) => [key, value ?? null]))
    if (!last && shown.get(this.kind.recordKey(this.#agreement)) !== null)
      throw new Doubt('It does not begin where the agreement does: earlier events were left out.')
    for (const [key, value] of this.own) {
      const stood = shown.get(key)
      if (stood === undefined) throw new Doubt(`Nothing shows what stood under “${key}” before.`)
      if (!isSame(stood, value))
        throw new Doubt(`“${key}” changed after batch ${last?.h ?? 0}: something in between was left out.`)
    }
    return `${found.length} before and ${left.length} after, each proven under the certified state.`
  }

  /** What the rules make of these events, compared with what is certified. */
  #replay({ header, found, left, events: shown }: AuditStep, events: readonly (ParsedEvent | undefined)[]): string {
    const before = readAll(found)
    const after = new Map(left.map(({ key, value }) => [key, value ?? null]))
    this.#noteTokens(before)
    const hub = readRecord(HUB_KEY, after.get(HUB_KEY) ?? new Uint8Array(0)) as HubState | undefined
    if (!hub) throw new NotShown(HUB_KEY)
    const { h, prev, time } = header
    const fold = new PartFold(new ShownReader(before), { hub: header.hub, h, prev, time, run: time - hub.paused })
    const happened = this.#told(fold, 0, { h, time })
    for (const [i, event] of events.entries()) {
      if (!event) throw new Doubt('One of its events cannot be read.')
      const told = fold.facts.length
      const code = fold.add(event, this.#statedFor(shown[i]?.others ?? [], event, h))
      if (code === DEVICE_UNKNOWN) throw new Doubt(`${event.t} is signed by a device that was not its signer’s.`)
      if (code === null) happened.push(...this.#told(fold, told, { h, time }))
      else {
        const text = `${event.t} was refused (${code}) and did nothing`
        happened.push({ h, time, by: event.signed.event.as, text })
      }
    }
    const keys = new Set([...this.own.keys(), ...fold.own.map(([key]) => key)])
    for (const key of keys) this.#compare(key, fold.reader.get(key), after.get(key))
    this.story.push(...happened)
    const words = happened.map(({ text }) => text)
    return `${words.length > 0 ? words.join('; ') : 'nothing changed'}; ${whenWords(time)} by the hub’s clock.`
  }

  #told({ facts }: PartFold, from: number, at: Pick<Happening, 'h' | 'time'>): Happening[] {
    return this.kind.told(facts.slice(from), this.words).map((told) => ({ ...at, ...told }))
  }

  #compare(key: string, record: StateRecord | undefined, left: Uint8Array | null | undefined): void {
    if (left === undefined) throw new Doubt(`Nothing shows what stood under “${key}” after it.`)
    if (!isSame(record ? encodeRecord(record) : null, left))
      throw new Doubt(
        `By these events “${key}” would be another than was certified: an event is missing, or is not what it was.`,
      )
  }

  #statedFor(others: NonNullable<AuditEvent['others']>, event: ParsedEvent, h: number): Found[] {
    return others.map(({ key, value }) => {
      if (!isShared(key)) throw new Doubt(`“${key}” is the agreement’s own and is stated instead of proven.`)
      this.stated.push(`What stood under “${key}” when ${event.t} took its place within batch ${h}.`)
      return [key, value ? (readRecord(key, value) ?? null) : null]
    })
  }

  #noteTokens(before: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, record] of before)
      if (key.startsWith('token/') && record) this.#tokens.set(key.slice('token/'.length), record as TokenState)
  }
}

function readAll(records: readonly AuditRecord[]): Map<string, StateRecord | null> {
  return new Map(
    records.map(({ key, value }) => {
      const record = value ? readRecord(key, value) : null
      if (record === undefined) throw new Doubt(`“${key}” holds no record of this version.`)
      return [key, record]
    }),
  )
}

/** A bundle may claim records that no hub ever had, over which a rule throws: that is no defect of the rule. */
function doubtWords(error: unknown): string {
  if (error instanceof Doubt) return error.message
  if (error instanceof NotShown) return `Nothing shows what stood under “${error.key}”.`
  return `The rules cannot follow it: ${error instanceof Error ? error.message : String(error)}.`
}
