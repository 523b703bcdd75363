/** `npm run tour`: every screen of the app into docs/tour. */
import { ensureAll } from './setup/index.mjs'
import { attached, BIN, main } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureAll()
  const display = await openDisplay()
  try {
    return await attached(`${BIN}/playwright`, ['test', '--reporter=list', '--workers=1', 'e2e/tour/tour'], {
      ...display.env,
      KIND_ELECTRON: runtime.path,
      KIND_PICTURES: '1',
    })
  } finally {
    display.close()
  }
})
