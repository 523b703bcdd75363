/** A hub with many signing devices in one process, and signed transfers among them: the load of the ledger benches. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readInvite } from '#main/engine/invites.ts'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { Member } from '#main/testing/member.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'

/** A device nobody knows; its frames are judged by what they hold. */
const NEIGHBOUR = 'ab'.repeat(32)
const FRAME_EVENTS = 512

export class Town {
  readonly node: LedgerNode
  readonly dir: string
  hub = ''
  #members: Member[] = []

  constructor() {
    this.dir = mkdtempSync(path.join(os.tmpdir(), 'kind-bench-'))
    this.node = new LedgerNode(this.dir, () => undefined, Date.now)
  }

  async found(devices: number): Promise<void> {
    await this.node.call('identity.create', { nick: 'founder', passphrase: 'bench' })
    const form = {
      name: 'Bench',
      tokenName: 'Credits',
      tokenCode: 'CR',
      decimals: 0,
      grant: '1000000',
      creditLimit: '0',
    }
    this.hub = ((await this.node.call('hubs.create', form)) as { hub: string }).hub
    const { link } = (await this.node.call('hubs.invite', { hub: this.hub, uses: 1000, days: 1 })) as { link: string }
    const invite = readInvite(link)
    for (let n = 0; n < devices; n++) {
      const member = new Member(invite.hub, n)
      this.#members.push(member)
      this.give([member.join(invite, `n${n}`)])
    }
    // The founder is not alone any more; nobody can know more than this fresh store does.
    this.node.engine.hub(this.hub).heard = true
    this.node.engine.tick()
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
  frames(events: readonly Uint8Array[]): Uint8Array[] {
    const hub = fromHex(this.hub)
    const cut = (at: number) => encodeFrame({ k: 'events', hub, items: events.slice(at, at + FRAME_EVENTS) })
    return Array.from({ length: Math.ceil(events.length / FRAME_EVENTS) }, (_, i) => cut(i * FRAME_EVENTS))
  }

  /** A neighbour's events, taken in and pending; nothing is certified yet. */
  give(events: readonly Uint8Array[]): void {
    for (const frame of this.frames(events)) this.node.engine.frame(NEIGHBOUR, frame)
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
