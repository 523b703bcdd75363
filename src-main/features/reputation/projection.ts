/** Ratings from the ledger's facts, and a mark wherever who trusts whom may have changed. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/facts.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

const changed = (sql: Sql, { hub, h }: At): void =>
  sql.run('INSERT INTO word_change (hub, h) VALUES (?, ?) ON CONFLICT (hub) DO UPDATE SET h = excluded.h', hub, h)

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  // Whoever goes takes their trust lines along.
  if (fact.kind === 'member-standing') return changed(sql, at)
  if (fact.kind !== 'rating') return
  const { agreement, from, to, state } = fact
  sql.run(
    `INSERT INTO rating (hub, rated, rater, agreement, score, tags, text, at, answer, answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hub, rated, rater, agreement) DO UPDATE SET score = excluded.score, tags = excluded.tags, text = excluded.text,
     at = excluded.at, answer = excluded.answer, answered = excluded.answered`,
    at.hub,
    to,
    from,
    toHex(agreement),
    state.score,
    state.tags.join(' '),
    state.text,
    state.at,
    state.answer?.text ?? null,
    state.answer?.at ?? null,
  )
  changed(sql, at)
}

/** Trust lines make no facts. */
export function onOutcome(sql: Sql, at: At, { t }: ParsedEvent, { refused }: Outcome): void {
  if (t === 'trust.set' && refused === undefined) changed(sql, at)
}
