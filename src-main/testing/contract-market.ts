import type { CommitmentForm, ContractForm, ContractView } from '#shared/ipc/contracts.ts'
import { Market, RIVERSIDE } from './market.ts'

const DAY = 86_400_000

export class ContractMarket extends Market {
  protected override readonly founding = { ...RIVERSIDE, decimals: 0, grant: '1000', creditLimit: '0' }

  view = (name: string, negotiation: string) => this.call<ContractView>(name, 'contracts.get', { negotiation })

  deliver(name: string, agreement: string, commitment = 0, units = 1) {
    const input = { agreement, commitment, units, note: 'Here it is', inPerson: false, files: [] }
    return this.call(name, 'contracts.deliver', input)
  }

  accept = (name: string, agreement: string, commitment = 0, units = 1) =>
    this.sign(name, { act: 'contract-accept', agreement, commitment, units })

  commitment(over: Partial<CommitmentForm> & { payee?: string; amount?: string } = {}): CommitmentForm {
    const { payee = 'ben', amount = '100', ...rest } = over
    return {
      title: 'Sketches',
      by: 1,
      to: 0,
      what: 'work',
      quantity: 1,
      unit: 'C62',
      after: [],
      wait: 0,
      within: 7 * DAY,
      onLate: 'refund',
      review: 3 * DAY,
      onSilence: 'release',
      gate: { kind: 'review' },
      pay: [{ by: 0, token: 'HRS', amount, to: [{ did: this.dids[payee] as string, share: 1000 }] }],
      ...rest,
    }
  }

  form(people: string[], commitments: CommitmentForm[], over: Partial<ContractForm> = {}): ContractForm {
    return {
      hub: this.hub,
      title: 'A poster',
      text: 'For the fair',
      notes: '',
      parties: people.map((name) => ({ did: this.dids[name] as string })),
      commitments,
      together: false,
      openWithin: 3 * DAY,
      fundWithin: DAY,
      ...over,
    }
  }

  milestones = (): ContractForm =>
    this.form(
      ['ana', 'ben'],
      [
        this.commitment(),
        this.commitment({ title: 'Final', after: [0], amount: '200' }),
        this.commitment({ title: 'Print', after: [1], amount: '300' }),
      ],
    )

  /** The first proposes, the others sign in turn; answers the ids. */
  async agree(form: ContractForm, proposer: string, ...others: string[]) {
    const { negotiation, agreement } = await this.sign(proposer, { act: 'contract-propose', form })
    for (const name of others) await this.sign(name, { act: 'contract-agree', negotiation, proposal: agreement })
    return { negotiation, agreement }
  }
}
