/** The notifications that main hands to the system, whether or not this computer has a place that shows them. */
import type { DesktopApp } from './desktop.ts'

export interface ShownNotification {
  title: string
  body: string
  silent: boolean
}

export interface NotificationLog {
  all(): Promise<ShownNotification[]>
  /** As when a person clicks on the newest one. */
  click(): Promise<void>
}

/** From now on what is shown is written down in place of being shown. */
export async function logNotifications({ app }: Pick<DesktopApp, 'app'>): Promise<NotificationLog> {
  await app.evaluate(({ Notification }) => {
    const shown: unknown[] = []
    Reflect.set(globalThis, 'notificationsShown', shown)
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push(this)
    }
  })
  return {
    all: () =>
      app.evaluate(() =>
        (Reflect.get(globalThis, 'notificationsShown') as ShownNotification[]).map(({ title, body, silent }) => ({
          title,
          body,
          silent,
        })),
      ),
    click: () =>
      app.evaluate(() => {
        const shown = Reflect.get(globalThis, 'notificationsShown') as { emit(event: 'click'): void }[]
        shown.at(-1)?.emit('click')
      }),
  }
}
