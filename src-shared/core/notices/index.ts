/** Rules of the board: what a notice may say, which version counts, and how a search is read. */
export { type Claim, isNewer, join, type Known, NOTHING, type Shown, shown, type Version } from './order.ts'
export { folded, indexable, MARK_END, MARK_START, matchOf } from './query.ts'
export { snippetOf } from './snippet.ts'
export {
  CLOCK_SKEW_MS,
  MAX_LIFETIME_MS,
  type NoticeDraft,
  noticeProblems,
  type Problem,
  profileProblems,
} from './validity.ts'
