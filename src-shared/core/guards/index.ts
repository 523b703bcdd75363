/** Guardians: who may put another key in the place of one that was lost or stolen, and when. */
export { proofMessage, type Wanted } from './proof.ts'
export {
  GUARDS,
  type GuardState,
  isInForce,
  readGuard,
  VETOES_BY_DEVICE,
  waitOf,
  willing,
} from './state.ts'
