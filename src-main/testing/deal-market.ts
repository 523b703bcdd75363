/** People whose agreements of several commitments are paid in cents, told in one line each. */
import type { CommitmentForm, ContractForm } from '#shared/ipc/contracts.ts'
import { ContractMarket } from './contract-market.ts'
import { RIVERSIDE } from './market.ts'

export class DealMarket extends ContractMarket {
  protected override readonly founding = RIVERSIDE

  /** The second party works for the first, who pays 5.00 to `payee`. */
  work({ payee, ...over }: Partial<CommitmentForm> & { payee?: string } = {}): CommitmentForm {
    return this.commitment({ pay: payee === undefined ? [] : [this.pays(0, payee)], ...over })
  }

  pays = (by: number, to: string, amount = '500') => ({
    by,
    token: 'HRS',
    amount,
    to: [{ did: this.did(to), share: 1000 }],
  })

  /** The first proposes, the others sign in turn. */
  deal(people: string[], commitments: CommitmentForm[], over: Partial<ContractForm> = {}) {
    const [first = '', ...others] = people
    return this.agree(this.form(people, commitments, over), first, ...others)
  }

  handOver = (name: string, agreement: string, { commitment = 0, units = 1, note = 'Here it is' } = {}) =>
    this.call(name, 'contracts.deliver', { agreement, commitment, units, note, inPerson: false, files: [] })

  take = (name: string, agreement: string, { commitment = 0, units = 1 } = {}) =>
    this.accept(name, agreement, commitment, units)
}
