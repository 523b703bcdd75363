/** Who cannot be reached is called less and less often, and at once when this computer wakes or comes into another network. */
import type { NetworkInterfaceInfo } from 'node:os'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RECONNECT } from '#shared/core/sessions/index.ts'
import { Dialer } from './dialer.ts'
import { LIMITS } from './options.ts'
import { Surroundings } from './surroundings.ts'

const on = (...addresses: string[]) => ({ eth0: addresses.map((address) => ({ address }) as NetworkInterfaceInfo) })

it('another address, and a sleep, are changes; no address, the same again and an ordinary second are none', () => {
  let now = 0
  let carried = on('10.0.0.7')
  const surroundings = new Surroundings(
    () => now,
    () => carried,
  )
  const after = (ms: number, addresses = carried) => {
    now += ms
    carried = addresses
    return surroundings.changed()
  }
  expect(after(1000)).toBe(false)
  expect(after(1000, on())).toBe(false)
  expect(after(1000, on('10.0.0.7'))).toBe(true)
  expect(after(1000, on('192.168.1.4', '10.0.0.7'))).toBe(true)
  expect(after(1000, on('10.0.0.7', '192.168.1.4'))).toBe(false)
  expect(after(3_600_000)).toBe(true)
  expect(after(1000)).toBe(false)
})

it('sees what this computer has', () => {
  expect(new Surroundings(Date.now).changed()).toBe(false)
})

const PEER = '/ip4/127.0.0.1/tcp/4001/p2p/12D3KooWSHj3RRbBjD15g6wekV8y3mm57Pobmps2g2WJm6F67Lay'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('whoever is kept is called within a second of a change, however long they were not to be reached', async () => {
  let calls = 0
  const dialer = new Dialer({
    self: '',
    limits: { ...LIMITS, backoff: RECONNECT },
    entropy: () => 0.99,
    isUp: () => false,
    connect: () => {
      calls++
      return Promise.reject(new Error('nobody there'))
    },
  })
  await expect(dialer.dial([PEER], true)).rejects.toThrow('nobody answered')
  await vi.advanceTimersByTimeAsync(3_600_000)
  const before = calls
  expect(before).toBeLessThan(30)
  await vi.advanceTimersByTimeAsync(2000)
  expect(calls).toBe(before)
  dialer.again()
  await vi.advanceTimersByTimeAsync(RECONNECT.firstMs)
  expect(calls).toBe(before + 1)
  await vi.advanceTimersByTimeAsync(2 * RECONNECT.firstMs)
  expect(calls).toBe(before + 2)
  dialer.stop()
})
