/** `npm run node -- --data DIR`: the node without windows, under Node 24. */
import { ensureBundle } from './setup/index.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensureBundle()
  return attached(NODE, [inRoot('out/main/headless.js'), ...process.argv.slice(2)])
})
