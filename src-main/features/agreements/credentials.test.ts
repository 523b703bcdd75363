import { beforeAll, describe, expect, test } from 'vitest'
import {
  emptyList,
  entryIn,
  listStatement,
  membershipStatement,
  type Statement,
  signCredential,
  withMark,
} from '#shared/core/credentials/index.ts'
import { DAY, type JsonObject } from '#shared/core/kernel/index.ts'
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import { compression } from '../../adapters/zlib/compression.ts'
import type { NodeFailure } from '../../ports/node.ts'
import type { Town, Townsman } from '../../testing/small-town.ts'
import { agreed, people, sign } from '../../testing/trading.ts'
import { CREDENTIAL_WORDS } from './credential-words.ts'

let town: Town
let [ana, ben, cy]: Townsman[] = []
let agreement: string

/** Ben paid Cy, and both have signed the receipt. Ana keeps the hub. */
beforeAll(async () => {
  const all = people()
  ;({ town } = all)
  ;[ana, ben, cy] = [all.ana, all.ben, all.cy]
  ;({ agreement } = await agreed(town, all.ben, all.cy))
  await all.cy.call('agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
  town.certify()
  await sign(all.ben, { act: 'accept', agreement })
  town.certify()
  town.certify()
})

const who = (person: Townsman | undefined): Townsman => person as Townsman
const exported = (by: Townsman | undefined, holder: Townsman | undefined, of = agreement) =>
  who(by).call<{ name: string; credential: string }>('credentials.exportReceipt', {
    hub: town.hub,
    agreement: of,
    holder: who(holder).did,
  })
const check = (credential: string, list?: string) =>
  who(ana).call<CheckedCredential>('credentials.check', { credential, ...(list !== undefined && { list }) })
const codeOf = (checked: CheckedCredential) => (checked.kind === 'refused' ? [checked.of, checked.code] : undefined)
const signedBy = (person: Townsman | undefined, statement: Statement): string =>
  JSON.stringify(signCredential(statement, (message) => who(person).keys.signAsIdentity(message), town.time))

describe('a receipt as a credential', () => {
  test('is the other party’s word, checked by somebody who was no party', async () => {
    const { name, credential } = await exported(ben, cy)
    expect(name).toBe(`trade-receipt-${agreement.slice(0, 12)}.json`)
    const checked = await check(credential)
    expect(checked).toMatchObject({
      kind: 'trade-receipt',
      by: 'party',
      issuer: who(ben).did,
      subject: who(cy).did,
      hub: town.hub,
      agreement,
      parties: [who(ben).did, who(cy).did],
      created: town.time,
    })
    expect(checked.kind === 'trade-receipt' && JSON.parse(checked.receipt)).toMatchObject({
      paid: '2500',
      refunded: '0',
      outcome: 'released',
      payer: who(ben).did,
    })
    expect(checked).not.toHaveProperty('checks')
  })

  test('is the holder’s own word with a document whose every check holds', async () => {
    const { credential } = await exported(cy, cy)
    const checked = await check(credential)
    expect(checked).toMatchObject({ kind: 'trade-receipt', by: 'holder', issuer: who(cy).did })
    const checks = (checked.kind === 'trade-receipt' && checked.checks) || []
    expect(checks.length).toBeGreaterThan(5)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('shows by its checks a document that its holder changed before signing', async () => {
    const { credential } = await exported(cy, cy)
    const { evidence, credentialSubject } = JSON.parse(credential) as {
      evidence: [{ document: { receipt: JsonObject; signatures: unknown[] } }]
      credentialSubject: { receipt: JsonObject }
    }
    evidence[0].document.receipt.paid = '999999'
    credentialSubject.receipt.paid = '999999'
    const statement: Statement = {
      type: 'TradeReceiptCredential',
      issuer: who(cy).did,
      subject: { id: who(cy).did, ...credentialSubject },
      validFrom: town.time,
      evidence: evidence as unknown as JsonObject[],
    }
    const checked = await check(signedBy(cy, statement))
    const failed = checked.kind === 'trade-receipt' && checked.checks?.filter(({ ok }) => !ok)
    expect(failed).not.toEqual([])
  })

  test.each([
    ['by somebody who was no party', () => exported(ana, cy), 'trade-receipt.stranger'],
    ['to somebody who was no party', () => exported(ben, ana), 'trade-receipt.holder'],
    ['of a trade that has none', () => exported(ben, cy, 'ab'.repeat(32)), 'receipt.unknown'],
  ])('is not made %s', async (_name, make, code) => {
    const failure = (await make().then(
      () => undefined,
      (error: unknown) => error,
    )) as NodeFailure | undefined
    expect(failure?.code).toBe(code)
    expect(failure?.text.split(' ').length).toBeGreaterThan(5)
  })

  test('is refused with what was changed in it', async () => {
    const { credential } = await exported(ben, cy)
    expect(codeOf(await check(credential.replace('"paid":"2500"', '"paid":"2501"')))).toEqual([
      'credential',
      'proof.signature',
    ])
    expect(codeOf(await check(credential.slice(1)))).toEqual(['credential', 'credential.not-json'])
  })
})

describe('other credentials', () => {
  const LIST = 'https://example.org/status/1'
  const list = (marked: number[], by = ana) =>
    signedBy(
      by,
      listStatement(
        { id: LIST, issuer: who(by).did, validFrom: town.time, validUntil: town.time + DAY },
        marked.reduce(withMark, emptyList()),
        compression.gzip,
      ),
    )
  const standing = (until = town.time + DAY) =>
    signedBy(
      ana,
      membershipStatement(
        {
          member: who(ben).did,
          hub: town.hub,
          standing: 'member',
          keeper: who(ana).did,
          from: town.time,
          until,
        },
        entryIn(LIST, 7),
      ),
    )

  test('a standing says where it can be taken back, and whether it was', async () => {
    const said = {
      kind: 'membership',
      standing: 'member',
      hub: town.hub,
      issuer: who(ana).did,
      subject: who(ben).did,
      list: LIST,
    }
    const alone = await check(standing())
    expect(alone).toMatchObject(said)
    expect(alone).not.toHaveProperty('revoked')
    expect(await check(standing(), list([6, 8]))).toMatchObject({ ...said, revoked: false })
    expect(await check(standing(), list([7]))).toMatchObject({ ...said, revoked: true })
  })

  test('a list that says nothing of it is refused as the list', async () => {
    expect(codeOf(await check(standing(), list([], ben)))).toEqual(['list', 'status.issuer'])
    expect(codeOf(await check(standing(), standing()))).toEqual(['list', 'status.other-list'])
    expect(codeOf(await check(standing(), '{}'))).toEqual(['list', 'proof.missing'])
    expect(codeOf(await check(standing(town.time - DAY)))).toEqual(['credential', 'credential.late'])
  })

  test('one of a type that is not ours is shown as it is', async () => {
    const statement = { type: 'AlumniCredential', issuer: who(ana).did, subject: { id: 'did:example:a', of: 'x' } }
    expect(await check(signedBy(ana, { ...statement, validFrom: town.time }))).toMatchObject({
      kind: 'other',
      types: ['AlumniCredential'],
      says: JSON.stringify({ id: 'did:example:a', of: 'x' }, null, 2),
    })
  })

  test('every refusal has words', () => {
    for (const [code, text] of Object.entries(CREDENTIAL_WORDS)) expect(text.split(' ').length, code).toBeGreaterThan(8)
  })
})
