/** Agreements that cannot strand anybody: terms, acts, deadlines, receipts and their words. */
export { type Outlook, outlookOf } from './outlook.ts'
export { type Receipt, type ReceiptBody, readReceipt, receiptDigest, receiptMessage } from './receipt.ts'
export { money, type Parties, sentenceOf, type TokenWords, worstOf } from './sentence.ts'
export { isTalk, talkShown, wordsShown } from './shown.ts'
export { type AgreementState, isOpen, readAgreement, readNegotiation } from './state.ts'
export { agreementId, deliveryCommitment, encodeTerms, partyClaim, partyMessage, proseCommitment } from './terms.ts'
