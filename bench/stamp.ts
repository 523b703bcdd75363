/** The computing of work stamps (decision 027): how fast one thread searches, and what checking one costs the node that is asked. */
import { threadStamper } from '#main/adapters/stamper/index.ts'
import { stampBits } from '#shared/core/hubs/index.ts'

/** What a hub asks for at rest, as the form proposes it. */
const BITS = 18
const SEARCHES = 40
const CHECKS = 50_000

const filled = (n: number): Uint8Array => new Uint8Array(32).fill(n)

const search = (n: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const events = { found: resolve, tried: () => undefined, failed: reject }
    threadStamper().search({ challenge: filled(n), bits: BITS, from: 0 }, events)
  })

export async function run(): Promise<Record<string, number>> {
  const took: number[] = []
  let tries = 0
  for (let n = 0; n < SEARCHES; n++) {
    const began = performance.now()
    tries += (await search(n)) + 1
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const searching = took.reduce((sum, ms) => sum + ms, 0)
  const began = performance.now()
  for (let nonce = 0; nonce < CHECKS; nonce++)
    stampBits(filled(1), { did: 'did:key:z6Mk', dev: filled(2) }, { h: 7, header: filled(3), nonce })
  return {
    tries_per_s: Math.round((tries / searching) * 1000),
    /** Thread started and ended each time. */
    search_ms_p50: Math.round(took[SEARCHES / 2] as number),
    search_ms_max: Math.round(took.at(-1) as number),
    check_us: ((performance.now() - began) / CHECKS) * 1000,
  }
}
