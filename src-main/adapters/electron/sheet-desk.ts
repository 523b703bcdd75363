/**
 * Main's own windows: sign sheet, recovery words, restore. One at a time, others wait in line; each answers only for what it was
 * opened for, so a page that asks for anything else is refused. Closing a window means no.
 */
import path from 'node:path'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { app, BrowserWindow, type MessagePortMain, session } from 'electron'
import type { Sheet } from '#shared/ipc/agreements.ts'
import type { SheetContract } from '#shared/ipc/sheet.ts'
import { NodeRefusal } from '../../ports/failure.ts'
import type { CameraDesk, FileDesk, PersonDesk } from '../../ports/person.ts'
import type { CameraLeave } from './camera.ts'
import { SystemFileDesk } from './file-desk.ts'
import { type Folders, sealed } from './market-window.ts'
import { SHEET_PAGE, servePages } from './pages.ts'
import { takePorts } from './ports.ts'
import { PagePrinter } from './printer.ts'
import { askedPositions, wrongWords } from './seed-question.ts'
import type { WindowState } from './window-state.ts'

/** Sheets that may wait their turn; a page that asks for more is a runaway. */
const WAITING_MAX = 8
const PARTITION = 'kind-sheet'
/** Long enough to read that it worked. */
const SHOWN_DONE_MS = 900

type Purpose = InferContractRouterOutputs<SheetContract>['purpose']
type WithoutTheme<P> = P extends unknown ? Omit<P, 'theme'> : never
/** Procedures of the sheet contract by name; what is left out is refused. */
export type SheetAnswers = Record<string, (input: unknown) => unknown>

export interface SheetDeskParts {
  folders: Folders
  camera: CameraLeave
  state: WindowState
  /** The market's window, which a sheet belongs to; undefined while there is none. */
  parent(): BrowserWindow | undefined
  serve(answers: SheetAnswers): (port: MessagePortMain) => void
}

/** One visit of a person to a window: what it shows, and which calls end it with yes. */
interface Visit {
  purpose: WithoutTheme<Purpose>
  title: string
  /** Calls that a page may make; one that resolves true closes the window as done. */
  calls: Record<string, (input: unknown) => Promise<boolean>>
}

export class SheetDesk implements PersonDesk {
  readonly files: FileDesk
  readonly camera: CameraDesk
  readonly printer = new PagePrinter()
  readonly #parts: SheetDeskParts
  #line: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(parts: SheetDeskParts) {
    this.#parts = parts
    this.files = new SystemFileDesk(parts.parent)
    this.camera = { open: () => parts.camera.ask(parts.parent()), close: () => parts.camera.revoke() }
  }

  async sign(sheet: Sheet, approve: (digest: string) => Promise<void>): Promise<'signed' | 'declined'> {
    const done = await this.#visit({
      purpose: { kind: 'sign', sheet },
      title: 'Sign',
      calls: {
        approve: async (input) => {
          await approve((input as { digest: string }).digest)
          return true
        },
      },
    })
    return done ? 'signed' : 'declined'
  }

  confirmSeed(words: readonly string[]): Promise<boolean> {
    const ask = askedPositions(words.length)
    return this.#visit({
      purpose: { kind: 'seed', words: [...words], ask },
      title: 'Recovery words',
      calls: {
        confirmSeed: async (input) => {
          const wrong = wrongWords(words, ask, (input as { words: string[] }).words)
          if (wrong.length === 0) return true
          throw new NodeRefusal(
            'REFUSED',
            'wrong-words',
            `Not quite: word ${wrong.join(', ')} is different on your list. Nothing was changed; look again.`,
          )
        },
      },
    })
  }

  compareDevice(phrase: string, accept: () => Promise<void>): Promise<boolean> {
    return this.#visit({
      purpose: { kind: 'device', phrase },
      title: 'Add a device',
      calls: {
        takeIn: async () => {
          await accept()
          return true
        },
      },
    })
  }

  enterSeed(accept: (words: string) => Promise<void>): Promise<boolean> {
    return this.#visit({
      purpose: { kind: 'restore' },
      title: 'Restore',
      calls: {
        restore: async (input) => {
          await accept((input as { words: string }).words)
          return true
        },
      },
    })
  }

  #visit(visit: Visit): Promise<boolean> {
    if (this.#waiting >= WAITING_MAX) {
      throw new NodeRefusal(
        'REFUSED',
        'too-many-sheets',
        'Many things already wait for your signature. Nothing was added; finish or close those first.',
      )
    }
    this.#waiting += 1
    const opened = this.#line.then(() => this.#open(visit))
    const gone = opened.then((visiting) => visiting.gone).catch(() => undefined)
    this.#line = gone.finally(() => (this.#waiting -= 1))
    return opened.then(({ answer }) => answer)
  }

  /** The answer is there as soon as a call succeeded, or with the window's end; a call under way at that moment still counts. */
  #open({ purpose, title, calls }: Visit): { answer: Promise<boolean>; gone: Promise<void> } {
    const { folders, state, serve } = this.#parts
    const window = openWindow(this.#parts, title)
    const close = (afterMs: number): void => void setTimeout(() => window.isDestroyed() || window.close(), afterMs)
    let succeed: (done: true) => void = () => undefined
    const success = new Promise<true>((resolve) => {
      succeed = resolve
    })
    let running: Promise<boolean> = Promise.resolve(false)
    const answers: SheetAnswers = {
      purpose: () => ({ ...purpose, theme: state.theme() }),
      decline: () => {
        close(0)
        return {}
      },
    }
    for (const [name, call] of Object.entries(calls)) {
      answers[name] = async (input) => {
        if (await running) return {}
        const attempt = call(input)
        running = attempt.catch(() => false)
        if (await attempt) succeed(true)
        close(SHOWN_DONE_MS)
        return {}
      }
    }
    const gone = new Promise<void>((resolve) => window.once('closed', () => resolve()))
    takePorts(window, 'kind:sheet', SHEET_PAGE, serve(answers))
    const ses = session.fromPartition(PARTITION)
    if (!ses.protocol.isProtocolHandled('app')) {
      servePages(ses, { root: folders.pages, page: SHEET_PAGE, languages: () => state.languages() })
    }
    window.webContents.once('render-process-gone', () => window.destroy())
    void window.loadURL(SHEET_PAGE)
    return { answer: Promise.race([success, gone.then(() => running)]), gone }
  }
}

function openWindow({ folders, state, parent }: SheetDeskParts, title: string): BrowserWindow {
  const owner = parent()
  const window = new BrowserWindow({
    ...(owner === undefined ? {} : { parent: owner, modal: true }),
    width: 560,
    height: 720,
    minWidth: 480,
    minHeight: 520,
    title: `${title} · ${app.getName()}`,
    show: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    backgroundColor: state.background(),
    webPreferences: {
      ...sealed,
      partition: PARTITION,
      devTools: false,
      preload: path.join(folders.preloads, 'sheet.cjs'),
    },
  })
  window.setMenu(null)
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  return window
}
