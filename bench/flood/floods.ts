/** What a flooder can send. Each flood is given a line that stands and says how to send one more; of it all only spam is ever valid. */
import { randomBytes } from 'node:crypto'
import type { Connection, Stream } from '@libp2p/interface'
import { drained } from '#main/adapters/libp2p/drained.ts'
import { topicOf } from '#main/adapters/libp2p/gossip.ts'
import { frame, type Rogue } from '#main/adapters/libp2p/testing/rogue.ts'
import type { Member } from '#main/testing/member.ts'
import { concatBytes, encodeCanonical, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { FRAMES_PROTOCOL } from '#shared/wire/session.ts'

const GOSSIP_PROTOCOL = '/meshsub/1.2.0'
const PING_PROTOCOL = '/ipfs/ping/1.0.0'
const DRAIN_MS_MAX = 60_000

/** Sends up to `count` messages and says how many; resolves when the line takes more. Rejects when the line has ended. */
type Send = (count: number) => Promise<number>
type Flood = (rogue: Rogue, member: Member) => Promise<Send>

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

function over(stream: Stream, message: () => Uint8Array): Send {
  return async (count) => {
    const bytes = concatBytes(...Array.from({ length: count }, message))
    if (stream.status !== 'open') throw new Error('the stream has ended')
    if (!stream.send(bytes)) await drained(stream, DRAIN_MS_MAX)
    return count
  }
}

const overFrames =
  (message: (member: Member) => Uint8Array): Flood =>
  async (rogue, member) =>
    over((await rogue.open(rogue.token())).stream, () => message(member))

/** A payment of the member's own with one bit of its signature turned. */
function forged(member: Member): Uint8Array {
  const event = member.event('transfer.post', { to: member.did, token: 'CR', amount: 1 })
  const last = event.length - 1
  event[last] = (event[last] as number) ^ 1
  return event
}

/** Signing takes the flooder as long as checking takes its victim, so it comes prepared. */
const BUNDLES = 16
const bundle = (member: Member): Uint8Array[] => [
  ...Array.from({ length: 499 }, () => member.event('transfer.post', { to: member.did, token: 'CR', amount: 1 })),
  forged(member),
]

const eventsFrame = (member: Member, items: Uint8Array[]) => encodeFrame({ k: 'events', hub: member.hub, items })

/** One field of a protocol buffer: number, bytes. */
const field = (number: number, bytes: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of((number << 3) | 2), varint(bytes.length), bytes)

function varint(n: number): Uint8Array {
  const out: number[] = []
  for (let left = n; ; left >>>= 7) {
    if (left < 0x80) return Uint8Array.from([...out, left])
    out.push((left & 0x7f) | 0x80)
  }
}

const packet = (rpc: Uint8Array): Uint8Array => concatBytes(varint(rpc.length), rpc)
const published = (member: Member, data: Uint8Array): Uint8Array =>
  packet(field(2, concatBytes(field(2, data), field(4, utf8(topicOf(toHex(member.hub)))))))

const WEEK_MS = 7 * 24 * 3_600_000
let spams = 0
const spam = () => {
  const at = Date.now()
  const content = {
    ...{ purpose: 'offer', category: 'thing', title: `Bargain ${spams++}`, text: 'Buy now, buy more, tell everybody.' },
    ...{ price: { kind: 'barter', wants: 'anything' }, quantity: 1, unit: '', place: '', expires: at + WEEK_MS },
  }
  return { at, content }
}

const overGossip =
  (message: (member: Member) => Uint8Array): Flood =>
  async (rogue, member) =>
    over(await rogue.connected.newStream(GOSSIP_PROTOCOL), () => message(member))

/** Each opens a stream and leaves it; the next does not wait for it. */
const overStreams =
  (open: (connection: Connection, rogue: Rogue) => Promise<void>): Flood =>
  async (rogue) =>
  async (count) => {
    const connection = rogue.connected
    const opened = Array.from({ length: Math.min(count, 16) }, () => open(connection, rogue).catch(() => undefined))
    await Promise.all(opened)
    if (connection.status !== 'open') throw new Error('the connection has ended')
    return opened.length
  }

export const FLOODS = {
  /** No flood: what this machine does by itself at this moment. */
  calm: async () => async () => 0,
  /** Bytes without any form where frames are expected. */
  random: overFrames(() => random(200)),
  /** Frames of the right length around what is no canonical CBOR. */
  malformed: overFrames(() => frame(random(200))),
  /** Well-formed events of a member, each with a signature that has to be checked to be refused. */
  forged: overFrames((member) => frame(eventsFrame(member, [forged(member)]))),
  /** The same by the five hundred in each frame, only the last of them false: the most work for one penalty. */
  bundles: (rogue, member) => {
    const made = Array.from({ length: BUNDLES }, () => bundle(member))
    let next = 0
    return overFrames(() => frame(eventsFrame(member, made[next++ % BUNDLES] as Uint8Array[])))(rogue, member)
  },
  gossip: overGossip((member) => published(member, eventsFrame(member, [forged(member)]))),
  /** Notices of the member's own, whole and signed, with nothing wrong but their number. */
  spam: overGossip((member) => published(member, eventsFrame(member, [member.event('notice.put', spam())]))),
  /** Gossip packets that say nothing. */
  packets: overGossip(() => packet(new Uint8Array(0))),
  /** Questions that are cheap to ask and dear to answer; not invalid, so they are slowed and nobody is cut. */
  questions: overFrames((member) => frame(encodeFrame({ k: 'want-notices', hub: member.hub, notices: [] }))),
  pings: async (rogue) => over(await rogue.connected.newStream(PING_PROTOCOL), () => random(32)),
  streams: overStreams(async (connection, rogue) => {
    const stream = await connection.newStream(FRAMES_PROTOCOL)
    stream.send(rogue.token().fill(0))
    stream.abort(new Error('next'))
  }),
  /** Streams of a protocol that nobody speaks. */
  protocols: overStreams(async (connection) => {
    const stream = await connection.newStream(`/none/${toHex(random(4))}`)
    stream.abort(new Error('next'))
  }),
  /** Connects, sends what is cut at once, and connects again with the same key. */
  reconnect: overFrames(() => frame(encodeCanonical(null))),
  /** Opens connections with fresh keys and never a session. */
  handshakes: async (rogue) => async (count) => {
    const strangers = Math.min(count, 8)
    await rogue.knockAround(strangers)
    return strangers
  },
} satisfies Record<string, Flood>

export type FloodName = keyof typeof FLOODS

/** Nothing of these is invalid, or it is nobody's in particular: they are slowed or turned away, and no session ends by them. */
export const SLOWED: ReadonlySet<FloodName> = new Set(['calm', 'questions', 'pings', 'handshakes'])
