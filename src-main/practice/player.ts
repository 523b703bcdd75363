/** Plays a persona: looks at its own node as an operator would, over the control socket, and carries out what the persona decides. */
import type { Trade } from '#shared/ipc/agreements.ts'
import type { Ask } from '../adapters/api/ask-node.ts'
import { decide } from './mind/decide.ts'
import type { Move, Sight } from './mind/sight.ts'
import type { Persona } from './persona.ts'

/** Between two looks around. */
const LOOK_MS = 900
/** A move that failed is not tried again sooner. */
const SULK_MS = 15_000
const NOTICES_MAX = 200
const OVER: ReadonlySet<string> = new Set<Trade['state']>([
  'settled',
  'refunded',
  'expired',
  'cancelled',
  'declined',
  'lapsed',
  'withdrawn',
])

/** What of a node's procedures a persona uses. */
export type PlayerAsk = Pick<Ask, 'agreements' | 'hubs' | 'notices' | 'operator'>

export class Player {
  readonly #persona: Persona
  readonly #ask: PlayerAsk
  readonly #now: () => number
  /** Trades that had ended when they were read, by negotiation. */
  readonly #over = new Map<string, Trade>()
  readonly #sulking = new Map<string, number>()
  #stopped = false

  /** `now` is the town's clock. */
  constructor(persona: Persona, ask: PlayerAsk, now: () => number) {
    this.#persona = persona
    this.#ask = ask
    this.#now = now
  }

  /** Until it is stopped. A look that fails is told once per reason and tried again. */
  play(): void {
    let told = ''
    const look = async () => {
      try {
        await this.turn()
      } catch (error) {
        const words = String(error)
        if (words !== told && !this.#stopped) console.error(`[${this.#persona.key}]`, error)
        told = words
      }
      if (!this.#stopped) setTimeout(look, LOOK_MS)
    }
    void look()
  }

  stop(): void {
    this.#stopped = true
  }

  /** One look around, and what comes of it. */
  async turn(): Promise<void> {
    const sight = await this.#look()
    if (sight === undefined) return
    for (const group of decide(this.#persona, sight)) await this.#carryOut(group, sight.hub.hub)
  }

  async #look(): Promise<Sight | undefined> {
    const ask = this.#ask
    const hub = (await ask.hubs.list()).find(({ state }) => state === 'ready')
    if (hub === undefined) return undefined
    const [members, notices, trades] = await Promise.all([
      ask.hubs.members({ hub: hub.hub }),
      ask.notices.search({ hub: hub.hub, limit: NOTICES_MAX }),
      this.#trades(hub.hub),
    ])
    const me = members.find((member) => member.me)
    if (me === undefined) return undefined
    return { now: this.#now(), hub, me, notices: notices.items, trades }
  }

  async #trades(hub: string): Promise<Trade[]> {
    const listed = await this.#ask.agreements.list({ hub, filter: 'all' })
    return Promise.all(
      listed.map(async ({ negotiation, updated }) => {
        const known = this.#over.get(negotiation)
        if (known?.updated === updated) return known
        const trade = await this.#ask.agreements.get({ negotiation })
        if (OVER.has(trade.state)) this.#over.set(negotiation, trade)
        return trade
      }),
    )
  }

  /** What follows in a group makes sense only when what came before went well. */
  async #carryOut(group: readonly Move[], hub: string): Promise<void> {
    const key = JSON.stringify(group[0])
    if ((this.#sulking.get(key) ?? 0) > Date.now()) return
    try {
      for (const move of group) await this.#carry(move, hub)
      this.#sulking.delete(key)
    } catch (error) {
      if (this.#stopped) return
      this.#sulking.set(key, Date.now() + SULK_MS)
      console.error(`[${this.#persona.key}] ${group[0]?.do}:`, error instanceof Error ? error.message : error)
    }
  }

  async #carry(move: Move, hub: string): Promise<unknown> {
    const { agreements, hubs, notices, operator } = this.#ask
    switch (move.do) {
      case 'introduce':
        return hubs.saveProfile({ hub, nick: this.#persona.nick, about: move.about })
      case 'post':
        return notices.publish({ hub, form: move.form })
      case 'say':
        return agreements.message({ negotiation: move.negotiation, text: move.text })
      case 'decline':
        return agreements.decline({ negotiation: move.negotiation, text: move.text })
      case 'sign':
        return operator.approve({ digest: (await agreements.request({ act: move.act })).digest })
      case 'deliver':
        return this.#deliver(move)
    }
  }

  async #deliver({ agreement, note, file }: Extract<Move, { do: 'deliver' }>): Promise<unknown> {
    const { agreements, notices } = this.#ask
    const data = file && Buffer.from(file.text).toString('base64')
    const files = file && data ? [await notices.addBlob({ name: file.name, type: 'text/plain', data })] : []
    return agreements.deliver({ agreement, note, inPerson: files.length === 0, files })
  }
}
