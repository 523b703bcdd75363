/** Trust between people: what is shown of it, how much may be owed by it, and what it lets expect. */
export { type Flow, type FlowBounds, type FlowPath, type LineFault, TrustLines } from './flow.ts'
export { buildGraph, type GraphFault, type TrustEdge, type TrustGraph } from './graph.ts'
export {
  type Ahead,
  learn,
  type Prediction,
  predict,
  type Rating,
  type RatingFault,
  type RatingModel,
  warn,
} from './predict.ts'
export { type TrustPath, type WalkPlan, Walks } from './walk.ts'
