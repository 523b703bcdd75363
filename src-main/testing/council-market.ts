/** People who decide together about the rules of their hub. */
import type { Act } from '#shared/ipc/agreements.ts'
import type { ProposalView } from '#shared/ipc/governance.ts'
import { Market, RIVERSIDE } from './market.ts'

export class CouncilMarket extends Market {
  protected override readonly founding = { ...RIVERSIDE, grant: '1000', creditLimit: '500' }

  /** Ana signs the ledger, and everybody knows everybody. */
  async meet(): Promise<this> {
    await this.open('ana', 'ben', 'cy')
    this.lan.connect('ben', 'cy')
    this.lan.settle()
    return this
  }

  proposals = (name: string) => this.call<ProposalView[]>(name, 'governance.proposals', { hub: this.hub })

  /** Ana proposes; all who are named vote yes, and the last vote decides. */
  async decide(change: object, voters = ['ana', 'ben', 'cy']): Promise<void> {
    const { hub } = this
    await this.sign('ana', { act: 'propose-rules', hub, title: 'A change', reason: 'It is time', ...change } as Act)
    const [first] = await this.proposals('ana')
    for (const name of voters) await this.sign(name, { act: 'vote', hub, proposal: first?.id ?? '', choice: 'yes' })
  }
}
