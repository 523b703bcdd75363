/** A real node with a hub of its own and members made by hand: where malformed input is sent to, and what must not change by it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readDevice } from '#shared/core/hubs/index.ts'
import { type CborValue, planeOf, toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { HubNode } from '../../engine/hub-node.ts'
import { readInvite } from '../../engine/invites.ts'
import { LedgerNode } from '../../engine/ledger-node.ts'
import type { NodeEffect } from '../../ports/node.ts'
import { Member } from '../member.ts'
import type { World } from './samples.ts'

const FORM = {
  name: 'Riverside',
  tokenName: 'Credits',
  tokenCode: 'CR',
  decimals: 0,
  grant: '1000',
  creditLimit: '500',
}
const NOON = 1_800_000_000_000
const PASSPHRASE = 'only for malformed input'

export class FuzzTown {
  readonly node: LedgerNode
  readonly #dir: string
  #effects: NodeEffect[] = []
  #now = NOON
  #link = ''
  #people = 0
  hubName = ''
  members: Member[] = []

  constructor() {
    this.#dir = mkdtempSync(path.join(os.tmpdir(), 'kind-fuzz-'))
    this.node = new LedgerNode(
      this.#dir,
      (effect) => this.#effects.push(effect),
      () => this.#now,
    )
  }

  async found(): Promise<void> {
    await this.node.call('identity.create', { nick: 'founder', passphrase: PASSPHRASE })
    this.hubName = ((await this.node.call('hubs.create', FORM)) as { hub: string }).hub
    this.#link = (
      (await this.node.call('hubs.invite', { hub: this.hubName, uses: 1000, days: 365 })) as { link: string }
    ).link
    this.members = [await this.enrol(), await this.enrol()]
  }

  get hub(): HubNode {
    return this.node.engine.hub(this.hubName)
  }

  /** A new member, certified. */
  async enrol(): Promise<Member> {
    const invite = readInvite(this.#link)
    const member = new Member(invite.hub, this.#people++)
    const join = member.join(invite, `n${this.#people}`)
    this.node.engine.frame(this.nameOf(member), encodeFrame({ k: 'events', hub: invite.hub, items: [join] }))
    this.hub.heard = true
    this.tick()
    if (!readDevice(this.hub.chain.reader, member.device.publicKey)) throw new Error('a newcomer was not let in')
    return member
  }

  nameOf(member: Member): string {
    return toHex(member.device.publicKey)
  }

  async world(): Promise<World> {
    const [member, other] = this.members as [Member, Member]
    const { engine } = this.node
    return {
      hub: this.hub.chain.id,
      genesis: engine.parts.store.genesis(this.hubName) as Uint8Array,
      invite: readInvite(this.#link),
      member,
      other,
      batch: this.hub.stored(0) as unknown as CborValue,
      now: this.#now,
    }
  }

  tick(): void {
    this.#now += 1000
    this.node.engine.tick()
  }

  /** What the node wanted done since this was last asked. */
  effects(): NodeEffect[] {
    return this.#effects.splice(0)
  }

  /** Height and state root: what nothing malformed may change. */
  state(): string {
    const { chain } = this.hub
    return `${chain.head.h} ${toHex(chain.stateRoot())}`
  }

  /** The first member's chain as the hub has it; somebody new in its place when the hub has done with its device. */
  async settle(t: string): Promise<void> {
    const member = this.members[0] as Member
    const plane = planeOf(t)
    const device = readDevice(this.hub.chain.reader, member.device.publicKey)
    if (device?.state !== 'active') this.members[0] = await this.enrol()
    else if (plane === 'ledger') member.continueAt(plane, { seq: device.seq, prev: device.head })
    else {
      const last = this.node.engine.parts.store.chainHead(this.hubName, plane, this.nameOf(member))
      if (last) member.continueAt(plane, { seq: last.seq + 1, prev: last.id })
    }
  }

  close(): void {
    this.node.close()
    rmSync(this.#dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
