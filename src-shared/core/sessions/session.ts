/**
 * Tokens of a standing session, as a state machine in which time and bytes are inputs. Each direction has its own chain of
 * keys: the side that opens streams decides when its generation ends (10 minutes or 64 MiB, both directions counted), the other
 * side follows when it sees the first token of the next one.
 *
 * A generation ends only when every token of it has been answered. Therefore no honest token of an older generation can be
 * under way, and the receiver may treat every one as a replay without a grace period.
 */
import { decodeToken, encodeToken, type StreamPurpose } from '../../wire/session.ts'
import { MINUTE } from '../kernel/instant.ts'
import { ignore, type Refusal, reject } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { nextKey, type SessionKeys, sameMac, tokenMac } from './keys.ts'

export interface RotationLimits {
  ageMs: number
  bytes: number
}

/** The figures: a captured token or a leaked key is worth at most this much. */
export const ROTATION: RotationLimits = { ageMs: 10 * MINUTE, bytes: 64 * 1024 * 1024 }
/** How much later than due a peer's rotation may arrive: what can lie in buffers and windows between two machines. */
const OVERDUE_SLACK_BYTES = 8 * 1024 * 1024
/** Streams are negotiated side by side, so tokens of one generation may overtake each other by as many as can be open (16 streams). */
const REORDER_WINDOW = 64n

interface Direction {
  key: Uint8Array
  generation: number
  since: number
  bytes: number
}

export interface Sending extends Direction {
  next: number
  unanswered: readonly number[]
}

export interface Receiving extends Direction {
  highest: number
  /** Bit i: counter `highest - i` has been seen. */
  seen: bigint
}

export interface Session {
  sending: Sending
  receiving: Receiving
}

export function startSession(keys: SessionKeys, role: 'initiator' | 'responder', now: number): Session {
  const [mine, theirs] =
    role === 'initiator' ? [keys.byInitiator, keys.byResponder] : [keys.byResponder, keys.byInitiator]
  return {
    sending: { key: mine, generation: 0, since: now, bytes: 0, next: 0, unanswered: [] },
    receiving: { key: theirs, generation: 0, since: now, bytes: 0, highest: -1, seen: 0n },
  }
}

/** The token for a stream about to be opened; `answered` must follow once the other side has admitted or lost it. */
export function mint(
  session: Session,
  purpose: StreamPurpose,
): { session: Session; token: Uint8Array; generation: number; counter: number } {
  const { sending } = session
  const { generation, next: counter } = sending
  const mac = tokenMac(sending.key, purpose, generation, counter)
  const changed = { ...sending, next: counter + 1, unanswered: [...sending.unanswered, counter] }
  return {
    session: { ...session, sending: changed },
    token: encodeToken({ generation, counter, mac }),
    generation,
    counter,
  }
}

export function answered(session: Session, counter: number): Session {
  const unanswered = session.sending.unanswered.filter((other) => other !== counter)
  return { ...session, sending: { ...session.sending, unanswered } }
}

/** Bytes that crossed the session in either direction. */
export function counted(session: Session, bytes: number): Session {
  const { sending, receiving } = session
  return {
    sending: { ...sending, bytes: sending.bytes + bytes },
    receiving: { ...receiving, bytes: receiving.bytes + bytes },
  }
}

/**
 * Moves this side's direction to its next generation when that is due and no token is under way; otherwise returns it as it was.
 * A generation nobody has seen a token of does not end: the receiver counts generations by their tokens and would lose count.
 */
export function rotated(session: Session, now: number, limits: RotationLimits): Session {
  const { sending } = session
  const due = now - sending.since >= limits.ageMs || sending.bytes >= limits.bytes
  if (!due || sending.next === 0 || sending.unanswered.length > 0) return session
  const fresh = { key: nextKey(sending.key), generation: sending.generation + 1, since: now, bytes: 0 }
  return { ...session, sending: { ...fresh, next: 0, unanswered: [] } }
}

/**
 * Judges a token. Codes, all of which revoke the session: session.token-malformed, session.token-old (an earlier generation),
 * session.token-early (skips a generation), session.token-forged (not made for this session and purpose), session.token-repeated.
 */
export function admit(
  session: Session,
  a: { token: Uint8Array; purpose: StreamPurpose; now: number },
): Result<Session, Refusal> {
  const token = decodeToken(a.token)
  if (!token) return err(reject('session.token-malformed'))
  const { generation, counter } = token
  const { receiving } = session
  const detail = { generation, counter, current: receiving.generation }
  if (generation < receiving.generation) return err(reject('session.token-old', detail))
  if (generation > receiving.generation + 1) return err(reject('session.token-early', detail))
  const current = generation === receiving.generation ? receiving : advanced(receiving, a.now)
  if (!sameMac(tokenMac(current.key, a.purpose, generation, counter), token.mac)) {
    return err(reject('session.token-forged', detail))
  }
  const marked = mark(current, counter)
  return marked ? ok({ ...session, receiving: marked }) : err(reject('session.token-repeated', detail))
}

/** True when a token was made for this session, used or not: tells whose session a token shown elsewhere was taken from. */
export function issuedFor({ receiving }: Session, bytes: Uint8Array, purpose: StreamPurpose): boolean {
  const token = decodeToken(bytes)
  if (!token || token.generation !== receiving.generation) return false
  return sameMac(tokenMac(receiving.key, purpose, token.generation, token.counter), token.mac)
}

/** A peer that goes on long after its rotation was due. Innocent (a laptop slept), but the session ends. Code: session.overdue. */
export function overdue({ receiving }: Session, now: number, limits: RotationLimits): Refusal | undefined {
  const late = now - receiving.since > 2 * limits.ageMs
  const much = receiving.bytes > limits.bytes + Math.max(limits.bytes, OVERDUE_SLACK_BYTES)
  return late || much ? ignore('session.overdue', { bytes: receiving.bytes }) : undefined
}

const advanced = (receiving: Receiving, now: number): Receiving => ({
  key: nextKey(receiving.key),
  generation: receiving.generation + 1,
  since: now,
  bytes: 0,
  highest: -1,
  seen: 0n,
})

/** Sliding window as in RFC 4303 §3.4.3; undefined when the counter was seen or lies below the window. */
function mark(receiving: Receiving, counter: number): Receiving | undefined {
  const { highest, seen } = receiving
  if (counter > highest) {
    const shift = BigInt(counter - highest)
    const kept = shift >= REORDER_WINDOW ? 0n : BigInt.asUintN(Number(REORDER_WINDOW), seen << shift)
    return { ...receiving, highest: counter, seen: kept | 1n }
  }
  const bit = BigInt(highest - counter)
  if (bit >= REORDER_WINDOW || ((seen >> bit) & 1n) === 1n) return undefined
  return { ...receiving, seen: seen | (1n << bit) }
}
