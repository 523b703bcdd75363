/**
 * `npm run soak -- NAME`: what takes too long for every push. `kill` and `damage`: a node is killed, or its files are damaged, and nothing
 * acknowledged may be gone. `rounds`: validators are killed at every step of a round, and none may sign twice. `fuzz [--cases N] [--seed K]`: malformed frames, events and calls by the million. `peers`: many real peers behind one
 * address, every one of which has to receive every notice.
 */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE, SetupError } from './setup/say.mjs'

/** The folder of src-main/testing that knows each. */
const SOAKS = { kill: 'durability', rounds: 'durability', damage: 'durability', fuzz: 'fuzz', peers: 'crowd' }

await main(async () => {
  const name = process.argv[2] ?? ''
  if (!Object.hasOwn(SOAKS, name)) throw new SetupError(`Which soak? One of: ${Object.keys(SOAKS).join(', ')}`)
  await ensurePackages()
  return attached(NODE, [
    '--disable-warning=ExperimentalWarning',
    inRoot(`src-main/testing/${SOAKS[name]}/cli.ts`),
    ...process.argv.slice(2),
  ])
})
