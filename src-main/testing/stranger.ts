/** Somebody who has a file and this program, and nothing else of any node. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Checks a file in a folder of its own, by a process that has nothing else; files that were checked before are still there. */
export function stranger() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kind-stranger-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (name: string, content: Uint8Array | string, ...more: string[]) => {
    writeFileSync(path.join(folder, name), content)
    const script = path.resolve('src-main/check.ts')
    const args = ['--disable-warning=ExperimentalWarning', script, name, ...more]
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: {} })
    return { status, stdout }
  }
}
