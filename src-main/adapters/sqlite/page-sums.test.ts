/** When checkpoints are made, and sums of pages that no log ever held; everything else about them is in the durability suite. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fillGaps, inspect, PageSums } from './page-sums.ts'
import { SqliteStore } from './store.ts'
import { NO_LOG, readWal, readWalInUse, walExtent } from './wal.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-sums-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('only so much of the log counts as was written since it was begun again, and reading it so finds the same pages', () => {
  const file = path.join(home, 'market.db')
  const wal = `${file}-wal`
  expect(walExtent(wal)).toEqual(NO_LOG)
  const store = new SqliteStore(file)
  const sums = new PageSums(file, store.sql, true)
  const write = (key: string, length: number) => store.transaction(() => store.meta.set(key, 'x'.repeat(length)))
  write('large', 1_000_000)
  const long = walExtent(wal)
  expect(long.bytes).toBe(statSync(wal).size)
  expect(readWalInUse(wal)).toEqual({ extent: long, pages: readWal(wal).pages })
  sums.checkpoint()
  write('small', 10)
  const short = walExtent(wal)
  expect(statSync(wal).size).toBe(long.bytes)
  expect(short.bytes).toBeLessThan(20_000)
  expect(short.salt).not.toBe(long.salt)
  expect(readWalInUse(wal)).toEqual({ extent: short, pages: readWal(wal).pages })
  store.close()
  sums.close()
})

it('a checkpoint is made when the log has grown, once', () => {
  const file = path.join(home, 'market.db')
  const store = new SqliteStore(file)
  const sums = new PageSums(file, store.sql, true)
  const made = () => statSync(`${file}-sums`).ino
  const grow = (filling: string) => store.transaction(() => store.meta.set('large', filling.repeat(20_000_000)))
  const first = made()
  sums.upkeep()
  expect(made()).toBe(first)
  grow('a')
  sums.upkeep()
  const second = made()
  expect(second).not.toBe(first)
  sums.upkeep()
  store.transaction(() => store.meta.set('small', 'x'))
  sums.upkeep()
  expect(made()).toBe(second)
  grow('b')
  sums.upkeep()
  expect(made()).not.toBe(second)
  store.close()
  sums.close()
})

it('frames behind a torn one count for nothing, though they end a transaction', () => {
  const file = path.join(home, 'market.db')
  const store = new SqliteStore(file)
  const sums = new PageSums(file, store.sql, true)
  for (const value of ['a', 'b', 'c']) store.transaction(() => store.meta.set('same', value.repeat(3000)))
  // Killed, and of what was written last one sector came to the disk, and one did not.
  const cut = path.join(home, 'cut.db')
  for (const end of ['', '-wal', '-sums']) copyFileSync(file + end, cut + end)
  store.close()
  sums.close()
  const wal = readFileSync(`${cut}-wal`)
  const { bytes } = walExtent(`${cut}-wal`)
  wal.fill(7, bytes - 1024, bytes - 512)
  writeFileSync(`${cut}-wal`, wal)

  const again = new SqliteStore(cut)
  const theirs = new PageSums(cut, again.sql, false)
  again.close()
  theirs.close()
  expect(inspect(cut)).toMatchObject({ kind: 'whole' })
})

it('a page that was never in the log is summed as the file has it', () => {
  const sums = [11, 12]
  sums[3] = 14
  sums.length = 5
  fillGaps(sums, 2, (page) => 100 + page)
  expect(sums).toEqual([11, 12, 103, 14, 105])
})
