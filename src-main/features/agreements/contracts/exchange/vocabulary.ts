/**
 * Words shared with others, and ours for what they have no word for.
 *
 * Sources: FEP-0837 "Federated Marketplace" (https://w3id.org/fep/0837); Valueflows ontology (https://w3id.org/valueflows/ont/vf#, documented at
 * https://www.valueflo.ws); Activity Vocabulary (https://www.w3.org/TR/activitystreams-vocabulary/); Ontology of units of Measure 2
 * (http://www.ontology-of-units-of-measure.org/resource/om-2/); UN/CEFACT Recommendation 20 for the codes of units.
 */
import type { CommitmentForm } from '#shared/ipc/contracts.ts'

const VF = 'https://w3id.org/valueflows/ont/vf#'
const OM2 = 'http://www.ontology-of-units-of-measure.org/resource/om-2/'
const AS = 'https://www.w3.org/ns/activitystreams'
const KIND = 'urn:kind:terms:'

const vf = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, `vf:${word}`]))
const links = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, { '@id': `vf:${word}`, '@type': '@id' }]))
/** JSON-LD lists are sets unless they say otherwise. */
const lists = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, { '@id': word, '@container': '@list' }]))

/** Inline as in the samples of FEP-0837, so that a reader needs no other document to know what the words mean. */
export const CONTEXT: readonly unknown[] = [
  AS,
  {
    om2: OM2,
    vf: VF,
    kind: KIND,
    ...vf(['Proposal', 'Intent', 'Agreement', 'Commitment', 'purpose', 'unitBased', 'publishes', 'reciprocal']),
    ...vf(['action', 'stipulates', 'stipulatesReciprocal', 'satisfies', 'resourceConformsTo', 'resourceQuantity']),
    ...vf(['created', 'due', 'note']),
    ...links(['provider', 'receiver', 'clauseOf', 'reciprocalClauseOf']),
    hasUnit: 'om2:hasUnit',
    hasNumericalValue: 'om2:hasNumericalValue',
    ...lists(['kind:parties', 'kind:members', 'kind:attesters', 'kind:arbiters', 'kind:paidTo', 'kind:after']),
  },
]

/** Where words may come from: Valueflows moved its namespace, and FEP-0837 and Valueflows each let either stand for the measures. */
const NAMESPACES = [
  VF,
  VF.replace('https:', 'http:'),
  'https://w3id.org/valueflows/',
  OM2,
  `${AS}#`,
  'http://www.w3.org/2004/02/skos/core#',
  'http://qudt.org/schema/qudt/',
]
/** Prefixes that samples use without saying what they stand for. */
const PREFIXES = ['vf:', 'om2:', 'as:', 'skos:', 'qudt:']

/** The plain word for an IRI or a compact IRI; ours keep their prefix, strangers' stay as they are. */
export function wordOf(iri: string): string {
  if (iri.startsWith(KIND)) return `kind:${iri.slice(KIND.length)}`
  const space = [...NAMESPACES, ...PREFIXES].find((one) => iri.startsWith(one) && iri.length > one.length)
  return space === undefined ? iri : iri.slice(space.length)
}

/** The last part of an IRI or a compact IRI: "transfer" of "vf:transfer". */
export const tailOf = (iri: string): string =>
  iri.slice(Math.max(...['#', '/', ':'].map((sign) => iri.lastIndexOf(sign))) + 1)

type What = CommitmentForm['what']

/** What changes hands, as a Valueflows action (https://www.valueflo.ws/concepts/actions/). FEP-0837 recommends the first two. */
export const ACTION_OF: Readonly<Record<What, string>> = {
  work: 'deliverService',
  service: 'deliverService',
  knowledge: 'deliverService',
  favour: 'deliverService',
  thing: 'transfer',
  money: 'transfer',
  loan: 'transferCustody',
  licence: 'copy',
}

/** The other way round, for documents that do not say it in our word. */
export const WHAT_OF: ReadonlyMap<string, What> = new Map([
  ['deliverService', 'service'],
  ['work', 'work'],
  ['transfer', 'thing'],
  ['transferAllRights', 'thing'],
  ['transferCustody', 'loan'],
  ['use', 'loan'],
  ['copy', 'licence'],
])

