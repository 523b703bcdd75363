/** Runs one bench by name. Each exports `run()`, which resolves with plain numbers; null where there is none, and a word on why. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const NOT_BENCHES = new Set(['run', 'first-click', 'town', 'big-board', 'together'])
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !NOT_BENCHES.has(name))

const name = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? ''
const file = path.join(import.meta.dirname, `${name}.ts`)
if (!names.includes(name) || !existsSync(file)) {
  console.error(`Which bench? One of: ${names.join(', ')}`)
  process.exit(2)
}
const bench = (await import(pathToFileURL(file).href)) as { run(): Promise<Record<string, number | string | null>> }
const metrics = await bench.run()
if (!process.argv.includes('--json')) console.table(metrics)
console.log(JSON.stringify({ bench: name, metrics }))
process.exit(0)
