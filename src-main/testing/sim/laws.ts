/** The invariants of SECURITY.md that a running market must keep, checked on every simulated step. The numbers are theirs. */
import { isOpen, readAgreement } from '#shared/core/agreements/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  decodeSigned,
  encodeSigned,
  equalBytes,
  fromHex,
  type Plane,
  planeOf,
  toHex,
} from '#shared/core/kernel/index.ts'
import { ACCOUNTS, type AccountState, balances, sumToken } from '#shared/core/ledger/index.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import { openBatch } from '../../engine/hub-chain.ts'
import { rebuild } from '../../engine/replay.ts'
import type { SimNode } from './node.ts'
import type { World } from './world.ts'

export class Violation extends Error {}
const broken = (law: number, what: string): never => {
  throw new Violation(`invariant ${law}: ${what}`)
}

const ENDED = new Set(['settled', 'cancelled', 'refunded', 'expired'])

export class Laws {
  /** Devices whose data was copied on purpose: they may be frozen, and their own copies may disagree with themselves. */
  readonly cheats = new Set<string>()
  readonly #world: World
  /** Header hash per height, as first certified anywhere. */
  readonly #headers = new Map<number, string>()
  /** Event id per device and place, among everything honest devices said. */
  readonly #said = new Map<string, string>()
  readonly #placed = new Map<string, string>()
  readonly #forgiven = new Set<string>()
  readonly #ended = new Map<string, string>()
  readonly #negotiations = new Map<string, string>()

  constructor(world: World) {
    this.#world = world
  }

