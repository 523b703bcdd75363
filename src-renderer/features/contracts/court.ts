/** A court clause as data: what it begins with, and how large its panels are. */
import type { DisputeForm } from '#shared/ipc/dispute-form.ts'
import { DAY, WHOLE } from './form.ts'

export type NamedForm = Extract<DisputeForm, { arbiters: string[] }>
export type CourtForm = Extract<DisputeForm, { court: object }>

/** What the node says is usual in a hub; '' where a sum is left to be filled in. */
export interface Usual {
  readonly token: { readonly code: string }
  readonly fee: string
  readonly lock: string
}

/** A week to look into it, and half each where nobody rules. */
export const namedForm = (): NamedForm => ({ arbiters: [], quorum: 1, within: 7 * DAY, otherwise: WHOLE / 2 })

/** Three jurors, two appeals, and time for people with a job; half each where nobody rules. */
export const courtForm = ({ token, fee, lock }: Usual): CourtForm => ({
  court: {
    panel: 3,
    rounds: 3,
    token: token.code,
    fee,
    lock,
    loss: WHOLE / 2,
    hops: 1,
    evidence: 2 * DAY,
    draw: DAY,
    vote: 2 * DAY,
    open: DAY,
    appeal: 2 * DAY,
  },
  otherwise: WHOLE / 2,
})

/** Seats of each panel, as the rules count them: an appeal draws twice as many and one. */
export const panelSizes = ({ panel, rounds }: { panel: number; rounds: number }): number[] =>
  Array.from({ length: rounds }, (_, round) => (panel + 1) * 2 ** round - 1)

export const courtOf = (dispute: DisputeForm | undefined): CourtForm['court'] | undefined =>
  dispute && 'court' in dispute ? dispute.court : undefined

/** Other arbiters; what is said of programs holds for those who are left. */
export function withArbiters({ software, ...clause }: NamedForm, arbiters: string[]): NamedForm {
  const left = (software ?? []).filter((did) => arbiters.includes(did))
  const quorum = Math.min(clause.quorum, Math.max(1, arbiters.length))
  return { ...clause, arbiters, quorum, ...(left.length > 0 && { software: left }) }
}

export type MediationForm = NonNullable<CourtForm['court']['mediation']>

/** Time for people with a job, and nobody else needed for it. */
export const mediationForm = (): MediationForm => ({ span: 3 * DAY })
