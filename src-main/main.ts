/**
 * The desktop: one window, one node, one data directory. Order matters for the first minute: claim the directory and start the
 * ledger thread, open the window, load the API while the page loads, and the network only after the first paint.
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
import { guardProcess } from './node/last-resort.ts'
import type { MarketNode } from './node/market-node.ts'
import { openNode, startThread } from './node/open.ts'
import { readOptions } from './node/options.ts'
import { readPassphrase } from './node/passphrase.ts'
import { LazyDoor } from './node/practice.ts'
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
  const node = openNode({ dir, listen: options.listen, keyring: osKeyring(dir), client })
  /** Who serves the window while it is in the practice town. */
  let world: Api | undefined
  const practice: LazyDoor = new LazyDoor((door) =>
    loadTown(node, desktop, door, (next) => {
      world = next
      void desktop.reload(routes.board)
    }),
  )
  const passphrase = readPassphrase(options.passphrase)
  app.once('will-quit', (event) => {
    event.preventDefault()
    void Promise.allSettled([practice.shut(), node.stop(), control.close()]).then(() => app.exit(0))
  })
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  await app.whenReady()
  node.identity.openAtStart(passphrase).catch((error: unknown) => console.error('[identity]', error))

  const desktop: Desktop = new Desktop({
    dir,
    folders,
    serveMarket: (port) => void Promise.resolve(world ?? api()).then(({ market }) => market(port)),
    serveSheet: (calls) => (port) => void api().then(({ sheet }) => sheet(calls)(port)),
  })
  let loading: Promise<Api> | undefined
  const api = (): Promise<Api> => {
    loading ??= loadApi({ node, person: desktop.desk, onSettings: themed(desktop), practice })
    return loading
  }
  const { webContents } = desktop.show(options.link === undefined ? '' : routes.join(options.link))
  webContents.once('did-navigate', () => void api().then(({ http }) => control.serve(http)))
  webContents.once('did-finish-load', () => setTimeout(() => void node.online(), NETWORK_AFTER_LOAD_MS))
  desktop.onLinks(routes.join)
  setMenu({ go: (hash) => void desktop.show(hash), lock: () => void lock(node).then(() => world && practice.leave()) })
}

/** Schemas and routers take main 100 ms: time it has while the page compiles, and not before it has answered for the page. */
async function loadApi(parts: Omit<AnswerParts, 'version' | 'runtime'>): Promise<Api> {
  const [{ openApi }, { version, runtime }] = await Promise.all([import('./node/api.ts'), import('./node/about.ts')])
  return openApi({ ...parts, version, runtime })
}

const themed =
  ({ state }: Desktop): NonNullable<AnswerParts['onSettings']> =>
  ({ theme }) =>
    state.setTheme(theme)

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
    openApi: (town, node) => loadApi({ node, person: desktop.desk, onSettings: themed(desktop), practice, town }),
    onMove,
  })
}

function lock(node: MarketNode): Promise<void> {
  return node.identity.lock().then(
    () => undefined,
    (error: unknown) => console.error('[identity]', error),
  )
}
