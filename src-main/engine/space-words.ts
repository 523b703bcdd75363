/** Words for spaces (refusal-words.ts joins them to the rest). */
import type { Refusal } from '#shared/core/kernel/index.ts'

/** Which field it is about, or what would be taken. */
export function spaceDetail(detail: Refusal['detail']): string {
  const { field, per, days } = detail ?? {}
  if (typeof field === 'string') return ` (${field})`
  if (typeof per === 'string') return ` (${per})`
  return days === undefined ? '' : ` (${days} days)`
}

export const SPACE_WORDS: Record<string, string> = {
  'space.not-a-member': 'Refused: only members found and keep spaces. Nothing changed.',
  'space.too-many':
    'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.',
  'space.twice': 'Refused: something is named twice in these rules. Nothing changed; name it once.',
  'space.no-price':
    'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.',
  'space.price-range': 'Refused: the lowest price is above the highest. Nothing changed.',
  'space.field-range': 'Refused: the least of a number is above the most. Nothing changed.',
  'space.type-field':
    'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.',
  'space.unknown': 'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.',
  'space.closed': 'Refused: this space is closed, for good. What you wrote is kept; choose another space.',
  'space.not-keeper': 'Refused: only whoever keeps the space changes it. Nothing changed.',
  'space.outdated': 'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.',
  'space.many-versions':
    'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.',
  'space.rules-early': 'Not yet: it was written under rules that have not arrived here. Nothing changed.',
  'space.not-listed':
    'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.',
  'space.tier':
    'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.',
  'space.purpose': 'Refused: this space takes no notices of this purpose. What you wrote is kept.',
  'space.category': 'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.',
  'space.too-long': 'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.',
  'space.no-barter': 'Refused: this space takes prices in the hub’s token only. What you wrote is kept.',
  'space.only-barter': 'Refused: in this space nothing has a price in tokens. What you wrote is kept.',
  'space.other-token': 'Refused: prices in this space are in the hub’s first token. What you wrote is kept.',
  'space.price-per': 'Refused: prices in this space are for another unit. What you wrote is kept.',
  'space.price-low': 'Refused: the price is below the lowest of this space. What you wrote is kept.',
  'space.price-high': 'Refused: the price is above the highest of this space. What you wrote is kept.',
  'space.field-unknown': 'Refused: this space has no such field. What you wrote is kept.',
  'space.field-missing': 'Refused: something is not filled in that this space asks for. What you wrote is kept.',
  'space.field-wrong': 'Refused: a field does not hold what this space asks for. What you wrote is kept.',
  'space.licence-missing': 'Refused: a work that is named needs a licence beside it. What you wrote is kept.',
  'space.data-unnamed': 'Refused: data that is offered is named by its content. What you wrote is kept.',
  'space.data-closed':
    'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.',
  'space.place-missing': 'Refused: this space is about a place. What you wrote is kept; say where.',
}

/** Why somebody may not post in a space, said before they have written anything. */
export const MAY_NOT_WORDS: Record<'space.closed' | 'space.not-a-member' | 'space.not-listed' | 'space.tier', string> =
  {
    'space.closed': 'It is closed, for good.',
    'space.not-a-member': 'Only members of the hub who are not leaving it post here.',
    'space.not-listed': 'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.',
    'space.tier': 'It asks for a higher standing than yours. Your own page says what is missing.',
  }
