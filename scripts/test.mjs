/**
 * `npm test [-- static|unit|sim|e2e|package …]`: everything, or the named parts. The last line is `N passed, N failed`.
 */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { differences } from './checkers/accepted.mjs'
import { electronFindings } from './checkers/electron.mjs'
import { missedFaults } from './checkers/planted.mjs'
import { packApp } from './pack/app.mjs'
import { packDeb } from './pack/deb.mjs'
import { readPlaywright } from './runs/playwright.mjs'
import { runSuite } from './runs/suite.mjs'
import { readVitest, realFiles } from './runs/vitest.mjs'
import { cacheDir } from './setup/cache.mjs'
import { ensureAll, ensureRuntime } from './setup/index.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { BIN, inRoot, main, NODE, run, SetupError, timed } from './setup/say.mjs'
import { ensureDisplay, ensureEtcd, ensureNetworkTools, has, openDisplay } from './setup/system.mjs'

/** What every push has to pass. */
const SEEDS = '1000'
/** Enough for every kind of fault to be asked for; longer runs are for `npm run sim`. */
const SEEDS_OF_SEVERAL = '40'
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

/** Runs a suite and counts its own tests. */
async function suite(title, parts) {
  const { passed, failed } = await runSuite(title, parts)
  count(passed, failed)
}

async function statics() {
  await check('types', () =>
    Promise.all(['core', 'node', 'renderer'].map((part) => bin('tsc', ['-p', `tsconfig.${part}.json`]))),
  )
  await check('format and lint', () => bin('biome', ['check', '--error-on-warnings', '.']))
  await check('dead code', () => bin('knip', []))
}

/** Without it what needs a replicated log is skipped, aloud. */
const etcd = () =>
  ensureEtcd().catch((error) => console.log(`  · operators with a replicated log are not tried: ${error.message}`))

async function unit() {
  const runtime = await check('Electron for the tests that compare runtimes', ensureRuntime)
  await etcd()
  const report = inRoot('test-results/unit.json')
  const vitest = (...args) =>
    bin('vitest', ['run', '--reporter=json', `--outputFile=${report}`, '--reporter=dot', ...args], {
      ...(runtime && { KIND_ELECTRON: runtime.path }),
    })
  return suite('unit, rule and property tests', {
    report,
    work: vitest,
    read: readVitest,
    again: (failed) => {
      const files = realFiles(failed)
      return files.length > 0 ? () => vitest('--maxWorkers=1', ...files) : undefined
    },
  })
}

async function sim() {
  if (!existsSync(SIMULATOR)) {
    console.log('  · simulator: not there yet')
    return
  }
  const last = await simulated(`simulator, ${SEEDS} seeds and planted bugs`, ['--seeds', SEEDS, '--planted'])
  if (last)
    console.log(`    ${last.steps} steps, at least ${last.stepsLeast} a seed; ${last.onSqlite} seeds on SQLite too
    agreements: ${last.agreements}, ${last.agreementsLeast} to ${last.agreementsMost} a seed; ${last.settledPercent} % settled, at least ${last.settledPercentLeast} %
    faults: ${faultsIn(last)}
    ${last.caught} of ${last.planted} planted bugs caught; ${last.cpuSeconds} s of processor time`)
  for (const scenario of ['byzantine', 'sleepy']) {
    const args = ['--seeds', SEEDS_OF_SEVERAL, '--scenario', scenario]
    const several = await simulated(`simulator, ${SEEDS_OF_SEVERAL} seeds of several validators, ${scenario}`, args)
    if (several) console.log(`    faults: ${faultsIn(several)}; ${several.cpuSeconds} s of processor time`)
  }
}

const SIMULATOR = inRoot('src-main/testing/sim/cli.ts')
const faultsIn = ({ faults }) =>
  Object.entries(faults)
    .filter(([, times]) => times > 0)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', ')

/** The summary of a run of the simulator that found nothing and missed no planted bug. */
const simulated = (title, args) =>
  check(title, async () => {
    const output = await run(NODE, ['--disable-warning=ExperimentalWarning', SIMULATOR, ...args, '--json'])
    const summary = JSON.parse(output.trim().split('\n').at(-1))
    if (summary.violations !== 0 || summary.caught !== summary.planted) throw new SetupError(output)
    return summary
  })

async function e2e() {
  const runtime = await check('runtime and build', ensureAll)
  await etcd()
  await ensureNetworkTools().catch((error) => console.log(`  · several networks: ${error.message}`))
  if (!runtime) return
  await ensureDisplay()
  const env = { KIND_ELECTRON: runtime.path }
  await journeys('journeys in real windows', ['--project=together'], env)
  await journeys('journeys that need the machine to themselves', ['--project=alone'], env)
}

/** Workers open displays of their own, so that two can run; what failed is run once more, by one. */
async function journeys(title, args, env) {
  const playwright = (...more) => bin('playwright', ['test', ...args, ...more], env)
  const report = inRoot('test-results/e2e.json')
  const again = () => () => playwright('--last-failed', '--workers=1')
  await suite(title, { report, work: playwright, read: readPlaywright, again })
}

/**
 * Kept apart from dist/, which holds what people get; this .deb is not compressed, which would take two minutes. A computer has room
 * for one installed Kind Market, so checkouts wait for each other.
 */
async function packaged() {
  const made = await check('package', async () => {
    const { executable, dir } = await packApp({ dist: inRoot('test-results/package'), installers: false })
    return { executable, deb: has('dpkg-deb') ? await packDeb(dir, { compression: 'none' }) : '' }
  })
  if (!made) return
  await check('checkers of Electron applications', async () => {
    const missed = await missedFaults()
    if (missed.length > 0) throw new SetupError(`not alive, a planted fault was not found:\n${missed.join('\n')}`)
    const { extra, gone } = differences(await electronFindings())
    const told = [...extra.map((line) => `found: ${line}`), ...gone.map((line) => `accepted, not found: ${line}`)]
    if (told.length > 0)
      throw new SetupError(`${told.join('\n')}\nMend it, or give a reason in scripts/checkers/accepted.mjs.`)
  })
  const env = { KIND_PACKAGE: made.executable, KIND_DEB: made.deb }
  const alone = has('flock') ? ['flock', cacheDir('package.lock')] : []
  const display = await openDisplay()
  try {
    const [command, ...args] = [...alone, path.join(BIN, 'playwright'), 'test', 'e2e/package']
    await suite('the packaged app', {
      report: inRoot('test-results/e2e.json'),
      work: () => run(command, args, { env: { ...display.env, ...env } }),
      read: readPlaywright,
    })
  } finally {
    display.close()
  }
}

const PARTS = { static: statics, unit, sim, e2e, package: packaged }

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
