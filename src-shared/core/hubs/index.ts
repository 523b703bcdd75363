/** Membership: the hub's record, members, devices, invites. */
export { inviteClaims, inviteMessage, joinMessage } from './invite.ts'
export { joinRefusal } from './members.ts'
export { admissionOf, consensusOf, governanceOf, policyRefusal } from './policy.ts'
export {
  countInside,
  isAway,
  isInside,
  isKeeper,
  mayBegin,
  readStanding,
  type Standing,
  standingOf,
} from './standing.ts'
export {
  DEVICES,
  type DeviceState,
  deviceKey,
  HUB_KEY,
  type HubState,
  MEMBERS,
  readDevice,
  readHub,
  readMember,
  type WaitingChange,
} from './state.ts'
