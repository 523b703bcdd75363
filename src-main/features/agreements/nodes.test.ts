/** Trades between real nodes: real engine, store on disk, sealed mail; only the wire is the test's. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act, Sheet, TermsForm, Trade } from '#shared/ipc/agreements.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import { chunksOf } from '../../files/sealing.ts'
import { byContract } from '../../testing/by-contract.ts'
import { LanOfNodes } from '../../testing/lan.ts'
import { repairTerms } from '../../testing/trading.ts'

const DAY = 86_400_000
const HUB = {
  name: 'Riverside',
  tokenName: 'Hours',
  tokenCode: 'HRS',
  decimals: 2,
  grant: '10000',
  creditLimit: '5000',
}
const homes: string[] = []
afterEach(() => {
  for (const dir of homes.splice(0)) rmSync(dir, { recursive: true, force: true })
})

class Market {
  readonly lan: LanOfNodes
  hub = ''
  dids: Record<string, string> = {}

  constructor() {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-trade-'))
    homes.push(dir)
    this.lan = new LanOfNodes(dir)
  }

  async open(...names: string[]): Promise<this> {
    const { hub, dids } = await this.lan.hub(names, HUB)
    this.hub = hub
    this.dids = dids
    return this
  }

  async call<T>(name: string, procedure: string, input: object): Promise<T> {
    const result = (await byContract(procedure, input, (checked) => this.lan.get(name).call(procedure, checked))) as T
    this.lan.settle()
    return result
  }

  async sign(name: string, act: Act): Promise<{ negotiation: string; agreement: string }> {
    const { digest } = await this.call<Sheet>(name, 'acts.prepare', { act })
    return this.call(name, 'acts.approve', { digest })
  }

  /** Ended and started again; it signs once it has heard from a member. */
  async restart(name: string): Promise<void> {
    await this.lan.restart(name)
    this.lan.settle()
  }

  trade = (name: string, negotiation: string) => this.call<Trade>(name, 'agreements.get', { negotiation })

  terms(counterparty: string, changes: Partial<TermsForm> = {}): TermsForm {
    return repairTerms(this.hub, this.dids[counterparty] ?? '', changes)
  }

  /** The wire of these tests carries frames only; files that were asked for are carried by hand. */
  async carryBlobs(from: string, to: string): Promise<void> {
    this.lan.settle()
    const asked = this.lan.effects(to).filter((effect) => effect.kind === 'fetch-blob')
    expect(asked).not.toEqual([])
    for (const { root } of asked) {
      const file = await this.lan.get(from).engine.parts.blobs.open(fromHex(root))
      if (!file) continue
      const draft = await this.lan.get(to).engine.parts.blobs.draft(file)
      for await (const chunk of chunksOf(file)) await draft.write(chunk)
      await draft.commit()
      await file.close()
    }
  }

  stateRoot = (name: string) => toHex(this.lan.get(name).engine.hub(this.hub).chain.stateRoot())
}

describe('two nodes', () => {
  test('offer found, countered, agreed, file delivered, accepted, receipts verified; every step survives a restart', async () => {
    const market = await new Market().open('ana', 'ben')
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
    market.lan.close()
  })

  test('what one signs while the other is away waits, and a third member hands it over', async () => {
    const market = await new Market().open('ana', 'ben', 'cy')
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
    market.lan.close()
  })
})
