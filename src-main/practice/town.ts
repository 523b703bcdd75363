/** A practice town that is open: its neighbours' processes, and the person's own node among them. See docs/decisions/008. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '#shared/core/kernel/index.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { readInvite, writeInvite } from '../engine/invites.ts'
import { IdentityDoor } from '../node/identity.ts'
import type { MarketNode } from '../node/market-node.ts'
import { openNode } from '../node/open.ts'
import { startThread } from '../node/thread.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { StartProcess } from '../ports/processes.ts'
import { CAST, FOUNDER, GUIDE, TOWN } from './cast/index.ts'
import { type Neighbour, startNeighbour } from './neighbour.ts'
import { keepClock, startClock } from './town-clock.ts'

const LOOPBACK = ['/ip4/127.0.0.1/tcp/0']
const LOOK_MS = 120
const GATHER_MS_MAX = 60_000
const INVITE_DAYS = 365

export interface TownParts {
  /** Everything of the town lies in here, and nothing else does. */
  dir: string
  /** This process's entry of the bundle; the headless node's lies beside it. */
  entryUrl: string
  start: StartProcess
}

export interface OpenTown {
  you: MarketNode
  clock: Clock
  /** The notice a first trade is best made with. */
  guide: string
  close(): Promise<void>
}

export const yourDir = (dir: string): string => path.join(dir, 'you')

/** Opens it, new or as it was left. `onArrived` hears each neighbour's name. Closes what it began when it fails. */
export async function openTown(parts: TownParts, nick: string, onArrived: (nick: string) => void): Promise<OpenTown> {
  const { dir, entryUrl } = parts
  const clock = startClock(dir, Date.now())
  const endClock = keepClock(dir, clock)
  const client = startThread(yourDir(dir), entryUrl, clock)
  const identity = new IdentityDoor(client, paperKeyring(dir))
  const you = openNode({ dir: yourDir(dir), listen: LOOPBACK, identity, client })
  const arriving = startNeighbours(parts, clock, onArrived)
  const close = async (): Promise<void> => {
    const there = (await Promise.allSettled(arriving)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await Promise.allSettled([you.stop(), ...there.map((neighbour) => neighbour.stop())])
    endClock()
  }
  try {
    await awake(you, nick)
    const neighbours = await Promise.all(arriving)
    await gather(neighbours, you)
    return { you, clock, guide: await seeEverything(you), close }
  } catch (error) {
    await close()
    throw error
  }
}

function startNeighbours(parts: TownParts, clock: Clock, onArrived: (nick: string) => void): Promise<Neighbour>[] {
  const entry = new URL(parts.entryUrl.endsWith('.ts') ? './headless.ts' : './headless.js', parts.entryUrl)
  const passphraseFile = passphraseOf(parts.dir)
  return CAST.map(async (persona) => {
    const dir = path.join(parts.dir, persona.key)
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const neighbour = await startNeighbour(persona, { start: parts.start, entry, dir, passphraseFile, clock })
    onArrived(persona.nick)
    return neighbour
  })
}

/** One for all neighbours: it keeps the keystore's form, and no secret, since all of them belong to whoever owns this folder. */
function passphraseOf(dir: string): string {
  const file = path.join(dir, 'passphrase')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return file
}

/** The person's practice key opens by itself, from a file beside it: it guards play money only. */
function paperKeyring(dir: string): Keyring {
  const file = path.join(dir, 'you.key')
  return {
    available: () => true,
    keep: (secret) => writeFile(file, secret, { mode: 0o600 }),
    recall: () => readFile(file, 'utf8').catch(() => undefined),
    forget: () => rm(file, { force: true }),
  }
}

async function awake(you: MarketNode, nick: string): Promise<void> {
  if ((await you.identity.status()).state === 'missing') await you.identity.create(nick, '')
  else await you.identity.unlock('')
  await you.online()
}

type Ready = Pick<HubSummary, 'hub' | 'state' | 'members'>

/** The first visit: the founder starts the hub and invites everybody. Later ones find each other by the addresses they kept. */
async function gather(neighbours: readonly Neighbour[], you: MarketNode): Promise<void> {
  const founder = neighbours.find(({ persona }) => persona === FOUNDER)
  if (founder === undefined) throw new Error('nobody to found the town')
  const { hub } = (await founder.ask.hubs.list())[0] ?? (await founder.ask.hubs.create(TOWN))
  const { link } = await founder.ask.hubs.invite({ hub, uses: 100, days: INVITE_DAYS })
  // With everybody's address in it, all meet all, and not the founder alone.
  const invite = writeInvite({ ...readInvite(link), addresses: neighbours.flatMap(({ addresses }) => addresses) })
  const others = neighbours.filter((one) => one !== founder)
  await Promise.all([
    ...others.map(({ ask }) => ask.hubs.join({ link: invite })),
    you.client.call('hubs.join', { link: invite }),
  ])
  await until(`all ${CAST.length + 1} in the town`, async () => {
    const [found] = (await you.client.call('hubs.list', undefined)) as Ready[]
    return found?.state === 'ready' && found.members > CAST.length ? found : undefined
  })
}

/** Waits for what everybody has posted, so that the Board is full when it is first seen. Returns the guide's, which was posted last. */
async function seeEverything(you: MarketNode): Promise<string> {
  const wanted = GUIDE.postings.at(-1)?.title
  const least = CAST.flatMap(({ postings }) => postings).length
  return until('the Board', async () => {
    const input = { text: '', mine: false, withEnded: false, sort: 'newest', limit: 200 }
    const { items } = (await you.client.call('notices.search', input)) as { items: Notice[] }
    const guide = items.find(({ content, author }) => content.title === wanted && author.nick === GUIDE.nick)
    return items.length >= least ? guide?.id : undefined
  })
}

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + GATHER_MS_MAX
  while (Date.now() < end) {
    const found = await look()
    if (found !== undefined) return found
    await pause(LOOK_MS)
  }
  throw new Error(`waited too long for ${what}`)
}
