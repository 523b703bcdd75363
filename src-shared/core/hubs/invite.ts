/** Who may come in: an invite is a member's signed promise to whoever holds the secret of a throw-away key. */
import type { InviteCert } from '#shared/wire/hubs.ts'
import type { SigClaim } from '../kernel/index.ts'
import { concatBytes, encodeCanonical, utf8 } from '../kernel/index.ts'

const tagged = (tag: string, value: Parameters<typeof encodeCanonical>[0]) =>
  concatBytes(utf8(tag), new Uint8Array(1), encodeCanonical(value))

/** Bytes the inviting device signs. */
export function inviteMessage(hub: Uint8Array, invite: Omit<InviteCert, 'sig'>): Uint8Array {
  return tagged('kind:invite:1', [hub, invite.by, invite.key, invite.uses, invite.expires])
}

/** Bytes the newcomer signs with the invite's key: this identity on this device is who the link was given to. */
export function joinMessage(hub: Uint8Array, did: string, dev: Uint8Array): Uint8Array {
  return tagged('kind:join:1', [hub, did, dev])
}

/** Both signatures that make a knock or a join believable. */
export function inviteClaims(
  hub: Uint8Array,
  invite: InviteCert,
  newcomer: { did: string; dev: Uint8Array; proof: Uint8Array },
): SigClaim[] {
  return [
    { key: invite.by, message: inviteMessage(hub, invite), sig: invite.sig },
    { key: invite.key, message: joinMessage(hub, newcomer.did, newcomer.dev), sig: newcomer.proof },
  ]
}
