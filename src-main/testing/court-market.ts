/** A case before a drawn panel between real nodes: two sides, a bench, and time that passes. */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { BenchView, CaseSummary, CaseView } from '#shared/ipc/court.ts'
import type { DisputeForm } from '#shared/ipc/dispute-form.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import { restoreKeystore } from '../adapters/crypto/keystore/keystore.ts'
import { ContractMarket } from './contract-market.ts'
import { PASSPHRASE } from './lan.ts'

const HOUR = 3_600_000

type Rules = Extract<DisputeForm, { court: object }>['court']
export const COURT: Rules = {
  panel: 3,
  rounds: 2,
  token: 'HRS',
  fee: '10',
  lock: '50',
  loss: 500,
  hops: 1,
  evidence: 2 * HOUR,
  draw: HOUR,
  vote: HOUR,
  open: HOUR,
  appeal: HOUR,
}

interface Said {
  text: string
  files?: Blob[]
}

export class CourtMarket extends ContractMarket {
  /** Those who sit on the bench. */
  bench: string[] = []
  agreement = ''
  negotiation = ''
  case = ''

  /** Ana pays ben; everybody else sits on the bench, and everybody knows everybody. */
  async sit(jurors: readonly string[], rules: Partial<Rules> = {}): Promise<this> {
    await this.open('ana', 'ben', ...jurors)
    this.bench = [...jurors]
    for (const name of jurors) await this.sign(name, { act: 'court-enrol', hub: this.hub, lock: '100' })
    return this.agreeOn(rules)
  }

  /** Ana pays ben 300 for one delivery, under these rules, and the money is in escrow. */
  async agreeOn(rules: Partial<Rules> = {}, terms: Partial<ContractForm> = {}): Promise<this> {
    const dispute = { court: { ...COURT, ...rules }, otherwise: 400 }
    const form = this.form(['ana', 'ben'], [this.commitment({ amount: '300' })], { dispute, ...terms })
    const { negotiation, agreement } = await this.agree(form, 'ana', 'ben')
    for (const name of ['ana', 'ben']) {
      const { acts } = await this.view(name, negotiation)
      if (acts.includes('fund')) await this.sign(name, { act: 'contract-fund', agreement })
    }
    this.negotiation = negotiation
    this.agreement = agreement
    return this
  }

  /** Ben delivers, ana goes to court over it. */
  async file(said: Said = { text: 'It is only half of it' }, ask = { share: 0, bond: 0 }): Promise<this> {
    await this.deliver('ben', this.agreement)
    return this.brought(said, ask)
  }

  /** Ana goes to court over it as it stands. */
  async brought(said: Said, ask = { share: 0, bond: 0 }): Promise<this> {
    const statement = { files: [], ...said }
    const act = { act: 'court-file' as const, agreement: this.agreement, commitment: 0, statement, ask }
    const signed = await this.sign('ana', { ...act, reason: 'not-as-agreed' })
    this.case = (signed as unknown as { event: string }).event
    return this
  }

  bring = (name: string, { text, files = [] }: Said) =>
    this.sign(name, { act: 'court-evidence', case: this.case, statement: { text, files } })

  vote = (name: string, share: number, reasons = `${name} thinks so`) =>
    this.sign(name, {
      act: 'court-vote',
      case: this.case,
      finding: { kind: 'award', award: { share, bond: 0 } },
      reasons,
    })

  seen = (name: string) => this.call<CaseView>(name, 'court.get', { case: this.case })
  cases = (name: string, filter: 'mine' | 'duty' | 'hub') =>
    this.call<CaseSummary[]>(name, 'court.list', { hub: this.hub, filter })
  onBench = (name: string) => this.call<BenchView>(name, 'court.bench', { hub: this.hub })

  /** Lets time pass until the case is in this phase, as ana sees it. */
  async reaches(phase: CaseView['phase'], as = 'ana'): Promise<CaseView> {
    for (let tries = 0; tries < 60; tries++) {
      const view = await this.seen(as)
      if (view.phase === phase) return view
      this.pass(600_000)
    }
    throw new Error(`the case does not come to ${phase}`)
  }

  /** Names of the present panel. */
  async panel(as = 'ana'): Promise<string[]> {
    const { roundViews } = await this.seen(as)
    return (
      roundViews
        .at(-1)
        ?.seats.filter(({ state }) => state !== 'absent')
        .map(({ juror }) => juror.nick) ?? []
    )
  }

  /** A computer is lost; its person comes back on another with the words alone, as `anew`. */
  async restore(name: string, anew: string): Promise<void> {
    const { words } = (await this.lan.get(name).call('identity.words', undefined)) as { words: string[] }
    this.lan.leave(name)
    const { link } = await this.call<{ link: string }>('ana', 'hubs.invite', { hub: this.hub, uses: 1, days: 1 })
    const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-words-'))
    try {
      this.lan.wake(anew, await restoreKeystore(dir, words.join(' '), PASSPHRASE, this.lan.now))
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
    this.lan.connect('ana', anew)
    await this.lan.get(anew).call('hubs.join', { link })
    // Copies for oneself come home with the first greeting after the device is known.
    for (let i = 0; i < 2; i++) this.pass(60_000)
  }

  async photo(name: string, text: string): Promise<Blob> {
    const data = Buffer.from(text).toString('base64')
    return this.call<Blob>(name, 'notices.addBlob', { name: 'photo.txt', type: 'text/plain', data })
  }
}
