/** Encryption at rest: Argon2id (64 MiB, 3 passes, 1 lane) and XChaCha20-Poly1305, always, whatever else protects the passphrase. */
import * as z from 'zod'
import { aeadDecrypt, aeadEncrypt, deriveKey, entropy, wipe } from '../sodium.ts'
import { err, fromBase64Url, ok, type Result, toBase64Url, utf8 } from '#shared/core/kernel/index.ts'

const KDF = { name: 'argon2id', memKiB: 65_536, passes: 3, lanes: 1 } as const

const base64 = z.string().regex(/^[A-Za-z0-9_-]*$/)
const envelope = z.strictObject({
  v: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('argon2id'), memKiB: z.literal(KDF.memKiB), passes: z.literal(KDF.passes), lanes: z.literal(1), salt: base64,
  }),
  cipher: z.literal('xchacha20poly1305'),
  nonce: base64,
  box: base64,
})

const headerOf = (salt: string, nonce: string): Uint8Array => utf8(JSON.stringify(['kind:keystore:1', KDF, salt, nonce]))

export async function sealEnvelope(passphrase: string, plaintext: Uint8Array): Promise<string> {
  const salt = entropy.bytes(16)
  const nonce = entropy.bytes(24)
  const [saltText, nonceText] = [toBase64Url(salt), toBase64Url(nonce)]
  const key = await deriveKey(passphrase, salt, KDF)
  const box = aeadEncrypt({ key, nonce, plaintext, aad: headerOf(saltText, nonceText) })
  wipe(key)
  const file = { v: 1, kdf: { ...KDF, salt: saltText }, cipher: 'xchacha20poly1305', nonce: nonceText, box: toBase64Url(box) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** `damaged`: not a keystore any more. `wrong-passphrase`: it does not open, by a wrong passphrase or a changed byte inside the box. */
export async function openEnvelope(passphrase: string, text: string): Promise<Result<Uint8Array, 'damaged' | 'wrong-passphrase'>> {
  const parsed = envelope.safeParse(parseJson(text))
  if (!parsed.success) return err('damaged')
  const { kdf, nonce, box } = parsed.data
  const bytes = [kdf.salt, nonce, box].map(decodeBase64)
  const [salt, iv, sealed] = bytes
  if (salt?.length !== 16 || iv?.length !== 24 || !sealed) return err('damaged')
  const key = await deriveKey(passphrase, salt, KDF)
  const opened = aeadDecrypt({ key, nonce: iv, box: sealed, aad: headerOf(kdf.salt, nonce) })
  wipe(key)
  return opened ? ok(opened) : err('wrong-passphrase')
}

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
