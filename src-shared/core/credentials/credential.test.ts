import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifier } from '#main/adapters/crypto/sodium.ts'
import { compression } from '#main/adapters/zlib/compression.ts'
import { DAY, HOUR, type Json, type JsonObject, MINUTE, type Verify } from '../kernel/index.ts'
import { NOW, personOf } from '../testing/signers.ts'
import { canonicalJson } from './canonical.ts'
import { type Credential, entryIn, listStatement, type Statement, signCredential, verifyCredential } from './index.ts'

const verify: Verify = (claims) => claims.every((claim) => verifier.verify(claim))
const ana = personOf(1)
const ben = personOf(2)
const STATEMENT: Statement = {
  id: 'urn:uuid:2f1ab2c4-0d7b-4b53-9d3a-6d0b4a5f6f11',
  type: 'ExampleCredential',
  issuer: ana.did,
  subject: { id: ben.did, bakes: ['bread', { of: 'rye', loaves: 12, warm: true }] },
  validFrom: NOW - DAY,
  validUntil: NOW + DAY,
  status: entryIn('urn:example:list', 94567),
  evidence: [{ type: 'Tasted', by: 'the whole street' }],
}
const signed = (changes: Partial<Statement> = {}): JsonObject =>
  signCredential({ ...STATEMENT, ...changes }, ana.sign, NOW - HOUR)
/** Signed by the issuer, though it is no credential. */
const otherwise = (changes: JsonObject): JsonObject => {
  const { proof: _, ...document } = signed()
  return ana.signDocument({ ...document, ...changes })
}
const verified = (document: JsonObject, now = NOW) => verifyCredential(JSON.stringify(document), now, verify)
const codeOf = (document: JsonObject, now = NOW): string | undefined => {
  const result = verified(document, now)
  return result.ok ? undefined : result.error
}

/** Every place of a document, by its way from the top. */
function placesOf(value: Json, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...way, name]))]
}
function replaced(value: Json, [name, ...way]: string[], by: (value: Json) => Json): Json {
  if (name === undefined) return by(value)
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === name ? replaced(item, way, by) : item))
  const object = value as JsonObject
  return { ...object, [name]: replaced(object[name] as Json, way, by) }
}

