/** A receipt as a credential, checked by software that is not ours: Digital Bazaar's Data Integrity libraries. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import jsigs from 'jsonld-signatures'
import { expect, it } from 'vitest'
import type { ReceiptBody } from '#shared/core/agreements/receipt.ts'
import { signCredential, tradeReceiptStatement } from '#shared/core/credentials/index.ts'
import { NOW, personOf } from '#shared/core/testing/signers.ts'

const [ana, ben] = [personOf(1), personOf(2)]
const BODY: ReceiptBody = {
  v: 1,
  hub: new Uint8Array(32).fill(1),
  agreement: new Uint8Array(32).fill(2),
  payer: ana.did,
  provider: ben.did,
  token: 'hour',
  paid: 5n,
  refunded: 0n,
  outcome: 'released',
  height: 12,
  time: NOW,
}

/** What a resolver of did:key makes of a did (https://w3c-ccg.github.io/did-key-spec/): nothing is fetched. */
function resolved(did: string) {
  const key = did.slice('did:key:'.length)
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key,
  }
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    assertionMethod: [method.id],
    verificationMethod: [method],
  }
  const known = new Map<string, object>([
    [did, controller],
    [method.id, method],
  ])
  const documentLoader = async (url: string) => {
    const document = known.get(url)
    if (!document) throw new Error(`asked for ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
  return { controller, documentLoader }
}

async function holdsElsewhere(credential: object): Promise<boolean> {
  const { controller, documentLoader } = resolved(ana.did)
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })
  const purpose = new jsigs.purposes.AssertionProofPurpose({ controller })
  return (await jsigs.verify(credential, { suite, purpose, documentLoader })).verified
}

it('a receipt credential holds in another library, and a changed one does not', async () => {
  const statement = tradeReceiptStatement({ issuer: ana.did, holder: ben.did, validFrom: NOW }, BODY)
  const credential = signCredential(statement, ana.sign, NOW)
  expect(await holdsElsewhere(credential)).toBe(true)
  const text = JSON.stringify(credential)
  for (const [said, changed] of [
    ['"hour"', '"hours"'],
    [ben.did, personOf(3).did],
    ['"released"', '"refunded"'],
  ] as const)
    expect(await holdsElsewhere(JSON.parse(text.replaceAll(said, changed)) as object)).toBe(false)
})
