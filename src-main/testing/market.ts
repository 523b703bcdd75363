/** People who trade on real nodes: real engine, store on disk, sealed mail; only the wire is the test's. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act, Sheet, TermsForm, Trade } from '#shared/ipc/agreements.ts'
import { chunksOf } from '../files/sealing.ts'
import { byContract } from './by-contract.ts'
import { LanOfNodes, type LanOptions } from './lan.ts'
import { repairTerms } from './trading.ts'

/** A hub whose money has cents. */
export const RIVERSIDE = {
  name: 'Riverside',
  tokenName: 'Hours',
  tokenCode: 'HRS',
  decimals: 2,
  grant: '10000',
  creditLimit: '5000',
}
/** Longer silences of the hub's signer would be outages, and pause every deadline. */
export const BEAT = 10 * 60_000

export class Market {
  protected readonly founding: Parameters<LanOfNodes['hub']>[1] = RIVERSIDE
  readonly lan: LanOfNodes
  readonly #home: string
  hub = ''
  dids: Record<string, string> = {}

  constructor(options: LanOptions = {}) {
    this.#home = mkdtempSync(path.join(os.tmpdir(), 'kind-trade-'))
    this.lan = new LanOfNodes(this.#home, options)
  }

  async open(...names: string[]): Promise<this> {
    const { hub, dids } = await this.lan.hub(names, this.founding)
    this.hub = hub
    this.dids = dids
    return this
  }

  async call<T>(name: string, procedure: string, input: object = {}): Promise<T> {
    const result = (await byContract(procedure, input, (checked) => this.lan.get(name).call(procedure, checked))) as T
    this.lan.settle()
    return result
  }

  async sign(name: string, act: Act): Promise<{ negotiation: string; agreement: string; sheet: Sheet }> {
    const sheet = await this.call<Sheet>(name, 'acts.prepare', { act })
    const { digest } = sheet
    return { ...(await this.call<{ negotiation: string; agreement: string }>(name, 'acts.approve', { digest })), sheet }
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

  /** `payer` proposes, `provider` agrees, the hub certifies. */
  async agreed(payer: string, provider: string, changes: Partial<TermsForm> = {}) {
    const proposed = await this.sign(payer, { act: 'propose', terms: this.terms(provider, changes) })
    const { negotiation, agreement } = proposed
    await this.sign(provider, { act: 'agree', negotiation, proposal: agreement })
    return proposed
  }

  /** The wire of these tests carries frames only; files that were asked for are carried by hand. Throws while none was. */
  async carryBlobs(from: string, to: string): Promise<void> {
    this.lan.settle()
    const asked = this.lan.effects(to).filter((effect) => effect.kind === 'fetch-blob')
    if (asked.length === 0) throw new Error(`${to} has asked for no file`)
    for (const { root } of asked) {
      const file = await this.lan.get(from).engine.parts.blobs.open(fromHex(root))
      if (!file) continue
      const draft = await this.lan.get(to).engine.parts.blobs.draft(file)
      for await (const chunk of chunksOf(file)) await draft.write(chunk)
      await draft.commit()
      await file.close()
    }
  }

  did = (name: string): string => this.dids[name] as string

  /** Time in which the hub lives. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= BEAT) {
      this.lan.now += Math.min(left, BEAT)
      this.lan.settle()
    }
  }

  stateRoot = (name: string) => toHex(this.lan.get(name).engine.hub(this.hub).chain.stateRoot())

  close(): void {
    this.lan.close()
    rmSync(this.#home, { recursive: true, force: true })
  }
}
