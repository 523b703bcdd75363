/** What must change nothing, and what is said about it: by a person's own node, and to whoever sent it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { headerHash, makeCertificate, voteBytes } from '#shared/core/hub/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  decodeSigned,
  encodeCanonical,
  encodeSigned,
  encodeUnsigned,
  eventId,
  fromHex,
  type SignedEvent,
  signingBytes,
  toHex,
  type UnsignedEvent,
} from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { type Frame, MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { BatchHeader, BatchWire } from '#shared/wire/ledger.ts'
import type { Keys } from '../ports/keys.ts'
import type { NodeFailure } from '../ports/node.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { readInvite, writeInvite } from './invites.ts'
import type { LedgerNode } from './ledger-node.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }
const bytes = (...values: number[]) => Uint8Array.from(values)

let home = ''
let lan: LanOfNodes
function open(): void {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-refusals-'))
  lan = new LanOfNodes(home)
}
function close(): void {
  lan.close()
  rmSync(home, { recursive: true, force: true })
}

const keysOf = (node: LedgerNode): Keys => node.engine.unlocked()
const stateOf = (node: LedgerNode, hub: string): string => {
  const { chain } = node.engine.hub(hub)
  return `${chain.head.h} ${toHex(chain.stateRoot())}`
}
const balance = (node: LedgerNode, hub: string, did: string | undefined) =>
  readAccount(node.engine.hub(hub).chain.reader, 'HRS', did ?? '').posted
const alarms = (node: LedgerNode) => node.engine.alarms.map(({ code }) => code)

/** Runs an act that must be refused; answers with its code, once the words are more than a code. */
function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    const { code, text } = error as NodeFailure
    expect(text.split(' ').length).toBeGreaterThan(5)
    return code
  }
  return 'nothing was refused'
}

/** Hands `ana` bytes as if `ben` had sent them, and says what Ben was punished for. */
function send(frame: Uint8Array | Frame): string[] {
  const [ana, ben] = [lan.get('ana'), lan.get('ben')]
  const before = lan.effects('ana').length
  ana.engine.frame(toHex(keysOf(ben).dev), frame instanceof Uint8Array ? frame : encodeFrame(frame))
  return lan
    .effects('ana')
    .slice(before)
    .flatMap((effect) => (effect.kind === 'penalise' ? [effect.why] : []))
}

/** An event by Ben's device at the next place of its chain, with changes made before signing. */
function event(hub: string, over: Partial<UnsignedEvent> = {}, keys = keysOf(lan.get('ben'))): SignedEvent {
  const { chain } = lan.get('ana').engine.hub(hub)
  const device = readDevice(chain.reader, keys.dev)
  const unsignedEvent: UnsignedEvent = {
    v: 1,
    t: 'transfer.post',
    hub: fromHex(hub),
    dev: keys.dev,
    seq: device?.seq ?? 0,
    prev: device?.head ?? new Uint8Array(32),
    epoch: 0,
    as: keys.did,
    body: { to: keysOf(lan.get('ana')).did, token: 'HRS', amount: 5n },
    ...over,
  }
  const unsigned = encodeUnsigned(unsignedEvent)
  const id = eventId(unsigned)
  return { id, unsigned, event: unsignedEvent, sig: keys.sign(signingBytes(id)), cosigs: [] }
}

