/** Standing offers: given beforehand, taken while their giver is away. */
export { MyMandates } from './MyMandates.tsx'
export { StandingNote, StandingOffers } from './StandingOffers.tsx'
