/**
 * Delivering and opening what was delivered. Files are encrypted with a key of their own before anybody stores them; keys and the
 * note travel in a sealed message; the ledger sees one salted commitment.
 */
import { deliveryCommitment } from '#shared/core/agreements/index.ts'
import { sealedCut } from '#shared/core/files/index.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { SealedFile } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { chunksOf, openWhole, seal, WrongContent } from '../../files/sealing.ts'
import type { SealedAdded } from '../../ports/files.ts'
import { toBlobRef } from '../notices/index.ts'
import { notFound, refused } from '../refusal.ts'
import { deliveryOf } from './history.ts'
import { actsOf } from './moves.ts'
import { loadByAgreement, nextAt } from './negotiation.ts'

/** What is opened into a window goes through its memory as a whole. */
const SHOWN_BYTES_MAX = 16 * 1024 * 1024
const ADDED = 'delivery/added/'
/** Files of mine that are sold by their keys, by root (contracts/goods.ts). */
export const FOR_SALE = 'goods/own/'

interface AddedRow {
  size: number
  cipher: string
  cipherSize: number
  key: string
  leaves: string
}

export interface DeliverInput {
  agreement: string
  note: string
  inPerson: boolean
  files: Blob[]
}

type Standing = ReturnType<typeof loadByAgreement>

function deliverable(context: FeatureContext, { agreement, note, inPerson, files }: DeliverInput): Standing {
  const found = loadByAgreement(context, agreement)
  if (!actsOf(found).includes('deliver')) {
    const why =
      found.pending.length > 0
        ? 'an earlier act of yours still waits for the hub’s signer'
        : `the agreement is ${found.agreement.state.phase} now`
    throw refused(
      'trade.not-now',
      `Nothing was delivered: ${why}. Your note and files are kept; look at the trade for what comes next.`,
    )
  }
  if (note.trim() === '' && files.length === 0 && !inPerson) {
    throw refused(
      'delivery.empty',
      'Nothing was delivered: write a note, add a file, or say that it was done in person.',
    )
  }
  return found
}

/** Encrypts a stored file with a key of its own and stores the ciphertext. */
export async function sealFile(context: FeatureContext, file: Blob): Promise<SealedFile> {
  const ready = addedFile(context, file)
  if (ready) {
    const { cipher, cipherSize, key } = ready
    return { file: toBlobRef(file), cipher: fromHex(cipher), cipherSize, key: fromHex(key), form: 'chunks' }
  }
  const plain = await context.blobs.open(fromHex(file.root))
  try {
    if (plain === undefined || plain.size !== file.size) throw missing(file)
    const key = context.entropy.bytes(32)
    const { cipher, cipherSize } = await seal(context, key, { size: file.size, chunks: chunksOf(plain) })
    // Everybody knows the root of what is for sale, and could ask for it.
    if (context.meta.get(`${FOR_SALE}${file.root}`) !== undefined) await context.blobs.remove(fromHex(file.root))
    return { file: toBlobRef(file), cipher, cipherSize, key, form: 'chunks' }
  } finally {
    await plain?.close()
  }
}

const missing = (file: Blob) =>
  refused(
    'delivery.file-missing',
    `Nothing was delivered: “${file.name}” is not in this node’s store. Add it again; your note is kept.`,
  )

/** A file that was sealed from the disk, where its key lies; throws where it is another of that name. */
export function addedFile(context: FeatureContext, file: Blob): AddedRow | undefined {
  const known = context.meta.get(`${ADDED}${file.root}`)
  if (known === undefined) return undefined
  const row = JSON.parse(known) as AddedRow
  if (row.size !== file.size) throw missing(file)
  return row
}

/** A file that was sealed from the disk waits here for its delivery. */
export function keepAdded(
  context: FeatureContext,
  { root, size, cipher, cipherSize, key, leaves }: SealedAdded,
): object {
  const row: AddedRow = { size, cipher: toHex(cipher), cipherSize, key: toHex(key), leaves: toHex(leaves) }
  context.meta.set(`${ADDED}${toHex(root)}`, JSON.stringify(row))
  return {}
}

/** Not delivered after all: its ciphertext goes, unless a delivery has it. */
export async function forgetAdded(context: FeatureContext, { root }: { root: string }): Promise<object> {
  const known = context.meta.get(`${ADDED}${root}`)
  if (known === undefined) return {}
  context.meta.delete(`${ADDED}${root}`)
  const { cipher, leaves } = JSON.parse(known) as AddedRow
  for (const blob of [cipher, leaves]) await context.blobs.remove(fromHex(blob))
  return {}
}

