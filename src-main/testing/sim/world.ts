/** One run: members on a virtual clock, a network with faults, people who trade, and the laws checked after every step. */
import {
  agreementId,
  isOpen,
  partyMessage,
  readAgreement,
  readReceipt,
  receiptDigest,
  receiptMessage,
} from '#shared/core/agreements/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { type CborValue, DAY, fromHex, HOUR, toHex } from '#shared/core/kernel/index.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import { hubProcedures } from '../../engine/hub-procedures.ts'
import { NodeRefusal } from '../../ports/failure.ts'
import { Laws } from './laws.ts'
import { type Faults, SimNetwork } from './network.ts'
import { SimNode } from './node.ts'
import type { Random } from './random.ts'

const START = 1_800_000_000_000
const NAMES = ['ana', 'ben', 'cy', 'dee', 'eli']
/** Refusals that are an ordinary answer to an ordinary wish; anything else thrown is a defect. */
const isAnswer = (error: unknown): boolean => error instanceof NodeRefusal

export class World {
  readonly clock = { now: START }
  readonly nodes: SimNode[] = []
  readonly network: SimNetwork
  readonly laws: Laws
  readonly faults: Faults
  hub = ''
  readonly agreements: Uint8Array[] = []
  readonly #random: Random
  readonly #backups = new Map<number, SimNode['store']>()

  constructor(random: Random, size: number, faults: Faults) {
    this.#random = random
    this.faults = faults
    this.network = new SimNetwork(random, faults)
    for (const name of NAMES.slice(0, size)) {
      const skew = random.chance(30) ? random.below(20_000) - 10_000 : 0
      if (skew !== 0) faults.skew++
      this.nodes.push(new SimNode(name, this.clock, random, skew))
    }
    this.laws = new Laws(this)
  }

  /** The first founds the hub, the others are let in over the faulty network. */
  found(): void {
    const [founder, ...others] = this.nodes as [SimNode, ...SimNode[]]
    const call = (node: SimNode, path: string, input: object) =>
      (hubProcedures(node.engine)[path] as (i: object) => unknown)(input)
    const form = {
      name: 'Simulated',
      tokenName: 'Hours',
      tokenCode: 'HRS',
      decimals: 0,
      grant: '1000',
      creditLimit: String(this.#random.below(3) * 300),
    }
    this.hub = (call(founder, 'hubs.create', form) as { hub: string }).hub
    const { link } = call(founder, 'hubs.invite', { hub: this.hub, uses: others.length, days: 300 }) as { link: string }
    this.nodes.forEach((_, i) => {
      this.connect(i)
    })
    for (const node of others) call(node, 'hubs.join', { link })
  }

  connect(i: number): void {
    this.nodes.forEach((other, j) => {
      if (i === j || !other.up) return
      this.nodes[i]?.engine.peerUp(other.dev, '')
      other.engine.peerUp(this.nodes[i]?.dev ?? '', '')
    })
  }

  /** Time passes by `ms`: letters arrive, every node ticks, what they want goes out. */
  pass(ms: number): void {
    this.clock.now += ms
    for (const letter of this.network.due(this.clock.now)) {
      const [from, to] = [this.nodes[letter.from], this.nodes[letter.to]]
      if (!from || !to?.up) continue
      if (letter.kind === 'frame') to.engine.frame(from.dev, letter.bytes)
      else to.engine.gossip(from.dev, letter.hub, letter.bytes)
    }
    this.nodes.forEach((node, i) => {
      if (node.up) node.engine.tick()
      this.#collect(node, i)
    })
    this.laws.check()
  }

  #collect(node: SimNode, from: number): void {
    for (const effect of node.outbox.splice(0)) {
      if (effect.kind !== 'send' && effect.kind !== 'publish') continue
      this.laws.said(node, effect.bytes)
      this.nodes.forEach((other, to) => {
        if (to === from || (effect.kind === 'send' && other.dev !== effect.dev)) return
        const kind = effect.kind === 'send' ? 'frame' : 'gossip'
        this.network.post({ from, to, at: this.clock.now, kind, hub: this.hub, bytes: effect.bytes })
      })
    }
  }

