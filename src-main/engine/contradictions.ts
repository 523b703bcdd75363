/** Validators seen to sign two things in one slot: both halves are kept until this device can show them to the hub. */
import { readHub, readMember } from '#shared/core/hubs/index.ts'
import { type CborValue, decodeCanonical, encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { type Vote, vote as voteSchema } from '#shared/wire/consensus.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'

const keptUnder = (hub: HubNode): string => `contradiction/${hub.hub}/`
const SHOWN = 'shown'

export class Contradictions {
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Once per validator: one proof is enough. */
  note(hub: HubNode, a: Vote, b: Vote): void {
    const { store } = this.#engine.parts
    const name = keptUnder(hub) + toHex(a.dev)
    if (store.meta.get(name) !== undefined) return
    store.transaction(() => store.meta.set(name, toHex(encodeCanonical([a, b] as unknown as CborValue))))
    const { reader } = hub.chain
    const who = readHub(reader).validators.find(({ dev }) => toHex(dev) === toHex(a.dev))
    const nick = readMember(reader, who?.did ?? '')?.nick ?? 'A validator'
    this.#engine.alarm({
      code: 'validator.contradiction',
      hub: hub.hub,
      text: `${nick} signed two different things about one batch. The others’ votes decide and nothing was lost; the proof is shown to the hub.`,
    })
    this.#engine.wake(hub)
  }

  /** The hub takes the seat and the stake once the report is certified. Waits while this device may not sign. */
  report(hub: HubNode): void {
    const { store } = this.#engine.parts
    if (!this.#engine.signing.mayAct(hub)) return
    for (const name of store.meta.keys(keptUnder(hub))) {
      const kept = store.meta.get(name)
      if (kept === undefined || kept === SHOWN) continue
      if (this.#isShown(hub, kept)) store.transaction(() => store.meta.set(name, SHOWN))
    }
  }

  /** The deed may be done already by somebody else. What is refused otherwise (the hub may not know the device yet) is shown again later. */
  #isShown(hub: HubNode, kept: string): boolean {
    const pair = decodeCanonical(fromHex(kept))
    const [a, b] = (pair.ok ? (pair.value as unknown[]) : []).map((half) => voteSchema.parse(half))
    if (!a || !b) throw new Error('damaged proof of a contradiction in the store')
    const { dev, epoch, h, round, phase } = a
    const half = ({ header, sig }: Vote) => ({ header, sig })
    try {
      this.#engine.submit(hub.hub, 'validator.evidence', { v: 1, dev, epoch, h, round, phase, a: half(a), b: half(b) })
      return true
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error
      return error.code === 'evidence.already-known'
    }
  }
}
