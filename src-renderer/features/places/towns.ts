/** Towns of the world with the cell each lies in: looked up here, so that nobody learns what somebody types. */

export interface Town {
  readonly name: string
  /** Two letters of ISO 3166. */
  readonly country: string
  /** Its H3 cell (core/places/cell.ts). */
  readonly area: string
}
interface Line {
  readonly town: Town
  /** As it is looked up: without marks and capitals. */
  readonly folded: string
}
export type Towns = readonly Line[]

/** Letters that are no plain one with a mark, and what people type in their stead. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', '-': ' ' }

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßđıæœ-]/g, (letter) => PLAIN[letter] ?? letter)
    .trim()

let known: Promise<Towns> | undefined

/** Some megabytes, read when somebody first wants to name a place. */
export const townsOf = (): Promise<Towns> => {
  known ??= import('virtual:towns').then(({ lines }) => lines.split('\n').map(lineOf))
  return known
}

function lineOf(line: string): Line {
  const [name = '', country = '', area = ''] = line.split('\t')
  return { town: { name, country, area: `85${area}fffffff` }, folded: folded(name) }
}

const SHOWN_MAX = 8

/** Those whose name begins with what is typed, then those of which another word does; the largest first. */
export function townsLike(text: string, towns: Towns): Town[] {
  const typed = folded(text)
  if (typed === '') return []
  const first: Town[] = []
  const later: Town[] = []
  for (const { town, folded: name } of towns) {
    if (name.startsWith(typed)) first.push(town)
    else if (later.length < SHOWN_MAX && name.includes(` ${typed}`)) later.push(town)
    if (first.length === SHOWN_MAX) break
  }
  return [...first, ...later].slice(0, SHOWN_MAX)
}
