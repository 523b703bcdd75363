/**
 * Private messages (DESIGN §6): sealed to the recipient, left with every member that is online, handed over when the recipient
 * appears, forgotten when it says so. A holder sees who a box is for and how big it is, nothing else.
 */

import type { z } from 'zod'
import { readDevice, readMember } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  concatBytes,
  decodeCanonical,
  encodeCanonical,
  equalBytes,
  fromHex,
  sha256,
  toHex,
  utf8,
} from '#shared/core/kernel/index.ts'
import { type Bucket, type Rate, take } from '#shared/core/sessions/index.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { mailAck } from '#shared/wire/mail.ts'
import { type MailItem, type Message, mailItem, message as messageSchema, signedMessage } from '#shared/wire/mail.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Verdict } from '../ports/network.ts'
import type { StoredMail } from '../ports/store.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import type { Peer } from './peers.ts'

type MailAck = z.infer<typeof mailAck>

/** Kept for others per hub, and of that for one of them; a full holder refuses new boxes and the author keeps offering. */
const HELD_BYTES_MAX = 64 * 1024 * 1024
const HELD_EACH_BYTES_MAX = 8 * 1024 * 1024
/** What one member may leave here, for this device's own person and for others alike: an eighth of all room at once, then a full box in eight seconds. */
const LEFT: Rate = { perSecond: 16 * 1024, burst: 8 * 1024 * 1024 }
/** A file to be fetched and kept beside a box is charged at this, whatever its size turns out to be. */
const BLOB_CHARGE_BYTES = 128 * 1024
const OFFERED_MAX = 500
const FRAME_ROOM = MAX_FRAME_BYTES - 8192

const messageBytes = (m: Uint8Array): Uint8Array => concatBytes(utf8('kind:message:1'), new Uint8Array(1), m)
const ackBytes = (hub: Uint8Array, ids: Uint8Array[], dev: Uint8Array): Uint8Array =>
  concatBytes(utf8('kind:mail-ack:1'), new Uint8Array(1), encodeCanonical([hub, ids, dev]))

