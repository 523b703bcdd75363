/** What the application does while no window is open: ends, or goes on running in the tray, as the person has chosen. */
import { app, dialog, type Tray } from 'electron'
import type { Settings } from '#shared/ipc/app.ts'
import { setLoginStart } from './login-item.ts'
import type { TrayActs } from './tray.ts'
import type { WindowState } from './window-state.ts'

export interface StayingParts extends TrayActs {
  state: WindowState
  /** The data directory, where it is not the usual one. */
  data: string | undefined
}

type Wishes = Pick<Settings, 'keepRunning' | 'startAtLogin'>

export class Staying {
  readonly #parts: StayingParts
  #wishes: Wishes = { keepRunning: false, startAtLogin: false }
  #tray: Promise<Tray | undefined> | undefined

  constructor(parts: StayingParts) {
    this.#parts = parts
  }

  /** Tells the system what it has to do before it is promised. Throws NodeRefusal when the system refuses; nothing is changed then. */
  async allow({ keepRunning, startAtLogin }: Wishes): Promise<void> {
    const same = startAtLogin === this.#wishes.startAtLogin && keepRunning === this.#wishes.keepRunning
    if (same || (!startAtLogin && !this.#wishes.startAtLogin)) return
    await setLoginStart({ on: startAtLogin, background: keepRunning, data: this.#parts.data })
  }

  follow({ keepRunning, startAtLogin }: Wishes): void {
    this.#wishes = { keepRunning, startAtLogin }
    if (keepRunning) this.#tray ??= import('./tray.ts').then(({ openTray }) => openTray(this.#parts)).catch(noTray)
    else {
      void this.#tray?.then((tray) => tray?.destroy())
      this.#tray = undefined
    }
  }

  /** The last window has closed. macOS keeps every application until it is quit. */
  windowsClosed(): void {
    if (this.#wishes.keepRunning) void this.#explainOnce()
    else if (process.platform !== 'darwin') app.quit()
  }

  /** Once, so that nobody wonders what is still running; the choice to end it is right there. */
  async #explainOnce(): Promise<void> {
    if (!this.#parts.state.firstStay()) return
    const { response } = await dialog.showMessageBox({
      type: 'info',
      title: app.getName(),
      message: `${app.getName()} goes on running`,
      detail:
        'Trades and messages reach you while its window is closed. Open it again by its icon in the tray, or by starting it once more. You can change this in Settings.',
      buttons: ['Go on running', 'Quit now'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) app.quit()
  }
}

/** A desktop without a place for icons: the application runs all the same, and a second start brings its window back. */
function noTray(error: unknown): undefined {
  console.error('[tray]', error)
}
