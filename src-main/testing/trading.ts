/** The steps of a trade, for tests of whatever comes of it. */

import { DAY } from '#shared/core/kernel/index.ts'
import type { Act, Sheet, TermsForm, Trade } from '#shared/ipc/agreements.ts'
import { Town, type Townsman } from './small-town.ts'

interface Done {
  event?: string
  negotiation?: string
  agreement?: string
}

/** Terms of a bicycle repair, to be paid by whoever proposes them. */
export const repairTerms = (hub: string, counterparty: string, changes: Partial<TermsForm> = {}): TermsForm => ({
  hub,
  side: 'payer',
  counterparty,
  amount: '2500',
  quantity: 1,
  title: 'Bike repair',
  text: '',
  notes: '',
  openWithin: 3 * DAY,
  fundWithin: DAY,
  deliverWithin: 7 * DAY,
  onDeliverDue: 'refund',
  reviewWithin: 2 * DAY,
  onReviewDue: 'release',
  ...changes,
})

/** A bicycle repair as it stands on the board until `expires`. */
export const repairOffer = (expires: number, title = 'Bicycle repair') => ({
  purpose: 'offer',
  category: 'skill',
  title,
  text: '',
  price: { kind: 'tokens', token: 'HRS', amount: '100', per: 'hour' },
  quantity: 1,
  unit: '',
  place: '',
  expires,
})

export const formFor = (town: Town, counterparty: Townsman, changes: Partial<TermsForm> = {}): TermsForm =>
  repairTerms(town.hub, counterparty.did, { text: 'Both brakes', ...changes })

export async function sign(person: Townsman, act: Act): Promise<Done & { sheet: Sheet }> {
  const sheet = await person.call<Sheet>('acts.prepare', { act })
  return { ...(await person.call<Done>('acts.approve', { digest: sheet.digest })), sheet }
}

export const trade = (person: Townsman, negotiation: string) => person.call<Trade>('agreements.get', { negotiation })
export const balanceOf = async (person: Townsman) =>
  (await person.call<{ posted: string }>('ledger.wallet', { hub: person.town.hub })).posted

/** Ana founds (and signs the ledger), Ben and Cy join; Ben agrees with Cy so that neither is the signer. */
export function people() {
  const town = new Town('Ana')
  return { town, ana: town.people[0] as Townsman, ben: town.join('Ben'), cy: town.join('Cy') }
}

export async function agreed(town: Town, payer: Townsman, provider: Townsman, changes: Partial<TermsForm> = {}) {
  const { negotiation = '', agreement = '' } = await sign(payer, {
    act: 'propose',
    terms: formFor(town, provider, changes),
  })
  await sign(provider, { act: 'agree', negotiation, proposal: agreement })
  town.certify()
  return { negotiation, agreement }
}
