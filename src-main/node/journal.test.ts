import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Journal } from './journal.ts'
import { scrubbed } from './scrubbed.ts'

const START = Date.UTC(2026, 10, 23)

function setUp() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-journal-'))
  const clock = { now: START }
  return { dir, clock, open: () => new Journal(dir, () => clock.now), file: path.join(dir, 'logs', 'kind-market.log') }
}

describe('the journal', () => {
  test('keeps entries with their time, area and further lines, newest first', () => {
    const { open, clock } = setUp()
    open().write('[network] a stream broke off\n')
    clock.now += 1000
    open().write('Error: no such thing\n    at here\n    at there\n')
    expect(open().read(10)).toEqual([
      { at: START + 1000, area: '', text: 'Error: no such thing\n      at here\n      at there' },
      { at: START, area: 'network', text: 'a stream broke off' },
    ])
  })

  test('keeps no colours, so that a folder inside them is left out too', () => {
    const { open } = setUp()
    const coloured = `\u001b[90m(file://${os.homedir().replaceAll('/', '/\u001b[39m')}/app.js\u001b[39m)`
    open().write(`[api] Error\n    at ${coloured}`)
    expect(open().read(1)[0]?.text).toBe('Error\n      at (file://~/app.js)')
  })

  test.each([
    ['in order', true, []],
    ['cut off', false, ['crash']],
  ])('says at the next start whether the last run ended %s', (_how, orderly, crash) => {
    const { open } = setUp()
    const first = open()
    first.begin('Kind Market')
    if (orderly) first.end()
    const next = open()
    next.begin('Kind Market')
    const areas = next.read(10).map(({ area }) => area)
    expect(areas).toEqual(['start', ...crash, ...(orderly ? ['end'] : []), 'start'])
  })

  test('a fault that repeats is counted, not kept a thousand times', () => {
    const { open, clock } = setUp()
    const journal = open()
    for (let i = 0; i < 1000; i += 1) journal.write('[x] again')
    expect(journal.read(2000)).toHaveLength(100)
    clock.now += 60_000
    journal.write('[x] later')
    expect(journal.read(1)[0]?.text).toMatch(/^\(900 more were left out\)/)
  })

  test('it never grows beyond two files of a bounded size, and reads over both', () => {
    const { open, clock, file } = setUp()
    const journal = open()
    for (let i = 0; i < 500; i += 1) {
      clock.now += 60_000
      journal.write(`[x] ${'long '.repeat(1200)}`)
    }
    expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(2_100_000)
    expect(journal.read(150)).toHaveLength(150)
  })

  test('rubbish in the file harms nobody', () => {
    const { open, file } = setUp()
    const journal = open()
    writeFileSync(file, Buffer.from([0, 255, 10, 50, 48, 10]))
    journal.write('[x] still here')
    expect(journal.read(5).map(({ text }) => text)).toEqual(['still here'])
    expect(readFileSync(file).length).toBeGreaterThan(6)
  })
})

test.each([
  ['did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK left', 'did:key:… left'],
  [
    'dial /ip4/203.0.113.7/tcp/4001/p2p/12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5',
    'dial /ip/…/tcp/4001/p2p/(device)',
  ],
  ['from 203.0.113.7:4001 and 2001:db8::1', 'from (address):4001 and (address)'],
  ['/srv/ana/market/kind.db is full', '~/market/kind.db is full'],
  ['kind:join/abc?secret=1 was used', 'kind:… was used'],
  ['batch 9f86d081884c7d659a2feaa0c55ad015 at height 12', 'batch (id) at height 12'],
  ['at Journal.write (journal.ts:61:5) in 12:30:45', 'at Journal.write (journal.ts:61:5) in 12:30:45'],
])('%s → %s', (text, shown) => {
  expect(scrubbed(text, '/srv/ana')).toBe(shown)
})
