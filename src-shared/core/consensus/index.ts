/** How the validators of a hub agree on its next batch. */

export { type Act, type Ballot, Height, type Progress } from './height.ts'
export { placeAfter, placeOfVote, TAKEOVER_ROUND } from './place.ts'
