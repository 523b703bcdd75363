/** Reasons of a match as one reads them, of a need or of an offer. */
import { money } from '#shared/core/agreements/index.ts'
import type { Matches, Reason } from '#shared/core/spaces/match.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { Slot } from '#shared/wire/spaces.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const HOUR = 60

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`
const when = ({ day, from, to }: Slot): string => `${DAYS[day]} ${clock(from)}–${clock(to)}`
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** Undefined where there is nothing to say: both leave it open. */
export function reasonWords(
  { aspect, is, texts = [], times = [], spare = 0n }: Reason,
  token: Token,
): string | undefined {
  const named = texts.join(', ')
  switch (aspect) {
    case 'skill':
      return named
    case 'kind':
      return is === 'open' ? undefined : named
    case 'level':
      return is === 'open' ? 'The level is not said' : `Level: ${named}`
    case 'budget':
      if (is === 'open') return 'The prices are not for the same'
      if (spare === 0n) return 'Asked is exactly what is paid'
      return is === 'fits' ? `${money(spare, token)} within the budget` : `${money(-spare, token)} above the budget`
    case 'free':
      if (is === 'open') return 'When is not said'
      return is === 'fits' ? `Both free ${listed(times.map(when))}` : 'Never free at the same time'
    case 'way':
      return is === 'open' ? undefined : named
  }
}

const count = (n: number): string => (n === 1 ? '1 person' : `${n} people`)
const be = (n: number): string => (n === 1 ? 'is' : 'are')

/** "3 people here can do this; 2 are within your budget and free on Tuesday." */
export function summary({ able, within, ready, days }: Matches, purpose: 'offer' | 'need'): string {
  const need = purpose === 'need'
  if (able === 0) return need ? 'Nobody here offers this yet.' : 'Nobody here looks for this yet.'
  const first = `${count(able)} here ${need ? 'can do this' : able === 1 ? 'looks for this' : 'look for this'}`
  const budget = need ? 'within your budget' : 'ready to pay your price'
  if (ready > 0)
    return `${first}; ${ready} ${be(ready)} ${budget} and free on ${listed(days.map((day) => DAYS[day] ?? ''))}.`
  return within > 0 ? `${first}; ${within} ${be(within)} ${budget}.` : `${first}; none is ${budget}.`
}
