/**
 * Joining over the local network. Being seen is the setting `nearby`; a hub is told to those near only while its member offers it, and its
 * invite only to those who were told and ask (docs/decisions/007-nearby.md).
 */
import type { InferContractRouterOutputs } from '@orpc/contract'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { checkPhrase } from '#shared/core/sessions/index.ts'
import type { Contract } from '#shared/ipc/index.ts'
import {
  decodeNearbyAnswer,
  decodeNearbyQuestion,
  encodeNearby,
  type NearbyAnswer,
  OFFER_MS_MAX,
  type OfferWire,
} from '#shared/wire/nearby.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Network } from '../ports/network.ts'
import type { NodeClient } from '../ports/node.ts'
import { type Offer, Telling } from './nearby-telling.ts'

type Outputs = InferContractRouterOutputs<Contract>
type Seen = Pick<Outputs['app']['network'], 'nearby' | 'offers' | 'offering'>

/** Ends offers whose time is up and tells again whom it could not reach. */
const TICK_MS = 5000
/** People round a table; a larger crowd is given a link. */
const USES = 20
const INVITE_DAYS = 1
const MALFORMED_POINTS = 20

export interface NearbyParts {
  client: NodeClient
  now(): number
  onChange(): void
}

export class NearbyDesk {
  readonly #parts: NearbyParts
  readonly #telling: Telling
  readonly #heard = new Map<string, Omit<Offer, 'link'>[]>()
  #takers = new Map<string, string>()
  #network: Network | undefined
  #self = ''
  #on = false
  #mine: Offer | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(parts: NearbyParts) {
    this.#parts = parts
    this.#telling = new Telling(parts.now, () => this.#mine)
  }

  /** Before the network starts: nothing may be announced that the setting forbids. */
  async attach(network: Network, self: string): Promise<void> {
    this.#network = network
    this.#self = self
    await this.followSetting()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
    this.#timer.unref()
  }

  detach(): void {
    clearInterval(this.#timer)
    this.#network = undefined
    this.#mine = undefined
    this.#takers.clear()
    this.#heard.clear()
    this.#telling.forgetAll()
  }

  /** Takes effect at once, either way. */
  async followSetting(): Promise<void> {
    const { nearby } = (await this.#parts.client.call('app.settings', undefined)) as Outputs['app']['settings']
    this.#on = nearby
    this.#network?.setNearby(nearby)
    if (!nearby) this.#heard.clear()
    this.#setMine(nearby ? this.#mine : undefined)
  }

  /** Who came or went: they are told what is offered. */
  onStatus(): void {
    if (this.#network) this.#telling.tell(this.#network)
  }

  onDown(dev: string): void {
    this.#telling.forget(dev)
    this.#heard.delete(dev)
  }

  async onAsked(dev: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
    if (!this.#on) return undefined
    const question = decodeNearbyQuestion(bytes)
    if (!question.ok) {
      this.#network?.penalise(dev, MALFORMED_POINTS, question.error.code)
      return undefined
    }
    const { value } = question
    return encodeNearby(
      value.k === 'offers' ? this.#hear(dev, value.items) : this.#give(dev, toHex(value.hub), value.nick),
    )
  }

  /** Who is near, what they offer, and what I offer. */
  view(): Seen {
    const { nearby, peers } = this.#network?.status() ?? { nearby: [], peers: [] }
    const phrase = (dev: string) => checkPhrase(fromHex(this.#self), fromHex(dev))
    const live = (dev: string) => (this.#heard.get(dev) ?? []).filter(({ until }) => until > this.#parts.now())
    return {
      nearby: nearby.map(({ dev, addresses, since }) => {
        const nick = this.#takers.get(dev) || live(dev)[0]?.by
        return {
          dev,
          since,
          address: peers.find((peer) => peer.dev === dev)?.address ?? addresses[0] ?? '',
          phrase: phrase(dev),
          took: this.#takers.has(dev),
          ...(nick !== undefined && { nick }),
        }
      }),
      offers: nearby.flatMap(({ dev }) => live(dev).map((offer) => ({ ...offer, dev, phrase: phrase(dev) }))),
      ...(this.#mine && { offering: { hub: this.#mine.hub, until: this.#mine.until } }),
    }
  }

  /** Starts offering with an invite of its own, or starts over; `on: false` ends it. */
  async offer(hub: string, on: boolean): Promise<{ until?: number }> {
    if (!on) {
      if (this.#mine?.hub === hub) this.#setMine(undefined)
      return {}
    }
    this.#mustBeOn()
    const { client, now } = this.#parts
    const made = (await client.call('hubs.invite', { hub, uses: USES, days: INVITE_DAYS })) as Outputs['hubs']['invite']
    const { name, by } = (await client.call('hubs.preview', { link: made.link })) as Outputs['hubs']['preview']
    // The setting may have been turned off meanwhile.
    this.#mustBeOn()
    const until = now() + OFFER_MS_MAX
    this.#setMine({ hub, name, by, link: made.link, until })
    return { until }
  }

  /** Asks the device that offers a hub for its invite, which must be for what was offered. */
  async take(dev: string, hub: string): Promise<{ link: string }> {
    const offer = this.#heard.get(dev)?.find((heard) => heard.hub === hub && heard.until > this.#parts.now())
    if (!offer || !this.#network) throw gone()
    const answer = await this.#askFor(this.#network, dev, hub)
    if (answer.k !== 'invite') throw gone()
    const { link } = answer
    const found = (await this.#parts.client.call('hubs.preview', { link })) as Outputs['hubs']['preview']
    if (found.hub === hub && found.name === offer.name && found.by === offer.by) return { link }
    this.#network?.penalise(dev, MALFORMED_POINTS, 'nearby.other-invite')
    throw new NodeRefusal(
      'REFUSED',
      'nearby.other-invite',
      'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.',
    )
  }

  async #askFor(network: Network, dev: string, hub: string): Promise<NearbyAnswer> {
    const { nick = '' } = (await this.#parts.client.call('identity.status', undefined)) as { nick?: string }
    const bytes = await network.ask(dev, encodeNearby({ k: 'take', hub: fromHex(hub), nick })).catch(() => {
      throw new NodeRefusal(
        'REFUSED',
        'nearby.silent',
        'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.',
      )
    })
    const answer = decodeNearbyAnswer(bytes)
    if (answer.ok) return answer.value
    network.penalise(dev, MALFORMED_POINTS, answer.error.code)
    throw gone()
  }

  #hear(dev: string, items: readonly OfferWire[]): NearbyAnswer {
    const until = (leftMs: number) => this.#parts.now() + leftMs
    const byHub = new Map(
      items.map(({ hub, name, by, leftMs }) => [toHex(hub), { hub: toHex(hub), name, by, until: until(leftMs) }]),
    )
    this.#heard.set(dev, [...byHub.values()])
    this.#parts.onChange()
    return { k: 'heard' }
  }

  #give(dev: string, hub: string, nick: string): NearbyAnswer {
    const mine = this.#mine
    const open = mine?.hub === hub && mine.until > this.#parts.now() && this.#telling.knows(dev, mine)
    if (!mine || !open || (this.#takers.size >= USES && !this.#takers.has(dev))) return { k: 'gone' }
    this.#takers.set(dev, nick)
    this.#parts.onChange()
    return { k: 'invite', link: mine.link }
  }

  #setMine(offer: Offer | undefined): void {
    if (offer !== this.#mine) this.#takers.clear()
    this.#mine = offer
    this.onStatus()
    this.#parts.onChange()
  }

  #tick(): void {
    const now = this.#parts.now()
    const ended = [...this.#heard.values()].flat().some(({ until }) => until <= now)
    for (const [dev, offers] of this.#heard)
      this.#heard.set(
        dev,
        offers.filter(({ until }) => until > now),
      )
    if (this.#mine && this.#mine.until <= now) this.#setMine(undefined)
    else {
      this.onStatus()
      if (ended) this.#parts.onChange()
    }
  }

  #mustBeOn(): void {
    if (this.#on && this.#network) return
    throw new NodeRefusal(
      'REFUSED',
      this.#on ? 'nearby.no-network' : 'nearby.off',
      this.#on
        ? 'Kind Market is not on the network right now. Nothing was offered; try again when it is running.'
        : 'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.',
    )
  }
}

const gone = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'nearby.gone',
    'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.',
  )
