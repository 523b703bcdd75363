/** Standing offers: given beforehand, taken while their giver is away. */
export { MyMandates } from './MyMandates.tsx'
export { StandingOffers } from './StandingOffers.tsx'
