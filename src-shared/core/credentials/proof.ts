/**
 * Who signed a JSON document: a proof that any software with Data Integrity EdDSA Cryptosuites v1.0 (W3C 2025) §3.3, `eddsa-jcs-2022`, can check
 * from the document alone, because the key is in the signer's did:key.
 */
import { base58 } from '@scure/base'
import * as z from 'zod'
import {
  concatBytes,
  equalBytes,
  err,
  type Json,
  type JsonObject,
  keyFromDid,
  ok,
  type Result,
  sha256,
  type Verify,
} from '../kernel/index.ts'
import { canonicalJson } from './canonical.ts'
import { dateTime, dateTimeOf } from './date-time.ts'

const TYPE = 'DataIntegrityProof'
const SUITE = 'eddsa-jcs-2022'
const PURPOSE = 'assertionMethod'
/** Multibase's letter for base58btc. */
const BASE58 = 'z'
/** 64 bytes take at most 88 characters; base58 takes quadratic time, so longer text is not even tried. */
const VALUE_CHARS_MAX = 1 + 88

/** Ed25519 (RFC 8032) over these bytes as they are; 64 bytes. */
export type Sign = (message: Uint8Array) => Uint8Array

/** What a proof may say: a member more could mean something this software would pass over. */
const shape = z.strictObject({
  type: z.literal(TYPE),
  cryptosuite: z.literal(SUITE),
  created: dateTime,
  verificationMethod: z.string(),
  proofPurpose: z.string(),
  proofValue: z.string().max(VALUE_CHARS_MAX),
  '@context': z.json().exactOptional(),
})

export type ProofRefusal =
  | 'proof.missing'
  | 'proof.kind'
  | 'proof.shape'
  | 'proof.purpose'
  | 'proof.method'
  | 'proof.context'
  | 'proof.signature'

const methodOf = (did: string): string => `${did}#${did.slice('did:key:'.length)}`
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([member]) => member !== name))
}

/** The bytes that are signed (§3.3.4): the hash of the proof without its value, then the hash of the document without the proof. */
function messageOf(document: JsonObject, proof: JsonObject): Uint8Array | undefined {
  const [said, content] = [canonicalJson(proof), canonicalJson(document)]
  return said && content && concatBytes(sha256(said), sha256(content))
}

/** The document with its proof (§3.3.1), made at `created` (ms). Throws TypeError where the document has no canonical form. */
export function withProof(document: JsonObject, did: string, created: number, sign: Sign): JsonObject {
  const context = document['@context']
  const proof: JsonObject = {
    type: TYPE,
    cryptosuite: SUITE,
    created: dateTimeOf(created),
    verificationMethod: methodOf(did),
    proofPurpose: PURPOSE,
    ...(context !== undefined && { '@context': context }),
  }
  const message = messageOf(document, proof)
  if (!message) throw new TypeError('no canonical form of this document')
  return { ...document, proof: { ...proof, proofValue: BASE58 + base58.encode(sign(message)) } }
}

function signatureOf(value: string): Uint8Array | undefined {
  try {
    return value.startsWith(BASE58) ? base58.decode(value.slice(1)) : undefined
  } catch {
    return undefined
  }
}

/**
 * Who signed the document and when they say they did (§3.3.2). Stricter than the suite: one proof, no member it does not know, and the
 * document's contexts are the proof's, where the suite lets contexts be added that nobody signed.
 */
export function checkProof(
  secured: JsonObject,
  verify: Verify,
): Result<{ did: string; created: number }, ProofRefusal> {
  const { proof } = secured
  if (!isObject(proof)) return err('proof.missing')
  if (proof.type !== TYPE || proof.cryptosuite !== SUITE) return err('proof.kind')
  const parsed = shape.safeParse(proof)
  if (!parsed.success) return err('proof.shape')
  const { created, verificationMethod, proofPurpose, proofValue } = parsed.data
  if (proofPurpose !== PURPOSE) return err('proof.purpose')
  const [did = ''] = verificationMethod.split('#')
  const key = keyFromDid(did)
  if (!key.ok || verificationMethod !== methodOf(did)) return err('proof.method')
  const document = without(secured, 'proof')
  if (!hasContextsOf(document, proof)) return err('proof.context')
  const message = messageOf(document, without(proof, 'proofValue'))
  const sig = signatureOf(proofValue)
  const holds = message !== undefined && sig !== undefined && verify([{ key: key.value, message, sig }])
  return holds ? ok({ did, created }) : err('proof.signature')
}

/** A proof that names no contexts leaves them to the document, whose hash has them. */
function hasContextsOf(document: JsonObject, proof: JsonObject): boolean {
  const named = proof['@context']
  if (named === undefined) return true
  const [theirs, ours] = [canonicalJson(named), canonicalJson(document['@context'] ?? null)]
  return theirs !== undefined && ours !== undefined && equalBytes(theirs, ours)
}
