/** What a refusal costs and how it is told to a person. */
import type { Refusal } from '#shared/core/kernel/index.ts'
import { PRICE } from './options.ts'

const TEXTS: Record<string, string> = {
  'session.token-repeated': 'showed a session token that had been used before; the session was ended',
  'session.token-old': 'showed a session token of an earlier time; the session was ended',
  'session.token-early': 'showed a session token out of order; the session was ended',
  'session.token-forged': 'showed a session token that was not made for it; the session was ended',
  'session.token-malformed': 'opened a stream without a proper session token; the session was ended',
  'session.token-captured': 'had a session token shown by somebody else; the session was ended',
  'session.bad-hello': 'speaks another version of the session protocol',
  'session.bad-confirmation': 'could not prove that it is the device it claims to be',
  'session.weak-key': 'offered a worthless session key',
  'session.not-a-device': 'is not a device',
  'session.repeated': 'opened a second handshake on one connection',
  'session.overdue': 'did not renew its session in time; both sides start a new one',
  'frames.too-large': 'announced a message larger than allowed; nothing of it was read',
  'frames.empty': 'sent empty messages',
  'frames.too-many-streams': 'opened too many message streams',
  'gossip.rejected': 'passed on an invalid message',
  'gossip.rate': 'passes on messages faster than allowed; the surplus was dropped',
  'gossip.packets': 'sends more gossip packets than allowed; its line was held',
  'streams.rate': 'opens streams faster than allowed; the surplus was closed',
  'blob.mismatch': 'sent a file that is not what its name says; what is wrong of it was not kept',
  'nearby.too-large': 'announced a question larger than allowed; nothing of it was read',
  'nearby.rate': 'asks more often than allowed; it was not answered',
  'peer.cut': 'was disconnected and is kept out for a while',
}

export const troubleText = (code: string): string => TEXTS[code] ?? code

/** Points of the peer's budget; innocent refusals cost nothing. */
export function priceOf({ verdict, code }: Refusal): number {
  if (verdict === 'ignore') return 0
  if (code.startsWith('session.token-')) return PRICE.token
  if (code === 'streams.rate') return PRICE.stream
  if (code === 'frames.too-large' || code === 'nearby.too-large') return PRICE.oversize
  return code.startsWith('frames.') ? PRICE.frame : PRICE.handshake
}