describe('a neighbour’s bad input changes nothing', () => {
  type Row = [what: string, punished: string[], make: (hub: string) => Uint8Array | Frame]
  const events = (hub: string, ...items: Uint8Array[]): Frame => ({ k: 'events', hub: fromHex(hub), items })
  const mailAck = (hub: string, dev: Uint8Array): Frame => ({
    k: 'mail-ack',
    ack: { hub: fromHex(hub), ids: [bytes(...dev)], dev, sig: new Uint8Array(64) },
  })
  const rows: Row[] = [
    ['no CBOR at all', ['*'], () => bytes(255, 255)],
    ['a frame larger than frames are', ['frame.too-large'], () => new Uint8Array(MAX_FRAME_BYTES + 1)],
    ['a frame of no known kind', ['frame.malformed'], () => encodeCanonical({ k: 'gift' })],
    ['an event that is no event', ['*', 'events'], (hub) => events(hub, bytes(1))],
    [
      'an event with a wrong signature',
      ['event.bad-signature', 'events'],
      (hub) => {
        const good = event(hub)
        return events(hub, encodeSigned({ ...good, sig: good.sig.map((b, i) => (i === 3 ? b ^ 1 : b)) }))
      },
    ],
    [
      'an event with a cosignature hung on it, which its id does not cover',
      ['event.cosigned', 'events'],
      (hub) => {
        const good = event(hub)
        const stray = { as: good.event.as, dev: good.event.dev, sig: good.sig }
        return events(hub, encodeSigned({ ...good, cosigs: [stray] }))
      },
    ],
    [
      'an event in another order of keys',
      ['*', 'events'],
      (hub) => {
        const wire = encodeSigned(event(hub))
        return events(hub, swapTopKeys(wire))
      },
    ],
    [
      'an event of another hub',
      ['event.other-hub', 'events'],
      (hub) => events(hub, encodeSigned(event(hub, { hub: new Uint8Array(32).fill(9) }))),
    ],
    [
      'an event that names another predecessor: whoever passes it on may have seen no other',
      [],
      (hub) => events(hub, encodeSigned(event(hub, { prev: new Uint8Array(32).fill(9) }))),
    ],
    [
      'an event as somebody else',
      ['device.other-identity', 'events'],
      (hub) => events(hub, encodeSigned(event(hub, { as: keysOf(lan.get('ana')).did }))),
    ],
    [
      'an event seen before',
      [],
      (hub) => events(hub, ...(lan.get('ana').engine.context.log(hub).events(0)?.map(encodeSigned) ?? [])),
    ],
    ['an event far ahead of its place', [], (hub) => events(hub, encodeSigned(event(hub, { seq: 5000 })))],
    ['a word for mail by a device not met yet', [], (hub) => mailAck(hub, new Uint8Array(32).fill(9))],
    ['a word for mail that its device never signed', ['mail-ack'], (hub) => mailAck(hub, keysOf(lan.get('ben')).dev)],
    ['a genesis nobody asked for', [], (hub) => ({ k: 'genesis', hub: fromHex(hub), bytes: bytes(1, 2, 3) })],
  ]
  let hub = ''
  beforeAll(async () => {
    open()
    hub = (await lan.hub(['ana', 'ben'], HUB)).hub
  })
  afterAll(close)

  it.each(rows)('%s', (_what, punished, make) => {
    const before = stateOf(lan.get('ana'), hub)
    const why = send(make(hub))
    expect(why).toHaveLength(punished.length)
    why.forEach((code, i) => {
      expect(code).toMatch(new RegExp(`^${(punished[i] ?? '').replaceAll('.', '\\.').replaceAll('*', '.+')}$`))
    })
    lan.settle()
    expect(stateOf(lan.get('ana'), hub)).toBe(before)
    expect(stateOf(lan.get('ben'), hub)).toBe(before)
  })
})

/** {e, s} becomes {s, e}: the same content in bytes that are not canonical. */
function swapTopKeys(wire: Uint8Array): Uint8Array {
  const decoded = decodeSigned(wire)
  if (!decoded.ok) throw new Error(decoded.error.code)
  const sigPart = wire.slice(wire.length - 68)
  return Uint8Array.from([wire[0] ?? 0, ...sigPart, ...wire.slice(1, wire.length - 68)])
}

