/** What the two kinds of credentials say, and whose word counts. */
import { describe, expect, it } from 'vitest'
import type { ReceiptBody } from '../agreements/receipt.ts'
import type { ContractReceiptBody } from '../contracts/receipt.ts'
import { DAY, type JsonObject, sha256, toHex, toJson, utf8 } from '../kernel/index.ts'
import { NOW, personOf } from '../testing/signers.ts'
import { type Credential, type Statement, signCredential, verifyCredential } from './credential.ts'
import { type Membership, membershipStatement, readMembership } from './membership.ts'
import { entryIn } from './status-list.ts'
import { readTradeReceipt, tradeReceiptStatement } from './trade-receipt.ts'

const [ana, ben, cleo, mallory] = [personOf(1), personOf(2), personOf(3), personOf(4)]
const HUB = sha256(utf8('hub'))
const AGREEMENT = sha256(utf8('agreement'))

function read(statement: Statement, by: ReturnType<typeof personOf>): Credential {
  const credential = verifyCredential(JSON.stringify(signCredential(statement, by.sign, NOW)), NOW, () => true)
  if (!credential.ok) throw new Error(credential.error)
  return credential.value
}

const SINGLE: ReceiptBody = {
  v: 1,
  hub: HUB,
  agreement: AGREEMENT,
  payer: ana.did,
  provider: ben.did,
  token: 'hour',
  paid: 9_007_199_254_740_993n,
  refunded: 0n,
  outcome: 'released',
  height: 12,
  time: NOW - DAY,
}
const SEVERAL: ContractReceiptBody = {
  v: 2,
  hub: HUB,
  agreement: AGREEMENT,
  parties: [ana.did, ben.did, cleo.did],
  commitments: [{ by: 0, to: 1, phase: 'kept', units: 2, of: 2 }],
  flows: [{ from: ana.did, to: ben.did, token: 'hour', amount: 3n }],
  height: 12,
  time: NOW - DAY,
}
const DOCUMENT: JsonObject = { format: 'kind-market-receipt/1', genesis: '00', receipt: toJson(SINGLE), signatures: [] }

describe('a receipt of a trade', () => {
  const said = (issuer = ana, holder = ben, body: ReceiptBody | ContractReceiptBody = SINGLE, document?: JsonObject) =>
    read(tradeReceiptStatement({ issuer: issuer.did, holder: holder.did, validFrom: NOW }, body, document), issuer)

  it('is another party’s word, with all that the receipt says', () => {
    const receipt = readTradeReceipt(said())
    expect(receipt).toEqual({
      ok: true,
      value: {
        by: 'party',
        holder: ben.did,
        parties: [ana.did, ben.did],
        hub: toHex(HUB),
        agreement: toHex(AGREEMENT),
        receipt: toJson(SINGLE),
      },
    })
    expect(receipt.ok && receipt.value.receipt.paid).toBe('9007199254740993')
  })

  it('is of an agreement among several as well', () => {
    const receipt = readTradeReceipt(said(cleo, ana, SEVERAL))
    expect(receipt.ok && receipt.value).toMatchObject({
      by: 'party',
      parties: SEVERAL.parties,
      receipt: toJson(SEVERAL),
    })
  })

  it('may be the holder’s own word, with the document that shows it', () => {
    const receipt = readTradeReceipt(said(ben, ben, SINGLE, DOCUMENT))
    expect(receipt.ok && receipt.value).toMatchObject({ by: 'holder', document: DOCUMENT })
  })

  it.each([
    ['the holder alone says it', said(ben, ben), 'trade-receipt.own-word'],
    ['somebody says it who was no party', said(mallory, ben), 'trade-receipt.stranger'],
    ['a stranger says it with the document', said(mallory, ben, SINGLE, DOCUMENT), 'trade-receipt.stranger'],
    ['it is said to somebody who was no party', said(ana, mallory), 'trade-receipt.holder'],
    ['the document shows another', said(ben, ben, { ...SINGLE, paid: 1n }, DOCUMENT), 'trade-receipt.evidence'],
    ['the document is of another kind', said(ben, ben, SEVERAL, DOCUMENT), 'trade-receipt.evidence'],
    ['it is a credential of another type', { ...said(), types: ['Other'] }, 'trade-receipt.kind'],
    ['it has no receipt', { ...said(), subject: { id: ben.did } }, 'trade-receipt.kind'],
    [
      'it has a receipt of a version to come',
      { ...said(), subject: { id: ben.did, receipt: { ...(toJson(SINGLE) as JsonObject), v: 3 } } },
      'trade-receipt.kind',
    ],
  ] as [string, Credential, string][])('is refused where %s', (_name, credential, code) => {
    expect(readTradeReceipt(credential)).toEqual({ ok: false, error: code })
  })
})

describe('a member’s standing', () => {
  const membership: Membership = {
    member: ben.did,
    hub: toHex(HUB),
    standing: 'member',
    keeper: ana.did,
    from: NOW,
    until: NOW + 30 * DAY,
  }
  const status = entryIn('urn:example:list', 7)
  const credential = read(membershipStatement(membership, status), ana)

  it('is read as it was said', () => {
    expect(readMembership(credential)).toEqual({ ok: true, value: membership })
    expect(credential.status).toEqual(status)
  })

  const { validUntil: _, ...endless } = credential
  const { status: __, ...bound } = credential
  it.each([
    ['it never ends', endless, 'membership.endless'],
    ['it cannot be taken back', bound, 'membership.no-status'],
    ['it is a credential of another type', { ...credential, types: ['Other'] }, 'membership.kind'],
    [
      'it says more than it is read for',
      { ...credential, subject: { ...credential.subject, is: 1 } },
      'membership.kind',
    ],
    [
      'it says a standing there is not',
      { ...credential, subject: { ...credential.subject, standing: 'king' } },
      'membership.kind',
    ],
  ] as [string, Credential, string][])('is refused where %s', (_name, shown, code) => {
    expect(readMembership(shown)).toEqual({ ok: false, error: code })
  })
})
