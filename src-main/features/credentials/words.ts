/** Why a credential is refused, in words: what is wrong with it, and what to do next. Checking one never changes anything here. */
import type {
  CredentialRefusal,
  MembershipRefusal,
  StatusRefusal,
  TradeReceiptRefusal,
} from '#shared/core/credentials/index.ts'

export type CheckRefusal = CredentialRefusal | StatusRefusal | TradeReceiptRefusal | MembershipRefusal

export const CREDENTIAL_WORDS: Record<CheckRefusal, string> = {
  'credential.too-large': 'This file is larger than any credential this app reads. Ask for the credential alone.',
  'credential.not-json': 'This is not a credential: it is not one JSON object. Choose the file as you were given it.',
  'credential.too-deep':
    'This is no credential this app reads: it is nested too deep. Ask its holder for another copy.',
  'credential.shape':
    'This does not have the form of a verifiable credential of version 2.0 with one issuer and one subject. Ask its holder for one that has.',
  'credential.issuer':
    'Somebody else signed this than it says. Believe nothing in it; ask the holder where they have it from.',
  'credential.early':
    'This credential does not hold yet: its beginning or its signature lies ahead. Look at this computer’s clock, or try again later.',
  'credential.late': 'This credential has run out. Ask its holder for a new one.',
  'proof.missing':
    'Nobody signed this, or several did: this app reads credentials with one proof. Ask for a signed copy.',
  'proof.kind':
    'This is signed in a way this app does not know. It reads Data Integrity proofs of the suite eddsa-jcs-2022; ask for one of that kind.',
  'proof.shape':
    'The proof says something this app does not know, so it cannot be relied on. Ask its issuer for a plain one.',
  'proof.purpose': 'The proof was made for another purpose than to state something. Ask for the credential itself.',
  'proof.method':
    'The key of this proof is not that of a did:key, so it cannot be told here whose it is. Ask its issuer for one that is.',
  'proof.context':
    'What the words of this credential mean was changed after it was signed. Ask its holder for the signed copy.',
  'proof.signature':
    'The signature does not fit: something in this credential was changed, or somebody else signed it. Believe nothing in it and ask for the original.',
  'status.other-list': 'This is not the list that the credential names. Get the one it names and check again.',
  'status.issuer': 'This list is of somebody else than the credential, so it says nothing of it. Get the issuer’s own.',
  'status.kind': 'This is not a list of what was taken back. Get the list that the credential names.',
  'status.encoding': 'The list cannot be unpacked: it is damaged or far too long. Get it again from its issuer.',
  'status.length': 'The list is shorter than any such list may be. Get it again from its issuer.',
  'status.index': 'The credential has no place in this list. Ask its issuer which list it is in.',
  'trade-receipt.kind':
    'This calls itself a receipt of a trade and does not have the form of one. Ask its holder for another.',
  'trade-receipt.stranger':
    'Only who was a party of a trade can vouch for it, and this issuer was none. Ask for the word of one who was.',
  'trade-receipt.holder':
    'A trade is vouched for to its parties, and this is to somebody who was none. Choose one of the parties.',
  'trade-receipt.own-word':
    'The holder says this of themself and shows nothing for it. Ask for the receipt’s document with it, or for the other side’s word.',
  'trade-receipt.evidence':
    'The document that came with this is of another receipt than the one it says. Believe nothing in it and ask for the right one.',
  'membership.kind':
    'This calls itself a member’s standing and does not have the form of one. Ask its holder for another.',
  'membership.endless':
    'A member’s standing changes, and this one never ends. Ask the hub’s keeper for one with an end.',
  'membership.no-status': 'This standing could never be taken back. Ask the hub’s keeper for one that can.',
}
