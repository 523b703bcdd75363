/** `npm run dev`: the app with hot reload. */
import { ensureRuntime } from './setup/index.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'
import { openDisplay, rootSwitches } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureRuntime()
  const display = await openDisplay()
  const env = { ...display.env, ELECTRON_EXEC_PATH: runtime.path, ELECTRON_MAJOR_VER: runtime.version.split('.')[0] }
  const flags = rootSwitches().length > 0 ? ['--noSandbox'] : []
  try {
    return await attached(
      NODE,
      [
        inRoot('node_modules/electron-vite/bin/electron-vite.js'),
        'dev',
        '--watch',
        ...flags,
        '--',
        ...process.argv.slice(2),
      ],
      env,
    )
  } finally {
    display.close()
  }
})
