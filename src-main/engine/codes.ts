/** Short messages between two people's devices as one word of text: read from a screen, or pasted. */
import type * as z from 'zod'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  fromBase64Url,
  toBase64Url,
} from '#shared/core/kernel/index.ts'

export const writeBytes = (scheme: string, bytes: Uint8Array): string => scheme + toBase64Url(bytes)
export const writeCode = (scheme: string, value: object): string =>
  writeBytes(scheme, encodeCanonical(value as unknown as CborValue))

/** Undefined where it is not such a code, or a part of it is missing. Spaces and line breaks are forgiven. */
export function readCode<T>(code: string, scheme: string, shape: z.ZodType<T>): T | undefined {
  const bytes = readBytes(code, scheme)
  const decoded = bytes && decodeCanonical(bytes)
  const parsed = decoded?.ok ? shape.safeParse(decoded.value) : undefined
  return parsed?.success ? parsed.data : undefined
}

export function readBytes(code: string, scheme: string): Uint8Array | undefined {
  const text = code.replace(/\s+/g, '')
  if (!text.startsWith(scheme)) return undefined
  try {
    return fromBase64Url(text.slice(scheme.length))
  } catch {
    return undefined
  }
}
