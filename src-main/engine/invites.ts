/** Invites as links and QR codes: all a newcomer needs to find the hub, prove the invitation and know what it is joining. */
import * as z from 'zod'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  fromBase64Url,
  toBase64Url,
} from '#shared/core/kernel/index.ts'
import { inviteCert, tokenSpec } from '#shared/wire/hubs.ts'
import { amount, bytes32, line } from '#shared/wire/shape.ts'
import { NodeRefusal } from '../ports/failure.ts'

const SCHEME = 'kind:join/'
const ADDRESSES_MAX = 12

const invite = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  name: line(60),
  by: line(32),
  token: tokenSpec,
  grant: amount,
  limit: amount,
  cert: inviteCert,
  /** Seed of the invite's throw-away key: who holds the link may join. */
  secret: bytes32,
  addresses: z.array(line(200)).max(ADDRESSES_MAX),
  /** As in the hub's genesis, so that a real node can say no before it knocks. */
  practice: z.literal(true).optional(),
})
export type Invite = z.infer<typeof invite>

export const writeInvite = (value: Invite): string =>
  SCHEME +
  toBase64Url(encodeCanonical({ ...value, addresses: value.addresses.slice(0, ADDRESSES_MAX) } as unknown as CborValue))

/** Code: invite.unreadable. */
export function readInvite(link: string): Invite {
  const text = link.trim().replace(/\s+/g, '')
  const bytes = text.startsWith(SCHEME) ? decode(text.slice(SCHEME.length)) : undefined
  const decoded = bytes && decodeCanonical(bytes)
  const parsed = decoded?.ok ? invite.safeParse(decoded.value) : undefined
  if (parsed?.success) return parsed.data
  throw new NodeRefusal(
    'REFUSED',
    'invite.unreadable',
    text.startsWith(SCHEME)
      ? 'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.'
      : 'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.',
  )
}

function decode(text: string): Uint8Array | undefined {
  try {
    return fromBase64Url(text)
  } catch {
    return undefined
  }
}
