const MARKED = /\uE000([^\uE000\uE001]*)\uE001/

/** A search result's text with its matches in <mark>. The marks are private-use characters; nothing is ever read as HTML. */
export function Snippet({ text }: { text: string }) {
  const parts = text.split(MARKED)
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text are told apart by their place only
      <mark key={at}>{part}</mark>
    ) : (
      part.replace(/[\uE000\uE001]/g, '')
    ),
  )
}
