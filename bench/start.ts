/**
 * From spawn to the first stored offer clickable in the market's window, beside a bare window of the same runtime in the same run.
 * The database, the identity and the browser's code cache are those of an application used before, as on every day but the first.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PASSPHRASE, startHeadless } from '../e2e/harness/headless.ts'
import { createHub, offerForm } from '../e2e/harness/trade.ts'
import { firstClick } from './first-click.ts'

const RUNS = 7
const OFFERS = 40
/** The market looks at the graphics a second after its page has loaded. */
const LEARNS_MS = 3000
const ROOT = path.resolve(import.meta.dirname, '..')

export async function run(): Promise<Record<string, number>> {
  const electron = process.env.KIND_ELECTRON
  if (electron === undefined) throw new Error('run this by `npm run bench -- start`')
  const place = mkdtempSync(path.join(os.tmpdir(), 'kind-start-'))
  try {
    return await measure(electron, place)
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(electron: string, place: string): Promise<Record<string, number>> {
  const data = path.join(place, 'data')
  await fill(data)
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, KIND_PASSPHRASE: PASSPHRASE }
  const market = (stay = 0) => {
    const args = [...root, ROOT, '--data', data, '--listen', '127.0.0.1:0', '--passphrase-env', 'KIND_PASSPHRASE']
    return firstClick({ command: electron, args, env, selector: '[data-card]', stay })
  }
  const bare = () => {
    const args = [...root, path.join(ROOT, 'bench/bare'), path.join(place, 'bare')]
    return firstClick({ command: electron, args, env, selector: 'h1' })
  }
  // Twice each unmeasured: the browser's code cache is written after a first use and read from the next; whether there are graphics is
  // remembered of two starts that lasted a moment.
  for (let warm = 0; warm < 2; warm += 1) await bare().then(() => market(LEARNS_MS))
  const paints: number[] = []
  const bares: number[] = []
  for (let turn = 0; turn < RUNS; turn += 1) {
    bares.push(await bare())
    paints.push(await market())
  }
  const paint = median(paints)
  const plain = median(bares)
  return {
    paint_ms: Math.round(paint),
    bare_ms: Math.round(plain),
    ratio: Math.round((paint / plain) * 100) / 100,
    runs: RUNS,
  }
}

/** A hub with stored offers, written by the headless node and left in order. */
async function fill(dir: string): Promise<void> {
  const node = await startHeadless(dir, 'bench')
  const hub = await createHub(node)
  for (let count = 0; count < OFFERS; count += 1)
    await node.ask.notices.publish(offerForm(hub, { title: `Offer ${count + 1}` }))
  await node.stop()
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
