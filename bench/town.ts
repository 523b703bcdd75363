/** Hubs with many signing devices in one process, and signed transfers among them: the load of the ledger benches. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Invite, readInvite } from '#main/engine/invites.ts'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { startThread } from '#main/node/thread.ts'
import type { NodeClient, NodeEffect } from '#main/ports/node.ts'
import { Member } from '#main/testing/member.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'

const FRAME_EVENTS = 512
/** Of the hub's first token, as whoever joins is given. */
const GRANT = '1000000'
/** Where a frame's kind stands. */
const HEAD_BYTES = 16
/** A header's field in canonical CBOR, and how many bytes follow the first one of a larger number. */
const SIZE_KEY = Buffer.from('\x64size', 'latin1')
const UINT_WIDTHS: Record<number, number> = { 24: 1, 25: 2, 26: 4 }
const MAIN = new URL('../src-main/main.ts', import.meta.url).href

type Call = (path: string, input: unknown) => Promise<unknown>

/** Founds a hub on a node and answers with an invite for everybody. */
async function foundHub(call: Call): Promise<{ hub: string; invite: Invite }> {
  await call('identity.create', { nick: 'founder', passphrase: 'bench' })
  const token = { tokenName: 'Credits', tokenCode: 'CR', decimals: 0, grant: GRANT, creditLimit: '0' }
  const { hub } = (await call('hubs.create', { name: 'Bench', ...token })) as { hub: string }
  const { link } = (await call('hubs.invite', { hub, uses: 1000, days: 1 })) as { link: string }
  return { hub, invite: readInvite(link) }
}

/** People of a hub, who sign what they are told. */
class Crowd {
  readonly #hub: Uint8Array
  readonly #members: Member[] = []

  constructor(hub: string) {
    this.#hub = fromHex(hub)
  }

  /** The device of the first of them, in hex. */
  get neighbour(): string {
    return toHex((this.#members[0] as Member).device.publicKey)
  }

  join(invite: Invite): Uint8Array {
    const member = new Member(invite.hub, this.#members.length)
    this.#members.push(member)
    return member.join(invite, `n${this.#members.length}`)
  }

  /** `count` transfers of one credit, devices in turn, each to the next one. */
  transfers(count: number): Uint8Array[] {
    return Array.from({ length: count }, (_, i) => {
      const from = this.#members[i % this.#members.length] as Member
      const to = this.#members[(i + 1) % this.#members.length] as Member
      return from.event('transfer.post', { to: to.did, token: 'CR', amount: 1 })
    })
  }

  /** The frames a neighbour would send these events in. */
  frames(events: readonly Uint8Array[], each = FRAME_EVENTS): Uint8Array[] {
    const cut = (at: number) => encodeFrame({ k: 'events', hub: this.#hub, items: events.slice(at, at + each) })
    return Array.from({ length: Math.ceil(events.length / each) }, (_, i) => cut(i * each))
  }

  /** What a member says who knows no more than this fresh store does. */
  heads(): Uint8Array {
    const nothing = { h: -1, header: new Uint8Array(32), notices: [], pool: [], yours: [0, 0] as [number, number] }
    return encodeFrame({ k: 'heads', hub: this.#hub, ...nothing })
  }
}

export interface TownOptions {
  /** Hears what the node asks of the world. */
  effect?: (effect: NodeEffect) => void
  now?: () => number
  /** For a bench that needs a past sooner than hubs have one. */
  snapshotEvery?: number | undefined
}

/** A hub on a node in this very thread, so that a bench can look inside. */
export class Town {
  readonly node: LedgerNode
  readonly dir = mkdtempSync(path.join(os.tmpdir(), 'kind-bench-'))
  hub = ''
  #crowd = new Crowd('')

  constructor({ effect = () => undefined, now = Date.now, snapshotEvery }: TownOptions = {}) {
    this.node = new LedgerNode(this.dir, effect, now, { snapshotEvery })
  }

  async found(devices: number): Promise<void> {
    const { hub, invite } = await foundHub((name, input) => this.node.call(name, input))
    this.hub = hub
    this.#crowd = new Crowd(hub)
    for (let n = 0; n < devices; n++) this.give([this.#crowd.join(invite)])
    this.node.engine.frame(this.#crowd.neighbour, this.#crowd.heads())
    this.node.engine.tick()
  }

  transfers(count: number): Uint8Array[] {
    return this.#crowd.transfers(count)
  }

  /** A neighbour's events, taken in and pending; nothing is certified yet. */
  give(events: readonly Uint8Array[]): void {
    for (const frame of this.#crowd.frames(events)) this.node.engine.frame(this.#crowd.neighbour, frame)
  }

  /** Events certified so far: none may have been refused on the way. */
  certified(): number {
    return this.node.engine.hub(this.hub).chain.tree().size
  }

  close(): void {
    this.node.close()
    this.remove()
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}

/** A hub on a node as the application runs it: on the ledger thread, with its checkers, spoken to in frames. */
/** What the last header of a frame of batches says its log holds. Opening the frame would only keep the processors busy that are measured. */
function sizeIn(frame: Buffer): number {
  const at = frame.lastIndexOf(SIZE_KEY) + SIZE_KEY.length
  const [head = 0] = frame.subarray(at, at + 1)
  const width = UINT_WIDTHS[head] ?? 0
  return width === 0 ? head : frame.readUIntBE(at + 1, width)
}

export class ThreadedTown {
  readonly #dir = mkdtempSync(path.join(os.tmpdir(), 'kind-bench-'))
  readonly #client: NodeClient = startThread(this.#dir, MAIN)
  readonly #waiting: { size: number; resolve: () => void }[] = []
  #crowd = new Crowd('')
  /** Events certified so far. */
  certified = 0

  async found(devices: number): Promise<void> {
    const { hub, invite } = await foundHub((name, input) => this.#client.call(name, input))
    this.#crowd = new Crowd(hub)
    this.#client.onEffect((effect) => {
      if (effect.kind === 'publish') this.#hear(effect.bytes)
    })
    const joins = Array.from({ length: devices }, () => this.#crowd.join(invite))
    for (const join of joins) await this.give(this.#crowd.frames([join]))
    await this.#client.frame(this.#crowd.neighbour, this.#crowd.heads())
    await this.until(devices)
  }

  #hear(bytes: Uint8Array): void {
    const frame = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (!frame.subarray(0, HEAD_BYTES).includes('batches')) return
    this.certified = sizeIn(frame)
    for (const { size, resolve } of this.#waiting) if (size <= this.certified) resolve()
  }

  /** Frames of `each` transfers, signed and ready. */
  transfers(count: number, each?: number): Uint8Array[] {
    return this.#crowd.frames(this.#crowd.transfers(count), each)
  }

  /** Resolves when the thread has taken them in; what they hold is certified a moment later. */
  async give(frames: readonly Uint8Array[]): Promise<void> {
    await Promise.all(frames.map((frame) => this.#client.frame(this.#crowd.neighbour, frame)))
  }

  until(size: number): Promise<void> {
    if (this.certified >= size) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ size, resolve }))
  }

  async close(): Promise<void> {
    await this.#client.close()
    rmSync(this.#dir, { recursive: true, force: true })
  }
}
