/** Publishing and revising studies, replicating them, and answering. No rule takes anything back, and no keeper or curator has a say in a replication. */
import type { z } from 'zod'
import type {
  ReplicationContent,
  researchAnswer,
  researchPublish,
  researchReplicate,
  researchRevise,
  StudyAt,
  StudyContent,
} from '#shared/wire/research.ts'
import { mayBegin } from '../hubs/index.ts'
import { toHex } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { spaceOf } from '../spaces/index.ts'
import { isClosedLicence } from '../spaces/types/scientific.ts'
import { tierOf } from '../tiers/index.ts'
import { STUDIES_EACH_MAX, STUDY_VERSIONS_MAX } from './limits.ts'
import {
  type CitationState,
  citationKey,
  countKey,
  countOf,
  noTally,
  type ReplicationState,
  readReplicated,
  readReplication,
  readStudy,
  readVersion,
  replicatedKey,
  replicationKey,
  type StudyState,
  studyKey,
  type VersionState,
  versionKey,
} from './state.ts'
import { tieOf } from './ties.ts'

type Body<S extends z.ZodType> = z.infer<S>

const isTwice = (roots: readonly Uint8Array[]): boolean => new Set(roots.map(toHex)).size !== roots.length

/** Codes: research.not-a-member, research.no-space, research.closed, research.not-scientific, research.not-listed, research.tier. */
function placeRefusal({ state, run }: RuleContext, as: string, id: Uint8Array): RuleResult {
  if (!mayBegin(state, as)) return 'research.not-a-member'
  const space = spaceOf(state, id)
  if (!space) return 'research.no-space'
  if (space.closed) return 'research.closed'
  const { type, who } = space.rules
  if (type !== 'scientific') return 'research.not-scientific'
  if (who.by === 'listed') return who.dids.includes(as) ? null : 'research.not-listed'
  if (who.by === 'anybody') return null
  return (tierOf(state, as, run)?.place ?? who.rung) < who.rung ? 'research.tier' : null
}

/** Codes: research.twice (a file or study is named twice), research.data-closed, research.cites-unknown. */
function contentRefusal({ state }: RuleContext, { data, code, licence, cites }: StudyContent): RuleResult {
  const lists = [data.map(({ root }) => root), code.map(({ root }) => root), cites.map(({ study }) => study)]
  if (lists.some(isTwice)) return 'research.twice'
  if (data.length > 0 && isClosedLicence(licence)) return 'research.data-closed'
  return cites.every((at) => readVersion(state, at)) ? null : 'research.cites-unknown'
}

/** A citation counts once for each study that cites, whatever its versions say later; oneself and kin are marked. */
function cite(context: RuleContext, by: string, citing: Uint8Array, { study, version }: StudyAt, extending: boolean) {
  const { state, time } = context
  const cited = readStudy(state, study) as StudyState
  const key = citationKey(study, citing)
  if (state.get(key)) return
  const tie = tieOf(state, cited.by, by)
  const citation: CitationState = { by, version, at: time, ...(tie && { tie }), ...(extending && { extends: true }) }
  state.put(key, citation)
}

const isOf = (id: Uint8Array) => (at: StudyAt) => toHex(at.study) === toHex(id)

/**
 * Codes: those of placeRefusal and contentRefusal, research.too-many, research.extends-unknown, research.was-unknown (the first version takes the place of
 * nothing).
 */
export function publish(context: RuleContext, as: string, body: Body<typeof researchPublish>): RuleResult {
  const { state, time } = context
  const id = context.event as Uint8Array
  const { space, content } = body
  const count = countOf(state, as)
  const refused = placeRefusal(context, as, space) ?? contentRefusal(context, content)
  if (refused) return refused
  if (count >= STUDIES_EACH_MAX) return 'research.too-many'
  if (body.extends && !readVersion(state, body.extends)) return 'research.extends-unknown'
  if (content.data.some(({ was }) => was)) return 'research.was-unknown'
  state.put(countKey(as), { count: count + 1 })
  const study: StudyState = { by: as, space, published: time, version: 0 }
  state.put(studyKey(id), body.extends ? { ...study, extends: body.extends } : study)
  state.put(versionKey(id, 0), { content, since: time, independent: noTally(), tied: noTally() } satisfies VersionState)
  if (body.extends) cite(context, as, id, body.extends, true)
  for (const at of content.cites) cite(context, as, id, at, false)
  context.fact({ kind: 'research', change: 'published', study: id, version: 0, by: as, event: id })
  return null
}

