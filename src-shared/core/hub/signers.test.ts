import { describe, expect, it } from 'vitest'
import type { Recovery } from '#shared/wire/hubs.ts'
import type { HandoverWire } from '#shared/wire/snapshots.ts'
import { HUB_KEY, readHub } from '../hubs/index.ts'
import { DAY, StateMap } from '../kernel/index.ts'
import { headerHash, validatorsHash } from '../ledger/batch.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { nextHeader } from './header.ts'
import { encodeRecord } from './record.ts'
import { isSilence, presentSigners, rescuersOf, type Signers, signersAfter } from './signers.ts'
import { nextSigners } from './snapshot.ts'

const MONTH = 30 * DAY
const named = (...names: string[]) => names.map((name) => ({ did: didOf(name), dev: devOf(name), weight: 1 }))
const recovery = (over: Partial<Recovery> = {}): Recovery => ({
  validators: named('ben', 'cy'),
  quorum: 'majority',
  silence: MONTH,
  ...over,
})
const hubWith = (over: Partial<Recovery> = {}) => new World({ recovery: recovery(over) }).enter('ben', 'cy')
const at = (epoch: number, time: number) => ({ epoch, time })

describe('who certifies the next batch', () => {
  const present: Signers = { epoch: 3, validators: named('ana'), quorum: 'solo', recovery: recovery() }
  it.each<[string, number, ReturnType<typeof at>, string[]]>([
    ['the present ones', 0, at(3, MONTH), ['ana']],
    ['others after the silence', 0, at(4, MONTH), ['ben', 'cy']],
    ['nobody else a moment before', 1, at(4, MONTH), ['ana']],
    ['nobody else in a later epoch', 0, at(5, MONTH), ['ana']],
  ])('%s', (_what, since, header, expected) => {
    expect(signersAfter(present, since, header).validators).toEqual(named(...expected))
  })

  it('is nobody else where the rules name nobody', () => {
    for (const nobody of [undefined, recovery({ validators: [] })]) {
      expect(rescuersOf({ ...present, recovery: nobody })).toBeUndefined()
      expect(isSilence({ ...present, recovery: nobody }, 0, MONTH)).toBe(false)
      expect(signersAfter({ ...present, recovery: nobody }, 0, at(4, MONTH)).validators).toEqual(named('ana'))
    }
    expect([isSilence(present, 1, MONTH), isSilence(present, 0, MONTH)]).toEqual([false, true])
  })
})

describe('the batch with which others take over', () => {
  it('is theirs from its first event on: a list, in an epoch of its own, with every other rule as it was', () => {
    const world = hubWith()
    const before = readHub(world.state)
    const folded = world.batch(
      [world.event('cy', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 1n })],
      world.time + MONTH,
      true,
    )
    const after = readHub(world.state)
    expect(folded.outcomes[0]?.refused).toBeUndefined()
    expect(after).toMatchObject({ epoch: before.epoch + 1, quorum: 'majority', founder: before.founder })
    expect(after.policy).toMatchObject({
      version: before.policy.version + 1,
      grant: before.policy.grant,
      recovery: recovery(),
    })
    expect(after.policy.consensus).toMatchObject({ model: 'named', quorum: 'majority' })
    expect(folded.ruling.validators).toEqual(after.validators)
    expect(after.next).toBeUndefined()
  })
})

describe('a hand-over that shows a silence', () => {
  /** Ana's last batch, and the one with which ben and cy took over `gap` later. */
  function handover(gap: number): { present: Signers; item: HandoverWire; hub: Uint8Array } {
    const world = hubWith()
    const present = presentSigners(readHub(world.state))
    const parts = { hub: world.hub, h: world.h, size: 0, root: bytesOf('root') }
    const hub = readHub(world.state)
    const before = nextHeader({ ...parts, prev: bytesOf('below'), time: world.time, state: bytesOf('state') }, hub, hub)
    const { ruling } = world.batch([], world.time + gap, true)
    const record = encodeRecord(readHub(world.state))
    const map = new StateMap()
    map.set(HUB_KEY, record)
    const time = before.time + gap
    const above = { ...parts, h: world.h, prev: headerHash(before), time, state: map.root() }
    const header = nextHeader(above, ruling, ruling)
    const cert = (count: number) => ({
      round: 0,
      bitmap: Uint8Array.of((1 << count) - 1),
      sigs: Array.from({ length: count }, () => new Uint8Array(64)),
    })
    const { siblings } = map.prove(HUB_KEY)
    return {
      hub: world.hub,
      present,
      item: { before: { header: before, cert: cert(1) }, header, cert: cert(2), record, siblings },
    }
  }
  const answer = ({ hub, present, item }: ReturnType<typeof handover>, verify = () => true) => {
    const next = nextSigners(hub, present, item, verify)
    return next.ok ? validatorsHash(next.value.validators) : next.error.code
  }

  it('names those who took over', () => {
    expect(answer(handover(MONTH))).toEqual(validatorsHash(named('ben', 'cy')))
  })
  it.each<[string, number, (item: HandoverWire) => HandoverWire, string]>([
    ['too short a silence', MONTH - 1, (item) => item, 'header.epoch'],
    ['no batch before it', MONTH, ({ before: _, ...item }) => item, 'header.epoch'],
    [
      'a batch it does not stand on',
      MONTH,
      (item) => ({ ...item, header: { ...item.header, prev: bytesOf('another') } }),
      'handover.before',
    ],
    [
      'too few of those named',
      MONTH,
      (item) => ({ ...item, cert: { round: 0, bitmap: Uint8Array.of(1), sigs: [new Uint8Array(64)] } }),
      'cert.quorum',
    ],
  ])('is refused: %s', (_what, gap, change, code) => {
    const made = handover(gap)
    expect(answer({ ...made, item: change(made.item) })).toBe(code)
  })
  it('is refused where a signature does not hold', () => {
    expect(answer(handover(MONTH), () => false)).toBe('cert.bad-signature')
  })
})
