/** What was written in a case, as far as it has come here: by the hashes that the ledger has of it. */
import type { Reasons } from '#shared/core/disputes/index.ts'
import { decodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { type ContractProse, type Message, message as messageSchema } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { currentContract, findContract } from '../agreements/index.ts'
import type { Filed } from './filed.ts'
import type { Paper } from './projection.ts'

type Of<K extends Message['content']['kind']> = Extract<Message['content'], { kind: K }>

function contentOf(bytes: Uint8Array): Message['content'] {
  const decoded = decodeCanonical(new Uint8Array(bytes))
  if (!decoded.ok) throw new Error('damaged letter in the read model')
  return messageSchema.parse(decoded.value).content
}

export function paperAt<K extends Paper['kind']>(sql: Sql, kind: K, hash: string): Of<K> | undefined {
  const row = sql.get<{ bytes: Uint8Array }>('SELECT bytes FROM court_paper WHERE hash = ?', hash)
  const content = row && contentOf(row.bytes)
  return content?.kind === kind ? (content as Of<K>) : undefined
}

export interface Piece {
  what: 'filing' | 'evidence' | 'appeal'
  by: string
  at: number
  event: string
  /** Hex. */
  hash: string
  statement?: Of<'case-statement'>
}

/** Certified evidence in its order, with what it says where that has come here. */
export const piecesOf = (sql: Sql, id: string): Piece[] =>
  certifiedPieces(sql, id).map((piece) => {
    const statement = paperAt(sql, 'case-statement', piece.hash)
    return { ...piece, ...(statement && { statement }) }
  })

export const certifiedPieces = (sql: Sql, id: string): Omit<Piece, 'statement'>[] =>
  sql
    .all<{ what: Piece['what']; did: string; time: number; event: string; hash: string }>(
      'SELECT what, did, time, event, hash FROM court_piece WHERE id = ? ORDER BY n',
      id,
    )
    .map(({ what, did, time, event, hash }) => ({ what, by: did, at: time, event, hash }))

/** The agreement's text: a party's own, or as a side has sent it to a juror. */
export function proseOf(context: FeatureContext, { state, terms }: Filed): ContractProse | undefined {
  const dealing = findContract(context, toHex(state.agreement))
  const own = dealing && currentContract(dealing)
  if (own && own.id === dealing.agreement.id) return own.prose
  return paperAt(context.sql, 'case-prose', toHex(terms.prose))?.prose
}

export const reasonsAt = (sql: Sql, hash: Uint8Array | undefined): Reasons | undefined =>
  hash && paperAt(sql, 'case-reasons', toHex(hash))

/** Votes of mine that were closed in a round; the ledger knows which of them counts. */
export const ownVotes = (sql: Sql, id: string, round: number): Of<'case-vote'>[] =>
  sql
    .all<{ bytes: Uint8Array }>('SELECT bytes FROM court_vote WHERE id = ? AND round = ? ORDER BY at', id, round)
    .map(({ bytes }) => contentOf(bytes))
    .filter((content) => content.kind === 'case-vote')

const ABOUT_BYTES = 16

/** Sends a paper, or a vote to myself; what it stands on comes first in its address. */
export function post(
  context: FeatureContext,
  hub: string,
  to: string,
  about: Uint8Array,
  content: Paper | Of<'case-vote'>,
): void {
  const { did: from, dev } = context.keys()
  const files = content.kind === 'case-statement' && to !== from ? content.files.map(({ cipher }) => cipher) : []
  const negotiation = about.slice(0, ABOUT_BYTES)
  const at = context.now()
  context.sendMessage({ v: 1, hub: fromHex(hub), negotiation, from, dev, to, at, content }, files)
}

/** Whether members keep a copy of this paper for me. */
export const isKept = (sql: Sql, hash: string): boolean =>
  sql.get('SELECT 1 AS kept FROM court_sent WHERE hash = ? LIMIT 1', hash) !== undefined

/** Whether a copy of this paper has gone to somebody from here. */
export const isSent = (sql: Sql, hash: string, to: string): boolean =>
  sql.get('SELECT 1 AS sent FROM court_sent WHERE hash = ? AND did = ?', hash, to) !== undefined
