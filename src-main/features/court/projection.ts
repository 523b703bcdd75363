/** Letters and ledger facts become the material cases are shown from; nothing here decides anything. */
import { contractProseCommitment } from '#shared/core/contracts/index.ts'
import { type CaseState, engagedIn, reasonsHash, roundOf, statementHash } from '#shared/core/disputes/index.ts'
import { encodeRecord, type ParsedEvent } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

type CaseFact = Extract<LedgerFact, { kind: 'case' }>

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'case') onCase(sql, at, fact)
  // The entries of a settlement come before the fact that closes its case, and no other case's between them.
  if (fact.kind === 'entry' && (fact.entry === 'reward' || fact.entry === 'forfeit'))
    sql.run(
      'INSERT INTO court_gain (hub, id, did, amount) VALUES (?, NULL, ?, ?)',
      at.hub,
      fact.did,
      String(fact.delta),
    )
}

function onCase(sql: Sql, at: At, fact: CaseFact): void {
  const { state, change, by, event } = fact
  const id = toHex(fact.case)
  sql.run(
    `INSERT INTO court_case (id, hub, agreement, drawing, over, updated) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET drawing = excluded.drawing, over = excluded.over, updated = excluded.updated`,
    id,
    at.hub,
    toHex(state.agreement),
    state.phase === 'calling' || state.phase === 'drawing' ? 1 : 0,
    state.phase === 'closed' ? 1 : 0,
    at.time,
  )
  for (const did of state.rounds.flatMap(engagedIn))
    sql.run('INSERT OR IGNORE INTO court_seat (did, id) VALUES (?, ?)', did, id)
  const detail = detailOf(fact)
  sql.run(
    'INSERT INTO court_step (id, change, round, did, detail, event, h, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    change,
    state.rounds.length - 1,
    by ?? null,
    detail === undefined ? null : JSON.stringify(detail),
    event ? toHex(event) : null,
    at.h,
    at.time,
  )
  if (change === 'closed' || change === 'talks-over')
    sql.run('UPDATE court_gain SET id = ? WHERE hub = ? AND id IS NULL', id, at.hub)
}

/** What a sentence about the change needs and the state of today no longer says. */
function detailOf({ change, state }: CaseFact): unknown {
  if (change === 'proposed') return state.talks?.proposed
  if (change === 'signed') return state.talks?.signed
  if (change === 'awaiting-seed') return roundOf(state).withheld
  if (change === 'drawing') return state.claims.map(({ did }) => did)
  if (change === 'seated' || change === 'replaced') return seatedIn(state)
  return change === 'found' || change === 'closed' ? roundOf(state).result : undefined
}

const seatedIn = (state: CaseState): string[] => roundOf(state).seats.map(({ did }) => did)

const PIECES = { 'court.file': 'filing', 'court.evidence': 'evidence', 'court.appeal': 'appeal' } as const
/** What only a person does; a juror's app may come too late with the rest, and nobody has to hear of it. */
const OWN_DEEDS: ReadonlySet<string> = new Set([
  'court.evidence',
  'court.propose',
  'court.sign',
  'court.waive',
  'court.appeal',
  'court.commit',
])

export function onOutcome(sql: Sql, at: At, { signed: { id, event } }: ParsedEvent, { refused }: Outcome): void {
  const { t, as, body } = event
  const court = t === 'court.file' ? id : body.case
  if (!t.startsWith('court.') || !(court instanceof Uint8Array)) return
  if (refused !== undefined) {
    if (OWN_DEEDS.has(t))
      sql.run(
        'INSERT OR IGNORE INTO court_refusal (event, id, did, code, time) VALUES (?, ?, ?, ?, ?)',
        ...[toHex(id), toHex(court), as, refused, at.time],
      )
    return
  }
  if (!(t in PIECES) || !(body.statement instanceof Uint8Array)) return
  sql.run(
    `INSERT OR IGNORE INTO court_piece (event, id, what, did, hash, time, n)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT count(*) FROM court_piece WHERE id = ?))`,
    ...[toHex(id), toHex(court), PIECES[t as keyof typeof PIECES], as, toHex(body.statement), at.time, toHex(court)],
  )
}

/** By its hash the first copy is as good as any other: what has another content has another hash, and nobody has certified that. */
export function onMessage(sql: Sql, message: Message, mine: boolean): void {
  const { content, from, to, at } = message
  if (content.kind === 'case-vote') {
    if (from === to)
      sql.run(
        'INSERT OR IGNORE INTO court_vote (id, round, at, bytes) VALUES (?, ?, ?, ?)',
        ...[toHex(content.case), content.round, at, encodeRecord(message)],
      )
    return
  }
  const hash = paperHash(content)
  if (!hash) return
  sql.run('INSERT OR IGNORE INTO court_paper (hash, bytes) VALUES (?, ?)', toHex(hash), encodeRecord(message))
  if (mine) sql.run('INSERT OR IGNORE INTO court_sent (hash, did) VALUES (?, ?)', toHex(hash), to)
}

export type Paper = Extract<Message['content'], { kind: 'case-statement' | 'case-prose' | 'case-reasons' }>

/** What the ledger has of a paper; undefined where a letter is none. */
export function paperHash(content: Message['content']): Uint8Array | undefined {
  switch (content.kind) {
    case 'case-statement':
      return statementHash(content)
    case 'case-reasons':
      return reasonsHash(content)
    case 'case-prose':
      return contractProseCommitment(content.prose)
    default:
      return undefined
  }
}
