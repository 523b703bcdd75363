/** Writing one's own lists. Each change publishes the list as a whole, as a new version of it. */
import { isKeeper, readHub, readMember } from '#shared/core/hubs/index.ts'
import { type CborValue, DAY, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { entryId } from '#shared/core/moderation/index.ts'
import { ENTRIES_MAX } from '#shared/core/moderation/limits.ts'
import { MAX_LIFETIME_MS } from '#shared/core/notices/index.ts'
import type { ModerationEntry } from '#shared/wire/moderation.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { notFound, refused } from '../refusal.ts'
import { type ActRow, actsOf, judgeOf } from './acts.ts'
import { curatedSpace, KEEPERS, type ListRow, listOf } from './lists.ts'
import { closeAbout } from './reports.ts'

interface Draft {
  list: string
  name: string
  about: string
  acts: readonly ModerationEntry[]
}

const toEntry = ({ did, notice, act, reason, text, since, until }: ActRow): ModerationEntry => ({
  did,
  ...(notice !== null && { notice: fromHex(notice) }),
  act,
  reason,
  text,
  since,
  ...(until !== null && { until }),
})

function publish(context: FeatureContext, hub: string, { list, name, about, acts }: Draft): void {
  const before = listOf(context.sql, hub, { author: context.keys().did, list })
  // A clock that was set back must not hide the new version behind the one it replaces.
  const at = Math.max(context.now(), (before?.at ?? 0) + 1)
  const entries = acts.map((entry) => ({ ...entry }) as Record<string, CborValue>)
  context.submit(hub, 'moderation.put', {
    at,
    list: fromHex(list),
    name,
    about,
    entries,
    expires: at + MAX_LIFETIME_MS,
  })
  context.changed('notices', 'members')
}

function ownList(context: FeatureContext, hub: string, list: string): ListRow {
  const row = listOf(context.sql, hub, { author: context.keys().did, list })
  if (row) return row
  throw notFound('moderation.no-list', 'You have no such list. Nothing was changed; make one on the page of lists.')
}

/** The list a keeper acts through; it begins with the first act. */
function keepersList(context: FeatureContext, hub: string): Pick<ListRow, 'name' | 'about'> & { event?: string } {
  const me = context.keys().did
  if (!isKeeper(context.state(hub), me))
    throw refused(
      'moderation.not-keeper',
      'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.',
    )
  return (
    listOf(context.sql, hub, { author: me, list: KEEPERS }) ?? { name: readHub(context.state(hub)).name, about: '' }
  )
}

/** A list of one's own; the one a curator acts on begins with the first act. */
function actedOn(context: FeatureContext, hub: string, list: string): ReturnType<typeof keepersList> {
  if (list === KEEPERS) return keepersList(context, hub)
  const space = listOf(context.sql, hub, { author: context.keys().did, list })
    ? undefined
    : curatedSpace(context, hub, list)
  return space ? { name: space.rules.name, about: '' } : ownList(context, hub, list)
}

interface SaveInput {
  hub: string
  list?: string
  name: string
  about: string
}

export function saveList(context: FeatureContext, { hub, list, ...words }: SaveInput): { list: string } {
  const name = oneLine(words.name)
  if (name === '')
    throw refused('moderation.no-name', 'Not saved: the list has no name. What you wrote is kept; give it one.')
  const before =
    list === KEEPERS ? keepersList(context, hub) : list === undefined ? undefined : ownList(context, hub, list)
  const acts = before?.event ? actsOf(context.sql, before.event).map(toEntry) : []
  const id = list ?? toHex(context.entropy.bytes(16))
  publish(context, hub, { list: id, name, about: visible(words.about).trim(), acts })
  return { list: id }
}

interface ActInput extends Pick<ActRow, 'did' | 'act' | 'reason' | 'text'> {
  hub: string
  list?: string
  notice?: string
  days?: number
}

export function act(context: FeatureContext, input: ActInput): { id: string } {
  const { hub, did, notice, days, list = KEEPERS } = input
  refuseTarget(context, hub, did)
  const row = actedOn(context, hub, list)
  const standing = row.event === undefined ? [] : actsOf(context.sql, row.event)
  const replaced = standing.filter((one) => one.did === did && (one.notice ?? undefined) === notice)
  for (const one of replaced) refuseAppealed(context, hub, one)
  const since = context.now()
  const entry: ModerationEntry = {
    did,
    ...(notice !== undefined && { notice: fromHex(notice) }),
    act: input.act,
    reason: input.reason,
    text: visible(input.text).trim(),
    since,
    ...(days !== undefined && { until: since + days * DAY }),
  }
  const acts = [...standing.filter((one) => !replaced.includes(one)).map(toEntry), entry]
  if (acts.length > ENTRIES_MAX)
    throw refused(
      'moderation.full',
      `Nothing was changed: this list has ${ENTRIES_MAX} acts, as many as fit. Take some off that no longer matter, or make another list.`,
    )
  publish(context, hub, { list, name: row.name, about: row.about, acts })
  if (list === KEEPERS) closeAbout(context, hub, did, notice)
  return { id: toHex(entryId(entry)) }
}

function refuseTarget(context: FeatureContext, hub: string, did: string): void {
  if (did === context.keys().did)
    throw refused('moderation.self', 'Nothing was changed: withdraw your own notice instead.')
  if (!readMember(context.state(hub), did))
    throw refused('moderation.unknown-person', 'Nothing was changed: this person is not a member of the hub.')
}

/** Only an answer ends an appeal: neither another act nor taking this one off. */
function refuseAppealed(context: FeatureContext, hub: string, row: ActRow): void {
  const { is } = judgeOf(context, hub)(row)
  if (is !== 'appealed' && is !== 'doubted') return
  const nick = nickOf(context.sql, hub, row.did)
  throw refused(
    'moderation.appealed',
    `Nothing was changed: ${nick} has appealed against this. Answer the appeal first.`,
  )
}

export function lift(context: FeatureContext, { hub, list, id }: { hub: string; list: string; id: string }): object {
  const row = ownList(context, hub, list)
  const found = actsOf(context.sql, row.event).find((one) => one.id === id)
  if (!found) return {}
  refuseAppealed(context, hub, found)
  takeOff(context, hub, row, id)
  return {}
}

export function takeOff(context: FeatureContext, hub: string, { list, name, about, event }: ListRow, id: string): void {
  const acts = actsOf(context.sql, event).filter((one) => one.id !== id)
  publish(context, hub, { list, name, about, acts: acts.map(toEntry) })
}
