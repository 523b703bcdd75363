/** Gathers, while a hub's log is read again, every batch that did something to one agreement and what proves it (decision 033). */
import {
  BatchFold,
  encodeRecord,
  type Found,
  headerHash,
  isShared,
  type ParsedEvent,
  PartFold,
  type PartPlace,
  readsOf,
  TracingReader,
} from '#shared/core/hub/index.ts'
import { HUB_KEY, readHub } from '#shared/core/hubs/index.ts'
import { concatBytes, equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import type { AuditEvent, AuditRecord, AuditStep } from '#shared/wire/audit.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { ProvenRecord, Retraced } from '../../../engine/retrace.ts'
import type { HubLog } from '../../../ports/log.ts'
import { refused } from '../../refusal.ts'
import { concerns } from './about.ts'
import { packHashes } from './format.ts'
import type { Held } from './held.ts'

/** A batch in hand, with the header it stands on. */
type Visited = Retraced & Required<Pick<Retraced, 'batch' | 'stored'>> & { previous: BatchHeader }

/** What the agreement's part of a batch came to, and the shared records that had to be stated for it. */
interface Folded {
  fold: PartFold
  asked: ReadonlySet<string>
  codes: (string | null)[]
  others: Found[][]
}

export class StepGatherer {
  readonly steps: AuditStep[] = []
  /** Everything about the agreement that took its place, in order. */
  readonly events: ParsedEvent[] = []
  /** Keys of the agreement's own records so far; false of those that are gone. */
  readonly #own = new Map<string, boolean>()
  readonly #held: Held
  readonly #recordKey: string
  readonly #log: HubLog
  #previous: BatchHeader | undefined

  constructor(held: Held, log: HubLog) {
    this.#held = held
    this.#recordKey = held.kind.recordKey(fromHex(held.agreement))
    this.#log = log
  }

  get ownKeys(): string[] {
    return [...this.#own.keys()]
  }

  /** Throws NodeFailure REFUSED where the history here begins after the agreement did. */
  visit(retraced: Retraced): void {
    const { batch, stored, after } = retraced
    const previous = this.#previous
    if (!previous && after.get(this.#recordKey)) throw beginsTooLate()
    this.#previous = batch?.header ?? previous
    // What the history begins with was folded elsewhere.
    if (!batch || !stored || !previous) return
    if (this.#touches(retraced)) this.steps.push(this.#step({ ...retraced, batch, stored, previous }))
  }

  #isAbout = (event: ParsedEvent): boolean => concerns(event, this.#held.agreement, this.#held.negotiation)

  #touches({ events, writes }: Retraced): boolean {
    return events.some(this.#isAbout) || [...writes.keys()].some((key) => this.#own.has(key))
  }

  #step(visited: Visited): AuditStep {
    const { batch, previous, after, events } = visited
    const { header, cert } = batch
    const { paused } = readHub(after)
    const { hub, h, prev, time } = header
    const place = { hub, h, prev, time, run: time - paused }
    const proven = this.#fold(visited, place, false)
    const folded = this.#fits(visited, proven) ? proven : this.#fold(visited, place, true)
    if (!this.#fits(visited, folded)) throw new Error(`batch ${header.h} cannot be shown to do what it did`)
    const before = this.ownKeys
    for (const [key, record] of folded.fold.own) this.#own.set(key, record !== null)
    this.events.push(...events.filter(this.#isAbout))
    const found = [...new Set([...folded.asked, ...before, this.#recordKey])].sort()
    return {
      before: previous,
      header,
      cert,
      found: visited.proveBefore(found).map(packRecord),
      left: visited.proveAfter([...this.ownKeys, HUB_KEY].sort()).map(packRecord),
      events: this.#shownEvents(visited, folded.others),
    }
  }

  /** `stating`: shared records that other events of the batch had changed are taken as they were, instead of as before the batch. */
  #fold(visited: Visited, place: PartPlace, stating: boolean): Folded {
    const traced = new TracingReader(this.#ownDeadlines(visited.before))
    const fold = new PartFold(traced, place)
    const codes: (string | null)[] = []
    const others: Found[][] = []
    const whole = stating ? wholeFold(visited) : undefined
    for (const event of visited.events) {
      if (this.#isAbout(event)) {
        const changed = whole ? changedFor(whole.reader, fold.reader, place, event) : []
        others.push(changed)
        codes.push(fold.add(event, changed))
      }
      whole?.add(event)
    }
    return { fold, asked: traced.asked, codes, others }
  }

  /** What stood before the batch, of deadlines only the agreement's. */
  #ownDeadlines(before: Reader): Reader {
    const there = [...this.#own].filter(([, exists]) => exists).map(([key]) => key)
    return {
      get: (key) => before.get(key),
      keys: (from, to, limit) =>
        there
          .filter((key) => key >= from && key < to)
          .sort()
          .slice(0, limit),
    }
  }

  /** Whether the same was refused, for the same reasons, and the same records came out. */
  #fits({ events, outcomes, after }: Visited, { fold, codes }: Folded): boolean {
    const certified = outcomes.filter((_, i) => this.#isAbout(events[i] as ParsedEvent))
    const asCertified = certified.every(({ refused: code }, i) => (code ?? null) === codes[i])
    const keys = [...this.ownKeys, ...fold.own.map(([key]) => key)]
    return asCertified && keys.every((key) => same(fold.reader.get(key), after.get(key)))
  }

  #shownEvents({ batch: { header }, previous, events }: Visited, others: readonly Found[][]): AuditEvent[] {
    const shown: AuditEvent[] = []
    for (const [index, event] of events.entries()) {
      if (!this.#isAbout(event)) continue
      const stated = others[shown.length] ?? []
      shown.push({
        bytes: encodedEvent(this.#log, event),
        index,
        path: packHashes(this.#log.inclusion(previous.size + index, header.size)),
        ...(stated.length > 0 && { others: stated.map(packFound) }),
      })
    }
    return shown
  }
}

const beginsTooLate = () =>
  refused(
    'audit.history',
    'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.',
  )

function encodedEvent(log: HubLog, { signed }: ParsedEvent): Uint8Array {
  const placed = log.find(signed.id)
  if (!placed) throw new Error(`event ${toHex(signed.id)} is missing in the log`)
  return placed.bytes
}

/** The batch as the hub folded it, up to wherever its events are added. */
function wholeFold({ before, batch: { header }, previous }: Visited): BatchFold {
  const { hub, h, time, epoch } = header
  const rescued = epoch !== readHub(before).epoch
  return new BatchFold(before, { hub, h, time, prev: headerHash(previous), prevTime: previous.time, rescued })
}

/** Shared records the rules read for this event that are not as the part by itself has them. */
function changedFor(whole: Reader, part: Reader, place: PartPlace, event: ParsedEvent): Found[] {
  return [...readsOf(whole, place, event)].flatMap((key): Found[] => {
    const record = whole.get(key)
    return isShared(key) && !same(record, part.get(key)) ? [[key, record ?? null]] : []
  })
}

const same = (a: StateRecord | undefined, b: StateRecord | undefined): boolean =>
  a && b ? equalBytes(encodeRecord(a), encodeRecord(b)) : a === b

export const packRecord = ({ key, value, proof: { siblings, other } }: ProvenRecord): AuditRecord => ({
  key,
  ...(value && { value }),
  siblings: packHashes(siblings),
  ...(other && { other: concatBytes(other.keyHash, other.valueHash) }),
})

const packFound = ([key, record]: Found) => ({ key, ...(record && { value: encodeRecord(record) }) })
