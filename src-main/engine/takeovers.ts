/**
 * When a hub's signers fall silent for good, those whom its rules name for that take over (decision 030). Taking over is a person's decision,
 * kept on disk before anything is signed by it: from then on this device signs nothing with the old ones at that height.
 */
import { headerTime, isSilence, presentSigners, quorumOf, rescuersOf, type Signers } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { refusalWords } from './refusal-words.ts'

const SILENT = 'hub.silent'
const keyOf = (hub: string): string => `taking-over/${hub}`

/** How a hub's silence stands. Instants in hub time. */
export interface Silence {
  /** The last batch, and when others may take over. */
  since: number
  from: number
  isOver: boolean
  /** Members who may, and this device's place among them. */
  rescuers: Signers
  mine: boolean
  /** This device has decided to. */
  agreed: boolean
}

export class Takeovers {
  readonly #engine: Engine
  /** By hub, who was level with this copy since its silence was over. */
  readonly #level = new Map<string, Set<string>>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Undefined where the hub's rules name nobody. */
  silence(hub: HubNode): Silence | undefined {
    const { chain } = hub
    const present = presentSigners(readHub(chain.reader))
    const rescuers = rescuersOf(present)
    if (!rescuers) return undefined
    const since = chain.head.time
    const me = this.#engine.me()
    return {
      since,
      from: since + (present.recovery?.silence ?? 0),
      isOver: isSilence(present, since, headerTime(this.#engine.now(), since)),
      rescuers,
      mine: rescuers.validators.some(({ dev }) => toHex(dev) === me),
      agreed: this.#hasAgreed(hub),
    }
  }

  #hasAgreed({ hub, chain }: HubNode): boolean {
    return this.#engine.parts.store.meta.get(keyOf(hub)) === String(chain.head.h + 1)
  }

  /** Throws NodeRefusal: recovery.none, recovery.not-named, recovery.too-early. */
  begin(hub: HubNode): void {
    const silence = this.silence(hub)
    if (!silence) throw refused('recovery.none')
    if (!silence.mine) throw refused('recovery.not-named')
    if (!silence.isOver || hub.halted) throw refused('recovery.too-early')
    const { store } = this.#engine.parts
    store.transaction(() => store.meta.set(keyOf(hub.hub), String(hub.chain.head.h + 1)))
    this.follow(hub)
    this.#engine.wake(hub)
    this.#engine.changed('hubs', 'app')
  }

  /** What was decided goes on after a restart, and whoever may decide is told. */
  follow(hub: HubNode): void {
    const silence = hub.chain.isSilent(this.#engine.now()) ? this.silence(hub) : undefined
    if (!silence) this.#level.delete(hub.hub)
    if (silence?.mine && silence.agreed) this.#join(hub, true)
    if (silence?.mine && !silence.agreed && !hub.halted)
      this.#engine.alarm({ code: SILENT, hub: hub.hub, text: refusalWords(SILENT) })
    else this.#engine.calm(SILENT, hub.hub)
  }

  /**
   * Whether others may have taken over without this copy's knowing: until a member who does not sign is level with it, or so many of those who
   * may take over that the rest are too few.
   */
  mayHaveBegun(hub: HubNode): boolean {
    if (!hub.chain.isSilent(this.#engine.now())) return false
    const present = presentSigners(readHub(hub.chain.reader))
    const rescuers = rescuersOf(present)
    const level = new Set(this.#level.get(hub.hub)).add(this.#engine.me() ?? '')
    if (!rescuers || [...level].some((dev) => !isIn(present, dev) && dev !== this.#engine.me())) return false
    const { total, needed } = quorumOf(rescuers.quorum, rescuers.validators)
    return total - weightOf(rescuers, level) >= needed
  }

  /** A member is level with this copy. */
  level(hub: HubNode, dev: string): void {
    if (!hub.chain.isSilent(this.#engine.now())) return
    this.#level.set(hub.hub, (this.#level.get(hub.hub) ?? new Set()).add(dev))
  }

  /** A vote of those who take over: who does not sign with the present ones passes such votes on, and takes part in them if it has agreed. */
  heard(hub: HubNode, vote: Vote): void {
    if (hub.chain.takeover || hub.signs(this.#engine.keys())) return
    const silence = this.silence(hub)
    if (silence?.isOver && vote.epoch === silence.rescuers.epoch && vote.h === hub.chain.head.h + 1)
      this.#join(hub, false)
  }

  #join({ chain }: HubNode, signs: boolean): void {
    if (!chain.takeover || (signs && !chain.takeover.signs)) chain.takeover = { signs }
  }

  /** A hub has gone on. */
  settled({ hub }: HubNode): void {
    const { meta } = this.#engine.parts.store
    if (meta.get(keyOf(hub)) !== undefined) meta.delete(keyOf(hub))
  }
}

const isIn = ({ validators }: Signers, name: string): boolean => validators.some(({ dev }) => toHex(dev) === name)
const weightOf = ({ validators }: Signers, names: ReadonlySet<string>): number =>
  validators.reduce((sum, { dev, weight }) => sum + (names.has(toHex(dev)) ? weight : 0), 0)

const refused = (code: string): NodeRefusal => new NodeRefusal('REFUSED', code, refusalWords(code))
