/** Plans for rating somebody after an agreement, and for answering. What is said moves nothing and stands for ever. */
import { type CborValue, fromHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { visible } from '#shared/wire/plain.ts'
import { dealOf, nickOf } from '../people/index.ts'
import { type EventWords, eventPlan } from './event-plan.ts'
import type { Desk, Plan } from './plan.ts'
import { refuseUnruly } from './rule-check.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

function wordPlan(desk: Desk, t: string, body: Record<string, CborValue>, words: EventWords): Plan {
  refuseUnruly(desk, t, body)
  return eventPlan(desk, t, body, words, { changed: ['agreements', 'members', 'ledger'] })
}

const quoted = (text: string): string => (text === '' ? '' : ` and say: “${text}”`)

const titleOf = ({ context }: Desk, agreement: string): string => {
  const title = dealOf(context.sql, agreement)?.title
  return title === undefined ? 'your agreement' : `“${title}”`
}

export function ratePlan(desk: Desk, { agreement, about, score, tags, text }: Of<'rate'>): Plan {
  const nick = nickOf(desk.context.sql, desk.hub, about)
  const said = visible(text).trim()
  const marks = tags.length === 0 ? '' : ` (${tags.join(', ').replaceAll('-', ' ')})`
  const number = score < 0 ? `−${-score}` : String(score)
  return wordPlan(
    desk,
    'rating.put',
    { agreement: fromHex(agreement), about, score, tags, text: said },
    {
      sentence: `You rate ${nick} ${number} of 10${marks} for ${titleOf(desk, agreement)}${quoted(said)}.`,
      counterparty: about,
      worst: `It stands under your name in the hub’s log for ever, where every member reads it and ${nick} can answer. You can say something else later, which then counts; nobody can remove it.`,
    },
  )
}

export function answerPlan(desk: Desk, { agreement, by, text }: Of<'rating-answer'>): Plan {
  const nick = nickOf(desk.context.sql, desk.hub, by)
  const said = visible(text).trim()
  return wordPlan(
    desk,
    'rating.answer',
    { agreement: fromHex(agreement), by, text: said },
    {
      sentence: `You answer the rating ${nick} gave you for ${titleOf(desk, agreement)}: “${said}”.`,
      counterparty: by,
      worst: `It stands beside the rating in the hub’s log for ever, where every member reads it. You can say something else later, which is then shown; nobody can remove it.`,
    },
  )
}
