/** The moves of a trade that wait for this persona: agree or haggle, pay, deliver, accept. */
import type { Trade } from '#shared/ipc/agreements.ts'
import type { Manner, Persona, Span, Work } from '../persona.ts'
import { line, roll, within } from './chance.ts'
import { askedFor, judge } from './haggling.ts'
import type { Move, Sight } from './sight.ts'

/** Late is within the last part of the time there is, and never past it. */
const LATE_FROM = 0.8
const LATE_UNTIL = 0.95

/** Nothing while it still thinks, keeps silent, or has nothing to do. */
export function answer(persona: Persona, sight: Sight, trade: Trade): Move[] {
  const { acts, agreement, cancelAsked, negotiation } = trade
  if (cancelAsked !== undefined && agreement !== undefined && acts.includes('cancel'))
    return cancelAsked.by === sight.me.did || !ready(persona, sight, trade, persona.manner.thinks, 'cancel')
      ? []
      : [{ do: 'sign', act: { act: 'cancel', agreement, release: cancelAsked.release, text: '' } }]
  if (trade.state === 'offered') return reply(persona, sight, trade)
  if (agreement === undefined) return []
  if (acts.includes('deliver')) return work(persona, sight, trade, agreement)
  if (acts.includes('fund') && ready(persona, sight, trade, persona.manner.thinks, 'fund'))
    return [{ do: 'sign', act: { act: 'fund', agreement } }]
  const forgets = roll(persona.key, negotiation, 'forgets') < mannerIn(persona, trade).forgets
  if (acts.includes('accept') && !forgets && ready(persona, sight, trade, persona.manner.reviews, 'accept'))
    return [
      { do: 'sign', act: { act: 'accept', agreement } },
      { do: 'say', negotiation, text: line(persona.voice.thanks, names(trade), negotiation, 'thanks') },
    ]
  return []
}

export const names = (trade: Pick<Trade, 'counterparty' | 'title'>) => ({
  nick: trade.counterparty.nick,
  title: trade.title,
})

/** Enough time has passed since anything last happened. */
function ready({ key }: Persona, { now }: Sight, trade: Trade, span: Span, what: string): boolean {
  const last = Math.max(...trade.history.map(({ at }) => at), ...trade.proposals.map(({ at }) => at))
  return now >= last + within(span, key, trade.negotiation, what)
}

const AT_ITS_BEST = { silent: 0, late: 0, vanishes: 0, forgets: 0 }

/** How this persona behaves in this trade. */
const mannerIn = ({ manner }: Persona, { counterparty }: Trade): Manner =>
  manner.makesAnEffort && counterparty.withMe === 0 ? { ...manner, ...AT_ITS_BEST } : manner

/** Whether this persona lets this proposal lapse without a word. */
export const isSilent = (persona: Persona, trade: Trade): boolean =>
  roll(persona.key, trade.negotiation, 'silent') < mannerIn(persona, trade).silent

function reply(persona: Persona, sight: Sight, trade: Trade): Move[] {
  const { negotiation, proposals, acts, side } = trade
  const last = proposals.at(-1)
  if (last === undefined || last.by === sight.me.did || last.state !== 'open' || !acts.includes('agree')) return []
  if (isSilent(persona, trade) || !ready(persona, sight, trade, persona.manner.thinks, 'reply')) return []
  const named = proposals.filter(({ by }) => by === sight.me.did).map(({ form }) => Number(form.amount))
  const verdict = judge(persona.manner, side, {
    ...askedFor(trade, sight),
    offered: Number(last.form.amount),
    named,
  })
  const { agrees, counters, declines } = persona.voice
  const words = (lines: readonly string[]) => line(lines, names(trade), negotiation, named.length)
  if (verdict.say === 'decline') return [{ do: 'decline', negotiation, text: words(declines) }]
  if (verdict.say === 'agree')
    return [
      { do: 'sign', act: { act: 'agree', negotiation, proposal: last.id } },
      { do: 'say', negotiation, text: words(agrees) },
    ]
  const terms = { ...last.form, amount: String(verdict.amount) }
  return [
    { do: 'sign', act: { act: 'counter', negotiation, terms } },
    { do: 'say', negotiation, text: words(counters) },
  ]
}

/** Who is paid delivers: in good time, at the last moment, or, now and then, never. */
function work(persona: Persona, { now }: Sight, trade: Trade, agreement: string): Move[] {
  const { key, voice } = persona
  const { negotiation } = trade
  const manner = mannerIn(persona, trade)
  const luck = roll(key, negotiation, 'work')
  if (luck < manner.vanishes) return []
  const begun = trade.history.findLast(({ kind }) => kind === 'funded')?.at ?? now
  const due = trade.outlook.deadline
  const late = due !== undefined && luck < manner.vanishes + manner.late
  const spent = late
    ? (due - begun) * (LATE_FROM + (LATE_UNTIL - LATE_FROM) * roll(key, negotiation, 'late'))
    : within(manner.works, key, negotiation, 'work')
  if (now < begun + spent) return []
  const excuse = late ? `${line(voice.excuses, names(trade), negotiation, 'excuse')} ` : ''
  const { note, file } = workFor(persona, trade)
  return [{ do: 'deliver', agreement, note: excuse + note, ...(file && { file }) }]
}

function workFor({ postings, voice }: Persona, trade: Trade): Work {
  const posted = postings.find(({ title, work }) => title === trade.title && work !== undefined)
  return posted?.work ?? { note: line(voice.delivers, names(trade), trade.negotiation, 'delivers') }
}
