/**
 * Whether a notice may stand in a space (docs/decisions/045). What it breaks is judged by the version of the rules that it names and by
 * nothing that changes, so every node comes to the same answer whenever the notice reaches it. What changes with time is asked apart.
 */
import type { FieldValue, SpaceRules } from '#shared/wire/spaces.ts'
import { readHub } from '../hubs/index.ts'
import { DAY, type Duration, ignore, type Refusal, reject } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { tierOf } from '../tiers/index.ts'
import { askedOf, fits } from './fields.ts'
import { readRules, readSpace } from './state.ts'
import { TYPES } from './types/index.ts'

/** How long a notice stays under rules that were replaced and that it would break now. */
export const GRACE_MS: Duration = 30 * DAY

/** The parts of a notice that rules of spaces look at. */
export interface Listing {
  purpose: 'offer' | 'need'
  category: SpaceRules['categories'][number]
  price: { kind: 'tokens'; token: string; amount: bigint; per: string } | { kind: 'barter' }
  place: string
  expires: number
  fields: Readonly<Record<string, FieldValue>>
}

export interface Posted extends Listing {
  /** Whose it is, and when they say it was written. */
  did: string
  at: number
}

/** What is broken, and the field it is about or the bound it is beyond. */
export interface Breach {
  code: string
  detail?: Record<string, string | number | bigint>
}

const breach = (code: string, detail?: Breach['detail']): Breach => ({ code, ...(detail && { detail }) })

function priceBreach({ price: rules }: SpaceRules, price: Listing['price'], token: string): Breach | null {
  if (price.kind === 'barter') return rules.barter ? null : breach('space.no-barter')
  if (!rules.tokens) return breach('space.only-barter')
  if (price.token !== token) return breach('space.other-token', { token })
  if (rules.per.length > 0 && !rules.per.includes(price.per))
    return breach('space.price-per', { per: rules.per.join(', ') })
  if (rules.min !== undefined && price.amount < rules.min) return breach('space.price-low', { min: rules.min })
  if (rules.max !== undefined && price.amount > rules.max) return breach('space.price-high', { max: rules.max })
  return null
}

function fieldBreach({ fields: specs }: SpaceRules, { purpose, fields }: Listing): Breach | null {
  const asked = askedOf(specs, purpose)
  const unknown = Object.keys(fields).find((id) => !asked.some((spec) => spec.id === id))
  if (unknown !== undefined) return breach('space.field-unknown', { field: unknown })
  for (const spec of asked) {
    const value = Object.hasOwn(fields, spec.id) ? fields[spec.id] : undefined
    if (value === undefined && spec.required) return breach('space.field-missing', { field: spec.label })
    if (value !== undefined && !fits(spec, value)) return breach('space.field-wrong', { field: spec.label })
  }
  return null
}

/**
 * The first rule of one version that a notice breaks, or null. Codes: space.not-listed, space.purpose, space.category, space.too-long, those
 * of prices (space.no-barter, space.only-barter, space.other-token, space.price-per, space.price-low, space.price-high), of fields
 * (space.field-unknown, space.field-missing, space.field-wrong), and those of the type.
 */
export function breachOf(rules: SpaceRules, token: string, posted: Posted): Breach | null {
  const { did, at, purpose, category, price, expires } = posted
  if (rules.who.by === 'listed' && !rules.who.dids.includes(did)) return breach('space.not-listed')
  if (!rules.purposes.includes(purpose)) return breach('space.purpose')
  if (!rules.categories.includes(category)) return breach('space.category')
  if (expires - at > rules.days * DAY) return breach('space.too-long', { days: rules.days })
  const wrong = priceBreach(rules, price, token) ?? fieldBreach(rules, posted)
  if (wrong) return wrong
  const code = TYPES[rules.type].check(posted)
  return code === null ? null : breach(code)
}

/** Names a space, and the version of its rules that a notice was written under. */
export interface Named {
  id: Uint8Array
  rules: number
}

/** What every node's door says. Codes: space.unknown and space.rules-early (both may come yet, so the notice waits), and those of breachOf. */
export function spaceRefusal(reader: Reader, { id, rules: version }: Named, posted: Posted): Refusal | null {
  const space = readSpace(reader, id)
  if (!space) return ignore('space.unknown')
  const rules = readRules(reader, id, version)
  if (!rules) return ignore('space.rules-early', { version })
  const wrong = breachOf(rules.rules, readHub(reader).token, posted)
  return wrong && reject(wrong.code, wrong.detail)
}

/** Where a reader stands: the certified state, and the hub's time. */
export interface Now {
  reader: Reader
  time: number
}

/**
 * Why a notice that the door let in does not count in its space now, or null. Codes: space.unknown, space.closed, space.tier, and, once the
 * grace for rules that were replaced is over, those of breachOf by the rules of now.
 */
export function outside({ reader, time }: Now, { id, rules: version }: Named, posted: Posted): Breach | null {
  const space = readSpace(reader, id)
  const current = space && readRules(reader, id, space.version)
  if (!space || !current) return breach('space.unknown')
  if (space.closed) return breach('space.closed')
  const { token, paused } = readHub(reader)
  const { who } = current.rules
  const rung = who.by === 'tier' ? tierOf(reader, posted.did, time - paused) : undefined
  if (who.by === 'tier' && rung && rung.place < who.rung) return breach('space.tier', { rung: who.rung + 1 })
  const replaced = readRules(reader, id, version)?.until ?? time
  return time < replaced + GRACE_MS && version !== space.version ? null : breachOf(current.rules, token, posted)
}
