/** What makes a batch final and how an epoch ends, judged from certified batches and the hub's own record (docs/decisions/028). */
import type { HubState } from '#shared/core/hubs/index.ts'
import { encodeCanonical, equalBytes, hashTagged, toHex } from '#shared/core/kernel/index.ts'
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import { messageOf, Seats } from './ballots.ts'
import type { Applied } from './books.ts'
import { hashOfHeader } from './consensus-law.ts'
import { remembering } from './secrets.ts'
import { broken } from './violation.ts'

export interface Judged {
  header: BatchHeader
  cert: Certificate
  /** The hub's record before and after the batch. */
  before: HubState
  after: HubState
  /** Its events that the rules did not refuse. */
  applied: readonly Applied[]
}

/** Epochs that a signed event may be old, and still count. */
const EPOCHS_OLD_MAX = 1

/** Invariants 19 and 20, batch after batch, as the first node that has one stores it. */
export class CertificateLaw {
  /** Devices that said ready, by the name of the change they said it of. */
  readonly #ready = new Map<string, Set<string>>()

  judge(batch: Judged): void {
    const seats = new Seats(batch.before)
    isSignedByQuorum(batch, seats)
    saysWhoRules(batch, seats)
    for (const { t, body, dev } of batch.applied) if (t === 'validator.ready') this.#sayReady(body.change, dev)
    this.#turns(batch, seats)
    for (const { epoch, t } of batch.applied) isOfItsTime(epoch, t, batch.before)
  }

  #sayReady(change: unknown, dev: Uint8Array): void {
    const name = toHex(change as Uint8Array)
    this.#ready.set(name, (this.#ready.get(name) ?? new Set()).add(toHex(dev)))
  }

  /** Rules and signers change together with the epoch, and other signers only once a quorum of them said ready of this very change. */
  #turns({ header, before, after }: Judged, seats: Seats): void {
    const next = new Seats(after)
    const sameSigners = before.quorum === after.quorum && equalBytes(seats.hash(), next.hash())
    if (after.epoch === before.epoch) {
      if (!sameSigners || !isSame(before.policy, after.policy)) broken(20, `rules changed within epoch ${before.epoch}`)
      return
    }
    if (after.epoch !== before.epoch + 1) broken(20, `epoch ${before.epoch} was followed by ${after.epoch}`)
    if (sameSigners) return
    const change = before.next
    if (!change || !equalBytes(new Seats({ ...change, epoch: after.epoch }).hash(), next.hash()))
      return broken(20, `batch ${header.h} gave the hub to signers that nobody had put in line`)
    const { policy, quorum, since } = change
    const name = toHex(hashTagged('kind:next:1', encodeCanonical([policy.version, next.hash(), quorum, since])))
    if (!next.decidedBy(this.#ready.get(name) ?? []))
      broken(20, `epoch ${after.epoch} began although no quorum of its validators was ready`)
  }
}

function isSignedByQuorum({ header, cert }: Judged, seats: Seats): void {
  const { hub, epoch, h } = header
  const signers = seats.validators.filter((_, i) => (((cert.bitmap[i >> 3] ?? 0) >> (i & 7)) & 1) === 1)
  if (signers.length !== cert.sigs.length) broken(19, `the certificate of ${h} names others than sign it`)
  if (!seats.decidedBy(signers.map(({ dev }) => toHex(dev)))) broken(19, `batch ${h} has no quorum`)
  const vote = {
    epoch,
    h,
    round: cert.round,
    phase: 'confirm' as const,
    header: Buffer.from(hashOfHeader(header), 'hex'),
  }
  for (const [i, { dev }] of signers.entries()) {
    const sig = cert.sigs[i] as Uint8Array
    if (!remembering.verify({ key: dev, message: messageOf(hub, { ...vote, dev, sig }), sig }))
      broken(19, `the certificate of ${h} holds a signature of something else`)
  }
}

/** Those who ruled before a batch certify it; it names who rules next. */
function saysWhoRules({ header, before, after }: Judged, seats: Seats): void {
  if (header.epoch !== before.epoch || header.policy !== before.policy.version)
    broken(20, `batch ${header.h} names another epoch than the one it ends or goes on with`)
  if (!equalBytes(header.validators, seats.hash())) broken(20, `batch ${header.h} names other validators than rule it`)
  if (!equalBytes(header.nextValidators, new Seats(after).hash())) broken(20, `batch ${header.h} names others next`)
}

const isSame = (a: unknown, b: unknown): boolean => equalBytes(encodeCanonical(a as never), encodeCanonical(b as never))

function isOfItsTime(epoch: number, t: string, { epoch: now }: HubState): void {
  if (t === 'member.join' || t === 'member.device') return
  if (epoch > now || epoch < now - EPOCHS_OLD_MAX)
    broken(20, `an event of epoch ${epoch} did something in epoch ${now}`)
}
