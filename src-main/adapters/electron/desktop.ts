/** The windows of one desktop: the market's, opened when wanted, and main's own desk for signatures. */
import { app, type BrowserWindow, type MessagePortMain } from 'electron'
import type { CameraLeave } from './camera.ts'
import { reloadAfterCrash } from './crashes.ts'
import { type Folders, openMarketWindow, showRoute } from './market-window.ts'
import { MARKET_PAGE } from './pages.ts'
import { takePorts } from './ports.ts'
import { type SheetAnswers, SheetDesk } from './sheet-desk.ts'
import { WindowState } from './window-state.ts'

export interface DesktopParts {
  dir: string
  folders: Folders
  camera: CameraLeave
  /** Serves the market's contract on a port; ports may come before the API is loaded and wait for it. */
  serveMarket(port: MessagePortMain): void
  serveSheet(answers: SheetAnswers): (port: MessagePortMain) => void
}

export class Desktop {
  readonly state: WindowState
  readonly desk: SheetDesk
  readonly #parts: DesktopParts
  #market: BrowserWindow | undefined

  /** Needs `ready`: themes and screens do not exist before. */
  constructor(parts: DesktopParts) {
    this.#parts = parts
    this.state = new WindowState(parts.dir)
    const { folders, camera, serveSheet } = parts
    this.desk = new SheetDesk({ folders, camera, state: this.state, parent: () => this.#market, serve: serveSheet })
  }

  /** Opens the market's window, or brings it forward; a given route is shown in it. */
  show(hash = ''): BrowserWindow {
    if (this.#market !== undefined) {
      showRoute(this.#market, hash)
      return this.#market
    }
    const window = openMarketWindow(this.#parts.folders, this.state, hash)
    this.#market = window
    reloadAfterCrash(window)
    takePorts(window, 'kind:connect', MARKET_PAGE, this.#parts.serveMarket)
    window.once('closed', () => {
      this.#market = undefined
    })
    return window
  }

  /** The route on screen, while the person looks at it. */
  focus(): string | undefined {
    const window = this.#market
    if (window?.isFocused() !== true || !window.isVisible()) return undefined
    return new URL(window.webContents.getURL()).hash
  }

  /** Loads the page again on a route: it forgets what it knew and asks whoever serves it now. */
  async reload(hash: string): Promise<void> {
    const window = this.#market
    await window?.loadURL(`${MARKET_PAGE}${hash}`)
    window?.webContents.reload()
  }

  /** A link opens the join preview and does nothing else: joining stays a person's own press of a button. */
  onLinks(route: (link: string) => string): void {
    const open = (link: string | undefined): void => void this.show(link === undefined ? '' : route(link))
    app.on('second-instance', (_event, argv) => open(argv.find((word) => word.startsWith('kind:'))))
    app.on('open-url', (event, url) => {
      event.preventDefault()
      if (url.startsWith('kind:')) open(url)
    })
    app.on('activate', () => open(undefined))
    // On Linux the package's menu entry says it. Asking xdg-settings there would, in xdg-utils 1.1.3 under GNOME, take HTML files too.
    if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('kind')
  }
}
