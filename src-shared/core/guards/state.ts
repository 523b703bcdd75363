/** Who guards an identity on a hub's ledger, and what they have agreed on so far. */
import type { Guarding } from '#shared/wire/guards.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'

/** A key that some guardians want in the place of the present one. */
export interface Attempt {
  key: Uint8Array
  seal: Uint8Array
  /** Guardians who gave their word for it. */
  by: string[]
  /** Hub time at which the first of them did. */
  since: number
  /** Running-clock instant at which it comes into force; present while enough stand for it. */
  due?: number
}

export interface GuardState extends Guarding {
  /** Hub time at which these were named. */
  since: number
  /** Those who said yes. */
  accepted: string[]
  /** Rises with everything that changes who decides, so that a proof serves once. */
  turn: number
  /** How often in a row the identity said no; each makes the next attempt wait twice as long. */
  vetoes: number
  /** A naming that waits out the present delay. */
  next?: Guarding & { since: number; due: number }
  attempts: Attempt[]
}

export const GUARDS: readonly [string, string] = ['guard/', 'guard0']
export const guardKey = keysUnder('guard')
export const readGuard = (reader: Reader, did: string) => reader.get(guardKey(did)) as GuardState | undefined

/** Of those who guard now, whoever said yes; others may have said yes to a naming that still waits. */
export const willing = ({ guardians, accepted }: Pick<GuardState, 'guardians' | 'accepted'>): string[] =>
  guardians.filter((one) => accepted.includes(one))

/** Whether enough said yes to bring the identity back. */
export const isInForce = (guard: GuardState): boolean => guard.guardians.length > 0 && willing(guard).length >= guard.k

/** From the vetoes after which saying no takes the identity's own key: a stolen device cannot say no for ever. */
export const VETOES_BY_DEVICE = 3

/** How long the guardians' word waits now, ms. */
export const waitOf = ({ delay, vetoes }: Pick<GuardState, 'delay' | 'vetoes'>): number =>
  delay * 2 ** Math.min(vetoes, VETOES_BY_DEVICE)

/**
 * Running-clock instant of what happens next by itself. A naming waits for what the present guardians agreed on, however long that
 * takes: otherwise whoever stole the words would only have to name others in time.
 */
export function nextDue({ next, attempts }: Pick<GuardState, 'next' | 'attempts'>): number | undefined {
  const dues = attempts.flatMap(({ due }) => due ?? [])
  return dues.length > 0 ? Math.min(...dues) : next?.due
}
