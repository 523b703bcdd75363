/**
 * Encryption at rest: Argon2id (64 MiB, 3 passes, 1 lane; RFC 9106's second choice with one lane) and XChaCha20-Poly1305, always,
 * whatever else protects the passphrase. `sum` tells a damaged file from a wrong passphrase, which the cipher alone cannot.
 */
import * as z from 'zod'
import {
  concatBytes,
  err,
  fromBase64Url,
  hashTagged,
  ok,
  type Result,
  toBase64Url,
  utf8,
} from '#shared/core/kernel/index.ts'
import { aeadDecrypt, aeadEncrypt, deriveKey, entropy, wipe } from '../sodium.ts'

const KDF = { name: 'argon2id', memKiB: 65_536, passes: 3, lanes: 1 } as const
const CIPHER = 'xchacha20poly1305'
const SUM_BYTES = 16

const base64 = z.string().regex(/^[A-Za-z0-9_-]*$/)
const envelope = z.strictObject({
  v: z.literal(1),
  kdf: z.strictObject({
    name: z.literal(KDF.name),
    memKiB: z.literal(KDF.memKiB),
    passes: z.literal(KDF.passes),
    lanes: z.literal(KDF.lanes),
    salt: base64,
  }),
  cipher: z.literal(CIPHER),
  nonce: base64,
  box: base64,
  sum: base64,
})

/** The key of an open envelope: it seals the content again without the passphrase having to stay in memory. */
export interface EnvelopeKey {
  salt: Uint8Array
  key: Uint8Array
}

/** A key under a fresh salt, for a new keystore. */
export async function newEnvelopeKey(passphrase: string): Promise<EnvelopeKey> {
  const salt = entropy.bytes(16)
  return { salt, key: await deriveKey(passphrase, salt, KDF) }
}

/** The file's text; a fresh nonce every time, and the header bound to the content as additional data. */
export function sealEnvelope({ salt, key }: EnvelopeKey, plaintext: Uint8Array): string {
  const nonce = entropy.bytes(24)
  const header = headerOf(salt, nonce)
  const box = aeadEncrypt({ key, nonce, plaintext, aad: header })
  const file = {
    v: 1,
    kdf: { ...KDF, salt: toBase64Url(salt) },
    cipher: CIPHER,
    nonce: toBase64Url(nonce),
    box: toBase64Url(box),
    sum: toBase64Url(sumOf(header, box)),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export type OpenedEnvelope = EnvelopeKey & { plaintext: Uint8Array }

/** `damaged`: bytes of the file have changed. `wrong-passphrase`: the file is whole and does not open. */
export async function openEnvelope(
  passphrase: string,
  text: string,
): Promise<Result<OpenedEnvelope, 'damaged' | 'wrong-passphrase'>> {
  const parsed = envelope.safeParse(parseJson(text))
  if (!parsed.success) return err('damaged')
  const { kdf, nonce: nonceText, box: boxText, sum: sumText } = parsed.data
  const [salt, nonce, box, sum] = [kdf.salt, nonceText, boxText, sumText].map(decodeBase64)
  if (salt?.length !== 16 || nonce?.length !== 24 || !box || !sum) return err('damaged')
  const header = headerOf(salt, nonce)
  if (toBase64Url(sumOf(header, box)) !== sumText) return err('damaged')
  const key = await deriveKey(passphrase, salt, KDF)
  const plaintext = aeadDecrypt({ key, nonce, box, aad: header })
  if (plaintext) return ok({ salt, key, plaintext })
  wipe(key)
  return err('wrong-passphrase')
}

const headerOf = (salt: Uint8Array, nonce: Uint8Array): Uint8Array =>
  concatBytes(utf8(JSON.stringify(['kind:keystore:1', KDF, CIPHER])), salt, nonce)

const sumOf = (header: Uint8Array, box: Uint8Array): Uint8Array =>
  hashTagged('kind:keystore-sum:1', header, box).subarray(0, SUM_BYTES)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return fromBase64Url(text)
  } catch {
    return undefined
  }
}
