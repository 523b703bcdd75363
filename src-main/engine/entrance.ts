/** The way into a hub: by an invite, with a restored device, or back into an account that was left. Goes on over restarts. */
import { readDevice, standingOf } from '#shared/core/hubs/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { dropJoining, type Joining, loadJoining, saveJoining } from './joining.ts'

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
    if (hub.pool.by(keys.dev).length > 0 || (enrolled && joining?.refused)) return
    if (!hub.heard && !(restored && standing !== undefined)) return
    const cert = { ...keys.deviceCert } as unknown as CborValue
    try {
      if (standing !== undefined && !enrolled) this.#engine.submit(hub.hub, 'member.device', { cert })
      else if (joining) this.#byInvite(hub, joining, enrolled, cert)
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error
      this.refused(hub.hub, error.code, error.text)
    }
  }

  #byInvite(hub: HubNode, { nick, proof, invite: signed }: Joining, back: boolean, cert: CborValue): void {
    const invite = signed as unknown as CborValue
    if (back) this.#engine.submit(hub.hub, 'member.return', { v: 1, invite, proof })
    else this.#engine.submit(hub.hub, 'member.join', { cert, nick, invite, proof })
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
