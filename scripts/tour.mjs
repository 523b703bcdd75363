/** `npm run tour`: every screen of the app into docs/tour. With `--update` also what the journey `visual` compares with. */
import { ensureAll } from './setup/index.mjs'
import { attached, BIN, main } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureAll()
  const display = await openDisplay()
  const run = (...args) =>
    attached(`${BIN}/playwright`, ['test', '--reporter=list', '--workers=1', ...args], {
      ...display.env,
      KIND_ELECTRON: runtime.path,
      KIND_PICTURES: '1',
    })
  try {
    const toured = await run('e2e/tour/tour')
    if (toured !== 0 || !process.argv.includes('--update')) return toured
    return await run('e2e/journeys/visual', '--update-snapshots=all')
  } finally {
    display.close()
  }
})
