/**
 * The market page gets one thing: it may hand over one MessagePort. No channel, no ipcRenderer, no Node reaches it, and main
 * looks at the sending frame again before it answers (SECURITY.md, "renderer takes over the bridge").
 */
import { ipcRenderer } from 'electron'

/** The little of the page's globals that is used here; the rest of this project's main side knows no DOM. */
interface PortMessage {
  source: unknown
  data: unknown
  ports: readonly NonNullable<Parameters<typeof ipcRenderer.postMessage>[2]>[number][]
}
declare const window: { addEventListener(type: 'message', listener: (event: PortMessage) => void): void }

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'kind:connect') return
  const [port] = event.ports
  if (port !== undefined) ipcRenderer.postMessage('kind:connect', null, [port])
})
