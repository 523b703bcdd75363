/** Conversation about two certified lines of one hub: where they part, and which of them each peer follows (decision 023). */
import type { Refusal } from '#shared/core/kernel/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { Engine } from './engine.ts'
import { BatchRefused } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'

export class Lines {
  readonly #engine: Engine
  readonly #send: (dev: string, frame: Frame) => void

  constructor(engine: Engine, send: (dev: string, frame: Frame) => void) {
    this.#engine = engine
    this.#send = send
  }

  /** While two lines are open, everybody's batch where they part is wanted: it tells which of them they follow. */
  ask(dev: string, hub: HubNode, height: number): void {
    const { wanted, parting, lines } = hub.conflict
    if (height >= wanted && !(parting && lines.has(dev)))
      this.#send(dev, { k: 'want-batches', hub: hub.chain.id, from: wanted })
  }

  /** Whether these batches belong to a line that was decided against, or may: then what stands before them is asked for. */
  isLeft(dev: string, hub: HubNode, { header, cert }: BatchWire, items: readonly BatchWire[]): boolean {
    const standing = hub.conflict.standing(header)
    if (standing === 'refused') for (const item of items) hub.conflict.standing(item.header)
    if (standing !== 'unknown') return standing === 'refused'
    // Whoever makes one up is dealt with like anybody else.
    if (!hub.chain.isCertified(header, cert, this.#engine.parts.verifier)) return false
    this.#send(dev, { k: 'want-batches', hub: hub.chain.id, from: hub.conflict.before(header.h) })
    return true
  }

  /**
   * Whether a batch with another predecessor than this node's last is certified: then the peer may stand on another line of the same
   * validators, and is asked for what stands before, once. Whoever then shows no other line is at fault.
   */
  isOther(dev: string, hub: HubNode, { header, cert }: BatchWire): boolean {
    const { h } = hub.chain.head
    if (hub.conflict.standing(header) === 'refused') return true
    if (header.h !== h + 1 || !hub.chain.isCertified(header, cert, this.#engine.parts.verifier)) return false
    this.#send(dev, { k: 'want-batches', hub: hub.chain.id, from: hub.conflict.before(h) })
    return true
  }

  /** A halted hub takes no batch; it hears from them where the lines part and who follows which. A refusal is the peer's fault. */
  hear(dev: string, hub: HubNode, items: readonly BatchWire[]): Refusal | undefined {
    try {
      for (const { header, cert } of items) if (hub.accuse(header, cert)) break
    } catch (error) {
      if (!(error instanceof BatchRefused)) throw error
      return error.refusal
    }
    for (const { header } of items) hub.conflict.hear(dev, header)
    // Each answer that shows an earlier difference leads to the next question, until the lines part.
    const { evidence, parting } = hub.conflict
    if (evidence && !parting && items.some(({ header }) => header.h === evidence.header.h))
      this.ask(dev, hub, evidence.header.h)
    this.#engine.changed('hubs')
    return undefined
  }
}
