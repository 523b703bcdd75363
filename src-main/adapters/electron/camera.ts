/**
 * Leave to use the camera: given by the person in a dialog of main's own, for one opening, and gone when the scanner closes or a while
 * after nobody took it. A page that was taken over can ask for the dialog and cannot answer it.
 */
import { type BrowserWindow, dialog } from 'electron'

/** The page opens the camera at once after the answer; leave that lies around is no leave. */
const LEAVE_MS = 10_000

export class CameraLeave {
  #asking = false
  #until = 0
  #taken = true

  /** Asks the person; false while they are being asked already, and where there is no window to ask in. */
  async ask(parent: BrowserWindow | undefined): Promise<boolean> {
    if (parent === undefined || this.#asking) return false
    this.#asking = true
    const { response } = await dialog
      .showMessageBox(parent, {
        type: 'question',
        message: 'Let Kind Market see through the camera?',
        detail: 'To read QR codes off another screen. Nothing is recorded or sent, and you are asked each time.',
        buttons: ['Not now', 'Use the camera'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .finally(() => {
        this.#asking = false
      })
    if (response !== 1) return false
    this.#until = Date.now() + LEAVE_MS
    this.#taken = false
    return true
  }

  revoke(): void {
    this.#until = 0
  }

  /** Whether there is leave now; Chromium asks this several times while it opens one camera. */
  get given(): boolean {
    return Date.now() < this.#until
  }

  /** Leave for one opening, and for no second one. */
  take(): boolean {
    const mine = this.given && !this.#taken
    this.#taken = true
    return mine
  }
}
