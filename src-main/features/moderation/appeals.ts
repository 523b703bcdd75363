/** Appeals: from the person an act names to the author of the list, who answers in public. */
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { wordsOfAppeal } from '#shared/core/moderation/index.ts'
import type { AppealView } from '#shared/ipc/moderation.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { notFound, refused } from '../refusal.ts'
import {
  type ActRow,
  type AppealRow,
  actOf,
  actsNaming,
  actView,
  appealedActs,
  type Judge,
  judgeOf,
  saidOf,
} from './acts.ts'
import { sealTo } from './letters.ts'
import { counts, type ListName, listOf, titleOf } from './lists.ts'
import { takeOff } from './publishing.ts'

function viewOf(context: FeatureContext, hub: string, judge: Judge, row: ActRow): AppealView {
  const { appeals, answers } = saidOf(context.sql, hub, row.author, row.did)
  const mine = appeals.filter(({ list, entry }) => list === row.list && entry === row.id)
  const given = answers.filter(({ appeal }) => mine.some(({ id }) => id === appeal))
  const answer = given.find(({ outcome }) => outcome === 'lifted') ?? given[0]
  const [appeal] = mine
  return {
    list: titleOf(context, hub, row),
    act: actView(context, hub, row, judge(row)),
    ...(appeal && { appeal: appealOf(context, appeal) }),
    ...(answer && { answer: { outcome: answer.outcome, at: answer.at, text: answer.text } }),
  }
}

function appealOf({ sql }: FeatureContext, { id, at, words }: AppealRow): NonNullable<AppealView['appeal']> {
  const plea = sql.get<{ text: string }>('SELECT text FROM moderation_plea WHERE appeal = ? AND words = ?', id, words)
  return { id, at, ...(plea && { text: plea.text }) }
}

const waits = ({ act }: AppealView): boolean => act.answerBy !== undefined
const latest = ({ act, appeal }: AppealView): number => appeal?.at ?? act.since
const newestFirst = (views: AppealView[]): AppealView[] =>
  views.sort((a, b) => Number(waits(b)) - Number(waits(a)) || latest(b) - latest(a))

/** Acts that name me: those that stand, and those I appealed against. */
export function aboutMe(context: FeatureContext, { hub }: { hub: string }): AppealView[] {
  const me = context.keys().did
  const judge = judgeOf(context, hub)
  const rows = [...actsNaming(context.sql, hub, me), ...appealedActs(context.sql, hub, { by: me })]
  const known = new Map(
    rows
      .filter(({ author }) => counts(context, hub, author))
      .map((row) => [`${row.author}/${row.list}/${row.id}`, row]),
  )
  return newestFirst([...known.values()].map((row) => viewOf(context, hub, judge, row)))
}

export function appeals(context: FeatureContext, { hub }: { hub: string }): AppealView[] {
  const judge = judgeOf(context, hub)
  const rows = appealedActs(context.sql, hub, { author: context.keys().did })
  return newestFirst(rows.map((row) => viewOf(context, hub, judge, row)))
}

interface AppealInput extends ListName {
  hub: string
  id: string
  text: string
}

export function appeal(context: FeatureContext, { hub, author, list, id, ...words }: AppealInput): { id: string } {
  const row = actOf(context.sql, hub, { author, list, id })
  if (row?.did !== context.keys().did)
    throw notFound('appeal.not-yours', 'Nothing was sent: only the person an act names can appeal against it.')
  const { is } = judgeOf(context, hub)(row)
  if (is === 'ended') throw refused('appeal.ended', 'Nothing was sent: this act is over already.')
  if (is !== 'unopposed' && is !== 'early')
    throw refused('appeal.already', 'Nothing was sent: you have appealed against this act already.')
  const text = visible(words.text).trim()
  if (text === '') throw refused('appeal.empty', 'Nothing was sent: write why the act should be lifted, in a sentence.')
  const salt = context.entropy.bytes(32)
  const at = context.now()
  const body = { at, author, list: fromHex(list), entry: fromHex(id), words: wordsOfAppeal({ salt, text }) }
  const signed = context.submit(hub, 'moderation.appeal', body)
  sealTo(context, hub, author, fromHex(id), { kind: 'moderation-appeal', appeal: signed.id, salt, text })
  context.changed('notices')
  return { id: toHex(signed.id) }
}

interface AnswerInput {
  hub: string
  appeal: string
  outcome: 'upheld' | 'lifted'
  text: string
}

export function answer(context: FeatureContext, { hub, appeal: id, outcome, ...words }: AnswerInput): object {
  const { row, list } = appealedOf(context, hub, id)
  const { is } = judgeOf(context, hub)(row)
  if (is === 'lifted') throw refused('answer.lifted', 'Nothing was changed: this act has been lifted already.')
  if (outcome === 'upheld' && is !== 'appealed' && is !== 'doubted')
    throw refused(
      'answer.late',
      'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.',
    )
  const text = visible(words.text).trim()
  if (text === '') throw refused('answer.empty', 'Nothing was changed: give a reason, in a sentence.')
  context.submit(hub, 'moderation.answer', { at: context.now(), appeal: fromHex(id), outcome, text })
  if (outcome === 'lifted' && row.listed === 1) takeOff(context, hub, list, row.id)
  context.changed('notices')
  return {}
}

function appealedOf(context: FeatureContext, hub: string, id: string) {
  const named = context.sql.get<{ author: string; list: string; entry: string; by: string }>(
    'SELECT author, list, entry, by FROM moderation_appeal WHERE hub = ? AND id = ?',
    ...[hub, id],
  )
  const row = named && actOf(context.sql, hub, { ...named, id: named.entry })
  const list = row && listOf(context.sql, hub, row)
  if (row && list && row.author === context.keys().did && row.did === named.by) return { row, list }
  throw notFound('answer.no-appeal', 'There is no such appeal against a list of yours. Nothing was changed.')
}
