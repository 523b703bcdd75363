/** The market's window: everything a person sees, and nothing that could sign. */
import path from 'node:path'
import { app, BrowserWindow, Menu, session, type WebContents } from 'electron'
import { MARKET_PAGE, servePages } from './pages.ts'
import { serveSamples } from './sample-frame.ts'
import { textEntries } from './text-menu.ts'
import { SIZE_MIN, type WindowState } from './window-state.ts'

export interface Folders {
  /** Built pages: index.html, sheet.html and their assets. */
  pages: string
  /** Built preload scripts: market.cjs and sheet.cjs. */
  preloads: string
}

/** Options that both kinds of window share; `session` keeps their storage and their pages apart. */
export const sealed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
  // Its pickers open before any permission is asked for.
  disableBlinkFeatures: 'FileSystemAccessLocal',
} as const

function serveMarketPages({ pages }: Folders, state: WindowState): void {
  servePages(session.defaultSession, { root: pages, page: MARKET_PAGE, languages: () => state.languages() })
  serveSamples(session.defaultSession)
}

/** Where the system spells. Elsewhere Chromium would fetch a dictionary from its maker, and nothing here calls anybody (lockdown.ts). */
const SPELLING = process.platform === 'darwin' || process.platform === 'win32'

function offerTextMenu(contents: WebContents): void {
  const spelling = {
    replace: (word: string) => contents.replaceMisspelling(word),
    learn: (word: string) => void contents.session.addWordToSpellCheckerDictionary(word),
  }
  contents.on('context-menu', (_event, pressed) => {
    const entries = textEntries(pressed, spelling)
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup()
  })
}

/** Opens the window at once and loads its page; `hash` is the route to begin with. */
export function openMarketWindow(folders: Folders, state: WindowState, hash: string): BrowserWindow {
  if (!session.defaultSession.protocol.isProtocolHandled('app')) serveMarketPages(folders, state)
  const window = new BrowserWindow({
    ...state.bounds(),
    minWidth: SIZE_MIN.width,
    minHeight: SIZE_MIN.height,
    title: app.getName(),
    backgroundColor: state.background(),
    webPreferences: {
      ...sealed,
      spellcheck: SPELLING,
      devTools: !app.isPackaged,
      preload: path.join(folders.preloads, 'market.cjs'),
    },
  })
  if (state.maximised()) window.maximize()
  state.follow(window)
  offerTextMenu(window.webContents)
  window.on('page-title-updated', (event, title) => {
    if (title === '') event.preventDefault()
  })
  void window.loadURL(`${MARKET_PAGE}${hash}`)
  return window
}

/** Brings the window forward and shows a route in it, without loading the page again. */
export function showRoute(window: BrowserWindow, hash: string): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  if (hash !== '') void window.loadURL(`${MARKET_PAGE}${hash}`)
}
