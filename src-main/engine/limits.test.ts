/** What one member or one peer may take of a node (docs/decisions/014-limits.md), each limit with somebody who wants more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { sha256 } from '#shared/core/kernel/index.ts'
import { World } from '#shared/core/testing/world.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { MailItem } from '#shared/wire/mail.ts'
import { verifier } from '../adapters/crypto/sodium.ts'
import { MemoryStore } from '../adapters/memory/store.ts'
import type { Verifier } from '../ports/crypto.ts'
import type { NodeEffect } from '../ports/node.ts'
import { FuzzTown } from '../testing/fuzz/town.ts'
import { Member } from '../testing/member.ts'
import { ANSWER_BYTES_MAX } from './giving.ts'
import { nobodys } from './hub-node.ts'
import { Intake } from './intake.ts'
import { readInvite } from './invites.ts'
import { Pool } from './pool.ts'

let town: FuzzTown
beforeEach(async () => {
  town = new FuzzTown()
  await town.found()
})
afterEach(() => {
  town.close()
})

const flooder = () => town.members[0] as Member
const other = () => town.members[1] as Member
const say = (from: Member, frame: Frame): NodeEffect[] => {
  town.effects()
  town.node.engine.frame(town.nameOf(from), encodeFrame(frame))
  return town.effects()
}
const blame = (effects: NodeEffect[]) => effects.flatMap((effect) => (effect.kind === 'penalise' ? [effect.why] : []))
const sentTo = (effects: NodeEffect[]) =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [effect.bytes.length] : []))
const pay = (from: Member) => from.event('transfer.post', { to: other().did, token: 'CR', amount: 1 })
const spoilt = (event: Uint8Array) => {
  const copy = event.slice()
  copy[copy.length - 1] = (copy[copy.length - 1] as number) ^ 1
  return copy
}

describe('a frame of events', () => {
  it('is looked at no further than its first forged one; what came before counts', () => {
    let checked = 0
    const counting: Verifier = {
      ...verifier,
      verify: (claim) => {
        checked++
        return verifier.verify(claim)
      },
    }
    Object.assign(town.node.engine, { intake: new Intake(counting) })
    const good = pay(flooder())
    const items = [good, spoilt(pay(flooder())), ...Array.from({ length: 100 }, () => pay(flooder()))]
    const { hub } = flooder()
    expect(blame(say(flooder(), { k: 'events', hub, items }))).toEqual(['event.bad-signature', 'events'])
    expect(checked).toBe(2)
    expect(town.hub.pool.first()).toHaveLength(1)
  })
})

describe('a fork', () => {
  /** Two things at one place, and one that follows the second. */
  function forked() {
    const place = flooder().place('ledger')
    const first = pay(flooder())
    flooder().continueAt('ledger', place)
    const second = flooder().event('transfer.post', { to: other().did, token: 'CR', amount: 2 })
    return { first, second, after: pay(flooder()) }
  }

  it('costs nothing to an honest member who hands it on', () => {
    const { first, second } = forked()
    const { hub } = flooder()
    say(other(), { k: 'events', hub, items: [first] })
    expect(blame(say(other(), { k: 'events', hub, items: [second] }))).toEqual([])
  })

  it('is not passed on as if it were new', () => {
    const { first, second } = forked()
    const { hub } = flooder()
    say(other(), { k: 'events', hub, items: [first] })
    const effects = say(other(), { k: 'events', hub, items: [second] })
    expect(effects.filter(({ kind }) => kind === 'publish')).toEqual([])
  })
})

