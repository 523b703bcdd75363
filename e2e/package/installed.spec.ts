/** The package in the hands of people: installed where that can be tried, started, used, started again, and removed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { askNode } from '../harness/ask.ts'
import { PASSPHRASE } from '../harness/headless.ts'
import { apt, installs, NAME, test } from '../harness/installation.ts'
import { dataOf, type PackagedApp, type Person, processesOf } from '../harness/packaged.ts'
import { enterTown, guidedTrade, LETTER, PATIENCE, stateIn, type Visitor } from '../harness/practice-window.ts'
import { introduce, postOffer, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 20_000 }
const SYSTEM_FILES = [
  `/usr/bin/${NAME}`,
  `/usr/lib/${NAME}`,
  `/usr/share/applications/${NAME}.desktop`,
  `/usr/share/icons/hicolor/512x512/apps/${NAME}.png`,
  `/usr/share/icons/hicolor/scalable/apps/${NAME}.svg`,
  `/usr/share/doc/${NAME}/copyright`,
]

// The last test removes the package.
test.describe.configure({ mode: 'serial' })

/** First run, hub, offer; quit; start again, unlock: the offer is still there. */
async function firstDay(start: () => Promise<PackagedApp>): Promise<PackagedApp> {
  let app = await start()
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

test('whoever runs the tests: first run, hub, offer, and it is there after a restart; no door for code is open', async ({
  me,
  start,
}) => {
  const doors = { args: ['--inspect=0'], env: { NODE_OPTIONS: '--require=planted.cjs', XDG_CURRENT_DESKTOP: 'GNOME' } }
  const { said } = await firstDay(() => start(me, doors))
  expect.soft(said()).not.toContain('Debugger listening')
  // Electron complains about what it reads there, and must not even read it.
  expect.soft(said()).not.toContain('NODE_OPTION')
  // Which programs open which files stays this person's own choice.
  expect(existsSync(path.join(me.home, '.config/mimeapps.list'))).toBe(false)
})

test('an ordinary account: the same day inside Chromium’s sandbox', async ({ somebody, start }) => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  await firstDay(() => start(somebody))
  expectSandboxed(somebody)
})

test('where the kernel gives no user namespaces, the package’s own helper makes the sandbox', async ({
  somebody,
  start,
}) => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  const app = await start(somebody, { args: ['--disable-namespace-sandbox'] })
  await expect(app.page.getByLabel('Nickname')).toBeVisible(ANSWER)
  expectSandboxed(somebody)
})

test('an ordinary account: the practice town opens inside the package, and a whole trade is made in it', async ({
  somebody,
  start,
}) => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  const app = await start(somebody)
  await introduce(app, 'Zoe')
  const visitor = visitorOf(app)
  await enterTown(visitor)
  await guidedTrade(visitor)
  const town = askNode(path.join(dataOf(somebody), 'practice', 'you'))
  expect(await stateIn(town, LETTER)).toBe('settled')
  const [hub] = await town.hubs.list()
  expect((await town.ledger.head({ hub: hub?.hub ?? '' })).conserved).toBe(true)
  expect(await app.ask.hubs.list()).toEqual([])
  expect(neighbours(somebody)).toHaveLength(4)
  expectSandboxed(somebody)
  expect(app.errors).toEqual([])
  expect(await app.close()).toBe(0)
  await expect.poll(() => neighbours(somebody), PATIENCE).toEqual([])
})

const visitorOf = ({ page }: PackagedApp): Visitor => ({
  page,
  picture: async (name, of = page) => {
    await of.screenshot({ path: path.join('test-results', `packaged-${name}.png`) })
  },
})

/** The practice town's own processes of this person: Electron runs them as Node, which the executable itself refuses to be. */
const neighbours = ({ account }: Person): string[] =>
  processesOf(account?.uid ?? 0)
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

test('a link opened from outside comes to the running window, which joins nothing by itself', async ({ me, start }) => {
  const app = await start(me)
  await introduce(app, 'Ada')
  await app.open('kind:join?nonsense')
  await expect(app.page).toHaveURL(/join=kind%3Ajoin/, ANSWER)
  await expect(app.page.getByRole('button', { name: /^Join / })).toHaveCount(0)
})

test('the computer knows the command, the menu entry, the icon and the link scheme', async ({
  command: _installed,
}) => {
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

test('removing it takes everything it brought, leaves what a person wrote, and has said so', async ({ me, start }) => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  const app = await start(me)
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
  // Nothing that starts with the person's session, and nothing beside the directory the app was given and the note of what was signed.
  expect(readdirSync(me.home).filter((name) => !LEFT_AT_HOME.has(name))).toEqual([])
  expect(globSync(`${me.home}/{.config,.local,.cache}/**/*{kind,autostart}*`)).toEqual([
    `${me.home}/.local/state/kind-market`,
  ])
  expect(readdirSync(dataOf(me))).not.toEqual([])
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
