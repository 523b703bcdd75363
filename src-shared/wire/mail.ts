/** Private messages: sealed to the recipient, stored by any hub member until fetched (DESIGN §6). */
import * as z from 'zod'
import { partySignature, terms } from './agreements.ts'
import { COMMITMENTS_MAX, contractTerms } from './contracts.ts'
import { finding, ROUNDS_MAX } from './disputes.ts'
import { favourStatement } from './favours.ts'
import { appealLetter, reportLetter } from './moderation.ts'
import { blobRef } from './notices.ts'
import { voucher } from './reserves.ts'
import { amount, bytes16, bytes32, bytesUpTo, counter, did, instant, line, plainText, signature } from './shape.ts'

/** What a mailbox holder sees. `id` is the hash of the box; `blobs` are ciphertexts to keep beside it. */
export const mailItem = z.strictObject({
  id: bytes32,
  hub: bytes32,
  to: did,
  posted: instant,
  box: bytesUpTo(131_072),
  blobs: z.array(bytes32).max(64),
})
export type MailItem = z.infer<typeof mailItem>

/** The recipient's device says it has these; holders may forget them. */
export const mailAck = z.strictObject({ hub: bytes32, ids: z.array(bytes32).max(256), dev: bytes32, sig: signature })

/** The private half of an agreement; `salt` opens the commitment in the terms. */
export const prose = z.strictObject({
  salt: bytes32,
  title: line(120),
  text: plainText(8000),
  notes: plainText(4000),
})
export type Prose = z.infer<typeof prose>

/** A delivered file: ciphertext by content, key to open it, root of the plaintext. */
export const sealedFile = z.strictObject({
  file: blobRef,
  cipher: bytes32,
  cipherSize: z.number().int(),
  key: bytes32,
  /** Sealed chunk by chunk (core/files/sealed.ts); without it in one piece, nonce first, as nodes did at the beginning. */
  form: z.literal('chunks').optional(),
})
export type SealedFile = z.infer<typeof sealedFile>

const proposal = z.strictObject({ kind: z.literal('proposal'), terms, prose, signature: partySignature })
const decline = z.strictObject({ kind: z.literal('decline'), text: plainText(2000) })
const text = z.strictObject({ kind: z.literal('text'), text: plainText(8000) })
const delivery = z.strictObject({
  kind: z.literal('delivery'),
  agreement: bytes32,
  salt: bytes32,
  note: plainText(8000),
  inPerson: z.boolean(),
  files: z.array(sealedFile).max(16),
})
const cancelAsk = z.strictObject({
  kind: z.literal('cancel'),
  agreement: bytes32,
  release: amount,
  text: plainText(2000),
})
/** A pair's statement with one signature is a proposal; with both it is the pair's account. */
const favour = z.strictObject({
  kind: z.literal('favour'),
  statement: favourStatement,
  signatures: z.array(partySignature).min(1).max(2),
})
/** No to the proposal of this digest, for good. */
const favourNo = z.strictObject({ kind: z.literal('favour-no'), digest: bytes32 })
const spent = z.strictObject({ kind: z.literal('voucher'), voucher, text: plainText(200) })

/** The private half of an agreement of several commitments: a title for each. */
export const contractProse = prose.extend({
  titles: z.array(line(120)).max(COMMITMENTS_MAX),
  /** What files handed over by their keys are called, by the commitment's place. */
  files: z
    .array(z.strictObject({ commitment: counter, name: line(200), type: line(100) }))
    .max(COMMITMENTS_MAX)
    .optional(),
})
export type ContractProse = z.infer<typeof contractProse>

/** Terms with one party's signature under them; those of the others come in letters of their own. */
const contract = z.strictObject({
  kind: z.literal('contract'),
  terms: contractTerms,
  prose: contractProse,
  signature: partySignature,
})
const contractSign = z.strictObject({ kind: z.literal('contract-sign'), agreement: bytes32, signature: partySignature })
const contractText = z.strictObject({ kind: z.literal('contract-text'), text: plainText(8000) })
const contractDecline = z.strictObject({ kind: z.literal('contract-decline'), text: plainText(2000) })
const contractDelivery = delivery.extend({ kind: z.literal('contract-delivery'), commitment: counter, units: counter })
/** Opens the salted commitment of a dispute to the other side and to the arbiters. */
const contractReason = z.strictObject({
  kind: z.literal('contract-reason'),
  agreement: bytes32,
  commitment: counter,
  salt: bytes32,
  text: plainText(2000),
})

/** To oneself: a file that is for sale and its key. Whoever keeps the letter keeps the sealed file beside it. */
const goods = z.strictObject({
  kind: z.literal('goods'),
  file: blobRef,
  cipher: bytes32,
  leaves: bytes32,
  key: bytes32,
})

/** A piece of evidence, to the other side and to whoever judges; the ledger has its hash (core/disputes/papers.ts). */
const caseStatement = z.strictObject({
  kind: z.literal('case-statement'),
  agreement: bytes32,
  salt: bytes32,
  text: plainText(4000),
  files: z.array(sealedFile).max(8),
})
/** The text of an agreement, to those who judge it; its terms are on the ledger and commit to it. */
const caseProse = z.strictObject({ kind: z.literal('case-prose'), agreement: bytes32, prose: contractProse })
/** Why a juror found what they found, once it is opened; the ledger has its hash. */
const caseReasons = z.strictObject({
  kind: z.literal('case-reasons'),
  case: bytes32,
  salt: bytes32,
  text: plainText(4000),
})
/** To oneself: a closed vote, which is opened when all have voted. Its salts come from the juror's seed. */
const caseVote = z.strictObject({
  kind: z.literal('case-vote'),
  case: bytes32,
  round: counter.max(ROUNDS_MAX - 1),
  finding,
  text: plainText(4000),
})

export const message = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  /** The talk it belongs to: a negotiation's number, or the first bytes of the pair or the reserve it is about. */
  negotiation: bytes16,
  from: did,
  dev: bytes32,
  to: did,
  at: instant,
  content: z.discriminatedUnion('kind', [
    proposal,
    decline,
    text,
    delivery,
    cancelAsk,
    contract,
    contractSign,
    contractText,
    contractDecline,
    contractDelivery,
    contractReason,
    goods,
    caseStatement,
    caseProse,
    caseReasons,
    caseVote,
    favour,
    favourNo,
    spent,
    reportLetter,
    appealLetter,
  ]),
})
export type Message = z.infer<typeof message>
/** Plaintext inside a sealed box: the message's canonical bytes and the sending device's signature over them. */
export const signedMessage = z.strictObject({ m: bytesUpTo(120_000), sig: signature })
