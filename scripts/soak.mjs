/** `npm run soak -- kill` and `npm run soak -- damage`: a node is killed, or its files are damaged; nothing acknowledged may be gone. */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensurePackages()
  return attached(NODE, [
    '--disable-warning=ExperimentalWarning',
    inRoot('src-main/testing/durability/cli.ts'),
    ...process.argv.slice(2),
  ])
})
