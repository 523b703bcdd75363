import { describe, expect, it } from 'vitest'
import { EVENTS_PER_PAGE, eventsOf, isNarrowed, NO_FILTERS } from './filters.ts'

const HUB = '1'.repeat(64)

describe('the question behind the event list', () => {
  it('asks for nothing it was not told', () => {
    expect(eventsOf(HUB, NO_FILTERS)).toEqual({ hub: HUB, limit: EVENTS_PER_PAGE })
    expect(isNarrowed(NO_FILTERS)).toBe(false)
  })

  it('leaves out half an agreement id and keeps the genesis batch', () => {
    const filters = { ...NO_FILTERS, agreement: 'ab12', h: 0, by: 'did:key:z1' }
    expect(eventsOf(HUB, filters)).toEqual({ hub: HUB, limit: EVENTS_PER_PAGE, by: 'did:key:z1', h: 0 })
    expect(eventsOf(HUB, { ...filters, agreement: 'ab'.repeat(32) })).toMatchObject({ agreement: 'ab'.repeat(32) })
  })
})
