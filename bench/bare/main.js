// The least an Electron window can be: what every start pays whatever the application does.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.argv.at(-1))
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1240,
    height: 820,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  void window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
