/**
 * The hub's fold: one certified batch after another over one state, the same on every node (DESIGN §5). The signer builds batches
 * with the very code that everybody checks them with.
 */
import { takeOver, turnEpoch } from '../governance/epochs.ts'
import { turnDoor } from '../hubs/stamp.ts'
import { type DeviceState, deviceKey, HUB_KEY, type HubState, readDevice, readHub } from '../hubs/state.ts'
import { hasOpenDeadlines } from '../kernel/due.ts'
import type { Refusal } from '../kernel/index.ts'
import { Overlay, type Reader, type StateRecord } from '../kernel/view.ts'
import { conserves, withinLimits } from '../ledger/conservation.ts'
import { collectDebts } from '../ledger/debts.ts'
import type { LedgerFact, Outcome } from '../ledger/facts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { apply } from './apply.ts'
import { fireDue } from './due.ts'
import { eligible, isStale } from './eligible.ts'
import type { ParsedEvent } from './parse.ts'

export interface BatchPlace {
  hub: Uint8Array
  h: number
  /** Hash of the header it stands on. */
  prev: Uint8Array
  time: number
  prevTime: number
  /** The batch with which others take over (signers.ts). */
  rescued?: boolean
}

export interface PlacedFact {
  /** Position of the event that caused it; −1 for deadlines. */
  index: number
  fact: LedgerFact
  /** Hub time where it is not the batch's own: of a state that is said again (restate.ts). */
  time?: number
}

export interface Folded {
  /** The record of those who certify this batch. */
  ruling: HubState
  writes: Map<string, StateRecord | null>
  facts: PlacedFact[]
  outcomes: Outcome[]
  /** False means a defect in the rules: the batch must not be committed and the hub halts. */
  conserved: boolean
}

/** A batch that holds an event with no right to a place in the log: its signer is at fault. */
export class BatchInvalid extends Error {
  readonly refusal: Refusal
  readonly index: number

  constructor(refusal: Refusal, index: number) {
    super(`event ${index} of the batch: ${refusal.code}`)
    this.refusal = refusal
    this.index = index
  }
}

/** A batch in the making: deadlines have fired, events are added one by one, `finish` gives what to commit. */
export class BatchFold {
  private readonly below: Reader
  private readonly place: BatchPlace
  private readonly state: Overlay
  private readonly facts: PlacedFact[] = []
  private readonly outcomes: Outcome[] = []
  private readonly run: number
  private readonly ruling: HubState

  constructor(reader: Reader, place: BatchPlace) {
    this.below = reader
    this.place = place
    this.state = new Overlay(reader)
    this.run = place.time - this.pauseForOutage()
    if (place.rescued) takeOver(this.context(this.state, -1, this.facts))
    this.ruling = readHub(this.state)
    fireDue(this.context(this.state, -1, this.facts))
  }

  /** A gap beyond two heartbeats with deadlines open was an outage: every open deadline moves by the excess. */
  private pauseForOutage(): number {
    const hub = readHub(this.state)
    const excess = this.place.time - this.place.prevTime - 2 * hub.policy.heartbeat
    if (excess <= 0 || !hasOpenDeadlines(this.state)) return hub.paused
    this.state.put(HUB_KEY, { ...hub, paused: hub.paused + excess })
    return hub.paused + excess
  }

  private context(state: Overlay, index: number, facts: PlacedFact[], event?: Uint8Array): RuleContext {
    const { hub, h, prev, time } = this.place
    const context: RuleContext = {
      hub,
      h,
      prev,
      time,
      run: this.run,
      state,
      fact: (fact) => facts.push({ index, fact }),
    }
    if (event) context.event = event
    return context
  }

  /** Takes the event's place in its chain and applies it; an ineligible event changes nothing and is answered with its refusal. */
  add(event: ParsedEvent): Refusal | null {
    const refusal = eligible(this.state, this.place.hub, this.place.time, event)
    if (refusal) return refusal
    const { id } = event.signed
    const facts: PlacedFact[] = []
    const context = this.context(this.state, this.outcomes.length, facts, id)
    const code = isStale(this.state, event) ? 'event.epoch' : this.state.attempt(() => apply(context, event))
    if (code === null) this.facts.push(...facts)
    this.advanceChain(event)
    this.outcomes.push(code === null ? { id } : { id, refused: code })
    return null
  }

  private advanceChain(event: ParsedEvent): void {
    const { dev, as, seq } = event.signed.event
    const device: DeviceState = readDevice(this.state, dev) ?? { as, seq, head: event.signed.id, state: 'active' }
    this.state.put(deviceKey(dev), { ...device, seq: seq + 1, head: event.signed.id })
  }

  get size(): number {
    return this.outcomes.length
  }

  /** The state as it stands after what was added so far. */
  get reader(): Reader {
    return this.state
  }

  /** What to commit. Where the batch ends its epoch, its writes hold the next one's rules. */
  finish(): Folded {
    const { h, prev, time, rescued } = this.place
    collectDebts(this.context(this.state, -1, this.facts))
    // One epoch at a time: what was decided meanwhile waits for the next batch.
    if (!rescued) turnEpoch(this.context(this.state, -1, this.facts))
    turnDoor(this.state, { h, header: prev }, time)
    const { writes } = this.state
    const conserved = conserves(this.below, writes) && withinLimits(writes)
    return { ruling: this.ruling, writes, facts: this.facts, outcomes: this.outcomes, conserved }
  }
}

/** Folds a whole batch somebody else built. Throws BatchInvalid when an event of it has no place there. */
export function foldBatch(reader: Reader, input: BatchPlace & { events: readonly ParsedEvent[] }): Folded {
  const fold = new BatchFold(reader, input)
  input.events.forEach((event, index) => {
    const refusal = fold.add(event)
    if (refusal) throw new BatchInvalid(refusal, index)
  })
  return fold.finish()
}

/** What the rules would say to this event right now, without keeping anything. */
export function tryEvent(reader: Reader, place: BatchPlace, event: ParsedEvent): Refusal | Outcome {
  const fold = new BatchFold(reader, place)
  return fold.add(event) ?? (fold.finish().outcomes[0] as Outcome)
}
