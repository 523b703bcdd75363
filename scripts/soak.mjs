/**
 * `npm run soak -- NAME`: what takes too long for every push. `kill` and `damage`: a node is killed, or its files are damaged, and nothing
 * acknowledged may be gone. `fuzz [--cases N] [--seed K]`: malformed frames, events and calls by the million.
 */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE, SetupError } from './setup/say.mjs'

const SOAKS = {
  kill: 'src-main/testing/durability/cli.ts',
  damage: 'src-main/testing/durability/cli.ts',
  fuzz: 'src-main/testing/fuzz/cli.ts',
}

await main(async () => {
  const name = process.argv[2] ?? ''
  if (!Object.hasOwn(SOAKS, name)) throw new SetupError(`Which soak? One of: ${Object.keys(SOAKS).join(', ')}`)
  await ensurePackages()
  return attached(NODE, ['--disable-warning=ExperimentalWarning', inRoot(SOAKS[name]), ...process.argv.slice(2)])
})
