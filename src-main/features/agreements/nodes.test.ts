/** Trades between real nodes: real engine, store on disk, sealed mail; only the wire is the test's. */
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Blob } from '#shared/ipc/notices.ts'
import { Market } from '../../testing/market.ts'

const DAY = 86_400_000

async function marketOf(...names: string[]): Promise<Market> {
  const market = new Market()
  onTestFinished(() => market.close())
  return market.open(...names)
}

describe('two nodes', () => {
  test('offer found, countered, agreed, file delivered, accepted, receipts verified; every step survives a restart', async () => {
    const market = await marketOf('ana', 'ben')
    const { hub } = market
    const form = {
      purpose: 'offer',
      category: 'skill',
      title: 'Bike repair',
      text: 'Brakes',
      price: { kind: 'tokens', token: 'HRS', amount: '2500', per: 'hour' },
      quantity: 1,
      unit: 'hour',
      place: 'Elm',
      expires: market.lan.now + DAY,
    }
    const { draft } = await market.call<{ draft: string }>('ana', 'notices.saveDraft', { hub, form })
    await market.restart('ana')
    const { id: notice } = await market.call<{ id: string }>('ana', 'notices.publish', { hub, form, draft })
    const search = { text: 'brak', mine: false, withEnded: false, sort: 'relevance', limit: 10 }
    const found = await market.call<{ items: { id: string; author: { nick: string } }[] }>(
      'ben',
      'notices.search',
      search,
    )
    expect(found.items).toMatchObject([{ id: notice, author: { nick: 'ana' } }])

    const { negotiation } = await market.sign('ben', { act: 'propose', terms: market.terms('ana', { notice }) })
    await market.restart('ana')
    const terms = market.terms('ben', { side: 'provider', amount: '3000' })
    const counter = await market.sign('ana', { act: 'counter', negotiation, terms })
    await market.restart('ben')
    await market.sign('ben', { act: 'agree', negotiation, proposal: counter.agreement })
    await market.restart('ana')
    market.lan.settle()
    expect(await market.trade('ana', negotiation)).toMatchObject({ state: 'funded', held: '3000', needsMe: true })

    const { agreement } = counter
    const file = await market.call<Blob>('ana', 'notices.addBlob', {
      name: 'bill.txt',
      type: 'text/plain',
      data: Buffer.from('paid').toString('base64'),
    })
    await market.call('ana', 'agreements.deliver', { agreement, note: 'All done', inPerson: false, files: [file] })
    await market.restart('ben')
    market.lan.settle()
    expect(await market.trade('ben', negotiation)).toMatchObject({ state: 'delivered', needsMe: true })
    const opening = market.lan.get('ben').call('agreements.file', { agreement, root: file.root }) as Promise<{
      data: string
    }>
    await vi.waitFor(() => market.carryBlobs('ana', 'ben'))
    const opened = await opening
    expect(Buffer.from(opened.data, 'base64').toString()).toBe('paid')

    await market.sign('ben', { act: 'accept', agreement })
    market.lan.settle()
    for (const name of ['ana', 'ben']) {
      const { receipt, checks } = await market.call<{
        receipt: { signedBy: string[] }
        checks: { check: string; ok: boolean }[]
      }>(name, 'hubs.receipt', { hub, agreement })
      expect(receipt.signedBy).toHaveLength(2)
      expect(checks.filter((c) => !c.ok)).toEqual([])
    }
    const posted = async (name: string) =>
      (await market.call<{ posted: string }>(name, 'ledger.wallet', { hub })).posted
    expect([await posted('ana'), await posted('ben')]).toEqual(['13000', '7000'])
    expect(market.stateRoot('ana')).toBe(market.stateRoot('ben'))

    const before = await market.trade('ben', negotiation)
    expect(await market.call('ben', 'node.rebuild', { hub })).toMatchObject({ equal: true })
    expect(await market.trade('ben', negotiation)).toEqual(before)
  })

  test('what one signs while the other is away waits, and a third member hands it over', async () => {
    const market = await marketOf('ana', 'ben', 'cy')
    market.lan.disconnect('ana', 'ben')
    const { negotiation, agreement } = await market.sign('cy', { act: 'propose', terms: market.terms('ben') })
    await market.call('cy', 'agreements.message', { negotiation, text: 'Hello?' })
    market.lan.disconnect('ana', 'cy')
    await expect(market.trade('ben', negotiation)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
    market.lan.connect('ana', 'ben')
    market.lan.settle()
    expect((await market.trade('ben', negotiation)).history.map((entry) => entry.kind)).toEqual(['proposal', 'text'])
    await market.sign('ben', { act: 'agree', negotiation, proposal: agreement })
    market.lan.connect('ana', 'cy')
    market.lan.settle()
    expect(await market.trade('cy', negotiation)).toMatchObject({ state: 'funded' })
  })
})
