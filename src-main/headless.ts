/**
 * The same node without windows: `npm run node -- --data DIR [--listen 127.0.0.1:0] [--passphrase-env NAME | --passphrase-file F]
 * [--nick NAME]`. Prints one line of JSON when it is ready; what needs a signature waits for its operator on the control socket.
 */
import { mkdirSync } from 'node:fs'
import { claimDirectory } from './adapters/api/control-socket.ts'
import { runtime, version } from './node/about.ts'
import { openApi } from './node/api.ts'
import { IdentityDoor, type IdentityStatus } from './node/identity.ts'
import { guardProcess } from './node/last-resort.ts'
import type { MarketNode } from './node/market-node.ts'
import { openNode } from './node/open.ts'
import { type NodeOptions, readOptions } from './node/options.ts'
import { readPassphrase } from './node/passphrase.ts'
import { startThread } from './node/thread.ts'
import { noKeyring } from './ports/keyring.ts'

async function run(options: NodeOptions): Promise<void> {
  const dir = options.data
  if (dir === undefined)
    throw new Error(
      'usage: npm run node -- --data DIR [--listen 127.0.0.1:0] [--passphrase-env NAME | --passphrase-file F] [--nick NAME]',
    )
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const control = await claimDirectory(dir)
  const client = startThread(dir, import.meta.url)
  const node = openNode({ dir, listen: options.listen, identity: new IdentityDoor(client, noKeyring), client })
  const stop = (): void => {
    void Promise.allSettled([node.stop(), control.close()]).then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const { http } = openApi({ node, person: undefined, version, runtime }, stop)
  const identity = await openIdentity(node, options)
  await node.online()
  control.serve(http)
  const { addresses } = node.network()
  console.log(JSON.stringify({ did: identity.did ?? null, dev: identity.dev ?? null, addresses, socket: control.path }))
}

/** With a passphrase the identity is opened, or made on the first start; without one the node stays locked until `app.unlock`. */
async function openIdentity({ identity }: MarketNode, options: NodeOptions): Promise<IdentityStatus> {
  const passphrase = readPassphrase(options.passphrase)
  const status = await identity.status()
  if (status.state === 'open') return status
  if (passphrase !== undefined)
    return status.state === 'missing' ? identity.create(options.nick, passphrase) : identity.unlock(passphrase)
  console.error(
    'The identity is locked: give --passphrase-env or --passphrase-file, or ask app.unlock or app.createIdentity by ctl.',
  )
  return status
}

guardProcess(() => process.exit(1))
run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
