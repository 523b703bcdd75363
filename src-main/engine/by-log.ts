/**
 * The order out of a replicated log (decision 026): a batch stands where the log says so and nowhere else. What comes from it is taken for
 * a stranger's: it is decoded here, and folded by whoever votes on it.
 */
import type { Ballot } from '#shared/core/consensus/index.ts'
import { headerHash } from '#shared/core/hub/index.ts'
import { type CborValue, decodeCanonical, encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { type LogEntry, logEntry } from '#shared/wire/consensus.ts'
import type { Entry, Finality, LogSaid, Place, Standing } from '../ports/finality.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'

/** What was put forward is put forward again after this long without a word. */
const PUT_AGAIN_MS = 1000
/** Places kept; a log is read from the height in hand on, so more than these are of somebody who writes at random. */
const PLACES_MAX = 256

type Told = Extract<LogSaid, { say: 'entry' }>

const nameOf = ({ epoch, h, round }: Place): string => `${epoch}/${h}/${round}`
const isAfter = (a: Place, b: Place): boolean =>
  a.epoch !== b.epoch ? a.epoch > b.epoch : a.h !== b.h ? a.h > b.h : a.round > b.round

export class ByLog implements Finality {
  readonly #hub: HubNode
  readonly #engine: Engine
  readonly #standing = new Map<string, { place: Place; entry: Entry | undefined }>()
  #asked: { place: Place; at: number } | undefined
  #followed = ''
  #alarmed: 'log.none' | 'log.away' | undefined

  constructor(hub: HubNode, engine: Engine) {
    this.#hub = hub
    this.#engine = engine
  }

  get isAway(): boolean {
    return this.#engine.log.state !== 'there'
  }

  takes(place: Place): boolean {
    if (this.isAway || this.#standing.has(nameOf(place))) return false
    const { at = -Infinity, place: asked } = this.#asked ?? {}
    if (asked === undefined || nameOf(asked) !== nameOf(place)) return true
    return this.#engine.now() - at >= this.#engine.lasting(PUT_AGAIN_MS)
  }

  put(place: Place, { header, ids, by }: Entry): boolean {
    const entry: LogEntry = { header, ids: [...ids], by: fromHex(by) }
    const bytes = encodeCanonical(entry as unknown as CborValue)
    this.#asked = { place, at: this.#engine.now() }
    this.#engine.effect({ kind: 'log-append', hub: this.#hub.hub, place, bytes })
    return false
  }

  *at(epoch: number, h: number): Iterable<Standing> {
    this.#follow(epoch, h)
    for (const { place, entry } of this.#standing.values())
      if (place.epoch === epoch && place.h === h) yield { round: place.round, entry }
  }

  standsBy(): boolean {
    return false
  }

  /** Told every now and then whether this device needs the log: people hear when it needs one that is not there. */
  watch(needed: boolean): void {
    const { state } = this.#engine.log
    const code = needed && (state === 'none' || state === 'away') ? (`log.${state}` as const) : undefined
    if (code === this.#alarmed) return
    if (this.#alarmed) this.#engine.calm(this.#alarmed, this.#hub.hub)
    if (code) this.#tell(code)
    this.#alarmed = code
  }

  /** The log says something else than what this device signed in the same round: it is told, and nothing is signed twice for it. */
  checkAgainst(own: Ballot | undefined, { name }: Entry): void {
    if (own && own.header !== name) this.#tell('log.changed')
  }

  /** What lies behind is settled. */
  #follow(epoch: number, h: number): void {
    const name = `${epoch}/${h}`
    if (name === this.#followed) return
    this.#followed = name
    for (const [key, { place }] of this.#standing)
      if (isAfter({ epoch, h, round: 0 }, place)) this.#standing.delete(key)
    this.#engine.effect({ kind: 'log-follow', hub: this.#hub.hub, epoch, h })
  }

  /** Something stands in the log. */
  hear({ place, bytes, position }: Told): void {
    this.#compare(place, position)
    const entry = readEntry(bytes, place)
    if (this.#standing.size >= PLACES_MAX) this.#forgetLast()
    this.#standing.set(nameOf(place), { place, entry })
  }

  #forgetLast(): void {
    const last = [...this.#standing].reduce((a, b) => (isAfter(a[1].place, b[1].place) ? a : b))
    this.#standing.delete(last[0])
  }

  /** A later place that the log says was taken earlier: it was put back to an old state, and forgot what it had said. */
  #compare(place: Place, position: number): void {
    const { store } = this.#engine.parts
    const kept = store.meta.get(this.#positionKey)
    const [epoch = -1, h = -1, round = -1, before = -1] = kept?.split('/').map(Number) ?? []
    if (!isAfter(place, { epoch, h, round })) return
    if (position <= before) this.#tell('log.put-back')
    store.transaction(() => store.meta.set(this.#positionKey, `${nameOf(place)}/${position}`), 'relaxed')
  }

  #tell(code: 'log.none' | 'log.away' | 'log.changed' | 'log.put-back'): void {
    const { why } = this.#engine.log
    const because = code === 'log.away' && why !== undefined ? ` (${why})` : ''
    this.#engine.alarm({ code, hub: this.#hub.hub, text: refusalWords(code) + because })
  }

  get #positionKey(): string {
    return `log-position/${this.#hub.hub}`
  }
}

function readEntry(bytes: Uint8Array, { epoch, h }: Place): Entry | undefined {
  const decoded = decodeCanonical(bytes)
  const parsed = decoded.ok ? logEntry.safeParse(decoded.value) : undefined
  if (!parsed?.success) return undefined
  const { header, ids, by } = parsed.data
  if (header.h !== h || header.epoch !== epoch) return undefined
  return { name: toHex(headerHash(header)), header, ids, by: toHex(by) }
}
