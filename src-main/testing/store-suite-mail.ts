/** What every store must do with mail and small values; part of the suite in store-suite.ts. */
import { describe, expect, it } from 'vitest'
import type { StoredMail } from '../ports/store.ts'
import { HUB, OTHER } from './store-samples.ts'
import type { Place } from './store-suite.ts'

const mail = (name: string, over: Partial<StoredMail> = {}): StoredMail => ({
  id: name,
  hub: HUB,
  to: 'did:key:ana',
  bytes: Uint8Array.of(9),
  posted: 5,
  kind: 'held',
  size: 100,
  ...over,
})

export function mailAndMeta(fresh: () => Place): void {
  describe('mail', () => {
    it('is listed per recipient and per kind, oldest first, and counted', () => {
      const { store } = fresh()
      store.transaction(() => {
        store.putMail(mail('b', { posted: 2 }))
        store.putMail(mail('a', { posted: 1 }))
        store.putMail(mail('c', { to: 'did:key:ben', kind: 'own', size: 7 }))
      })
      expect(store.mailTo(HUB, 'did:key:ana', ['held'], 9).map((m) => m.id)).toEqual(['a', 'b'])
      expect(store.mailTo(HUB, 'did:key:ana', ['own', 'kept'], 9)).toEqual([])
      expect(store.mailOf(HUB, 'held', 1).map((m) => m.id)).toEqual(['a'])
      for (const id of ['z', 'm', 'q']) store.transaction(() => store.putMail(mail(id, { posted: 3 })))
      expect(store.mailTo(HUB, 'did:key:ana', ['held', 'own'], 9).map((m) => m.id)).toEqual(['a', 'b', 'm', 'q', 'z'])
      expect(store.mailOf(HUB, 'held', 9).map((m) => m.id)).toEqual(['a', 'b', 'm', 'q', 'z'])
      expect(store.mailBytes(HUB, 'held')).toBe(500)
      expect(store.mailBytes(HUB, 'own')).toBe(7)
      expect(store.mailBytes(HUB, 'held', 'did:key:ana')).toBe(500)
      expect(store.mailBytes(HUB, 'held', 'did:nobody')).toBe(0)
      expect(store.mailBytes(OTHER, 'held')).toBe(0)
      expect(store.mail(HUB, 'a')).toEqual(mail('a', { posted: 1 }))
    })

    it('is opened in place and forgotten when told', () => {
      const { store } = fresh()
      store.transaction(() => {
        store.putMail(mail('a'))
        store.putMail(mail('a', { kind: 'opened' }))
      })
      expect(store.mail(HUB, 'a')?.kind).toBe('opened')
      store.transaction(() => store.removeMail(HUB, 'a'))
      expect(store.mail(HUB, 'a')).toBeUndefined()
    })
  })

  it('small values are set, listed by prefix and deleted', () => {
    const { store } = fresh()
    store.transaction(() => {
      for (const key of ['draft/2', 'draft/1', 'other']) store.meta.set(key, key)
      store.meta.set('draft/1', 'again')
      store.meta.delete('other')
      store.meta.delete('never')
    })
    expect(store.meta.keys('draft/')).toEqual(['draft/1', 'draft/2'])
    expect(store.meta.get('draft/1')).toBe('again')
    expect(store.meta.get('other')).toBeUndefined()
  })
}
