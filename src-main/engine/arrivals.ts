/** Events that a peer hands over: each meets the intake, then its hub, and the frame they came in gets one verdict. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { planeOf, type Refusal, type Result, toHex } from '#shared/core/kernel/index.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { type HubNode, type IsMine, isRefusal } from './hub-node.ts'
import type { Glance } from './intake.ts'
import { workMissing } from './newcomers.ts'

interface Admitted {
  bytes: Uint8Array
  event: Result<ParsedEvent, Refusal>
}

/** Who hands events over, and whether everybody is told them or this node alone. */
export interface From {
  dev: string
  how: 'gossip' | 'frame'
}

/** What became of them; `blame` is what their sender is to be punished for, `cheap` the devices of newcomers who have to work more. */
export function takeEvents(
  engine: Engine,
  hub: HubNode,
  items: readonly Uint8Array[],
  from: From,
): { verdict: Verdict; blame: Refusal[]; cheap: Uint8Array[] } {
  const cheap: Uint8Array[] = []
  const glance: Glance = (event) => {
    const refusal = workMissing(hub.chain, engine.now(), event)
    if (refusal) cheap.push(event.signed.event.dev)
    return refusal
  }
  const admitted = admitUntilRejected(engine, items, glance)
  const isMine = engine.marks.isMine(hub)
  const tooFast = paceOf(engine, hub, from)
  const fresh: Uint8Array[] = []
  // One transaction for the frame, relaxed: whoever sent it will say it again, and what gets certified is synced then.
  const blame = engine.parts.store.transaction(
    () => admitted.map((item) => take(hub, item, { isMine, tooFast, fresh })).filter(isRejection),
    'relaxed',
  )
  if (fresh.length > 0) engine.arrived(hub, fresh)
  return { verdict: blame.length > 0 ? 'reject' : fresh.length > 0 ? 'accept' : 'ignore', blame, cheap }
}

/**
 * All signatures first: whoever sends nonsense holds no transaction open, and libsodium's loop stays warm. After the first that is
 * rejected nothing more of the frame is looked at: no honest node hands on what it could not admit itself.
 */
function admitUntilRejected({ intake }: Engine, items: readonly Uint8Array[], glance: Glance): Admitted[] {
  const admitted: Admitted[] = []
  for (const bytes of items) {
    const event = intake.admit(bytes, glance)
    admitted.push({ bytes, event })
    if (!event.ok && event.error.verdict === 'reject') break
  }
  return admitted
}

/** Of what a device says of itself, what is new counts; whoever hands on others' notices took them at their pace. */
function paceOf(engine: Engine, { hub }: HubNode, { dev, how }: From): (event: ParsedEvent) => Refusal | null {
  let known = engine.parts.store.chainHead(hub, 'notice', dev)?.seq ?? -1
  return ({ t, signed: { event } }) => {
    if (planeOf(t) !== 'notice' || event.seq <= known || toHex(event.dev) !== dev) return null
    known = event.seq
    return engine.pace.heard(dev, engine.now(), how)
  }
}

interface Taking {
  isMine: IsMine
  tooFast(event: ParsedEvent): Refusal | null
  fresh: Uint8Array[]
}

function take(hub: HubNode, { event, bytes }: Admitted, { isMine, tooFast, fresh }: Taking): Refusal | undefined {
  if (!event.ok) return event.error
  const accepted = tooFast(event.value) ?? hub.accept({ event: event.value, bytes }, 'heard', isMine)
  if (isRefusal(accepted)) return accepted
  if (accepted.new) fresh.push(bytes)
  return undefined
}

const isRejection = (refusal: Refusal | undefined): refusal is Refusal => refusal?.verdict === 'reject'
