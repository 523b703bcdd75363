/** The one door between the real market and the practice town: opens and closes it, and says which of the two a window is in. */
import { existsSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { PracticeStatus } from '#shared/ipc/practice.ts'
import { claimDirectory } from '../adapters/api/control-socket.ts'
import type { Api } from '../node/api.ts'
import type { MarketNode } from '../node/market-node.ts'
import type { PracticeDoor, TownNode } from '../node/practice.ts'
import { NodeRefusal } from '../ports/failure.ts'
import { CAST } from './cast/index.ts'
import { type OpenTown, openTown, type TownParts, yourDir } from './town.ts'

export interface DoorParts extends Omit<TownParts, 'dir'> {
  /** The data directory of the real node. */
  dir: string
  home: MarketNode
  /** The contract of the person's practice node, for its control socket and for windows. */
  openApi(town: TownNode, you: MarketNode): Promise<Api>
  /** The window's world has changed: undefined is the real one. */
  onMove(api: Api | undefined): void
}

interface Inside {
  town: OpenTown
  nick: string
  close(): Promise<void>
}

export class TownDoor implements PracticeDoor {
  readonly #parts: DoorParts
  readonly #dir: string
  #state: PracticeStatus['state'] = 'closed'
  #arrived: string[] = []
  #inside: Inside | undefined
  /** One wish after the other. */
  #line: Promise<unknown> = Promise.resolve()

  constructor(parts: DoorParts) {
    this.#parts = parts
    this.#dir = path.join(parts.dir, 'practice')
  }

  status(): PracticeStatus {
    return {
      state: this.#state,
      exists: existsSync(this.#dir),
      arrived: [...this.#arrived],
      neighbours: CAST.map(({ nick }) => nick),
    }
  }

  enter(nick: string): Promise<PracticeStatus> {
    return this.#next(() => this.#enter(nick))
  }

  leave(): Promise<PracticeStatus> {
    return this.#next(() => this.#leave())
  }

  reset(): Promise<PracticeStatus> {
    return this.#next(async () => {
      const nick = this.#inside?.nick
      await this.#close()
      await rm(this.#dir, { recursive: true, force: true, maxRetries: 5 })
      if (nick === undefined) this.#tell('closed')
      else
        await this.#enter(nick).catch((error: unknown) => {
          this.#parts.onMove(undefined)
          throw error
        })
    })
  }

  /** When the program ends; the window is going anyway. */
  shut(): Promise<void> {
    return this.#next(() => this.#close()).then(() => undefined)
  }

  async #next(wish: () => Promise<void>): Promise<PracticeStatus> {
    const done = this.#line.then(wish)
    this.#line = done.catch(() => undefined)
    await done
    return this.status()
  }

  async #enter(nick: string): Promise<void> {
    if (this.#inside !== undefined) return
    this.#arrived = []
    this.#tell('opening')
    try {
      this.#inside = await this.#open(nick)
    } catch (error) {
      this.#tell('closed')
      console.error('[practice]', error)
      throw new NodeRefusal(
        'REFUSED',
        'practice.not-open',
        `The practice town did not open (${error instanceof Error ? error.message : String(error)}). Nothing real was touched. Try again, or reset the town in the settings.`,
      )
    }
    this.#tell('open')
  }

  async #open(nick: string): Promise<Inside> {
    const { home, openApi, onMove } = this.#parts
    mkdirSync(yourDir(this.#dir), { recursive: true, mode: 0o700 })
    const control = await claimDirectory(yourDir(this.#dir))
    try {
      const town = await openTown({ ...this.#parts, dir: this.#dir }, nick, (name) => {
        this.#arrived.push(name)
        this.#tell('opening')
      })
      const api = await openApi({ clock: town.clock, guide: town.guide, home }, town.you)
      control.serve(api.http)
      onMove(api)
      return { town, nick, close: () => Promise.allSettled([town.close(), control.close()]).then(() => undefined) }
    } catch (error) {
      await control.close()
      throw error
    }
  }

  async #leave(): Promise<void> {
    if (this.#inside === undefined) return
    this.#parts.onMove(undefined)
    await this.#close()
    this.#tell('closed')
  }

  async #close(): Promise<void> {
    if (this.#inside === undefined) return
    this.#tell('closing')
    await this.#inside.close()
    this.#inside = undefined
  }

  #tell(state: PracticeStatus['state']): void {
    this.#state = state
    this.#parts.home.changes.publish('practice')
    this.#inside?.town.you.changes.publish('practice')
  }
}
