/** Suites whose runner writes a JSON report: what passed, what failed, what needed a second run (decision 048). */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { timed } from '../setup/say.mjs'

/** More failures than this are no accident of a busy machine: they are told at once. */
const AGAIN_MOST = 10

/**
 * @typedef {{ passed: string[], failed: string[], skipped: number }} Found The names of tests.
 * @typedef {object} Suite
 * @property {string} report the file the runner writes
 * @property {() => Promise<unknown>} work rejects when the runner fails
 * @property {(json: any) => Found} read
 * @property {(failed: string[]) => (() => Promise<unknown>) | undefined} [again] runs those of them that get a second run, and nothing
 *   beside them
 */

/**
 * Runs a suite and tells of it. Resolves with how many passed and failed; a runner that breaks off counts as one more failure.
 * @param {string} title
 * @param {Suite} suite
 */
export async function runSuite(title, { report, work, read, again }) {
  const { result: first, seconds } = await timed(title, () => reported(report, read, work))
  const second = first.failed.length > 0 && first.failed.length <= AGAIN_MOST ? again?.(first.failed) : undefined
  const late = second ? await timed(`${title}, once more`, () => reported(report, read, second)) : undefined
  const needed = first.failed.filter((name) => late?.result.passed.includes(name))
  const failed = first.failed.filter((name) => !needed.includes(name))
  const failures = first.failed.length === 0 && (first.broke !== '' || first.nothing) ? 1 : failed.length
  const passed = first.passed.length + needed.length
  const skipped = first.skipped > 0 ? `, ${first.skipped} not possible here` : ''
  const spent = late ? `${seconds} s and ${late.seconds} s` : `${seconds} s`
  console.log(`  ${failures > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failures} failed${skipped} (${spent})`)
  for (const name of needed) console.log(`  ! needed a second run: ${name}`)
  if (first.broke !== '') console.log([...failed, tail(first.broke)].join('\n'))
  if (late && failures > 0) console.log(`once more:\n${tail(late.result.broke)}`)
  return { passed, failed: failures }
}

async function reported(report, read, work) {
  rmSync(report, { force: true })
  let broke = ''
  await work().catch((error) => {
    broke = error.output ?? error.message
  })
  const found = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  return { ...(found ?? { passed: [], failed: [], skipped: 0 }), nothing: found === undefined, broke }
}

const tail = (output) => output.split('\n').slice(-120).join('\n')
