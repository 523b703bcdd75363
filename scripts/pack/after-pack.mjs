/** electron-builder's hook between copying and signing: what Electron shows when it has no app has no place beside one. */
import { rmSync } from 'node:fs'
import path from 'node:path'

export default function withoutDefaultApp({ packager, appOutDir }) {
  rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
