/** `npm run sim -- --seeds N [--scenario S] [--json]`: many nodes on a virtual clock, faults injected, invariants checked. */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'

await main(async () => {
  await ensurePackages()
  return attached(NODE, [
    '--disable-warning=ExperimentalWarning',
    inRoot('src-main/testing/sim/cli.ts'),
    ...process.argv.slice(2),
  ])
})
