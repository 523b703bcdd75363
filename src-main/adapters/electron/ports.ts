/**
 * Hand-over of message ports from pages to main. A port is taken only from the top frame of a window that main opened for
 * that very page; a later port of the same window replaces the earlier one, so a page cannot pile them up.
 */
import { type BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron'

type Channel = 'kind:connect' | 'kind:sheet'
type Serve = (port: MessagePortMain) => void

/** Takes ports of one window and page. Returns what ends it; the window's closing ends it too. */
export function takePorts(window: BrowserWindow, channel: Channel, page: string, serve: Serve): () => void {
  const contents = window.webContents
  let held: MessagePortMain | undefined
  const onPort = (event: IpcMainEvent): void => {
    if (event.sender !== contents) return
    const [port] = event.ports
    if (port === undefined) return
    if (!isTopFrameOf(event, page)) {
      port.close()
      return
    }
    held?.close()
    held = port
    serve(port)
  }
  const end = (): void => {
    ipcMain.off(channel, onPort)
    held?.close()
  }
  ipcMain.on(channel, onPort)
  window.once('closed', end)
  return end
}

function isTopFrameOf(event: IpcMainEvent, page: string): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  return frame.url.split('#', 1)[0] === page
}
