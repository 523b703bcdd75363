/** Somebody who writes payloads (payloads.ts) into every text a stranger can write, through a node of their own. */
import type { NoticeForm } from '../../src-shared/ipc/notices.ts'
import type { Ask } from './ask.ts'
import type { HeadlessNode } from './headless.ts'
import type { Payload } from './payloads.ts'
import { offerForm, termsFor } from './trade.ts'

/** Longest texts of one line, by field (src-shared/wire). */
const LINES = { title: 120, wants: 200, place: 60, unit: 20 } as const
type LineField = keyof typeof LINES
const TEXT_CHARS = 8000
const MESSAGES_PER_TRADE = 100
/** Requests under way at once: enough to keep one node busy. */
const AT_ONCE = 6

/** A text that one element of a screen holds as a whole, and the payloads in it. */
export interface Said {
  text: string
  ids: number[]
}

interface Draft {
  form: NoticeForm
  /** As the page of the notice shows it. */
  said: Said[]
}

export interface Written {
  notices: (Draft & { id: string })[]
  /** Negotiations with their messages. */
  trades: { negotiation: string; title: string; said: Said[] }[]
  /** What no notice carries: control characters, and text that turns its surroundings around. Messages carry it without them. */
  refused: number[]
}

/** The rule of `plainText` in src-shared/wire/shape.ts, said again so that a change of it is noticed. */
const NOT_PLAIN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
export const isPlain = ({ text }: Payload): boolean => !NOT_PLAIN.test(text)
const visible = (text: string): string => text.replaceAll(new RegExp(NOT_PLAIN, 'g'), '')
export const isLine = ({ text }: Payload): boolean => !/[\n\r\t]/.test(text)

/** Every plain payload stands alone in a line of a notice where one is long enough, else in a message; and inside a description. */
export async function writeAll(
  { ask, act }: HeadlessNode,
  reader: string,
  hub: string,
  all: readonly Payload[],
): Promise<Written> {
  const plain = all.filter(isPlain)
  const bad = all.filter((one) => !isPlain(one))
  const { drafts, rest } = noticesOf(hub, plain)
  const messages = [...rest, ...bad.map(({ id, text }) => ({ id, text: visible(text) }))]
  const titles = plain.filter((one) => isLine(one) && one.text.length <= LINES.title)
  const notices: Written['notices'] = []
  await each(drafts, async (draft) => {
    notices.push({ ...draft, id: (await ask.notices.publish({ hub, form: draft.form })).id })
  })
  const trades: Written['trades'] = []
  // Two trades at least: one is settled, one stays open.
  const eachTrade = Math.min(MESSAGES_PER_TRADE, Math.ceil(messages.length / 2))
  for (const [at, part] of chunks(messages, eachTrade).entries()) {
    const title = titles[at]?.text ?? ''
    const terms = termsFor(hub, reader, {
      title,
      side: 'provider',
      text: part[0]?.text ?? '',
      notes: part[1]?.text.slice(0, 4000) ?? '',
    })
    const { negotiation = '' } = await act({ act: 'propose', terms })
    await each(part, ({ text }) => ask.agreements.message({ negotiation, text }))
    trades.push({ negotiation, title: title.trim(), said: part.map(({ text, id }) => ({ text, ids: [id] })) })
  }
  return { notices, trades, refused: await refusedOf(ask, hub, bad) }
}

/** Fills notices line by line with the payloads that fit, and their descriptions with all of them; `rest` fits no line. */
function noticesOf(hub: string, plain: readonly Payload[]): { drafts: Draft[]; rest: Payload[] } {
  const fields: Record<LineField, Payload[]> = { title: [], wants: [], place: [], unit: [] }
  const rest: Payload[] = []
  for (const one of plain) {
    const fitting = (Object.keys(LINES) as LineField[]).filter(
      (field) => isLine(one) && one.text.length <= LINES[field],
    )
    const field = fitting.sort((a, b) => fields[a].length - fields[b].length)[0]
    if (field === undefined) rest.push(one)
    else fields[field].push(one)
  }
  const texts = textsOf(plain, TEXT_CHARS)
  const count = Math.max(...Object.values(fields).map((list) => list.length), texts.length)
  const at = (field: LineField, n: number): Payload =>
    fields[field][n] ?? { id: -1, text: field === 'title' ? `No ${n}` : field }
  const drafts = Array.from({ length: count }, (_, n) => {
    const [title, wants, place, unit] = [at('title', n), at('wants', n), at('place', n), at('unit', n)]
    const text = texts[n] ?? { text: '-', ids: [] }
    const price = { kind: 'barter', wants: wants.text } as const
    const { form } = offerForm(hub, { title: title.text, text: text.text, price, place: place.text, unit: unit.text })
    const said = [
      { text: title.text.trim(), ids: [title.id] },
      { text: `Barter: ${wants.text}`, ids: [wants.id] },
      { text: place.text, ids: [place.id] },
      { text: `1 × ${unit.text}`, ids: [unit.id] },
      text,
    ]
    return { form, said: said.map(({ text, ids }) => ({ text, ids: ids.filter((id) => id >= 0) })) }
  })
  return { drafts, rest }
}

/** All payloads, line after line, in as few texts of this length as they fit; what is longer itself is left out. */
export function textsOf(plain: readonly Payload[], chars: number): Said[] {
  const said: Said[] = []
  for (const { id, text } of plain) {
    if (text.length > chars) continue
    const last = said.at(-1)
    if (last !== undefined && last.text.length + 1 + text.length <= chars) {
      last.text += `\n${text}`
      last.ids.push(id)
    } else said.push({ text, ids: [id] })
  }
  return said
}

/** Tries to publish what is not plain; resolves with those that the node refused. */
async function refusedOf(ask: Ask, hub: string, bad: readonly Payload[]): Promise<number[]> {
  const refused: number[] = []
  await each(bad, async ({ id, text }) => {
    const published = ask.notices.publish({ hub, form: offerForm(hub, { text }).form })
    const code = await published.then(
      () => 'published',
      (error: { data?: { code?: string } }) => error.data?.code,
    )
    if (code === 'notice.invalid') refused.push(id)
  })
  return refused
}

export async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await work(item)
    }),
  )
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
