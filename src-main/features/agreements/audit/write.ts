/** Writes an agreement's audit bundle: what happened to it, proven from the hub's genesis on, and signed by whoever exports it. */
import type { AgreementState } from '#shared/core/agreements/index.ts'
import { deviceKey } from '#shared/core/hubs/index.ts'
import { type CborValue, encodeCanonical, fromHex, sha256, toHex } from '#shared/core/kernel/index.ts'
import type { AuditContent, OpenedDelivery, SpokenMessage } from '#shared/wire/audit.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refused } from '../../refusal.ts'
import { deliveryOf } from '../history.ts'
import { currentProposal, hubOfNegotiation, loadNegotiation, type Negotiation, refuseUnshown } from '../negotiation.ts'
import { checkAudit } from './check.ts'
import { sealAudit } from './format.ts'
import { packRecord, StepGatherer } from './steps.ts'

export interface BundleInput {
  negotiation: string
  /** With the private half: text, notes, and what was delivered. */
  prose: boolean
  /** With what was written. */
  messages: boolean
}

type Agreed = Negotiation & { agreement: { id: string; state: AgreementState } }

/** The bundle as bytes. Throws NodeFailure REFUSED when there is no agreement yet, or too little of the log here to prove it. */
export async function writeAudit(context: FeatureContext, input: BundleInput): Promise<Uint8Array> {
  const negotiation = agreed(context, input.negotiation)
  const { hub, id, agreement } = negotiation
  const keys = context.keys()
  const log = context.log(hub)
  const gatherer = new StepGatherer(agreement.id, id, log)
  const end = await context.retrace(hub, (batch) => gatherer.visit(batch))
  if (!end?.batch) throw new Error(`the log of hub ${hub} has no batch`)
  const { header, cert } = end.batch
  const records = end.proveAfter([...gatherer.ownKeys, deviceKey(keys.dev)].sort()).map(packRecord)
  const content: AuditContent = {
    agreement: fromHex(agreement.id),
    genesis: log.genesis(),
    handovers: log.handovers(header.epoch).map((item) => encodeCanonical(item as unknown as CborValue)),
    steps: gatherer.steps.map((step) => encodeCanonical(step as unknown as CborValue)),
    last: { header, cert, records },
    ...(input.prose && privateHalf(negotiation, gatherer)),
    ...(input.messages && { messages: spokenIn(negotiation) }),
  }
  return sealAudit(content, context.now(), keys)
}

function agreed(context: FeatureContext, id: string): Agreed {
  const negotiation = loadNegotiation(context, hubOfNegotiation(context, id), id)
  refuseUnshown(context, negotiation)
  const { agreement } = negotiation
  if (agreement) return { ...negotiation, agreement }
  throw refused(
    'audit.not-agreed',
    'Nothing was exported: both sides have to sign first, and the hub has to certify it. Until then there is nothing to prove.',
  )
}

function privateHalf(negotiation: Agreed, { events }: StepGatherer): Pick<AuditContent, 'prose' | 'deliveries'> {
  const prose = currentProposal(negotiation)
  const isIts = prose?.id === negotiation.agreement.id
  const deliveries = events.flatMap(({ signed: { event } }) => {
    const { evidence } = event.body
    const opened = evidence instanceof Uint8Array ? deliveryOf(negotiation, toHex(evidence)) : undefined
    return opened ? [openedDelivery(opened)] : []
  })
  return { ...(isIts && { prose: prose.prose }), deliveries }
}

const openedDelivery = ({ salt, note, inPerson, files }: OpenedOf): OpenedDelivery => ({
  salt,
  note,
  inPerson,
  files: files.map(({ file }) => ({ root: file.root, size: file.size })),
})
type OpenedOf = NonNullable<ReturnType<typeof deliveryOf>>

function spokenIn({ messages }: Negotiation): SpokenMessage[] {
  return messages.flatMap(({ message: { at, from, content } }) =>
    'text' in content && content.text !== '' ? [{ at, from, text: content.text }] : [],
  )
}

/** `agreement` in hex. */
export const fileName = (agreement: string, ending: string): string => `agreement-${agreement.slice(0, 12)}.${ending}`

/** A bundle as a window gets it: made, and checked the way a stranger would before it leaves. */
export async function exportAudit(context: FeatureContext, input: BundleInput) {
  const bytes = await writeAudit(context, input)
  const { checks, stated, about } = checkAudit(bytes, context.verify)
  const failed = checks.find(({ ok }) => !ok)
  if (failed || !about) throw new Error(`the bundle does not hold: ${failed?.check} (${failed?.detail})`)
  return {
    name: fileName(about.agreement, 'kindaudit'),
    data: Buffer.from(bytes).toString('base64'),
    sha256: toHex(sha256(bytes)),
    fingerprint: about.fingerprint,
    checks,
    stated,
  }
}
