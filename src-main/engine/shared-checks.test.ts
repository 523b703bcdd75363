/** Signatures that several threads check together mean what one thread alone would have said. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { encodeFrame } from '#shared/wire/codec.ts'
import { verifier } from '../adapters/crypto/sodium.ts'
import { Member } from '../testing/member.ts'
import type { CheckedFrame } from './checkers.ts'
import { Intake } from './intake.ts'
import { cellsFor, checkAll, SharedChecks } from './shared-checks.ts'

const HUB = new Uint8Array(32).fill(7)
const [ana, ben] = [new Member(HUB, 1), new Member(HUB, 2)]
const good = Array.from({ length: 60 }, () => ana.event('transfer.post', { to: ben.did, token: 'CR', amount: 1 }))

/** The last byte is the signature's. */
function forged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[copy.length - 1] = (copy.at(-1) as number) ^ 1
  return copy
}

const threads = [1, 2].map(() => new Worker(new URL('./checker-thread.ts', import.meta.url)))
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()))
})

function codes(items: readonly Uint8Array[], cells?: Int32Array): string[] {
  const intake = new Intake(verifier)
  return intake.sharing(cells, () => {
    intake.expect(items)
    return items.map((bytes) => {
      const admitted = intake.admit(bytes)
      return admitted.ok ? 'ok' : admitted.error.code
    })
  })
}

describe('with checkers at work', () => {
  it('every event is judged as it is by one thread, whoever comes to it first', async () => {
    await Promise.all(threads.map((thread) => once(thread, 'online')))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.constantFrom('good', 'forged', 'cut')), { maxLength: 60 }),
        (picks) => {
          const items = picks.map(([at, kind]) => {
            const bytes = good[at] as Uint8Array
            return kind === 'good' ? bytes : kind === 'forged' ? forged(bytes) : bytes.subarray(0, 90)
          })
          const bytes = encodeFrame({ k: 'events', hub: HUB, items })
          const cells = cellsFor(bytes.length)
          for (const thread of threads) thread.postMessage({ bytes, cells } satisfies CheckedFrame)
          expect(codes(items, cells)).toEqual(codes(items))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('what they found is taken without a look of one’s own', () => {
    const cells = cellsFor(100_000)
    const looked: Uint8Array[] = []
    checkAll(cells, good, (bytes) => {
      looked.push(bytes)
      return bytes !== good[3]
    })
    expect(looked).toEqual(good)
    // Whatever a checker says is final: this intake would have found the fourth one good.
    expect(codes(good, cells)).toEqual(good.map((_, at) => (at === 3 ? 'event.bad-signature' : 'ok')))
  })
})

describe('one frame’s cells', () => {
  const items = good.slice(0, 5)
  function begun(at: number): SharedChecks {
    const cells = cellsFor(10_000)
    // As a checker leaves it that has begun and not finished.
    Atomics.store(cells, at + 1, 1)
    const checks = new SharedChecks(cells)
    checks.expect(items)
    return checks
  }

  it('while a checker is at one, others are looked at from the end, each once', () => {
    const checks = begun(1)
    const meanwhile: Uint8Array[] = []
    expect(checks.found(items[0] as Uint8Array, fail)).toBeUndefined()
    // Nobody ever answers, so in the end it is looked at here.
    expect(checks.found(items[1] as Uint8Array, (other) => meanwhile.push(other))).toBeUndefined()
    expect(meanwhile).toEqual([items[4], items[3], items[2]])
    expect(checks.found(items[4] as Uint8Array, fail)).toBeUndefined()
  })

  it('a checker does nothing more once nobody waits', () => {
    const cells = cellsFor(10_000)
    new SharedChecks(cells).stop()
    checkAll(cells, items, fail)
  })

  it('of events that are not of the frame nothing is known', () => {
    expect(begun(0).found(good[9] as Uint8Array, fail)).toBeUndefined()
  })
})

const fail = (): never => {
  throw new Error('nothing was to be looked at')
}
