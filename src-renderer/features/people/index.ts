/** The people of a hub: who is here, what their receipts say, what they offer. */
export { PeoplePage } from './PeoplePage.tsx'
export { PersonPage } from './PersonPage.tsx'
