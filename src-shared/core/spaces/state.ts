/** Spaces as the ledger keeps them: each with every version its rules ever had, since notices name the one they were written under. */
import type { SpaceRules } from '#shared/wire/spaces.ts'
import { isInside, isKeeper } from '../hubs/index.ts'
import { fromHex, toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

export interface SpaceState {
  keeper: string
  founded: number
  /** Of its rules now. */
  version: number
  closed?: { at: number; by: string; reason: string }
}

export interface RulesState {
  rules: SpaceRules
  since: number
  /** When others took their place. Hub time. */
  until?: number
}

const VERSION_DIGITS = 5
const SPACES: readonly [string, string] = ['space/', 'space0']

export const spaceKey = (id: Uint8Array): string => `space/${toHex(id)}`
export const rulesKey = (id: Uint8Array, version: number): string =>
  `space-rules/${toHex(id)}/${String(version).padStart(VERSION_DIGITS, '0')}`
export const foundedKey = (did: string): string => `space-founded/${did}`

export const readSpace = (reader: Reader, id: Uint8Array) => reader.get(spaceKey(id)) as SpaceState | undefined
export const readRules = (reader: Reader, id: Uint8Array, version: number) =>
  reader.get(rulesKey(id, version)) as RulesState | undefined
export const foundedBy = (reader: Reader, did: string): number =>
  (reader.get(foundedKey(did)) as { count: number } | undefined)?.count ?? 0

export interface Space extends SpaceState {
  id: Uint8Array
  rules: SpaceRules
  /** Since when these rules hold. */
  since: number
}

export function spaceOf(reader: Reader, id: Uint8Array): Space | undefined {
  const state = readSpace(reader, id)
  const current = state && readRules(reader, id, state.version)
  return current && { id, ...state, rules: current.rules, since: current.since }
}

/** Every space of the hub, by id. */
export const allSpaces = (reader: Reader): Space[] =>
  reader
    .keys(...SPACES, Number.MAX_SAFE_INTEGER)
    .flatMap((key) => spaceOf(reader, fromHex(key.slice(SPACES[0].length))) ?? [])

/**
 * Who keeps a space now: its keeper; when they are in the hub no more, the first of its curators who is. Undefined when nobody of them is: then
 * the keepers of the hub may.
 */
export const keeperNow = (reader: Reader, { keeper, rules }: Pick<Space, 'keeper' | 'rules'>): string | undefined =>
  [keeper, ...rules.curators].find((did) => isInside(reader, did))

export function mayKeep(reader: Reader, space: Pick<Space, 'keeper' | 'rules'>, did: string): boolean {
  const keeper = keeperNow(reader, space)
  return keeper === undefined ? isKeeper(reader, did) && isInside(reader, did) : keeper === did
}
