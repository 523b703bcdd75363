/** Tables of another version are made anew from the log at the next start, with nothing lost and nothing of the old ones left. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SqliteStore } from '../adapters/sqlite/store.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }
/** The board's tables as version 2 had them, as far as their names and shapes could get in the way. */
const OLD_BOARD = `
  CREATE TABLE notice_claim (hub TEXT NOT NULL, notice TEXT NOT NULL, author TEXT NOT NULL, content TEXT, PRIMARY KEY (hub, notice, author));
  CREATE TABLE notice (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hub INTEGER NOT NULL, posted INTEGER NOT NULL);
  CREATE INDEX notice_newest ON notice (hub, posted);
  CREATE VIRTUAL TABLE notice_text USING fts5 (title, text, wants, place, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
  INSERT INTO notice_claim VALUES ('h', 'n', 'a', '{}');
  INSERT INTO notice_text (title) VALUES ('Bicycle');
`
const SEARCH = { text: '', mine: false, withEnded: true, sort: 'newest', limit: 50 }

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-models-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('a board of version 2 is there again after the start: notices, edits, withdrawals, words', async () => {
  const lan = new LanOfNodes(home)
  const { hub } = await lan.hub(['ana'], HUB)
  const form = {
    ...{ purpose: 'offer', category: 'skill', text: 'Brakes', quantity: 1, unit: 'hour', place: 'Zürich' },
    ...{ price: { kind: 'tokens', token: 'HRS', amount: '15', per: 'hour' }, expires: lan.now + 86_400_000 },
  }
  const publish = async (title: string) =>
    ((await lan.get('ana').call('notices.publish', { hub, form: { ...form, title } })) as { id: string }).id
  const edited = await publish('Bicycle repair')
  await lan.get('ana').call('notices.edit', { id: edited, form: { ...form, title: 'Bikes mended' } })
  await lan.get('ana').call('notices.withdraw', { id: await publish('Bicycle for hire') })
  const board = (text: string) => lan.get('ana').call('notices.search', { ...SEARCH, text })
  const before = [await board(''), await board('bic'), await board('mended')]
  lan.get('ana').close()

  const store = new SqliteStore(path.join(home, 'ana', 'market.db'))
  for (const table of ['notice_claim', 'notice', 'notice_text', 'notice_word']) store.exec(`DROP TABLE ${table}`)
  store.exec(OLD_BOARD)
  store.meta.set('read-model/notices', '2')
  store.close()

  await lan.node('ana')
  expect([await board(''), await board('bic'), await board('mended')]).toEqual(before)
  expect(before).toMatchObject([{ total: 2 }, { total: 1 }, { total: 1 }])
  lan.close()
})

it('a statement is there again after tables of a version that kept everybody’s, and holds its owner’s entries only', async () => {
  const lan = new LanOfNodes(home)
  const { hub } = await lan.hub(['ana', 'ben'], HUB)
  lan.settle()
  const entries = async (name: string) => {
    const { items } = (await lan.get(name).call('ledger.history', { hub, limit: 50 })) as { items: object[] }
    return items
  }
  const before = await entries('ana')
  expect(before).toHaveLength(1)
  lan.leave('ana')

  const file = path.join(home, 'ana', 'market.db')
  const store = new SqliteStore(file)
  expect(store.sql.all('SELECT DISTINCT did FROM ledger_entry')).toHaveLength(1)
  store.meta.set('read-model/ledger', '2')
  store.meta.delete('read-model/owner')
  store.close()

  await lan.node('ana')
  expect(await entries('ana')).toEqual(before)
  lan.close()
})
