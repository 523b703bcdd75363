/**
 * What the apps of a sale by key do by themselves: the seller's hands the key over as soon as the money is in escrow, the buyer's checks the
 * file with it and then accepts, or proves that it is not what was promised. Both have been signed.
 */
import { deliveryPlace, isContractOpen, isOver, readContract } from '#shared/core/contracts/index.ts'
import { boxKeyFor, CHUNK_BYTES, chunkCount, HASH_BYTES, hashAt, keyIn } from '#shared/core/files/index.ts'
import { type CborValue, equalBytes, fromHex, inclusionProof, leafHash, rootsOver } from '#shared/core/kernel/index.ts'
import type { Commitment } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { chunksOf } from '../../../files/sealing.ts'
import type { BlobReader } from '../../../ports/blobs.ts'
import { findContract, type Standing } from './dealing.ts'
import { boxAt, type Goods, goodsOf, isHere, leavesOf, ownKey } from './goods.ts'

/** One for each node: what it is checking now is nobody else's business. */
export class Handovers {
  readonly #checking = new Set<string>()
  /** Ended, and nothing of it can or need be asked back. */
  readonly #settled = new Set<string>()

  /** Called again after every batch, it does nothing twice. */
  duties(context: FeatureContext, hub: string): void {
    const rows = context.sql.all<{ agreement: string }>(
      `SELECT a.agreement FROM contract_agreement a JOIN contract_role r ON r.agreement = a.agreement AND r.did = ?
       WHERE a.hub = ?`,
      context.keys().did,
      hub,
    )
    const reader = context.state(hub)
    for (const { agreement } of rows) {
      if (this.#settled.has(agreement)) continue
      // Most hand over no key; their letters need not be read after every batch.
      const state = readContract(reader, fromHex(agreement))
      if (!state?.terms.commitments.some(goodsOf)) continue
      if (!isContractOpen(state.phase) && state.terms.redress === undefined) this.#settled.add(agreement)
      if (state.phase !== 'running' && state.terms.redress === undefined) continue
      const found = findContract(context, agreement)
      if (!found || found.agreement.state.phase === 'agreed' || found.pending.length > 0) continue
      for (const [place, one] of found.agreement.state.terms.commitments.entries()) {
        const goods = goodsOf(one)
        if (!goods) continue
        this.#handOver(context, found, place, goods)
        this.#check(context, found, place, goods)
      }
    }
  }

  /** For another key only once the other file is here: its key would open nothing. */
  #handOver(context: FeatureContext, found: Standing, place: number, goods: Goods): void {
    const { terms, commitments } = found.agreement.state
    const { by, to } = terms.commitments[place] as Commitment
    const one = commitments[place]
    if (terms.parties[by]?.did !== found.me || one?.phase !== 'open' || !one.reader || found.now < (one.from ?? 0))
      return
    const key = ownKey(context, goods)
    const back = terms.commitments.flatMap((other) =>
      other.to === by && other.by === to ? (goodsOf(other) ?? []) : [],
    )
    if (!key || !back.every((other) => isHere(context, other))) return
    const agreement = fromHex(found.agreement.id)
    const about = deliveryPlace(agreement, place, one.reader)
    const shown = boxKeyFor(one.reader, key, about, context.entropy.bytes(32))
    if (shown)
      context.submitIfAllowed(found.hub, 'contract.deliver', {
        agreement,
        commitment: place,
        units: 1,
        shown: { ...shown },
      })
  }

