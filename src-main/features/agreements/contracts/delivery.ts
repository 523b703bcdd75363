/** Delivering units of a commitment, and opening what was delivered: files as in any delivery, the ledger sees one salted commitment. */
import { deliveryCommitment } from '#shared/core/agreements/index.ts'
import { membersOf } from '#shared/core/contracts/index.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { readReplicated } from '#shared/core/research/index.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { SealedFile } from '#shared/wire/mail.ts'
import type { StudyAt } from '#shared/wire/research.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refusalWords } from '../../../engine/refusal-words.ts'
import { refused } from '../../refusal.ts'
import { forgetKeys, openSealedFile, sealFile, unknownFile } from '../delivery.ts'
import {
  audienceOf,
  type Dealing,
  findContract,
  loadContract,
  type Said,
  type Standing,
  saidAt,
  say,
} from './dealing.ts'
import { findOpened } from './goods.ts'
import { type CommitmentAct, commitmentActsOf } from './moves.ts'

type Delivery = Said & { content: Extract<Said['content'], { kind: 'contract-delivery' }> }

/** Letters of deliveries by those whose commitment it is, oldest first. */
export function deliveriesOf({ said, agreement }: Dealing, place: number): Delivery[] {
  const terms = agreement?.state.terms
  const doer = terms?.parties[terms.commitments[place]?.by ?? -1]
  const doers = doer ? membersOf(doer) : []
  return said.filter(
    (one): one is Delivery =>
      one.content.kind === 'contract-delivery' && one.content.commitment === place && doers.includes(one.by),
  )
}

interface At {
  agreement: string
  commitment: number
  units: number
}

function deliverable(context: FeatureContext, { agreement, commitment }: At, act: CommitmentAct): Standing {
  const found = loadContract(context, agreement)
  if (commitmentActsOf(found, commitment).includes(act)) return found
  throw refused(
    'contract.not-now',
    'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.',
  )
}

export interface DeliverInput extends At {
  note: string
  inPerson: boolean
  files: Blob[]
}

/** Stores ciphertexts, then sends the letter and submits the event that commits to it. */
export async function deliverUnits(context: FeatureContext, input: DeliverInput): Promise<{ event: string }> {
  const known = deliverable(context, input, 'deliver')
  const bounty = known.agreement.state.terms.commitments[input.commitment]?.gate
  if (bounty?.kind === 'replication')
    return submitReplication(context, known.hub, input, bounty.params as unknown as StudyAt)
  if (input.note.trim() === '' && input.files.length === 0 && !input.inPerson)
    throw refused(
      'delivery.empty',
      'Nothing was delivered: write a note, add a file, or say that it was done in person.',
    )
  const files: SealedFile[] = []
  for (const file of input.files) files.push(await sealFile(context, file))
  // Files took time: what was possible then may not be now.
  const found = deliverable(context, input, 'deliver')
  const { commitment, units } = input
  const delivery = { salt: context.entropy.bytes(32), note: input.note, inPerson: input.inPerson, files }
  const content = {
    kind: 'contract-delivery' as const,
    agreement: fromHex(input.agreement),
    commitment,
    units,
    ...delivery,
  }
  // The letter first: without its event it counts for nothing, whereas an event without it would be a delivery nobody can open.
  say(
    context,
    found,
    audienceOf(found),
    saidAt(found, context.now()),
    content,
    files.map(({ cipher }) => cipher),
  )
  const submitted = submitDelivery(context, found.hub, input, { evidence: deliveryCommitment(delivery) })
  forgetKeys(context, input.files)
  return submitted
}

/** The replication that I published for the agreement says all there is to say. */
function submitReplication(context: FeatureContext, hub: string, input: At, { study, version }: StudyAt) {
  const replication = readReplicated(context.state(hub), { study, version }, context.keys().did)
  if (replication) return submitDelivery(context, hub, input, { replication })
  throw refused('contract.no-replication', refusalWords('contract.no-replication'))
}

function submitDelivery(
  context: FeatureContext,
  hub: string,
  { agreement, commitment, units }: At,
  shown: Record<string, Uint8Array>,
) {
  const signed = context.submit(hub, 'contract.deliver', { agreement: fromHex(agreement), commitment, units, shown })
  context.changed('agreements', 'wallet', 'ledger')
  return { event: toHex(signed.id) }
}

const CODE = /^[0-9a-f]{32}$/

/** The code that was given to me at the hand-over. */
export function showCode(context: FeatureContext, input: At & { code: string }): { event: string } {
  const found = deliverable(context, input, 'show-code')
  const code = input.code.toLowerCase().replaceAll(/[^0-9a-f]/g, '')
  if (!CODE.test(code))
    throw refused(
      'contract.code-form',
      'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.',
    )
  return submitDelivery(context, found.hub, input, { code: fromHex(code) })
}

interface Wanted {
  agreement: string
  root: string
}

/** A file of a delivery, where the agreement is one of several commitments. */
export function findSealed(context: FeatureContext, { agreement, root }: Wanted): SealedFile | undefined {
  const opened = findOpened(context, { agreement, root })
  if (opened) return opened
  const found = findContract(context, agreement)
  const letters = found?.agreement.state.terms.commitments.flatMap((_, place) => deliveriesOf(found, place)) ?? []
  return letters
    .filter(({ content }) => found && isShown(found, content))
    .flatMap(({ content }) => content.files)
    .find(({ file }) => toHex(file.root) === root)
}

/** A delivered file in the clear, checked against the root its letter named, whose commitment the ledger has. */
export async function openDelivered(context: FeatureContext, wanted: Wanted) {
  const sealed = findSealed(context, wanted)
  if (!sealed) throw unknownFile()
  return openSealedFile(context, sealed)
}

/** The ledger knows the last delivery of each commitment; of earlier ones the letter is all there is. */
function isShown({ agreement }: Standing, content: Delivery['content']): boolean {
  const one = agreement.state.commitments[content.commitment]
  const evidence = one?.shown?.evidence
  const last = evidence instanceof Uint8Array && equalBytes(deliveryCommitment(content), evidence)
  return last || (one !== undefined && one.delivered > content.units)
}
