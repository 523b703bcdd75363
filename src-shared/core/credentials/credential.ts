/** Verifiable credentials (W3C Verifiable Credentials Data Model v2.0): one issuer says something of one subject, for as long as it holds. */
import * as z from 'zod'
import { did } from '#shared/wire/shape.ts'
import { err, type Json, type JsonObject, MINUTE, ok, type Result, type Verify } from '../kernel/index.ts'
import { type ReadRefusal, readDocument } from './canonical.ts'
import { dateTime, dateTimeOf } from './date-time.ts'
import { checkProof, type ProofRefusal, type Sign, withProof } from './proof.ts'

const MODEL = 'https://www.w3.org/ns/credentials/v2'
/** Last wherever a document has terms that no context defines (§5.2), as ours do. */
const OWN_TERMS = 'https://www.w3.org/ns/credentials/undefined-terms/v2'
const CREDENTIAL = 'VerifiableCredential'
/** Clocks differ: what was signed a moment ahead of ours is not refused. */
const CLOCKS_DIFFER = 5 * MINUTE
const URL_CHARS_MAX = 2000
const TYPES_MAX = 8

/** Printable ASCII, as URLs are written: showing one steers no terminal. */
const url = z
  .string()
  .max(URL_CHARS_MAX)
  .regex(/^[a-z][a-z0-9+.-]*:[!-~]+$/i)

/** Where one bit says whether a credential still holds (Bitstring Status List v1.0 §2.1). */
const statusEntry = z.strictObject({
  id: url.exactOptional(),
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal('revocation'),
  statusListIndex: z.string().regex(/^(0|[1-9]\d{0,9})$/),
  statusListCredential: url,
})
export type StatusEntry = z.infer<typeof statusEntry>

const shape = z.looseObject({
  '@context': z.tuple([z.literal(MODEL)], z.json()),
  id: url.exactOptional(),
  type: z
    .array(
      z
        .string()
        .max(URL_CHARS_MAX)
        .regex(/^[!-~]+$/),
    )
    .max(TYPES_MAX),
  issuer: z.union([did, z.looseObject({ id: did })]),
  validFrom: dateTime.exactOptional(),
  validUntil: dateTime.exactOptional(),
  credentialSubject: z.looseObject({ id: url }),
  credentialStatus: statusEntry.exactOptional(),
  evidence: z.array(z.looseObject({ type: z.union([z.string(), z.array(z.string())]) })).exactOptional(),
})

/** What a credential says whose signature holds; instants in ms. */
export interface Credential {
  id?: string
  /** Without the one that every credential has. */
  types: string[]
  issuer: string
  subject: JsonObject & { id: string }
  created: number
  validFrom?: number
  validUntil?: number
  status?: StatusEntry
  evidence: JsonObject[]
}

/** What is to be said; instants in ms. */
export interface Statement {
  id?: string
  type: string
  issuer: string
  subject: JsonObject
  validFrom: number
  validUntil?: number
  status?: StatusEntry
  evidence?: JsonObject[]
}

/** The credential without its proof. */
export function credentialOf(statement: Statement): JsonObject {
  const { id, type, issuer, subject, validFrom, validUntil, status, evidence } = statement
  return {
    '@context': [MODEL, OWN_TERMS],
    ...(id !== undefined && { id }),
    type: [CREDENTIAL, type],
    issuer,
    validFrom: dateTimeOf(validFrom),
    ...(validUntil !== undefined && { validUntil: dateTimeOf(validUntil) }),
    credentialSubject: subject,
    ...(status && { credentialStatus: { ...status } as JsonObject }),
    ...(evidence && { evidence }),
  }
}

/** Signed with the issuer's own key, the one in their did:key, at `created` (ms). */
export const signCredential = (statement: Statement, sign: Sign, created: number): JsonObject =>
  withProof(credentialOf(statement), statement.issuer, created, sign)

export type CredentialRefusal =
  | ReadRefusal
  | ProofRefusal
  | 'credential.shape'
  | 'credential.issuer'
  | 'credential.early'
  | 'credential.late'

/**
 * What a credential says, where its issuer signed it and it holds at `now` (ms). Whether it was revoked is for `isRevoked`; whether the issuer is
 * somebody to believe is for whoever asks.
 */
export function verifyCredential(text: string, now: number, verify: Verify): Result<Credential, CredentialRefusal> {
  const read = readDocument(text)
  if (!read.ok) return read
  const proof = checkProof(read.value, verify)
  if (!proof.ok) return proof
  const parsed = shape.safeParse(read.value)
  if (!parsed.success || !parsed.data.type.includes(CREDENTIAL)) return err('credential.shape')
  const { id, type, issuer, credentialSubject, validFrom, validUntil, credentialStatus, evidence } = parsed.data
  const { created, did: signer } = proof.value
  if ((typeof issuer === 'string' ? issuer : issuer.id) !== signer) return err('credential.issuer')
  if (Math.max(created, validFrom ?? created) > now + CLOCKS_DIFFER) return err('credential.early')
  if (validUntil !== undefined && validUntil <= now - CLOCKS_DIFFER) return err('credential.late')
  return ok({
    ...(id !== undefined && { id }),
    types: type.filter((one) => one !== CREDENTIAL),
    issuer: signer,
    subject: credentialSubject as { [name: string]: Json } & { id: string },
    created,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    ...(credentialStatus && { status: credentialStatus }),
    evidence: (evidence ?? []) as JsonObject[],
  })
}
