/**
 * Which credentials an issuer took back: one bit for each in a list that the issuer signs like any credential (W3C Bitstring Status List v1.0).
 * Whoever asks fetches the whole list, so nobody learns which credential was asked about.
 */
import * as z from 'zod'
import { err, fromBase64Url, type JsonObject, ok, type Result, toBase64Url } from '../kernel/index.ts'
import type { Credential, Statement, StatusEntry } from './credential.ts'

/** The least a list has (§2.2): 131,072 credentials to hide among. */
export const LIST_BYTES_MIN = 16 * 1024
/** What is taken from others; a list twice as long would not fit into a document. */
export const LIST_BYTES_MAX = 256 * 1024
const LIST = 'BitstringStatusListCredential'
/** Multibase's letter for base64url without padding. */
const BASE64URL = 'u'

/** GZIP (RFC 1952). */
export type Gzip = (bytes: Uint8Array) => Uint8Array
/** Undefined where the bytes are no GZIP or come to more than `most`. */
export type Gunzip = (bytes: Uint8Array, most: number) => Uint8Array | undefined

const subject = z.looseObject({
  type: z.literal('BitstringStatusList'),
  statusPurpose: z.literal('revocation'),
  encodedList: z.string().startsWith(BASE64URL),
})

/** Nothing revoked. */
export const emptyList = (): Uint8Array => new Uint8Array(LIST_BYTES_MIN)

/** Not by shifting, which would wrap a place beyond 2³² into the list. */
const byteOf = (index: number): number => Math.floor(index / 8)
const maskOf = (index: number): number => 0x80 >> (index % 8)

/** Index 0 is the first byte's highest bit (§3.1). Undefined beyond the list. */
export function isMarked(list: Uint8Array, index: number): boolean | undefined {
  const byte = list[byteOf(index)]
  return byte === undefined ? undefined : (byte & maskOf(index)) !== 0
}

/** The list with one more credential taken back, for good (§2.2). Throws RangeError beyond the list. */
export function withMark(list: Uint8Array, index: number): Uint8Array {
  if (isMarked(list, index) === undefined) throw new RangeError('no such place in the list')
  const marked = Uint8Array.from(list)
  marked[byteOf(index)] = (marked[byteOf(index)] as number) | maskOf(index)
  return marked
}

/** What a credential says of its place in the list of that id. */
export const entryIn = (list: string, index: number): StatusEntry => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: index.toString(),
  statusListCredential: list,
})

/** The list as a statement for `signCredential`; instants in ms. It says its end, so that an old one cannot be shown for ever. */
export function listStatement(
  { id, issuer, validFrom, validUntil }: { id: string; issuer: string; validFrom: number; validUntil: number },
  list: Uint8Array,
  gzip: Gzip,
): Statement {
  const content: JsonObject = {
    id: `${id}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: BASE64URL + toBase64Url(gzip(list)),
  }
  return { id, type: LIST, issuer, validFrom, validUntil, subject: content }
}

export type StatusRefusal =
  | 'status.other-list'
  | 'status.issuer'
  | 'status.kind'
  | 'status.encoding'
  | 'status.length'
  | 'status.index'

/** Whether a credential's issuer took it back by this list (§3.2); both were verified. One without a status never is. */
export function isRevoked(
  { status, issuer }: Credential,
  list: Credential,
  gunzip: Gunzip,
): Result<boolean, StatusRefusal> {
  if (!status) return ok(false)
  if (list.id !== status.statusListCredential) return err('status.other-list')
  if (list.issuer !== issuer) return err('status.issuer')
  const content = subject.safeParse(list.subject)
  if (!content.success || !list.types.includes(LIST)) return err('status.kind')
  const packed = bytesIn(content.data.encodedList)
  const bits = packed && gunzip(packed, LIST_BYTES_MAX)
  if (!bits) return err('status.encoding')
  if (bits.length < LIST_BYTES_MIN) return err('status.length')
  const marked = isMarked(bits, Number(status.statusListIndex))
  return marked === undefined ? err('status.index') : ok(marked)
}

function bytesIn(encoded: string): Uint8Array | undefined {
  try {
    return fromBase64Url(encoded.slice(BASE64URL.length))
  } catch {
    return undefined
  }
}