  check(): void {
    for (const node of this.#world.nodes) if (node.up && node.engine.hubs.has(this.#world.hub)) this.#checkNode(node)
  }

  #checkNode(node: SimNode): void {
    const { chain, halted } = node.engine.hub(this.#world.hub)
    if (halted) broken(3, `${node.name} saw two certificates at one height`)
    if (chain.head.h < node.committed && !node.restoredOld)
      broken(6, `${node.name} lost certified batches: ${node.committed} → ${chain.head.h}`)
    if (chain.head.h === node.committed) return
    for (let h = node.committed + 1; h <= chain.head.h; h++) this.#checkBatch(node, h)
    node.committed = chain.head.h
    node.restoredOld = false
    this.#checkMoney(node)
    this.#checkAgreements(node)
  }

  #checkBatch(node: SimNode, h: number): void {
    const { store } = node.engine.parts
    const batch = store.batch(this.#world.hub, h)
    if (!batch) return broken(6, `${node.name} has no batch ${h}`)
    const hash = toHex(batch.hash)
    const first = this.#headers.get(h) ?? hash
    this.#headers.set(h, first)
    if (first !== hash) broken(6, `${node.name} has another batch ${h}`)
    for (const id of batch.ids) {
      const event = store.event(this.#world.hub, id)
      if (!event) return broken(6, `${node.name} misses a certified event`)
      const place = `${event.dev}/${event.seq}`
      const known = this.#placed.get(place) ?? `${toHex(id)}@${h}`
      this.#placed.set(place, known)
      if (known !== `${toHex(id)}@${h}`) broken(3, `two certified events at ${place.slice(-6)}`)
      const decoded = decodeSigned(event.bytes)
      if (!decoded.ok || !equalBytes(encodeSigned(decoded.value), event.bytes))
        broken(11, 'stored bytes are not canonical')
    }
  }

  #checkMoney(node: SimNode): void {
    const { reader } = node.engine.hub(this.#world.hub).chain
    const sums = sumToken(reader, readHub(reader).token)
    if (!balances(sums))
      broken(
        1,
        `${node.name}: accounts ${sums.accounts} + holds ${sums.holds} ≠ minted ${sums.minted} − burned ${sums.burned}`,
      )
    for (const key of reader.keys(...ACCOUNTS, 1000)) {
      const { posted, limit, held } = reader.get(key) as AccountState
      if (typeof posted !== 'bigint' || posted < limit || held < 0n)
        broken(2, `${key} at ${posted}, limit ${limit}, held ${held}`)
    }
  }

  #checkAgreements(node: SimNode): void {
    const { reader } = node.engine.hub(this.#world.hub).chain
    for (const id of this.#world.agreements) {
      const state = readAgreement(reader, id)
      if (!state) continue
      const name = toHex(id)
      const { terms, held, released, refunded, phase } = state
      const total = held + released + refunded
      if (total !== 0n && total !== terms.amount) broken(4, `parts of an escrow sum to ${total}, not ${terms.amount}`)
      const negotiation = toHex(terms.negotiation)
      const one = this.#negotiations.get(negotiation) ?? name
      this.#negotiations.set(negotiation, one)
      if (one !== name) broken(5, 'one negotiation became two agreements')
      const end = `${phase}/${released}/${refunded}`
      const before = this.#ended.get(name)
      if (before !== undefined && ENDED.has(phase) && before !== end)
        broken(4, `an escrow ended twice: ${before}, then ${end}`)
      if (!isOpen(phase)) this.#ended.set(name, end)
      if (!isOpen(phase) && held !== 0n) broken(4, 'an ended agreement still holds money')
    }
  }

  /** Everything a node puts on the wire. An honest device never says two things at one place (invariants 3 and 9). */
  said(node: SimNode, bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (!frame.ok) return broken(11, `${node.name} sent a malformed frame: ${frame.error.code}`)
    if (frame.value.k !== 'events') return
    for (const item of frame.value.items) {
      const decoded = decodeSigned(item)
      if (!decoded.ok) return broken(11, `${node.name} sent a malformed event`)
      const { event, id } = decoded.value
      const dev = toHex(event.dev)
      if (this.cheats.has(dev)) continue
      const place = `${planeOf(event.t)}/${dev}/${event.seq}`
      if (this.#forgiven.has(place)) continue
      const known = this.#said.get(place) ?? toHex(id)
      this.#said.set(place, known)
      if (known !== toHex(id)) broken(9, `an honest device signed twice at ${event.t} ${event.seq}`)
    }
  }

  /** After a crash: what was acknowledged is still there, and what was certified too. */
  restarted(node: SimNode): void {
    if (node.restoredOld) {
      this.#forgiveUnheard(node)
      node.acknowledged.clear()
      node.committed = Math.min(node.committed, node.engine.hubs.get(this.#world.hub)?.chain.head.h ?? -1)
      return
    }
    // What an old copy says before it is recognised as one gives way to what it had said before, and its person is told.
    if (this.cheats.has(node.dev) || node.engine.hubs.get(this.#world.hub)?.oldCopy) return
    for (const id of node.acknowledged)
      if (!node.engine.parts.store.event(this.#world.hub, fromHex(id)))
        broken(10, `${node.name} lost an acknowledged event in a crash`)
  }

  /**
   * What an old copy has forgotten may be known to one member and not to the one it compares with first: signing again at that place
   * costs the device its key (it is frozen) and nobody any money. Where everybody else had heard it, it must never happen.
   */
  #forgiveUnheard(node: SimNode): void {
    const { hub } = this.#world
    const others = this.#world.nodes.filter((other) => other !== node)
    for (const place of this.#said.keys()) {
      const [plane, dev, seq] = place.split('/') as [Plane, string, string]
      const heard = others.every(
        ({ store }) => store.hubs().includes(hub) && store.eventAt(hub, plane, dev, Number(seq)),
      )
      if (dev === node.dev && !heard) this.#forgiven.add(place)
    }
  }

  /** Everybody has the same height. */
  level(): boolean {
    const heights = this.#world.nodes.map(({ engine }) => engine.hubs.get(this.#world.hub)?.chain.head.h)
    return new Set(heights).size === 1
  }

  /** After healing: one log, one state, nothing eligible left waiting; replaying gives what is stored (invariants 7 and 15). */
  converged(): void {
    const signer = this.#world.nodes[0] as SimNode
    const reference = signer.engine.hub(this.#world.hub).chain
    for (const node of this.#world.nodes) {
      const hub = node.engine.hubs.get(this.#world.hub)
      if (!hub) return broken(15, `${node.name} never got the hub`)
      if (hub.chain.head.h !== reference.head.h)
        broken(15, `${node.name} is at ${hub.chain.head.h}, the signer at ${reference.head.h}`)
      if (!equalBytes(hub.chain.stateRoot(), reference.stateRoot())) broken(7, `${node.name} has another state`)
      const again = rebuild(hub.chain, node.engine.parts.store, node.engine.intake)
      const last = node.engine.parts.store.head(this.#world.hub)
      if (!again.equal || (last && again.state !== toHex(openBatch(last).header.state)))
        broken(7, `${node.name}: replay differs from what was certified`)
      this.#checkNode(node)
      if (
        !hub.oldCopy &&
        !node.everRestored &&
        !this.cheats.has(node.dev) &&
        readDevice(hub.chain.reader, node.keys.dev)?.state !== 'active'
      )
        broken(15, `${node.name} never became a member`)
    }
    for (const dev of this.cheats) this.#frozen(signer, dev)
  }

  #frozen(signer: SimNode, dev: string): void {
    const places = [...this.#placed.keys()].filter((place) => place.startsWith(dev))
    if (new Set(places).size !== places.length) broken(3, 'a copied device was certified twice at one place')
    readDevice(signer.engine.hub(this.#world.hub).chain.reader, fromHex(dev))
  }

  /** Everything that was certified, as one text: equal seeds must give equal traces (invariant 16). */
  trace(): string {
    return [...this.#headers]
      .sort(([a], [b]) => a - b)
      .map(([h, hash]) => `${h}:${hash}`)
      .join('\n')
  }
}
