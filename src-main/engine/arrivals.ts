/** Events that a peer hands over: each meets the intake, then its hub, and the frame they came in gets one verdict. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import type { Refusal, Result } from '#shared/core/kernel/index.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { type HubNode, type IsMine, isRefusal } from './hub-node.ts'
import type { Glance } from './intake.ts'
import { workMissing } from './newcomers.ts'

interface Admitted {
  bytes: Uint8Array
  event: Result<ParsedEvent, Refusal>
}

/** What became of them; `blame` is what their sender is to be punished for, `cheap` the devices of newcomers who have to work more. */
export function takeEvents(
  engine: Engine,
  hub: HubNode,
  items: readonly Uint8Array[],
): { verdict: Verdict; blame: Refusal[]; cheap: Uint8Array[] } {
  const cheap: Uint8Array[] = []
  const glance: Glance = (event) => {
    const refusal = workMissing(hub.chain, engine.now(), event)
    if (refusal) cheap.push(event.signed.event.dev)
    return refusal
  }
  const admitted = admitUntilRejected(engine, items, glance)
  const isMine = engine.marks.isMine(hub)
  const fresh: Uint8Array[] = []
  // One transaction for the frame, relaxed: whoever sent it will say it again, and what gets certified is synced then.
  const blame = engine.parts.store.transaction(
    () => admitted.map((item) => take(hub, item, isMine, fresh)).filter(isRejection),
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

function take(hub: HubNode, { event, bytes }: Admitted, isMine: IsMine, fresh: Uint8Array[]): Refusal | undefined {
  const accepted = event.ok ? hub.accept({ event: event.value, bytes }, 'heard', isMine) : event.error
  if (isRefusal(accepted)) return accepted
  if (accepted.new) fresh.push(bytes)
  return undefined
}

const isRejection = (refusal: Refusal | undefined): refusal is Refusal => refusal?.verdict === 'reject'
