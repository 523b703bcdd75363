/** The doors of a real node: frames and gossip of a member, events a member rightly signed around a malformed body, and the contract. */
import { call, ORPCError } from '@orpc/server'
import type { EventType } from '#shared/core/hub/index.ts'
import { type CborValue, toBase64Url, toHex } from '#shared/core/kernel/index.ts'
import { contract } from '#shared/ipc/index.ts'
import { encodeBundle } from '#shared/wire/bundle.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { createRouter } from '../../adapters/api/router.ts'
import { sign } from '../../adapters/crypto/sodium.ts'
import { answers } from '../../node/answers.ts'
import { IdentityDoor } from '../../node/identity.ts'
import { MarketNode } from '../../node/market-node.ts'
import { noKeyring } from '../../ports/keyring.ts'
import type { NodeClient } from '../../ports/node.ts'
import type { Member } from '../member.ts'
import { type Procedure, proceduresOf } from './calls.ts'
import { known, LawBroken } from './doors.ts'
import type { FuzzTown } from './town.ts'
import type { Tree } from './trees.ts'

/** Cases between two looks at the whole state; a batch is certified then. */
const LOOK_EVERY = 64
/** These derive keys with Argon2id on purpose slowly, or end the session that all other cases need. */
const NOT_CALLED = new Set(['app.createIdentity', 'app.unlock', 'app.lock', 'app.restoreIdentity', 'app.showSeed'])

export class NodeDoors {
  readonly #town: FuzzTown
  readonly #router: Record<string, Record<string, Parameters<typeof call>[0]>>
  readonly procedures: Procedure[]
  #state = ''
  #since = 0

  constructor(town: FuzzTown) {
    this.#town = town
    this.#router = createRouter(contract, answersOf(town), (path, input) => town.node.call(path, input)) as never
    this.procedures = proceduresOf(contract).filter(({ path }) => !NOT_CALLED.has(path.join('.')))
    this.#state = town.state()
  }

  get #member(): Member {
    return this.#town.members[0] as Member
  }

  frame(bytes: Uint8Array): string {
    this.#town.node.engine.frame(this.#town.nameOf(this.#member), bytes)
    return this.#judged()
  }

  gossip(bytes: Uint8Array): string {
    const verdict = this.#town.node.engine.gossip(this.#town.nameOf(this.#member), this.#town.hubName, bytes)
    this.#judged()
    return `gossip.${verdict}`
  }

  /** A bundle as the first member packs it, around these frames. */
  packed(frames: readonly Uint8Array[]): Uint8Array {
    const { hub, device } = this.#member
    const place = { to: device.publicKey, made: 0, asks: new Uint8Array(16) }
    const cover = { hub, from: device.publicKey, ...place }
    return encodeBundle(cover, frames, (message) => sign(message, device.secretKey))
  }

  bundle(bytes: Uint8Array): string {
    const taken = this.#town.node.engine.carrier.take(bytes)
    this.#judged()
    if ('verdict' in taken) return known(taken.code)
    return taken.refused ? known(taken.refused.code) : 'ok'
  }

  /** What the sender was punished for; `ok` when for nothing. */
  #judged(): string {
    const blame = this.#town.effects().find((effect) => effect.kind === 'penalise')
    if (++this.#since >= LOOK_EVERY) this.look()
    // Frames of the right form are named by their kind.
    return blame ? (blame.why.includes('.') ? known(blame.why) : `frame.${blame.why}`) : 'ok'
  }

  /** Nothing that was only said has changed anything; what waits is then certified, which must conserve and cannot fail. */
  look(): void {
    this.#since = 0
    if (this.#town.state() !== this.#state) throw new LawBroken('the state changed without a batch')
    this.certify()
  }

  certify(): void {
    this.#town.tick()
    this.#state = this.#town.state()
    const defects = this.#town.node.engine.alarms.filter(({ code }) => code === 'node.defect')
    if (defects.length > 0) throw new LawBroken(defects.map(({ text }) => text).join())
  }

  /** Through intake, rules, batch and read models, as far as the body lets it. */
  async signed(t: EventType, body: { [key: string]: CborValue }): Promise<string> {
    const event = this.#member.event(t, body)
    const { engine } = this.#town.node
    engine.frame(this.#town.nameOf(this.#member), encodeFrame({ k: 'events', hub: this.#member.hub, items: [event] }))
    const blame = this.#town.effects().find((effect) => effect.kind === 'penalise')
    this.certify()
    await this.#town.settle(t)
    this.#town.effects()
    this.#state = this.#town.state()
    return blame ? known(blame.why) : 'ok'
  }

  /** `ok`, a refusal of the contract, or `input` where its schema said no. */
  async ask({ path: [feature, name] }: Procedure, input: Tree): Promise<string> {
    const procedure = this.#router[feature as string]?.[name as string]
    if (!procedure) throw new Error(`no procedure ${feature}.${name}`)
    const code = await this.#answer(procedure, input)
    this.#town.effects()
    if (Object.hasOwn(Object.prototype, 'polluted')) throw new LawBroken('a prototype was changed')
    this.#state = this.#town.state()
    return code
  }

  async #answer(procedure: Parameters<typeof call>[0], input: Tree): Promise<string> {
    try {
      await ended(await call(procedure, input as never, { context: {} } as never))
      return 'ok'
    } catch (error) {
      return this.#refusalOf(error)
    }
  }

  #refusalOf(error: unknown): string {
    if (!(error instanceof ORPCError)) throw error
    if (error.code === 'BAD_REQUEST') return 'input.malformed'
    const { code, text } = (error.data ?? {}) as { code?: unknown; text?: unknown }
    if (typeof code !== 'string' || typeof text !== 'string' || !text.includes(' ')) throw error
    return `refused.${code}`
  }

  /** Texts that mean something to this node: ids, names, links. */
  words(): string[] {
    const { hub, hubName, members, node } = this.#town
    const stored = node.engine.parts.store.eventIds(hubName, 0, 8).map(toHex)
    return [
      hubName,
      ...members.map(({ did }) => did),
      ...members.map(({ device }) => toHex(device.publicKey)),
      ...stored,
      toHex(hub.chain.head.hash),
      '00'.repeat(32),
      'ff'.repeat(16),
      '0',
      '12',
      '9223372036854775807',
      'CR',
      'Bike repair',
      'kind:join/AAAA',
      toBase64Url(new Uint8Array(90)),
    ]
  }
}

/** A subscription would go on for ever. */
async function ended(answer: unknown): Promise<void> {
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer)
    await (answer as AsyncGenerator).return(undefined)
}

function answersOf(town: FuzzTown) {
  const client: NodeClient = {
    call: (path, input) => town.node.call(path, input),
    peerUp: (dev, address) => town.node.engine.peerUp(dev, address),
    peerDown: (dev) => town.node.engine.peerDown(dev),
    frame: async (dev, bytes) => town.node.engine.frame(dev, bytes),
    gossip: async (dev, hub, bytes) => town.node.engine.gossip(dev, hub, bytes),
    heardLog: (said) => town.node.engine.log.hear(said),
    onEffect: () => undefined,
    close: async () => undefined,
  }
  const identity = new IdentityDoor(client, noKeyring)
  const node = new MarketNode({
    client,
    identity,
    openNetwork: () => Promise.reject(new Error('there is no network here')),
  })
  return answers({ node, person: undefined, version: '0', runtime: 'fuzz' })
}
