/** Notifications by the system's own means, from the main process: with no window open, too. */
import { app, Notification } from 'electron'
import type { Notifier } from '#main/ports/notifier.ts'
import type { DesktopNotification } from '#shared/core/activity/index.ts'

export interface NotifierParts {
  /** The route on screen while its window has the focus. */
  focus(): string | undefined
  /** Brings the window up on a route. */
  open(route: string): void
}

/** As in electron-builder.yml: Windows shows notifications of applications it knows by this name. */
const APP_ID = 'market.kind.desktop'
/** Shown at once; older ones stay with the system, and a click on them opens nothing. */
const HELD_MAX = 20

export class ElectronNotifier implements Notifier {
  readonly #parts: NotifierParts
  /** By route, and held on to: one that was collected is never clicked. */
  readonly #shown = new Map<string, Notification>()

  constructor(parts: NotifierParts) {
    this.#parts = parts
    if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
  }

  focus(): string | undefined {
    return this.#parts.focus()
  }

  show({ title, body, silent, route }: DesktopNotification): void {
    if (!Notification.isSupported()) return
    this.#shown.get(route)?.close()
    this.#shown.delete(route)
    const notification = new Notification({ title, body, silent })
    notification.on('click', () => this.#parts.open(route))
    notification.on('failed', (_event, error) => console.error('[notification]', error))
    this.#shown.set(route, notification)
    const [oldest] = this.#shown.keys()
    if (this.#shown.size > HELD_MAX && oldest !== undefined) this.#shown.delete(oldest)
    notification.show()
  }

  count(unread: number): void {
    app.setBadgeCount(unread)
    if (unread > 0) return
    for (const notification of this.#shown.values()) notification.close()
    this.#shown.clear()
  }
}
