/** Faults planted into a build of their own: a checker that misses the one meant for it is not alive. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { electronFindings } from './electron.mjs'

const MAIN = `import { app, BrowserWindow, shell } from 'electron'
class Opener {
  #url = process.argv[2]
  open() {
    void shell.openExternal(this.#url)
    return new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false, webSecurity: false } })
  }
}
app.whenReady().then(() => new Opener().open().loadURL('http://example.org/'))
`

/** By checker, what it must say of that build. */
const MUST_FIND = {
  electronegativity: [
    'CONTEXT_ISOLATION_JS_CHECK',
    'WEB_SECURITY_JS_CHECK',
    'OPEN_EXTERNAL_JS_CHECK',
    'HTTP_RESOURCES_JS_CHECK',
    'LIMIT_NAVIGATION_GLOBAL_CHECK',
  ],
  eslint: [
    'electron-security/no-context-isolation-disabled',
    'electron-security/no-sandbox-disabled',
    'electron-security/no-web-security-disabled',
    'electron-security/no-open-external-with-dynamic-url',
  ],
}

/** Resolves with what was planted and not found. */
export async function missedFaults() {
  const out = mkdtempSync(path.join(os.tmpdir(), 'kind-planted-'))
  try {
    mkdirSync(path.join(out, 'main'))
    writeFileSync(path.join(out, 'main/main.js'), MAIN)
    const found = await electronFindings(out)
    return Object.entries(MUST_FIND).flatMap(([tool, rules]) =>
      rules
        .filter((rule) => !found.some((line) => line.startsWith(`${tool} ${rule} `)))
        .map((rule) => `${tool} ${rule}`),
    )
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
