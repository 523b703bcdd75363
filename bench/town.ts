/** A hub with many signing devices in one process, and signed transfers among them: the load of the ledger benches. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keypairFromSeed, sign } from '#main/adapters/crypto/sodium.ts'
import { readInvite } from '#main/engine/invites.ts'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import type { KeyPair } from '#main/ports/crypto.ts'
import { joinMessage } from '#shared/core/hubs/index.ts'
import { deviceCertMessage } from '#shared/core/identity/index.ts'
import {
  type CborValue,
  CHAIN_START,
  didFromKey,
  encodeSigned,
  encodeUnsigned,
  eventId,
  fromHex,
  signingBytes,
} from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'

/** A device nobody knows; its frames are judged by what they hold. */
const NEIGHBOUR = 'ab'.repeat(32)
const FRAME_EVENTS = 512

interface Signer {
  did: string
  device: KeyPair
  seq: number
  prev: Uint8Array
}

const seed = (n: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => (n >> ((i % 4) * 8)) & 255)

export class Town {
  readonly node: LedgerNode
  readonly dir: string
  hub = ''
  #signers: Signer[] = []

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
    const inviteKey = keypairFromSeed(invite.secret)
    for (let n = 0; n < devices; n++) {
      const root = keypairFromSeed(seed(2 * n + 1))
      const device = keypairFromSeed(seed(2 * n + 2))
      const signer = { did: didFromKey(root.publicKey), device, seq: 0, prev: CHAIN_START }
      const unsigned = { did: signer.did, dev: device.publicKey, seal: device.publicKey, issued: Date.now() }
      const cert = { ...unsigned, sig: sign(deviceCertMessage(unsigned), root.secretKey) }
      const proof = sign(joinMessage(invite.hub, signer.did, device.publicKey), inviteKey.secretKey)
      this.#signers.push(signer)
      this.give([this.#event(signer, 'member.join', { cert, nick: `n${n}`, invite: invite.cert, proof } as never)])
    }
    // The founder is not alone any more; nobody can know more than this fresh store does.
    this.node.engine.hub(this.hub).heard = true
    this.node.engine.tick()
  }

  #event(signer: Signer, t: string, body: { [key: string]: CborValue }): Uint8Array {
    const { did, device, seq, prev } = signer
    const event = {
      v: 1 as const,
      t,
      hub: fromHex(this.hub),
      dev: device.publicKey,
      seq,
      prev,
      epoch: 0,
      as: did,
      body,
    }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    signer.seq++
    signer.prev = id
    return encodeSigned({ id, unsigned, event, sig: sign(signingBytes(id), device.secretKey), cosigs: [] })
  }

  /** `count` transfers of one credit, devices in turn, each to the next one. */
  transfers(count: number): Uint8Array[] {
    return Array.from({ length: count }, (_, i) => {
      const from = this.#signers[i % this.#signers.length] as Signer
      const to = this.#signers[(i + 1) % this.#signers.length] as Signer
      return this.#event(from, 'transfer.post', { to: to.did, token: 'CR', amount: 1 })
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
    rmSync(this.dir, { recursive: true, force: true })
  }
}
