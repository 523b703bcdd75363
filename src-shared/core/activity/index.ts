/** What a person is told of: what needs them, what changed, and which deadline comes near (decision 036). */
export {
  ACTIVITY_ROUTE,
  type DesktopNotification,
  deliver,
  type Form,
  type Preferences,
  routeOf,
  type Waiting,
} from './delivery.ts'
export {
  ACTIVITY_KINDS,
  type ActivityKind,
  type Due,
  type Happening,
  kindOf,
  type Matter,
  type Need,
  WHATS,
  type What,
} from './matter.ts'
export { lookAgainAt, newsOf, type Told } from './news.ts'
