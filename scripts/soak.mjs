/** `npm run soak -- fuzz [--cases N] [--seed K]`: malformed frames, events and calls by the million; nothing may crash, change or take long. */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE, SetupError } from './setup/say.mjs'

const SOAKS = { fuzz: 'src-main/testing/fuzz/cli.ts' }

await main(async () => {
  const name = process.argv[2] ?? ''
  if (!Object.hasOwn(SOAKS, name)) throw new SetupError(`Which soak? One of: ${Object.keys(SOAKS).join(', ')}`)
  await ensurePackages()
  return attached(NODE, ['--disable-warning=ExperimentalWarning', inRoot(SOAKS[name]), ...process.argv.slice(2)])
})
