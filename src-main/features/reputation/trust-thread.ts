/** Worker-thread entry: answers what is asked of ratings and trust, while the ledger thread goes on. */
import { parentPort } from 'node:worker_threads'
import { TrustBook, type Words } from './book.ts'
import type { FromTrust, ToTrust } from './desk.ts'

const books = new Map<string, TrustBook>()
/** What has come of a hub whose words are still being told. */
const telling = new Map<string, Words>()

function take({ hub, ratings, lines, last }: Extract<ToTrust, { kind: 'words' }>): void {
  const words = telling.get(hub) ?? { ratings: [], lines: [] }
  words.ratings.push(...ratings)
  words.lines.push(...lines)
  if (!last) {
    telling.set(hub, words)
    return
  }
  telling.delete(hub)
  books.set(hub, new TrustBook(words))
}

function answer({ hub, question }: Extract<ToTrust, { kind: 'ask' }>) {
  const book = books.get(hub)
  if (!book) throw new Error('asked of a hub before its words were told')
  if (question.kind === 'expected') return book.expected(question)
  return question.kind === 'trust' ? book.trust(question) : book.graph(question)
}

parentPort?.on('message', (message: ToTrust) => {
  if (message.kind === 'words') take(message)
  else parentPort?.postMessage({ id: message.id, answer: answer(message) } satisfies FromTrust)
})