describe('the pool', () => {
  const world = new World()
  const event = (who: string, n: number): ParsedEvent => {
    const one = world.event('ana', 'agreement.fund', { agreement: sha256(Uint8Array.of(n & 255, n >> 8)) })
    return { ...one, signed: { ...one.signed, event: { ...one.signed.event, as: who, seq: n } } } as ParsedEvent
  }
  const fresh = () => {
    const store = new MemoryStore()
    store.transaction(() => store.addHub('aa', new Uint8Array(1)))
    return new Pool('aa', store, new Intake(verifier), ({ signed }) => signed.event.as)
  }

  it('takes so many of one member, and then still others’', () => {
    const pool = fresh()
    let count = 0
    while (pool.admits(event('flooder', count), 100))
      pool.add({ event: event('flooder', count++), bytes: new Uint8Array(100) })
    expect(count).toBe(4000)
    expect(pool.admits(event('honest', 0), 100)).toBe(true)
    const first = pool.first(1)[0]
    if (first) pool.remove(first)
    expect(pool.admits(event('flooder', count), 100)).toBe(true)
  })

  it('takes so many bytes of one member', () => {
    const pool = fresh()
    const large = new Uint8Array(65_536)
    let count = 0
    while (pool.admits(event('flooder', count), large.length))
      pool.add({ event: event('flooder', count++), bytes: large })
    expect(count * large.length).toBe(8 * 1024 * 1024)
    expect(pool.admits(event('honest', 0), large.length)).toBe(true)
  })

  it('charges newcomers to the member who invited them', async () => {
    const { link } = (await town.node.call('hubs.invite', { hub: town.hubName, uses: 9, days: 1 })) as { link: string }
    const invite = readInvite(link)
    for (const n of [100, 101]) {
      const join = new Member(invite.hub, n).join(invite, `n${n}`)
      say(other(), { k: 'events', hub: invite.hub, items: [join] })
    }
    const sponsors = town.hub.pool.first().map(({ by }) => by)
    expect(sponsors).toEqual([town.node.engine.unlocked().did, town.node.engine.unlocked().did])
  })
})

describe('questions', () => {
  /** Notices of some 25 KiB, more than one answer holds. */
  function fillBoard(count: number): void {
    const { hub } = other()
    const thumb = new Uint8Array(24_000).fill(1)
    for (let n = 0; n < count; n++) {
      const content = {
        purpose: 'offer',
        category: 'skill',
        title: `Offer ${n}`,
        text: '',
        price: { kind: 'tokens', token: 'CR', amount: 1, per: 'hour' },
        quantity: 1,
        unit: 'hour',
        place: '',
        thumb,
        expires: 1_900_000_000_000,
      }
      say(other(), { k: 'events', hub, items: [other().event('notice.put', { at: 1_800_000_000_000, content })] })
    }
  }

  it('are answered by what one queue holds, and by no more than a peer’s allowance', () => {
    fillBoard(190)
    const { hub } = flooder()
    const answers = Array.from({ length: 8 }, () => sentTo(say(flooder(), { k: 'want-notices', hub, notices: [] })))
    const sizes = answers.map((frames) => frames.reduce((sum, size) => sum + size, 0))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ANSWER_BYTES_MAX * 1.01)
    expect(sizes[0]).toBeGreaterThan(ANSWER_BYTES_MAX * 0.9)
    expect(sizes.slice(-3)).toEqual([0, 0, 0])
    // Everybody else is still answered.
    expect(sentTo(say(other(), { k: 'want-batches', hub, from: 0 }))).toHaveLength(1)
    for (let second = 0; second < 5; second++) town.tick()
    expect(sentTo(say(flooder(), { k: 'want-batches', hub, from: 0 }))).toHaveLength(1)
  })

  it('a knock is answered so often and no oftener', async () => {
    const { link } = (await town.node.call('hubs.invite', { hub: town.hubName, uses: 9, days: 1 })) as { link: string }
    const invite = readInvite(link)
    const stranger = new Member(invite.hub, 200)
    const knock = {
      k: 'knock',
      hub: invite.hub,
      invite: invite.cert,
      did: stranger.did,
      proof: new Uint8Array(64),
    } as const
    const answered = Array.from({ length: 50 }, () => say(stranger, knock)).filter(
      (effects) => sentTo(effects).length > 0,
    )
    expect(answered).toHaveLength(10)
  })
})

