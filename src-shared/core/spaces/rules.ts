/** Founding, amending, handing over and closing a space. */
import type { z } from 'zod'
import type { SpaceRules, spaceAmend, spaceClose, spaceFound, spaceHandOver } from '#shared/wire/spaces.ts'
import { mayBegin } from '../hubs/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { FOUNDED_MAX, VERSIONS_MAX } from './limits.ts'
import { foundedBy, foundedKey, mayKeep, rulesKey, type Space, type SpaceState, spaceKey, spaceOf } from './state.ts'
import { TYPES } from './types/index.ts'

const hasTwice = (all: readonly string[]): boolean => new Set(all).size !== all.length

/**
 * What is wrong with rules whose parts are each fine, or null. Codes: space.twice (something is named twice), space.no-price, space.price-range,
 * space.field-range, space.type-field (the type stands on a field that is not there).
 */
export function rulesRefusal({ type, purposes, categories, fields, price, who, curators }: SpaceRules): string | null {
  const options = fields.flatMap((field) => (field.kind === 'choice' ? [field.options] : []))
  const listed = who.by === 'listed' ? who.dids : []
  const lists = [purposes, categories, fields.map(({ id }) => id), price.per, listed, curators, ...options]
  if (lists.some(hasTwice)) return 'space.twice'
  if (!price.tokens && !price.barter) return 'space.no-price'
  if (price.min !== undefined && price.max !== undefined && price.min > price.max) return 'space.price-range'
  if (fields.some((field) => field.kind === 'number' && field.min > field.max)) return 'space.field-range'
  const stands = TYPES[type].keeps.every(({ id, kind }) => fields.some((one) => one.id === id && one.kind === kind))
  return stands ? null : 'space.type-field'
}

/** Codes: space.not-a-member, space.too-many, and those of rulesRefusal. */
export function found(context: RuleContext, as: string, { rules }: z.infer<typeof spaceFound>): RuleResult {
  const { state, time, event } = context
  if (!event || !mayBegin(state, as)) return 'space.not-a-member'
  const count = foundedBy(state, as)
  if (count >= FOUNDED_MAX) return 'space.too-many'
  const refused = rulesRefusal(rules)
  if (refused) return refused
  state.put(foundedKey(as), { count: count + 1 })
  state.put(spaceKey(event), { keeper: as, founded: time, version: 0 } satisfies SpaceState)
  state.put(rulesKey(event, 0), { rules, since: time })
  return null
}

/** The space, where `as` may change it. Codes: space.unknown, space.closed, space.not-keeper. */
function kept({ state }: RuleContext, as: string, id: Uint8Array): Space | string {
  const space = spaceOf(state, id)
  if (!space) return 'space.unknown'
  if (space.closed) return 'space.closed'
  return mayKeep(state, space, as) ? space : 'space.not-keeper'
}

const stateOf = ({ keeper, founded, version }: Space): SpaceState => ({ keeper, founded, version })

/** Codes: those of `kept` and rulesRefusal, space.outdated (somebody amended meanwhile), space.many-versions. */
export function amend(context: RuleContext, as: string, body: z.infer<typeof spaceAmend>): RuleResult {
  const { state, time } = context
  const space = kept(context, as, body.space)
  if (typeof space === 'string') return space
  const { id, version, rules, since } = space
  if (body.version !== version) return 'space.outdated'
  if (version >= VERSIONS_MAX) return 'space.many-versions'
  const refused = rulesRefusal(body.rules)
  if (refused) return refused
  state.put(rulesKey(id, version), { rules, since, until: time })
  state.put(rulesKey(id, version + 1), { rules: body.rules, since: time })
  state.put(spaceKey(id), { ...stateOf(space), version: version + 1 })
  return null
}

/** Also how a curator becomes keeper of a space whose keeper is gone. Codes: those of `kept`, space.not-a-member. */
export function handOver(
  context: RuleContext,
  as: string,
  { space: id, to }: z.infer<typeof spaceHandOver>,
): RuleResult {
  const space = kept(context, as, id)
  if (typeof space === 'string') return space
  if (!mayBegin(context.state, to)) return 'space.not-a-member'
  context.state.put(spaceKey(id), { ...stateOf(space), keeper: to })
  return null
}

/** For good: its notices count nowhere any more. Codes: those of `kept`. */
export function close(context: RuleContext, as: string, { space: id, reason }: z.infer<typeof spaceClose>): RuleResult {
  const space = kept(context, as, id)
  if (typeof space === 'string') return space
  context.state.put(spaceKey(id), { ...stateOf(space), closed: { at: context.time, by: as, reason } })
  return null
}