export class Mailbox {
  readonly #engine: Engine
  /** What members left lately, by hub and identity; no more of them than there are members. */
  readonly #left = new Map<string, Bucket>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Seals a message to its recipient and to its own author, stores both, and offers the first to whoever is online. */
  post(hub: HubNode, message: Message, blobs: Uint8Array[]): Uint8Array {
    const keys = this.#engine.unlocked()
    const { sealer, store } = this.#engine.parts
    const m = encodeCanonical(message as unknown as CborValue)
    const plaintext = encodeCanonical({ m, sig: keys.sign(messageBytes(m)) })
    const recipients = [...new Set([message.to, message.from])].map((to) => {
      const box = sealer.seal(plaintext, to === keys.did ? keys.seal : this.#sealOf(hub, to))
      if (!box) throw cannotSeal()
      return { id: sha256(box), hub: hub.chain.id, to, posted: this.#engine.now(), box, blobs } satisfies MailItem
    })
    store.transaction(() => {
      for (const item of recipients) this.#keep(hub, item, item.to === keys.did ? 'kept' : 'own')
      this.#engine.models.message(message, sha256(m), true)
    })
    for (const dev of this.#engine.peers.members(hub)) this.#send(dev, hub, recipients)
    this.#engine.changed('messages', 'agreements')
    return sha256(m)
  }

  #sealOf(hub: HubNode, to: string): Uint8Array {
    const member = readMember(hub.chain.reader, to)
    if (member) return member.seal
    throw new NodeRefusal(
      'REFUSED',
      'mail.not-a-member',
      'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.',
    )
  }

  #keep(hub: HubNode, item: MailItem, kind: StoredMail['kind']): void {
    const bytes = encodeCanonical(item as unknown as CborValue)
    this.#engine.parts.store.putMail({
      id: toHex(item.id),
      hub: hub.hub,
      to: item.to,
      bytes,
      posted: item.posted,
      kind,
      size: bytes.length,
    })
  }

  /** Hands a member device everything that waits for its identity. */
  give(dev: string, hub: HubNode): Verdict {
    const device = readDevice(hub.chain.reader, fromHex(dev))
    if (device?.state !== 'active') return 'ignore'
    this.#offer(dev, hub, this.#engine.parts.store.mailTo(hub.hub, device.as, ['own', 'held'], OFFERED_MAX))
    return 'accept'
  }

  /** With a member, now and then: what waits there is asked for, and own boxes that nobody has acknowledged are offered. */
  greet(peer: Peer, hub: HubNode): void {
    this.#engine.peers.send(peer.dev, { k: 'mail-want', hub: hub.chain.id })
    this.#offer(peer.dev, hub, this.#engine.parts.store.mailOf(hub.hub, 'own', OFFERED_MAX))
    if (peer.copies.has(hub.hub)) return
    peer.copies.add(hub.hub)
    this.#exchangeCopies(peer.dev, hub)
  }

  /** Copies that authors keep for themselves are never acknowledged: mine go to the other, the other's come home, once a session. */
  #exchangeCopies(dev: string, hub: HubNode): void {
    const owners = [this.#engine.keys()?.did, readDevice(hub.chain.reader, fromHex(dev))?.as]
    for (const owner of new Set(owners))
      if (owner) this.#offer(dev, hub, this.#engine.parts.store.mailTo(hub.hub, owner, ['kept'], OFFERED_MAX))
  }

  #offer(dev: string, hub: HubNode, mail: readonly StoredMail[]): void {
    this.#send(
      dev,
      hub,
      mail.map(({ bytes }) => openItem(bytes)),
    )
  }

  #send(dev: string, hub: HubNode, items: readonly MailItem[]): void {
    let chunk: MailItem[] = []
    let room = FRAME_ROOM
    const flush = () => {
      if (chunk.length > 0) this.#engine.peers.send(dev, { k: 'mail', hub: hub.chain.id, items: chunk })
      chunk = []
      room = FRAME_ROOM
    }
    for (const item of items) {
      const size = item.box.length + 1024
      if (room < size || chunk.length >= 60) flush()
      chunk.push(item)
      room -= size
    }
    flush()
  }

  /** Boxes from a member: mine are opened and acknowledged, others' are kept for them. */
  take(dev: string, hub: HubNode, items: readonly MailItem[]): Verdict {
    const done: Uint8Array[] = []
    for (const item of items) {
      if (!equalBytes(sha256(item.box), item.id) || !equalBytes(item.hub, hub.chain.id)) return 'reject'
      if (item.to === this.#engine.keys()?.did) {
        if (this.#open(dev, hub, item)) done.push(item.id)
      } else this.#hold(dev, hub, item)
    }
    if (done.length > 0) this.#acknowledge(hub, done)
    return 'accept'
  }

  #hold(dev: string, hub: HubNode, item: MailItem): void {
    const { store } = this.#engine.parts
    if (store.mail(hub.hub, toHex(item.id)) || !readMember(hub.chain.reader, item.to)) return
    // Strangers and guests leave nothing.
    const from = readDevice(hub.chain.reader, fromHex(dev))
    const bytes = (to?: string) => store.mailBytes(hub.hub, 'held', to) + store.mailBytes(hub.hub, 'kept', to)
    if (bytes(item.to) + item.box.length > HELD_EACH_BYTES_MAX || bytes() + item.box.length > HELD_BYTES_MAX) return
    if (from?.state !== 'active' || !this.#fitsShare(hub, from.as, item)) return
    store.transaction(() => this.#keep(hub, item, from.as === item.to ? 'kept' : 'held'))
    for (const root of item.blobs) this.#engine.effect({ kind: 'fetch-blob', root: toHex(root), from: dev })
    for (const [peer] of this.#engine.peers.live)
      if (readDevice(hub.chain.reader, fromHex(peer))?.as === item.to) this.#send(peer, hub, [item])
  }

  /** A member leaves no more than its share here, and offers the rest again later. */
  #fitsShare(hub: HubNode, member: string, { box, blobs }: MailItem): boolean {
    const name = `${hub.hub} ${member}`
    const cost = box.length + blobs.length * BLOB_CHARGE_BYTES
    const { bucket, fits } = take(this.#left.get(name) ?? 0, this.#engine.now(), cost, LEFT)
    this.#left.set(name, bucket)
    return fits
  }

  /** True when the box needs no more keeping elsewhere: it was opened, now or before, or can never be. */
  #open(dev: string, hub: HubNode, item: MailItem): boolean {
    const { store } = this.#engine.parts
    const there = store.mail(hub.hub, toHex(item.id))
    if (there) return there.kind === 'opened'
    const opened = this.#read(hub, item)
    // What cannot be read is kept too: its author may only be unknown here so far. Whoever hands it over answers for it.
    const author = opened?.message.from ?? readDevice(hub.chain.reader, fromHex(dev))?.as ?? 'guests'
    if (author !== this.#engine.keys()?.did && !this.#fitsShare(hub, author, item)) return false
    store.transaction(() => {
      this.#keep(hub, item, 'opened')
      if (opened)
        this.#engine.models.message(opened.message, opened.id, opened.message.from === this.#engine.keys()?.did)
    })
    if (opened) for (const root of item.blobs) this.#engine.effect({ kind: 'fetch-blob', root: toHex(root) })
    this.#engine.changed('messages', 'agreements')
    this.#engine.wake(hub)
    // A copy to oneself stays with its holders: it is what a restore from the seed alone reads open trades from.
    return opened?.message.from !== this.#engine.keys()?.did
  }

  /** Read models made anew want every message again; boxes sealed to this identity are opened once more. */
  replay(hub: HubNode): void {
    const me = this.#engine.keys()?.did
    if (!me) return
    const { store } = this.#engine.parts
    for (const stored of store.mailTo(hub.hub, me, ['own', 'kept', 'opened'], Number.MAX_SAFE_INTEGER)) {
      const opened = this.#read(hub, openItem(stored.bytes))
      if (opened) this.#engine.models.message(opened.message, opened.id, opened.message.from === me)
    }
  }

  /** The message in a box, when it is for me, signed by a device of whom it says it is from, and about this hub. */
  #read(hub: HubNode, item: MailItem): { message: Message; id: Uint8Array } | undefined {
    const plaintext = this.#engine.keys()?.openSealed(item.box)
    const outer = plaintext && decodeCanonical(plaintext)
    const signed = outer?.ok ? signedMessage.safeParse(outer.value) : undefined
    if (!signed?.success) return undefined
    const { m, sig } = signed.data
    const inner = decodeCanonical(m)
    const parsed = inner.ok ? messageSchema.safeParse(inner.value) : undefined
    if (!parsed?.success) return undefined
    const message = parsed.data
    const device = readDevice(hub.chain.reader, message.dev)
    const genuine = this.#engine.parts.verifier.verify({ key: message.dev, message: messageBytes(m), sig })
    const fits =
      equalBytes(message.hub, hub.chain.id) &&
      device?.as === message.from &&
      (message.to === item.to || message.from === item.to)
    return genuine && fits ? { message, id: sha256(m) } : undefined
  }

  /** This device's word that it has these messages. */
  acknowledgement(hub: HubNode, ids: Uint8Array[]): MailAck {
    const keys = this.#engine.unlocked()
    return { hub: hub.chain.id, ids, dev: keys.dev, sig: keys.sign(ackBytes(hub.chain.id, ids, keys.dev)) }
  }

  #acknowledge(hub: HubNode, ids: Uint8Array[]): void {
    const ack = this.acknowledgement(hub, ids)
    for (const dev of this.#engine.peers.members(hub)) this.#engine.peers.send(dev, { k: 'mail-ack', ack })
  }

  /** Only the recipient's own device can make holders forget. Own copies sealed to oneself stay, for a restore from the seed. */
  onAck(hub: HubNode, ack: MailAck): Verdict {
    const device = readDevice(hub.chain.reader, ack.dev)
    // A newcomer's word may come before the batch that lets it in.
    if (!device) return 'ignore'
    const message = ackBytes(ack.hub, ack.ids, ack.dev)
    if (!this.#engine.parts.verifier.verify({ key: ack.dev, message, sig: ack.sig })) return 'reject'
    const { store } = this.#engine.parts
    store.transaction(() => {
      for (const id of ack.ids.map(toHex)) {
        const mail = store.mail(hub.hub, id)
        if (mail && mail.kind !== 'opened' && mail.to === device.as) store.removeMail(hub.hub, id)
      }
    })
    return 'accept'
  }
}

const cannotSeal = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'mail.no-lock',
    'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.',
  )

export function openItem(bytes: Uint8Array): MailItem {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) throw new Error('damaged mail in the store')
  return mailItem.parse(decoded.value)
}
