/** One case as the ledger has it, and who somebody is in it. */
import {
  type CommitmentState,
  membersOf,
  partyOf,
  type RedressClaim,
  readContract,
  readRedress,
} from '#shared/core/contracts/index.ts'
import {
  type CaseState,
  engagedIn,
  readBench,
  readCase,
  roundOf,
  type Seat,
  sideOf,
} from '#shared/core/disputes/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { CaseSummary } from '#shared/ipc/court.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import type { Award } from '#shared/wire/disputes.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { notFound } from '../refusal.ts'

export interface Filed {
  hub: string
  /** Hex. */
  id: string
  court: Uint8Array
  me: string
  state: CaseState
  terms: ContractTerms
  /** What it is about: as agreed, and as it stands. */
  commitment: Commitment
  one: CommitmentState
  /** It was paid already: what of it goes back is in dispute. */
  late?: RedressClaim
}

/** Undefined where no hub here has such a case. */
export function findCase(context: FeatureContext, id: string): Filed | undefined {
  const court = fromHex(id)
  for (const hub of context.hubs()) {
    const reader = context.state(hub)
    const state = readCase(reader, court)
    const contract = state && readContract(reader, state.agreement)
    const commitment = contract?.terms.commitments[state?.commitment ?? -1]
    const one = contract?.commitments[state?.commitment ?? -1]
    if (!state || !contract || !commitment || !one) continue
    const late = readRedress(reader, state.agreement)?.claims.find((claim) => claim.case && toHex(claim.case) === id)
    return {
      hub,
      id,
      court,
      me: context.keys().did,
      state,
      terms: contract.terms,
      commitment,
      one,
      ...(late && { late }),
    }
  }
  return undefined
}

export function loadCase(context: FeatureContext, id: string): Filed {
  const found = findCase(context, id)
  if (found) return found
  throw notFound(
    'court.unknown-case',
    'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.',
  )
}

/** The side that `did` speaks for: 0 the filer's, 1 the other, −1 none. */
export function sideOfPerson({ terms, state }: Pick<Filed, 'terms' | 'state'>, did: string): number {
  const party = terms.parties[partyOf(terms, did)]
  return party ? sideOf(state, party.did) : -1
}

/** Everybody who speaks for one of the sides. */
export const principalsOfSides = ({ terms, state }: Filed): string[] =>
  terms.parties.filter(({ did }) => state.sides.includes(did)).flatMap(membersOf)

export const seatOf = ({ state }: Pick<Filed, 'state'>, did: string): Seat | undefined =>
  roundOf(state).seats.find((seat) => seat.did === did)

/** Whether `did` is called to the present draw, or is there and may yet win a seat. */
export const isDrawable = (context: FeatureContext, { hub, court, state }: Filed, did: string): boolean =>
  state.claims.some((claim) => claim.did === did) ||
  (state.phase === 'calling' &&
    readBench(context.state(hub), court)?.jurors.some((juror) => juror.did === did) === true)

export function roleOf(context: FeatureContext, filed: Filed): CaseSummary['role'] {
  const { state, me } = filed
  const side = sideOfPerson(filed, me)
  if (side >= 0) return side === 0 ? 'filer' : 'other'
  if (state.rules.mediation?.mediator === me) return 'mediator'
  if (seatOf(filed, me) || isDrawable(context, filed, me)) return 'juror'
  return state.rounds.flatMap(engagedIn).includes(me) ? 'past-juror' : 'member'
}

export const doerOf = ({ terms, commitment }: Filed): string => terms.parties[commitment.by]?.did as string
export const receiverOf = ({ terms, commitment }: Filed): string => terms.parties[commitment.to]?.did as string

/** Without a bond there is nothing of it to award. */
export const awardIn = ({ bond }: Pick<Commitment, 'bond'>, award: Award): Award =>
  bond ? award : { ...award, bond: 0 }
