/** Text that a person may hand to a stranger who helps: without names of people and devices, addresses and folders. */
import { isIPv6 } from 'node:net'

const MAYBE_IPV6 = /[\da-f:]{3,}/gi
const HIDDEN: readonly [RegExp, string][] = [
  [/did:key:z\w+/g, 'did:key:…'],
  [/\/ip[46]\/[^\s/]+/g, '/ip/…'],
  [/\/dns\w*\/[^\s/]+/g, '/dns/…'],
  [/\b(?:12D3|16Uiu|Qm)\w{40,}/g, '(device)'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '(address)'],
  [/kind:\S+/g, 'kind:…'],
  [/\b[\da-f]{16,}\b/gi, '(id)'],
]

/** `home` is the person's own folder, whose name is often theirs. */
export function scrubbed(text: string, home: string): string {
  const outside = home === '' ? text : text.replaceAll(home, '~')
  const kept = HIDDEN.reduce((shown, [what, word]) => shown.replace(what, word), outside)
  return kept.replace(MAYBE_IPV6, (found) => (isIPv6(found) ? '(address)' : found))
}
