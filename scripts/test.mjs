/**
 * `npm test [-- static|unit|sim|e2e …]`: everything, or the named parts. The last line is `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureAll } from './setup/index.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { BIN, inRoot, main, NODE, run, SetupError, timed } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

const SEEDS = '300'
const bin = (name, args, env) => run(path.join(BIN, name), args, { env })
const totals = { passed: 0, failed: 0 }

function count(passed, failed) {
  totals.passed += passed
  totals.failed += failed
}

/** One check that passes or fails as a whole; its output is shown when it fails. Resolves with what the work gave. */
async function check(title, work) {
  try {
    const { result, seconds } = await timed(title, work)
    count(1, 0)
    console.log(`  ✓ ${title} (${seconds} s)`)
    return result
  } catch (error) {
    count(0, 1)
    console.log(`  ✗ ${title}\n${error instanceof SetupError ? error.message : error.stack}`)
    return undefined
  }
}

/** A runner that writes a JSON report; its own tests are counted, and a runner that breaks off counts as one more failure. */
async function suite(title, reportFile, work, read) {
  rmSync(reportFile, { force: true })
  let broke = ''
  const keep = (error) => {
    broke = error.output ?? error.message
  }
  const { seconds } = await timed(title, () => work().catch(keep))
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
  const found = report ? read(report) : { passed: 0, failed: 0, names: ['no report was written'] }
  const failed = found.failed === 0 && (broke !== '' || !report) ? 1 : found.failed
  count(found.passed, failed)
  console.log(`  ${failed > 0 ? '✗' : '✓'} ${title}: ${found.passed} passed, ${failed} failed (${seconds} s)`)
  if (failed > 0) console.log([...found.names, broke.split('\n').slice(-120).join('\n')].join('\n'))
}

async function statics() {
  await check('types', () =>
    Promise.all(['core', 'node', 'renderer'].map((part) => bin('tsc', ['-p', `tsconfig.${part}.json`]))),
  )
  await check('format and lint', () => bin('biome', ['check', '--error-on-warnings', '.']))
  await check('dead code', () => bin('knip', []))
}

function unit() {
  const report = inRoot('test-results/unit.json')
  return suite(
    'unit, rule and property tests',
    report,
    () => bin('vitest', ['run', '--reporter=json', `--outputFile=${report}`, '--reporter=dot']),
    (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.testResults.filter(brokenFile).length,
      names: json.testResults.flatMap((file) => [
        ...(brokenFile(file) ? [`${file.name}: ${file.message}`] : []),
        ...file.assertionResults.filter((t) => t.status === 'failed').map((t) => `${file.name}: ${t.fullName}`),
      ]),
    }),
  )
}

/** A test file that could not even be loaded. */
const brokenFile = (file) => file.status === 'failed' && file.assertionResults.length === 0

async function sim() {
  const cli = inRoot('src-main/testing/sim/cli.ts')
  if (!existsSync(cli)) {
    console.log('  · simulator: not there yet')
    return
  }
  const last = await check(`simulator, ${SEEDS} seeds and planted bugs`, async () => {
    const output = await run(NODE, [
      '--disable-warning=ExperimentalWarning',
      cli,
      '--seeds',
      SEEDS,
      '--planted',
      '--json',
    ])
    const summary = JSON.parse(output.trim().split('\n').at(-1))
    if (summary.violations !== 0 || summary.caught !== summary.planted) throw new SetupError(output)
    return summary
  })
  if (last) console.log(`    ${last.steps} steps, ${last.caught} of ${last.planted} planted bugs caught`)
}

async function e2e() {
  const runtime = await check('runtime and build', ensureAll)
  if (!runtime) return
  const display = await openDisplay()
  try {
    await suite(
      'journeys in real windows',
      inRoot('test-results/e2e.json'),
      () => bin('playwright', ['test'], { ...display.env, KIND_ELECTRON: runtime.path }),
      ({ stats, suites }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        names: failedTitles(suites),
      }),
    )
  } finally {
    display.close()
  }
}

const failedTitles = (suites) =>
  suites.flatMap((s) => [
    ...failedTitles(s.suites ?? []),
    ...(s.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${s.file}: ${spec.title}`),
  ])

const PARTS = { static: statics, unit, sim, e2e }

await main(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((part) => !Object.hasOwn(PARTS, part))
  if (unknown.length > 0)
    throw new SetupError(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`)
  try {
    await ensurePackages()
    mkdirSync(inRoot('test-results'), { recursive: true })
    for (const [part, work] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(part)) await work()
  } catch (error) {
    count(0, 1)
    console.log(error instanceof SetupError ? error.message : error.stack)
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0
})
