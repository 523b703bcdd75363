/** Moderation of a hub as far as a person has to be told of it (core/activity): what keepers were told, appeals to answer, acts that name me. */
import type { Happening, Matter, Need } from '#shared/core/activity/index.ts'
import { isKeeper, readHub } from '#shared/core/hubs/index.ts'
import type { AppealView } from '#shared/ipc/moderation.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { aboutMe, appeals } from './appeals.ts'
import { reports } from './reports.ts'

/** One for each hub, by the hub's id. */
export const moderationMatters = (_context: FeatureContext, hub: string): string[] => [hub]

export function moderationMatter(context: FeatureContext, hub: string): Matter {
  const reader = context.state(hub)
  const reported = isKeeper(reader, context.keys().did) ? reports(context, { hub }).filter(({ open }) => open) : []
  return {
    title: readHub(reader).name,
    needs: [
      ...reported.map(({ id, at, by }): Need => ({ id: `report/${id}`, what: 'reported', since: at, by: by.did })),
      ...appeals(context, { hub }).flatMap((view) => toAnswer(view, context.now())),
    ],
    happenings: aboutMe(context, { hub }).flatMap(happened),
  }
}

function toAnswer({ act, appeal }: AppealView, now: number): Need[] {
  const { answerBy } = act
  if (!appeal || answerBy === undefined) return []
  const due = { at: answerBy, left: Math.max(0, answerBy - now) }
  return [{ id: `appeal/${appeal.id}`, what: 'objected', since: appeal.at, by: act.of.did, due }]
}

/** Lists of others than keepers are told of on their page alone: anybody can write one, as often as they like. */
function happened({ list, act, appeal, answer }: AppealView): Happening[] {
  const by = list.author.did
  const named = list.keepers && act.holds ? [{ id: `named/${act.id}`, what: 'named' as const, at: act.since, by }] : []
  if (!appeal || !answer) return named
  return [...named, { id: `judged/${appeal.id}/${answer.outcome}`, what: 'judged', at: answer.at, by }]
}
