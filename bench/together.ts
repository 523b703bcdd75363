/**
 * Those who sign together, in processes of their own, joined by libp2p on loopback: transfers by many devices are given to one of them,
 * and a transfer counts once it is final there. Two benches differ in who orders: the signers in turn, or a log.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { EtcdLog } from '#main/adapters/etcd/log.ts'
import { readInvite } from '#main/engine/invites.ts'
import { House } from '#main/testing/crowd/house.ts'
import { Member, until } from '#main/testing/crowd/member.ts'
import { Member as Signer } from '#main/testing/member.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { PolicyForm } from '#shared/ipc/governance.ts'
import { encodeFrame } from '#shared/wire/codec.ts'

const DEVICES = 64
const TRANSFERS = 6000
/** Given at once; the next burst follows when this one is on its way, as from people who do not wait for each other. */
const BURST = 50
/** No more than this waits at a time, so that the figures tell of a hub that keeps up. */
const WAITING_MAX = 250
const HUB = { name: 'Bench', tokenName: 'Credits', tokenCode: 'CR', decimals: 0, grant: '1000000', creditLimit: '0' }
const PATIENCE_MS = 60_000
/** A device nobody knows; its frames are judged by what they hold. */
const NEIGHBOUR = 'ab'.repeat(32)

export interface Together {
  signers: number
  consensus: PolicyForm['consensus']
  /** Of the etcd machines whose log orders. */
  endpoints?: readonly string[]
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One hub whose members sign together. */
async function found(
  home: string,
  first: Member,
  houses: readonly House[],
  { signers, consensus, endpoints }: Together,
): Promise<string> {
  const { hub } = await first.ask('hubs', 'create', HUB)
  const { link } = await first.ask('hubs', 'invite', { hub, uses: 1000, days: 1 })
  for (const [i, house] of houses.entries()) {
    await house.obey({ do: 'start', home, names: [`validator-${i + 2}`], ...(endpoints && { endpoints }) })
    await house.obey({ do: 'join', hub, link })
  }
  const members = await first.ask('hubs', 'members', { hub })
  const act = {
    act: 'propose-rules',
    hub,
    title: 'We sign together',
    reason: 'One is too few',
    policy: { consensus },
  }
  await first.sign({ ...act, validators: members.map(({ did }) => did) } as Act)
  const everywhere = async () => (await first.ask('governance', 'proposals', { hub })).length === 1
  if (!(await until(everywhere, PATIENCE_MS))) throw new Error('the proposal was not certified')
  await wait(1000)
  const [proposal] = await first.ask('governance', 'proposals', { hub })
  const vote = { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' } as const
  await first.sign(vote)
  for (const house of houses) await house.obey({ do: 'sign', act: vote })
  const turned = async () => readHub(first.ledger.engine.hub(hub).chain.reader).validators.length === signers
  if (!(await until(turned, PATIENCE_MS))) throw new Error('they never took over')
  return hub
}

/** Gives events to the first validator and says when each was given and when it was final. */
class Load {
  readonly #member: Member
  readonly #hub: string
  readonly #given = new Map<string, number>()
  readonly waits: number[] = []
  #height: number

  constructor(member: Member, hub: string) {
    this.#member = member
    this.#hub = hub
    this.#height = this.#node.chain.head.h
    member.node.client.onEffect(() => this.#look())
  }

  get #node() {
    return this.#member.ledger.engine.hub(this.#hub)
  }

  get waiting(): number {
    return this.#given.size
  }

  async give(events: readonly Uint8Array[], ids: readonly string[]): Promise<void> {
    const now = performance.now()
    for (const id of ids) this.#given.set(id, now)
    const items = [...events]
    await this.#member.node.client.frame(NEIGHBOUR, encodeFrame({ k: 'events', hub: this.#node.chain.id, items }))
  }

  #look(): void {
    const { h } = this.#node.chain.head
    const now = performance.now()
    for (; this.#height < h; this.#height++)
      for (const id of this.#member.ledger.engine.parts.store.batch(this.#hub, this.#height + 1)?.ids ?? []) {
        const given = this.#given.get(toHex(id))
        if (given !== undefined) this.waits.push(now - given)
        this.#given.delete(toHex(id))
      }
  }
}

async function transfer(first: Member, hub: string, signers: number): Promise<Record<string, number>> {
  const { link } = await first.ask('hubs', 'invite', { hub, uses: 1000, days: 1 })
  const invite = readInvite(link)
  const devices = Array.from({ length: DEVICES }, (_, n) => new Signer(invite.hub, n))
  const load = new Load(first, hub)
  const ids = new Map<Uint8Array, string>()
  const made = (signer: Signer, event: Uint8Array): Uint8Array => {
    ids.set(event, toHex(signer.place('ledger').prev))
    return event
  }
  const give = (events: Uint8Array[]) =>
    load.give(
      events,
      events.map((event) => ids.get(event) ?? ''),
    )
  const settled = async () => {
    if (!(await until(async () => load.waiting === 0, PATIENCE_MS))) throw new Error(`${load.waiting} are not final`)
  }
  await give(devices.map((signer, n) => made(signer, signer.join(invite, `n${n}`))))
  await settled()
  const events = Array.from({ length: TRANSFERS }, (_, i) => {
    const [from, to] = [devices[i % DEVICES], devices[(i + 1) % DEVICES]] as [Signer, Signer]
    return made(from, from.event('transfer.post', { to: to.did, token: 'CR', amount: 1 }))
  })
  load.waits.length = 0
  const began = performance.now()
  for (let at = 0; at < TRANSFERS; at += BURST) {
    while (load.waiting > WAITING_MAX) await wait(1)
    await give(events.slice(at, at + BURST))
  }
  await settled()
  const seconds = (performance.now() - began) / 1000
  const waits = load.waits.sort((a, b) => a - b)
  return {
    validators: signers,
    transfers: waits.length,
    transfers_per_s: waits.length / seconds,
    p50_ms: waits[Math.floor(waits.length / 2)] ?? 0,
    p99_ms: waits[Math.floor(waits.length * 0.99)] ?? 0,
  }
}

export async function measureTogether(together: Together): Promise<Record<string, number>> {
  const { signers, endpoints } = together
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-together-'))
  const houses = Array.from({ length: signers - 1 }, () => new House())
  const first = await Member.start(home, 'validator-1', endpoints && new EtcdLog({ endpoints }))
  try {
    return await transfer(first, await found(home, first, houses, together), signers)
  } finally {
    await Promise.all(houses.map((house) => house.leave()))
    await first.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
