import { describe, expect, it } from 'vitest'
import { storeSuite } from '#main/testing/store-suite.ts'
import { MemoryStore } from './store.ts'

storeSuite('the store in memory', () => {
  const store = new MemoryStore()
  return {
    store,
    crash: () => {
      store.crash()
      return store
    },
    end: () => store.close(),
  }
})

describe('its crashes', () => {
  it('take what was written outside a transaction, and nothing else', () => {
    const store = new MemoryStore()
    store.transaction(() => store.meta.set('kept', '1'))
    store.meta.set('kept', '2')
    store.meta.set('lost', '3')
    store.crash()
    expect([store.meta.get('kept'), store.meta.get('lost')]).toEqual(['1', undefined])
  })

  it('take what a relaxed transaction wrote, until a synced one follows', () => {
    const store = new MemoryStore()
    store.transaction(() => store.meta.set('a', '1'), 'relaxed')
    store.crash()
    expect(store.meta.get('a')).toBeUndefined()
  })

  it('may spare the first of the unsynced transactions, in order', () => {
    const store = new MemoryStore()
    store.transaction(() => store.meta.set('a', '1'), 'relaxed')
    store.transaction(() => store.meta.set('b', '2'), 'relaxed')
    expect(store.unsynced).toBe(2)
    store.crash(1)
    expect([store.meta.get('a'), store.meta.get('b'), store.unsynced]).toEqual(['1', undefined, 0])
    store.crash()
    expect(store.meta.get('a')).toBe('1')
  })

  it('do not reach a copy made before', () => {
    const store = new MemoryStore()
    store.transaction(() => store.meta.set('a', '1'))
    const copy = store.clone()
    store.transaction(() => store.meta.set('a', '2'))
    expect(copy.meta.get('a')).toBe('1')
  })
})
