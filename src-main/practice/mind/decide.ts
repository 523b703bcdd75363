/** A persona's mind: what it would do now. Pure, so that a whole town can be tested without a single process. */
import { DAY } from '#shared/core/kernel/index.ts'
import { CAST, GUIDE } from '../cast/index.ts'
import type { Persona } from '../persona.ts'
import { answer } from './answering.ts'
import { seek } from './seeking.ts'
import type { Move, Sight } from './sight.ts'
import { talk } from './talking.ts'

/** The longest a notice may last: the town should not look deserted to somebody who comes back. */
const LASTS_MS = 360 * DAY

/** Groups of moves: within one, what follows makes sense only when what came before went well. Asked again, it says the same again. */
export function decide(persona: Persona, sight: Sight): Move[][] {
  const groups = [
    introduce(persona, sight),
    ...post(persona, sight).map((move) => [move]),
    ...sight.trades.map((trade) => {
      const moves = answer(persona, sight, trade)
      return moves.length > 0 ? moves : talk(persona, sight, trade)
    }),
    seek(persona, sight),
  ]
  return groups.filter((group) => group.length > 0)
}

const POSTED_BY_OTHERS = CAST.filter((one) => one !== GUIDE).flatMap(({ postings }) => postings).length

const introduce = ({ about }: Persona, { me }: Sight): Move[] =>
  me.about === about ? [] : [{ do: 'introduce', about }]

/** The guide posts when all others have, so that what a first trade is about is the newest on the Board, where everybody sees it. */
function post(persona: Persona, { hub, notices, now }: Sight): Move[] {
  if (persona === GUIDE && notices.filter(({ author }) => author.nick !== GUIDE.nick).length < POSTED_BY_OTHERS)
    return []
  const mine = new Set(notices.filter(({ mine }) => mine).map(({ content }) => content.title))
  return persona.postings
    .filter(({ title }) => !mine.has(title))
    .map(({ price, unit, work: _, ...words }) => ({
      do: 'post',
      form: {
        ...words,
        price: { kind: 'tokens', token: hub.token.code, amount: String(price), per: unit },
        quantity: 1,
        unit,
        expires: now + LASTS_MS,
      },
    }))
}
