/** Finding one's own trades by words: of their text, of what was said, of the other side's name. */
import { type Typed, wordsIn } from '#shared/core/notices/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { nickOf } from '../people/index.ts'

/** Makes the words of a message findable. */
export function index(
  sql: Sql,
  { hub, negotiation }: { hub: string; negotiation: string },
  { content }: Message,
): void {
  const words = wordsIn(textsOf(content).join(' '))
  if (words.length === 0) return
  sql.run('INSERT INTO trade_text (words, hub, negotiation) VALUES (?, ?, ?)', words.join(' '), hub, negotiation)
}

function textsOf(content: Message['content']): string[] {
  if (content.kind === 'proposal') return [content.prose.title, content.prose.text, content.prose.notes]
  if (content.kind === 'delivery') return [content.note, ...content.files.map(({ file }) => file.name)]
  return 'text' in content ? [content.text] : []
}

/** Numbers of the trades in a hub in which every word is found somewhere; the last one may still be being typed. */
export function matching(context: FeatureContext, hub: string, { whole, last }: Typed): ReadonlySet<string> {
  const named = namesIn(context, hub)
  const found = [
    ...whole.map((word) => withWord(context.sql, hub, word, false)),
    withWord(context.sql, hub, last, true),
  ]
  const sets = found.map((among, i) => {
    const word = whole[i]
    const isIt = word === undefined ? (one: string) => one.startsWith(last) : (one: string) => one === word
    return new Set([...among, ...named.filter(({ words }) => words.some(isIt)).map(({ negotiation }) => negotiation)])
  })
  const [first = new Set<string>(), ...others] = sets
  return new Set([...first].filter((negotiation) => others.every((set) => set.has(negotiation))))
}

/** A word of an index holds letters and digits only, so quoted it is nothing else than itself. */
function withWord(sql: Sql, hub: string, word: string, begins: boolean): string[] {
  const rows = sql.all<{ negotiation: string }>(
    'SELECT DISTINCT negotiation FROM trade_text WHERE trade_text MATCH ? AND hub = ?',
    `"${word}"${begins ? '*' : ''}`,
    hub,
  )
  return rows.map(({ negotiation }) => negotiation)
}

interface Named {
  negotiation: string
  words: readonly string[]
}

/** Whom each trade is with, by their name of today. */
function namesIn(context: FeatureContext, hub: string): Named[] {
  const me = context.keys().did
  const rows = context.sql.all<{ negotiation: string; other: string }>(
    `SELECT DISTINCT negotiation, CASE sender WHEN ? THEN recipient ELSE sender END AS other FROM trade_message
       WHERE hub = ? AND (sender = ? OR recipient = ?)
     UNION SELECT negotiation, CASE payer WHEN ? THEN provider ELSE payer END FROM trade_agreement
       WHERE hub = ? AND (payer = ? OR provider = ?)`,
    ...[me, hub, me, me, me, hub, me, me],
  )
  const names = new Map<string, readonly string[]>()
  for (const { other } of rows) if (!names.has(other)) names.set(other, wordsIn(nickOf(context.sql, hub, other)))
  return rows.map(({ negotiation, other }) => ({ negotiation, words: names.get(other) ?? [] }))
}
