import { multiaddr } from '@multiformats/multiaddr'
import { beforeEach, describe, expect, it } from 'vitest'
import { Nearby } from './nearby.ts'

const MAX = 32
let now = 0
/** Hosts of standing sessions by device. */
let up: Map<string, string>
let nearby: Nearby
beforeEach(() => {
  now = 0
  up = new Map()
  const hooks = {
    self: 'me',
    max: MAX,
    now: () => now,
    dial: () => undefined,
    sessionHost: (dev: string) => up.get(dev),
    onChange: () => undefined,
  }
  nearby = new Nearby(hooks, true)
})

const PEER = '12D3KooWPjceQrSwdWXPyLLeABRXmuqt69Rg3sBYbU1Nft9HyQ6X'
const seen = (dev: string, host: string): void => nearby.onSeen(dev, PEER, [multiaddr(`/ip4/${host}/tcp/4001`)])
const names = (): string[] => nearby.list().map(({ dev }) => dev)

describe('a device that falls silent', () => {
  it('is listed for 12 s when it has no session', () => {
    seen('ann', '10.0.0.1')
    now = 12_000
    nearby.tick()
    expect(names()).toEqual(['ann'])
    now = 12_001
    nearby.tick()
    expect(names()).toEqual([])
  })

  it('is listed for 35 s while its session stands, and no longer once it has ended', () => {
    up.set('ann', '10.0.0.1')
    seen('ann', '10.0.0.1')
    now = 35_000
    nearby.tick()
    expect(names()).toEqual(['ann'])
    up.delete('ann')
    nearby.tick()
    expect(names()).toEqual([])
  })
})

describe('a full list', () => {
  const flood = (count: number, host: (i: number) => string): void => {
    for (let i = 0; i < count; i++) seen(`fake${i}`, host(i))
  }
  const one = () => '10.0.0.66'
  const many = (i: number) => `10.0.${1 + (i >> 7)}.${1 + (i & 127)}`

  it('never outgrows its limit', () => {
    flood(500, one)
    flood(500, many)
    expect(names()).toHaveLength(MAX)
  })

  it('of names from one address makes room for a device from another', () => {
    flood(100, one)
    seen('ann', '10.0.0.1')
    flood(100, one)
    expect(names()).toContain('ann')
  })

  it('keeps whom a session stands with, however many addresses the fakes claim', () => {
    up.set('ann', '10.0.0.1')
    seen('ann', '10.0.0.1')
    flood(1000, many)
    expect(names()).toContain('ann')
  })

  it('takes in whom a session stands with at once, in place of one without', () => {
    flood(100, many)
    up.set('ann', '10.0.0.1')
    seen('ann', '10.0.0.1')
    expect(names()).toContain('ann')
    expect(names()).toHaveLength(MAX)
  })

  it('counts sessions by the address they come from, not by the one that was announced', () => {
    for (let i = 0; i < MAX; i++) up.set(`fake${i}`, '10.0.0.66')
    flood(MAX, many)
    up.set('ann', '10.0.0.1')
    seen('ann', '10.0.0.1')
    expect(names()).toContain('ann')
  })

  it('does not call one fresh name after another: a name without a session has its turn first', () => {
    flood(MAX, many)
    seen('ann', '10.0.0.1')
    expect(names()).not.toContain('ann')
    now = 3000
    seen('ann', '10.0.0.1')
    expect(names()).toContain('ann')
  })

  it('lists those with a session first', () => {
    flood(3, many)
    up.set('ann', '10.0.0.1')
    seen('ann', '10.0.0.1')
    expect(names()[0]).toBe('ann')
  })
})
