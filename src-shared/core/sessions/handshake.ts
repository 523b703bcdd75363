/**
 * The handshake of a session (DESIGN §12), three messages on an already encrypted connection:
 * hello → answer (with the responder's key confirmation) → confirm (the initiator's).
 *
 * The connection itself (TLS or Noise) has proven each device key, because a peer id *is* a device key. The handshake binds
 * both device keys, both peer ids, two fresh nonces and two ephemeral keys into one secret, so a token says who opened a
 * stream, to whom, and in which session, and is worth nothing anywhere else.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { ANSWER_BYTES, decodeHello, encodeHello, HELLO_BYTES, SESSION_VERSION } from '../../wire/session.ts'
import { concatBytes, utf8 } from '../kernel/bytes.ts'
import { hashTagged } from '../kernel/hash.ts'
import { type Refusal, reject } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type SessionKeys, sameMac, sessionKeys } from './keys.ts'

/** One end as the connection has proven it. */
export interface Party {
  dev: Uint8Array
  peerId: string
}

/** Both ends: the initiator is the one that dialled the connection. */
export interface Ends {
  initiator: Party
  responder: Party
}

/** Fresh randomness for one handshake: 32 bytes each, never reused. */
export interface HandshakeEntropy {
  nonce: Uint8Array
  secret: Uint8Array
}

/** The initiator's first message. */
export function hello({ nonce, secret }: HandshakeEntropy): Uint8Array {
  return encodeHello({ nonce, ephemeral: x25519.getPublicKey(secret) })
}

/** The responder's reply, and the keys it will use once `confirms` agrees. Codes: session.bad-hello, session.weak-key. */
export function answer(a: {
  ends: Ends
  entropy: HandshakeEntropy
  hello: Uint8Array
}): Result<{ bytes: Uint8Array; keys: SessionKeys }, Refusal> {
  const theirs = decodeHello(a.hello)
  if (!theirs) return err(reject('session.bad-hello'))
  const mine = hello(a.entropy)
  const shared = agree(a.entropy.secret, theirs.ephemeral)
  if (!shared.ok) return shared
  const keys = sessionKeys(shared.value, transcript(a.ends, a.hello, mine))
  return ok({ bytes: concatBytes(mine, keys.confirmResponder), keys })
}

/** The initiator's last message and its keys. Codes: session.bad-hello, session.weak-key, session.bad-confirmation. */
export function confirm(a: {
  ends: Ends
  entropy: HandshakeEntropy
  answer: Uint8Array
}): Result<{ bytes: Uint8Array; keys: SessionKeys }, Refusal> {
  const theirBytes = a.answer.subarray(0, HELLO_BYTES)
  const theirs = a.answer.length === ANSWER_BYTES ? decodeHello(theirBytes) : undefined
  if (!theirs) return err(reject('session.bad-hello'))
  const shared = agree(a.entropy.secret, theirs.ephemeral)
  if (!shared.ok) return shared
  const keys = sessionKeys(shared.value, transcript(a.ends, hello(a.entropy), theirBytes))
  if (!sameMac(keys.confirmResponder, a.answer.subarray(HELLO_BYTES))) return err(reject('session.bad-confirmation'))
  return ok({ bytes: keys.confirmInitiator, keys })
}

/** Whether the initiator's last message proves that it derived the same keys. */
export const confirms = (keys: SessionKeys, bytes: Uint8Array): boolean => sameMac(keys.confirmInitiator, bytes)

/** A low-order point would make the secret known to everybody; noble refuses the all-zero result (RFC 7748 §6.1). */
function agree(secret: Uint8Array, ephemeral: Uint8Array): Result<Uint8Array, Refusal> {
  try {
    return ok(x25519.getSharedSecret(secret, ephemeral))
  } catch {
    return err(reject('session.weak-key'))
  }
}

function transcript({ initiator, responder }: Ends, first: Uint8Array, second: Uint8Array): Uint8Array {
  const parties = [initiator, responder].flatMap(({ dev, peerId }) => {
    const name = utf8(peerId)
    return [dev, Uint8Array.of(name.length), name]
  })
  return hashTagged('kind:session:transcript', Uint8Array.of(SESSION_VERSION), ...parties, first, second)
}
