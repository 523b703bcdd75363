/** Studies as windows and agents see them. */
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import {
  allStudies,
  citationsOf,
  type Replication,
  readReplicated,
  readStudy,
  readVersion,
  replicationsOf,
  type Study,
  type Tally,
  type VersionState,
} from '#shared/core/research/index.ts'
import type { ReplicationView, StudyForm, StudySummary, StudyView } from '#shared/ipc/research.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { toBlob } from '../notices/index.ts'
import { nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'

interface OfHub {
  hub: string
}
interface OfStudy extends OfHub {
  study: string
}

/** More than anybody looks through. */
const SHOWN_MAX = 300

const who = (context: FeatureContext, hub: string, did: string) => ({ did, nick: nickOf(context.sql, hub, did) })

export function theStudy(context: FeatureContext, { hub, study }: OfStudy): Study {
  const id = fromHex(study)
  const state = readStudy(context.state(hub), id)
  if (state) return { id, ...state }
  throw notFound('research.unknown', 'This study is not known here. It is there once the hub has certified it.')
}

/** NOT_FOUND where the study has no such version. */
export function theVersion(context: FeatureContext, of: OfStudy & { version: number }): VersionState {
  const { id } = theStudy(context, of)
  const state = readVersion(context.state(of.hub), { study: id, version: of.version })
  if (state) return state
  throw notFound('research.unknown', 'The hub knows no such version of this study. Nothing was changed.')
}

/** How it stands with independent replications, in a sentence. */
export function sentenceOf({ confirmed, failed, inconclusive }: Tally): string {
  const all = confirmed + failed + inconclusive
  if (all === 0) return 'Nobody independent has repeated this version yet.'
  const open = inconclusive > 0 ? ` ${inconclusive} came to no result.` : ''
  const fails = failed > 0 ? ` ${failed} failed.` : ''
  return `${confirmed} of ${all} independent ${all === 1 ? 'replication confirms' : 'replications confirm'} this.${fails}${open}`
}

const outcomeOf = ({ independent, tied }: VersionState) => ({ independent, tied, sentence: sentenceOf(independent) })

function versionsOf(context: FeatureContext, hub: string, { id, version }: Study): VersionState[] {
  const reader = context.state(hub)
  return Array.from({ length: version + 1 }, (_, at) => readVersion(reader, { study: id, version: at })).flatMap(
    (state) => state ?? [],
  )
}

function summaryOf(context: FeatureContext, hub: string, study: Study): StudySummary {
  const versions = versionsOf(context, hub, study)
  const newest = versions[study.version] as VersionState
  return {
    id: toHex(study.id),
    space: toHex(study.space),
    title: newest.content.title,
    question: newest.content.question,
    by: who(context, hub, study.by),
    published: study.published,
    version: study.version,
    outcome: outcomeOf(newest),
    failedBefore: versions.slice(0, -1).reduce((sum, { independent }) => sum + independent.failed, 0),
    cited: citationsOf(context.state(hub), study.id).filter(({ tie }) => !tie).length,
  }
}

export function list(context: FeatureContext, { hub, space, by }: OfHub & { space?: string; by?: string }) {
  return allStudies(context.state(hub))
    .filter((one) => (space === undefined || toHex(one.space) === space) && (by === undefined || one.by === by))
    .sort((a, b) => b.published - a.published || (toHex(a.id) < toHex(b.id) ? -1 : 1))
    .slice(0, SHOWN_MAX)
    .map((one) => summaryOf(context, hub, one))
}

const formOf = ({ content: { data, code, cites, ...text } }: VersionState): StudyForm => ({
  ...text,
  data: data.map(({ was, ...file }) => ({ ...toBlob(file), ...(was && { was: toHex(was) }) })),
  code: code.map(toBlob),
  cites: cites.map((at) => ({ study: toHex(at.study), version: at.version })),
})

function replicationOf(context: FeatureContext, hub: string, one: Replication): ReplicationView {
  const { id, by, on, data, code, bounty, study: _, ...rest } = one
  return {
    ...rest,
    id: toHex(id),
    by: who(context, hub, by),
    on: on.map(toHex),
    data: data.map(toBlob),
    code: code.map(toBlob),
    ...(bounty && { bounty: toHex(bounty) }),
  }
}

const titleOf = (context: FeatureContext, hub: string, study: Uint8Array): string => {
  const version = readStudy(context.state(hub), study)?.version ?? 0
  return readVersion(context.state(hub), { study, version })?.content.title ?? ''
}

export function get(context: FeatureContext, of: OfStudy): StudyView {
  const { hub } = of
  const reader = context.state(hub)
  const study = theStudy(context, of)
  const me = context.keys().did
  const { id, version, extends: base } = study
  return {
    ...summaryOf(context, hub, study),
    versions: versionsOf(context, hub, study).map((state, at) => ({
      version: at,
      since: state.since,
      ...(state.change !== undefined && { change: state.change }),
      content: formOf(state),
      outcome: outcomeOf(state),
    })),
    ...(base && {
      extends: { study: toHex(base.study), version: base.version, title: titleOf(context, hub, base.study) },
    }),
    replications: replicationsOf(reader, id)
      .sort((a, b) => b.at - a.at)
      .map((one) => replicationOf(context, hub, one)),
    citations: citationsOf(reader, id).map(({ citing, by, version: cited, at, tie, extends: extending }) => ({
      study: toHex(citing),
      title: titleOf(context, hub, citing),
      by: who(context, hub, by),
      version: cited,
      at,
      ...(tie && { tie }),
      extends: extending === true,
    })),
    mine: study.by === me,
    replicated: readReplicated(reader, { study: id, version }, me) !== undefined,
  }
}
