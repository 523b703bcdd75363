import { describe, expect, it } from 'vitest'
import { Layout, spotAt, viewOf } from './layout.ts'

/** A ring of `count` people, and one in the middle who trusts every tenth. */
function graph(count: number) {
  const nodes = Array.from({ length: count }, (_, at) => ({
    did: `did:key:z${at}`,
    nick: `Person ${at}`,
    me: at === 0,
    score: 1 / (at + 1),
  }))
  const edges = nodes.flatMap((_, at) => [
    { from: at, to: (at + 1) % count, weight: 5 },
    ...(at > 0 && at % 10 === 0 ? [{ from: 0, to: at, weight: 10 }] : []),
  ])
  return { nodes, edges }
}
const settle = (layout: Layout): number => {
  // Each look at the clock is a millisecond, so a slice is a known number of steps.
  let now = 0
  let slices = 0
  while (!layout.goOn(8, () => now++)) slices++
  return slices
}
const places = (layout: Layout) => layout.spots.map(({ x, y }) => [x, y])

describe('the places of a trust map', () => {
  it('are found in many slices, the same each time, with whom it is around in the middle', () => {
    const [one, other] = [new Layout(graph(300)), new Layout(graph(300))]
    expect(settle(one)).toBeGreaterThan(20)
    settle(other)
    expect(places(one)).toEqual(places(other))
    expect(places(one)[0]).toEqual([0, 0])
    expect(places(one).flat().every(Number.isFinite)).toBe(true)
  })

  it('are all in view, and whoever is pointed at is found', () => {
    const layout = new Layout(graph(80))
    settle(layout)
    const view = viewOf(layout.spots, 900, 500)
    layout.spots.forEach(({ x = 0, y = 0 }, at) => {
      const [left, top] = [view.x + x * view.scale, view.y + y * view.scale]
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(900)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top).toBeLessThanOrEqual(500)
      expect(spotAt(layout.spots, view, left, top)).toBe(at)
    })
    expect(spotAt(layout.spots, view, -500, -500)).toBeUndefined()
  })

  it('are one for somebody alone', () => {
    const layout = new Layout({ nodes: [{ did: 'did:key:z0', nick: 'Ana', me: true, score: 0 }], edges: [] })
    settle(layout)
    expect(spotAt(layout.spots, viewOf(layout.spots, 300, 200), 150, 100)).toBe(0)
  })
})
