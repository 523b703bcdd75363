/** `npm start [-- --data DIR]`: sets up whatever is missing and opens the window. */
import { ensureAll } from './setup/index.mjs'
import { attached, main, ROOT } from './setup/say.mjs'
import { openDisplay, rootSwitches } from './setup/system.mjs'

await main(async () => {
  console.log('Kind Market')
  const runtime = await ensureAll()
  const display = await openDisplay()
  try {
    return await attached(runtime.path, [ROOT, ...rootSwitches(), ...process.argv.slice(2)], display.env)
  } finally {
    display.close()
  }
})
