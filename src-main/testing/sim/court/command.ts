/** `npm run sim -- --scenario court [--cases N] [--seed K] [--json] [--no-keep]`: the court, simulated; a whole run writes docs/COURT.md. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../patch.ts'
import { holdCourt } from './court.ts'
import { reportOf } from './report.ts'

const DOC = path.join(ROOT, 'docs/COURT.md')
export const WHOLE_CASES = 100_000

export interface CourtOptions {
  cases: number
  seed: number
  json: boolean
  keep: boolean
}

/** The exit code: a broken law throws, and a case that real proofs decide otherwise is a failure. */
export async function courtCommand({ cases, seed, json, keep }: CourtOptions): Promise<number> {
  const started = performance.now()
  const court = await holdCourt(cases / WHOLE_CASES, seed)
  const report = reportOf(court, cases)
  if (keep && cases >= WHOLE_CASES) writeFileSync(DOC, report)
  const { user, system } = process.cpuUsage()
  const seconds = Math.round((performance.now() - started) / 1000)
  const { tables, ...rest } = court
  const named = tables.map(({ table: { title }, rows }) => ({ title, rows }))
  const times = { seconds, cpuSeconds: Math.round((user + system) / 1e6) }
  console.log(json ? JSON.stringify({ scenario: 'court', ...rest, tables: named, ...times }) : report)
  if (!json)
    console.log(`${court.cases} cases, ${court.same} of ${court.proven} the same with real proofs, ${seconds} s`)
  return court.same === court.proven ? 0 : 1
}
