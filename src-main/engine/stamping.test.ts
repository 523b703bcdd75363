/** A hub that asks newcomers for work, on real nodes: what is asked, who answers it, and what a flood does. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bitsAsked, findNonce, joinMessage, readMember, stampBits, stampChallenge } from '#shared/core/hubs/index.ts'
import { DAY, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { Stamp, StampRules } from '#shared/wire/stamp.ts'
import { keypairFromSeed, sign } from '../adapters/crypto/sodium.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { Member } from '../testing/member.ts'
import { readInvite } from './invites.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }
const RULES: StampRules = { base: 6, max: 14, calm: 2, window: 600_000 }
/** A search has its own thread; a machine with much else to do takes its time to start one. */
const SOON = { timeout: 60_000, interval: 50 }

let home = ''
let lan: LanOfNodes
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-stamp-'))
  lan = new LanOfNodes(home)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

async function act(name: string, wanted: object): Promise<void> {
  const { digest } = (await lan.get(name).call('acts.prepare', { act: wanted })) as { digest: string }
  await lan.get(name).call('acts.approve', { digest })
  lan.settle()
}

/** The founder, alone, decides that joining costs work. */
async function decide(hub: string, stamp: StampRules): Promise<void> {
  await act('ana', { act: 'propose-rules', hub, title: 'Work', reason: 'Against floods.', policy: { stamp } })
  const [{ id }] = (await lan.get('ana').call('governance.proposals', { hub })) as [{ id: string }]
  await act('ana', { act: 'vote', hub, proposal: id, choice: 'yes' })
}

const linkOf = async (hub: string): Promise<string> =>
  ((await lan.get('ana').call('hubs.invite', { hub, uses: 1000, days: 7 })) as { link: string }).link

async function newcomer(name: string, link: string): Promise<void> {
  await lan.node(name)
  lan.connect('ana', name)
  await lan.get(name).call('hubs.join', { link })
  lan.settle()
}

const stateOf = async (name: string, hub: string) =>
  (
    (await lan.get(name).call('hubs.list', undefined)) as { hub: string; state: string; work?: { bits: number } }[]
  ).find((one) => one.hub === hub)

const isIn = async (name: string, hub: string): Promise<void> => {
  await expect
    .poll(async () => {
      lan.settle()
      return (await stateOf(name, hub))?.state
    }, SOON)
    .toBe('ready')
}

/** What Ana's node sent, newest first. */
const said = (k: Frame['k']): Frame[] =>
  lan
    .effects('ana')
    .flatMap((effect) => (effect.kind === 'send' ? [decodeFrame(effect.bytes)] : []))
    .flatMap((frame) => (frame.ok && frame.value.k === k ? [frame.value] : []))
    .reverse()

describe('a hub that asks for work', () => {
  it('takes in a newcomer who did it, with one stamp for the door and the ledger', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await decide(hub, RULES)
    await newcomer('ben', await linkOf(hub))
    expect(said('toll')[0]).toMatchObject({ code: 'stamp.missing', bits: RULES.base })
    expect((await stateOf('ben', hub))?.work?.bits).toBe(RULES.base)
    await isIn('ben', hub)
    const { chain } = lan.get('ana').engine.hub(hub)
    const { did, dev } = lan.get('ben').engine.unlocked()
    const [door] = (chain.reader.get('door') as { anchors: { h: number; header: Uint8Array }[] }).anchors
    const used = readMember(chain.reader, did)?.stamp
    const stamp = { h: used?.h ?? -1, nonce: used?.nonce ?? -1, header: door?.header ?? new Uint8Array(32) }
    expect(stampBits(chain.id, { did, dev }, stamp)).toBeGreaterThanOrEqual(RULES.base)
    expect((await stateOf('ben', hub))?.work).toBeUndefined()
  }, 120_000)

  it('asks more of each after a crowd has come, and less when it is over', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await decide(hub, RULES)
    const link = await linkOf(hub)
    for (const name of ['a', 'b', 'c', 'd']) {
      await newcomer(name, link)
      await isIn(name, hub)
    }
    const asked = () => bitsAsked(lan.get('ana').engine.hub(hub).chain.reader, lan.now)
    expect(asked()).toBe(RULES.base + 1)
    await newcomer('ben', link)
    expect(said('toll')[0]).toMatchObject({ bits: RULES.base + 1 })
    await isIn('ben', hub)
    lan.now += 4 * RULES.window
    expect(asked()).toBe(RULES.base)
  }, 180_000)

  it('lets all of several in who asked at once, those who worked for too little by asking again, and nothing is left waiting', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await decide(hub, { ...RULES, calm: 1 })
    const link = await linkOf(hub)
    const names = ['a', 'b', 'c', 'd']
    for (const name of names) {
      await lan.node(name)
      lan.connect('ana', name)
    }
    for (const name of names) await lan.get(name).call('hubs.join', { link })
    for (const name of names) await isIn(name, hub)
    lan.settle()
    for (const name of ['ana', ...names]) {
      const { chain, pool } = lan.get(name).engine.hub(hub)
      expect(pool.first()).toEqual([])
      expect(toHex(chain.stateRoot())).toBe(toHex(lan.get('ana').engine.hub(hub).chain.stateRoot()))
    }
    expect(lan.get('ana').engine.alarms).toEqual([])
  }, 180_000)

  it('leaves a newcomer who would rather not as if nothing had been', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    // More than a search can find before it is given up.
    await decide(hub, { ...RULES, base: 30, max: 30, window: DAY })
    await newcomer('ben', await linkOf(hub))
    expect((await stateOf('ben', hub))?.work?.bits).toBe(30)
    await lan.get('ben').call('hubs.giveUp', { hub })
    lan.settle()
    expect(await stateOf('ben', hub)).toBeUndefined()
    expect(lan.get('ben').engine.stamping.of(hub)).toBeUndefined()
    expect(
      readMember(lan.get('ana').engine.hub(hub).chain.reader, lan.get('ben').engine.unlocked().did),
    ).toBeUndefined()
    await expect(lan.get('ben').call('hubs.giveUp', { hub })).rejects.toMatchObject({ code: 'join.not-joining' })
  }, 120_000)

  it('answers a cheap asking for a place instead of being silent, before it looks at any signature', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await decide(hub, RULES)
    const invite = readInvite(await linkOf(hub))
    const stranger = new Member(invite.hub, 7)
    const { engine } = lan.get('ana')
    const dev = toHex(stranger.device.publicKey)
    engine.peerUp(dev, '')
    const forged = stranger.join(invite, 'Zoe')
    forged[forged.length - 1] = (forged[forged.length - 1] as number) ^ 1
    engine.frame(dev, encodeFrame({ k: 'events', hub: invite.hub, items: [forged] }))
    expect(said('toll')[0]).toMatchObject({ code: 'stamp.cheap', bits: RULES.base })
    expect(lan.effects('ana').filter(({ kind }) => kind === 'penalise')).toEqual([])
    expect(engine.hub(hub).pool.first()).toEqual([])
  }, 120_000)
})

