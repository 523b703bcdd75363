/** People who publish studies and repeat them, some more often than they may; in some seeds only, so that the others stay what they were. */
import { type CborValue, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { STUDIES, type StudyState } from '#shared/core/research/index.ts'
import { VERDICTS } from '#shared/core/research/limits.ts'
import { TYPES } from '#shared/core/spaces/index.ts'
import type { SimNode } from './node.ts'
import { hasResearch, type Spec } from './plan.ts'
import { Random } from './random.ts'

const STUDIES_MOST = 6
const KNOWN_MOST = 20
const SPACES = ['space/', 'space0'] as const

export class ResearchPeople {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  #published = 0

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'research')
    this.#nodes = nodes
    this.#hub = hub
  }

  static of(spec: Spec, nodes: readonly SimNode[], hub: () => string): ResearchPeople[] {
    return hasResearch(spec) ? [new ResearchPeople(spec.seed, nodes, hub)] : []
  }

  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #act(node: SimNode, draw: number): void {
    const { reader } = node.engine.hub(this.#hub()).chain
    const [place] = reader.keys(...SPACES, 1)
    if (place === undefined) return this.#submit(node, 'space.found', { v: 1, rules: LAB })
    const keys = reader.keys(...STUDIES, KNOWN_MOST)
    if (keys.length === 0 || (draw < 15 && this.#published < STUDIES_MOST)) {
      this.#published++
      return this.#submit(node, 'research.publish', {
        v: 1,
        space: fromHex(place.slice(SPACES[0].length)),
        content: said('One'),
      })
    }
    const key = this.#random.pick(keys)
    const { version } = reader.get(key) as StudyState
    const at = { study: fromHex(key.slice(STUDIES[0].length)), version }
    if (draw < 25) return this.#submit(node, 'research.revise', { v: 1, ...at, content: said('Two'), change: 'A slip' })
    const verdict = this.#random.pick(VERDICTS)
    const own = { data: [file(draw)], code: [], result: '' }
    this.#submit(node, 'research.replicate', { v: 1, ...at, on: [], verdict, reason: 'It came out so', ...own })
  }

  #submit(node: SimNode, t: string, body: Record<string, CborValue>): void {
    const event = node.engine.submit(this.#hub(), t, body)
    node.acknowledged.add(toHex(event.id))
  }
}

const LAB = {
  ...{ name: 'Lab', about: '', type: 'scientific', ...TYPES.scientific.begins },
  ...{ who: { by: 'anybody' }, curators: [] },
} as unknown as CborValue
const file = (seen: number) => ({ root: new Uint8Array(32).fill(seen), size: 5, type: 'text/csv', name: 'seen.csv' })
const said = (title: string): CborValue => ({
  ...{ title, question: 'Does it rise?', method: 'Two bowls.', result: 'By a fifth.' },
  ...{ data: [], code: [], licence: 'CC-BY-4.0', cites: [] },
})