  /** A check that a restart interrupts begins anew. */
  #check(context: FeatureContext, found: Standing, place: number, goods: Goods): void {
    const { phase } = found.agreement.state.commitments[place] ?? {}
    const name = `${found.agreement.id} ${place}`
    const late = phase === 'kept' && canAskBack(found, place) && !this.#settled.has(name)
    if (phase !== 'delivered' && phase !== 'disputed' && !late) return
    if (this.#checking.has(name) || !boxAt(context, found, place)) return
    this.#checking.add(name)
    void this.#verdict(context, found, place, goods)
      .catch((error: unknown) => console.error('[goods]', error))
      .finally(() => this.#checking.delete(name))
  }

  async #verdict(context: FeatureContext, found: Standing, place: number, goods: Goods): Promise<void> {
    const at = boxAt(context, found, place)
    if (!at) return
    const common = { agreement: fromHex(found.agreement.id), commitment: place }
    const key = keyIn(at.box, at.about, at.disclosure, goods.lock)
    const chunk = key && (await wrongChunk(context, goods, key))
    if (chunk === 'unknown') return
    const now = findContract(context, found.agreement.id)
    const one = now?.agreement.state.commitments[place]
    // It took a while: somebody may have ended it meanwhile, or asked for the keys of this node to be locked.
    if (!one) return
    if (isOver(one)) {
      if (key && !chunk) this.#settled.add(`${found.agreement.id} ${place}`)
      if (one.phase !== 'kept' || (key && !chunk)) return
    }
    if (key && !chunk)
      context.submitIfAllowed(found.hub, 'contract.accept', { ...common, units: 1, before: one.accepted })
    else
      context.submitIfAllowed(found.hub, 'contract.prove', {
        ...common,
        evidence: { ...at.disclosure, ...(chunk && { chunk }) },
      })
    context.changed('agreements', 'wallet', 'ledger')
  }
}

/** Paid, and the terms let the receiver ask it back still (decision 051). */
function canAskBack({ agreement, me, now }: Standing, place: number): boolean {
  const { terms } = agreement.state
  const { until = 0, claims } = agreement.redress ?? { claims: [] }
  const receiver = terms.parties[terms.commitments[place]?.to ?? -1]?.did
  const done = claims.some((claim) => claim.commitment === place && claim.done)
  return terms.redress !== undefined && receiver === me && now < until && !done
}

/** The first chunk that is another than was promised, with its proofs; 'unknown' while not everything is here that tells. */
async function wrongChunk(
  context: FeatureContext,
  goods: Goods,
  key: Uint8Array,
): Promise<Record<string, CborValue> | 'unknown' | undefined> {
  const leaves =
    (await leavesOf(context, goods)) ??
    ((await context.fetchBlob(goods.leaves)) ? await leavesOf(context, goods) : undefined)
  const cipher =
    (await context.blobs.open(goods.cipher)) ??
    ((await context.fetchBlob(goods.cipher)) ? await context.blobs.open(goods.cipher) : undefined)
  if (!cipher) return 'unknown'
  try {
    if (!leaves) return 'unknown'
    const count = chunkCount({ size: goods.size, chunkBytes: CHUNK_BYTES })
    let index = 0
    for await (const sealed of chunksOf(cipher)) {
      const chunk = context.sealer.openChunk(key, { index, count }, sealed)
      const leaf = hashAt(leaves, index)
      if (!chunk || !equalBytes(leafHash(chunk), leaf)) {
        const [sealedPath, leafPath] = [await pathIn(cipher, index), pathOver(leaves, index)]
        return { index, sealed: Uint8Array.from(sealed), sealedPath, leaf: Uint8Array.from(leaf), leafPath }
      }
      index++
    }
    return undefined
  } finally {
    await cipher.close()
  }
}

const hashesIn = (packed: Uint8Array): Uint8Array[] =>
  Array.from({ length: packed.length / HASH_BYTES }, (_, at) => Uint8Array.from(hashAt(packed, at)))

function pathOver(packed: Uint8Array, index: number): Uint8Array[] {
  const leaves = hashesIn(packed)
  return inclusionProof(rootsOver(leaves), index, leaves.length)
}

async function pathIn(cipher: BlobReader, index: number): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = []
  for (let group = 0; leaves.length < chunkCount(cipher); group++) {
    const packed = await cipher.leaves(group)
    if (!packed) throw new Error('the stored file is damaged')
    leaves.push(...hashesIn(packed))
  }
  return inclusionProof(rootsOver(leaves), index, leaves.length)
}