describe('a credential', () => {
  it('says what its issuer said', () => {
    const { type, ...said } = STATEMENT
    expect(verified(signed())).toEqual({ ok: true, value: { ...said, types: [type], created: NOW - HOUR } })
  })

  it('has the form of the data model', () => {
    expect(signed()).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/undefined-terms/v2'],
      type: ['VerifiableCredential', 'ExampleCredential'],
      issuer: ana.did,
      validFrom: '2027-01-14T08:00:00Z',
      validUntil: '2027-01-16T08:00:00Z',
      credentialSubject: { id: ben.did },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '94567',
        statusListCredential: 'urn:example:list',
      },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' },
    })
  })

  it('may name its issuer in an object, and need not say when it ends', () => {
    const { proof: _, validUntil: __, validFrom: ___, ...document } = signed()
    const shown = verified(ana.signDocument({ ...document, issuer: { id: ana.did, name: 'Ana' } }))
    expect(shown.ok && shown.value.issuer).toBe(ana.did)
    expect(shown.ok && Object.keys(shown.value)).not.toContain('validUntil')
  })

  it('is refused with anything in it changed, left out or added', () => {
    const whole = signed()
    const places = placesOf(whole).filter((way) => way.length > 0)
    const any = fc.tuple(fc.constantFrom(...places), fc.jsonValue())
    fc.assert(
      fc.property(any, ([way, value]) => {
        const changed = replaced(whole, way, () => value as Json) as JsonObject
        fc.pre(String(canonicalJson(changed)) !== String(canonicalJson(whole)))
        expect(codeOf(changed)).toBeDefined()
      }),
      { numRuns: 500 },
    )
    for (const way of places) {
      const name = way.at(-1) as string
      const less = (holder: Json): Json =>
        Array.isArray(holder)
          ? holder.filter((_, i) => String(i) !== name)
          : Object.fromEntries(Object.entries(holder as JsonObject).filter(([member]) => member !== name))
      expect(codeOf(replaced(whole, way.slice(0, -1), less) as JsonObject), way.join('/')).toBeDefined()
      const more = (holder: Json): Json =>
        typeof holder !== 'object' || holder === null
          ? [holder]
          : Array.isArray(holder)
            ? [...holder, 1]
            : { ...holder, more: 1 }
      expect(codeOf(replaced(whole, way, more) as JsonObject), way.join('/')).toBeDefined()
    }
  })

  it('holds in whatever order and spacing it is written', () => {
    const { proof, ...document } = signed()
    const turned = { proof, ...Object.fromEntries(Object.entries(document).reverse()) }
    expect(verifyCredential(JSON.stringify(turned, null, 7), NOW, verify).ok).toBe(true)
  })

  it.each([
    ['no context', { '@context': [] }, 'credential.shape'],
    ['another model', { '@context': ['https://www.w3.org/2018/credentials/v1'] }, 'credential.shape'],
    ['a context that is text', { '@context': 'https://www.w3.org/ns/credentials/v2' }, 'credential.shape'],
    ['no type of a credential', { type: ['ExampleCredential'] }, 'credential.shape'],
    ['a type that is text', { type: 'VerifiableCredential' }, 'credential.shape'],
    ['an id that is no URL', { id: 'mine' }, 'credential.shape'],
    ['an id that would steer a terminal', { id: 'urn:\u001b[2J' }, 'credential.shape'],
    ['a subject that would', { credentialSubject: { id: 'urn:\u009b2J' } }, 'credential.shape'],
    ['a type that would', { type: ['VerifiableCredential', '\u001b[2J'] }, 'credential.shape'],
    ['several subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }, 'credential.shape'],
    ['a subject without a name', { credentialSubject: { bakes: 'bread' } }, 'credential.shape'],
    ['a subject that is text', { credentialSubject: ben.did }, 'credential.shape'],
    ['several states', { credentialStatus: [entryIn('urn:a:b', 1) as unknown as Json] }, 'credential.shape'],
    [
      'a status of another kind',
      { credentialStatus: { id: 'urn:a:b', type: 'StatusList2021Entry' } },
      'credential.shape',
    ],
    [
      'a status that is another’s purpose',
      { credentialStatus: { ...entryIn('urn:a:b', 1), statusPurpose: 'suspension' } },
      'credential.shape',
    ],
    [
      'a place that is no number',
      { credentialStatus: { ...entryIn('urn:a:b', 1), statusListIndex: '1e3' } },
      'credential.shape',
    ],
    [
      'a place in a second form',
      { credentialStatus: { ...entryIn('urn:a:b', 1), statusListIndex: '007' } },
      'credential.shape',
    ],
    ['evidence of no type', { evidence: [{ by: 'the street' }] }, 'credential.shape'],
    ['no date', { validFrom: 'soon' }, 'credential.shape'],
    ['an end that is no date', { validUntil: '2027-02-30T00:00:00Z' }, 'credential.shape'],
    ['another issuer than who signed', { issuer: ben.did }, 'credential.issuer'],
    ['an issuer that is no did:key', { issuer: 'https://vc.example/issuers/5678' }, 'credential.shape'],
  ] as [string, JsonObject, string][])('is refused where it has %s', (_name, changes, code) => {
    expect(codeOf(otherwise(changes))).toBe(code)
  })

  it.each([
    ['before it begins', { validFrom: NOW + 6 * MINUTE }, NOW, 'credential.early'],
    ['a moment before it begins', { validFrom: NOW + 4 * MINUTE }, NOW, undefined],
    ['before it was signed', {}, NOW - HOUR - 6 * MINUTE, 'credential.early'],
    ['a moment before it was signed', {}, NOW - HOUR - 4 * MINUTE, undefined],
    ['at its end', { validUntil: NOW }, NOW, undefined],
    ['a moment after its end', { validUntil: NOW }, NOW + 4 * MINUTE, undefined],
    ['after its end', { validUntil: NOW }, NOW + 5 * MINUTE, 'credential.late'],
  ] as [string, Partial<Statement>, number, string | undefined][])('asked %s', (_name, changes, now, code) => {
    expect(codeOf(signed(changes), now)).toBe(code)
  })

  it('is refused unread where it is no document', () => {
    expect(verifyCredential('{', NOW, verify)).toEqual({ ok: false, error: 'credential.not-json' })
    expect(codeOf(signed({ subject: { id: ben.did, long: 'x'.repeat(600_000) } }))).toBe('credential.too-large')
  })

  it('never throws on what a stranger shows', () => {
    const strange = fc.dictionary(
      fc.constantFrom('@context', 'type', 'issuer', 'credentialSubject', 'proof', 'created', '__proto__'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.oneof(strange, fc.jsonValue()), (value) => {
        expect(verifyCredential(JSON.stringify(value), NOW, verify).ok).toBe(false)
      }),
    )
  })
})

describe('a list', () => {
  it('is a credential too, small enough to be read at its longest and most mixed', () => {
    const bits = Uint8Array.from({ length: 256 * 1024 }, (_, i) => Math.imul(i + 7, 2654435761) >>> 13)
    const about = { id: 'urn:example:list', issuer: ana.did, validFrom: NOW, validUntil: NOW + DAY }
    const list = verified(signCredential(listStatement(about, bits, compression.gzip), ana.sign, NOW))
    expect(list.ok && (list.value satisfies Credential).types).toEqual(['BitstringStatusListCredential'])
  })
})
