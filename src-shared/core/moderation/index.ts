/** Moderation lists: names of acts, and which of them are in force (decision 040). */
export { entryId, listOfSpace, wordsOfAppeal } from './entry.ts'
export {
  type Act,
  ANSWER_WITHIN_MS,
  type Answer,
  type Appeal,
  type Force,
  forceOf,
  type Said,
} from './force.ts'