  // ——— people

  /** One wish of one person; a refusal is an answer. */
  person(): void {
    const node = this.#random.pick(this.nodes)
    if (!node.up || !node.engine.hubs.has(this.hub)) return
    const wishes = [
      () => this.#pay(node),
      () => this.#open(node),
      () => this.#actOnAgreement(node),
      () => this.#actOnAgreement(node),
      () => this.#notice(node),
      () => this.#sign(node),
    ]
    try {
      this.#random.pick(wishes)()
    } catch (error) {
      if (!isAnswer(error)) throw error
    }
  }

  #submit(node: SimNode, t: string, body: { [key: string]: CborValue }): void {
    const event = node.engine.submit(this.hub, t, body)
    node.acknowledged.add(toHex(event.id))
  }

  #others(node: SimNode): SimNode[] {
    return this.nodes.filter((other) => other !== node)
  }

  #pay(node: SimNode): void {
    const to = this.#random.pick(this.#others(node)).keys.did
    this.#submit(node, 'transfer.post', { to, token: 'HRS', amount: BigInt(1 + this.#random.below(900)) })
  }

  #notice(node: SimNode): void {
    this.#submit(node, 'profile.put', {
      at: this.clock.now,
      nick: node.name,
      about: `note ${this.#random.below(1000)}`,
    })
  }

  #open(node: SimNode): void {
    const other = this.#random.pick(this.#others(node))
    const [payer, provider] = this.#random.chance(50) ? [node, other] : [other, node]
    const old =
      this.agreements.length > 0 && this.#random.chance(15)
        ? this.#known(node, this.#random.pick(this.agreements))?.terms.negotiation
        : undefined
    const terms: Terms = {
      v: 1,
      hub: fromHex(this.hub),
      negotiation: old ?? this.#random.bytes(16),
      payer: payer.keys.did,
      provider: provider.keys.did,
      token: 'HRS',
      amount: BigInt(this.#random.below(600)),
      quantity: 1,
      openBy: this.clock.now + DAY,
      fundWithin: HOUR,
      onFundDue: 'expire',
      deliverWithin: HOUR * (1 + this.#random.below(5)),
      onDeliverDue: 'refund',
      reviewWithin: HOUR,
      onReviewDue: 'release',
      prose: this.#random.bytes(32),
    }
    const id = agreementId(terms)
    const signatures = [payer, provider].map(({ keys }) => ({
      as: keys.did,
      dev: keys.dev,
      sig: keys.sign(partyMessage(id)),
    }))
    this.#submit(node, 'agreement.open', { terms: terms as unknown as CborValue, signatures })
    this.agreements.push(id)
  }

  #known(node: SimNode, id: Uint8Array) {
    return readAgreement(node.engine.hub(this.hub).chain.reader, id)
  }

  #actOnAgreement(node: SimNode): void {
    if (this.agreements.length === 0) return
    const id = this.#random.pick(this.agreements)
    const state = this.#known(node, id)
    const part = state ? BigInt(this.#random.below(Number(state.held) + 50)) : 0n
    const acts: [string, { [key: string]: CborValue }][] = [
      ['agreement.fund', { agreement: id }],
      ['agreement.deliver', { agreement: id, evidence: this.#random.bytes(32) }],
      ['agreement.release', { agreement: id, amount: part, final: this.#random.chance(50) }],
      ['agreement.refund', { agreement: id }],
      ['agreement.cancel', { agreement: id, release: part }],
    ]
    const [t, body] = this.#random.pick(acts)
    this.#submit(node, t, body)
  }

  #sign(node: SimNode): void {
    const ended = this.agreements.filter((id) => {
      const state = this.#known(node, id)
      return state && !isOpen(state.phase)
    })
    if (ended.length === 0) return
    const id = this.#random.pick(ended)
    const receipt = readReceipt(node.engine.hub(this.hub).chain.reader, id)
    if (!receipt) return
    const digest = receiptDigest(receipt.body)
    this.#submit(node, 'receipt.sign', { agreement: id, digest, sig: node.keys.sign(receiptMessage(digest)) })
  }

  // ——— misfortune

  misfortune(): void {
    const i = this.#random.below(this.nodes.length)
    const node = this.nodes[i] as SimNode
    const kind = this.#random.below(12)
    if (kind < 4) this.#crash(i, node)
    else if (kind < 6) this.#block(i)
    else if (kind < 8) this.network.blocked.clear()
    else if (kind < 9) this.#keepBackup(i, node)
    else if (kind < 10) this.#restoreOld()
    else if (kind < 11) this.#isolate(i)
    else this.#copyAndSpend(i, node)
  }

  #crash(i: number, node: SimNode): void {
    if (!node.up) return this.bringBack(i, node)
    this.faults.crash++
    node.crash()
    for (const other of this.#others(node)) if (other.up) other.engine.peerDown(node.dev)
  }

  bringBack(i: number, node: SimNode, from?: SimNode['store']): void {
    node.restart(from)
    this.laws.restarted(node)
    this.connect(i)
  }

  #block(i: number): void {
    const j = this.#random.below(this.nodes.length)
    if (i !== j) this.network.blocked.add(`${i}>${j}`)
  }

  #isolate(i: number): void {
    this.faults.partition++
    this.nodes.forEach((_, j) => {
      if (j !== i) for (const way of [`${i}>${j}`, `${j}>${i}`]) this.network.blocked.add(way)
    })
  }

  #keepBackup(i: number, node: SimNode): void {
    if (node.up) this.#backups.set(i, node.store.clone())
  }

  /** The signer's own old copies are the business of the signer's head check; here members restore theirs. */
  #restoreOld(): void {
    const usable = [...this.#backups].filter(([i, kept]) => i > 0 && kept.hubs().includes(this.hub))
    if (usable.length === 0) return
    const [i, backup] = this.#random.pick(usable)
    const node = this.nodes[i] as SimNode
    this.faults['old-backup']++
    if (node.up) node.crash()
    for (const other of this.#others(node)) if (other.up) other.engine.peerDown(node.dev)
    this.#backups.delete(i)
    this.bringBack(i, node, backup)
  }

  /** A copied data directory spends the same money to somebody else, before the copy has heard anything. */
  #copyAndSpend(i: number, node: SimNode): void {
    if (i === 0 || !node.up || !node.engine.hubs.has(this.hub) || this.laws.cheats.has(node.dev)) return
    const { store } = node.engine.parts
    const head = store.chainHead(this.hub, 'ledger', node.dev)
    if (!head || !node.engine.hub(this.hub).heard) return
    this.faults['copied-data']++
    this.laws.cheats.add(node.dev)
    const twin = new SimNode(node.name, this.clock, this.#random, node.skew)
    Object.assign(twin, { keys: node.keys, dev: node.dev, store: node.store.clone() })
    twin.restart(twin.store)
    const hub = twin.engine.hub(this.hub)
    hub.heard = true
    const [x, y] = [this.#random.pick(this.#others(node)), this.#random.pick(this.#others(node))]
    try {
      this.#submit(node, 'transfer.post', { to: x.keys.did, token: 'HRS', amount: 7n })
      twin.engine.submit(this.hub, 'transfer.post', { to: y.keys.did, token: 'HRS', amount: 8n })
    } catch (error) {
      if (!isAnswer(error)) throw error
    }
    this.#collect(twin, i)
  }

  /** Faults end; everybody is up and connected; time passes until nothing moves. */
  heal(): void {
    this.network.heal()
    this.nodes.forEach((node, i) => {
      if (!node.up) this.bringBack(i, node)
    })
    this.nodes.forEach((_, i) => {
      this.connect(i)
    })
    for (let round = 0; round < 60; round++) this.pass(5000)
    // A heartbeat may just have made one more batch.
    for (let round = 0; round < 50 && !this.laws.level(); round++) this.pass(200)
    this.laws.converged()
  }

  get heartbeat(): number {
    return readHub((this.nodes[0] as SimNode).engine.hub(this.hub).chain.reader).policy.heartbeat
  }
}
