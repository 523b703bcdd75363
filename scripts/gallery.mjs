/** `npm run gallery`: every component of the design system in a window; `-- --update` takes the pictures that tests compare with. */
import path from 'node:path'
import { ensureAll } from './setup/index.mjs'
import { attached, BIN, inRoot, main } from './setup/say.mjs'
import { openDisplay, rootSwitches } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureAll()
  const display = await openDisplay()
  const env = { ...display.env, KIND_ELECTRON: runtime.path }
  try {
    if (process.argv.includes('--update'))
      return await attached(`${BIN}/playwright`, ['test', 'e2e/looks', '--update-snapshots=all'], env)
    await attached(`${BIN}/vite`, ['build', '--config', inRoot('scripts/design/gallery.vite.ts')], env)
    const folder = path.resolve(inRoot('test-results/gallery'))
    return await attached(runtime.path, [...rootSwitches(), inRoot('e2e/looks/frame'), folder], env)
  } finally {
    display.close()
  }
})
