/**
 * `npm run release -- key FILE` · `describe FILE…` · `sign KEY MANIFEST`: what people who release Kind Market do (decision 072). A release
 * needs two of them, each with a key of their own on a computer of their own.
 */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensurePackages()
  return attached(NODE, [
    '--disable-warning=ExperimentalWarning',
    inRoot('src-main/release.ts'),
    ...process.argv.slice(2),
  ])
})
