/** Studies on the ledger. Nothing here is ever deleted: versions, replications and citations stay as they were certified. */
import type { ReplicationContent, StudyAt, StudyContent } from '#shared/wire/research.ts'
import { fromHex, toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { VERDICTS, type Verdict } from './limits.ts'
import type { Tie } from './ties.ts'

export interface StudyState {
  by: string
  space: Uint8Array
  /** Hub time. */
  published: number
  /** The newest, from 0. */
  version: number
  extends?: StudyAt
}

export type Tally = Record<Verdict, number>

export interface VersionState {
  content: StudyContent
  since: number
  /** Why there is this version; absent of the first. */
  change?: string
  /** What came of repeating it: by those who have nothing to do with its author, and by the others. */
  independent: Tally
  tied: Tally
}

export interface ReplicationState extends ReplicationContent {
  study: Uint8Array
  version: number
  by: string
  at: number
  /** What its author is to the author of the study; absent: nothing that the hub knows of. */
  tie?: Tie
  answer?: { text: string; at: number }
}

export interface CitationState {
  /** Whose study cites. */
  by: string
  /** Which version of the cited study. */
  version: number
  at: number
  tie?: Tie
  extends?: true
}

const VERSION_DIGITS = 3
export const STUDIES: readonly [string, string] = ['study/', 'study0']
const hex = toHex
const within = (prefix: string): readonly [string, string] => [`${prefix}/`, `${prefix}0`]

export const studyKey = (id: Uint8Array): string => `study/${hex(id)}`
export const versionKey = (id: Uint8Array, version: number): string =>
  `study-version/${hex(id)}/${String(version).padStart(VERSION_DIGITS, '0')}`
export const replicationKey = (id: Uint8Array): string => `replication/${hex(id)}`
/** The one replication of a version by one person. */
export const replicatedKey = ({ study, version }: StudyAt, did: string): string =>
  `replicated/${hex(study)}/${String(version).padStart(VERSION_DIGITS, '0')}/${did}`
export const citationKey = (cited: Uint8Array, citing: Uint8Array): string => `citation/${hex(cited)}/${hex(citing)}`
export const countKey = (did: string): string => `study-count/${did}`

export const readStudy = (reader: Reader, id: Uint8Array) => reader.get(studyKey(id)) as StudyState | undefined
export const readVersion = (reader: Reader, { study, version }: StudyAt) =>
  reader.get(versionKey(study, version)) as VersionState | undefined
export const readReplication = (reader: Reader, id: Uint8Array) =>
  reader.get(replicationKey(id)) as ReplicationState | undefined
export const readReplicated = (reader: Reader, at: StudyAt, did: string): Uint8Array | undefined =>
  (reader.get(replicatedKey(at, did)) as { id: Uint8Array } | undefined)?.id
export const countOf = (reader: Reader, did: string): number =>
  (reader.get(countKey(did)) as { count: number } | undefined)?.count ?? 0

const tails = (reader: Reader, [from, to]: readonly [string, string]): string[] =>
  reader.keys(from, to, Number.MAX_SAFE_INTEGER).map((key) => key.slice(from.length))

export interface Study extends StudyState {
  id: Uint8Array
}
/** Every study of the hub, by id. */
export const allStudies = (reader: Reader): Study[] =>
  tails(reader, STUDIES).flatMap((name) => {
    const id = fromHex(name)
    const state = readStudy(reader, id)
    return state ? [{ id, ...state }] : []
  })

export interface Replication extends ReplicationState {
  id: Uint8Array
}
/** Of every version, by version and person. */
export const replicationsOf = (reader: Reader, study: Uint8Array): Replication[] =>
  tails(reader, within(`replicated/${hex(study)}`)).flatMap((tail) => {
    const [version = '', did = ''] = tail.split('/')
    const id = readReplicated(reader, { study, version: Number(version) }, did)
    const state = id && readReplication(reader, id)
    return id && state ? [{ id, ...state }] : []
  })

export interface Citation extends CitationState {
  citing: Uint8Array
}
/** By whom a study is cited, each citing study once. */
export const citationsOf = (reader: Reader, study: Uint8Array): Citation[] =>
  tails(reader, within(`citation/${hex(study)}`)).flatMap((tail) => {
    const citing = fromHex(tail)
    const state = reader.get(citationKey(study, citing)) as CitationState | undefined
    return state ? [{ citing, ...state }] : []
  })

export const noTally = (): Tally => Object.fromEntries(VERDICTS.map((one) => [one, 0])) as Tally
