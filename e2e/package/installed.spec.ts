/** The package in the hands of people: installed where that can be tried, started, used, started again, and removed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { askNode } from '../harness/ask.ts'
import { PASSPHRASE } from '../harness/headless.ts'
import {
  DEB,
  dataOf,
  EXECUTABLE,
  ordinaryPerson,
  type PackagedApp,
  type Person,
  processesOf,
  startPackaged,
  thisPerson,
} from '../harness/packaged.ts'
import { enterTown, guidedTrade, LETTER, PATIENCE, stateIn, type Visitor } from '../harness/practice-window.ts'
import { introduce, postOffer, startHub } from '../harness/window.ts'

const NAME = 'kind-market'
const ANSWER = { timeout: 20_000 }
const known = spawnSync('dpkg-query', ['-W', NAME]).status === 0
/** Installing changes the whole computer: done only where root runs the tests and no Kind Market is installed. */
const installs = DEB !== '' && process.getuid?.() === 0 && !known
const command = installs ? `/usr/bin/${NAME}` : EXECUTABLE
const SYSTEM_FILES = [
  `/usr/bin/${NAME}`,
  `/usr/lib/${NAME}`,
  `/usr/share/applications/${NAME}.desktop`,
  `/usr/share/icons/hicolor/512x512/apps/${NAME}.png`,
  `/usr/share/icons/hicolor/scalable/apps/${NAME}.svg`,
  `/usr/share/doc/${NAME}/copyright`,
]

test.describe.configure({ mode: 'serial' })

const apt = (...words: string[]): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['--yes', '--quiet', ...words], { env, stdio: 'pipe' })
}

let person: Person
let app: PackagedApp | undefined

test.beforeAll(() => {
  if (installs) apt('install', '--no-install-recommends', DEB)
})
test.afterEach(async () => {
  await app?.kill()
  await person?.leave()
})
test.afterAll(() => {
  if (installs) spawnSync('dpkg', ['--purge', NAME])
})

/** First run, hub, offer; quit; start again, unlock: the offer is still there. */
async function firstDay(start: () => Promise<PackagedApp>): Promise<PackagedApp> {
  app = await start()
  await introduce(app, 'Ada')
  await startHub(app, 'Oakfield')
  await postOffer(app, { title: 'Bicycle repair', text: 'I true wheels.', amount: '12' })
  expect(app.errors).toEqual([])
  expect(await app.close()).toBe(0)

  app = await start()
  await app.page.getByLabel('Passphrase').fill(PASSPHRASE)
  await app.page.getByRole('button', { name: 'Unlock' }).click()
  await expect(app.page.getByRole('link', { name: 'Bicycle repair' })).toBeVisible(ANSWER)
  expect(app.errors).toEqual([])
  return app
}

test('whoever runs the tests: first run, hub, offer, and it is there after a restart; no door for code is open', async () => {
  person = thisPerson()
  const doors = { args: ['--inspect=0'], env: { NODE_OPTIONS: '--require=planted.cjs', XDG_CURRENT_DESKTOP: 'GNOME' } }
  const { said } = await firstDay(() => startPackaged(command, person, doors))
  expect.soft(said()).not.toContain('Debugger listening')
  // Electron complains about what it reads there, and must not even read it.
  expect.soft(said()).not.toContain('NODE_OPTION')
  // Which programs open which files stays this person's own choice.
  expect(existsSync(path.join(person.home, '.config/mimeapps.list'))).toBe(false)
})

test('an ordinary account: the same day inside Chromium’s sandbox', async () => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  person = ordinaryPerson()
  await firstDay(() => startPackaged(command, person))
  expectSandboxed(person)
})

test('where the kernel gives no user namespaces, the package’s own helper makes the sandbox', async () => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  person = ordinaryPerson()
  app = await startPackaged(command, person, { args: ['--disable-namespace-sandbox'] })
  await expect(app.page.getByLabel('Nickname')).toBeVisible(ANSWER)
  expectSandboxed(person)
})

test('an ordinary account: the practice town opens inside the package, and a whole trade is made in it', async () => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  person = ordinaryPerson()
  app = await startPackaged(command, person)
  await introduce(app, 'Zoe')
  const visitor = visitorOf(app)
  await enterTown(visitor)
  await guidedTrade(visitor)
  const town = askNode(path.join(dataOf(person), 'practice', 'you'))
  expect(await stateIn(town, LETTER)).toBe('settled')
  const [hub] = await town.hubs.list()
  expect((await town.ledger.head({ hub: hub?.hub ?? '' })).conserved).toBe(true)
  expect(await app.ask.hubs.list()).toEqual([])
  expect(neighbours()).toHaveLength(4)
  expectSandboxed(person)
  expect(app.errors).toEqual([])
  expect(await app.close()).toBe(0)
  await expect.poll(neighbours, PATIENCE).toEqual([])
})

