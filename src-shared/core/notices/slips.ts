/**
 * Words that somebody may have meant: those of the board within a few slips of what was typed. A slip is a letter too many, missing,
 * wrong, or changed with its neighbour (optimal string alignment, Boytsov 2011). Only for words that nothing has: what is there is
 * never put in question.
 */

/** Short words are all near each other. */
export const slipsAllowed = (letters: number): 0 | 1 | 2 => (letters < 4 ? 0 : letters < 7 ? 1 : 2)
/** Beyond this many equally near words a guess says nothing. */
const MEANT_MAX = 5

/**
 * Slips from `a` to `b`, or one more than `max` where there are more. Only the cells within `max` of the diagonal are looked at
 * (Ukkonen 1985).
 */
export function slipsBetween(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(max + 1)
    if (i <= max) row[0] = i
    let least = i <= max ? i : max + 1
    for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j++) {
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (before[j - 2] as number) + 1)
      row[j] = Math.min(slips, max + 1)
      least = Math.min(least, row[j] as number)
    }
    if (least > max) return max + 1
    before = above
    above = row
  }
  return above[b.length] as number
}

/** Which letters stand in a word, as bits: words few slips apart differ in few of them. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 32)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Words to be asked which of them was meant; made once and kept, since reading them takes longer than asking. */
export class Vocabulary {
  readonly #byLength = new Map<number, { words: string[]; letters: number[] }>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const group = this.#byLength.get(word.length) ?? { words: [], letters: [] }
      group.words.push(word)
      group.letters.push(lettersOf(word))
      this.#byLength.set(word.length, group)
    }
  }

  /** The nearest words to one that is not among them, at most five, those that begin with the same letter first; [] where none is near. */
  meant(typed: string): string[] {
    let near: string[] = []
    let max: number = slipsAllowed(typed.length)
    if (max === 0) return []
    const letters = lettersOf(typed)
    for (let length = typed.length - max; length <= typed.length + max; length++) {
      const group = this.#byLength.get(length)
      if (!group) continue
      for (const [at, bits] of group.letters.entries()) {
        // A slip changes two letters at most: one that goes and one that comes.
        if (bitsIn(bits ^ letters) > 2 * max) continue
        const word = group.words[at] as string
        const slips = slipsBetween(typed, word, max)
        if (slips > max) continue
        if (slips < max) near = []
        max = slips
        near.push(word)
      }
    }
    const first = (word: string) => (word[0] === typed[0] ? 0 : 1)
    return near.sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1)).slice(0, MEANT_MAX)
  }
}
