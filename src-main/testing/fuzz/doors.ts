/**
 * The doors that a stranger's bytes come to, each with its law. A door answers with a code (`ok` or a refusal's) and throws `LawBroken`
 * when a law is broken; whatever else it throws is a crash.
 */

import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  equalBytes,
  type Refusal,
  type Result,
  toBase64Url,
} from '#shared/core/kernel/index.ts'
import { admit, answer, confirm, hello, type Session, startSession } from '#shared/core/sessions/index.ts'
import { decodeBundle } from '#shared/wire/bundle.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import { decodeNearbyAnswer, decodeNearbyQuestion } from '#shared/wire/nearby.ts'
import { decodeHello, decodeToken } from '#shared/wire/session.ts'
import { verifier } from '../../adapters/crypto/sodium.ts'
import { readGenesis } from '../../engine/hub-chain.ts'
import { Intake } from '../../engine/intake.ts'
import { readInvite } from '../../engine/invites.ts'
import { isNodeFailure } from '../../ports/failure.ts'

/** Malformed input got further than any may. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

export type Door = (bytes: Uint8Array) => string

const CODE = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/

/** The refusal's code, or `ok`. Every refusal names itself in one form. */
export function codeOf(result: Result<unknown, Refusal>): string {
  if (result.ok) return 'ok'
  return known(result.error.code)
}

export function known(code: string): string {
  if (!CODE.test(code)) throw new LawBroken(`a refusal without a proper code: ${code}`)
  return code
}

/** Accepted bytes are the only bytes of what they say. */
function mustBeCanonical(bytes: Uint8Array): void {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok || !equalBytes(encodeCanonical(decoded.value as CborValue), bytes))
    throw new LawBroken('bytes were accepted that are not canonical')
}

const decoding =
  (decode: (bytes: Uint8Array) => Result<unknown, Refusal>): Door =>
  (bytes) => {
    const result = decode(bytes)
    if (result.ok) mustBeCanonical(bytes)
    return codeOf(result)
  }

const orMalformed =
  (name: string, open: (bytes: Uint8Array) => unknown): Door =>
  (bytes) =>
    open(bytes) === undefined ? `${name}.malformed` : 'ok'

const ENTROPY = { nonce: new Uint8Array(32).fill(1), secret: new Uint8Array(32).fill(2) }
const party = (fill: number) => ({ dev: new Uint8Array(32).fill(fill), peerId: `peer ${fill}` })
const ends = { initiator: party(3), responder: party(4) }

function standing(): Session {
  const keys = answer({ ends, entropy: ENTROPY, hello: hello({ nonce: ENTROPY.secret, secret: ENTROPY.nonce }) })
  if (!keys.ok) throw new Error(keys.error.code)
  return startSession(keys.value.keys, 'responder', 0)
}

/** An invite as it is pasted, scanned or opened by the system: bytes in base64, or any text at all. */
export function openLink(link: string): string {
  try {
    readInvite(link)
    return 'ok'
  } catch (error) {
    if (!isNodeFailure(error)) throw error
    return known(error.code)
  }
}

/** Doors that keep nothing. */
export function pureDoors() {
  const intake = new Intake(verifier)
  const session = standing()
  return {
    frame: decoding(decodeFrame),
    event: decoding((bytes) => intake.admit(bytes)),
    question: decoding(decodeNearbyQuestion),
    answer: decoding(decodeNearbyAnswer),
    // Not canonical as a whole: a row of pieces, each of which is.
    bundle: (bytes) => codeOf(decodeBundle(bytes)),
    genesis: orMalformed('genesis', readGenesis),
    link: (bytes) => openLink(`kind:join/${toBase64Url(bytes)}`),
    hello: (bytes) => {
      decodeHello(bytes)
      return codeOf(answer({ ends, entropy: ENTROPY, hello: bytes }))
    },
    confirmation: (bytes) => codeOf(confirm({ ends, entropy: ENTROPY, answer: bytes })),
    token: (bytes) => {
      decodeToken(bytes)
      return codeOf(admit(session, { token: bytes, purpose: 'frames', now: 0 }))
    },
  } satisfies Record<string, Door>
}
