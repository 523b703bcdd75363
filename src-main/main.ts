/**
 * The desktop: one window, one node, one data directory. Order matters for the first second: claim the directory and start the
 * ledger thread, whose keys open meanwhile; open the window; load the node and its API while the page loads; the network comes last.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Verify } from '#shared/core/kernel/index.ts'
import type { Settings } from '#shared/ipc/app.ts'
import { claimDirectory } from './adapters/api/control-socket.ts'
import { CameraLeave } from './adapters/electron/camera.ts'
import { tellCrashes } from './adapters/electron/crashes.ts'
import { Desktop } from './adapters/electron/desktop.ts'
import { chooseGraphics } from './adapters/electron/graphics.ts'
import { lockDown } from './adapters/electron/lockdown.ts'
import { routes, setMenu } from './adapters/electron/menu.ts'
import { ElectronNotifier } from './adapters/electron/notifier.ts'
import { osKeyring } from './adapters/electron/os-keyring.ts'
import { registerScheme } from './adapters/electron/pages.ts'
import { Staying } from './adapters/electron/staying.ts'
import { runtime, system, version } from './node/about.ts'
import type { AnswerParts, Habits } from './node/answers.ts'
import type { Api } from './node/api.ts'
import { IdentityDoor } from './node/identity.ts'
import { type Journal, openJournal } from './node/journal.ts'
import { guardProcess } from './node/last-resort.ts'
import type { MarketNode } from './node/market-node.ts'
import { Notifying } from './node/notifying.ts'
import { readOptions } from './node/options.ts'
import { readPassphrase } from './node/passphrase.ts'
import { LazyDoor } from './node/practice.ts'
import { stateFolder } from './node/state-folder.ts'
import { startThread, threadEntry } from './node/thread.ts'
import type { Updating } from './node/updating.ts'
import type { NodeClient } from './ports/node.ts'
import type { TownDoor } from './practice/door.ts'

/** libp2p costs the main process about 150 ms of loading; by then the first page shows what it asked for, on slow machines too. */
const NETWORK_AFTER_LOAD_MS = 1000

const folders = {
  pages: path.join(import.meta.dirname, '../renderer'),
  preloads: path.join(import.meta.dirname, '../preload'),
}
const options = readOptions(process.argv.slice(1))
if (options.data !== undefined) app.setPath('userData', options.data)
const dir = app.getPath('userData')
app.setPath('sessionData', path.join(dir, 'browser'))

guardProcess(() => app.exit(1))
const lookAtGraphics = chooseGraphics(app, dir, runtime)
registerScheme()
// As root there is no sandbox to enable, and asking for one respawns renderers for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
if (app.requestSingleInstanceLock()) run().catch(fail)
else app.exit(0)

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  app.exit(1)
}

async function run(): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const camera = new CameraLeave()
  lockDown(camera)
  const control = await claimDirectory(dir)
  const journal = openJournal(dir, `${app.getName()} ${version}, ${runtime}, ${system}`)
  tellCrashes()
  const passphrase = readPassphrase(options.passphrase)
  const state = stateFolder(options.state)
  const client = startThread(dir, import.meta.url, { state, ...(passphrase !== undefined && { passphrase }) })
  const identity = new IdentityDoor(client, osKeyring(dir))
  identity.openAtStart(passphrase).catch(tellIdentity)
  /** Who serves the window while it is in the practice town. */
  let world: Api | undefined
  const practice: LazyDoor = new LazyDoor((door) =>
    running.then(({ node: home, updating }) =>
      loadTown({ home, updating, journal, desktop, staying, practice: door }, (next) => {
        world = next
        void desktop.reload(routes.board)
      }),
    ),
  )
  const lock = (): Promise<unknown> => identity.lock().then(() => world && practice.leave())
  setMenu({ go: (hash) => void desktop.show(hash), lock: () => void lock().catch(tellIdentity) })
  await app.whenReady()

  const desktop: Desktop = new Desktop({
    dir,
    folders,
    camera,
    serveMarket: (port) => void running.then(({ api }) => (world ?? api).market(port)),
    serveSheet: (calls) => (port) => void running.then(({ api }) => api.sheet(calls)(port)),
  })
  const staying = new Staying({
    state: desktop.state,
    data: options.data,
    open: () => void desktop.show(),
    lock: () => void lock().catch(tellIdentity),
  })
  // Of the real market alone: the practice town's days take two minutes.
  const notifier = new ElectronNotifier({
    focus: () => (world === undefined ? desktop.focus() : undefined),
    open: (route) => {
      const back = world === undefined ? Promise.resolve() : practice.leave().catch(tellIdentity)
      void back.then(() => desktop.show(route))
    },
  })
  app.on('window-all-closed', () => staying.windowsClosed())
  const window = options.background
    ? undefined
    : desktop.show(options.link === undefined ? routes.board : routes.join(options.link))
  const running = loadNode({ client, identity, journal, desktop, practice, staying })
  const notifying = running.then(() => new Notifying({ client, notifier, now: () => new Date() }))
  const goOnline = (): void => void running.then(({ node }) => node.online())
  if (window === undefined) goOnline()
  else afterLoad(window, goOnline, lookAtGraphics)
  app.once('will-quit', (event) => {
    event.preventDefault()
    const quiet = notifying.then((desk) => desk.stop())
    const stopped = running.then(({ node }) => node.stop())
    void Promise.allSettled([quiet, practice.shut(), stopped, control.close()]).then(() => {
      journal.end()
      app.exit(0)
    })
  })
  desktop.onLinks(routes.join)
  const { api } = await running
  control.serve(api.http)
}

