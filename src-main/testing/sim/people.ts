/** People who trade: each looks at what their own node knows and mostly does the sensible next thing. A refusal is an answer. */
import {
  type AgreementState,
  agreementId,
  isOpen,
  partyMessage,
  readAgreement,
  readReceipt,
  receiptDigest,
  receiptMessage,
} from '#shared/core/agreements/index.ts'
import { type CborValue, fromHex, HOUR, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import type { SimNode } from './node.ts'
import { Offline } from './offline.ts'
import { Random } from './random.ts'

type Body = { [key: string]: CborValue }
type Act = [t: string, body: Body]

/** Opened before the healing, some of them never to be certified. */
const TRADES = 21
const AMOUNT_MAX = 60
const PAYMENT_MAX = 80
/** Now and then somebody asks for what nobody has. */
const GREEDY = 5000
const GREEDY_PERCENT = 4
const RARE_PERCENT = 6

export class People {
  readonly agreements: Uint8Array[] = []
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  readonly #offline: Offline

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'people')
    this.#nodes = nodes
    this.#hub = hub
    this.#offline = new Offline({
      random: new Random(seed, 'offline'),
      nodes,
      hub,
      submit: (node, t, body) => this.submit(node, [t, body]),
    })
  }

  /** Somebody's wish, to be carried out in a step of that node; undefined when it cannot act now. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #act(node: SimNode, draw: number): void {
    if (draw < 25 && this.agreements.length < TRADES) return this.open(node)
    if (draw < 30) return this.#pay(node)
    if (draw < 34) return this.#notice(node)
    if (draw < 38) return this.#write(node)
    if (draw < 42) return this.#anything(node)
    if (draw < 56) return this.#offline.act(node)
    // Just started, and nobody heard yet: what lies in the bag is all there is to read.
    if (draw < 80 && !node.met) return this.#offline.take(node)
    this.#goOn(node)
  }

  submit(node: SimNode, [t, body]: Act): Uint8Array {
    const event = node.engine.submit(this.#hub(), t, body)
    node.acknowledged.add(toHex(event.id))
    return event.id
  }

  other(node: SimNode): SimNode {
    return this.#random.pick(this.#nodes.filter((one) => one !== node))
  }

  #pay(node: SimNode): void {
    const amount = 1 + this.#random.below(this.#random.chance(15) ? GREEDY : PAYMENT_MAX)
    this.submit(node, ['transfer.post', { to: this.other(node).keys.did, token: 'HRS', amount: BigInt(amount) }])
  }

  #notice(node: SimNode): void {
    const about = `note ${this.#random.below(1000)}`
    this.submit(node, ['profile.put', { at: node.now(), nick: node.name, about }])
  }

  #write(node: SimNode): void {
    const [to, hub] = [this.other(node), node.engine.hub(this.#hub())]
    const content = { kind: 'text', text: `letter ${this.#random.below(1000)}` } as const
    const { did, dev } = node.keys
    const negotiation = this.#random.bytes(16)
    const known = new Set(node.disk.store.mailOf(this.#hub(), 'own', Number.MAX_SAFE_INTEGER).map(({ id }) => id))
    if (!node.engine.signing.mayAct(hub) || !hub.chain.reader.get(`member/${to.keys.did}`)) return
    const message = node.engine.mailbox.post(
      hub,
      { v: 1, hub: hub.chain.id, negotiation, from: did, dev, to: to.keys.did, at: node.now(), content },
      [],
    )
    for (const mail of node.disk.store.mailOf(this.#hub(), 'own', Number.MAX_SAFE_INTEGER))
      if (!known.has(mail.id) && mail.to === to.keys.did) node.posted.push({ box: mail.id, message, to })
  }

  #terms(payer: SimNode, provider: SimNode, negotiation: Uint8Array, now: number, greedy: boolean): Terms {
    const minutes = (from: number, to: number) => MINUTE * (from + this.#random.below(to - from))
    return {
      v: 1,
      hub: fromHex(this.#hub()),
      negotiation,
      payer: payer.keys.did,
      provider: provider.keys.did,
      token: 'HRS',
      amount: BigInt(this.#random.below(greedy ? GREEDY : AMOUNT_MAX)),
      quantity: 1,
      openBy: now + 24 * HOUR,
      fundWithin: minutes(10, 30),
      onFundDue: 'expire',
      deliverWithin: minutes(20, 50),
      onDeliverDue: this.#random.chance(40) ? 'refund' : 'release',
      reviewWithin: minutes(10, 30),
      onReviewDue: this.#random.chance(90) ? 'release' : 'refund',
      prose: this.#random.bytes(32),
    }
  }

  /**
   * Both sign the same terms; one of them brings it to the hub. Sometimes the negotiation is one that was used before, and sometimes
   * nobody has the amount, unless they mean business.
   */
  open(node: SimNode, among?: readonly SimNode[]): void {
    const other = this.#random.pick((among ?? this.#nodes).filter((one) => one !== node))
    const [payer, provider] = this.#random.chance(50) ? [node, other] : [other, node]
    const used = this.#random.chance(10) && !among ? this.#any(node)?.state.terms.negotiation : undefined
    const greedy = this.#random.chance(GREEDY_PERCENT) && among === undefined
    const terms = this.#terms(payer, provider, used ?? this.#random.bytes(16), node.now(), greedy)
    const id = agreementId(terms)
    const signatures = [payer, provider].map(({ keys }) => ({
      as: keys.did,
      dev: keys.dev,
      sig: keys.sign(partyMessage(id)),
    }))
    this.submit(node, ['agreement.open', { terms: terms as unknown as CborValue, signatures }])
    this.agreements.push(id)
  }

  known(node: SimNode, id: Uint8Array): AgreementState | undefined {
    return readAgreement(node.engine.hub(this.#hub()).chain.reader, id)
  }

  #mine(node: SimNode): { id: Uint8Array; state: AgreementState }[] {
    return this.agreements.flatMap((id) => {
      const state = this.known(node, id)
      return state && [state.terms.payer, state.terms.provider].includes(node.keys.did) ? [{ id, state }] : []
    })
  }

  #any(node: SimNode): { id: Uint8Array; state: AgreementState } | undefined {
    const mine = this.#mine(node)
    return mine.length > 0 ? this.#random.pick(mine) : undefined
  }

  /** The next thing in one of one's own trades. */
  #goOn(node: SimNode): void {
    const able = this.#mine(node).flatMap(({ id, state }) => {
      const next = this.#next(node, id, state) ?? this.#again(node, id, state)
      return next ? [{ id, state, next }] : []
    })
    if (able.length === 0) return
    const { id, state, next } = this.#random.pick(able)
    const rare = this.#random.chance(RARE_PERCENT) ? this.#random.pick(this.#rare(node, id, state)) : undefined
    this.submit(node, (rare ?? next)())
  }

  /** What a person would do in this trade now, if there is anything. */
  #next(node: SimNode, id: Uint8Array, state: AgreementState): (() => Act) | undefined {
    if (!isOpen(state.phase)) return this.#receipt(node, id)
    if (state.cancel && state.cancel.by !== node.keys.did) return this.#agree(id, state.cancel.release)
    return this.#usual(id, state, state.terms.payer === node.keys.did)
  }

  /** Whoever has asked and heard nothing asks once more. */
  #again(node: SimNode, id: Uint8Array, { cancel, phase }: AgreementState): (() => Act) | undefined {
    return cancel?.by === node.keys.did && isOpen(phase) ? this.#agree(id, cancel.release) : undefined
  }

  #agree(id: Uint8Array, release: bigint): () => Act {
    return () => ['agreement.cancel', { agreement: id, release }]
  }

  #rare(node: SimNode, id: Uint8Array, { held, terms, phase }: AgreementState): (() => Act)[] {
    if (held === 0n || !isOpen(phase)) return []
    const ask = this.#agree(id, held / 2n)
    if (terms.payer !== node.keys.did) return [() => ['agreement.refund', { agreement: id }], ask]
    return [() => ['agreement.release', { agreement: id, amount: (held + 1n) / 2n, final: false }], ask]
  }

  #usual(id: Uint8Array, state: AgreementState, pays: boolean): (() => Act) | undefined {
    if (state.phase === 'agreed' && pays) return () => ['agreement.fund', { agreement: id }]
    if (state.phase === 'funded' && !pays)
      return () => ['agreement.deliver', { agreement: id, evidence: state.terms.prose }]
    if (state.phase === 'delivered' && pays)
      return () => ['agreement.release', { agreement: id, amount: state.held, final: true }]
    return undefined
  }

  #receipt(node: SimNode, id: Uint8Array): (() => Act) | undefined {
    const receipt = readReceipt(node.engine.hub(this.#hub()).chain.reader, id)
    if (!receipt || receipt.signatures.some(({ as }) => as === node.keys.did)) return undefined
    const digest = receiptDigest(receipt.body)
    const sign = () => node.keys.sign(receiptMessage(digest))
    return () => ['receipt.sign', { agreement: id, digest, sig: sign() }]
  }

  /** Something that may make no sense at all, in a trade that may be somebody else's. */
  #anything(node: SimNode): void {
    const act = this.nonsense(node)
    if (act) this.submit(node, act)
  }

  nonsense(node: SimNode): Act | undefined {
    const { agreements } = this
    if (agreements.length === 0) return undefined
    const id = this.#random.pick(agreements)
    const amount = BigInt(this.#random.below(AMOUNT_MAX))
    return this.#random.pick<Act>([
      ['agreement.fund', { agreement: id }],
      ['agreement.deliver', { agreement: id, evidence: this.#random.bytes(32) }],
      ['agreement.release', { agreement: id, amount, final: this.#random.chance(50) }],
      ['agreement.refund', { agreement: id }],
      ['agreement.cancel', { agreement: id, release: amount }],
      ['transfer.post', { to: this.other(node).keys.did, token: 'HRS', amount: BigInt(GREEDY) }],
    ])
  }

  /** All that is left to do for a node's person, each as one act; used once the faults are over. */
  chores(node: SimNode): (() => void)[] {
    return this.#mine(node).flatMap(({ id, state }) => {
      const asked = state.cancel && isOpen(state.phase)
      const act = asked ? this.#usual(id, state, state.terms.payer === node.keys.did) : this.#next(node, id, state)
      return act ? [() => this.submit(node, act())] : []
    })
  }

  /** How many agreements stand in the log, and how many of them have been paid out as agreed or given back. */
  tally(node: SimNode): { agreements: number; open: number; settled: number } {
    const states = this.agreements.flatMap((id) => this.known(node, id) ?? [])
    return {
      agreements: states.length,
      open: states.filter(({ phase }) => isOpen(phase)).length,
      settled: states.filter(({ phase }) => phase === 'settled').length,
    }
  }
}
