/** Trust between people: what is shown of it, how much may be owed by it, and what it lets expect. */
export { type FlowPath, TrustLines } from './flow.ts'
export { buildGraph, type TrustEdge, type TrustGraph } from './graph.ts'
export {
  learn,
  predict,
  type Rating,
  type RatingModel,
  warn,
} from './predict.ts'
export { Walks } from './walk.ts'
