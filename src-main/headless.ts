/**
 * The same node without windows: `npm run node -- --data DIR [--listen 127.0.0.1:0] [--passphrase-env NAME | --passphrase-file F]
 * [--nick NAME] [--relay members|anyone] [--log FILE] [--restore FILE]`. Prints one line of JSON when it is ready; what needs a signature waits for its
 * operator on the control socket.
 */
import { mkdirSync } from 'node:fs'
import { clockTime } from '#shared/core/kernel/index.ts'
import { claimDirectory } from './adapters/api/control-socket.ts'
import { runtime, system, version } from './node/about.ts'
import { openApi } from './node/api.ts'
import { IdentityDoor, type IdentityStatus } from './node/identity.ts'
import { openJournal } from './node/journal.ts'
import { guardProcess } from './node/last-resort.ts'
import type { MarketNode } from './node/market-node.ts'
import { openNode } from './node/open.ts'
import { type NodeOptions, readOptions } from './node/options.ts'
import { readPassphrase } from './node/passphrase.ts'
import { LazyDoor } from './node/practice.ts'
import { stateFolder } from './node/state-folder.ts'
import { startThread, threadEntry } from './node/thread.ts'
import type { ReplicatedLog } from './ports/finality.ts'
import { noKeyring } from './ports/keyring.ts'
import type { Player } from './practice/player.ts'

async function run(options: NodeOptions): Promise<void> {
  const dir = options.data
  if (dir === undefined)
    throw new Error(
      'usage: npm run node -- --data DIR [--listen 127.0.0.1:0] [--passphrase-env NAME | --passphrase-file F] [--nick NAME] [--relay members|anyone] [--log FILE] [--restore FILE]',
    )
  const log = options.log === undefined ? undefined : await openLog(options.log)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const control = await claimDirectory(dir)
  const journal = openJournal(dir, `Kind Market ${version} without a window, ${runtime}, ${system}`)
  const clock = options.neighbour?.clock
  const client = startThread(
    dir,
    import.meta.url,
    clock === undefined ? { state: stateFolder(options.state) } : { clock },
  )
  const { listen, relayFor } = options
  const identityDoor = new IdentityDoor(client, noKeyring)
  const filesUrl = threadEntry(import.meta.url, 'files', 'files-thread')
  const node = openNode({ dir, listen, relayFor, log, identity: identityDoor, client, filesUrl })
  const practice = clock === undefined ? practiceDoor(dir, node) : undefined
  let player: Player | undefined
  const stop = (): void => {
    player?.stop()
    void Promise.allSettled([practice?.shut(), node.stop(), control.close()]).then(() => {
      journal.end()
      process.exit(0)
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('disconnect', stop)
  const stage = { dir, open: (at: string) => startThread(at, import.meta.url) }
  const parts = { node, person: undefined, version, runtime, journal, stage, ...(practice && { practice }) }
  const { http } = openApi(parts, stop)
  const identity = await openIdentity(node, options)
  await node.online()
  control.serve(http)
  const { addresses } = node.network()
  if (options.neighbour !== undefined) player = await playIn(dir, options.neighbour)
  console.log(JSON.stringify({ did: identity.did ?? null, dev: identity.dev ?? null, addresses, socket: control.path }))
}

/** An operator's way to the log of a hub. Throws with words when the file about it is not as it should be. */
async function openLog(file: string): Promise<ReplicatedLog> {
  const { EtcdLog, readEtcdSettings } = await import('./adapters/etcd/index.ts')
  return new EtcdLog(readEtcdSettings(file))
}

/** The practice town beside this node; its own node there is served on `DIR/practice/you`, with the same operator. */
function practiceDoor(dir: string, home: MarketNode): LazyDoor {
  return new LazyDoor(async (door) => {
    const [{ TownDoor }, { forkProcess }] = await Promise.all([
      import('./practice/door.ts'),
      import('./practice/fork.ts'),
    ])
    return new TownDoor({
      dir,
      home,
      entryUrl: import.meta.url,
      start: forkProcess,
      openApi: async (town, node) =>
        openApi({ node, person: undefined, version, runtime, practice: door, town }, leave),
      onMove: () => undefined,
    })
    function leave(): void {
      void door.leave()
    }
  })
}

async function playIn(dir: string, { persona, clock }: NonNullable<NodeOptions['neighbour']>): Promise<Player> {
  const [{ CAST }, { Player }, { askNode }] = await Promise.all([
    import('./practice/cast/index.ts'),
    import('./practice/player.ts'),
    import('./adapters/api/ask-node.ts'),
  ])
  const found = CAST.find(({ key }) => key === persona)
  if (found === undefined) throw new Error(`nobody in the practice town is called "${persona}"`)
  const player = new Player(found, askNode(dir), () => clockTime(clock, Date.now()))
  player.play()
  return player
}

/** With a passphrase the identity is opened, or made on the first start; without one the node stays locked until `app.unlock`. */
async function openIdentity({ identity }: MarketNode, options: NodeOptions): Promise<IdentityStatus> {
  const passphrase = readPassphrase(options.passphrase)
  const status = await identity.status()
  if (status.state === 'open') return status
  if (options.restore !== undefined) {
    if (status.state !== 'missing')
      throw new Error('This folder has an identity already, which was kept. Restore into a new one.')
    if (passphrase === undefined) throw new Error('A backup is opened with --passphrase-env or --passphrase-file.')
    return identity.restoreBackup(options.restore, passphrase)
  }
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
