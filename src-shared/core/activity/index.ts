/** What a person is told of: what needs them, what changed, and which deadline comes near (decision 036). */
export {
  type DesktopNotification,
  deliver,
  type Form,
  routeOf,
  type Waiting,
} from './delivery.ts'
export {
  ACTIVITY_KINDS,
  type Due,
  type Happening,
  type Matter,
  type Need,
  WHATS,
  type What,
} from './matter.ts'
export { lookAgainAt, newsOf, type Told } from './news.ts'
