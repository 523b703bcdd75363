/** What a translation owes the English words: the same keys, the same values to put in, and every plural form its language has. */

/** Sentences by their whole key, as in `board.sort.newest`. */
export type Sentences = ReadonlyMap<string, string>

export function sentencesOf(tree: object, path = ''): Sentences {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...sentencesOf(value, `${path}${key}.`)],
    ),
  )
}

/** Whole numbers that lists and sums come to; forms for whole millions alone are filled in (gather.ts). */
const COUNTED_MAX = 1000

const placeholders = (text: string): string[] => text.match(/\{\{.*?\}\}/g) ?? []
const isCount = (placeholder: string): boolean => /\{\{count\b/.test(placeholder)
const stemOf = (key: string): string | undefined => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1]

export function faults(language: string, english: Sentences, said: Sentences): string[] {
  const rules = new Intl.PluralRules(language)
  const used = new Set(Array.from({ length: COUNTED_MAX }, (_, n) => rules.select(n)))
  const allowed = rules.resolvedOptions().pluralCategories
  const counted = [...english.keys()].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length))
  const isForm = (key: string) => counted.includes(stemOf(key) ?? '')
  const known = new Set([...english.keys(), ...counted.flatMap((stem) => allowed.map((form) => `${stem}_${form}`))])
  const needed = [
    ...[...english.keys()].filter((key) => !isForm(key) || key.endsWith('_zero')),
    ...counted.flatMap((stem) => [...used].map((form) => `${stem}_${form}`)),
  ]
  return [
    ...[...new Set(needed)].filter((key) => !said.has(key)).map((key) => `${key} is missing`),
    ...[...said.keys()].filter((key) => !known.has(key)).map((key) => `${key} is not a key of the English words`),
    ...[...said].flatMap(([key, text]) => valueFaults(key, text, english)),
  ]
}

/** A form for one or two may say the number in words; every other value has to be there. */
function valueFaults(key: string, text: string, english: Sentences): string[] {
  const stem = stemOf(key)
  const models = [key, `${stem}_one`, `${stem}_other`].flatMap((one) => english.get(one) ?? [])
  const [model] = models
  if (model === undefined) return []
  const has = placeholders(text)
  const isForm = stem !== undefined && english.has(`${stem}_one`)
  const sets = isForm ? models.map(placeholders) : [placeholders(model)]
  const mayOmitCount = isForm && /_(zero|one|two)$/.test(key)
  const needs = (sets[0] ?? []).filter(
    (one) => sets.every((set) => set.includes(one)) && !(mayOmitCount && isCount(one)),
  )
  const lacks = needs.filter((one) => !has.includes(one))
  const strange = has.filter((one) => !sets.some((set) => set.includes(one)))
  return [
    ...lacks.map((one) => `${key}: ${one} is not said`),
    ...strange.map((one) => `${key}: ${one} is filled by nobody`),
  ]
}
