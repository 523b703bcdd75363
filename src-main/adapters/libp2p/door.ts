/**
 * Who may come in: budgets and cuts per device, connections per host. It is libp2p's connection gater, so a device that is kept out
 * is refused right after its key is known and costs nothing further.
 */
import type { ConnectionGater, MultiaddrConnection, PeerId } from '@libp2p/interface'
import {
  BUDGET_POINTS,
  type Bucket,
  type Budget,
  fullBudget,
  isForgettable,
  isShut,
  penalised,
  pointsLeft,
  take,
} from '#shared/core/sessions/index.ts'
import { hostOf } from './addresses.ts'
import type { NetworkLimits } from './options.ts'
import { peerIdToDev } from './peer-ids.ts'

/** Devices with a history; past this the ones with least to remember go first. Some 100 bytes each. */
const REMEMBERED_MAX = 4096
/** Addresses that called lately; past this those whose allowance is whole again are forgotten, then the oldest. */
const HOSTS_MAX = 4096

type HostLimits = Pick<NetworkLimits, 'connectionsPerHost' | 'callsPerHost' | 'unprovenPerHost'>

interface Host {
  open: number
  /** Of these, who has not shown its key. */
  unproven: number
  calls: Bucket
}

export class Door {
  readonly #now: () => number
  readonly #limits: HostLimits
  readonly #budgets = new Map<string, Budget>()
  readonly #hosts = new Map<string, Host>()
  readonly #unproven = new WeakMap<MultiaddrConnection, Host>()

  constructor(now: () => number, limits: HostLimits) {
    this.#now = now
    this.#limits = limits
  }

  /**
   * True when this penalty was the last straw and the device has to go. Once it is shut out, what was still under way of the same flood
   * costs nothing more: one flood is one cut.
   */
  penalise(dev: string, points: number): boolean {
    const now = this.#now()
    if (this.isShutFor(dev)) return false
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
      denyInboundEncryptedConnection: (peerId, connection) => {
        this.#proven(connection)
        return refuses(peerId)
      },
      denyOutboundEncryptedConnection: refuses,
    }
  }

  #admitsHost(connection: MultiaddrConnection): boolean {
    const name = hostOf(connection.remoteAddr) ?? ''
    const host = this.#hosts.get(name) ?? { open: 0, unproven: 0, calls: 0 }
    const { connectionsPerHost, unprovenPerHost, callsPerHost } = this.#limits
    const { bucket, fits } = take(host.calls, this.#now(), 1, callsPerHost)
    if (!fits || host.open >= connectionsPerHost || host.unproven >= unprovenPerHost) return false
    this.#hosts.delete(name)
    this.#hosts.set(name, host)
    host.calls = bucket
    host.open++
    host.unproven++
    this.#unproven.set(connection, host)
    connection.addEventListener('close', () => {
      this.#proven(connection)
      host.open--
    })
    if (this.#hosts.size > HOSTS_MAX) this.#forgetHosts()
    return true
  }

  #proven(connection: MultiaddrConnection): void {
    const host = this.#unproven.get(connection)
    if (!host) return
    this.#unproven.delete(connection)
    host.unproven--
  }

  /** Nobody is connected from there; the oldest entries stand first. */
  #forgetHosts(): void {
    const now = this.#now()
    for (const [name, { open, calls }] of this.#hosts) if (open === 0 && calls <= now) this.#hosts.delete(name)
    for (const [name, { open }] of this.#hosts) {
      if (this.#hosts.size <= HOSTS_MAX) return
      if (open === 0) this.#hosts.delete(name)
    }
  }

  #forget(now: number): void {
    for (const [dev, budget] of this.#budgets) if (isForgettable(budget, now)) this.#budgets.delete(dev)
    for (const [dev, budget] of this.#budgets) {
      if (this.#budgets.size <= REMEMBERED_MAX) return
      if (!isShut(budget, now)) this.#budgets.delete(dev)
    }
  }
}
