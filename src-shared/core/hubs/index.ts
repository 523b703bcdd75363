/** Membership: the hub's record, members, devices, invites. */
export { inviteClaims, inviteMessage, joinMessage } from './invite.ts'
export { forkPair, joinRefusal } from './members.ts'
export {
  DEVICES, deviceKey, type DeviceState, HUB_KEY, type HubState, MEMBERS, memberKey, type MemberState, readDevice, readHub, readMember,
} from './state.ts'
