/**
 * Law 17: who comes in has worked for it (decision 027). Reckoned a second time, from certified headers and events alone: the hash by
 * another implementation, the load and the headers that count by their times.
 */
import { hash } from 'node:crypto'
import { type CborValue, encodeCanonical, toHex } from '#shared/core/kernel/index.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { Stamp, StampRules } from '#shared/wire/stamp.ts'
import type { HubChain } from '../../engine/hub-chain.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

const HEADERS_KEPT = 2
const LAW = 17

export class StampLaw {
  readonly #hub: Uint8Array
  readonly #rules: StampRules
  /** The newest first, with the time each began to count. */
  #headers: { h: number; header: string; since: number }[]
  /** Times at which the share of a window of each arrival so far is made up for. */
  #until = 0
  readonly #used = new Set<string>()

  constructor({ id, genesis }: Pick<HubChain, 'id' | 'genesis'>, rules: StampRules) {
    this.#hub = id
    this.#rules = rules
    this.#headers = [{ h: 0, header: toHex(id), since: genesis.created }]
  }

  /** The next batch: what of it came into effect, in order. */
  follow({ h, prev, time }: BatchHeader, applied: readonly Omit<Applied, 'id' | 'h'>[]): void {
    for (const event of applied) if (event.t === 'member.join' || event.t === 'member.return') this.#cameIn(event, time)
    if (time - (this.#headers[0]?.since ?? 0) < this.#rules.window) return
    this.#headers = [{ h, header: toHex(prev), since: time }, ...this.#headers].slice(0, HEADERS_KEPT)
  }

  #cameIn({ as, dev, body }: Omit<Applied, 'id' | 'h'>, time: number): void {
    const { stamp } = body as unknown as { stamp?: Stamp }
    if (!stamp) return broken(LAW, `${as} came in without any work`)
    if (!this.#headers.some(({ h, header }) => h === stamp.h && header === toHex(stamp.header)))
      broken(LAW, `${as} came in on work that was not recent`)
    const work = this.#work(as, dev, stamp)
    const bits = 256 - (work === 0n ? 0 : work.toString(2).length)
    if (bits < this.#asked(time)) broken(LAW, `${as} came in with ${bits} bits where ${this.#asked(time)} were asked`)
    const name = `${as}/${stamp.h}/${stamp.nonce}`
    if (this.#used.has(name)) broken(LAW, `${as} came in twice on the same work`)
    this.#used.add(name)
    this.#until = Math.max(this.#until, time) + Math.floor(this.#rules.window / this.#rules.calm)
  }

  #asked(time: number): number {
    const { base, max, window } = this.#rules
    let bits = base
    for (let ahead = this.#until - time; ahead >= window && bits < max; ahead -= window) bits++
    return bits
  }

  #work(did: string, dev: Uint8Array, { h, header, nonce }: Stamp): bigint {
    const bound = encodeCanonical([this.#hub, did, dev, h, header] as unknown as CborValue)
    const challenge = hash('sha256', Buffer.concat([Buffer.from('kind:stamp:admission:1\0'), bound]), 'buffer')
    const counted = Buffer.alloc(8)
    counted.writeBigUInt64BE(BigInt(nonce))
    return BigInt(`0x${hash('sha256', Buffer.concat([challenge, counted]), 'hex')}`)
  }
}
