/** What `vitest` reports, and which of its files may be run once more. */
import path from 'node:path'
import { ROOT } from '../setup/say.mjs'

/** Real sockets, processes, disks and seconds; pages, which wait for frames, answers and hands by the clock. Whatever has none of them fails for a reason of its own, and gets no second run. */
const REAL = [
  'src-main/adapters/libp2p/',
  'src-main/adapters/etcd/',
  'src-main/testing/crowd/',
  'src-main/testing/durability/',
  'src-main/node/',
  'src-main/engine/ledger-thread.test.ts',
  'bench/transfer.test.ts',
]
const isReal = (file) => REAL.some((part) => file.startsWith(part)) || /^src-renderer\/.*\.tsx$/.test(file)

const relative = (file) => path.relative(ROOT, file).split(path.sep).join('/')

/** A file that could not be loaded counts as one test. */
export function readVitest({ testResults }) {
  const all = testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...(status === 'failed' && assertionResults.length === 0
      ? [{ name: `${relative(name)}: ${message}`, status: 'failed' }]
      : []),
    ...assertionResults.map((one) => ({ name: `${relative(name)}: ${one.fullName}`, status: one.status })),
  ])
  const named = (status) => all.filter((one) => one.status === status).map(({ name }) => name)
  return { passed: named('passed'), failed: named('failed'), skipped: 0 }
}

/** The files of those failed tests that run on something real. */
export const realFiles = (failed) => [...new Set(failed.map((name) => name.split(': ')[0]).filter(isReal))]
