/** `npm run setup`: everything up to a built app, without starting it. */
import { ensureAll } from './setup/index.mjs'
import { main } from './setup/say.mjs'

await main(async () => {
  const runtime = await ensureAll()
  console.log(`Ready: Electron ${runtime.version}.`)
})
