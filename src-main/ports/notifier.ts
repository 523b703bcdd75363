/** The desktop that this node tells something: notifications of the system, and the count at the application's icon. A headless node has none. */
import type { DesktopNotification } from '#shared/core/activity/index.ts'

export interface Notifier {
  /** The route of the market's page that the person looks at right now; undefined when they look at something else. */
  focus(): string | undefined
  /** In place of what was shown before for the same route, which a click opens. */
  show(notification: DesktopNotification): void
  /** How much is unread. With nothing unread, what was shown goes. */
  count(unread: number): void
}
