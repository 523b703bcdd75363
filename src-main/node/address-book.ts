/** Where devices could be reached lately, kept across restarts: who was met once is called again without another invite. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { PeerInfo } from '../ports/network.ts'

/** Enough for every member of a few hubs; beyond that the mesh finds the rest. */
const DEVICES_MAX = 64

const kept = z.array(z.tuple([z.string().length(64), z.string().max(300)])).max(DEVICES_MAX)

export class AddressBook {
  readonly #file: string
  /** Device → address, the one met last at the end. */
  #met: Map<string, string> | undefined

  constructor(dir: string) {
    this.#file = path.join(dir, 'addresses.json')
  }

  /** Read when it is first needed: until an identity is open, a restore may still bring one. */
  get #known(): Map<string, string> {
    this.#met ??= new Map(read(this.#file))
    return this.#met
  }

  /** One address each, those met last first. */
  addresses(): string[] {
    return [...this.#known.values()].reverse()
  }

  /** Takes in whom there is a session with; written only when something is new. */
  remember(peers: readonly PeerInfo[]): void {
    const fresh = peers.filter(({ dev, address }) => address.includes('/p2p/') && this.#known.get(dev) !== address)
    if (fresh.length === 0) return
    for (const { dev, address } of fresh) {
      this.#known.delete(dev)
      this.#known.set(dev, address)
    }
    for (const dev of [...this.#known.keys()].slice(0, -DEVICES_MAX)) this.#known.delete(dev)
    this.#save()
  }

  /** Losing it costs an invite more and nothing else. */
  #save(): void {
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#known]), { mode: 0o600 })
      renameSync(`${this.#file}.new`, this.#file)
    } catch (error) {
      console.error('[network] could not remember addresses', error)
    }
  }
}

/** A file that is torn or not ours is an empty book. */
function read(file: string): [string, string][] {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}