/** What may wait until the first page shows what it asked for. */
function afterLoad({ webContents }: BrowserWindow, ...acts: readonly (() => void)[]): void {
  webContents.once('did-finish-load', () => {
    setTimeout(() => {
      for (const act of acts) act()
    }, NETWORK_AFTER_LOAD_MS)
  })
}

interface Parts {
  client: NodeClient
  identity: IdentityDoor
  journal: Journal
  desktop: Desktop
  practice: LazyDoor
  staying: Staying
}

/** What is the program's own, in the real market and in the practice town alike. */
type Stays = Pick<Parts, 'desktop' | 'staying' | 'journal'> & { updating: Updating }

/** Schemas and routers take main 100 ms: time it has while the page's process starts and compiles. */
async function loadNode({
  client,
  identity,
  ...rest
}: Parts): Promise<{ node: MarketNode; updating: Updating; api: Api }> {
  const [{ openNode }, updating] = await Promise.all([
    import('./node/open.ts'),
    loadUpdating(() => node.changes.publish('app')),
    import('./node/api.ts'),
  ])
  const filesUrl = threadEntry(import.meta.url, 'files', 'files-thread')
  const node = openNode({ dir, listen: options.listen, identity, client, filesUrl })
  client.call('app.settings', undefined).then(
    (saved) => follow({ ...rest, updating }, saved as Settings),
    (error: unknown) => console.error('[settings]', error),
  )
  return { node, updating, api: await loadApi({ ...rest, updating }, { node, practice: rest.practice }) }
}

async function loadUpdating(onChange: () => void): Promise<Updating> {
  const [{ Updating }, { electronUpdater, releaseSource }] = await Promise.all([
    import('./node/updating.ts'),
    import('./adapters/electron/updater.ts'),
  ])
  return new Updating({
    version,
    source: releaseSource(),
    open: async (source) => {
      const { verifier } = await import('./adapters/crypto/sodium.ts')
      const verify: Verify = (claims) => claims.every((claim) => verifier.verify(claim))
      return { updater: await electronUpdater(source), verify }
    },
    now: Date.now,
    onChange,
  })
}

function follow(
  { desktop, staying, updating }: Pick<Stays, 'desktop' | 'staying' | 'updating'>,
  saved: Settings,
): void {
  desktop.state.setTheme(saved.theme)
  desktop.state.setLanguage(saved.language)
  staying.follow(saved)
  updating.follow(saved)
}

async function loadApi(
  { desktop, staying, journal, updating }: Stays,
  parts: Pick<AnswerParts, 'node' | 'practice' | 'town'>,
): Promise<Api> {
  const { openApi } = await import('./node/api.ts')
  const habits: Habits = {
    allow: (next) => staying.allow(next),
    follow: (saved) => follow({ desktop, staying, updating }, saved),
  }
  const stage = { dir, open: (at: string) => startThread(at, import.meta.url) }
  return openApi({ ...parts, person: desktop.desk, version, runtime, journal, habits, stage, updating })
}

async function loadTown(
  parts: Stays & Pick<Parts, 'practice'> & { home: MarketNode },
  onMove: (world: Api | undefined) => void,
): Promise<TownDoor> {
  const [{ TownDoor }, { utility }] = await Promise.all([
    import('./practice/door.ts'),
    import('./adapters/electron/utility.ts'),
  ])
  return new TownDoor({
    dir,
    home: parts.home,
    entryUrl: import.meta.url,
    start: utility,
    openApi: (town, node) => loadApi(parts, { node, practice: parts.practice, town }),
    onMove,
  })
}

function tellIdentity(error: unknown): void {
  console.error('[identity]', error)
}
