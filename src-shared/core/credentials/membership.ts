/** How somebody stands to a hub, as its keeper says it: for a while, and until the keeper takes it back (decision 039). */
import * as z from 'zod'
import { did } from '#shared/wire/shape.ts'
import type { Standing } from '../hubs/standing.ts'
import { err, ok, type Result } from '../kernel/index.ts'
import type { Credential, Statement, StatusEntry } from './credential.ts'

export const MEMBERSHIP = 'MembershipStandingCredential'
const STANDINGS = ['applying', 'member', 'leaving', 'left', 'removed'] as const satisfies readonly Standing[]

const subject = z.strictObject({
  id: did,
  hub: z.string().regex(/^[0-9a-f]{64}$/),
  standing: z.enum(STANDINGS),
})

/** `from` and `until` in ms. */
export interface Membership {
  member: string
  /** In hex. */
  hub: string
  standing: Standing
  /** The keeper whose word it is: that they keep the hub, only its own members can tell. */
  keeper: string
  /** The moment it is said of. */
  from: number
  until: number
}

/** What the keeper signs by `signCredential`; `status` is the credential's place in the keeper's list. */
export function membershipStatement(
  { member, hub, standing, keeper, from, until }: Membership,
  status: StatusEntry,
): Statement {
  return {
    type: MEMBERSHIP,
    issuer: keeper,
    validFrom: from,
    validUntil: until,
    status,
    subject: { id: member, hub, standing },
  }
}

export type MembershipRefusal = 'membership.kind' | 'membership.endless' | 'membership.no-status'

/** What a verified credential says of a member. One that never ends or cannot be taken back is none: standing changes. */
export function readMembership(credential: Credential): Result<Membership, MembershipRefusal> {
  const parsed = subject.safeParse(credential.subject)
  if (!parsed.success || !credential.types.includes(MEMBERSHIP)) return err('membership.kind')
  const { validFrom: from = credential.created, validUntil: until, status, issuer: keeper } = credential
  if (until === undefined) return err('membership.endless')
  if (!status) return err('membership.no-status')
  const { id: member, hub, standing } = parsed.data
  return ok({ member, hub, standing, keeper, from, until })
}
