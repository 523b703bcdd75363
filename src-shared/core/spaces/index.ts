/** Spaces: who may post what in them, and who keeps them (decision 045). */
export { type Breach, outside, type Posted, spaceRefusal } from './admit.ts'
export { allSpaces, keeperNow, mayKeep, type Space, spaceOf } from './state.ts'
export { TYPES } from './types/index.ts'
