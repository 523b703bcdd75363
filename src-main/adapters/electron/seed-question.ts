/** Which recovery words a person is asked to repeat, and whether they did. */
import { randomInt } from 'node:crypto'

/** Positions from 0, ascending: enough to show the words are on paper without typing all of them. */
export function askedPositions(count: number, asked = 3): number[] {
  const positions = new Set<number>()
  while (positions.size < Math.min(asked, count)) positions.add(randomInt(count))
  return [...positions].sort((a, b) => a - b)
}

/** Positions (from 1, as on paper) whose answer differs; spaces and capitals do not count. */
export function wrongWords(words: readonly string[], ask: readonly number[], answers: readonly string[]): number[] {
  return ask
    .filter((position, index) => answers[index]?.trim().toLowerCase() !== words[position])
    .map((position) => position + 1)
}
