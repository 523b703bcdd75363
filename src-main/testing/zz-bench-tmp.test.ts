import { test } from 'vitest'
import { Town, memorySql, type Townsman } from '/work/main/src-main/testing/small-town.ts'
import { openDatabase } from '/work/main/src-main/adapters/sqlite/open.ts'
import { SqliteSql } from '/work/main/src-main/adapters/sqlite/sql.ts'
import { sha256 } from '/work/main/src-shared/core/kernel/index.ts'
import { rmSync } from 'node:fs'
test('bench', async () => {
  const town = new Town('Ana'); const ana = town.people[0] as Townsman
  rmSync('/tmp/bn/bench.db', { force: true })
  const db = openDatabase('/tmp/bn/bench.db'); const sql = new SqliteSql(db)
  for (const m of ana.modules) db.exec(m.readModel.create)
  ;(ana as any).sql = sql
  let seed = 42; const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
  const V = 20000, letters = 'etaoinshrdlucmfwypvbgkjqxz'
  const vocab = Array.from({ length: V }, () => Array.from({ length: 3 + Math.floor(rnd() * 7) }, () => letters[Math.floor(rnd() * rnd() * 26)]).join(''))
  const zipf = () => vocab[Math.min(V - 1, Math.floor(Math.exp(rnd() * Math.log(V))) - 1)]
  const words = (n: number) => Array.from({ length: n }, zipf).join(' ')
  const N = Number(process.env['N'] ?? 100000)
  const cats = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']
  const t0 = performance.now()
  db.exec('begin')
  for (let i = 0; i < N; i++) {
    const id = sha256(new TextEncoder().encode(String(i)))
    const at = town.time - Math.floor(rnd() * 9e9)
    const signed = { id, unsigned: id, sig: id, cosigs: [], event: { v: 1, t: 'notice.put', hub: town.hubBytes, dev: id, seq: i, prev: id, epoch: 0, as: 'did:key:z6Mk' + 'a'.repeat(40) + String(1000 + Math.floor(rnd() * 2000)), body: { at, content: { purpose: rnd() < .5 ? 'offer' : 'need', category: cats[Math.floor(rnd() * 6)], title: words(5), text: words(40), price: rnd() < .2 ? { kind: 'barter', wants: words(2) } : { kind: 'tokens', token: 'HRS', amount: Math.floor(rnd() * 1e5), per: 'h' }, quantity: 1, unit: 'h', place: words(1), expires: town.time + 1 + Math.floor(rnd() * 2e10) } } } }
    for (const m of ana.modules) m.onNotice?.(sql, town.hub, signed as never, town.time)
    if (i % 5000 === 4999) { db.exec('commit'); db.exec('begin') }
  }
  db.exec('commit')
  console.log('insert us/row', ((performance.now() - t0) / N * 1000).toFixed(0))
  const base = { text: '', mine: false, withEnded: false, sort: 'newest', limit: 50 }
  const all: number[] = []
  const kinds: [string, () => object][] = [
    ['browse', () => ({})], ['category', () => ({ category: cats[Math.floor(rnd() * 6)] })], ['price', () => ({ sort: 'price', purpose: 'offer' })], ['ending', () => ({ sort: 'ending' })], ['trust', () => ({ sort: 'trust' })],
    ['maxprice', () => ({ maxPrice: '500', category: 'skill' })], ['mine', () => ({ mine: true })], ['place', () => ({ place: vocab[100 + Math.floor(rnd() * 500)] })],
    ['word', () => ({ text: vocab[20 + Math.floor(rnd() * 5000)], sort: 'relevance' })], ['2words', () => ({ text: vocab[10 + Math.floor(rnd() * 1000)] + ' ' + vocab[10 + Math.floor(rnd() * 1000)], sort: 'relevance' })],
    ['1letter', () => ({ text: letters[Math.floor(rnd() * 20)], sort: 'relevance' })], ['2letters', () => ({ text: vocab[Math.floor(rnd() * 5000)]!.slice(0, 2), sort: 'relevance' })], ['3letters', () => ({ text: vocab[Math.floor(rnd() * 5000)]!.slice(0, 3), sort: 'relevance' })], ['wordnewest', () => ({ text: vocab[20 + Math.floor(rnd() * 5000)] })],
    ['commonest5', () => ({ text: vocab[Math.floor(rnd() * 5)], sort: 'relevance' })],
  ]
  for (const [name, make] of kinds) {
    const ts: number[] = []; let total = 0; let parts = ''
    for (let i = 0; i < 40; i++) { const q = { ...base, ...make() }; const t = performance.now(); const r = await ana.call<{ total: number }>('notices.search', q); ts.push(performance.now() - t); total = r.total }
    all.push(...ts); ts.sort((a, b) => a - b)
    console.log(name.padEnd(12), 'p50', ts[20]!.toFixed(1), 'p95', ts[37]!.toFixed(1), 'max', ts[39]!.toFixed(1), 'total', total)
  }
  all.sort((a, b) => a - b)
  console.log('ALL p50', all[Math.floor(all.length * .5)]!.toFixed(1), 'p95', all[Math.floor(all.length * .95)]!.toFixed(1), 'p99', all[Math.floor(all.length * .99)]!.toFixed(1))
}, 300000)
