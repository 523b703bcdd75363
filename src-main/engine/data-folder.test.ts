/** A damaged database is set aside and read back, also when that was stopped in between; nobody else is needed for what can be read. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqliteBinding } from '../adapters/sqlite/binding.ts'
import { LanOfNodes } from '../testing/lan.ts'
import type { LedgerNode } from './ledger-node.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const PAYMENTS = 5
let home = ''
let dir = ''
let lan: LanOfNodes
let hub = ''
let height = -1

/** A signer with a history, closed and connected to nobody: whatever comes back comes from the file. */
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-folder-'))
  dir = path.join(home, 'ana')
  lan = new LanOfNodes(home)
  const made = await lan.hub(['ana', 'ben'], HUB)
  hub = made.hub
  for (let n = 0; n < PAYMENTS; n++) {
    lan.get('ana').engine.submit(hub, 'transfer.post', { to: made.dids.ben as string, token: 'HRS', amount: 1n })
    lan.settle()
  }
  height = lan.get('ana').engine.hub(hub).chain.head.h
  lan.leave('ana')
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const codes = (node: LedgerNode): string[] => node.engine.alarms.map(({ code }) => code)
const file = (end = ''): string => path.join(dir, `market.db${end}`)

/** Overwrites every page of one table or index. */
function wreck(name: string): void {
  const nativeBinding = sqliteBinding()
  const db = new Database(file(), { readonly: true, ...(nativeBinding && { nativeBinding }) })
  const pages = db.prepare<[string], { pageno: number }>('SELECT pageno FROM dbstat WHERE name = ?').all(name)
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const bytes = readFileSync(file())
  expect(pages.length).toBeGreaterThan(0)
  for (const { pageno } of pages) bytes.fill(0xa5, (pageno - 1) * size, pageno * size)
  writeFileSync(file(), bytes)
}

describe('a damaged database', () => {
  it.each(['sqlite_autoindex_name_1', 'event_name', 'batch_height', 'state'])(
    'of which %s is gone is read back whole from the rest of it',
    async (name) => {
      wreck(name)
      const node = await lan.node('ana')
      expect(codes(node)).toEqual(['store.rebuilt'])
      expect(node.engine.hub(hub).chain.head.h).toBe(height)
      expect(await node.call('node.rebuild', { hub })).toMatchObject({ equal: true })
    },
  )

  it.each([
    ['between two of its files', ['-sums']],
    ['before it was read', ['-sums', '-wal', '']],
  ])('whose setting aside was stopped %s is read by the next start, once', async (_when, moved) => {
    wreck('state')
    mkdirSync(path.join(dir, 'damaged-1'))
    mkdirSync(path.join(dir, 'reading-x'))
    for (const end of moved)
      if (existsSync(file(end))) renameSync(file(end), path.join(dir, 'damaged-1', `market.db${end}`))
    const node = await lan.node('ana')
    expect(codes(node)).toEqual(['store.rebuilt'])
    expect(node.engine.hub(hub).chain.head.h).toBe(height)
    expect(existsSync(path.join(dir, 'reading-x'))).toBe(false)
    lan.leave('ana')
    expect(codes(await lan.node('ana'))).toEqual([])
  })
})
