/** The invariants of SECURITY.md that a running market must keep, checked after every step. The numbers are theirs. */
import { agreementId, readReceipt } from '#shared/core/agreements/index.ts'
import { contractId, type Flow, readContractReceipt } from '#shared/core/contracts/index.ts'
import { GENESIS_PREV, headerHash } from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState, readDevice } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, fromHex, sha256, toHex, type UnsignedEvent } from '#shared/core/kernel/index.ts'
import { openItem } from '../../engine/mailbox.ts'
import { rebuild, replayLog } from '../../engine/replay.ts'
import { openBatch } from '../../engine/stored-batch.ts'
import type { StoredBatch } from '../../ports/store.ts'
import { Seats } from './ballots.ts'
import { type Applied, Books } from './books.ts'
import { CertificateLaw } from './certificate-law.ts'
import type { Faults } from './faults.ts'
import type { Posted, SimNode } from './node.ts'
import { isFrame, Sayings } from './sayings.ts'
import type { StampLaw } from './stamp-law.ts'
import { broken } from './violation.ts'

/** What the laws look at. */
export interface Watched {
  readonly network: { isUnderWayTo(to: number): boolean }
  readonly hub: string
  readonly nodes: readonly SimNode[]
  readonly faults: Faults
  /** Whether enough validators are left to decide anything. */
  readonly decides: boolean
}

const toText = (flows: readonly Flow[]): string =>
  flows.map(({ from, to, token, amount }) => [from, to, token, amount].join()).join()

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0

