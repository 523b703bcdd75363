/** What needs this person and what changed: the list behind the bell, and what the desktop is told. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ACTIVITY_KINDS, WHATS } from '../core/activity/index.ts'
import { failures, hex16, hex32, instant } from './values.ts'

const base = oc.errors(failures)

const minute = z.number().int().min(0).max(1439)

/** Which of it the desktop is told, when and how much of it. */
export const notificationSettings = z.object({
  kinds: z.object(
    Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, z.boolean()])) as Record<
      (typeof ACTIVITY_KINDS)[number],
      z.ZodBoolean
    >,
  ),
  /** Minutes after midnight, local time; nothing is shown between them. */
  quiet: z.object({ from: minute, to: minute }).optional(),
  /** Names and titles, which others can then read on a locked screen. */
  details: z.boolean(),
  sound: z.enum(['never', 'needs', 'always']),
})
export type NotificationSettings = z.infer<typeof notificationSettings>

const what = z.enum(WHATS)
/** What a press opens: the page of a trade or agreement by its negotiation, of a notice by its id; of pairs there is one page, and of a hub’s moderation. */
const matter = z.union([hex16, hex32])
const place = {
  hub: hex32,
  form: z.enum(['trade', 'contract', 'favour', 'notice', 'moderation', 'case', 'pool', 'guard', 'watch']),
  matter,
}

export const activityNeed = z.object({
  ...place,
  id: z.string(),
  what,
  title: z.string(),
  /** The other side's name; empty where nobody in particular waits. */
  who: z.string(),
  since: instant,
  deadline: instant.optional(),
})
export type ActivityNeed = z.infer<typeof activityNeed>

export const activityEntry = z.object({
  ...place,
  n: z.number().int(),
  what,
  title: z.string(),
  who: z.string(),
  at: instant,
  /** The deadline that is near. */
  due: instant.optional(),
  /** New notices of a search, a person or a space, as far as they are counted. */
  count: z.number().int().optional(),
  read: z.boolean(),
})
export type ActivityEntry = z.infer<typeof activityEntry>

export const activity = z.object({
  /** The nearest deadline first. */
  needs: z.array(activityNeed),
  /** False while this node still looks through what it has, as after a start. */
  complete: z.boolean(),
  /** Newest first. */
  entries: z.array(activityEntry),
  unread: z.number().int(),
})
export type Activity = z.infer<typeof activity>

export const activityContract = {
  list: base.output(activity),
  /** All of it, or what is about one agreement, talk or notice. */
  markRead: base.input(z.strictObject({ matter: matter.optional() })).output(z.object({ unread: z.number().int() })),
}
