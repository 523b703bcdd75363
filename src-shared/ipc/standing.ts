/** Standing and trust: where people stand on a hub's ladder, what that gives, and who trusts whom with how much. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { TIERS_MAX } from '../core/tiers/limits.ts'
import { tierGives, tierNeeds, tierRules } from '../wire/tiers.ts'
import { did, failures, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)

export const tierForm = z.strictObject({
  name: tierRules.shape.ladder.element.shape.name,
  needs: tierNeeds.extend({ trusted: positiveUnits }),
  gives: tierGives.extend({
    exposure: positiveUnits.optional(),
    credit: positiveUnits.optional(),
    cover: positiveUnits.optional(),
  }),
})
export type TierForm = z.infer<typeof tierForm>
export const tiersForm = tierRules.extend({ ladder: z.array(tierForm).max(TIERS_MAX) })
export type TiersForm = z.infer<typeof tiersForm>

/** What needs a signature here; one sign sheet like every other act. `line` 0 takes it back. */
export const trustActs = [z.strictObject({ act: z.literal('trust'), hub: hex32, did, line: positiveUnits })] as const

const need = z.enum(['age', 'partners', 'kept', 'lost', 'trusted'])

const merits = z.object({
  /** Hub time since joining, ms. */
  age: z.number(),
  /** As the ledger counts them: people of other branches, newcomers together with whoever brought them. */
  partners: z.number(),
  kept: z.number(),
  broken: z.number(),
  lost: z.number(),
  trusted: units,
})

export const standingView = z.object({
  did,
  token,
  /** Absent where the hub has no ladder, or they are not in it. */
  standing: z
    .object({
      /** From the bottom, 1, out of so many. */
      rung: z.number(),
      rungs: z.number(),
      name: z.string(),
      gives: tierForm.shape.gives,
      merits,
      /** What others stand to lose by them now: held for what they are to deliver, and owed. */
      used: z.object({ open: units, debt: units, all: units }),
      /** The next rung, and what is missing for it. */
      next: z
        .object({
          name: z.string(),
          gives: tierForm.shape.gives,
          missing: z.array(z.object({ need, words: z.string() })),
        })
        .optional(),
      words: z.array(z.string()),
    })
    .optional(),
})
export type StandingView = z.infer<typeof standingView>

const line = z.object({ person, line: units, since: instant })
export const trustLines = z.object({ token, given: z.array(line), received: z.array(line) })
export type TrustLines = z.infer<typeof trustLines>

export const standingContract = {
  /** Where somebody stands, in numbers and in words. */
  of: base.input(z.strictObject({ hub: hex32, did })).output(standingView),
  /** The rungs, from the bottom up; none where the hub has no ladder. */
  ladder: base
    .input(z.strictObject({ hub: hex32 }))
    .output(z.object({ token, rules: tiersForm.optional(), words: z.array(z.string()) })),
  /** Trust lines somebody has given and was given, the largest first. */
  lines: base.input(z.strictObject({ hub: hex32, did })).output(trustLines),
}
