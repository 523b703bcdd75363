/** The package under test as somebody gets it: installed where that can be tried, once for all tests of a run; people who use it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { test as base } from '@playwright/test'
import {
  DEB,
  EXECUTABLE,
  ordinaryPerson,
  type PackagedApp,
  type Person,
  type StartOptions,
  startPackaged,
  thisPerson,
} from './packaged.ts'

/** The Debian package, its command and its folders. */
export const NAME = 'kind-market'

const known = spawnSync('dpkg-query', ['-W', NAME]).status === 0
/** Installing changes the whole computer: done only where root runs the tests and no Kind Market is installed. */
export const installs = DEB !== '' && process.getuid?.() === 0 && !known

export const apt = (...words: string[]): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['--yes', '--quiet', ...words], { env, stdio: 'pipe' })
}

interface Use {
  /** Whoever runs the tests. */
  me: Person
  /** An ordinary account, where one can be made; otherwise whoever runs the tests. */
  somebody: Person
  /** Starts the application for one of them; what still runs at the test's end is killed. */
  start(person: Person, options?: StartOptions): Promise<PackagedApp>
}

export const test = base.extend<Use, { command: string }>({
  command: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its parameters
    async ({}, use) => {
      if (installs) apt('install', '--no-install-recommends', DEB)
      await use(installs ? `/usr/bin/${NAME}` : EXECUTABLE)
      if (installs) spawnSync('dpkg', ['--purge', NAME])
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its parameters
  me: async ({}, use) => {
    const person = thisPerson()
    await use(person)
    await person.leave()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its parameters
  somebody: async ({}, use) => {
    const person = installs ? ordinaryPerson() : thisPerson()
    await use(person)
    await person.leave()
  },
  start: async ({ command, me: _me, somebody: _somebody }, use) => {
    const started: PackagedApp[] = []
    await use(async (person, options) => {
      const app = await startPackaged(command, person, options)
      started.push(app)
      return app
    })
    await Promise.all(started.map((app) => app.kill()))
  },
})
