/** How a checked credential stands, in one word. */
import type { CheckedCredential } from '#shared/ipc/credentials.ts'

export type CredentialState = 'holds' | 'unknown' | 'back' | 'fails'

/** `unknown` where its issuer can take it back and no list of theirs is at hand. */
export function stateOf(checked: CheckedCredential): CredentialState {
  if (checked.kind === 'refused') return 'fails'
  if (checked.revoked) return 'back'
  if (checked.kind === 'trade-receipt' && checked.checks?.some(({ ok }) => !ok)) return 'fails'
  return checked.list !== undefined && checked.revoked === undefined ? 'unknown' : 'holds'
}