/** Stores ciphertexts, then sends the message and submits the event that commits to it. */
export async function deliver(context: FeatureContext, input: DeliverInput): Promise<{ event: string }> {
  deliverable(context, input)
  const files: SealedFile[] = []
  for (const file of input.files) files.push(await sealFile(context, file))
  // Files took time: what was possible then may not be now.
  const found = deliverable(context, input)
  const { terms } = found.agreement.state
  const agreement = fromHex(input.agreement)
  const delivery = { salt: context.entropy.bytes(32), note: input.note, inPerson: input.inPerson, files }
  // The message first: without its event it counts for nothing, whereas an event without it would be a delivery nobody can open.
  const keys = context.keys()
  context.sendMessage(
    {
      v: 1,
      hub: terms.hub,
      negotiation: terms.negotiation,
      from: keys.did,
      dev: keys.dev,
      to: found.other,
      at: nextAt(found, context.now()),
      content: { kind: 'delivery', agreement, ...delivery },
    },
    files.map((file) => file.cipher),
  )
  const signed = context.submit(found.hub, 'agreement.deliver', { agreement, evidence: deliveryCommitment(delivery) })
  forgetKeys(context, input.files)
  context.changed('agreements', 'messages', 'ledger')
  return { event: toHex(signed.id) }
}

/** Under these keys nothing else is ever delivered. */
export function forgetKeys({ meta }: FeatureContext, files: readonly Blob[]): void {
  for (const { root } of files) meta.delete(`${ADDED}${root}`)
}

/** A delivered file in the clear, checked against the root the ledger's evidence commits to. */
export async function openFile(
  context: FeatureContext,
  input: { agreement: string; root: string },
): Promise<{ name: string; type: string; data: string }> {
  return openSealedFile(context, sealedOf(context, input))
}

/** Finds the ciphertext, here or with others, and opens it to what was committed. */
export async function openSealedFile(
  context: FeatureContext,
  sealed: SealedFile,
): Promise<{ name: string; type: string; data: string }> {
  const plain = await openSealed(context, sealed)
  return { name: sealed.file.name, type: sealed.file.type, data: Buffer.from(plain).toString('base64') }
}

/** Where a delivered file lies and how it is opened: for main, which fetches and saves it. */
export function placeOf({ file, cipher, cipherSize, key, form }: SealedFile): object {
  if (form !== 'chunks' || cipherSize !== sealedCut(file.size).size)
    throw refused(
      'delivery.one-piece',
      'This file was sealed in one piece. Nothing was changed; open it and save it from there.',
    )
  return { name: file.name, root: file.root, size: file.size, cipher, cipherSize, key }
}

/** The file as the delivery that the ledger's evidence commits to names it. */
export function sealedOf(context: FeatureContext, input: { agreement: string; root: string }): SealedFile {
  const found = loadByAgreement(context, input.agreement)
  const { evidence } = found.agreement.state
  const delivery = evidence && deliveryOf(found, toHex(evidence))
  const sealed = delivery?.files.find(({ file }) => toHex(file.root) === input.root)
  if (sealed === undefined) {
    throw unknownFile()
  }
  return sealed
}

export const unknownFile = (): Error =>
  notFound(
    'delivery.unknown-file',
    'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.',
  )

async function openSealed(context: FeatureContext, sealed: SealedFile): Promise<Uint8Array> {
  if (sealed.file.size > SHOWN_BYTES_MAX)
    throw refused(
      'delivery.large',
      'This file is too large to be shown here. Nothing was changed; save it to your disk instead.',
    )
  const cipher =
    (await context.blobs.open(sealed.cipher)) ??
    ((await context.fetchBlob(sealed.cipher)) ? await context.blobs.open(sealed.cipher) : undefined)
  if (cipher === undefined) {
    throw notFound(
      'blob.unreachable',
      'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.',
    )
  }
  try {
    return sealed.form === 'chunks' ? await openWhole(context, cipher, sealed) : await openOnePiece(context, sealed)
  } catch (error) {
    if (!(error instanceof WrongContent)) throw error
    throw refused(
      'delivery.damaged',
      'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.',
    )
  } finally {
    await cipher.close()
  }
}

/** A file as it was sealed before it was sealed by chunks. */
async function openOnePiece(context: FeatureContext, { cipher, file, key }: SealedFile): Promise<Uint8Array> {
  const box = await context.blobs.get(cipher)
  const plain = box && context.sealer.decrypt(key, box)
  if (plain?.length === file.size && equalBytes(await context.blobs.put(plain), file.root)) return plain
  throw new WrongContent('the plaintext is another')
}