const visitorOf = ({ page }: PackagedApp): Visitor => ({
  page,
  picture: async (name, of = page) => {
    await of.screenshot({ path: path.join('test-results', `packaged-${name}.png`) })
  },
})

/** The practice town's own processes of this person: Electron runs them as Node, which the executable itself refuses to be. */
const neighbours = (): string[] =>
  processesOf(person.account?.uid ?? 0)
    .map(({ command }) => command)
    .filter((command) => command.includes('--utility-sub-type=node.mojom.NodeService'))

/** Every page's process: in a process namespace of its own, behind a system call filter, never to gain rights. */
function expectSandboxed({ account }: Person): void {
  const all = processesOf(account?.uid ?? 0)
  const renderers = all.filter(({ command }) => command.includes('--type=renderer'))
  expect(renderers.length).toBeGreaterThan(0)
  expect(all.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
  for (const { status } of renderers) {
    expect(status('Seccomp')).toBe('2')
    expect(status('NoNewPrivs')).toBe('1')
    expect(status('NSpid').split(/\s+/).length).toBeGreaterThan(1)
  }
}

test('a link opened from outside comes to the running window, which joins nothing by itself', async () => {
  person = thisPerson()
  app = await startPackaged(command, person)
  await introduce(app, 'Ada')
  await app.open('kind:join?nonsense')
  await expect(app.page).toHaveURL(/join=kind%3Ajoin/, ANSWER)
  await expect(app.page.getByRole('button', { name: /^Join / })).toHaveCount(0)
})

test('the computer knows the command, the menu entry, the icon and the link scheme', async () => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  expect(SYSTEM_FILES.filter((file) => !existsSync(file))).toEqual([])
  expect(readlinkSync(`/usr/bin/${NAME}`)).toBe(`../lib/${NAME}/${NAME}`)
  const helper = statSync(`/usr/lib/${NAME}/chrome-sandbox`)
  expect([helper.uid, helper.gid, helper.mode & 0o7777]).toEqual([0, 0, 0o4755])
  const entry = readFileSync(`/usr/share/applications/${NAME}.desktop`, 'utf8').split('\n')
  expect(entry).toEqual(
    expect.arrayContaining([
      `Exec=${NAME} %U`,
      `Icon=${NAME}`,
      'MimeType=x-scheme-handler/kind;',
      'StartupWMClass=Kind Market',
    ]),
  )
  expect(readFileSync(`/usr/share/doc/${NAME}/copyright`, 'utf8')).toContain('Kind Market contributors')
})

test('removing it takes everything it brought, leaves what a person wrote, and has said so', async () => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  person = thisPerson()
  app = await startPackaged(command, person)
  await introduce(app, 'Ada')
  await app.close()
  const brought = query('--listfiles').filter((file) => !lstatSync(file).isDirectory())
  expect(brought).toEqual(expect.arrayContaining(SYSTEM_FILES.filter((file) => !lstatSync(file).isDirectory())))
  expect(query('--status').join(' ').replace(/\s+/g, ' ')).toContain(
    'the keys to your money stay in your home directory',
  )
  apt('remove', NAME)
  expect(brought.filter((file) => existsSync(file))).toEqual([])
  expect(globSync(BEARING_ITS_NAME)).toEqual([])
  expect(MENU_CACHES.filter((file) => existsSync(file) && readFileSync(file).includes(NAME))).toEqual([])
  expect(spawnSync('dpkg-query', ['-W', NAME]).status).not.toBe(0)
  // Nothing that starts with the person's session, and nothing beside the directory the app was given.
  expect(readdirSync(person.home).filter((name) => !LEFT_AT_HOME.has(name))).toEqual([])
  expect(globSync(`${person.home}/{.config,.local,.cache}/**/*{kind,autostart}*`)).toEqual([])
  expect(readdirSync(dataOf(person))).not.toEqual([])
})

const query = (about: string): string[] => execFileSync('dpkg', [about, NAME], { encoding: 'utf8' }).trim().split('\n')

/** Where packages leave things: programs, menu, icons, session start, state and caches, and dpkg's own notes on the package. */
const BEARING_ITS_NAME = [
  '/etc',
  '/opt',
  '/usr/{bin,lib,libexec,share}',
  '/usr/share/{applications,autostart,doc,icons,lintian/overrides,metainfo,pixmaps}',
  '/usr/share/icons/hicolor/*/apps',
  '/etc/{apparmor.d,xdg,xdg/autostart}',
  '/var/{cache,lib,lib/dpkg/info}',
].flatMap((folder) => [`${folder}/*kind-market*`, `${folder}/*Kind Market*`, `${folder}/*kind_market*`])

/** Made by triggers of other packages out of what is installed. */
const MENU_CACHES = ['/usr/share/applications/mimeinfo.cache', '/usr/share/icons/hicolor/icon-theme.cache']

/** The app's directory; the display's key copied there by the test; what Chromium's certificate store and GTK make in any home. */
const LEFT_AT_HOME = new Set(['data', '.Xauthority', '.pki', '.cache', '.config', '.local'])
