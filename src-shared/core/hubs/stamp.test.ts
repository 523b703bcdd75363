/** The work stamp as a table: who is let in on which stamp, what is asked when, and that it is asked of the log alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stamp, StampRules } from '#shared/wire/stamp.ts'
import { eligible, foldBatch } from '../hub/index.ts'
import { MINUTE } from '../kernel/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { policyRefusal } from './policy.ts'
import { type Anchor, askedBits, bitsAsked, busier, leadingZeros, readDoor, stampBits, stampStart } from './stamp.ts'
import { readMember } from './state.ts'
import { secondsOf } from './work.ts'

const RULES: StampRules = { base: 4, max: 9, calm: 2, window: 10 * MINUTE }
const workerOf = (name: string) => ({ did: didOf(name), dev: devOf(name) })

/** The first stamp from `from` on that shows at least, and with `exactly` no more than, so many bits. */
function work(hub: Uint8Array, name: string, anchor: Pick<Anchor, 'h' | 'header'>, bits: number, from = 0): Stamp {
  const { h, header } = anchor
  for (let nonce = from; ; nonce++)
    if (stampBits(hub, workerOf(name), { h, header, nonce }) >= bits) return { h, header, nonce }
}

const anchorOf = (world: World) => (stampStart(world.state, didOf('ben')) as { anchor: Anchor }).anchor

function solved(world: World, name: string, bits = bitsAsked(world.state, world.time + 1)): Stamp {
  const start = stampStart(world.state, didOf(name))
  if (!start) throw new Error('this hub asks for no stamp')
  return work(world.hub, name, start.anchor, bits, start.from)
}

const asking = (world: World, name: string, stamp?: Stamp) =>
  world.event(name, 'member.join', { ...world.joinBody(name), ...(stamp && { stamp }) })
const answer = (world: World, name: string, stamp?: Stamp) =>
  eligible(world.state, world.hub, world.time + 1, asking(world, name, stamp))?.code ?? null
const enter = (world: World, name: string, at?: number) => world.batch([asking(world, name, solved(world, name))], at)

describe('a newcomer', () => {
  const world = new World({ stamp: RULES })
  const good = solved(world, 'ben')
  const weak = (() => {
    const { h, header } = anchorOf(world)
    for (let nonce = 0; ; nonce++) {
      const stamp = { h, header, nonce }
      if (stampBits(world.hub, workerOf('ben'), stamp) < RULES.base) return stamp
    }
  })()
  const rows: [string, Stamp | undefined, string | null][] = [
    ['with enough work', good, null],
    ['with none', undefined, 'stamp.missing'],
    ['with too little', weak, 'stamp.cheap'],
    ['with work on a header the hub never had', { ...good, header: bytesOf('elsewhere') }, 'stamp.old'],
    ['with work on a header of another height', { ...good, h: good.h + 1 }, 'stamp.old'],
  ]
  for (const [what, stamp, code] of rows)
    it(`${what}: ${code ?? 'is let in'}`, () => expect(answer(world, 'ben', stamp)).toBe(code))

  it('is told how much is asked for', () =>
    expect(eligible(world.state, world.hub, world.time + 1, asking(world, 'ben'))?.detail).toMatchObject({ bits: 4 }))

  it('gains nothing by somebody else’s stamp', () => {
    const others = Array.from({ length: 40 }, (_, i) => work(world.hub, `cy${'x'.repeat(i)}`, good, 8))
    const fit = others.filter((stamp) => stampBits(world.hub, workerOf('ben'), stamp) >= 8)
    expect(fit.length).toBeLessThan(4)
  })

  it('of a hub without stamps needs none, and one too many does no harm', () => {
    const free = new World()
    expect(answer(free, 'ben')).toBeNull()
    expect(answer(free, 'ben', good)).toBeNull()
    expect(readDoor(free.enter('ben').state)).toBeUndefined()
  })
})

