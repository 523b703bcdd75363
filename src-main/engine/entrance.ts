/** The way into a hub: by an invite, with a restored device, or back into an account that was left. Goes on over restarts. */
import { eligible, type ParsedEvent } from '#shared/core/hub/index.ts'
import {
  bitsAsked,
  certifierOf,
  readDevice,
  readDoor,
  stampRefusal,
  stampStart,
  standingOf,
} from '#shared/core/hubs/index.ts'
import { type CborValue, equalBytes } from '#shared/core/kernel/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { Stamp } from '#shared/wire/stamp.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Keys } from '../ports/keys.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { dropJoining, type Joining, loadJoining, saveJoining } from './joining.ts'
import { refusalWords } from './refusal-words.ts'

const certOf = ({ deviceCert }: Keys): CborValue => ({ ...deviceCert }) as unknown as CborValue

export class Entrance {
  /** Hubs this identity waits to be let into, by id. */
  readonly joining: Map<string, Joining>
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
    this.joining = loadJoining(engine.parts.store.meta)
  }

  start(joining: Joining): void {
    const engine = this.#engine
    this.#keep(joining)
    engine.follow()
    if (joining.addresses.length > 0) engine.effect({ kind: 'dial', addresses: joining.addresses, keep: true })
    engine.peers.knocks.atAll(joining)
    engine.changed('hubs')
  }

  #keep(joining: Joining): void {
    const { store } = this.#engine.parts
    this.joining.set(joining.hub, joining)
    store.transaction(() => saveJoining(store.meta, joining))
  }

  refused(hub: string, code: string, text: string): void {
    const joining = this.joining.get(hub)
    if (!joining) return
    this.#keep({ ...joining, refused: { code, text } })
    this.#engine.alarm({ code, text: `${joining.name}: ${text}`, hub })
  }

  /**
   * A newcomer that has the whole log asks for its place in it; once certified, joining is over. A restored device asks at once: its chain
   * is new, so its first event can contradict nothing, and only a device the hub knows is told what it has missed.
   */
  attempt(hub: HubNode): void {
    const joining = this.joining.get(hub.hub)
    const keys = this.#engine.keys()
    const restored = this.#engine.marks.isRestored(hub)
    if (!keys || (!joining && !restored)) return
    const enrolled = readDevice(hub.chain.reader, keys.dev) !== undefined
    const standing = standingOf(hub.chain.reader, keys.did)
    if (enrolled && (standing !== 'left' || !joining)) return this.#done(hub)
    const waiting = hub.pool.by(keys.dev).at(-1)
    if ((waiting && !this.#isTooCheap(hub, waiting)) || (enrolled && joining?.refused)) return
    if (!hub.heard && !(restored && standing !== undefined)) return
    try {
      if (standing !== undefined && !enrolled) this.#asDevice(hub, keys)
      else if (joining && this.#hasWorked(hub, joining)) this.#byInvite(hub, joining, enrolled, certOf(keys))
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error
      this.refused(hub.hub, error.code, error.text)
    }
  }

  /** Whoever is being brought back waits until the guardians' word is in force: before it this certificate is nobody's. */
  #asDevice(hub: HubNode, keys: Keys): void {
    const { did, deviceCert } = keys
    const { key } = deviceCert
    if (key && !equalBytes(certifierOf(hub.chain.reader, did), key)) return
    this.#engine.submit(hub.hub, 'member.device', { cert: certOf(keys) })
  }

  #byInvite(hub: HubNode, { nick, proof, invite: signed, stamp }: Joining, back: boolean, cert: CborValue): void {
    const invite = signed as unknown as CborValue
    const worked = stamp && readDoor(hub.chain.reader) && { stamp: stamp as unknown as CborValue }
    if (back) this.#engine.submit(hub.hub, 'member.return', { v: 1, invite, proof, ...worked })
    else this.#engine.submit(hub.hub, 'member.join', { cert, nick, invite, proof, ...worked })
  }

  // ——— work stamps

  /** What was asked meanwhile is more than what this newcomer's own asking shows: it asks again, in the next place of its chain. */
  #isTooCheap(hub: HubNode, event: ParsedEvent): boolean {
    const refusal = eligible(hub.chain.reader, hub.chain.id, this.#engine.now(), event)
    return refusal?.code.startsWith('stamp.') === true
  }

  /** Whether enough work is done for the hub's ledger; begins it when not. */
  #hasWorked(hub: HubNode, { stamp }: Joining): boolean {
    const { did, dev } = this.#engine.unlocked()
    const { reader, id } = hub.chain
    const time = this.#engine.now()
    if (stampRefusal(reader, { hub: id, time }, { did, dev }, stamp) === null) return true
    const start = stampStart(reader, did)
    const bits = bitsAsked(reader, time)
    const underWay = this.#engine.stamping.of(hub.hub)
    const serves =
      underWay !== undefined &&
      underWay.bits >= bits &&
      (readDoor(reader)?.anchors ?? []).some(({ header }) => equalBytes(header, underWay.anchor.header))
    if (start && !serves) this.#engine.stamping.begin(id, hub.hub, { did, dev }, { bits, ...start })
    return false
  }

  /** A member's node asks for work before it looks at an invite; a search under way is ended first. */
  tolled({ hub, bits, h, header }: Extract<Frame, { k: 'toll' }>, name: string): void {
    const { stamping } = this.#engine
    const keys = this.#engine.keys()
    if (!this.joining.has(name) || !keys || stamping.of(name)) return
    stamping.begin(hub, name, keys, { bits, anchor: { h, header }, from: 0 })
  }

  /** What searches have found: shown at the doors, and in the next asking for a place. */
  flush(): void {
    for (const [name, stamp] of this.#engine.stamping.take()) this.#worked(name, stamp)
  }

  #worked(name: string, stamp: Stamp): void {
    const joining = this.joining.get(name)
    if (!joining) return
    this.#keep({ ...joining, stamp })
    const hub = this.#engine.hubs.get(name)
    if (hub) this.#engine.wake(hub)
    this.#engine.peers.knocks.atAll({ ...joining, stamp })
    this.#engine.changed('hubs')
  }

  /** The person would rather not: nothing of theirs has left but the knock. Throws NodeRefusal: join.not-joining, join.sent. */
  giveUp(name: string): void {
    const hub = this.#engine.hubs.get(name)
    if (!this.joining.has(name))
      throw new NodeRefusal('NOT_FOUND', 'join.not-joining', 'You are not waiting to be let into this hub.')
    const { dev } = this.#engine.unlocked()
    if (hub && (hub.pool.by(dev).length > 0 || readDevice(hub.chain.reader, dev)))
      throw new NodeRefusal('REFUSED', 'join.sent', refusalWords('join.sent'))
    this.#engine.stamping.stop(name)
    this.joining.delete(name)
    const { store } = this.#engine.parts
    store.transaction(() => dropJoining(store.meta, name))
    if (hub) this.#engine.forgetHub(hub)
    this.#engine.follow()
    this.#engine.changed('hubs')
  }

  #done(hub: HubNode): void {
    const { store } = this.#engine.parts
    this.joining.delete(hub.hub)
    store.transaction(() => {
      dropJoining(store.meta, hub.hub)
      this.#engine.marks.enrolled(hub)
    })
    this.#engine.changed('hubs')
  }
}
