/** Text as the HTML that ActivityPub's `content` is, and back (https://www.w3.org/TR/activitypub/#source-property). */
import { type Node, nodesOf, textOf } from './node.ts'

export const plain = (html: string): string =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The text it was made from where there is one, else the HTML without its marks. */
export function textIn(thing: Node): string {
  const [source] = nodesOf(thing, 'source')
  const given = source && textOf(source, 'mediaType')?.startsWith('text/') ? textOf(source, 'content') : undefined
  return given ?? withoutMarks(textOf(thing, 'content') ?? textOf(thing, 'summary') ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  amp: '&',
}

const withoutMarks = (html: string): string =>
  html
    .replaceAll(/<br\s{0,9}\/?>|<\/(?:p|div|li|h[1-6])>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(#39|[a-z]{2,4});/g, (mark, name: string) => ENTITIES[name] ?? mark)
    .trim()
