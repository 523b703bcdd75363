/** Purpose pools: a goal, an end, gifts in holds, milestones that those who gave vote on, and a rule for the remainder. */
export { GIVERS_MAX, POOL_MS_MAX, POOLS_EACH_MAX, POOLS_OPEN_MAX } from './rules.ts'
export {
  type GiftState,
  giftHold,
  giversOf,
  isPoolOpen,
  POOLS,
  type PoolPhase,
  type PoolState,
  readGift,
  readPool,
  readPoolVote,
  type StepPhase,
} from './state.ts'
export { type Votes, votesOf } from './votes.ts'
export { courseWords, giveWords, poolWords, restWords, silenceWords, withdrawWords } from './words.ts'
