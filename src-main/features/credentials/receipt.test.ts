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
import { stranger } from '../../testing/stranger.ts'
import { agreed, people, sign } from '../../testing/trading.ts'
import { credentialLines, holds } from './lines.ts'
import { CREDENTIAL_WORDS } from './words.ts'

const { gzip } = compression
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
    expect(holds(checked)).toBe(true)
    expect(credentialLines(checked).join('\n')).toMatch(
      /^ok {5} Signature: did:key.*Said by {6}another party.*"paid": "2500".*It holds\.$/s,
    )
  })

  test('is the holder’s own word with a document whose every check holds', async () => {
    const { credential } = await exported(cy, cy)
    const checked = await check(credential)
    expect(checked).toMatchObject({ kind: 'trade-receipt', by: 'holder', issuer: who(cy).did })
    const checks = (checked.kind === 'trade-receipt' && checked.checks) || []
    expect(checks.length).toBeGreaterThan(5)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(holds(checked)).toBe(true)
    expect(credentialLines(checked).join('\n')).toMatch(/ok {5} Every party signed: All 2\..*Said by {6}the holder/s)
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
    expect(holds(checked)).toBe(false)
    expect(credentialLines(checked).at(-1)).toBe('It does NOT hold.')
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
        gzip,
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
    const revoked = await check(standing(), list([7]))
    expect(revoked).toMatchObject({ ...said, revoked: true })
    expect([alone, revoked].map(holds)).toEqual([true, false])
    expect(credentialLines(alone).join('\n')).toContain(`The list is ${LIST}`)
    expect(credentialLines(revoked).join('\n')).toMatch(/FAILED {2}Its issuer took it back.*Standing {5}member/s)
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

  test('a stranger checks one by a process of its own, with the list beside it', () => {
    const run = stranger()
    const now = Date.now()
    const sign = (statement: Statement): string =>
      JSON.stringify(signCredential(statement, (message) => who(ana).keys.signAsIdentity(message), now))
    const about = { id: LIST, issuer: who(ana).did, validFrom: now, validUntil: now + DAY }
    const listed = (...marked: number[]) => sign(listStatement(about, marked.reduce(withMark, emptyList()), gzip))
    const membership = { member: who(ben).did, hub: town.hub, keeper: who(ana).did, from: now, until: now + DAY }
    const credential = sign(membershipStatement({ ...membership, standing: 'member' }, entryIn(LIST, 7)))

    expect(run('standing.json', credential)).toMatchObject({ status: 0, stdout: expect.stringContaining('It holds.') })
    run('bare.json', listed())
    run('marked.json', listed(7))
    expect(run('standing.json', credential, '--list', 'bare.json').status).toBe(0)
    const revoked = run('standing.json', credential, '--list', 'marked.json', '--json')
    expect(revoked.status).toBe(1)
    expect(JSON.parse(revoked.stdout)).toMatchObject({ ok: false, kind: 'membership', revoked: true })
    const answered = JSON.stringify({ name: 'x', credential: credential.replace('"member"', '"left"') })
    expect(run('answered.json', answered)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^FAILED {2}credential \(proof\.signature\)/),
    })
  })

  test('every refusal has words', () => {
    for (const [code, text] of Object.entries(CREDENTIAL_WORDS)) expect(text.split(' ').length, code).toBeGreaterThan(8)
  })
})