/** Codes: research.not-a-member, research.unknown, research.not-author, research.outdated, research.many-versions, research.cites-itself, research.was-unknown and those of contentRefusal. */
export function revise(context: RuleContext, as: string, body: Body<typeof researchRevise>): RuleResult {
  const { state, time } = context
  const { study: id, version, content, change } = body
  if (!mayBegin(state, as)) return 'research.not-a-member'
  const study = readStudy(state, id)
  const before = study && readVersion(state, { study: id, version: study.version })
  if (!study || !before) return 'research.unknown'
  if (study.by !== as) return 'research.not-author'
  if (version !== study.version) return 'research.outdated'
  if (version + 1 >= STUDY_VERSIONS_MAX) return 'research.many-versions'
  const refused = contentRefusal(context, content)
  if (refused) return refused
  if (content.cites.some(isOf(id))) return 'research.cites-itself'
  const known = new Set(before.content.data.map(({ root }) => toHex(root)))
  if (content.data.some(({ was }) => was && !known.has(toHex(was)))) return 'research.was-unknown'
  const next = version + 1
  state.put(studyKey(id), { ...study, version: next })
  const added: VersionState = { content, since: time, change, independent: noTally(), tied: noTally() }
  state.put(versionKey(id, next), added)
  for (const at of content.cites) cite(context, as, id, at, false)
  context.fact({ kind: 'research', change: 'revised', study: id, version: next, by: as, ...here(context) })
  return null
}

const here = ({ event }: RuleContext) => ({ event: event as Uint8Array })

/** Codes: research.twice, research.other-data (not data of that version), research.no-data (neither the study's data nor data of one's own). */
function workRefusal({ content }: VersionState, { on, data, code }: ReplicationContent): RuleResult {
  if ([on, data.map(({ root }) => root), code.map(({ root }) => root)].some(isTwice)) return 'research.twice'
  const known = new Set(content.data.map(({ root }) => toHex(root)))
  if (!on.every((root) => known.has(toHex(root)))) return 'research.other-data'
  return on.length + data.length === 0 ? 'research.no-data' : null
}

/**
 * Anybody in the hub may, whomever the space lets post and whether it is open: or its keeper could keep failures out. Once for each version, so that
 * each counts once. Codes: research.not-a-member, research.unknown, research.replicated, and those of workRefusal.
 */
export function replicate(context: RuleContext, as: string, body: Body<typeof researchReplicate>): RuleResult {
  const { state, time } = context
  const { v: _, ...said } = body
  const { study: id, version } = said
  const event = context.event as Uint8Array
  if (!mayBegin(state, as)) return 'research.not-a-member'
  const study = readStudy(state, id)
  const of = readVersion(state, said)
  if (!study || !of) return 'research.unknown'
  if (readReplicated(state, said, as)) return 'research.replicated'
  const refused = workRefusal(of, said)
  if (refused) return refused
  const tie = tieOf(state, study.by, as)
  const replication: ReplicationState = { ...said, by: as, at: time, ...(tie && { tie }) }
  state.put(replicationKey(event), replication)
  state.put(replicatedKey(said, as), { id: event })
  const side = tie ? 'tied' : 'independent'
  const tally = { ...of[side], [said.verdict]: of[side][said.verdict] + 1 }
  state.put(versionKey(id, version), { ...of, [side]: tally })
  context.fact({ kind: 'research', change: 'replicated', study: id, version, by: as, event })
  return null
}

/** Words beside a replication, which changes nothing of it. Codes: research.unknown, research.not-author, research.answered. */
export function answer(context: RuleContext, as: string, body: Body<typeof researchAnswer>): RuleResult {
  const { state, time } = context
  const replication = readReplication(state, body.replication)
  const study = replication && readStudy(state, replication.study)
  if (!replication || !study) return 'research.unknown'
  if (study.by !== as) return 'research.not-author'
  if (replication.answer) return 'research.answered'
  state.put(replicationKey(body.replication), { ...replication, answer: { text: body.text, at: time } })
  const { study: id, version } = replication
  context.fact({ kind: 'research', change: 'answered', study: id, version, by: as, ...here(context) })
  return null
}
