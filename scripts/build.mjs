/** `npm run build`: the bundle under out/, when a source has changed. */
import { ensureAll } from './setup/index.mjs'
import { main } from './setup/say.mjs'

await main(() => ensureAll().then(() => 0))
