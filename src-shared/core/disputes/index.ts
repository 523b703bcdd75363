/** A court whose panels are drawn by lot, and whose rulings the ledger carries out by itself (DESIGN §7, decision 042). */
export { standingResult } from './closing.ts'
export { closeMoot, fireCase, isInCourt } from './deadlines.ts'
export { drawInput } from './draw.ts'
export { claim, present } from './drawing.ts'
export { appeal, bring, file } from './filing.ts'
export { enrol, freeLock, isOnBench, retire } from './jurors.ts'
export { propose, sign, waive } from './mediation.ts'
export { commit, reveal, voteHash } from './panel.ts'
export { type Reasons, reasonsHash, type Statement, saltPlace, statementHash } from './papers.ts'
export {
  CASES,
  type CaseState,
  engagedIn,
  JURORS,
  type JurorState,
  type Result,
  type RoundState,
  readBench,
  readCase,
  readJuror,
  roundOf,
  type Seat,
  sideOf,
  sizeOf,
  type Talks,
} from './state.ts'
export { isCoherent, TOLERANCE } from './tally.ts'
