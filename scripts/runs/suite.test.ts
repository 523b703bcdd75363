/** What counts as passed when something failed the first time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

interface Found {
  passed: string[]
  failed: string[]
  skipped: number
}
interface Suite {
  report: string
  work(): Promise<unknown>
  read(run: NonNullable<Run>): Found
  again?(failed: string[]): () => Promise<unknown>
}
// Scripts that also run before any package is there are plain JavaScript.
const load = (name: string) => import(new URL(`./${name}`, import.meta.url).href)
const { readPlaywright } = (await load('playwright.mjs')) as { readPlaywright(report: object): Found }
const { readVitest, realFiles } = (await load('vitest.mjs')) as {
  readVitest(report: object): Found
  realFiles(failed: string[]): string[]
}
const { runSuite } = (await load('suite.mjs')) as {
  runSuite(title: string, suite: Suite): Promise<{ passed: number; failed: number }>
}

type Run = Record<string, 'passed' | 'failed'> | undefined

const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-suite-'))
const report = path.join(dir, 'report.json')
const said: string[] = []
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line))))
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true })
})

/** A runner whose runs end as told, one after the other; `undefined` is one that breaks off without a report. */
async function told(runs: Run[], mayRunAgain = true) {
  said.length = 0
  let at = 0
  const work = async () => {
    const run = runs[at++]
    if (run) writeFileSync(report, JSON.stringify(run))
    if (!run || Object.values(run).includes('failed')) throw new Error('the runner failed')
  }
  const named = (run: NonNullable<Run>, wanted: string) => Object.keys(run).filter((name) => run[name] === wanted)
  const counted = await runSuite('a suite', {
    report,
    work,
    read: (run) => ({ passed: named(run, 'passed'), failed: named(run, 'failed'), skipped: 0 }),
    ...(mayRunAgain && { again: () => work }),
  })
  return { ...counted, runs: at, again: said.filter((line) => line.includes('needed a second run')) }
}

describe('a suite', () => {
  const many = (state: 'passed' | 'failed') =>
    Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`t${at}`, state]))
  const rows: [string, Run[], boolean, { passed: number; failed: number; runs: number }][] = [
    ['passes at once', [{ a: 'passed', b: 'passed' }], true, { passed: 2, failed: 0, runs: 1 }],
    [
      'passes the second time',
      [{ a: 'passed', b: 'failed' }, { b: 'passed' }],
      true,
      { passed: 2, failed: 0, runs: 2 },
    ],
    ['fails twice', [{ a: 'passed', b: 'failed' }, { b: 'failed' }], true, { passed: 1, failed: 1, runs: 2 }],
    [
      'one of two fails twice',
      [
        { a: 'failed', b: 'failed' },
        { a: 'passed', b: 'failed' },
      ],
      true,
      { passed: 1, failed: 1, runs: 2 },
    ],
    [
      'is not run the second time',
      [{ a: 'passed', b: 'failed' }, { a: 'passed' }],
      true,
      { passed: 1, failed: 1, runs: 2 },
    ],
    ['breaks off the second time', [{ b: 'failed' }, undefined], true, { passed: 0, failed: 1, runs: 2 }],
    ['breaks off at once', [undefined], true, { passed: 0, failed: 1, runs: 1 }],
    ['gets no second run', [{ a: 'passed', b: 'failed' }], false, { passed: 1, failed: 1, runs: 1 }],
    ['fails in many places', [many('failed'), many('passed')], true, { passed: 0, failed: 11, runs: 1 }],
  ]
  for (const [title, runs, mayRunAgain, wanted] of rows)
    it(title, async () => expect(await told(runs, mayRunAgain)).toMatchObject(wanted))

  it('says aloud what needed a second run', async () =>
    expect((await told([{ a: 'failed' }, { a: 'passed' }])).again).toEqual(['  ! needed a second run: a']))
})

describe('reports', () => {
  it('of vitest: a file that could not be loaded is a failure, and only what is real runs again', () => {
    const file = (name: string, ...assertionResults: object[]) => ({
      name: path.resolve(name),
      status: assertionResults.length === 0 ? 'failed' : 'passed',
      message: 'no such export',
      assertionResults,
    })
    const found = readVitest({
      testResults: [
        file('src-main/adapters/libp2p/frames.test.ts', { fullName: 'frames arrive', status: 'failed' }),
        file('src-shared/core/ledger/ledger.test.ts', { fullName: 'sums', status: 'failed' }),
        file('src-main/node/open.test.ts'),
        file('src-renderer/features/court/case.test.tsx', { fullName: 'is asked', status: 'failed' }),
        file('src-renderer/ui/list.test.ts', { fullName: 'is in order', status: 'failed' }),
        file('src-main/engine/engine.test.ts', { fullName: 'goes on', status: 'passed' }),
      ],
    })
    expect(found.passed).toEqual(['src-main/engine/engine.test.ts: goes on'])
    expect(found.failed).toHaveLength(5)
    expect(realFiles(found.failed)).toEqual([
      'src-main/adapters/libp2p/frames.test.ts',
      'src-main/node/open.test.ts',
      'src-renderer/features/court/case.test.tsx',
    ])
  })

  it('of Playwright: a test is named by its file and whatever it stands in', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const suites = [
      {
        title: 'a.spec.ts',
        specs: [spec('one', 'expected')],
        suites: [{ title: 'far', specs: [spec('two', 'unexpected')] }],
      },
      { title: 'b.spec.ts', specs: [spec('three', 'skipped')] },
    ]
    expect(readPlaywright({ stats: { skipped: 1 }, suites })).toEqual({
      passed: ['a.spec.ts: one'],
      failed: ['a.spec.ts › far: two'],
      skipped: 1,
    })
  })
})
