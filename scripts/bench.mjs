/** `npm run bench -- NAME [--json]`: measures one thing; the last line is `{"bench": NAME, "metrics": {…}}`. */
import { ensureAll } from './setup/index.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'
import { openDisplay } from './setup/system.mjs'

await main(async () => {
  const runtime = await ensureAll()
  const display = await openDisplay()
  try {
    return await attached(
      NODE,
      ['--disable-warning=ExperimentalWarning', inRoot('bench/run.ts'), ...process.argv.slice(2)],
      { ...display.env, KIND_ELECTRON: runtime.path },
    )
  } finally {
    display.close()
  }
})
