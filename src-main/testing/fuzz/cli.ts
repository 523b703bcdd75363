/** `npm run soak -- fuzz [--cases 1000000] [--seed 1] [--from 0]`. The last line is the report as JSON; exit code 1 when anything failed. */
import { parseArgs } from 'node:util'
import { runCases } from './run.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const span = { from: Number(values.from), count: Number(values.cases) }
const report = await runCases(Number(values.seed), span, (line) => console.log(line))
console.log(JSON.stringify(report))
process.exit(report.crashes.length + report.slow.length > 0 ? 1 : 0)