export class Laws {
  readonly sayings = new Sayings(() => this.#world.hub)
  readonly books = new Books()
  /** Of a hub in which joining costs work. */
  stamps: StampLaw | undefined
  readonly #world: Watched
  readonly #certificates = new CertificateLaw()
  /** The hub's record after the last batch. */
  record: HubState | undefined
  /** Who was given a changed snapshot in whose name. */
  readonly #misled = new Set<string>()
  /** Batch per height, as first stored anywhere. */
  readonly #batches: StoredBatch[] = []
  /** Next place of each device's certified chain. */
  readonly #next = new Map<string, number>()

  constructor(world: Watched) {
    this.#world = world
  }

  /** Before the first batch. */
  founded(record: HubState): void {
    this.record = record
    this.sayings.consensus.seats.set(0, new Seats(record))
  }

  /** After every step, the node that took it. Nothing is looked at twice: what did not change was checked when it last did. */
  check(node: SimNode): void {
    if (!node.up || !node.engine.hubs.has(this.#world.hub)) return
    const { chain, halted } = node.engine.hub(this.#world.hub)
    if (halted) broken(3, `${node.name} saw two certificates at one height`)
    const { h } = chain.head
    if (h < node.committed && !node.restoredOld)
      broken(6, `${node.name} lost certified batches: ${node.committed} → ${h}`)
    if (h !== node.committed) this.#advanced(node, h)
  }

  #advanced(node: SimNode, h: number): void {
    const { store } = node.disk
    const applied: Applied[] = []
    const fresh: StoredBatch[] = []
    let last: StoredBatch | undefined
    const { base } = node.engine.hub(this.#world.hub).chain
    for (let height = Math.max(base, Math.min(node.committed, this.books.height) + 1); height <= h; height++) {
      last = store.batch(this.#world.hub, height) ?? broken(6, `${node.name} has no batch ${height}`)
      this.#checkBatch(node, last, applied)
      if (height > this.books.height) fresh.push(last)
    }
    node.committed = h
    node.restoredOld = false
    if (last) this.#checkState(node, last, fresh, applied)
  }

  #checkBatch(node: SimNode, batch: StoredBatch, applied: Applied[]): void {
    const { h } = batch
    const isNew = this.#batches[h] === undefined
    this.#batches[h] ??= this.#chained(batch)
    const first = this.#batches[h]
    if (!same(first.hash, batch.hash) || !same(first.header, batch.header) || first.ids.length !== batch.ids.length)
      broken(6, `${node.name} has another batch ${h}`)
    const effective: UnsignedEvent[] = []
    for (const [index, id] of batch.ids.entries()) {
      const stored = node.disk.store.event(this.#world.hub, id)
      if (!stored || !same(id, first.ids[index])) return broken(6, `${node.name} misses a certified event`)
      if (stored.placed?.h !== h || stored.placed.index !== index) broken(6, `${node.name} keeps an event elsewhere`)
      const event = this.sayings.certified(id, stored.bytes)
      if (isNew) this.#place(event)
      if (isNew && stored.placed?.refused === 'event.epoch') this.#world.faults['stale-epoch']++
      if (stored.placed?.refused === undefined) effective.push(event)
      if (h > this.books.height && stored.placed?.refused === undefined) applied.push({ ...event, id, h })
    }
    if (isNew) this.stamps?.follow(openBatch(batch).header, effective)
  }

  /** A batch that nobody had before follows on the last one, and its hash is its header's. */
  #chained(batch: StoredBatch): StoredBatch {
    const { header } = openBatch(batch)
    const prev = this.#batches[batch.h - 1]?.hash ?? GENESIS_PREV
    if (!same(header.prev, prev) || header.h !== batch.h) broken(6, `batch ${batch.h} does not follow`)
    if (!same(headerHash(header), batch.hash)) broken(6, `batch ${batch.h} is not what its hash says`)
    return batch
  }

  /** Invariant 3: one certified event per device and place, places in order, none of a device that was frozen before. */
  #place({ dev, seq, t }: UnsignedEvent): void {
    const name = toHex(dev)
    // A newcomer's chain begins with the asking that let it in (core/hub/eligible.ts).
    const next = this.#next.get(name) ?? (t === 'member.join' ? seq : 0)
    if (seq !== next) broken(3, `a device's event ${seq} was certified where ${next} was due`)
    this.#next.set(name, next + 1)
    const state = this.books.device(name)?.state ?? 'active'
    if (state !== 'active') broken(3, `a ${state} device was certified`)
  }

  /**
   * Invariants 1 to 5 and the state root on the first node that gets to a height; on every other that it stores the same bytes, which
   * is the same as checking all of it again (invariant 7).
   */
  #checkState(node: SimNode, last: StoredBatch, fresh: readonly StoredBatch[], applied: Applied[]): void {
    const state = node.disk.store.state(this.#world.hub)
    if (last.h <= this.books.height) {
      if (!this.books.holds(last.h, state)) broken(7, `${node.name} stores another state than batch ${last.h} says`)
      return
    }
    const times = fresh.map(({ time }) => time)
    this.books.follow(last.h, times, state, applied)
    const records = this.#recordsAfter(node, fresh)
    for (const batch of fresh) this.#certified(batch, records.get(batch.h) ?? this.books.hub, applied)
    if (!equalBytes(this.books.root(), openBatch(last).header.state))
      broken(7, `${node.name} certified another state than it stores at ${last.h}`)
  }

  /** The hub's record after each of several batches that came in one step, as the log tells it; what a state shows is the last. */
  #recordsAfter(node: SimNode, fresh: readonly StoredBatch[]): ReadonlyMap<number, HubState> {
    const records = new Map<number, HubState>()
    if (fresh.length < 2) return records
    const { engine, disk } = node
    const { chain } = engine.hub(this.#world.hub)
    let record: HubState | undefined
    for (const { h, writes } of replayLog(chain, disk.store, (bytes, id) => engine.intake.reopen(bytes, id))) {
      record = (writes.get(HUB_KEY) as HubState | undefined) ?? record
      if (record && h < (fresh.at(-1)?.h ?? 0)) records.set(h, record)
    }
    return records
  }

  /** Invariants 19 and 20, with the record as it was before the batch. */
  #certified(batch: StoredBatch, after: HubState, applied: readonly Applied[]): void {
    const before = this.record
    if (!before) throw new Error('a batch before the founding')
    const { header, cert } = openBatch(batch)
    this.#certificates.judge({ header, cert, before, after, applied: applied.filter(({ h }) => h === batch.h) })
    this.record = after
    if (after.epoch > before.epoch) this.#world.faults.epoch++
    if (before.next && !after.next && after.epoch === before.epoch) this.#world.faults.overslept++
    for (const node of this.#world.nodes)
      if (after.validators.some(({ dev }) => equalBytes(dev, node.keys.dev))) node.signer = true
    this.sayings.consensus.grown(header, new Seats(after))
  }

  /** After a crash: what was acknowledged is still there, and what was certified too. */
  restarted(node: SimNode): void {
    const { hub, nodes } = this.#world
    if (node.restoredOld) {
      // What was said to it before it went down may say less than everybody knows by now.
      const stale = this.#world.network.isUnderWayTo(nodes.indexOf(node))
      this.sayings.forgiveUnheard(node, hub, stale ? undefined : nodes.filter((other) => other !== node))
      node.acknowledged.clear()
      node.committed = Math.min(node.committed, node.engine.hubs.get(hub)?.chain.head.h ?? -1)
      return
    }
    this.#acknowledged(node)
  }

  /**
   * Honest members cut nobody honest off (invariant 15): what one may believe and pass on costs it nothing at another. A snapshot that a bad
   * line has changed (`forged`) is judged only once what it stands on has come.
   */
  received(node: SimNode, sender: SimNode, forged?: Uint8Array): void {
    const pair = `${node.name} ${sender.name}`
    if (forged && isFrame(forged, 'snapshot')) this.#misled.add(pair)
    if (forged || this.#excused(sender)) return
    for (const effect of node.outbox)
      if (effect.kind === 'penalise' && !this.#misled.delete(pair))
        broken(15, `${node.name} punished ${sender.name} for ${effect.why}`)
  }

  #excused(node: SimNode): boolean {
    const { cheats, liars } = this.sayings
    return cheats.has(node.dev) || liars.has(node.dev) || node.everRestored
  }

  /** Invariant 10. What an old copy says before it is recognised as one gives way to what it had said before. */
  #acknowledged(node: SimNode): void {
    const { store } = node.disk
    const { cheats, liars } = this.sayings
    if (cheats.has(node.dev) || liars.has(node.dev) || node.engine.hubs.get(this.#world.hub)?.oldCopy) return
    // What a frozen device left waiting is forgotten by everybody, itself included.
    const frozen = this.books.device(node.dev)?.state === 'frozen'
    for (const id of node.acknowledged)
      if (!frozen && !store.event(this.#world.hub, fromHex(id))) broken(10, `${node.name} lost an acknowledged event`)
    for (const { box, to } of node.posted)
      if (!node.everRestored && !store.mail(this.#world.hub, box) && !this.#opened(to, box))
        broken(10, `${node.name} lost a message that nobody has`)
  }

  #opened(node: SimNode, box: string): boolean {
    return node.everRestored || node.disk.store.mail(this.#world.hub, box)?.kind === 'opened'
  }

  /** Everybody has the same height. */
  level(): boolean {
    const heights = this.#world.nodes.map(({ engine }) => engine.hubs.get(this.#world.hub)?.chain.head.h)
    return new Set(heights).size === 1
  }

  /** After healing: one log, one state, nothing left waiting; replaying gives what is stored (invariants 3, 7, 10 and 15). */
  converged(): void {
    for (const node of this.#world.nodes) {
      this.#follows(node)
      this.#acknowledged(node)
      if (!this.#excused(node) && this.#world.decides) this.#listenedTo(node)
      this.#mail(node)
    }
    this.#receipts()
    // All stores hold the same log and the same state by now: one replay says what all would, and one from a snapshot beside it.
    const whole = this.#world.nodes.findLast(({ engine }) => engine.hub(this.#world.hub).chain.base < 0)
    const joined = this.#world.nodes.find(({ engine }) => engine.hub(this.#world.hub).chain.base >= 0)
    for (const node of [whole, joined]) if (node) this.#replays(node)
    for (const dev of this.sayings.forkers())
      if (this.books.device(dev)?.state === 'active') broken(3, 'a device contradicted itself and was not frozen')
    for (const dev of this.sayings.consensus.contradicted)
      if (this.books.device(dev)?.state === 'active') broken(3, 'a validator contradicted itself and was not frozen')
  }

  #follows(node: SimNode): void {
    const hub = node.engine.hubs.get(this.#world.hub)
    if (!hub) return broken(15, `${node.name} never got the hub`)
    const { h } = hub.chain.head
    if (h !== this.books.height) broken(15, `${node.name} is at ${h}, the hub at ${this.books.height}`)
    const { store } = node.disk
    if (!equalBytes(this.books.root(), hub.chain.stateRoot()) || !this.books.holds(h, store.state(this.#world.hub)))
      broken(7, `${node.name} has another state than the hub`)
    if (!this.#excused(node) && readDevice(hub.chain.reader, node.keys.dev)?.state !== 'active')
      broken(15, `${node.name} never became a member`)
  }

  #replays(node: SimNode): void {
    const { chain } = node.engine.hub(this.#world.hub)
    const { store } = node.disk
    const certified = store.head(this.#world.hub)
    const again = rebuild(chain, node.engine.parts, node.engine.intake)
    if (!again.equal || (certified && again.state !== toHex(openBatch(certified).header.state)))
      broken(7, `${node.name}: replay differs from what was certified`)
  }

  /** Invariant 15: what an honest device was told is done gets its place in the log. */
  #listenedTo(node: SimNode): void {
    for (const id of node.acknowledged) {
      const event = node.disk.store.event(this.#world.hub, fromHex(id))
      if (event?.plane === 'ledger' && !event.placed) broken(15, `${node.name}'s ${event.t} was never certified`)
      if (event?.plane === 'notice')
        for (const other of this.#world.nodes)
          if (!other.disk.store.event(this.#world.hub, event.id)) broken(15, `${other.name} misses a notice`)
    }
  }

  /** Messages arrive, unchanged, at the one they are for, and are then forgotten by those who held them. */
  #mail(node: SimNode): void {
    for (const posted of node.posted) {
      if (this.#excused(node) || this.#excused(posted.to)) continue
      if (!this.#reads(posted)) broken(15, `${posted.to.name} never read a message of ${node.name}`)
      for (const { name, dev, disk } of this.#world.nodes) {
        const kept = disk.store.mail(this.#world.hub, posted.box)
        // Nobody exchanges mail with a frozen device, so it never hears that it may forget.
        if (kept && kept.kind !== 'opened' && this.books.device(dev)?.state === 'active')
          broken(15, `${name} still keeps a box that was opened`)
      }
    }
    for (const mail of node.disk.store.mailOf(this.#world.hub, 'opened', Number.MAX_SAFE_INTEGER))
      if (mail.to !== node.keys.did) broken(5, `${node.name} opened a box that is for somebody else`)
  }

  #reads({ box, message, to }: Posted): boolean {
    const mail = to.disk.store.mail(this.#world.hub, box)
    const plaintext = mail?.kind === 'opened' ? to.keys.openSealed(openItem(mail.bytes).box) : undefined
    const outer = plaintext && decodeCanonical(plaintext)
    return outer?.ok === true && equalBytes(sha256((outer.value as { m: Uint8Array }).m), message)
  }

  /** What ended after money had been held has its receipt, and it says what the books say. */
  #receipts(): void {
    const { reader } = (this.#world.nodes[0] as SimNode).engine.hub(this.#world.hub).chain
    for (const { terms, phase, released, refunded } of this.books.agreements()) {
      const receipt = readReceipt(reader, agreementId(terms))
      if (released + refunded === 0n) continue
      if (!receipt && phase !== 'agreed' && phase !== 'funded' && phase !== 'delivered')
        broken(4, 'an escrow ended without a receipt')
      if (receipt && (receipt.body.paid !== released || receipt.body.refunded !== refunded))
        broken(4, 'a receipt says other amounts than were paid')
    }
    for (const { terms, phase, funded, flows } of this.books.contracts()) {
      const receipt = readContractReceipt(reader, contractId(terms))
      const ran = phase === 'done' || (phase === 'cancelled' && funded.length === terms.parties.length)
      if (ran !== (receipt !== undefined)) broken(4, `a ${phase} contract with${ran ? 'out a' : ' a'} receipt`)
      if (receipt && toText(receipt.body.flows) !== toText(flows))
        broken(4, 'a receipt says other flows than there were')
    }
  }

  /** Everything that was certified, in order (invariant 16). */
  headers(): string[] {
    return this.#batches.map(({ hash }) => toHex(hash))
  }
}
