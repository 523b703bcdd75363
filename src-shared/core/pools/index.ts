/** Purpose pools: a goal, an end, gifts in holds, milestones that those who gave vote on, and a rule for the remainder. */
export { GIVERS_MAX, POOL_MS_MAX, POOLS_EACH_MAX } from './rules.ts'
export {
  type GiftState,
  giftHold,
  giversOf,
  isPoolOpen,
  POOLS,
  type PoolState,
  readGift,
  readPool,
  readPoolVote,
} from './state.ts'
export { votesOf } from './votes.ts'
export { courseWords, giveWords, poolWords, restWords, silenceWords, withdrawWords } from './words.ts'
