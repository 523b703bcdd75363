/** The text of a PDF that Chromium wrote, as far as a test needs it: glyphs turned back into letters by each font's own table (PDF 1.7, 9.10.3). */
import { inflateSync } from 'node:zlib'

const OBJECT = /(\d+) 0 obj\b([\s\S]*?)\bendobj/g
/** A font is chosen, or a run of glyphs is shown. */
const SHOWN = /\/(F\d+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>/g
const RANGE = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi
const PAIR = /<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi

interface Glyphs {
  /** Hex digits of one code. */
  digits: number
  letters: Map<number, string>
}

/** All letters in the order they were drawn; between lines there is nothing. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map([...file.matchAll(OBJECT)].map(([, number, body = '']) => [Number(number), body]))
  const fonts = fontsOf(file, objects)
  const streams = [...objects.values()].filter((body) => !body.includes('/ToUnicode')).map(streamOf)
  return streams.map((stream) => drawn(stream, fonts)).join('')
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)
  if (!start) return ''
  const raw = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf('endstream')), 'latin1')
  if (!body.includes('/FlateDecode')) return raw.toString('latin1')
  return inflateSync(raw).toString('latin1')
}

function fontsOf(file: string, objects: ReadonlyMap<number, string>): Map<string, Glyphs> {
  const named = [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)]
  return new Map(
    named.flatMap(([, name = '', number]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number)) ?? '')?.[1]
      return table === undefined ? [] : [[name, glyphsIn(streamOf(objects.get(Number(table)) ?? ''))] as const]
    }),
  )
}

const letterOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function glyphsIn(table: string): Glyphs {
  const letters = new Map<number, string>()
  const digits = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(table)?.[1]?.length ?? 4
  for (const [, part = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letter = ''] of part.matchAll(PAIR))
      letters.set(Number.parseInt(code, 16), letterOf(letter))
  for (const [, part = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first, list] of part.matchAll(RANGE)) {
      const each = list?.match(/[0-9a-f]+/gi)
      for (let code = Number.parseInt(from, 16), i = 0; code <= Number.parseInt(to, 16); code++, i++) {
        const next = (Number.parseInt(first ?? '0', 16) + i).toString(16).padStart(4, '0')
        letters.set(code, letterOf(each?.[i] ?? next))
      }
    }
  return { digits, letters }
}

function drawn(stream: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let font: Glyphs | undefined
  let text = ''
  for (const [, name, codes] of stream.matchAll(SHOWN)) {
    if (name !== undefined) font = fonts.get(name)
    if (codes === undefined || !font) continue
    const { digits, letters } = font
    for (let at = 0; at < codes.length; at += digits)
      text += letters.get(Number.parseInt(codes.slice(at, at + digits), 16)) ?? ''
  }
  return text
}