describe('what is asked', () => {
  it('rises by a bit with each full window of arrivals, up to the most, and falls with time', () => {
    const world = new World({ stamp: RULES })
    const asked = () => bitsAsked(world.state, world.time)
    const seen: number[] = []
    for (let n = 0; n < 12; n++) {
      enter(world, `n${'abcdefghijkl'[n]}`)
      seen.push(asked())
    }
    expect(seen).toEqual([4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9])
    world.wait(RULES.window)
    expect(asked()).toBe(8)
    world.wait(6 * RULES.window)
    expect(asked()).toBe(4)
  })

  it('leaves those waiting behind who worked for less: they ask again in the next place of their chain', () => {
    const world = new World({ stamp: { ...RULES, calm: 1 } })
    const few = [...Array(99).keys()].map((from) => work(world.hub, 'zoe', anchorOf(world), 4, from))
    const cheap = asking(
      world,
      'zoe',
      few.find((stamp) => stampBits(world.hub, workerOf('zoe'), stamp) < 8),
    )
    for (const name of ['a', 'b', 'c', 'd', 'e']) enter(world, name)
    expect(eligible(world.state, world.hub, world.time + 1, cheap)?.code).toBe('stamp.cheap')
    const again = asking(world, 'zoe', solved(world, 'zoe'))
    const next = {
      ...again,
      signed: { ...again.signed, event: { ...again.signed.event, seq: 1, prev: cheap.signed.id } },
    }
    expect(world.batch([next]).outcomes).toEqual([{ id: next.signed.id }])
    expect(world.act('zoe', 'transfer.post', { to: didOf('ana'), token: 'HRS', amount: 1n })).toBeNull()
    expect(eligible(world.state, world.hub, world.time, cheap)?.code).toBe('event.replayed')
  })

  it('lets nobody ask without end', () => {
    const world = new World({ stamp: RULES })
    const event = asking(world, 'zoe', solved(world, 'zoe'))
    const far = { ...event, signed: { ...event.signed, event: { ...event.signed.event, seq: 1000 } } }
    expect(eligible(world.state, world.hub, world.time + 1, far)?.code).toBe('join.too-often')
  })

  it('is bound to a new header once a window is over, and the one before still counts for another', () => {
    const world = new World({ stamp: RULES })
    const first = solved(world, 'ben', 9)
    world.batch([], world.time + RULES.window)
    expect(answer(world, 'ben', first)).toBeNull()
    world.batch([], world.time + RULES.window)
    expect(answer(world, 'ben', first)).toBe('stamp.old')
    expect(readDoor(world.state)?.anchors.map(({ h }) => h)).toEqual([1, 0])
  })

  it('does not depend on who folds: another copy of the log asks the same', () => {
    const world = new World({ stamp: RULES })
    const copy = new World({ stamp: RULES })
    for (const name of ['ben', 'cy', 'dee']) {
      const event = asking(world, name, solved(world, name))
      const { writes } = foldBatch(copy.state, { ...copy.place(), time: copy.time + 1000, events: [event] })
      copy.state.take(writes)
      copy.time += 1000
      copy.h++
      world.batch([event])
    }
    expect(readDoor(copy.state)).toEqual(readDoor(world.state))
  })
})

describe('whoever comes back', () => {
  const back = (world: World, stamp?: Stamp) => {
    const { invite, proof } = world.joinBody('ben')
    return world.act('ben', 'member.return', { v: 1, invite, proof, ...(stamp && { stamp }) })
  }
  it('works anew: the stamp that let them in counts no more', () => {
    const world = new World({ stamp: RULES })
    const first = solved(world, 'ben', 9)
    world.batch([asking(world, 'ben', first)])
    expect(readMember(world.state, didOf('ben'))?.stamp).toEqual({ h: first.h, nonce: first.nonce })
    expect(world.act('ben', 'member.leave', { v: 1 })).toBeNull()
    expect(back(world)).toBe('stamp.missing')
    expect(back(world, first)).toBe('stamp.spent')
    expect(back(world, solved(world, 'ben'))).toBeNull()
  })
})

describe('rules of work', () => {
  const policy = { version: 0, grant: 0n, creditLimit: 0n, heartbeat: 1 }
  it.each([
    [{ base: 18, max: 24, calm: 8, window: 10 * MINUTE }, null],
    [{ base: 0, max: 0, calm: 1, window: 10_000 }, null],
    [{ base: 9, max: 8, calm: 8, window: 10 * MINUTE }, 'policy.stamp'],
    [{ base: 18, max: 26, calm: 8, window: 10 * MINUTE }, 'policy.stamp-window'],
  ])('%j: %s', (stamp, code) => expect(policyRefusal({ ...policy, stamp })).toBe(code))
})

