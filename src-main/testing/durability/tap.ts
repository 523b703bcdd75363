/** What validators ever let out of their processes: every signature on a batch, by the slot it is of. */
import { headerHash } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { signersOf, type VoteSlot, voteBytes } from '#shared/core/ledger/batch.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Validator } from '#shared/wire/hubs.ts'
import type { Certificate } from '#shared/wire/ledger.ts'
import { verifier } from '../../adapters/crypto/sodium.ts'

export class WireTap {
  readonly #hub: Uint8Array
  readonly #validators: readonly Validator[]
  readonly #slots = new Map<string, { header: string; sig: string }>()
  /** Slots in which somebody signed two things. */
  readonly twice: string[] = []
  signatures = 0

  constructor(hub: Uint8Array, validators: readonly Validator[]) {
    this.#hub = hub
    this.#validators = validators
  }

  /** Votes and certificates in a frame of anybody. */
  hear(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (!frame.ok) throw new Error('a validator sent what is no frame')
    const { value } = frame
    if (value.k === 'proposal') this.#vote(value.item.vote)
    if (value.k === 'votes') {
      for (const vote of value.items) this.#vote(vote)
      const [first] = value.items
      for (const { header, cert } of first ? value.locks : [])
        this.#certificate({ epoch: first?.epoch ?? 0, h: first?.h ?? 0, phase: 'validate', header }, cert)
    }
    if (value.k === 'batches')
      for (const { header, cert } of value.items)
        this.#certificate({ epoch: header.epoch, h: header.h, phase: 'confirm', header: headerHash(header) }, cert)
  }

  #certificate(slot: Omit<VoteSlot, 'hub' | 'round'>, { round, ...cert }: Certificate): void {
    // Before the four took over somebody else signed.
    if (signersOf({ round, ...cert }, this.#validators).length !== cert.sigs.length) return
    for (const [i, { dev }] of signersOf({ round, ...cert }, this.#validators).entries())
      this.#note({ ...slot, round }, dev, cert.sigs[i] as Uint8Array)
  }

  #vote({ dev, sig, ...slot }: Vote): void {
    this.#note(slot, dev, sig)
  }

  #note(slot: Omit<VoteSlot, 'hub'>, dev: Uint8Array, sig: Uint8Array): void {
    const { epoch, h, round, phase } = slot
    const name = `${toHex(dev)}/${epoch}/${h}/${round}/${phase}`
    const said = { header: toHex(slot.header), sig: toHex(sig) }
    const known = this.#slots.get(name)
    if (known?.header === said.header && known.sig === said.sig) return
    // A signature that does not hold proves nothing against anybody; none of these four has a reason to send one.
    if (!verifier.verify({ key: dev, message: voteBytes({ ...slot, hub: this.#hub }), sig })) return
    this.signatures++
    if (known && known.header !== said.header) this.twice.push(name)
    this.#slots.set(name, said)
  }

  /** How many votes of this device left, ever. */
  votesOf(dev: string): number {
    return [...this.#slots.keys()].filter((name) => name.startsWith(`${dev}/`)).length
  }
}
