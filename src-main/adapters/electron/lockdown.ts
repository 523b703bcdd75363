/**
 * What no page of this application may ever do, set once for every session and every web contents (docs/SECURITY.md has the list).
 * It holds against a page that has been taken over; what an honest page needs is named here one by one.
 */
import { app, type DownloadItem, type Session, session, type WebContents } from 'electron'
import type { CameraLeave } from './camera.ts'
import { MARKET_PAGE, ORIGIN } from './pages.ts'
import { SAMPLE_PAGE } from './sample-frame.ts'

/** Call before `ready`. Hash changes are no navigation; everything that is one, except a reload, is denied. */
export function lockDown(camera: CameraLeave): void {
  // Chromium looks no name up and calls no address: the node's own network is Node's.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('session-created', (made) => seal(made, camera))
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  // WebRTC heeds neither the content policy nor request filters nor the resolver.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  let home: string | undefined
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? home : home === MARKET_PAGE ? SAMPLE_PAGE : undefined
    if (withoutHash(event.url) !== allowed) event.preventDefault()
  })
  // `about:blank` asks nobody before it navigates, so it is undone.
  contents.on('did-navigate', (_event, url) => {
    home ??= withoutHash(url)
    if (withoutHash(url) !== home) void contents.loadURL(home)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  // Preventing the prevention: a page has no say in whether its window closes.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  // Without a listener Electron takes the first device it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
}

function seal(ses: Session, camera: CameraLeave): void {
  ses.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const { isMainFrame, requestingUrl } = details
    if (!fromMarket(isMainFrame, requestingUrl)) return decide(false)
    const { mediaTypes = [] } = details as { mediaTypes?: string[] }
    const video = permission === 'media' && mediaTypes.join() === 'video'
    decide(permission === COPYING || (video && camera.take()))
  })
  ses.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    const { isMainFrame, requestingUrl = '', mediaType } = details
    if (!fromMarket(isMainFrame, requestingUrl)) return false
    return permission === COPYING || (permission === 'media' && mediaType === 'video' && camera.given)
  })
  ses.setDevicePermissionHandler(() => false)
  ses.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }))
  limitDownloads(ses)
}

/**
 * Putting an invite link on the clipboard is all the market may do unasked; reading it stays denied. The camera takes the person's leave,
 * each time anew (camera.ts). To a frame in the page everything is denied.
 */
const COPYING = 'clipboard-sanitized-write'
const fromMarket = (isMainFrame: boolean, url: string): boolean => isMainFrame && withoutHash(url) === MARKET_PAGE

/** `devtools:` is for developers: a packaged application has none (market-window.ts). */
function isOurs(url: string): boolean {
  if (url === SAMPLE_PAGE) return true
  const ours = [`${ORIGIN}/`, `blob:${ORIGIN}/`, 'data:', ...(app.isPackaged ? [] : ['devtools:'])]
  return ours.some((start) => url.startsWith(start))
}

/** Only what the market made itself, after a person's press, through the system's own "save as", and one at a time. */
function limitDownloads(ses: Session): void {
  let saving: DownloadItem | undefined
  ses.on('will-download', (event, item) => {
    const made = item.getURL().startsWith(`blob:${ORIGIN}/`) && item.hasUserGesture()
    if (ses !== session.defaultSession || !made || saving !== undefined) {
      event.preventDefault()
      return
    }
    saving = item
    item.once('done', () => {
      saving = undefined
    })
  })
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url
