/**
 * `npm run log -- [--dir DIR] [--port 23790]`: three etcd machines on this computer, for trying out a hub whose order comes from a
 * replicated log. They run until Ctrl-C; DIR keeps their data. Real operators run them on three computers (docs/GUIDE.md).
 */
import { ensurePackages } from './setup/packages.mjs'
import { attached, inRoot, main, NODE } from './setup/say.mjs'
import { ensureEtcd } from './setup/system.mjs'

await main(async () => {
  await ensurePackages()
  await ensureEtcd()
  const cli = inRoot('src-main/adapters/etcd/testing/cli.ts')
  return attached(NODE, ['--disable-warning=ExperimentalWarning', cli, ...process.argv.slice(2)])
})
