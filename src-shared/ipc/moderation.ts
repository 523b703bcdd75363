/** Moderation: reports to the keepers, lists of acts that people subscribe to, appeals against them. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { FORCES } from '../core/moderation/force.ts'
import {
  ACTS,
  ANSWER_CHARS_MAX,
  APPEAL_CHARS_MAX,
  ENTRY_CHARS_MAX,
  LIST_ABOUT_CHARS_MAX,
  LIST_NAME_CHARS_MAX,
  REASONS,
  REPORT_CHARS_MAX,
} from '../core/moderation/limits.ts'
import { did, failures, hex16, hex32, instant } from './values.ts'

const base = oc.errors(failures)
const inHub = z.strictObject({ hub: hex32 })
const reason = z.enum(REASONS)
const moderationAct = z.enum(ACTS)

const who = z.object({ did, nick: z.string() })

/** Names a list: whose it is, and which of theirs. */
const listName = z.strictObject({ author: did, list: hex16 })

/** What is acted on or reported: a notice of this person, or the person. */
const target = { did, notice: hex32.optional() }

export const act = z.object({
  id: hex32,
  of: who,
  notice: hex32.optional(),
  act: moderationAct,
  reason,
  text: z.string(),
  since: instant,
  until: instant.optional(),
  /** Whether it is in force, and why (core/moderation/force.ts). */
  force: z.enum(FORCES),
  holds: z.boolean(),
  /** An open appeal has to be answered until then. */
  answerBy: instant.optional(),
})
export type ModerationAct = z.infer<typeof act>

const titled = z.object({ author: who, list: hex16, name: z.string(), keepers: z.boolean() })

export const moderationList = titled.extend({
  about: z.string(),
  at: instant,
  expires: instant,
  mine: z.boolean(),
  /** I follow it: by choice, or because the keepers of the hub or I wrote it. */
  followed: z.boolean(),
  acts: z.array(act),
})
export type ModerationList = z.infer<typeof moderationList>

/** An act in force of a list that I follow, as it stands beside what it is about. */
export const mark = z.object({ list: titled, act })
export type Mark = z.infer<typeof mark>

export const appealView = z.object({
  list: titled,
  act,
  appeal: z
    .object({
      id: hex32,
      at: instant,
      /** What they wrote; absent while the letter has not come, and for everybody else. */
      text: z.string().optional(),
    })
    .optional(),
  answer: z.object({ outcome: z.enum(['upheld', 'lifted']), at: instant, text: z.string() }).optional(),
})
export type AppealView = z.infer<typeof appealView>

export const report = z.object({
  id: hex32,
  by: who,
  of: who,
  notice: hex32.optional(),
  reason,
  text: z.string(),
  at: instant,
  open: z.boolean(),
})
export type Report = z.infer<typeof report>

export const moderationContract = {
  /** Seals it to every keeper of the hub but those it is about; `keepers` is how many. */
  report: base
    .input(inHub.extend({ ...target, reason, text: z.string().max(REPORT_CHARS_MAX) }))
    .output(z.object({ keepers: z.number() })),
  /** What keepers were told; for them alone. */
  reports: base.input(inHub).output(z.array(report)),
  /** Nothing is to be done, or was done: the report is looked at. Stays on this node. */
  closeReport: base.input(inHub.extend({ id: hex32 })).output(z.object({})),
  /** Every list of the hub that says something or is mine, those I follow first. */
  lists: base.input(inHub).output(z.array(moderationList)),
  /** Whether a list is to have an effect here. Stays on this node. */
  follow: base.input(inHub.extend({ ...listName.shape, on: z.boolean() })).output(z.object({})),
  /** Shows a notice that a list hides, or no longer. Stays on this node. */
  showAnyway: base.input(z.strictObject({ notice: hex32, on: z.boolean() })).output(z.object({})),
  /** Without `list` a new one of mine. Publishes it; every new version lasts a year. */
  saveList: base
    .input(
      inHub.extend({
        list: hex16.optional(),
        name: z.string().max(LIST_NAME_CHARS_MAX),
        about: z.string().max(LIST_ABOUT_CHARS_MAX),
      }),
    )
    .output(z.object({ list: hex16 })),
  /** Puts an act on a list of mine, in place of the one about the same; without `list` on the one I keep as a keeper. `days`: how long it lasts. */
  act: base
    .input(
      inHub.extend({
        ...target,
        list: hex16.optional(),
        act: moderationAct,
        reason,
        text: z.string().max(ENTRY_CHARS_MAX),
        days: z.number().int().min(1).max(366).optional(),
      }),
    )
    .output(z.object({ id: hex32 })),
  /** Takes an act off a list of mine. One that is appealed against is answered instead. */
  lift: base.input(inHub.extend({ list: hex16, id: hex32 })).output(z.object({})),
  /** The acts in force that name a person, on lists I follow. */
  marks: base.input(inHub.extend({ did })).output(z.array(mark)),
  /** Acts that name me, on any list of the hub, with my appeals. */
  aboutMe: base.input(inHub).output(z.array(appealView)),
  /** Appeals against acts of my lists, those that wait for me first. */
  appeals: base.input(inHub).output(z.array(appealView)),
  appeal: base
    .input(inHub.extend({ ...listName.shape, id: hex32, text: z.string().max(APPEAL_CHARS_MAX) }))
    .output(z.object({ id: hex32 })),
  /** In public. Lifting takes the act off the list. */
  answer: base
    .input(
      inHub.extend({
        appeal: hex32,
        outcome: z.enum(['upheld', 'lifted']),
        text: z.string().max(ANSWER_CHARS_MAX),
      }),
    )
    .output(z.object({})),
}
