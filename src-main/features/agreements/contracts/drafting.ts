/** Drafts: what a form would say and do, what is wrong with it, and the codes of hand-overs that are mine to give. */
import { courseOfSilence, coursesOf, linesOf, namedIn, partyOf } from '#shared/core/contracts/index.ts'
import { mayBegin } from '#shared/core/hubs/index.ts'
import { concatBytes, DAY, formatDuration, fromHex, hashTagged, sha256, utf8 } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { payRefusal, readToken } from '#shared/core/ledger/index.ts'
import { readVersion } from '#shared/core/research/index.ts'
import type { ContractForm, ContractPreview } from '#shared/ipc/contracts.ts'
import type { DisputeForm } from '#shared/ipc/dispute-form.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refusalWords } from '../../../engine/refusal-words.ts'
import { OPEN_MAX_MS, SPAN_MAX_MS, SPAN_MIN_MS } from '../terms.ts'
import { type ContractSeed, type FormProblem, makeContract, ruleProblems, shapeProblems } from './form.ts'
import { lateWorst } from './redressed.ts'
import { draftSentence, wordsOf } from './words.ts'

const CODE_BYTES = 16
/** The code I give at a hand-over: known to this device alone until I do, and never written down by it. */
export function codeOf(context: FeatureContext, negotiation: Uint8Array, place: number): Uint8Array {
  const message = concatBytes(utf8('kind:handover-code:1'), Uint8Array.of(0, place), negotiation)
  return hashTagged('kind:handover-code:1', context.keys().sign(message)).subarray(0, CODE_BYTES)
}

export const seedOf = (
  context: FeatureContext,
  drawn: { negotiation: Uint8Array; salt: Uint8Array; at: number },
): ContractSeed => ({
  ...drawn,
  lockOf: (place) => sha256(codeOf(context, drawn.negotiation, place)),
})

/** Everything that keeps the draft from being signed by `me`; with `anybody`, for whoever takes it. */
export function contractProblems(
  reader: Reader,
  me: string,
  form: ContractForm,
  seed: ContractSeed,
  anybody = false,
): FormProblem[] {
  const { terms, prose } = makeContract(form, seed)
  const shape = [...textProblems(form), ...shapeProblems(terms, prose)]
  if (shape.length > 0) return shape
  return [
    ...ruleProblems(terms, refusalWords),
    ...peopleProblems(reader, me, terms, anybody),
    ...tokenProblems(reader, terms),
    ...keyProblems(form, me),
    ...studyProblems(reader, form),
    ...(anybody ? onceProblems(form) : codeProblems(form, me)),
    ...timeProblems(form),
  ]
}

function textProblems({ title, commitments }: ContractForm): FormProblem[] {
  const empty = commitments.flatMap((one, place) =>
    one.title.trim() === '' ? [{ path: `commitments.${place}.title`, text: 'Say what it is in a few words.' }] : [],
  )
  return title.trim() === '' ? [{ path: 'title', text: 'The title is empty.' }, ...empty] : empty
}

function peopleProblems(reader: Reader, me: string, terms: ContractTerms, anybody: boolean): FormProblem[] {
  if (partyOf(terms, me) < 0)
    return [{ path: 'parties', text: 'You are not a party to this; whoever proposes an agreement signs it too.' }]
  return namedIn(terms).every((did) => mayBegin(reader, did) || (anybody && did === ANYBODY))
    ? []
    : [{ path: 'parties', text: 'Somebody named here is not a member of the hub, or is leaving it.' }]
}

function tokenProblems(reader: Reader, terms: ContractTerms): FormProblem[] {
  return terms.commitments.flatMap(({ pay, bond }, place) => {
    const codes = [
      ...pay.map(({ token }, slot) => [token, `pay.${slot}.token`]),
      ...(bond ? [[bond.token, 'bond']] : []),
    ]
    return codes.flatMap(([code = '', field]) => {
      const token = readToken(reader, code)
      const text = token ? payRefusal(token) && refusalWords(payRefusal(token) as string) : 'The hub has no such token.'
      return text ? [{ path: `commitments.${place}.${field}`, text }] : []
    })
  })
}

/** The receiver has the code, so only the receiver's app can draw it. */
function codeProblems({ commitments, parties }: ContractForm, me: string): FormProblem[] {
  return commitments.flatMap(({ gate, to }, place) =>
    gate.kind === 'code' && gate.lock === undefined && parties[to]?.did !== me
      ? [
          {
            path: `commitments.${place}.gate`,
            text: 'Whoever receives the thing draws the code, so the proposal has to come from them. Choose another way, or ask them to propose.',
          },
        ]
      : [],
  )
}

