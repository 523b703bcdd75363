/** `npm run ctl -- --data DIR METHOD JSON`: one procedure of a running node. */
import { ensureBundle } from './setup/index.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensureBundle()
  return attached(NODE, [inRoot('out/main/ctl.js'), ...process.argv.slice(2)])
})
