/** `npm run soak -- kill [--cycles 200] [--seed 1]`. The last line is the summary as JSON; exit code 1 when anything was lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { killCycles } from './kill.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cycles: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
if (positionals[0] !== 'kill') throw new Error('usage: npm run soak -- kill [--cycles 200] [--seed 1]')
const home = mkdtempSync(path.join(os.tmpdir(), 'kind-soak-'))
const sum = await killCycles(home, Number(values.cycles), Number(values.seed), (line) => console.log(line))
rmSync(home, { recursive: true, force: true })
console.log(JSON.stringify(sum))
process.exit(sum.lost + sum.unequal + sum.troubles.length > 0 ? 1 : 0)
