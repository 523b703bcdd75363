/** The same single door for main's own windows (sign, seed, restore), under a name the market's preload does not know. */
import { ipcRenderer } from 'electron'

/** The little of the page's globals that is used here; the rest of this project's main side knows no DOM. */
interface PortMessage {
  source: unknown
  data: unknown
  ports: readonly NonNullable<Parameters<typeof ipcRenderer.postMessage>[2]>[number][]
}
declare const window: { addEventListener(type: 'message', listener: (event: PortMessage) => void): void }

window.addEventListener('message', (event) => {
  if (event.source !== window || (event.data !== 'kind:sheet' && event.data !== 'kind:connect')) return
  const [port] = event.ports
  if (port !== undefined) ipcRenderer.postMessage('kind:sheet', null, [port])
})
