/** Bugs planted into a copy of the production sources, one by one: a simulator that misses one of them is not worth trusting. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import planted from './planted/bugs.json' with { type: 'json' }

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Seeds tried until the bug shows; a rare one may need many. */
const SEEDS = '60'

export function runPlanted(): { planted: number; caught: number } {
  let caught = 0
  for (const bug of planted) {
    const found = hunt(bug)
    if (found) caught++
    console.log(`planted "${bug.name}": ${found ?? 'NOT CAUGHT'}`)
  }
  return { planted: planted.length, caught }
}

/** The violation a patched copy shows, or undefined. Throws when the patch no longer fits its file. */
function hunt({ name, file, find, replace }: (typeof planted)[number]): string | undefined {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-planted-'))
  try {
    for (const part of ['src-shared', 'src-main', 'package.json'])
      cpSync(path.join(ROOT, part), path.join(dir, part), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'))
    const target = path.join(dir, file)
    const source = readFileSync(target, 'utf8')
    if (source.split(find).length !== 2) throw new Error(`the planted bug "${name}" does not fit ${file} any more`)
    writeFileSync(
      target,
      source.replace(find, () => replace),
    )
    const cli = path.join(dir, 'src-main/testing/sim/first-violation.ts')
    const { stdout } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, SEEDS], {
      encoding: 'utf8',
    })
    return stdout.split('\n').find((line) => line.startsWith('seed '))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
