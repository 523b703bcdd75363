/**
 * A log's head as others can compare and witness it: the C2SP forms tlog-checkpoint, signed-note and tlog-cosignature (https://c2sp.org).
 * A checkpoint is three lines (origin, tree size, base64 root) and any further lines of the log's own; a note adds signatures to a text.
 */
import { base64 } from '@scure/base'
import { concatBytes, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import { err, ok, type Result } from './result.ts'

/** Signature types of signed-note and tlog-cosignature. 0xff begins a type of one's own, whose name follows. */
const COSIGNATURE = Uint8Array.of(4)
const OWN_TYPE = Uint8Array.of(0xff)
const KEY_ID_BYTES = 4
const TIMESTAMP_BYTES = 8
/** More than 128 validators and as many witnesses as a hub has members would say. */
export const NOTE_CHARS_MAX = 65_536
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) (\S+)$/

export interface Checkpoint {
  origin: string
  size: number
  root: Uint8Array
  /** Lines of the log's own. */
  extension?: readonly string[]
}

/** One signature line: `bytes` is what follows the key's id. */
export interface NoteSignature {
  name: string
  keyId: Uint8Array
  bytes: Uint8Array
}

/** Throws where a line is empty or broken, or the size is not a count: such a note would say something else. */
export function checkpointText({ origin, size, root, extension = [] }: Checkpoint): string {
  for (const line of [origin, ...extension])
    if (line === '' || /[\r\n]/.test(line)) throw new TypeError('a line of a checkpoint is one non-empty line')
  if (!Number.isSafeInteger(size) || size < 0) throw new TypeError('a tree size is a count')
  return `${[origin, size, base64.encode(root), ...extension].join('\n')}\n`
}

/** What a witness signs, once, at `time` in seconds since the Unix epoch (tlog-cosignature). */
export const cosignatureBytes = (text: string, time: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${time}\n${text}`)

const keyIdOf = (name: string, type: Uint8Array, key: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8(`${name}\n`), type, key)).subarray(0, KEY_ID_BYTES)

/** Key id of an Ed25519 key that signs by a rule of its own. */
export const ownKeyId = (name: string, rule: string, key: Uint8Array): Uint8Array =>
  keyIdOf(name, concatBytes(OWN_TYPE, utf8(rule)), key)

/** A witness's line: its time, then the Ed25519 signature of `cosignatureBytes`. */
export function cosignature(name: string, key: Uint8Array, time: number, sig: Uint8Array): NoteSignature {
  const stamp = new Uint8Array(TIMESTAMP_BYTES)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return { name, keyId: keyIdOf(name, COSIGNATURE, key), bytes: concatBytes(stamp, sig) }
}

/** The text, an empty line, and one line for each signature. */
export const noteText = (text: string, signatures: readonly NoteSignature[]): string =>
  `${text}\n${signatures.map(({ name, keyId, bytes }) => `\u2014 ${name} ${base64.encode(concatBytes(keyId, bytes))}\n`).join('')}`

function lineOf(line: string): NoteSignature | undefined {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = decodeBase64(encoded ?? '')
  if (name === undefined || !bytes || bytes.length <= KEY_ID_BYTES) return undefined
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), bytes: bytes.subarray(KEY_ID_BYTES) }
}

/** Undefined on anything but padded base64 (RFC 4648 §4). */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text)
  } catch {
    return undefined
  }
}

/** A note's checkpoint and its signatures, none of them verified. Never throws. Codes: note.too-large, note.malformed. */
export function readNote(
  note: string,
): Result<{ text: string; checkpoint: Checkpoint; signatures: NoteSignature[] }, 'note.too-large' | 'note.malformed'> {
  if (note.length > NOTE_CHARS_MAX) return err('note.too-large')
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin = '', size = '', root = '', ...extension] = text.slice(0, -1).split('\n')
  const hash = decodeBase64(root)
  if (end < 0 || origin === '' || extension.includes('') || !hash || hash.length !== 32) return err('note.malformed')
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return err('note.malformed')
  const signatures: NoteSignature[] = []
  for (const line of note
    .slice(end + 2)
    .split('\n')
    .slice(0, -1)) {
    const signature = lineOf(line)
    if (!signature) return err('note.malformed')
    signatures.push(signature)
  }
  return ok({ text, checkpoint: { origin, size: Number(size), root: hash, extension }, signatures })
}