/** Whoever has the file has sealed it; a counter-proposal keeps what they said of it. */
function keyProblems({ commitments, parties }: ContractForm, me: string): FormProblem[] {
  return commitments.flatMap(({ gate, by }, place) => {
    if (gate.kind !== 'key' || (gate.file && gate.cipher && gate.leaves && gate.lock)) return []
    const mine = parties[by]?.did === me
    const text = mine
      ? 'Choose the file that is handed over.'
      : 'Whoever has the file chooses it, so the proposal has to come from them. Choose another way, or ask them to propose.'
    return [{ path: `commitments.${place}.gate.file`, text }]
  })
}
/** A replication is of a study that the hub knows. */
const studyProblems = (reader: Reader, { commitments }: ContractForm): FormProblem[] =>
  commitments.flatMap(({ gate }, place) =>
    gate.kind !== 'replication' ||
    (gate.study !== undefined && readVersion(reader, { study: fromHex(gate.study), version: gate.version }))
      ? []
      : [{ path: `commitments.${place}.gate.study`, text: 'Choose the study that is to be repeated.' }],
  )

/** What many will take has no room for a secret between two. */
const onceProblems = ({ commitments }: ContractForm): FormProblem[] =>
  commitments.flatMap(({ gate }, place) =>
    gate.kind === 'code' ? [{ path: `commitments.${place}.gate`, text: refusalWords('mandate.gate') }] : [],
  )

function disputeSpans(dispute: DisputeForm | undefined): [path: string, ms: number][] {
  if (!dispute) return []
  if ('arbiters' in dispute) return [['within', dispute.within]]
  const { evidence, draw, vote, open, appeal } = dispute.court
  return Object.entries({ evidence, draw, vote, open, appeal }).map(([name, span]) => [`court.${name}`, span])
}

/** As the wire has it. */
const REDRESS_MAX_MS = 90 * DAY

function timeProblems(form: ContractForm): FormProblem[] {
  const problems: FormProblem[] = []
  const within = (path: string, value: number, min: number, max: number) => {
    if (value < min) problems.push({ path, text: `At least ${formatDuration(min)}.` })
    if (value > max) problems.push({ path, text: `At most ${formatDuration(max)}.` })
  }
  within('openWithin', form.openWithin, SPAN_MIN_MS, OPEN_MAX_MS)
  within('fundWithin', form.fundWithin, SPAN_MIN_MS, SPAN_MAX_MS)
  if (form.redress !== undefined) within('redress', form.redress, SPAN_MIN_MS, REDRESS_MAX_MS)
  for (const [path, span] of disputeSpans(form.dispute)) within(`dispute.${path}`, span, SPAN_MIN_MS, SPAN_MAX_MS)
  for (const [place, { gate, wait, within: time, review }] of form.commitments.entries()) {
    within(`commitments.${place}.wait`, wait, 0, SPAN_MAX_MS)
    if (gate.kind === 'time') continue
    within(`commitments.${place}.within`, time, SPAN_MIN_MS, SPAN_MAX_MS)
    if (gate.kind !== 'code' && gate.kind !== 'attest')
      within(`commitments.${place}.review`, review, SPAN_MIN_MS, SPAN_MAX_MS)
  }
  return problems
}

const UNSIGNED = { negotiation: new Uint8Array(16), salt: new Uint8Array(32) }
const EMPTY: Omit<ContractPreview, 'problems'> = { sentence: '', lines: [], worst: [], courses: [] }

/** What the draft says and every course it can take; nothing is signed or sent. */
export function preview(context: FeatureContext, { form }: { form: ContractForm }): ContractPreview {
  const reader = context.state(form.hub)
  const seed = seedOf(context, { ...UNSIGNED, at: context.now() })
  const anybody = form.parties.some(({ did }) => did === ANYBODY)
  const problems = contractProblems(reader, context.keys().did, form, seed, anybody)
  const { terms, prose } = makeContract(form, seed)
  if (shapeProblems(terms, prose).length > 0 || ruleProblems(terms, refusalWords).length > 0)
    return { ...EMPTY, problems }
  const words = wordsOf(context, form.hub, prose)
  const said = { sentence: draftSentence(terms, words), lines: linesOf(terms, words), problems }
  if (problems.length > 0) return { ...EMPTY, ...said }
  const courses = coursesOf(reader, fromHex(form.hub), terms, 0, words)
  return {
    ...said,
    courses,
    worst: terms.parties.map((_, party) => {
      const { what, ends } = courseOfSilence(reader, fromHex(form.hub), terms, words, party)
      return `${what}: ${ends[party]?.text}.${lateWorst(terms, party)}`
    }),
  }
}
