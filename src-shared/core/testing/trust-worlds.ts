/** Small worlds of honest people, an attacker, and identities of theirs, for properties of trust. */
import fc from 'fast-check'
import { buildGraph, type TrustEdge, type TrustGraph } from '../trust/index.ts'

export const HONEST = ['ana', 'ben', 'cy', 'dee']
/** Sorted beside each other, so that draws fall alike on all of them and on one. */
export const SYBILS = ['mal', 'mal/1', 'mal/2', 'mal/3']

export const edge = (from: string, to: string, weight = 1): TrustEdge => ({ from, to, weight })

export function graphOf(edges: readonly TrustEdge[]): TrustGraph {
  const built = buildGraph(edges)
  if (!built.ok) throw new Error(built.error)
  return built.value
}

/** Any words of some people about some others, each said once. */
const words = (from: readonly string[], to: readonly string[], weight: fc.Arbitrary<number>, maxLength: number) =>
  fc.uniqueArray(
    fc
      .record({ from: fc.constantFrom(...from), to: fc.constantFrom(...to), weight })
      .filter((one) => one.from !== one.to),
    { maxLength, selector: (one) => `${one.from} ${one.to}` },
  )

/** Honest people about each other and about the attacker's identities; these about anybody. */
export const worlds = () =>
  fc.record({
    honest: words(HONEST, HONEST, fc.integer({ min: -3, max: 6 }), 9),
    attack: words(HONEST, SYBILS, fc.integer({ min: 1, max: 4 }), 3),
    own: words(SYBILS, [...SYBILS, ...HONEST], fc.integer({ min: 1, max: 100 }), 8),
  })

/** The same words about a single identity. */
export function merged(edges: readonly TrustEdge[]): TrustEdge[] {
  const weights = new Map<string, TrustEdge>()
  for (const { from, to, weight } of edges) {
    const one = SYBILS.includes(to) ? 'mal' : to
    const before = weights.get(`${from} ${one}`)?.weight ?? 0
    weights.set(`${from} ${one}`, edge(from, one, before + weight))
  }
  return [...weights.values()]
}
