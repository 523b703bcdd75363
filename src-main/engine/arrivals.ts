/** Events that a peer hands over: each meets the intake, then its hub, and the frame they came in gets one verdict. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { type Refusal, type Result, toHex } from '#shared/core/kernel/index.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { type HubNode, isRefusal } from './hub-node.ts'

/**
 * Of two things that a device signed at one place, half of the members may have seen the one and half the other, and both halves hand on
 * what they have. To the other half that looks wrong, and what follows it too: only the author itself is to blame for it.
 */
const FORKS = new Set(['event.forked', 'event.wrong-prev'])

interface Admitted {
  bytes: Uint8Array
  event: Result<ParsedEvent, Refusal>
}

/** What became of them; `blame` is what their sender is to be punished for. */
export function takeEvents(
  engine: Engine,
  hub: HubNode,
  dev: string,
  items: readonly Uint8Array[],
): { verdict: Verdict; blame: Refusal[] } {
  const admitted = admitUntilRejected(engine, items)
  const fresh: Uint8Array[] = []
  // One transaction for the frame, relaxed: whoever sent it will say it again, and what gets certified is synced then.
  const blame = engine.parts.store.transaction(
    () => admitted.flatMap((item) => blamed(dev, item, take(engine, hub, item, fresh))),
    'relaxed',
  )
  if (fresh.length > 0) engine.arrived(hub, fresh)
  return { verdict: blame.length > 0 ? 'reject' : fresh.length > 0 ? 'accept' : 'ignore', blame }
}

/**
 * All signatures first: whoever sends nonsense holds no transaction open, and libsodium's loop stays warm. After the first that is
 * rejected nothing more of the frame is looked at: no honest node hands on what it could not admit itself.
 */
function admitUntilRejected({ intake }: Engine, items: readonly Uint8Array[]): Admitted[] {
  const admitted: Admitted[] = []
  for (const bytes of items) {
    const event = intake.admit(bytes)
    admitted.push({ bytes, event })
    if (!event.ok && event.error.verdict === 'reject') break
  }
  return admitted
}

function take(engine: Engine, hub: HubNode, { event, bytes }: Admitted, fresh: Uint8Array[]): Refusal | undefined {
  const accepted = event.ok
    ? hub.accept({ event: event.value, bytes }, 'heard', engine.marks.meIfCurrent(hub))
    : event.error
  if (isRefusal(accepted)) return accepted
  if (accepted.new) fresh.push(bytes)
  return undefined
}

function blamed(dev: string, { event }: Admitted, refusal: Refusal | undefined): Refusal[] {
  if (refusal?.verdict !== 'reject') return []
  const handedOn = event.ok && toHex(event.value.signed.event.dev) !== dev
  return handedOn && FORKS.has(refusal.code) ? [] : [refusal]
}
