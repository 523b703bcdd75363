/** Small talk with a person: a greeting, and an answer to what was said last. Personas among themselves let the terms speak. */
import type { Trade } from '#shared/ipc/agreements.ts'
import { isNeighbour } from '../cast/index.ts'
import type { Persona } from '../persona.ts'
import { isSilent, names } from './answering.ts'
import { line, within } from './chance.ts'
import type { Move, Sight } from './sight.ts'

/** Enough words for one trade. */
const WORDS_MAX = 12
/** Words are answered faster than proposals: nothing hangs on them. */
const HASTE = 0.4

export function talk(persona: Persona, { me, now }: Sight, trade: Trade): Move[] {
  if (isNeighbour(trade.counterparty.nick) || isSilent(persona, trade)) return []
  const said = trade.history.filter(({ kind }) => kind === 'text')
  const own = said.filter(({ by }) => by === me.did).length
  const last = said.at(-1)
  if (last === undefined || last.by === me.did || own >= WORDS_MAX) return []
  const [least, most] = persona.manner.thinks
  if (now < last.at + within([least * HASTE, most * HASTE], persona.key, trade.negotiation, own)) return []
  const greeting = own === 0 ? `${line(persona.voice.greets, names(trade), trade.negotiation)} ` : ''
  const text = greeting + line(linesFor(persona, last.text), names(trade), trade.negotiation, own)
  return [{ do: 'say', negotiation: trade.negotiation, text }]
}

function linesFor({ voice }: Persona, text: string): readonly string[] {
  if (/\b(price|cheap|cheaper|expensive|less|discount|offer|much)\b/i.test(text)) return voice.onPrice
  if (/\b(when|soon|long|late|today|tomorrow|waiting|time)\b/i.test(text)) return voice.onTime
  if (/\b(thanks?|cheers|lovely|great|perfect)\b/i.test(text)) return voice.onThanks
  return text.includes('?') ? voice.onQuestion : voice.chats
}
