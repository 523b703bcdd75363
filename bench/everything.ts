/**
 * The command palette's search at every key: words of a board of 100,000 notices and names of 10,000 members, typed letter by letter
 * through the node's own procedure `search.everything`. The mix is fixed by its seed.
 */
import { random } from '#shared/core/kernel/index.ts'
import { openBigBoard, WORDS, zipf } from './big-board.ts'

const NOTICES = 100_000
const TEXTS = 300
const WARM_UP = 20
const MEMBERS = 10_000

export async function run(): Promise<Record<string, number>> {
  const { node, close } = await openBigBoard((text) => console.error(text), NOTICES)
  const took: { ms: number; cpuMs: number; letters: number }[] = []
  let found = 0
  for (const [at, text] of texts().entries())
    for (let letters = 1; letters <= text.length; letters++) {
      const started = performance.now()
      const cpu = process.cpuUsage()
      const things = (await node.call('search.everything', { text: text.slice(0, letters) })) as unknown[]
      const { user, system } = process.cpuUsage(cpu)
      if (at >= WARM_UP) took.push({ ms: performance.now() - started, cpuMs: (user + system) / 1000, letters })
      if (things.length > 0) found++
    }
  close()
  const quantile = (of: readonly number[], q: number) =>
    of.toSorted((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * q))] as number
  const all = took.map(({ ms }) => ms)
  const first = took.flatMap(({ letters, ms }) => (letters === 1 ? [ms] : []))
  return {
    notices: NOTICES,
    members: MEMBERS,
    keys: took.length,
    p50_ms: quantile(all, 0.5),
    p95_ms: quantile(all, 0.95),
    p99_ms: quantile(all, 0.99),
    max_ms: quantile(all, 1),
    cpu_p95_ms: quantile(
      took.map(({ cpuMs }) => cpuMs),
      0.95,
    ),
    first_letter_p95_ms: quantile(first, 0.95),
    found,
  }
}

/** Two words of notices, a rare one among them, or the name of a member. */
function texts(): string[] {
  const draw = random(19)
  const word = zipf(WORDS.length, 1, draw)
  const any = () => WORDS[Math.floor(draw() * WORDS.length)] as string
  return Array.from({ length: TEXTS }, (_, n) => {
    if (n % 3 === 0) return `n${Math.floor(draw() * MEMBERS)}`
    return n % 3 === 1 ? `${WORDS[word()]} ${any()}` : `${WORDS[word()]} ${WORDS[word()]}`
  })
}
