/** Devices seen to sign two things at one place, kept until this device can show both halves to the hub. */
import { readDevice, readMember } from '#shared/core/hubs/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'

export class Forks {
  readonly #engine: Engine
  /** At most one per device of a hub. */
  readonly #seen = new Map<string, { hub: HubNode; a: Uint8Array; b: Uint8Array }>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /**
   * Only noted: a frame's events are taken in inside one transaction that is not synced, and nothing of this device's own may be signed
   * and sent before what it stands on is durable. The next tick reports it.
   */
  note(hub: HubNode, a: Uint8Array, b: Uint8Array): void {
    const { dev } = this.#engine.intake.reopen(a).signed.event
    const keys = this.#engine.keys()
    if (keys && equalBytes(keys.dev, dev))
      this.#engine.alarm({ code: 'device.forked', hub: hub.hub, text: refusalWords('device.forked') })
    else if (readDevice(hub.chain.reader, dev)?.state === 'active') {
      this.#seen.set(`fork/${hub.hub}/${toHex(dev)}`, { hub, a, b })
      this.#engine.wake(hub)
    }
  }

  /** The hub freezes the device when the report is certified. Waits while this device may not sign. */
  report(hub: HubNode): void {
    const { meta } = this.#engine.parts.store
    for (const [name, fork] of this.#seen) {
      if (fork.hub !== hub || !this.#engine.signing.mayAct(hub)) continue
      this.#seen.delete(name)
      const { dev, as } = this.#engine.intake.reopen(fork.a).signed.event
      if (readDevice(hub.chain.reader, dev)?.state !== 'active' || meta.get(name) !== undefined) continue
      this.#engine.alarm({
        code: 'member.forked',
        hub: hub.hub,
        text: `A device of ${readMember(hub.chain.reader, as)?.nick ?? 'a member'} signed two different things at one place. It is being frozen; nothing of yours is touched.`,
      })
      this.#submit(hub, fork)
      this.#engine.parts.store.transaction(() => meta.set(name, '1'))
    }
  }

  /** The deed may be done already, by this node before a crash or by somebody else. */
  #submit(hub: HubNode, { a, b }: { a: Uint8Array; b: Uint8Array }): void {
    try {
      this.#engine.submit(hub.hub, 'member.fork', { a, b })
    } catch (error) {
      if (!(error instanceof NodeRefusal) || error.code !== 'fork.already-known') throw error
    }
  }
}
