/** Writes an agreement's audit bundle: what happened to it, proven from the hub's genesis on, and signed by whoever exports it. */
import { deviceKey } from '#shared/core/hubs/index.ts'
import { type CborValue, encodeCanonical, fromHex, sha256, toHex } from '#shared/core/kernel/index.ts'
import type { AuditContent } from '#shared/wire/audit.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refused } from '../../refusal.ts'
import { checkAudit } from './check.ts'
import { sealAudit } from './format.ts'
import { type Held, heldOf } from './held.ts'
import { packRecord, StepGatherer } from './steps.ts'

export interface BundleInput {
  negotiation: string
  /** With the private half: text, notes, and what was delivered. */
  prose: boolean
  /** With what was written. */
  messages: boolean
}

/** The bundle as bytes. Throws NodeFailure REFUSED when there is no agreement yet, or too little of the log here to prove it. */
export async function writeAudit(context: FeatureContext, input: BundleInput): Promise<Uint8Array> {
  const held = heldOf(context, input.negotiation)
  const keys = context.keys()
  const log = context.log(held.hub)
  const gatherer = new StepGatherer(held, log)
  const end = await context.retrace(held.hub, (batch) => gatherer.visit(batch))
  if (!end?.batch) throw new Error(`the log of hub ${held.hub} has no batch`)
  const { header, cert } = end.batch
  const records = end.proveAfter([...gatherer.ownKeys, deviceKey(keys.dev)].sort()).map(packRecord)
  const content: AuditContent = {
    agreement: fromHex(held.agreement),
    genesis: log.genesis(),
    handovers: log.handovers(header.epoch).map((item) => encodeCanonical(item as unknown as CborValue)),
    steps: gatherer.steps.map((step) => encodeCanonical(step as unknown as CborValue)),
    last: { header, cert, records },
    ...(input.prose && privateHalf(held, gatherer)),
    ...(input.messages && { messages: held.spoken }),
  }
  return sealAudit(content, context.now(), keys)
}

function privateHalf(
  { kind, prose, ...held }: Held,
  { events }: StepGatherer,
): Pick<AuditContent, 'prose' | 'deliveries' | 'reasons'> {
  const deliveries = events.flatMap((event) => {
    const commitment = kind.delivered(event)
    return (commitment && held.delivery(commitment)) ?? []
  })
  const reasons = events.flatMap(({ t, body }) => (t === 'contract.dispute' && held.reason(body.reason)) || [])
  return { ...(prose && { prose }), deliveries, ...(reasons.length > 0 && { reasons }) }
}

/** Throws NodeFailure REFUSED, audit.court, where no bundle can show all that became of it. */
export function refuseUnproven(context: FeatureContext, { negotiation }: Pick<BundleInput, 'negotiation'>): void {
  const { unproven } = heldOf(context, negotiation).account
  if (unproven === undefined) return
  throw refused(
    'audit.court',
    `Nothing was exported. ${unproven} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.`,
  )
}

/** `agreement` in hex. */
export const fileName = (agreement: string, ending: string): string => `agreement-${agreement.slice(0, 12)}.${ending}`

/** A bundle as a window gets it: made, and checked the way a stranger would before it leaves. */
export async function exportAudit(context: FeatureContext, input: BundleInput) {
  refuseUnproven(context, input)
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
