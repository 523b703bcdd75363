// A window that shows the component gallery, whose folder is the last argument, and nothing else.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const root = process.argv.at(-1)
app.setPath('userData', path.join(root, '.window'))
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const file = path.join(root, new URL(url).pathname)
    return new Response(await readFile(file), {
      headers: { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' },
    })
  })
  const window = new BrowserWindow({ width: 1000, height: 800, webPreferences: { sandbox: true } })
  void window.loadURL('app://gallery/gallery.html')
})
