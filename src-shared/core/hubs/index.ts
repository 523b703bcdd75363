/** Membership: the hub's record, members, devices, invites. */
export { inviteClaims, inviteMessage, joinMessage } from './invite.ts'
export { certifierOf, forkPair, joinRefusal, revokeAll } from './members.ts'
export { admissionOf, consensusOf, governanceOf, isByLog, policyRefusal, stampOf, tiersOf } from './policy.ts'
export {
  type Anchor,
  askedBits,
  bitsAsked,
  busier,
  type DoorState,
  findNonce,
  type Newcomer,
  type Price,
  readDoor,
  stampBits,
  stampChallenge,
  stampRefusal,
  stampStart,
  turnedDoor,
  workRefusal,
} from './stamp.ts'
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
  type MemberState,
  memberKey,
  readDevice,
  readHub,
  readMember,
  type WaitingChange,
} from './state.ts'
export { TRIES_PER_SECOND } from './work.ts'
