/** `npm run check -- FILE`: checks an agreement's audit bundle, with no node and no data folder. */
import { ensureBundle } from './setup/index.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensureBundle()
  return attached(NODE, [inRoot('out/main/check.js'), ...process.argv.slice(2)])
})
