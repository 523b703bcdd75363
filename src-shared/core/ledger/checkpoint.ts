/**
 * A certified batch as a checkpoint that leaves the hub (decision 023): the header stands in it whole, so that whoever reads it can
 * compute what the validators' votes sign; members' witness signatures are cosignatures that any C2SP tool checks.
 */
import { base64 } from '@scure/base'
import type { Validator } from '#shared/wire/hubs.ts'
import { type BatchHeader, batchHeader, type Certificate, type Witness } from '#shared/wire/ledger.ts'
import {
  checkpointText,
  concatBytes,
  cosignature,
  cosignatureBytes,
  decodeBase64,
  decodeCanonical,
  didFromKey,
  equalBytes,
  type NoteSignature,
  noteText,
  ownKeyId,
  readNote,
  type SigClaim,
  toHex,
} from '../kernel/index.ts'
import { encodeHeader, makeCertificate, signersOf } from './batch.ts'

const HEADER_LINE = 'header '
/** Signature lines of validators: a round in four bytes, then the Ed25519 vote to confirm the header (voteBytes). */
const VOTE_RULE = 'kind-market/confirm/1'
const ROUND_BYTES = 4

const originOf = (hub: Uint8Array): string => `kind-market/hub/${toHex(hub)}`

const textOf = (header: BatchHeader): string =>
  checkpointText({
    origin: originOf(header.hub),
    size: header.size,
    root: header.root,
    extension: [`${HEADER_LINE}${base64.encode(encodeHeader(header))}`],
  })

/** What a member signs to say it saw this certified header, at `time` in seconds. Domain-separated from votes, so it never counts as one. */
export const witnessBytes = (header: BatchHeader, time: number): Uint8Array => cosignatureBytes(textOf(header), time)

export const witnessClaim = (header: BatchHeader, { dev, time, sig }: Witness): SigClaim => ({
  key: dev,
  message: witnessBytes(header, time),
  sig,
})

function votesOf(cert: Certificate, validators: readonly Validator[]): NoteSignature[] {
  const stamp = new Uint8Array(ROUND_BYTES)
  new DataView(stamp.buffer).setUint32(0, cert.round)
  return signersOf(cert, validators).map(({ dev }, i) => {
    const name = didFromKey(dev)
    return { name, keyId: ownKeyId(name, VOTE_RULE, dev), bytes: concatBytes(stamp, cert.sigs[i] as Uint8Array) }
  })
}

/** The signed note of a certified batch: the validators' votes first, then its witnesses. */
export function checkpointNote(
  header: BatchHeader,
  cert: Certificate,
  validators: readonly Validator[],
  witnesses: readonly Witness[],
): string {
  const seen = witnesses.map(({ dev, time, sig }) => cosignature(didFromKey(dev), dev, time, sig))
  return noteText(textOf(header), [...votesOf(cert, validators), ...seen])
}

export interface ReadCheckpoint {
  header: BatchHeader
  /** Made of the votes that stand in the note under these validators' names; not verified. */
  cert: Certificate
}

/**
 * A checkpoint somebody sent. Codes: note.too-large, note.malformed, note.no-header (not of a Kind Market hub), note.not-its-header
 * (text and header disagree). `validatorsOf`: who certifies an epoch.
 */
export function readCheckpoint(
  note: string,
  validatorsOf: (epoch: number) => readonly Validator[],
): ReadCheckpoint | string {
  const read = readNote(note)
  if (!read.ok) return read.error
  const { text, checkpoint, signatures } = read.value
  const [line = ''] = checkpoint.extension ?? []
  const bytes = line.startsWith(HEADER_LINE) ? decodeBase64(line.slice(HEADER_LINE.length)) : undefined
  const decoded = bytes && decodeCanonical(bytes)
  const parsed = decoded?.ok ? batchHeader.safeParse(decoded.value) : undefined
  if (!parsed?.success) return 'note.no-header'
  const header = parsed.data
  if (textOf(header) !== text) return 'note.not-its-header'
  return { header, cert: certificateIn(signatures, validatorsOf(header.epoch)) }
}

function certificateIn(signatures: readonly NoteSignature[], validators: readonly Validator[]): Certificate {
  const rounds = new Map<number, Map<string, Uint8Array>>()
  for (const { dev } of validators) {
    const name = didFromKey(dev)
    const id = ownKeyId(name, VOTE_RULE, dev)
    const vote = signatures.find((one) => one.name === name && equalBytes(one.keyId, id))?.bytes
    if (vote?.length !== ROUND_BYTES + 64) continue
    const round = new DataView(vote.buffer, vote.byteOffset).getUint32(0)
    const votes = rounds.get(round) ?? new Map<string, Uint8Array>()
    rounds.set(round, votes.set(toHex(dev), vote.subarray(ROUND_BYTES)))
  }
  const [round, votes] = [...rounds].sort((a, b) => b[1].size - a[1].size)[0] ?? [0, new Map<string, Uint8Array>()]
  return makeCertificate(validators, round, votes, toHex)
}