describe('a node that many knock at', () => {
  const workerOf = ({ did, device }: Member) => ({ did, dev: device.publicKey })

  /** Somebody with an invite knocks at Ana's, and is gone. */
  function knock(link: string, { did, device }: Member, stamp?: Stamp): void {
    const invite = readInvite(link)
    const proof = sign(joinMessage(invite.hub, did, device.publicKey), keypairFromSeed(invite.secret).secretKey)
    const dev = toHex(device.publicKey)
    const { engine } = lan.get('ana')
    engine.peerUp(dev, '')
    const said = { hub: invite.hub, invite: invite.cert, did, proof, ...(stamp && { stamp }) }
    engine.frame(dev, encodeFrame({ k: 'knock', ...said }))
    engine.peerDown(dev)
  }

  it('asks for work of its own, whatever the hub’s rules say; honest newcomers still get in; then it asks for none', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    const link = await linkOf(hub)
    const { engine } = lan.get('ana')
    const id = fromHex(hub)
    for (let n = 1; n <= 90; n++) knock(link, new Member(id, n))
    expect([said('genesis').length, said('toll').length]).toEqual([40, 50])
    const asked = { code: 'stamp.missing', bits: 16, h: 0 }
    expect(said('toll')[0]).toMatchObject(asked)
    const honest = new Member(id, 91)
    const { h, header } = said('toll')[0] as Extract<Frame, { k: 'toll' }>
    const nonce = findNonce(stampChallenge(id, workerOf(honest), { h, header }), asked.bits, 0, 2 ** 24) as number
    knock(link, honest, { h, header, nonce })
    expect(said('genesis').length).toBe(41)
    lan.now += 60_000
    expect(engine.peers.knocks.price(engine.hub(hub)).bits).toBe(0)
    await newcomer('ben', link)
    expect((await stateOf('ben', hub))?.work).toBeUndefined()
    await isIn('ben', hub)
  }, 120_000)

  it('counts no work of another device, nor on a header of its own making', async () => {
    const { hub } = await lan.hub(['ana'], HUB)
    await decide(hub, RULES)
    const link = await linkOf(hub)
    const invite = readInvite(link)
    const { engine } = lan.get('ana')
    const { anchors } = engine.peers.knocks.price(engine.hub(hub))
    const { h, header } = anchors[0] as { h: number; header: Uint8Array }
    const [ben, cy] = [new Member(invite.hub, 1), new Member(invite.hub, 2)]
    const bits = (who: Member, nonce: number) => stampBits(invite.hub, workerOf(who), { h, header, nonce })
    let nonce = 0
    while (bits(ben, nonce) < RULES.base || bits(cy, nonce) >= RULES.base) nonce++
    knock(link, cy, { h, header, nonce })
    expect(said('toll')[0]).toMatchObject({ code: 'stamp.cheap' })
    knock(link, cy, { h, header: invite.hub, nonce: 0 })
    expect(said('toll')[0]).toMatchObject({ code: 'stamp.old' })
    expect(said('genesis')).toEqual([])
    knock(link, ben, { h, header, nonce })
    expect(said('genesis').length).toBe(1)
  }, 120_000)
})
