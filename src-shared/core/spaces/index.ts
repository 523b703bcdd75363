/** Spaces: who may post what in them, and who keeps them (decision 045). */
export { type Breach, breachOf, GRACE_MS, type Listing, outside, type Posted, spaceRefusal } from './admit.ts'
export { askedOf, fieldText, fits, timesOf } from './fields.ts'
export { amend, close, found, handOver, rulesRefusal } from './rules.ts'
export { allSpaces, keeperNow, mayKeep, readRules, readSpace, type Space, spaceOf } from './state.ts'
export { TYPES } from './types/index.ts'
