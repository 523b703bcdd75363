/** `npm run pictures`: takes the documentation's pictures from the running app. */
import { ensureAll } from './setup/index.mjs'
import { attached, BIN, main } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureAll()
  const display = await openDisplay()
  try {
    const env = { ...display.env, KIND_ELECTRON: runtime.path, KIND_PICTURES: '1' }
    return await attached(`${BIN}/playwright`, ['test', 'e2e/tour/pictures', '--reporter=line'], env)
  } finally {
    display.close()
  }
})
