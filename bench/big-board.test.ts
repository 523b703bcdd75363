/** The bulk-made board is the board: the same rows as when the projection is told of the same notices one by one. */

import { expect, it } from 'vitest'
import { features } from '#main/features/index.ts'
import { readModel } from '#main/features/notices/read-model.ts'
import type { Sql } from '#main/ports/sql.ts'
import { memorySql } from '#main/testing/town-parts.ts'
import { type CborValue, fromHex, type SignedEvent } from '#shared/core/kernel/index.ts'
import { ThreadReckoner } from '../src-main/adapters/reckoner/index.ts'
import { authorsOf, Bulk, type Listing, listings, NOW, WORDS } from './big-board.ts'

const HUB = 'ab'.repeat(32)
const AUTHORS = authorsOf('did:key:zMe', 20)
const COUNT = 300

const emptyBoard = (): Sql => {
  const sql = memorySql()
  for (const feature of features(new ThreadReckoner())) sql.exec(feature.readModel.create)
  return sql
}

function eventsOf({ id, by, at, content, edit, withdrawn }: Listing): SignedEvent[] {
  const signed = (t: string, event: Uint8Array, seq: number, body: Record<string, unknown>): SignedEvent => ({
    ...{ id: event, unsigned: event, sig: event, cosigs: [] },
    event: {
      ...{ v: 1, t, hub: fromHex(HUB), dev: event, seq, prev: event, epoch: 0, as: AUTHORS[by] as string },
      body: body as Record<string, CborValue>,
    },
  })
  const events = [signed('notice.put', id, 0, { at, content })]
  if (edit) events.push(signed('notice.put', edit.id, 1, { at: at + 1, content: edit.content, replaces: id }))
  if (withdrawn) events.push(signed('notice.withdraw', id.toReversed(), 1, { at: at + 1, notice: id }))
  return events
}

it('has the rows that the projection writes, and finds the same words', () => {
  const [projected, bulky] = [emptyBoard(), emptyBoard()]
  const next = listings(AUTHORS.length)
  const made = Array.from({ length: COUNT }, next)
  for (const event of made.flatMap(eventsOf))
    for (const feature of features(new ThreadReckoner())) feature.onNotice?.(projected, HUB, event, NOW)
  const bulk = new Bulk(bulky, HUB, AUTHORS)
  for (const listing of made) bulk.add(listing)
  bulk.end()
  expect(made.some(({ edit }) => edit) && made.some(({ withdrawn }) => withdrawn)).toBe(true)
  const text = 'SELECT rowid FROM notice_text WHERE notice_text MATCH ?'
  for (const match of [...WORDS.slice(0, 50), 'title : cu', '"_cskill"', '"_a3"', '"b"*'])
    expect(bulky.all(text, match)).toEqual(projected.all(text, match))
  for (const table of readModel.tables.filter((name) => name !== 'notice_text' && name !== 'notice_word'))
    expect(bulky.all(`SELECT * FROM ${table} ORDER BY 1`), table).toEqual(
      projected.all(`SELECT * FROM ${table} ORDER BY 1`),
    )
  // An edit leaves the words of the version before in the list of words, where they do no harm.
  const words = (sql: Sql) => sql.all<{ word: string }>('SELECT word FROM notice_word').map(({ word }) => word)
  expect(words(projected)).toEqual(expect.arrayContaining(words(bulky)))
})
