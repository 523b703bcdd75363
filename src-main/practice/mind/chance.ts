/** Chance without a memory: the same persona asked about the same thing gives the same answer, also after a restart. */
import { MINUTE, sha256, utf8 } from '#shared/core/kernel/index.ts'
import type { Span } from '../persona.ts'

/** A number in [0, 1) drawn by everything named. */
export function roll(...about: readonly (string | number)[]): number {
  const digest = sha256(utf8(about.join('\u0000')))
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32
}

export function pick<T>(items: readonly T[], ...about: readonly (string | number)[]): T {
  const found = items[Math.floor(roll(...about) * items.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** A length of time within the span, in ms. */
export const within = ([least, most]: Span, ...about: readonly (string | number)[]): number =>
  Math.round((least + roll(...about) * (most - least)) * MINUTE)

/** One of the lines with its names filled in. */
export const line = (
  lines: readonly string[],
  names: { nick: string; title: string },
  ...about: readonly (string | number)[]
): string =>
  pick(lines, ...about)
    .replaceAll('{nick}', names.nick)
    .replaceAll('{title}', names.title)
