/** What no page of this application may ever do, set once for every session and every web contents (Electron checklist). */
import { app, type Session } from 'electron'

/** Call before the first window. Hash changes are no navigation; everything that is one, except a reload, is denied. */
export function lockDown(): void {
  app.on('session-created', denyPermissions)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (withoutHash(event.url) !== withoutHash(contents.getURL())) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

/** Putting an invite link on the clipboard after a click is all a page may ask the system for; reading it stays denied. */
const COPY = 'clipboard-sanitized-write'

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === COPY))
  session.setPermissionCheckHandler((_contents, permission) => permission === COPY)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:app://main/')) event.preventDefault()
  })
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url
