import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOKEN_BYTES } from '../../wire/session.ts'
import { MINUTE } from '../kernel/instant.ts'
import {
  admit,
  answer,
  answered,
  confirm,
  confirms,
  counted,
  type Ends,
  hello,
  issuedFor,
  mint,
  overdue,
  ROTATION,
  rotated,
  type Session,
  startSession,
} from './index.ts'

const filled = (n: number) => new Uint8Array(32).fill(n)
const ends = (a = 1, b = 2): Ends => ({
  initiator: { dev: filled(a), peerId: `peer-${a}` },
  responder: { dev: filled(b), peerId: `peer-${b}` },
})
const entropy = (n: number) => ({ nonce: filled(n), secret: filled(n + 1) })

/** Both ends of a fresh session; sessions are values, so the one pair most rows start from is made once. */
function pair(seed = 10, who = ends()): { a: Session; b: Session } {
  return seed === 10 ? { ...FRESH } : handshake(seed, who)
}

function handshake(seed: number, who: Ends): { a: Session; b: Session } {
  const first = hello(entropy(seed))
  const reply = answer({ ends: who, entropy: entropy(seed + 2), hello: first })
  if (!reply.ok) throw new Error(reply.error.code)
  const last = confirm({ ends: who, entropy: entropy(seed), answer: reply.value.bytes })
  if (!last.ok) throw new Error(last.error.code)
  if (!confirms(reply.value.keys, last.value.bytes)) throw new Error('not confirmed')
  return { a: startSession(last.value.keys, 'initiator', 0), b: startSession(reply.value.keys, 'responder', 0) }
}

const FRESH = handshake(10, ends())

/** Session of `from` after minting and the answer, and what `to` says to the token. */
function cross(from: Session, to: Session, now = 0) {
  const minted = mint(from, 'frames')
  return {
    ...minted,
    from: answered(minted.session, minted.counter),
    verdict: admit(to, { token: minted.token, purpose: 'frames', now }),
  }
}
const codeOf = (verdict: ReturnType<typeof admit>) =>
  verdict.ok ? 'ok' : `${verdict.error.verdict} ${verdict.error.code}`

