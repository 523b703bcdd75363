/**
 * When this device may sign in a hub, and how. A chain must never hold two events at one place (invariants 3 and 9), so a device whose
 * copy of the data may be old compares it with a member first; what it may always do is wait.
 */
import { BatchFold, type ParsedEvent } from '#shared/core/hub/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeSigned,
  encodeUnsigned,
  eventId,
  planeOf,
  type SignedEvent,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Keys } from '../ports/keys.ts'
import type { Engine } from './engine.ts'
import { type HubNode, isRefusal, nobodys } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'
import { Takeovers } from './takeovers.ts'

/** A signer that is not alone waits this long after its start for somebody who may know more than its copy of the data. */
const SIGNER_WAITS_MS = 1500

type Body = { [key: string]: CborValue }
const refused = (code: string, text = refusalWords(code)): NodeRefusal => new NodeRefusal('REFUSED', code, text)

export class Signing {
  readonly takeovers: Takeovers
  readonly #engine: Engine
  #since: number

  constructor(engine: Engine) {
    this.#engine = engine
    this.takeovers = new Takeovers(engine)
    this.#since = engine.now()
  }

  /** Keys were opened: the wait for somebody who knows more starts now. */
  opened(): void {
    this.#since = this.#engine.now()
  }

  /** What time and others have changed about a hub: it may wait for nobody any more, or for somebody else. */
  follow(hub: HubNode): void {
    this.takeovers.follow(hub)
    this.#engine.marks.follow(hub)
  }

  /** Whether the hub knows this device as a member's, in good standing. */
  isActive(hub: HubNode): boolean {
    const keys = this.#engine.keys()
    return keys !== undefined && readDevice(hub.chain.reader, keys.dev)?.state === 'active'
  }

  /** Invariant 9: a device whose copy could be old does not sign before it has compared with somebody. */
  maySign(hub: HubNode): boolean {
    if (hub.halted || hub.oldCopy || this.#engine.marks.waits(hub) !== undefined) return false
    if (!this.#engine.marks.settle()) return false
    if (hub.heard || hub.alone) return true
    return this.maySeal(hub) && this.#engine.now() - this.#since >= this.#engine.lasting(SIGNER_WAITS_MS)
  }

  /** Whether this device is one that certifies the hub's batches. */
  maySeal(hub: HubNode): boolean {
    return hub.signs(this.#engine.keys())
  }

  /** May sign, and would be listened to. */
  mayAct(hub: HubNode): boolean {
    return this.isActive(hub) && this.maySign(hub)
  }

  /** Signs at the next place of this device's chain and hands the event to the common door. Throws NodeRefusal. */
  submit(node: HubNode, t: string, body: Body): SignedEvent {
    const keys = this.#engine.unlocked()
    this.#checkMaySign(node, t)
    if (planeOf(t) === 'notice' && !this.#engine.pace.own(toHex(keys.dev), this.#engine.now()))
      throw refused('notice.too-fast')
    const signed = this.#sign(node, keys, t, body)
    const bytes = encodeSigned(signed)
    const admitted = this.#engine.intake.admit(bytes)
    if (!admitted.ok) throw refused(admitted.error.code, refusalWords(admitted.error.code, admitted.error.detail))
    this.#rehearse(node, admitted.value)
    const accepted = node.accept({ event: admitted.value, bytes }, 'own', nobodys)
    if (isRefusal(accepted)) throw refused(accepted.code, refusalWords(accepted.code, accepted.detail))
    this.#engine.marks.signed(node.hub, planeOf(t), signed.event.seq)
    this.#engine.arrived(node, [bytes])
    return signed
  }

  #checkMaySign(node: HubNode, t: string): void {
    if (node.halted) throw refused('hub.halted')
    if (node.oldCopy) throw refused('device.old-copy')
    if (this.#engine.archived(node)) throw refused('hub.left')
    // A restored device's own certificate is the first event of a new chain; everything else waits until it has caught up.
    if (t === 'member.device' && this.#engine.marks.isRestored(node)) return
    const waits = this.#engine.marks.waits(node)
    if (waits !== undefined) throw refused(waits)
    if (!this.#engine.marks.settle()) throw refused('witness.unwritable')
    if (!this.maySign(node)) throw refused('hub.not-heard')
  }

  #sign(node: HubNode, keys: Keys, t: string, body: Body): SignedEvent {
    const head = this.#engine.parts.store.chainHead(node.hub, planeOf(t), toHex(keys.dev))
    const seq = head ? head.seq + 1 : 0
    if (this.#engine.marks.isTaken(node.hub, planeOf(t), seq)) throw refused('device.behind')
    const event = {
      v: 1 as const,
      t,
      hub: node.chain.id,
      dev: keys.dev,
      seq,
      prev: head?.id ?? CHAIN_START,
      epoch: readHub(node.chain.reader).epoch,
      as: keys.did,
      body,
    }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    return { id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] }
  }

  /** What the rules would say now, own pending acts counted: a person hears a refusal before anything is signed away. */
  #rehearse(node: HubNode, event: ParsedEvent): void {
    if (planeOf(event.t) === 'notice') return
    const fold = new BatchFold(
      node.chain.reader,
      node.chain.place(Math.max(this.#engine.now(), node.chain.head.time + 1)),
    )
    for (const mine of node.pool.by(this.#engine.keys()?.dev)) fold.add(mine)
    const code = fold.add(event)?.code ?? fold.finish().outcomes.at(-1)?.refused
    if (code !== undefined) throw refused(code)
  }
}
