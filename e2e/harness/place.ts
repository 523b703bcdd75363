/** Where a test's nodes live and what runs them: fresh directories, this machine's Electron, a display of one's own. */
import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const setupScript = (name: string): string => pathToFileURL(path.join(ROOT, 'scripts/setup', name)).href

/** A directory for the data directories of one test. Short, so that control sockets lie inside them. */
export function freshPlace(): { dir(name: string): string; remove(): void } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'kind-'))
  return {
    dir: (name) => path.join(root, name),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** What a person copying a data directory gets: every file, without sockets and Chromium's locks of a running process. */
export function copyData(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, {
    recursive: true,
    filter: (source) => !lstatSync(source).isSocket() && !path.basename(source).startsWith('Singleton'),
  })
}

let runtime: Promise<{ path: string; env: Record<string, string> }> | undefined

/** The Electron that `npm start` uses, and the display it needs. Prepared once per test process. */
export function electronRuntime(): Promise<{ path: string; env: Record<string, string> }> {
  runtime ??= prepare()
  return runtime
}

async function prepare(): Promise<{ path: string; env: Record<string, string> }> {
  const { ensureElectron } = (await import(setupScript('electron.mjs'))) as {
    ensureElectron(): Promise<{ path: string }>
  }
  const { openDisplay } = (await import(setupScript('system.mjs'))) as {
    openDisplay(): Promise<{ env: Record<string, string> }>
  }
  const executable = process.env.KIND_ELECTRON ?? (await ensureElectron()).path
  return { path: executable, env: (await openDisplay()).env }
}
