/** Processes that end without being asked to: said in words that the journal keeps; a page is loaded again. */
import { app, type BrowserWindow, dialog } from 'electron'

const WITHIN_MS = 60_000
const RELOADS_MAX = 3

export function tellCrashes(): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => tell('a page', reason, exitCode))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => tell(type, reason, exitCode))
}

function tell(what: string, reason: string, exitCode: number): void {
  if (reason !== 'clean-exit') console.error(`[crash] The process of ${what} ended: ${reason} (${exitCode}).`)
}

/** Nothing is lost with a page: what was signed is in the store, and drafts are kept as they are typed. */
export function reloadAfterCrash(window: BrowserWindow): void {
  let lately: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    lately = [...lately.filter((at) => at > Date.now() - WITHIN_MS), Date.now()]
    // The process is still being cleared away while this is told.
    if (lately.length <= RELOADS_MAX) setImmediate(() => window.isDestroyed() || window.webContents.reload())
    else void giveUp(window)
  })
}

async function giveUp(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window keeps crashing.',
    detail:
      'Your data is safe and the market goes on running. Settings › Log says what happened, once the window opens.',
    buttons: ['Try again', 'Close the window'],
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
