/** Whom a notice fits, among what stands open in its space and this person wants to see. */
import { readHub } from '#shared/core/hubs/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { spaceOf } from '#shared/core/spaces/index.ts'
import { type Candidate, matchesOf } from '#shared/core/spaces/match.ts'
import type { MatchesView, Notice } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { noticeById, noticeByRow, sightOf } from '../notices/index.ts'
import { notFound, refused } from '../refusal.ts'
import { reasonWords, summary } from './words.ts'

/** The newest of a space that are looked at: more than anybody compares, and read in a fraction of a second. */
const LOOKED_AT_MAX = 500
const SHOWN_MAX = 20

const candidateOf = ({ id, author, content }: Notice): Candidate => ({
  id,
  did: author.did,
  purpose: content.purpose,
  title: content.title,
  price: content.price.kind === 'barter' ? content.price : { ...content.price, amount: BigInt(content.price.amount) },
  fields: content.space?.fields ?? {},
})

/** Open notices of the other purpose in a space; without those of whom this person does not want to see, and without what is folded. */
function othersOf(context: FeatureContext, { id, content: { purpose, space } }: Notice): Notice[] {
  const viewer = { me: context.keys().did, now: context.now() }
  const rows = context.sql.all<{ row: number }>(
    `SELECT n.row FROM notice_space s JOIN notice n ON n.row = s.row
     WHERE s.space = ? AND n.purpose = ? AND n.withdrawn = 0 AND n.expires > ? ORDER BY n.posted DESC, n.row DESC LIMIT ?`,
    ...[space?.id ?? '', purpose === 'need' ? 0 : 1, context.now(), LOOKED_AT_MAX],
  )
  const sight = sightOf(context)
  return rows
    .map(({ row }) => sight(noticeByRow(context.sql, row, '', viewer)))
    .filter((one) => one.id !== id && one.state === 'open' && one.hidden === undefined && one.folded !== true)
}

export function matches(context: FeatureContext, { id }: { id: string }): MatchesView {
  const viewer = { me: context.keys().did, now: context.now() }
  const notice = noticeById(context.sql, id, viewer)
  if (!notice) throw notFound('notice.unknown', 'This notice is not known here. It may not have arrived yet.')
  const { hub, content } = notice
  const space = content.space && spaceOf(context.state(hub), fromHex(content.space.id))
  if (space?.rules.type !== 'skills')
    throw refused('space.no-matching', 'Only notices on a skill board are matched. Nothing changed.')
  const others = othersOf(context, notice)
  const found = matchesOf(candidateOf(notice), others.map(candidateOf), space.rules.fields)
  const token = tokenOf(context, hub, readHub(context.state(hub)).token)
  const byId = new Map(others.map((one) => [one.id, one]))
  return {
    summary: summary(found, content.purpose),
    able: found.able,
    within: found.within,
    ready: found.ready,
    items: found.found.slice(0, SHOWN_MAX).map((match) => ({
      notice: byId.get(match.id) as Notice,
      reasons: match.reasons.flatMap((reason) => {
        const words = reasonWords(reason, token)
        return words === undefined ? [] : [{ aspect: reason.aspect, is: reason.is, words }]
      }),
    })),
  }
}
