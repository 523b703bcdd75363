/**
 * `npm test [-- static|unit|sim|e2e …]`: everything, or the named parts. The last line is `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureAll } from './setup/index.mjs'
import { BIN, inRoot, main, NODE, run, SetupError, step } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

const SEEDS = '300'
const wanted = process.argv.slice(2)
const asked = (part) => wanted.length === 0 || wanted.includes(part)
const bin = (name, args, env) => run(path.join(BIN, name), args, { env })
const totals = { passed: 0, failed: 0 }

function count(passed, failed) {
  totals.passed += passed
  totals.failed += failed
}

/** One check that passes or fails as a whole; its output is shown when it fails. */
async function check(title, work) {
  try {
    await step(title, work)
    count(1, 0)
    console.log(`  ✓ ${title}`)
  } catch (error) {
    count(0, 1)
    console.log(`  ✗ ${title}\n${error.message}`)
  }
}

/** A runner that writes a JSON report; its own tests are counted. */
async function suite(title, reportFile, work, read) {
  let failure = ''
  await step(title, () => work().catch((error) => void (failure = error.output ?? error.message)))
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
  const { passed, failed, names } = report ? read(report) : { passed: 0, failed: 1, names: ['no report was written'] }
  count(passed, failure && failed === 0 ? 1 : failed)
  console.log(`  ${failed || failure ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed`)
  if (failed || failure) console.log([...names, failure.split('\n').slice(-120).join('\n')].join('\n'))
}

async function statics() {
  await check('types', () => Promise.all(['core', 'node', 'renderer'].map((part) => bin('tsc', ['-p', `tsconfig.${part}.json`]))).then(() => {}))
  await check('format and lint', () => bin('biome', ['check', '--error-on-warnings', '.']).then(() => {}))
  await check('dead code', () => bin('knip', []).then(() => {}))
}

function unit() {
  const report = inRoot('test-results/unit.json')
  return suite(
    'unit, rule and property tests', report,
    () => bin('vitest', ['run', '--reporter=json', `--outputFile=${report}`, '--reporter=dot']),
    (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
      names: json.testResults.flatMap((file) => file.assertionResults.filter((t) => t.status === 'failed').map((t) => `${file.name}: ${t.fullName}`)),
    }),
  )
}

async function sim() {
  let last = {}
  await check(`simulator, ${SEEDS} seeds and planted bugs`, async () => {
    const output = await run(NODE, ['--disable-warning=ExperimentalWarning', inRoot('src-main/testing/sim/cli.ts'), '--seeds', SEEDS, '--planted', '--json'])
    last = JSON.parse(output.trim().split('\n').at(-1))
    if (last.violations !== 0 || last.caught !== last.planted) throw new SetupError(output)
    return `${last.steps} steps, ${last.caught} of ${last.planted} planted bugs caught`
  })
}

async function e2e(runtime) {
  const display = await openDisplay()
  const report = inRoot('test-results/e2e.json')
  try {
    await suite(
      'journeys in real windows', report,
      () => bin('playwright', ['test'], { ...display.env, KIND_ELECTRON: runtime.path }),
      ({ stats, suites }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, names: failedTitles(suites) }),
    )
  } finally {
    display.close()
  }
}

const failedTitles = (suites) =>
  suites.flatMap((s) => [...failedTitles(s.suites ?? []), ...(s.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${s.file}: ${spec.title}`)])

await main(async () => {
  const runtime = await ensureAll()
  mkdirSync(inRoot('test-results'), { recursive: true })
  if (asked('static')) await statics()
  if (asked('unit')) await unit()
  if (asked('sim')) await sim()
  if (asked('e2e')) await e2e(runtime)
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0
})
