/** Worker-thread entry: answers what is asked of ratings and trust, while the ledger thread goes on. */
import { parentPort } from 'node:worker_threads'
import { TrustBook, type Words } from '#shared/core/trust/book.ts'
import type { FromReckoner, ToReckoner } from './index.ts'

const books = new Map<string, TrustBook>()
/** What has come of a hub whose words are still being told. */
const telling = new Map<string, Words>()

function take({ hub, words, piece }: Extract<ToReckoner, { kind: 'words' }>): void {
  const before = piece === 'first' ? undefined : telling.get(hub)
  const all = before ?? { ratings: [], lines: [] }
  all.ratings.push(...words.ratings)
  all.lines.push(...words.lines)
  telling.set(hub, all)
  if (piece !== 'last') return
  telling.delete(hub)
  books.set(hub, new TrustBook(all))
}

function answer({ hub, question }: Extract<ToReckoner, { kind: 'ask' }>) {
  const book = books.get(hub)
  if (!book) throw new Error('asked of a hub before its words were told')
  if (question.kind === 'expected') return book.expected(question)
  if (question.kind === 'voices') return book.voices(question)
  if (question.kind === 'seen') return book.seen(question)
  return question.kind === 'trust' ? book.trust(question) : book.graph(question)
}

parentPort?.on('message', (message: ToReckoner) => {
  if (message.kind === 'words') take(message)
  else parentPort?.postMessage({ id: message.id, answer: answer(message) } satisfies FromReckoner)
})
