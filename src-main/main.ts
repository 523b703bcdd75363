/**
 * The desktop: one window, one node, one data directory. Order matters for the first second: claim the directory and start the
 * ledger thread, whose keys open meanwhile; open the window; load the node and its API while the page loads; the network comes last.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { claimDirectory } from './adapters/api/control-socket.ts'
import { Desktop } from './adapters/electron/desktop.ts'
import { lockDown } from './adapters/electron/lockdown.ts'
import { routes, setMenu } from './adapters/electron/menu.ts'
import { osKeyring } from './adapters/electron/os-keyring.ts'
import { registerScheme } from './adapters/electron/pages.ts'
import type { AnswerParts } from './node/answers.ts'
import type { Api } from './node/api.ts'
import { IdentityDoor } from './node/identity.ts'
import { guardProcess } from './node/last-resort.ts'
import type { MarketNode } from './node/market-node.ts'
import { readOptions } from './node/options.ts'
import { readPassphrase } from './node/passphrase.ts'
import { LazyDoor } from './node/practice.ts'
import { startThread } from './node/thread.ts'
import type { NodeClient } from './ports/node.ts'
import type { TownDoor } from './practice/door.ts'

/** libp2p costs the main process about 150 ms of loading; by then the first page has asked for what it shows. */
const NETWORK_AFTER_LOAD_MS = 400

const folders = {
  pages: path.join(import.meta.dirname, '../renderer'),
  preloads: path.join(import.meta.dirname, '../preload'),
}
const options = readOptions(process.argv.slice(1))
if (options.data !== undefined) app.setPath('userData', options.data)
const dir = app.getPath('userData')
app.setPath('sessionData', path.join(dir, 'browser'))

guardProcess(() => app.exit(1))
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
  lockDown()
  const control = await claimDirectory(dir)
  const client = startThread(dir, import.meta.url)
  const identity = new IdentityDoor(client, osKeyring(dir))
  identity.openAtStart(readPassphrase(options.passphrase)).catch(tellIdentity)
  /** Who serves the window while it is in the practice town. */
  let world: Api | undefined
  const practice: LazyDoor = new LazyDoor(async (door) =>
    loadTown((await running).node, desktop, door, (next) => {
      world = next
      void desktop.reload(routes.board)
    }),
  )
  const lock = (): Promise<unknown> => identity.lock().then(() => world && practice.leave())
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  setMenu({ go: (hash) => void desktop.show(hash), lock: () => void lock().catch(tellIdentity) })
  await app.whenReady()

  const desktop: Desktop = new Desktop({
    dir,
    folders,
    serveMarket: (port) => void running.then(({ api }) => (world ?? api).market(port)),
    serveSheet: (calls) => (port) => void running.then(({ api }) => api.sheet(calls)(port)),
  })
  const { webContents } = desktop.show(options.link === undefined ? '' : routes.join(options.link))
  const running = loadNode({ client, identity, desktop, practice })
  webContents.once('did-finish-load', () => {
    setTimeout(() => void running.then(({ node }) => node.online()), NETWORK_AFTER_LOAD_MS)
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    const stopped = running.then(({ node }) => node.stop())
    void Promise.allSettled([practice.shut(), stopped, control.close()]).then(() => app.exit(0))
  })
  desktop.onLinks(routes.join)
  const { api } = await running
  control.serve(api.http)
}

interface Parts {
  client: NodeClient
  identity: IdentityDoor
  desktop: Desktop
  practice: LazyDoor
}

/** Schemas and routers take main 100 ms: time it has while the page's process starts and compiles. */
async function loadNode({ client, identity, desktop, practice }: Parts): Promise<{ node: MarketNode; api: Api }> {
  const [{ openNode }] = await Promise.all([import('./node/open.ts'), import('./node/api.ts')])
  const node = openNode({ dir, listen: options.listen, identity, client })
  return { node, api: await loadApi(desktop, { node, practice }) }
}

async function loadApi({ desk, state }: Desktop, parts: Pick<AnswerParts, 'node' | 'practice' | 'town'>): Promise<Api> {
  const [{ openApi }, { version, runtime }] = await Promise.all([import('./node/api.ts'), import('./node/about.ts')])
  return openApi({ ...parts, person: desk, version, runtime, onSettings: ({ theme }) => state.setTheme(theme) })
}

async function loadTown(
  home: MarketNode,
  desktop: Desktop,
  practice: LazyDoor,
  onMove: (world: Api | undefined) => void,
): Promise<TownDoor> {
  const [{ TownDoor }, { utility }] = await Promise.all([
    import('./practice/door.ts'),
    import('./adapters/electron/utility.ts'),
  ])
  return new TownDoor({
    dir,
    home,
    entryUrl: import.meta.url,
    start: utility,
    openApi: (town, node) => loadApi(desktop, { node, practice, town }),
    onMove,
  })
}

function tellIdentity(error: unknown): void {
  console.error('[identity]', error)
}