/** Rec 20 codes with their names in OM 2. */
const UNITS: readonly (readonly [code: string, name: string])[] = [
  ['C62', 'one'],
  ['SEC', 'second-Time'],
  ['MIN', 'minute-Time'],
  ['HUR', 'hour'],
  ['DAY', 'day'],
  ['WEE', 'week'],
  ['MON', 'month'],
  ['ANN', 'year'],
  ['GRM', 'gram'],
  ['KGM', 'kilogram'],
  ['TNE', 'tonne'],
  ['MTR', 'metre'],
  ['KMT', 'kilometre'],
  ['MTK', 'squareMetre'],
  ['MTQ', 'cubicMetre'],
  ['LTR', 'litre'],
  ['KWH', 'kilowattHour'],
]
const NAME_OF = new Map(UNITS)
/** QUDT's names (https://qudt.org/vocab/unit/) and what implementations write, beside OM's. */
const CODE_OF = new Map<string, string>([
  ...UNITS.map(([code, name]) => [name, code] as const),
  ...UNITS.map(([code]) => [code, code] as const),
  ['second', 'SEC'],
  ['minute', 'MIN'],
  ['HR', 'HUR'],
  ['MO', 'MON'],
  ['KiloGM', 'KGM'],
  ['M', 'MTR'],
  ['L', 'LTR'],
  ['NUM', 'C62'],
  ['UNITLESS', 'C62'],
  ['piece', 'C62'],
  ['gigabyte', 'E34'],
  ['GigaBYTE', 'E34'],
  ['Number', 'C62'],
  ['Kilogram', 'KGM'],
  ['Liter', 'LTR'],
])

const UNIT_URN = 'urn:kind:unit:'
/** A unit without a name in OM goes by its code: another's number must not be taken for a count of things. */
export const unitName = (code: string): string => NAME_OF.get(code) ?? `${UNIT_URN}${code}`

/** The Rec 20 code of a unit by its name in OM or QUDT, or undefined. */
export function unitCode(name: string): string | undefined {
  const tail = tailOf(name)
  if (name.startsWith(UNIT_URN)) return /^[A-Z0-9]{2,3}$/.test(tail) ? tail : undefined
  return CODE_OF.get(tail)
}

const TOKEN_URN = 'urn:kind:token:'
export const tokenUrn = (hub: string, code: string): string => `${TOKEN_URN}${hub}:${code}`
export const whatUrn = (what: What): string => `urn:kind:what:${what}`

/** The hub and the code of a token of ours. */
export function readTokenUrn(iri: string): { hub: string; code: string } | undefined {
  const found = /^urn:kind:token:([0-9a-f]{64}):([A-Z][A-Z0-9]{1,7})$/.exec(iri)
  return found ? { hub: found[1] as string, code: found[2] as string } : undefined
}

/** Wikidata's items for money that samples and markets name: dollars (US, Canadian), euro, pound, franc, yen, bitcoin, FairCoin. */
const CURRENCIES = new Set(['Q4917', 'Q1104069', 'Q4916', 'Q25224', 'Q25344', 'Q8146', 'Q131723', 'Q21002847'])
const MONEY = /^(?:urn:kind:token:|caip:19:|urn:iso:std:iso:4217:)/

/** Whether a resource is money. What is not known to be is taken for a thing: a swap read as a price would be the worse mistake. */
export const isMoney = (resource: string): boolean =>
  MONEY.test(resource) || (/wikidata|^wd:/.test(resource) && CURRENCIES.has(tailOf(resource)))

const DAY = 86_400_000
/** ISO 8601 (xsd:dayTimeDuration): whole days as days, anything else as seconds, exact to the millisecond. */
export function durationText(ms: number): string {
  if (ms > 0 && ms % DAY === 0) return `P${ms / DAY}D`
  const rest = ms % 1000
  return `PT${Math.floor(ms / 1000)}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}S`
}

const SPAN = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,12})(?:\.(\d{1,3}))?S)?)?$/

/** Milliseconds, or undefined where it is no such duration. Months and years have no fixed length and are not read. */
export function readDuration(text: string): number | undefined {
  const found = SPAN.exec(text)
  if (!found || text.endsWith('P') || text.endsWith('T')) return undefined
  const [days, hours, minutes, seconds] = found.slice(1, 5).map((digits) => Number(digits ?? 0)) as number[]
  const spans = (days as number) * DAY + (hours as number) * 3_600_000 + (minutes as number) * 60_000
  return spans + (seconds as number) * 1000 + Number((found[5] ?? '').padEnd(3, '0'))
}

/** RFC 3339 in UTC. */
export const instantText = (ms: number): string => new Date(ms).toISOString()
/** Milliseconds since the epoch of an ISO 8601 date or date and time, or undefined. */
export function readInstant(text: string): number | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}(?:T.{1,25})?$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}
