/** How the validators of a hub agree on its next batch. */
export { placeAfter, placeOfVote } from './place.ts'
export { type Act, type Ballot, Height, type Locked, type Progress, STEP_MS, type Table } from './height.ts'
