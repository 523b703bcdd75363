/** `npm run soak -- peers`: many real peers behind one address; every one of them has to receive every notice. */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE, SetupError } from './setup/say.mjs'

/** The folder of src-main/testing that knows the command. */
const SOAKS = { peers: 'crowd' }

await main(async () => {
  const [command = ''] = process.argv.slice(2)
  if (!Object.hasOwn(SOAKS, command)) throw new SetupError(`Which soak? One of: ${Object.keys(SOAKS).join(', ')}`)
  await ensurePackages()
  return attached(NODE, [
    '--disable-warning=ExperimentalWarning',
    inRoot(`src-main/testing/${SOAKS[command]}/cli.ts`),
    ...process.argv.slice(2),
  ])
})
