/**
 * JSON-LD (https://www.w3.org/TR/json-ld11/) as far as strangers' documents need it: names by the document's own inline context, one or many,
 * `@value`, `@list`, `@set` and `@graph`. A context elsewhere is never fetched; the words of FEP-0837 are known without.
 */
import { COMMITMENTS_MAX } from '#shared/wire/contracts.ts'
import type { Json, JsonNumber, JsonObject } from './json.ts'
import { wordOf } from './vocabulary.ts'

/** What an object says, by word; whatever stands alone is a list of one. */
export type Node = ReadonlyMap<string, readonly Value[]>
export type Value = string | boolean | JsonNumber | Node

type Terms = ReadonlyMap<string, string>

const isObject = (json: Json | undefined): json is JsonObject => json instanceof Map
export const isNode = (value: Value | undefined): value is Node => value instanceof Map
const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

/** A prefix may stand upon another; a circle ends here. */
const PREFIX_STEPS_MAX = 4
/** Contexts are copied where objects bring their own, so they stay small; FEP-0837's has some twenty names. */
const TERMS_MAX = 500
const IRI_CHARS_MAX = 500

/** The IRI a name stands for in a context, or the name itself. */
function iriOf(name: string, terms: Terms): string {
  let iri = name
  for (let step = 0; step < PREFIX_STEPS_MAX; step++) {
    const whole = terms.get(iri)
    const colon = iri.indexOf(':')
    const prefix = colon < 0 ? undefined : terms.get(iri.slice(0, colon))
    const next = whole ?? (prefix === undefined ? iri : prefix + iri.slice(colon + 1))
    if (next === iri) break
    iri = next
  }
  return iri
}

function withContext(terms: Terms, context: Json | undefined): Terms {
  if (context === undefined) return terms
  const next = new Map(terms)
  for (const part of isList(context) ? context : [context]) {
    if (!isObject(part)) continue
    for (const [name, meaning] of part) {
      const iri = isObject(meaning) ? meaning.get('@id') : meaning
      const fits = next.size < TERMS_MAX && typeof iri === 'string' && iri.length <= IRI_CHARS_MAX
      if (fits && !name.startsWith('@')) next.set(name, iri)
    }
  }
  return next
}

const KEYWORDS = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
])

function nodeOf(object: JsonObject, outer: Terms): Node {
  const terms = withContext(outer, object.get('@context'))
  const words = new Map<string, readonly Value[]>()
  for (const [name, json] of object) {
    if (name === '@context') continue
    const iri = iriOf(name, terms)
    const word = KEYWORDS.get(iri) ?? wordOf(iri)
    words.set(word, [...(words.get(word) ?? []), ...valuesOf(json, terms)])
  }
  return words
}

/** Every value a property has. */
function valuesOf(json: Json, terms: Terms): Value[] {
  if (json === null) return []
  if (isList(json)) return json.flatMap((item) => valuesOf(item, terms))
  if (!isObject(json)) return [json as Value]
  const bare = json.get('@value') ?? json.get('@list') ?? json.get('@set')
  return bare === undefined ? [nodeOf(json, terms)] : valuesOf(bare, terms)
}

/** The objects at the top: one, or those of a list or a graph. */
export function nodesIn(json: Json): Node[] {
  return valuesOf(json, new Map())
    .filter(isNode)
    .flatMap((node) => (node.has('@graph') ? nodesOf(node, '@graph') : [node]))
}

export const nodesOf = (node: Node, word: string): Node[] => (node.get(word) ?? []).filter(isNode)

/** The first text there is under any of these words. */
export function textOf(node: Node | undefined, ...words: string[]): string | undefined {
  for (const word of words) {
    const found = node?.get(word)?.find((value) => typeof value === 'string')
    if (typeof found === 'string') return found
  }
  return undefined
}

const idIn = (value: Value): string[] => {
  const id = isNode(value) ? textOf(value, 'id') : value
  return typeof id === 'string' ? [id] : []
}

/** Identifiers, whether they stand alone or in objects. */
export const idsOf = (node: Node | undefined, word: string): string[] => (node?.get(word) ?? []).flatMap(idIn)
export const idOf = (node: Node | undefined, word: string): string | undefined => idsOf(node, word)[0]

/** A number as it was written, whether as one or as text. */
export function digitsOf(node: Node | undefined, ...words: string[]): string | undefined {
  for (const word of words) {
    const [value] = node?.get(word) ?? []
    if (typeof value === 'string') return value
    if (typeof value === 'object' && !isNode(value)) return value.digits
  }
  return undefined
}

/** A whole number from 0 to `max`, or undefined. */
export function countOf(node: Node | undefined, word: string, max: number): number | undefined {
  const digits = digitsOf(node, word)
  if (digits === undefined || !/^\d{1,16}$/.test(digits)) return undefined
  const count = Number(digits)
  return count <= max ? count : undefined
}

/** Places in the list of commitments. */
export const placesOf = (node: Node, word: string): number[] =>
  (node.get(word) ?? []).flatMap((value) => {
    const place = typeof value === 'object' && !isNode(value) ? Number(value.digits) : Number.NaN
    return Number.isInteger(place) && place >= 0 && place < COMMITMENTS_MAX ? [place] : []
  })
