/** How a hub decides: proposals and votes, admission, validators and their weights, and the turn of an epoch. */
export { changeId } from './epochs.ts'
export { STATEMENTS_EACH_MAX } from './proposals.ts'
export { ballotContext, closeBallot, openShare, type TellerKey, tellerKey } from './secrecy.ts'
export {
  type BallotState,
  ballotsOf,
  DELEGATES,
  namesIn,
  PROPOSALS,
  type ProposalState,
  readBallot,
  readDelegate,
  readOffer,
  readProposal,
  readStake,
  type SecretState,
  type StatementState,
  statementsOf,
  vouchesFor,
} from './state.ts'
export { count, votesOn } from './tally.ts'
export { givesWords, ladderWords, missingWords, type Standing, standingWords } from './tier-words.ts'
export { candidates, hasVote } from './weights.ts'
export {
  admissionWords,
  changeWords,
  consensusWords,
  governanceWords,
  orderWords,
  quorumWords,
  recoveryWords,
  stampWords,
  workWords,
} from './words.ts'