describe('a vote', () => {
  it('may end stamps, and the door is gone', () => {
    const world = new World({ stamp: RULES })
    const stamp = { ...RULES, base: 0, max: 0 }
    world.act('ana', 'policy.propose', { v: 1, title: 'No more work', reason: 'We are few.', policy: { stamp } })
    const [proposal] = [...world.state.records.keys()].filter((key) => key.startsWith('proposal/'))
    const id = Uint8Array.from(Buffer.from((proposal as string).slice(9), 'hex'))
    world.act('ana', 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    world.batch([])
    expect(readDoor(world.state)).toBeUndefined()
    expect(answer(world, 'ben')).toBeNull()
  })
})

describe('for all rules', () => {
  const rules = fc
    .record({
      base: fc.integer({ min: 0, max: 30 }),
      more: fc.integer({ min: 0, max: 10 }),
      calm: fc.integer({ min: 1, max: 1000 }),
      window: fc.integer({ min: 10_000, max: 86_400_000 }),
    })
    .map(({ base, more, calm, window }): StampRules => ({ base, max: Math.min(30, base + more), calm, window }))
  const gaps = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 60 })

  it('what is asked lies between the least and the most, never rises while nobody comes, and falls back to the least', () =>
    fc.assert(
      fc.property(rules, gaps, (given, waits) => {
        let [busy, now] = [0, 1_800_000_000_000]
        for (const wait of waits) {
          const before = askedBits(given, busy, now)
          now += wait
          const after = askedBits(given, busy, now)
          expect(after).toBeLessThanOrEqual(before)
          busy = busier(given, busy, now)
          const raised = askedBits(given, busy, now)
          expect(raised - after).toBeGreaterThanOrEqual(0)
          expect(raised - after).toBeLessThanOrEqual(1)
          expect(raised).toBeGreaterThanOrEqual(given.base)
          expect(raised).toBeLessThanOrEqual(given.max)
        }
        expect(askedBits(given, busy, busy)).toBe(given.base)
      }),
    ))

  it('as few as the rules call calm cost the least, however they come', () =>
    fc.assert(
      fc.property(rules, fc.nat(), (given, n) => {
        let busy = 0
        for (let i = 0; i < Math.min(given.calm - 1, n % 1000); i++) busy = busier(given, busy, 0)
        expect(askedBits(given, busy, 0)).toBe(given.base)
      }),
    ))

  it('a stamp shows as many bits as its hash begins with zeros', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const text = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        expect(leadingZeros(hash)).toBe(text.indexOf('1') < 0 ? 256 : text.indexOf('1'))
      }),
    ))

  it('a stamp changes with everything it is bound to', () =>
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('hub', 'did', 'dev', 'h', 'header', 'nonce'), (nonce, what) => {
        const hub = bytesOf('a hub')
        const [ben, stamp] = [workerOf('ben'), { h: 3, header: bytesOf('below 3'), nonce }]
        const other = {
          hub: what === 'hub' ? bytesOf('another') : hub,
          worker: { did: what === 'did' ? didOf('cy') : ben.did, dev: what === 'dev' ? devOf('cy') : ben.dev },
          stamp: {
            h: what === 'h' ? 4 : 3,
            header: what === 'header' ? bytesOf('below 4') : stamp.header,
            nonce: what === 'nonce' ? nonce + 2 ** 32 : nonce,
          },
        }
        // Both zero counts may agree by chance; the work itself never does, which eight nonces in a row show.
        const counts = (h: Uint8Array, w: typeof ben, s: Stamp) =>
          Array.from({ length: 24 }, (_, i) => stampBits(h, w, { ...s, nonce: s.nonce + i })).join()
        expect(counts(hub, ben, stamp)).not.toBe(counts(other.hub, other.worker, other.stamp))
      }),
      { numRuns: 60 },
    ))

  it('bits say how long a laptop works', () => {
    expect([0, 18, 24].map(secondsOf)).toEqual([0, 1, 64])
  })
})
