/** Opens the node of a data directory; shared by the desktop and the headless node, which differ in who is asked to sign. */
import path from 'node:path'
import { createBlobStore } from '../adapters/blobs/index.ts'
import { FilesThread } from '../files/client.ts'
import type { ReplicatedLog } from '../ports/finality.ts'
import type { Network, Relaying } from '../ports/network.ts'
import type { NodeClient, TransportKey } from '../ports/node.ts'
import { AddressBook } from './address-book.ts'
import type { IdentityDoor } from './identity.ts'
import { listenOn, rememberPorts } from './listening.ts'
import { MarketNode } from './market-node.ts'
import { Transfers } from './transfers.ts'

const EVERYWHERE = ['/ip4/0.0.0.0/tcp/0']

export interface OpenOptions {
  dir: string
  /** Multiaddrs given on the command line; undefined means everywhere, on the port of last time. */
  listen: string[] | undefined
  /** For whom to carry connections; undefined: for nobody. */
  relayFor?: Relaying['serves'] | undefined
  /** Where the order of batches comes from in hubs whose rules say so. */
  log?: ReplicatedLog | undefined
  identity: IdentityDoor
  client: NodeClient
  /** The entry of the files thread; without it no large files are moved. */
  filesUrl?: URL
}

export function openNode({
  dir,
  listen = EVERYWHERE,
  relayFor,
  log,
  identity,
  client,
  filesUrl,
}: OpenOptions): MarketNode {
  return new MarketNode({
    client,
    identity,
    log,
    openNetwork: (key) => openNetwork(dir, listen, relayFor, key),
    book: new AddressBook(dir),
    onAddresses: (addresses) => rememberPorts(dir, listen, addresses),
    ...(filesUrl && { openTransfers: (node) => openTransfers(dir, filesUrl, node) }),
  })
}

function openTransfers(dir: string, filesUrl: URL, node: MarketNode): Transfers {
  const blobs = path.join(dir, 'blobs')
  return new Transfers({
    client: node.client,
    work: new FilesThread(filesUrl, { blobs }),
    blobs: createBlobStore(blobs),
    record: path.join(dir, 'transfers.json'),
    fetch: (root, options) => node.fetchBlob(root, options),
    onChange: () => node.changes.publish('transfers'),
  })
}

/** libp2p is the heaviest import of all, so it is loaded when the first network starts, well after the first paint. */
async function openNetwork(
  dir: string,
  wanted: readonly string[],
  relayFor: Relaying['serves'] | undefined,
  key: TransportKey,
): Promise<Network> {
  const outside = !wanted.every(isLoopback)

  const { createLibp2pNetwork } = await import('../adapters/libp2p/index.ts')
  const network = createLibp2pNetwork({
    key,
    listen: await listenOn(dir, wanted),
    blobs: createBlobStore(path.join(dir, 'blobs')),
    mdns: outside,
    relayFor,
    seekRelays: outside,
  })
  return network
}

/** On loopback only, nobody from outside is to come, so nobody there is told and no relay is asked. */
const isLoopback = (address: string): boolean => address.startsWith('/ip4/127.') || address.startsWith('/ip6/::1/')