describe('the mailbox', () => {
  const box = (to: string, n: number, size = 120_000): MailItem => {
    const bytes = new Uint8Array(size).fill(n & 255)
    new DataView(bytes.buffer).setUint32(0, n)
    return { id: sha256(bytes), hub: flooder().hub, to, posted: 0, box: bytes, blobs: [] }
  }
  const held = () => town.node.engine.parts.store.mailBytes(town.hubName, 'held')
  const leave = (from: Member, item: MailItem) => say(from, { k: 'mail', hub: from.hub, items: [item] })

  it('holds so much of one member, and then still others’', async () => {
    const third = await town.enrol()
    for (let n = 0; n < 90; n++) leave(flooder(), box(n % 2 ? other().did : third.did, n))
    const full = held()
    expect(full).toBeLessThanOrEqual(8 * 1024 * 1024)
    expect(full).toBeGreaterThan(7.5 * 1024 * 1024)
    leave(third, box(other().did, 1000))
    expect(held()).toBeGreaterThan(full)
  })

  it('holds so much for one recipient', async () => {
    for (let n = 0; n < 70; n++) leave(flooder(), box(other().did, n))
    const third = await town.enrol()
    for (let n = 100; n < 170; n++) leave(third, box(other().did, n))
    expect(held()).toBeLessThanOrEqual(8.1 * 1024 * 1024)
  })

  it('takes nothing from strangers, and so much for its own person', () => {
    const stranger = new Member(flooder().hub, 300)
    leave(stranger, box(other().did, 1))
    expect(held()).toBe(0)
    const { did } = town.node.engine.unlocked()
    for (let n = 0; n < 90; n++) leave(flooder(), box(did, n))
    const opened = town.node.engine.parts.store.mailBytes(town.hubName, 'opened')
    expect(opened).toBeLessThanOrEqual(8.1 * 1024 * 1024)
  })
})

describe('notices', () => {
  it('of one device end somewhere, in words', () => {
    flooder().continueAt('notice', { seq: 10_000, prev: new Uint8Array(32) })
    const late = flooder().event('profile.put', { at: 1, nick: 'x', about: '' })
    const parsed = town.node.engine.intake.admit(late)
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(town.hub.accept({ event: parsed.value, bytes: late }, 'heard', nobodys)).toMatchObject({
      verdict: 'ignore',
      code: 'notice.too-many',
    })
  })

  const profile = (from: Member, at: number) => from.event('profile.put', { at, nick: 'x', about: '' })
  const gossip = (from: Member, items: Uint8Array[]) =>
    town.node.engine.gossip(town.nameOf(from), town.hubName, encodeFrame({ k: 'events', hub: from.hub, items }))
  const kept = (of: Member) =>
    (town.node.engine.parts.store.chainHead(town.hubName, 'notice', town.nameOf(of))?.seq ?? -1) + 1

  it('gossiped faster than anybody trades are a flood; others hand on what they took, and are heard', () => {
    const said = Array.from({ length: 1002 }, (_, at) => profile(flooder(), at + 1))
    for (const [at, each] of said.entries()) expect(gossip(flooder(), [each])).toBe(at < 1000 ? 'accept' : 'reject')
    expect(blame(town.effects())).toContain('notice.flood')
    expect(kept(flooder())).toBe(1000)
    expect(gossip(other(), [profile(other(), 1)])).toBe('accept')
    expect(gossip(other(), said.slice(1000, 1001))).toBe('accept')
  })

  it('sent to this node alone come another time, and cost nothing: it may have asked for them', () => {
    const said = Array.from({ length: 1100 }, (_, at) => profile(flooder(), at + 1))
    for (let at = 0; at < said.length; at += 100)
      expect(blame(say(flooder(), { k: 'events', hub: flooder().hub, items: said.slice(at, at + 100) }))).toEqual([])
    expect(kept(flooder())).toBe(1000)
  })

  it('of this device are refused in words before others would take them for a flood', () => {
    const post = () => town.node.engine.submit(town.hubName, 'profile.put', { at: 1, nick: 'founder', about: '' })
    for (let n = 0; n < 900; n++) post()
    expect(post).toThrow(expect.objectContaining({ code: 'notice.too-fast' }))
  })
})
