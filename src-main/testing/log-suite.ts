/** What every replicated log must do (ports/finality.ts). */
import { expect, it } from 'vitest'
import type { LogSaid, Place, ReplicatedLog } from '../ports/finality.ts'

/** Two ways into one log; `settle` gives what is on its way the time it needs. */
export interface LogPair {
  a: ReplicatedLog
  b: ReplicatedLog
  settle(holds: () => boolean): Promise<void>
}

const HUB = 'aa'.repeat(32)
const OTHER = 'bb'.repeat(32)
const at = (h: number, round = 0, epoch = 1): Place => ({ epoch, h, round })
const RACES = 40

class Ear {
  readonly said: LogSaid[] = []
  readonly hear = (said: LogSaid): void => void this.said.push(said)
  get isThere(): boolean {
    return this.said.some((one) => one.say === 'state' && one.state === 'there')
  }
  entries(hub = HUB) {
    return this.said.flatMap((one) => (one.say === 'entry' && one.hub === hub ? [one] : []))
  }
  /** What it was told about a place, without repetitions. */
  what(place: Place): number[] {
    const same = this.entries().filter((one) => JSON.stringify(one.place) === JSON.stringify(place))
    return [...new Set(same.map(({ bytes }) => bytes[0] as number))]
  }
}

export function logSuite(open: () => Promise<LogPair>): void {
  async function started() {
    const { a, b, settle } = await open()
    const [left, right] = [new Ear(), new Ear()]
    a.start(left.hear)
    b.start(right.hear)
    await settle(() => left.isThere && right.isThere)
    return { a, b, left, right, settle, end: () => Promise.all([a.stop(), b.stop()]) }
  }

  it('tells whoever appends what stands there, and the first stays', async () => {
    const { a, b, left, right, settle, end } = await started()
    a.append(HUB, at(5), Uint8Array.of(1))
    await settle(() => left.entries().length > 0)
    b.append(HUB, at(5), Uint8Array.of(2))
    await settle(() => right.entries().length > 0)
    expect([left.what(at(5)), right.what(at(5))]).toEqual([[1], [1]])
    await end()
  })

  it('tells what stands from a height on, in order, then what comes; and of the hub that was asked for', async () => {
    const { a, b, left, right, settle, end } = await started()
    for (const [n, h] of [9, 4, 5, 6].entries()) {
      a.append(HUB, at(h), Uint8Array.of(n))
      await settle(() => left.entries().length === n + 1)
    }
    a.append(OTHER, at(7), Uint8Array.of(8))
    b.follow(HUB, 1, 5)
    await settle(() => right.entries().length >= 3)
    a.append(HUB, at(10, 3), Uint8Array.of(7))
    await settle(() => right.what(at(10, 3)).length === 1)
    expect(right.entries().map(({ place }) => place.h)).toEqual([9, 5, 6, 10])
    const positions = right.entries().map(({ position }) => position)
    expect(positions).toEqual([...positions].sort((x, y) => x - y))
    expect(right.entries(OTHER)).toEqual([])
    await end()
  })

  it('a place that two race for is one’s, and both hear the same', async () => {
    const { a, b, left, right, settle, end } = await started()
    for (let h = 100; h < 100 + RACES; h++) {
      a.append(HUB, at(h), Uint8Array.of(1))
      b.append(HUB, at(h), Uint8Array.of(2))
    }
    const heights = Array.from({ length: RACES }, (_, i) => 100 + i)
    await settle(() => heights.every((h) => left.what(at(h)).length > 0 && right.what(at(h)).length > 0))
    for (const h of heights) expect(left.what(at(h))).toEqual(right.what(at(h)))
    for (const h of heights) expect(left.what(at(h))).toHaveLength(1)
    await end()
  })

  it('epochs and rounds are places of their own', async () => {
    const { a, left, settle, end } = await started()
    const places = [at(5), at(5, 1), at(5, 0, 2)]
    for (const [n, place] of places.entries()) a.append(HUB, place, Uint8Array.of(n))
    await settle(() => places.every((place) => left.what(place).length > 0))
    expect(places.map((place) => left.what(place))).toEqual([[0], [1], [2]])
    await end()
  })
}
