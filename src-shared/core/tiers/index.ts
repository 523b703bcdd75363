/** Standing: members' records and the tiers they give. */
export { placeOf } from './houses.ts'
export { exposureCap, isGiven, type Merits, meritsOf, missing, tierOf, WHOLE } from './ladder.ts'
export { type RecordState, readRecord } from './record.ts'
