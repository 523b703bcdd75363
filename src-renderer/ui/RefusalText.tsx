import { ENGLISH } from './english.ts'
import { useRefusal } from './refusals/index.ts'

/** What the node says of a refusal, in the window's language where somebody has translated it. */
export function RefusalText({ text }: { text: string }) {
  const { words, english } = useRefusal(text)
  return words === '' ? null : <p {...(english && ENGLISH)}>{words}</p>
}
