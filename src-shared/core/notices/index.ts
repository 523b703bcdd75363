/** Rules of the board: what a notice may say, which version counts, and how a search is read. */
export { isAlike, sketchOf } from './alike.ts'
export { type Fit, fitOf, type Place } from './fit.ts'
export { type Claim, isNewer, join, type Known, NOTHING, shown, type Version } from './order.ts'
export { allBegin, folded, type Typed, typedIn, unmarked, wordsIn } from './query.ts'
export { slipsAllowed, Vocabulary } from './slips.ts'
export { snippetOf } from './snippet.ts'
export { CLOCK_SKEW_MS, MAX_LIFETIME_MS, noticeProblems, profileProblems } from './validity.ts'
export { arrivedWords, type Readied, readied, suits } from './watch.ts'
