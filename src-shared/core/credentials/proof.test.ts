import { base58 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { keypairFromSeed, sign, verifier } from '#main/adapters/crypto/sodium.ts'
import { didFromKey, fromHex, type JsonObject, sha256, toHex, utf8, type Verify } from '../kernel/index.ts'
import { canonicalJson } from './canonical.ts'
import { instantOf } from './date-time.ts'
import { checkProof, withProof } from './proof.ts'

const verify: Verify = (claims) => claims.every((claim) => verifier.verify(claim))

/** W3C Data Integrity EdDSA Cryptosuites v1.0, appendix B.2: representation eddsa-jcs-2022. */
const KEYS = {
  publicKey: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  secretKey: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
}
const UNSIGNED: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
}
const CANONICAL =
  '{"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],"credentialSubject":{"alumniOf":"The School of Examples","id":"did:example:abcdefgh"},"description":"A minimum viable example of an Alumni Credential.","id":"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33","issuer":"https://vc.example/issuers/5678","name":"Alumni Credential","type":["VerifiableCredential","AlumniCredential"],"validFrom":"2023-01-01T00:00:00Z"}'
const HASHES =
  '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19'
const SIGNATURE =
  '407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b80351da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808'
const PROOF: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: '2023-02-24T23:36:38Z',
  verificationMethod: `did:key:${KEYS.publicKey}#${KEYS.publicKey}`,
  proofPurpose: 'assertionMethod',
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  proofValue: 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
}
const SIGNED: JsonObject = { ...UNSIGNED, proof: PROOF }
const CREATED = instantOf('2023-02-24T23:36:38Z') as number

/** Multikey: two bytes that say what it is, and the key. */
const pair = keypairFromSeed(base58.decode(KEYS.secretKey.slice(1)).slice(2))
const did = didFromKey(pair.publicKey)
const proven = (changes: JsonObject): JsonObject => ({ ...SIGNED, proof: { ...PROOF, ...changes } })
const codeOf = (document: JsonObject): string | undefined => {
  const checked = checkProof(document, verify)
  return checked.ok ? undefined : checked.error
}

describe('the published vector of eddsa-jcs-2022', () => {
  it('has the keys, the canonical form, the hashes and the signature', () => {
    const { proofValue: _, ...options } = PROOF
    const form = canonicalJson(UNSIGNED) as Uint8Array
    expect(did).toBe(`did:key:${KEYS.publicKey}`)
    expect(form).toEqual(utf8(CANONICAL))
    expect(toHex(sha256(canonicalJson(options) as Uint8Array)) + toHex(sha256(form))).toBe(HASHES)
    expect(toHex(sign(fromHex(HASHES), pair.secretKey))).toBe(SIGNATURE)
    expect(PROOF.proofValue).toBe(`z${base58.encode(fromHex(SIGNATURE))}`)
  })

  it('is accepted', () => {
    expect(checkProof(SIGNED, verify)).toEqual({ ok: true, value: { did, created: CREATED } })
  })

  it('is what is made here', () => {
    expect(withProof(UNSIGNED, did, CREATED, (message) => sign(message, pair.secretKey))).toEqual(SIGNED)
  })
})

describe('a proof that is refused', () => {
  const other = didFromKey(keypairFromSeed(new Uint8Array(32)).publicKey)
  const value = PROOF.proofValue as string
  it.each([
    ['none', UNSIGNED, 'proof.missing'],
    ['several', { ...SIGNED, proof: [PROOF] }, 'proof.missing'],
    ['text', { ...SIGNED, proof: value }, 'proof.missing'],
    ['of another type', proven({ type: 'Ed25519Signature2020' }), 'proof.kind'],
    ['of another suite', proven({ cryptosuite: 'eddsa-rdfc-2022' }), 'proof.kind'],
    ['without a suite', proven({ cryptosuite: null }), 'proof.kind'],
    ['that says more', proven({ expires: '2099-01-01T00:00:00Z' }), 'proof.shape'],
    ['in a chain', proven({ previousProof: 'urn:uuid:1' }), 'proof.shape'],
    ['of no time', proven({ created: 'yesterday' }), 'proof.shape'],
    ['of a day that is none', proven({ created: '2023-02-30T00:00:00Z' }), 'proof.shape'],
    ['with a long value', proven({ proofValue: `z${'1'.repeat(100_000)}` }), 'proof.shape'],
    ['for another purpose', proven({ proofPurpose: 'authentication' }), 'proof.purpose'],
    [
      'by a method elsewhere',
      proven({ verificationMethod: `https://vc.example/5678#${KEYS.publicKey}` }),
      'proof.method',
    ],
    ['by a method that is another’s', proven({ verificationMethod: `${other}#${KEYS.publicKey}` }), 'proof.method'],
    ['by a method without a fragment', proven({ verificationMethod: did }), 'proof.method'],
    ['by a method and more', proven({ verificationMethod: `${PROOF.verificationMethod}#` }), 'proof.method'],
    ['with other contexts', proven({ '@context': ['https://www.w3.org/ns/credentials/v2'] }), 'proof.context'],
    [
      'with a context that nobody signed',
      { ...SIGNED, '@context': [...(UNSIGNED['@context'] as string[]), 'https://example.org/more'] },
      'proof.context',
    ],
    ['by somebody else', proven({ verificationMethod: `${other}#${other.slice(8)}` }), 'proof.signature'],
    ['of another moment', proven({ created: '2023-02-24T23:36:39Z' }), 'proof.signature'],
    ['in another base', proven({ proofValue: `u${value.slice(1)}` }), 'proof.signature'],
    ['of other letters', proven({ proofValue: `z0${value.slice(2)}` }), 'proof.signature'],
    ['that is cut off', proven({ proofValue: value.slice(0, -1) }), 'proof.signature'],
    ['that is empty', proven({ proofValue: '' }), 'proof.signature'],
    ['of a document without a canonical form', { ...SIGNED, name: '\ud800' }, 'proof.signature'],
  ] as [string, JsonObject, string][])('%s', (_name, document, code) => {
    expect(codeOf(document)).toBe(code)
  })

  it('is not made of what has no canonical form', () => {
    expect(() => withProof({ n: Number.NaN }, did, CREATED, () => new Uint8Array(64))).toThrow(TypeError)
  })

  it('may leave its contexts to the document', () => {
    const { '@context': _, proofValue: __, ...bare } = PROOF
    const message = fromHex(toHex(sha256(canonicalJson(bare) as Uint8Array)) + HASHES.slice(64))
    const proof = { ...bare, proofValue: `z${base58.encode(sign(message, pair.secretKey))}` }
    expect(codeOf({ ...UNSIGNED, proof })).toBeUndefined()
  })
})
