/**
 * Delivering and opening what was delivered. Files are encrypted with a key of their own before anybody stores them; keys and the
 * note travel in a sealed message; the ledger sees one salted commitment.
 */
import { deliveryCommitment } from '#shared/core/agreements/index.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { SealedFile } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { toBlobRef } from '../notices/index.ts'
import { notFound, refused } from '../refusal.ts'
import { deliveryOf } from './history.ts'
import { actsOf } from './moves.ts'
import { loadByAgreement, nextAt } from './negotiation.ts'

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
  const plain = await context.blobs.get(fromHex(file.root))
  if (plain === undefined || plain.length !== file.size) {
    throw refused(
      'delivery.file-missing',
      `Nothing was delivered: “${file.name}” is not in this node’s store. Add it again; your note is kept.`,
    )
  }
  const key = context.entropy.bytes(32)
  const cipher = context.sealer.encrypt(key, plain)
  return { file: toBlobRef(file), cipher: await context.blobs.put(cipher), cipherSize: cipher.length, key }
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
  context.changed('agreements', 'messages', 'ledger')
  return { event: toHex(signed.id) }
}

/** A delivered file in the clear, checked against the root the ledger's evidence commits to. */
export async function openFile(
  context: FeatureContext,
  input: { agreement: string; root: string },
): Promise<{ name: string; type: string; data: string }> {
  const found = loadByAgreement(context, input.agreement)
  const { evidence } = found.agreement.state
  const delivery = evidence && deliveryOf(found, toHex(evidence))
  return openSealedFile(
    context,
    delivery?.files.find(({ file }) => toHex(file.root) === input.root),
  )
}

/** Finds the ciphertext, here or with others, and opens it to what was committed. */
export async function openSealedFile(
  context: FeatureContext,
  sealed: SealedFile | undefined,
): Promise<{ name: string; type: string; data: string }> {
  if (sealed === undefined) {
    throw notFound(
      'delivery.unknown-file',
      'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.',
    )
  }
  const cipher =
    (await context.blobs.get(sealed.cipher)) ??
    ((await context.fetchBlob(sealed.cipher)) ? await context.blobs.get(sealed.cipher) : undefined)
  if (cipher === undefined) {
    throw notFound(
      'blob.unreachable',
      'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.',
    )
  }
  const plain = context.sealer.decrypt(sealed.key, cipher)
  if (
    plain === undefined ||
    plain.length !== sealed.file.size ||
    !equalBytes(await context.blobs.put(plain), sealed.file.root)
  ) {
    throw refused(
      'delivery.damaged',
      'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.',
    )
  }
  return { name: sealed.file.name, type: sealed.file.type, data: Buffer.from(plain).toString('base64') }
}
