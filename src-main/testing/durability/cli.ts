/**
 * `npm run soak -- kill [--cycles 200] [--seed 1]`, `npm run soak -- rounds [--cycles 200] [--seed 1]` and `npm run soak -- damage
 * [--files 1000]`. The last line is the summary as JSON; exit code 1 when anything was lost, signed twice, or changed without a word.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { damageFiles } from './damage.ts'
import { killCycles } from './kill.ts'
import { killInRounds } from './round-kill.ts'

const USAGE =
  'usage: npm run soak -- kill [--cycles 200] [--seed 1]\n       npm run soak -- rounds [--cycles 200] [--seed 1]\n       npm run soak -- damage [--files 1000]'
const FILES = 1000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cycles: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: String(FILES) },
  },
})

async function kill(home: string): Promise<boolean> {
  const sum = await killCycles(home, Number(values.cycles), Number(values.seed), (line) => console.log(line))
  console.log(JSON.stringify(sum))
  return sum.lost + sum.unequal + sum.troubles.length === 0
}

async function rounds(home: string): Promise<boolean> {
  const sum = await killInRounds(home, Number(values.cycles), Number(values.seed), (line) => console.log(line))
  console.log(JSON.stringify(sum))
  return sum.twice.length + sum.troubles.length === 0
}

async function damage(home: string): Promise<boolean> {
  const sums = await damageFiles(home, Number(values.files) / FILES, (sum) => console.log(JSON.stringify(sum)))
  const total = (pick: (sum: (typeof sums)[number]) => number): number => sums.reduce((all, sum) => all + pick(sum), 0)
  const [files, changed, told] = [total((sum) => sum.files), total((sum) => sum.changed), total((sum) => sum.told)]
  const [same, silent, lost] = [total((sum) => sum.same), total((sum) => sum.silent), total((sum) => sum.lost)]
  console.log(JSON.stringify({ files, changed, told, same, silent, lost }))
  return silent + lost === 0
}

const run = { kill, rounds, damage }[positionals[0] ?? '']
if (!run) throw new Error(USAGE)
const home = mkdtempSync(path.join(os.tmpdir(), 'kind-soak-'))
const good = await run(home)
rmSync(home, { recursive: true, force: true })
process.exit(good ? 0 : 1)
