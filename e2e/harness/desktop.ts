/** A real window of the real application on a data directory of its own; can be killed at any moment and started again. */
import type { ChildProcess } from 'node:child_process'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { type Ask, askNode } from './ask.ts'
import { usualEnvironment } from './environment.ts'
import { fastClockArgs } from './fast-clock.ts'
import { PASSPHRASE } from './headless.ts'
import { electronRuntime, ROOT } from './place.ts'

const WINDOW_MS_MAX = 30_000

export interface DesktopApp {
  dir: string
  app: ElectronApplication
  /** The market's window. */
  page: Page
  ask: Ask
  /** Errors on any page's console and uncaught exceptions; a CSP violation is one of them. */
  errors: string[]
  /** What the main process said on stderr. */
  said(): string
  close(): Promise<void>
  /** SIGKILL of the main process: no handler runs, nothing is flushed. Harmless when it has ended already. */
  kill(): Promise<void>
  /** As when a laptop is closed: its node and whatever its window asks stand still. */
  sleep(): void
  wake(): void
}

export async function startDesktop(dir: string, args: readonly string[] = []): Promise<DesktopApp> {
  const runtime = await electronRuntime()
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await launched({
    executablePath: runtime.path,
    args: [
      ...fastClockArgs(),
      ROOT,
      ...root,
      '--data',
      dir,
      '--state',
      `${dir}.state`,
      '--listen',
      '127.0.0.1:0',
      '--passphrase-env',
      'KIND_PASSPHRASE',
      ...args,
    ],
    env: { ...usualEnvironment(), ...runtime.env, KIND_PASSPHRASE: PASSPHRASE },
    timeout: WINDOW_MS_MAX,
  })
  const errors: string[] = []
  let said = ''
  // Playwright forgets the process once it has ended.
  const child = app.process()
  child.stderr?.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-40_000)
  })
  const listen = (page: Page): void => {
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
  }
  app.windows().forEach(listen)
  app.on('window', listen)
  const page = await app.firstWindow({ timeout: WINDOW_MS_MAX })
  await page.waitForLoadState('domcontentloaded')
  return {
    dir,
    app,
    page,
    ask: askNode(dir),
    errors,
    said: () => said,
    close: () => app.close(),
    kill: () => killed(child),
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
  }
}

/**
 * On a busy machine the handshake between Playwright's debugger and Electron was seen to stand still, once in some hundred starts; a
 * second start tells that from an application that does not open.
 */
function launched(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  return electron.launch(options).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error
    console.error(error.message.split('\n')[0])
    return electron.launch(options)
  })
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await gone
}
