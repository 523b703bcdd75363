/**
 * The identity of an agreement: settlement terms and a salted commitment to the prose, hashed together (Ricardian; DESIGN §5–§6).
 * Everything that moves money is derived from these bytes and from nothing a peer says later.
 */
import type { PartySignature, Terms } from '#shared/wire/agreements.ts'
import type { Prose } from '#shared/wire/mail.ts'
import type { CborValue, SigClaim } from '../kernel/index.ts'
import { concatBytes, encodeCanonical, hashTagged, utf8 } from '../kernel/index.ts'

/** Terms as canonical bytes; an absent notice is left out. */
export const encodeTerms = (terms: Terms): Uint8Array => {
  const { notice, ...rest } = terms
  return encodeCanonical((notice ? { ...rest, notice } : rest) as CborValue)
}

/** Agreement id = H(settlement terms ‖ salted prose commitment); the commitment is one of the terms' fields. */
export const agreementId = (terms: Terms): Uint8Array => hashTagged('kind:agreement:1', encodeTerms(terms))

/** Bytes a party's device signs to be bound by the agreement with this id. */
export const partyMessage = (id: Uint8Array): Uint8Array => concatBytes(utf8('kind:party:1'), new Uint8Array(1), id)

export const partyClaim = (id: Uint8Array, signature: PartySignature): SigClaim => ({
  key: signature.dev,
  message: partyMessage(id),
  sig: signature.sig,
})

/** Commitment to the private half; its salt keeps short texts from being guessed, and erasing it erases the link. */
export const proseCommitment = (prose: Prose): Uint8Array =>
  hashTagged('kind:prose:1', encodeCanonical([prose.salt, prose.title, prose.text, prose.notes]))

/** Commitment to what was delivered: note and content hashes of files, salted. */
export const deliveryCommitment = (delivery: {
  salt: Uint8Array
  note: string
  inPerson: boolean
  files: readonly { file: { root: Uint8Array; size: number } }[]
}): Uint8Array =>
  hashTagged(
    'kind:delivery:1',
    encodeCanonical([
      delivery.salt,
      delivery.note,
      delivery.inPerson,
      delivery.files.map(({ file }) => [file.root, file.size]),
    ]),
  )
