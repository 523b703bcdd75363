/** The real thread on a store that cannot be opened: every call is answered in words, and works once the way is free. */
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { sqliteBinding } from '../adapters/sqlite/binding.ts'
import { startThread } from '../node/thread.ts'

const main = new URL('../main.ts', import.meta.url).href

it('says in words that the store cannot be opened, and opens it when it can', async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-thread-'))
  mkdirSync(path.join(dir, 'market.db'))
  const client = startThread(dir, main)
  await expect(client.call('identity.status', undefined)).rejects.toMatchObject({ kind: 'REFUSED' })
  await expect(client.call('identity.status', undefined)).rejects.toThrow(/Nothing was changed/)
  rmdirSync(path.join(dir, 'market.db'))
  expect(await client.call('identity.status', undefined)).toMatchObject({ state: 'missing' })
  await client.close()
  rmSync(dir, { recursive: true, force: true })
})

it('says that another program holds the database, and loses nothing', async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-thread-'))
  const client = startThread(dir, main)
  await client.call('app.saveSettings', { theme: 'dark' })
  const nativeBinding = sqliteBinding()
  const other = new Database(path.join(dir, 'market.db'), nativeBinding ? { nativeBinding } : {})
  other.exec('BEGIN IMMEDIATE')
  await expect(client.call('app.saveSettings', { theme: 'light' })).rejects.toMatchObject({ code: 'store.busy' })
  other.exec('ROLLBACK')
  other.close()
  expect(await client.call('app.settings', undefined)).toMatchObject({ theme: 'dark' })
  expect(await client.call('app.saveSettings', { theme: 'light' })).toMatchObject({ theme: 'light' })
  await client.close()
  rmSync(dir, { recursive: true, force: true })
})

it.each([
  ['opens the keys by itself when it is started with their passphrase', 'a passphrase of this test', 'open'],
  ['stays locked when it is started with another passphrase', 'another passphrase', 'locked'],
])('%s, and tells who it is only then', async (_name, passphrase, state) => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-thread-'))
  const before = startThread(dir, main)
  await before.call('identity.create', { nick: 'Ana', passphrase: 'a passphrase of this test' })
  await before.close()
  const client = startThread(dir, main, { passphrase })
  expect(await client.call('identity.status', undefined)).toMatchObject({ state, nick: 'Ana' })
  expect(await client.call('identity.open', { passphrase: 'a passphrase of this test' })).toMatchObject({
    state: 'open',
  })
  await client.close()
  rmSync(dir, { recursive: true, force: true })
})
