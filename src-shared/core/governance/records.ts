/** A ladder comes into a hub that had none: its members' records are made of every receipt there is. */
import { dealOf } from '../agreements/deal.ts'
import type { Receipt } from '../agreements/receipt.ts'
import { type AgreementState, agreementKey } from '../agreements/state.ts'
import { dealOf as dealOfContract, owedIn } from '../contracts/deal.ts'
import type { ContractReceipt } from '../contracts/receipt.ts'
import { lateDeals, readRedress } from '../contracts/redress.ts'
import { type ContractState, contractKey } from '../contracts/state.ts'
import { readHub } from '../hubs/state.ts'
import type { Overlay } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { countDeal, type Deal } from '../tiers/deal.ts'
import { forgetRecords, oweMore } from '../tiers/record.ts'
import { countAllLines } from '../tiers/trusted.ts'

function* each<T>(state: Overlay, family: string): Generator<T> {
  for (const key of state.keys(`${family}/`, `${family}0`, Number.MAX_SAFE_INTEGER)) yield state.get(key) as T
}

/** By height, then by agreement: the order within a batch is not in the state. */
export function makeRecords(context: RuleContext): void {
  const { state } = context
  forgetRecords(context)
  const ended: { height: number; deal: Deal }[] = []
  for (const { body } of each<Receipt>(state, 'receipt'))
    ended.push({ height: body.height, deal: dealOf(state.get(agreementKey(body.agreement)) as AgreementState) })
  for (const { body } of each<ContractReceipt>(state, 'contract-receipt')) {
    const contract = state.get(contractKey(body.agreement)) as ContractState
    ended.push({ height: body.height, deal: dealOfContract(contract) })
    for (const claim of readRedress(state, body.agreement)?.claims ?? [])
      ended.push(...lateDeals(contract.terms, claim))
  }
  // Sorting is stable, and keys come in order.
  for (const { deal } of ended.sort((a, b) => a.height - b.height)) countDeal(context, deal)
  countOpen(context)
  countAllLines(context)
}

function countOpen(context: RuleContext): void {
  const { state } = context
  const { token } = readHub(state)
  for (const { terms, held } of each<AgreementState>(state, 'agreement'))
    oweMore(context, terms.provider, terms.token, held)
  for (const contract of each<ContractState>(state, 'contract'))
    for (const [did, amount] of owedIn(contract, token)) oweMore(context, did, token, amount)
}
