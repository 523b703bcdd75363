import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { storeSuite } from '#main/testing/store-suite.ts'
import { SqliteStore } from './store.ts'

const homes: string[] = []
const home = (): string => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-store-'))
  homes.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of homes.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** The files as the operating system would have them had this process been killed now. */
function killedCopy(file: string): string {
  const copy = path.join(home(), 'market.db')
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end)
  return copy
}

storeSuite('the store on disk', () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'kind-suite-')), 'market.db')
  const open = [new SqliteStore(file)]
  return {
    store: open[0] as SqliteStore,
    crash: () => {
      const survivor = new SqliteStore(killedCopy(file))
      open.push(survivor)
      return survivor
    },
    end: () => {
      for (const store of open) store.close()
      rmSync(path.dirname(file), { recursive: true, force: true })
    },
  }
})

describe('the file', () => {
  const pragma = (store: SqliteStore, name: string) => Object.values(store.sql.get(`PRAGMA ${name}`) ?? {})[0]

  it('is written ahead and synced at every acknowledged transaction', () => {
    const store = new SqliteStore(path.join(home(), 'market.db'))
    expect(pragma(store, 'journal_mode')).toBe('wal')
    expect(pragma(store, 'synchronous')).toBe(2)
    expect(pragma(store, 'foreign_keys')).toBe(1)
    expect(pragma(store, 'application_id')).toBe(0x4b494e44)
    store.close()
  })

  it('keeps amounts larger than a double can count, when asked as text', () => {
    const store = new SqliteStore(path.join(home(), 'market.db'))
    store.exec('CREATE TABLE probe (amount INTEGER)')
    store.sql.run('INSERT INTO probe VALUES (?)', 9_007_199_254_740_993n)
    expect(store.sql.get('SELECT CAST(amount AS TEXT) AS amount FROM probe')).toEqual({ amount: '9007199254740993' })
    store.close()
  })

  it('gives notices in order of arrival, however many, and no other events', () => {
    const store = new SqliteStore(path.join(home(), 'market.db'))
    const [hub, dev] = ['aa'.repeat(32), '01'.repeat(32)]
    store.transaction(() => {
      for (let seq = 0; seq < 2500; seq++) {
        const id = Uint8Array.from({ length: 32 }, (_, i) => (i < 2 ? (seq >> (8 * i)) & 255 : 9))
        const plane = seq % 5 === 0 ? 'ledger' : 'notice'
        store.putEvents({ id, hub, plane, dev, seq, as: 'did:key:a', t: 'notice.put', bytes: id, received: 1 })
      }
    })
    const wanted = Array.from({ length: 2500 }, (_, seq) => seq).filter((seq) => seq % 5 !== 0)
    expect([...store.notices(hub)].map(({ seq }) => seq)).toEqual(wanted)
    store.close()
  })
})
