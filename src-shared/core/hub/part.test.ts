/** One agreement's part of a batch, folded alone, comes to what the whole fold came to; and asks for nothing that was not shown. */
import { describe, expect, it } from 'vitest'
import type { StateRecord } from '../kernel/view.ts'
import { isShared, NotShown, ShownReader } from './part.ts'

const record = (posted: bigint): StateRecord => ({ posted })

describe('a reader of what was shown', () => {
  const reader = new ShownReader(
    new Map<string, StateRecord | null>([
      ['due/000000000000001/b', record(1n)],
      ['due/000000000000001/a', record(2n)],
      ['due/000000000000002/c', null],
      ['hold/a', null],
    ]),
  )

  it('tells what stands, what is proven to be absent, and what nobody showed', () => {
    expect(reader.get('due/000000000000001/a')).toEqual(record(2n))
    expect(reader.get('hold/a')).toBeUndefined()
    expect(() => reader.get('hold/b')).toThrow(NotShown)
  })

  it('has of a range what was shown, in order', () => {
    expect(reader.keys('due/', 'due0', 10)).toEqual(['due/000000000000001/a', 'due/000000000000001/b'])
    expect(reader.keys('due/', 'due0', 1)).toEqual(['due/000000000000001/a'])
  })
})

it('records of accounts, people and devices are shared; whatever else an agreement’s rules write is its own', () => {
  const shared = ['account/HRS/did', 'token/HRS', 'device/ab', 'member/did', 'standing/did', 'hub']
  const own = ['agreement/ab', 'hold/ab', 'receipt/ab', 'negotiation/ab', 'due/000000000000001/ab', 'commitment/ab/1']
  expect(shared.filter((key) => !isShared(key))).toEqual([])
  expect(own.filter(isShared)).toEqual([])
})
