import { expect, test } from 'vitest'
import { verifier } from '../../adapters/crypto/sodium.ts'
import type { Townsman } from '../../testing/small-town.ts'
import { agreed, people, sign } from '../../testing/trading.ts'
import { checkDocument } from './receipt-document.ts'

const verify: Parameters<typeof checkDocument>[1] = (claims) => claims.every((claim) => verifier.verify(claim))
const failed = (document: string) =>
  checkDocument(document, verify)
    .filter((c) => !c.ok)
    .map((c) => c.check)

async function settledReceipt(): Promise<{ document: string; ben: Townsman }> {
  const { town, ben, cy } = people()
  const { agreement } = await agreed(town, ben, cy)
  await cy.call('agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
  town.certify()
  await sign(ben, { act: 'accept', agreement })
  town.certify()
  town.certify()
  const { document } = await ben.call<{ document: string }>('hubs.receipt', { hub: town.hub, agreement })
  return { document, ben }
}

test('the document verifies with nothing but a signature verifier, and no part of it can be changed', async () => {
  const { document } = await settledReceipt()
  expect(failed(document)).toEqual([])
  const change = (
    name: string,
    edit: (d: {
      receipt: { paid: string }
      signatures: {
        sig: string
        proof: { leaf: number; event: string; header: { time: number }; cert: { sigs: string[] } }
      }[]
    }) => void,
  ) => {
    const parsed = JSON.parse(document)
    edit(parsed)
    expect(failed(JSON.stringify(parsed)), name).not.toEqual([])
  }
  change('a larger amount', (d) => {
    d.receipt.paid = '999999'
  })
  change('another leaf', (d) => {
    for (const s of d.signatures) s.proof.leaf++
  })
  change('another time of the batch', (d) => {
    for (const s of d.signatures) s.proof.header.time++
  })
  change('a certificate without signatures', (d) => {
    for (const s of d.signatures) s.proof.cert.sigs = []
  })
  change('the signatures swapped', (d) => {
    const [a, b] = d.signatures
    if (a && b) [a.sig, b.sig] = [b.sig, a.sig]
  })
  change('one side only', (d) => {
    d.signatures.pop()
  })
  expect(failed('not a document')).toEqual(['Document'])
  expect(failed('{"format":"kind-market-receipt/1"}')).toEqual(['Document'])
})

test('reputation follows: people show their settled trades', async () => {
  const { ben } = await settledReceipt()
  const members = await ben.call<object[]>('hubs.members', { hub: ben.town.hub })
  expect(members).toMatchObject([
    { nick: 'Ben', me: true, settled: 1, partners: 1, online: true },
    { nick: 'Ana', validator: true, settled: 0 },
    { nick: 'Cy', settled: 1, partners: 1, withMe: 1 },
  ])
  expect(await ben.call<object[]>('hubs.receipts', { hub: ben.town.hub, did: ben.did })).toMatchObject([
    { title: 'Bike repair', paid: '2500', outcome: 'released' },
  ])
  await ben.call('hubs.saveProfile', { hub: ben.town.hub, nick: ' Benjamin ', about: 'Bikes' })
  await ben.call('hubs.saveProfile', { hub: ben.town.hub, nick: 'Benno', about: 'Bikes' })
  expect((await ben.call<{ nick: string; about: string }[]>('hubs.members', { hub: ben.town.hub }))[0]).toMatchObject({
    nick: 'Benno',
    about: 'Bikes',
  })
  await expect(ben.call('hubs.saveProfile', { hub: ben.town.hub, nick: '', about: '' })).rejects.toMatchObject({
    code: 'profile.invalid',
  })
})
