/** JSON in the one form that is hashed and signed (JCS, RFC 8785), and read within bounds. */
import canonicalize from 'canonicalize'
import { err, type Json, type JsonObject, ok, type Result, utf8 } from '../kernel/index.ts'

/** Characters: a receipt's evidence takes some tens of thousands, a full status list some 350,000. */
export const DOCUMENT_CHARS_MAX = 512 * 1024
/** Evidence lies ten deep; each level costs the canonical form a frame of the stack. */
const DEPTH_MAX = 32

/** Undefined where there is no such form: a number beyond what a double holds, half a surrogate pair (RFC 8785 §3.2). */
export function canonicalJson(value: Json): Uint8Array | undefined {
  try {
    return utf8(canonicalize(value) as string)
  } catch {
    return undefined
  }
}

function isDeeper(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((member) => isDeeper(member, depth - 1))
}

export type ReadRefusal = 'credential.too-large' | 'credential.not-json' | 'credential.too-deep'

/** The one object a text holds. */
export function readDocument(text: string): Result<JsonObject, ReadRefusal> {
  if (text.length > DOCUMENT_CHARS_MAX) return err('credential.too-large')
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return err('credential.not-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('credential.not-json')
  return isDeeper(value, DEPTH_MAX) ? err('credential.too-deep') : ok(value)
}
