/**
 * A release is a version and the hashes of its files, vouched for by at least two of the people whose keys came with the application: one
 * stolen key, one talked-over person or the server alone brings nothing onto anybody's computer.
 */
import { base64 } from '@scure/base'
import * as z from 'zod'
import {
  type CborValue,
  concatBytes,
  didFromKey,
  encodeCanonical,
  err,
  keyFromDid,
  ok,
  type Result,
  utf8,
  type Verify,
} from '../kernel/index.ts'

/** As many different keys have to have signed, whatever the number of keys. */
export const VOUCHERS_MIN = 2
const TAG = concatBytes(utf8('kind:release:1'), new Uint8Array(1))

/** Beside the manifest and nowhere else: a name without a folder, an address or anything that has a meaning in one. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+ -]{0,119}$/)
const bytesOf = (length: number) =>
  z
    .string()
    .max(2 * length)
    .transform((text, context): Uint8Array<ArrayBuffer> => {
      const bytes = decode(text)
      if (bytes?.length === length) return bytes
      context.addIssue({ code: 'custom', message: `not ${length} bytes in base64` })
      return z.NEVER
    })

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64.decode(text))
  } catch {
    return undefined
  }
}

/** `latest.yml` as electron-updater reads it, and who signed. Whatever says which file is loaded or run is known here or refused. */
const manifest = z.object({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  files: z
    .array(
      z.strictObject({
        url: fileName,
        /** Of the file's content, base64. */
        sha512: bytesOf(64),
        size: z.number().int().positive(),
      }),
    )
    .min(1)
    .max(20),
  signatures: z.array(z.strictObject({ by: z.string(), sig: bytesOf(64) })).max(20),
  /** Would name another file than `files` does. */
  path: z.undefined().optional(),
  packages: z.undefined().optional(),
})

export interface ReleaseFile {
  name: string
  sha512: Uint8Array
  size: number
}

export interface Release {
  version: string
  files: readonly ReleaseFile[]
}

/** What each of them signs. */
export const releaseBytes = ({ version, files }: Release): Uint8Array =>
  concatBytes(TAG, encodeCanonical([version, files.map(({ name, sha512, size }): CborValue => [name, size, sha512])]))

export type ReleaseRefusal = 'release.shape' | 'release.unsigned'

/**
 * The release a manifest tells of, when two of `keys` (32 bytes each) have signed it; signatures by others count for nothing, and so does
 * a second one by the same key. `release.shape`: it is no manifest, or says more than this version of the application understands.
 */
export function vouchedFor(
  told: unknown,
  keys: readonly Uint8Array[],
  verify: Verify,
): Result<Release, ReleaseRefusal> {
  const read = manifest.safeParse(told)
  if (!read.success) return err('release.shape')
  const { version, files, signatures } = read.data
  const release = { version, files: files.map(({ url, ...rest }) => ({ name: url, ...rest })) }
  const message = releaseBytes(release)
  const known = new Set(keys.map(didFromKey))
  const signed = new Set<string>()
  for (const { by, sig } of signatures) {
    const key = keyFromDid(by)
    if (known.has(by) && key.ok && verify([{ key: key.value, message, sig }])) signed.add(by)
  }
  return signed.size >= VOUCHERS_MIN ? ok(release) : err('release.unsigned')
}

/** Where releases come from and whose word they need, as the packaged application carries it. */
const source = z.object({
  // Over https, or from this very computer.
  url: z.string().regex(/^(https:\/\/[\w.-]+(:\d+)?|http:\/\/127\.0\.0\.1:\d+)\/([\w./-]*\/)?$/),
  keys: z.array(z.string()).min(VOUCHERS_MIN).max(20),
})

export interface ReleaseSource {
  /** A folder, by its whole address with the stroke at its end. */
  url: string
  keys: readonly Uint8Array[]
}

/** Undefined where two different keys are not named: then nothing can be vouched for, and nothing is looked for. */
export function readSource(told: unknown): ReleaseSource | undefined {
  const read = source.safeParse(told)
  if (!read.success) return undefined
  const keys = [...new Set(read.data.keys)].map(keyFromDid)
  const found = keys.flatMap((key) => (key.ok ? [key.value] : []))
  return found.length === keys.length && found.length >= VOUCHERS_MIN ? { url: read.data.url, keys: found } : undefined
}
