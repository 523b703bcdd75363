/**
 * A language nobody speaks, made of the English words: accented, longer by two fifths, in brackets. It stands in the place of Arabic, so
 * that dates and numbers have no Latin letters of their own: whatever then stays in plain letters has not passed the catalogue.
 */
import type { Catalogue } from './gather.ts'

type Tree = { [key: string]: string | Tree }

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MARKED = [...'áƀćđéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÁƁĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ']
/** What translations into German and the like are longer by. */
const LONGER = 0.4

const mark = (text: string): string => text.replace(/[a-z]/gi, (letter) => MARKED[PLAIN.indexOf(letter)] ?? letter)

export function pseudo(text: string): string {
  const marked = text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : mark(part)))
    .join('')
  return `⟦${marked}${'~'.repeat(Math.ceil(text.length * LONGER))}⟧`
}

const FORMS = ['zero', 'two', 'few', 'many'] as const

function pseudoOf(english: object): Tree {
  const made: Tree = {}
  for (const [key, value] of Object.entries(english)) {
    made[key] = typeof value === 'string' ? pseudo(value) : pseudoOf(value)
    const stem = key.replace(/_other$/, '')
    if (stem !== key && `${stem}_one` in english) for (const form of FORMS) made[`${stem}_${form}`] = pseudo(value)
  }
  return made
}

export const pseudoWords = (english: object): Catalogue => pseudoOf(english) as Catalogue
