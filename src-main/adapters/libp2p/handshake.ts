/** Drives the pure handshake (core/sessions/handshake.ts) over one stream of a fresh connection. */
import type { Connection, PeerId, Stream } from '@libp2p/interface'
import { fromHex, type Refusal } from '#shared/core/kernel/index.ts'
import {
  answer,
  confirm,
  confirms,
  type Ends,
  hello,
  type Party,
  type Session,
  startSession,
} from '#shared/core/sessions/index.ts'
import { ANSWER_BYTES, CONFIRM_BYTES, HELLO_BYTES, NONCE_BYTES, SESSION_PROTOCOL } from '#shared/wire/session.ts'
import type { Settings } from './options.ts'
import { peerIdToDev } from './peer-ids.ts'
import { StreamReader } from './reader.ts'

/** A peer broke a rule; `refusal` says which and whether to punish. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Opens a session on a connection this side has dialled. Throws Refused for a peer that cheats, libp2p errors for one that fails. */
export async function initiate(self: PeerId, connection: Connection, settings: Settings): Promise<Session> {
  const { handshakeMs } = settings.limits
  const stream = await connection.newStream(SESSION_PROTOCOL, {
    signal: AbortSignal.timeout(handshakeMs),
    runOnLimitedConnection: true,
  })
  const reader = new StreamReader(stream, handshakeMs)
  const entropy = fresh(settings)
  stream.send(hello(entropy))
  const ends = { initiator: party(self), responder: party(connection.remotePeer) }
  const last = confirm({ ends, entropy, answer: await reader.readAll(ANSWER_BYTES) })
  if (!last.ok) throw new Refused(last.error)
  stream.send(last.value.bytes)
  await stream.close()
  return startSession(last.value.keys, 'initiator', settings.now())
}

/** The same for the side that was called. */
export async function respond(
  self: PeerId,
  connection: Connection,
  stream: Stream,
  settings: Settings,
): Promise<Session> {
  const reader = new StreamReader(stream, settings.limits.handshakeMs)
  const ends: Ends = { initiator: party(connection.remotePeer), responder: party(self) }
  const reply = answer({ ends, entropy: fresh(settings), hello: await reader.readAll(HELLO_BYTES) })
  if (!reply.ok) throw new Refused(reply.error)
  stream.send(reply.value.bytes)
  const { keys } = reply.value
  if (!confirms(keys, await reader.readAll(CONFIRM_BYTES))) {
    throw new Refused({ verdict: 'reject', code: 'session.bad-confirmation' })
  }
  await stream.close()
  return startSession(keys, 'responder', settings.now())
}

const fresh = ({ randomBytes }: Settings) => ({ nonce: randomBytes(NONCE_BYTES), secret: randomBytes(32) })

function party(peerId: PeerId): Party {
  const dev = peerIdToDev(peerId)
  if (dev === undefined) throw new Refused({ verdict: 'reject', code: 'session.not-a-device' })
  return { dev: fromHex(dev), peerId: peerId.toString() }
}