describe('a batch that is not what was certified is not taken', () => {
  let hub = ''
  /** Ben signs the hub; his newest batch has not reached Ana. */
  beforeAll(async () => {
    open()
    hub = (await lan.hub(['ben', 'ana'], HUB)).hub
    lan.disconnect('ana', 'ben')
    const to = keysOf(lan.get('ana')).did
    lan.get('ben').engine.submit(hub, 'transfer.post', { to, token: 'HRS', amount: 5n })
    lan.settle()
  })
  afterAll(close)

  /** That batch with a changed header, certified again with the signer's own key. */
  function changed(change: (header: BatchHeader) => Partial<BatchHeader>): BatchWire {
    const node = lan.get('ben').engine.hub(hub)
    const stored = node.stored(node.chain.head.h) as BatchWire
    const header = { ...stored.header, ...change(stored.header) }
    const { epoch, h } = header
    const vote = voteBytes({ hub: header.hub, epoch, h, round: 0, phase: 'confirm', header: headerHash(header) })
    const keys = keysOf(lan.get('ben'))
    const votes = new Map([[toHex(keys.dev), keys.sign(vote)]])
    const cert = makeCertificate(readHub(node.chain.reader).validators, 0, votes, toHex)
    return { header, cert, events: stored.events }
  }

  const rows: [string, string, (header: BatchHeader) => Partial<BatchHeader>][] = [
    ['another state root', 'batch.roots', () => ({ state: new Uint8Array(32).fill(1) })],
    ['another tree root', 'batch.roots', () => ({ root: new Uint8Array(32).fill(1) })],
    ['another size', 'batch.roots', ({ size }) => ({ size: size + 1 })],
    ['a time that does not go forward', 'batch.time', () => ({ time: 1 })],
    ['another fold version', 'batch.roots', ({ rules }) => ({ rules: rules + 1 })],
  ]
  it.each(rows)('%s: %s', (_what, code, change) => {
    const before = stateOf(lan.get('ana'), hub)
    expect(send({ k: 'batches', hub: fromHex(hub), items: [changed(change)] })).toEqual([code, 'batches'])
    expect(stateOf(lan.get('ana'), hub)).toBe(before)
  })

  it('another predecessor: what stands before is asked for once, and whoever shows no other line is at fault', () => {
    const before = stateOf(lan.get('ana'), hub)
    const item = changed(() => ({ prev: new Uint8Array(32).fill(1) }))
    const batches = (items: BatchWire[]) => send({ k: 'batches', hub: fromHex(hub), items })
    expect(batches([item])).toEqual([])
    const last = lan
      .get('ana')
      .engine.hub(hub)
      .stored(item.header.h - 1) as BatchWire
    expect(batches([last, item])).toEqual(['batch.prev', 'batches'])
    expect(stateOf(lan.get('ana'), hub)).toBe(before)
  })

  it('nor is one that its signer did not sign', () => {
    const item = changed(() => ({}))
    const cert = { ...item.cert, sigs: item.cert.sigs.map((sig) => sig.map((b, i) => (i === 0 ? b ^ 1 : b))) }
    const before = stateOf(lan.get('ana'), hub)
    const punished = send({ k: 'batches', hub: fromHex(hub), items: [{ ...item, cert }] })
    expect(punished).toEqual(['cert.bad-signature', 'batches'])
    expect(stateOf(lan.get('ana'), hub)).toBe(before)
  })

  it('the true one is', () => {
    lan.connect('ana', 'ben')
    lan.settle()
    expect(stateOf(lan.get('ana'), hub)).toBe(stateOf(lan.get('ben'), hub))
  })

  it('two certificates at one height halt the hub, loudly, and it stays halted', async () => {
    const before = stateOf(lan.get('ana'), hub)
    send({ k: 'batches', hub: fromHex(hub), items: [changed(({ time }) => ({ time: time + 1 }))] })
    expect(alarms(lan.get('ana'))).toContain('hub.halted')
    const body = { to: keysOf(lan.get('ben')).did, token: 'HRS', amount: 1n }
    expect(refusal(() => lan.get('ana').engine.submit(hub, 'transfer.post', body))).toBe('hub.halted')
    expect(stateOf(lan.get('ana'), hub)).toBe(before)
    expect(alarms(await lan.restart('ana'))).toContain('hub.halted')
  })
})

