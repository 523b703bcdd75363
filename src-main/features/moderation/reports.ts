/** Reports go sealed to the keepers of the hub: who reported what is nobody else's business, and what keepers do about it is public. */
import { isInside, isKeeper, readHub, readMember } from '#shared/core/hubs/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import type { Report } from '#shared/ipc/moderation.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { sealTo } from './letters.ts'

const CLOSED = 'moderation/closed/'
/** Reports shown, the newest. */
const SHOWN_MAX = 500

interface ReportInput extends Pick<Report, 'reason' | 'text'> {
  hub: string
  did: string
  notice?: string
}

/** Who is to look at a report about somebody: the keepers, but for whoever it is about and whoever writes it. */
function readersOf(context: FeatureContext, hub: string, about: string): string[] {
  const reader = context.state(hub)
  const { founder, validators } = readHub(reader)
  const keepers = [...new Set([founder, ...validators.map(({ did }) => did)])]
  return keepers.filter((did) => did !== about && did !== context.keys().did && isInside(reader, did))
}

export function report(context: FeatureContext, { hub, did, notice, reason, text }: ReportInput): { keepers: number } {
  if (did === context.keys().did) throw refused('report.self', 'Nothing was sent: this is your own.')
  if (!readMember(context.state(hub), did))
    throw refused('report.unknown-person', 'Nothing was sent: this person is not a member of the hub.')
  const readers = readersOf(context, hub, did)
  if (readers.length === 0)
    throw refused(
      'report.nobody',
      'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.',
    )
  const about = notice === undefined ? {} : { notice: fromHex(notice) }
  const content = { kind: 'moderation-report' as const, did, ...about, reason, text: visible(text).trim() }
  for (const keeper of readers) sealTo(context, hub, keeper, context.entropy.bytes(16), content)
  return { keepers: readers.length }
}

interface ReportRow {
  id: string
  by: string
  did: string
  notice: string
  reason: Report['reason']
  text: string
  at: number
}
type Rows = ReportRow & Record<string, string | number>

const COLUMNS = 'SELECT id, by, did, notice, reason, text, at FROM moderation_report WHERE hub = ?'

/** The newest first. */
export function reports(context: FeatureContext, { hub }: { hub: string }): Report[] {
  refuseOthers(context, hub)
  return context.sql.all<Rows>(`${COLUMNS} ORDER BY at DESC, id LIMIT ?`, hub, SHOWN_MAX).map((row) => {
    const { id, by, did, notice, reason, text, at } = row
    const name = (one: string) => ({ did: one, nick: nickOf(context.sql, hub, one) })
    const open = context.meta.get(CLOSED + id) === undefined
    return { id, by: name(by), of: name(did), ...(notice !== '' && { notice }), reason, text, at, open }
  })
}

function refuseOthers(context: FeatureContext, hub: string): void {
  if (isKeeper(context.state(hub), context.keys().did)) return
  throw refused('report.not-keeper', 'Only the keepers of a hub read what is reported to them. Nothing was changed.')
}

export function closeReport(context: FeatureContext, { hub, id }: { hub: string; id: string }): object {
  refuseOthers(context, hub)
  context.meta.set(CLOSED + id, '1')
  context.changed('messages')
  return {}
}

/** Something was done about it. */
export function closeAbout(context: FeatureContext, hub: string, did: string, notice: string | undefined): void {
  const about = context.sql.all<Rows>(`${COLUMNS} AND did = ? AND notice = ?`, hub, did, notice ?? '')
  for (const { id } of about) context.meta.set(CLOSED + id, '1')
  context.changed('messages')
}
