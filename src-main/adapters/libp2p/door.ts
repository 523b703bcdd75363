/**
 * Who may come in: budgets and cuts per device, connections per host. It is libp2p's connection gater, so a device that is kept out
 * is refused right after its key is known and costs nothing further.
 */
import type { ConnectionGater, MultiaddrConnection, PeerId } from '@libp2p/interface'
import {
  BUDGET_POINTS,
  type Budget,
  fullBudget,
  isForgettable,
  isShut,
  penalised,
  pointsLeft,
} from '#shared/core/sessions/index.ts'
import { hostOf } from './addresses.ts'
import { peerIdToDev } from './peer-ids.ts'

/** Devices with a history; past this the ones with least to remember go first. Some 100 bytes each. */
const REMEMBERED_MAX = 4096

export class Door {
  readonly #now: () => number
  readonly #perHostMax: number
  readonly #budgets = new Map<string, Budget>()
  readonly #hosts = new Map<string, number>()

  constructor(now: () => number, perHostMax: number) {
    this.#now = now
    this.#perHostMax = perHostMax
  }

  /** True when this penalty was the last straw and the device has to go. */
  penalise(dev: string, points: number): boolean {
    const now = this.#now()
    const { budget, cut } = penalised(this.#budgets.get(dev) ?? fullBudget(now), points, now)
    this.#budgets.delete(dev)
    this.#budgets.set(dev, budget)
    if (this.#budgets.size > REMEMBERED_MAX) this.#forget(now)
    return cut
  }

  isShutFor(dev: string): boolean {
    const budget = this.#budgets.get(dev)
    return budget !== undefined && isShut(budget, this.#now())
  }

  /** 0 for a clean record down to −100: gossip's application score. */
  score(dev: string): number {
    const budget = this.#budgets.get(dev)
    return budget === undefined ? 0 : pointsLeft(budget, this.#now()) - BUDGET_POINTS
  }

  gater(): ConnectionGater {
    const refuses = (peerId: PeerId) => {
      const dev = peerIdToDev(peerId)
      return dev === undefined || this.isShutFor(dev)
    }
    return {
      denyDialPeer: refuses,
      denyDialMultiaddr: () => false,
      denyInboundConnection: (connection) => !this.#admitsHost(connection),
      denyInboundEncryptedConnection: refuses,
      denyOutboundEncryptedConnection: refuses,
    }
  }

  #admitsHost(connection: MultiaddrConnection): boolean {
    const host = hostOf(connection.remoteAddr) ?? ''
    const count = this.#hosts.get(host) ?? 0
    if (count >= this.#perHostMax) return false
    this.#hosts.set(host, count + 1)
    connection.addEventListener('close', () => {
      const left = (this.#hosts.get(host) ?? 1) - 1
      if (left > 0) this.#hosts.set(host, left)
      else this.#hosts.delete(host)
    })
    return true
  }

  #forget(now: number): void {
    for (const [dev, budget] of this.#budgets) if (isForgettable(budget, now)) this.#budgets.delete(dev)
    for (const [dev, budget] of this.#budgets) {
      if (this.#budgets.size <= REMEMBERED_MAX) return
      if (!isShut(budget, now)) this.#budgets.delete(dev)
    }
  }
}