describe('a wrong invite is answered in words and lets nobody in', () => {
  beforeEach(open)
  afterEach(close)

  const told = async (node: LedgerNode) => {
    lan.connect('ana', 'ben')
    lan.settle()
    return { codes: alarms(node), hubs: (await node.call('hubs.list', {})) as { state: string }[] }
  }
  it('one that was changed', async () => {
    const [ana, ben] = [await lan.node('ana'), await lan.node('ben')]
    const { hub } = (await ana.call('hubs.create', HUB)) as { hub: string }
    const { link } = (await ana.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
    const invite = readInvite(link)
    const more = writeInvite({ ...invite, cert: { ...invite.cert, uses: 999 } })
    await ben.call('hubs.join', { link: more })
    const { codes, hubs } = await told(ben)
    expect(codes).toContain('invite.bad-signature')
    expect(hubs.every(({ state }) => state === 'joining')).toBe(true)
    expect(ben.engine.hubs.size).toBe(0)
  })

  it('one that ran out', async () => {
    const [ana, ben] = [await lan.node('ana'), await lan.node('ben')]
    const { hub } = (await ana.call('hubs.create', HUB)) as { hub: string }
    const { link } = (await ana.call('hubs.invite', { hub, uses: 1, days: 1 })) as { link: string }
    await ben.call('hubs.join', { link })
    lan.now += 2 * 24 * 3_600_000
    expect((await told(ben)).codes).toContain('invite.expired')
    expect(refusal(() => ben.engine.hub(hub))).toBe('hub.unknown')
    await expect(ben.call('hubs.join', { link })).rejects.toMatchObject({ code: 'invite.expired' })
  })

  it('one that was used by somebody else', async () => {
    const [ana, ben, cy] = [await lan.node('ana'), await lan.node('ben'), await lan.node('cy')]
    const { hub } = (await ana.call('hubs.create', HUB)) as { hub: string }
    const { link } = (await ana.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
    lan.connect('ana', 'cy')
    await cy.call('hubs.join', { link })
    lan.settle()
    await ben.call('hubs.join', { link })
    expect((await told(ben)).codes).toContain('invite.used-up')
  })

  it('a host that answers with a broken genesis does no harm', async () => {
    const [ana, ben] = [await lan.node('ana'), await lan.node('ben')]
    const { hub } = (await ben.call('hubs.create', HUB)) as { hub: string }
    const { link } = (await ben.call('hubs.invite', { hub, uses: 1, days: 7 })) as { link: string }
    await ana.call('hubs.join', { link })
    lan.connect('ana', 'ben')
    for (const wrong of [bytes(), bytes(1, 2, 3), encodeCanonical({ v: 1 })])
      expect(send({ k: 'genesis', hub: fromHex(hub), bytes: wrong })).toEqual(['genesis'])
    lan.settle()
    expect(stateOf(ana, hub)).toBe(stateOf(ben, hub))
  })
})

describe('copies of a data folder', () => {
  beforeEach(open)
  afterEach(close)

  const pay = (node: LedgerNode, hub: string, to: string | undefined, amount: bigint) =>
    node.engine.submit(hub, 'transfer.post', { to: to ?? '', token: 'HRS', amount } as Record<string, CborValue>)

  it('cannot spend the same money twice: the second event is refused and the device is frozen', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben', 'cy'], HUB)
    cpSync(path.join(home, 'ben'), path.join(home, 'twin'), { recursive: true })
    const twin = await lan.node('twin', path.join(home, 'twin'))
    lan.connect('twin', 'ana')
    lan.connect('ben', 'ana')
    lan.settle()
    lan.disconnect('twin', 'ana')
    pay(lan.get('ben'), hub, dids.cy, 900n)
    pay(twin, hub, dids.ana, 900n)
    lan.settle()
    lan.connect('twin', 'ana')
    lan.settle()
    const ana = lan.get('ana')
    expect(balance(ana, hub, dids.ben)).toBe(100n)
    expect(balance(ana, hub, dids.cy)).toBe(1900n)
    expect(readDevice(ana.engine.hub(hub).chain.reader, keysOf(twin).dev)?.state).toBe('frozen')
    expect(stateOf(twin, hub)).toBe(stateOf(ana, hub))
    expect(alarms(twin).some((code) => code === 'device.forked' || code === 'device.old-copy')).toBe(true)
    expect(refusal(() => pay(twin, hub, dids.ana, 1n))).toMatch(/^device\./)
  })

  it('a contradiction costs nobody who passed on the half they knew, and nothing of it keeps waiting', async () => {
    const { hub } = await lan.hub(['ana', 'ben', 'cy'], HUB)
    lan.connect('ben', 'cy')
    const cy = keysOf(lan.get('cy'))
    const show = (over: Partial<UnsignedEvent>) => {
      const items = [encodeSigned(event(hub, { t: 'transfer.post', ...over }, cy))]
      return send({ k: 'events', hub: fromHex(hub), items })
    }
    const body = (amount: bigint) => ({ to: keysOf(lan.get('ana')).did, token: 'HRS', amount })
    expect(show({ body: body(5n) })).toEqual([])
    expect(show({ body: body(6n) })).toEqual([])
    expect(show({ seq: 9, body: body(7n) })).toEqual([])
    const waiting = () => ['ana', 'ben', 'cy'].map((name) => lan.get(name).engine.hub(hub).pool.first().length)
    expect(waiting()[0]).toBe(2)
    lan.settle()
    expect(readDevice(lan.get('ana').engine.hub(hub).chain.reader, cy.dev)?.state).toBe('frozen')
    expect(waiting()).toEqual([0, 0, 0])
    expect(lan.get('ben').engine.parts.store.pending(hub, 10)).toEqual([])
  })

  it('an old one must compare with a member before it signs, and then must not', async () => {
    const { hub, dids } = await lan.hub(['ana', 'ben'], HUB)
    cpSync(path.join(home, 'ben'), path.join(home, 'backup'), { recursive: true })
    pay(lan.get('ben'), hub, dids.ana, 900n)
    lan.settle()
    lan.disconnect('ana', 'ben')
    const old = await lan.node('old', path.join(home, 'backup'))
    expect(refusal(() => pay(old, hub, dids.ana, 900n))).toBe('hub.not-heard')
    lan.connect('old', 'ana')
    lan.settle()
    expect(alarms(old)).toContain('device.old-copy')
    expect(refusal(() => pay(old, hub, dids.ana, 900n))).toBe('device.old-copy')
    expect(balance(lan.get('ana'), hub, dids.ana)).toBe(1900n)
    expect(readDevice(lan.get('ana').engine.hub(hub).chain.reader, keysOf(old).dev)?.state).toBe('active')
  })
})