describe('handshake', () => {
  it.each([
    ['another initiator device', ends(3, 2)],
    ['another responder device', ends(1, 3)],
    ['ends swapped', ends(2, 1)],
  ])('fails for %s', (_, other) => {
    const reply = answer({ ends: other, entropy: entropy(12), hello: hello(entropy(10)) })
    const last = reply.ok && confirm({ ends: ends(), entropy: entropy(10), answer: reply.value.bytes })
    expect(last).toMatchObject({ ok: false, error: { code: 'session.bad-confirmation', verdict: 'reject' } })
  })

  it('fails when any bit of the answer is changed', () => {
    const reply = answer({ ends: ends(), entropy: entropy(12), hello: hello(entropy(10)) })
    if (!reply.ok) throw new Error()
    fc.assert(
      fc.property(fc.nat(reply.value.bytes.length * 8 - 1), (bit) => {
        const bent = reply.value.bytes.slice()
        bent[bit >> 3] = (bent[bit >> 3] as number) ^ (1 << (bit & 7))
        const last = confirm({ ends: ends(), entropy: entropy(10), answer: bent })
        // RFC 7748 ignores the top bit of a key, but the transcript does not.
        expect(last.ok).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['a short hello', new Uint8Array(10), 'session.bad-hello'],
    ['another version', Uint8Array.from(hello(entropy(10)), (b, i) => (i === 0 ? 9 : b)), 'session.bad-hello'],
    ['a low-order key', Uint8Array.from(hello(entropy(10)), (b, i) => (i > 32 ? 0 : b)), 'session.weak-key'],
  ])('refuses %s', (_, bytes, code) => {
    expect(answer({ ends: ends(), entropy: entropy(12), hello: bytes })).toMatchObject({ ok: false, error: { code } })
  })

  it('needs the right last message', () => {
    const reply = answer({ ends: ends(), entropy: entropy(12), hello: hello(entropy(10)) })
    expect(reply.ok && confirms(reply.value.keys, filled(0))).toBe(false)
  })
})

describe('tokens', () => {
  const { a, b } = pair()
  const used = cross(a, b)
  const after = used.verdict.ok ? used.verdict.value : b
  const due = rotated(used.from, ROTATION.ageMs, ROTATION)
  const second = cross(due, after, ROTATION.ageMs)
  const rotatedB = second.verdict.ok ? second.verdict.value : after
  const twice = rotated(second.from, 2 * ROTATION.ageMs, ROTATION)
  const stranger = pair(50, ends(1, 7))
  const bent = Uint8Array.from(used.token, (byte, i) => (i === 20 ? byte ^ 1 : byte))

  it.each<[string, Session, Uint8Array, 'frames' | 'blob', string]>([
    ['fresh', b, used.token, 'frames', 'ok'],
    ['of the next generation', after, second.token, 'frames', 'ok'],
    ['seen before', after, used.token, 'frames', 'reject session.token-repeated'],
    [
      'of an earlier generation, even unused',
      rotatedB,
      mint(used.from, 'frames').token,
      'frames',
      'reject session.token-old',
    ],
    ['that skips a generation', b, mint(twice, 'frames').token, 'frames', 'reject session.token-early'],
    ['for another purpose', b, used.token, 'blob', 'reject session.token-forged'],
    ['with one bit changed', b, bent, 'frames', 'reject session.token-forged'],
    ['of the other direction', a, used.token, 'frames', 'reject session.token-forged'],
    ['of a session with somebody else', stranger.b, used.token, 'frames', 'reject session.token-forged'],
    ['of an earlier session of the same two', pair(90).b, used.token, 'frames', 'reject session.token-forged'],
    ['of the wrong length', b, new Uint8Array(TOKEN_BYTES - 1), 'frames', 'reject session.token-malformed'],
  ])('a token %s', (_, session, token, purpose, expected) => {
    expect(codeOf(admit(session, { token, purpose, now: 0 }))).toBe(expected)
  })

  it('tells whose session a captured token was taken from', () => {
    expect([issuedFor(after, used.token, 'frames'), issuedFor(stranger.b, used.token, 'frames')]).toEqual([true, false])
  })

  it('each counter is admitted exactly once, in whatever order within the window', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(40).keys()]), fc.array(fc.nat(39)), (order, repeats) => {
        let sender = pair().a
        const tokens = Array.from({ length: 40 }, () => {
          const minted = mint(sender, 'blob')
          sender = minted.session
          return minted.token
        })
        let receiver = pair().b
        const admitted = new Set<number>()
        for (const i of [...order, ...repeats]) {
          const verdict = admit(receiver, { token: tokens[i] as Uint8Array, purpose: 'blob', now: 0 })
          expect(verdict.ok).toBe(!admitted.has(i))
          if (verdict.ok) receiver = verdict.value
          admitted.add(i)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('rotation', () => {
  it.each([
    ['young and light', 10 * MINUTE - 1, 64 * 1024 * 1024 - 1, 0],
    ['ten minutes old', 10 * MINUTE, 0, 1],
    ['after 64 MiB', 0, 64 * 1024 * 1024, 1],
  ])('%s', (_, now, bytes, generation) => {
    const { from } = cross(pair().a, pair().b)
    expect(rotated(counted(from, bytes), now, ROTATION).sending.generation).toBe(generation)
  })

  it('does not end a generation that has not begun', () => {
    expect(rotated(pair().a, 5 * ROTATION.ageMs, ROTATION).sending.generation).toBe(0)
  })

  it('waits for the answer to every token', () => {
    const minted = mint(pair().a, 'frames')
    expect(rotated(minted.session, ROTATION.ageMs, ROTATION).sending.generation).toBe(0)
    expect(rotated(answered(minted.session, minted.counter), ROTATION.ageMs, ROTATION).sending.generation).toBe(1)
  })

  it.each([
    ['on time', ROTATION.ageMs, ROTATION.bytes, undefined],
    ['long overdue by age', 2 * ROTATION.ageMs + 1, 0, 'session.overdue'],
    ['long overdue by bytes', 0, 2 * ROTATION.bytes + 1, 'session.overdue'],
  ])('a peer %s', (_, now, bytes, code) => {
    expect(overdue(counted(pair().b, bytes), now, ROTATION)?.code).toBe(code)
  })

  it('honest ends never refuse each other, whatever the traffic and the clocks', () => {
    const step = fc.record({
      who: fc.boolean(),
      bytes: fc.nat(40 * 1024 * 1024),
      pause: fc.nat(9 * MINUTE),
      open: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: -1000, max: 1000 }), (steps, skew) => {
        const end = pair()
        let now = 0
        for (const { who, bytes, pause, open } of steps) {
          now += pause
          const [me, you] = who ? (['a', 'b'] as const) : (['b', 'a'] as const)
          end[me] = rotated(end[me], now, ROTATION)
          const tokens = Array.from({ length: open }, () => {
            const minted = mint(end[me], 'frames')
            end[me] = minted.session
            return minted
          })
          for (const { token, counter } of tokens.toReversed()) {
            const verdict = admit(end[you], { token, purpose: 'frames', now: now + skew })
            expect(codeOf(verdict)).toBe('ok')
            if (verdict.ok) end[you] = verdict.value
            end[me] = answered(end[me], counter)
          }
          end.a = counted(end.a, bytes)
          end.b = counted(end.b, bytes)
        }
      }),
    )
  })
})
