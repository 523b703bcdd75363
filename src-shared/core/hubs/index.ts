/** Membership: the hub's record, members, devices, invites. */
export { inviteClaims, inviteMessage, joinMessage } from './invite.ts'
export { forkPair, joinRefusal } from './members.ts'
export {
  DEVICES,
  type DeviceState,
  deviceKey,
  HUB_KEY,
  type HubState,
  MEMBERS,
  type MemberState,
  memberKey,
  readDevice,
  readHub,
  readMember,
} from './state.ts'
