/** The packaged application, driven as a browser over the debugging port: its fuses let no inspector into the main process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { type Ask, askNode } from './ask.ts'

const READY_MS_MAX = 30_000

/** The executable under test, as `npm test -- package` made it. */
export const EXECUTABLE = process.env.KIND_PACKAGE ?? ''
/** The Debian package, where one could be made. */
export const DEB = process.env.KIND_DEB ?? ''

/** Somebody with an account on this computer. */
export interface Person {
  home: string
  /** Undefined: whoever runs the tests. */
  account: { uid: number; gid: number } | undefined
  /** Once the person's programs have ended. */
  leave(): Promise<void>
}

/** Whoever runs the tests, with an empty home. */
export function thisPerson(): Person {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-home-'))
  const leave = async (): Promise<void> => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  return { home, account: undefined, leave }
}

/** An ordinary account made for the test: only root can. */
export function ordinaryPerson(): Person {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-home-'))
  const name = `kind-${path.basename(home).slice(-6).toLowerCase()}`
  execFileSync('useradd', ['--no-create-home', '--home-dir', home, '--user-group', name])
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  const account = { uid: id('-u'), gid: id('-g') }
  chownSync(home, account.uid, account.gid)
  const leave = async (): Promise<void> => {
    for (let tries = 0; tries < 50 && processesOf(account.uid).length > 0; tries++) await sleep(100)
    execFileSync('userdel', ['--force', name], { stdio: 'ignore' })
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  return { home, account, leave }
}

/** The data directory of a person's Kind Market. */
export const dataOf = ({ home }: Person): string => path.join(home, 'data')

interface RunningProcess {
  command: string
  /** A line of the kernel's own account of it, for example `Seccomp`. */
  status(key: string): string
}

export function processesOf(uid: number): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const lines = readFileSync(`/proc/${pid}/status`, 'utf8')
        const status = (key: string): string => new RegExp(`^${key}:\\s*(.*)$`, 'm').exec(lines)?.[1] ?? ''
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ command, status }]
      } catch {
        return [] // It ended while it was looked at.
      }
    })
    .filter(({ status }) => Number(status('Uid').split(/\s/)[0]) === uid)
}

export interface PackagedApp {
  page: Page
  /** Errors on any page's console and uncaught exceptions, the sheets' included. */
  errors: string[]
  /** What its control socket answers; asked as whoever runs the tests. */
  ask: Ask
  /** What it said on stderr so far. */
  said(): string
  /** Starts the command again as the desktop does for a link; the running window answers. */
  open(link: string): Promise<void>
  /** Asks the application to quit; resolves with its exit code. */
  close(): Promise<number | null>
  kill(): Promise<void>
}

export interface StartOptions {
  args?: readonly string[]
  env?: Record<string, string>
}

export async function startPackaged(
  command: string,
  person: Person,
  { args = [], env = {} }: StartOptions = {},
): Promise<PackagedApp> {
  const root = (person.account?.uid ?? process.getuid?.()) === 0 ? ['--no-sandbox'] : []
  const data = dataOf(person)
  const options = { cwd: person.home, env: { ...worldOf(person), ...env }, ...person.account }
  const run = (more: readonly string[]): ChildProcess =>
    spawn(command, [...root, '--data', data, '--listen', '127.0.0.1:0', ...more], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  const child = run(['--remote-debugging-port=0', ...args])
  const ended = exitOf(child)
  const said = listenTo(child)
  const browser = await chromium.connectOverCDP(await debuggingAddress(child, said))
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('the application has no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: READY_MS_MAX }))
  const errors: string[] = []
  const listen = (shown: Page): void => {
    shown.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    shown.on('pageerror', (error) => errors.push(String(error)))
  }
  context.pages().forEach(listen)
  context.on('page', listen)
  return {
    page,
    errors,
    ask: askNode(data),
    said,
    async open(link) {
      await exitOf(run([link]))
    },
    async close() {
      const session = await browser.newBrowserCDPSession()
      await Promise.all([ended, session.send('Browser.close').catch(() => undefined)])
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))

/** A login's few variables: a home, the display, and leave to use it. */
function worldOf({ home, account }: Person): Record<string, string> {
  const { PATH = '', DISPLAY = '', XAUTHORITY, SystemRoot } = process.env
  const world = { PATH, DISPLAY, HOME: home, ...(SystemRoot && { SystemRoot }) }
  if (XAUTHORITY === undefined) return world
  const copy = path.join(home, '.Xauthority')
  copyFileSync(XAUTHORITY, copy)
  if (account !== undefined) chownSync(copy, account.uid, account.gid)
  return { ...world, XAUTHORITY: copy }
}

function listenTo(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-40_000)
  })
  return () => said
}

function debuggingAddress(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`the application did not start:\n${said()}`))
    const timer = setTimeout(fail, READY_MS_MAX)
    child.once('exit', fail)
    child.stderr?.on('data', () => {
      const address = /DevTools listening on (ws:\S+)/.exec(said())?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}
