/**
 * Files that are sold by their key (core/contracts/clauses/key.ts). The seller seals a file once and keeps its key; the buyer gets the sealed file
 * before signing, so that nobody is bound to a file that cannot be had.
 */
import { deliveryPlace, gateOf } from '#shared/core/contracts/index.ts'
import {
  CHUNK_BYTES,
  chunkCount,
  HASH_BYTES,
  isKeyBox,
  type KeyBox,
  keyIn,
  keyLock,
  rootOfHashes,
  sealedCut,
} from '#shared/core/files/index.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { KeyForm } from '#shared/ipc/contracts.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import type { ContractProse, SealedFile } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { chunksOf, seal } from '../../../files/sealing.ts'
import { notFound, refused } from '../../refusal.ts'
import { addedFile, FOR_SALE, forgetKeys } from '../delivery.ts'
import { currentContract, type Dealing, findContract, hubOfDealing, loadDealing, type Standing } from './dealing.ts'
import { loadMandate } from './mandates/taking.ts'

const HERE = 'goods/here/'

/** What the terms say of a file. */
export interface Goods {
  root: Uint8Array
  size: number
  cipher: Uint8Array
  leaves: Uint8Array
  lock: Uint8Array
}
export const goodsOf = ({ gate }: Commitment): Goods | undefined =>
  gate.kind === 'key' ? (gate.params as unknown as Goods) : undefined

type OwnRow = { cipher: string; leaves: string; key: string }
/** As it was sealed here, or as a letter to myself says that it was. */
function ownOf({ meta, sql }: FeatureContext, root: Uint8Array): OwnRow | undefined {
  const row = meta.get(`${FOR_SALE}${toHex(root)}`)
  if (row !== undefined) return JSON.parse(row) as OwnRow
  return sql.get<OwnRow>('SELECT cipher, leaves, key FROM contract_goods WHERE root = ?', toHex(root))
}

/** The key of a file of mine that was sealed as these terms say; undefined where it is another's. */
export function ownKey(context: FeatureContext, { root, cipher }: Goods): Uint8Array | undefined {
  const own = ownOf(context, root)
  return own?.cipher === toHex(cipher) ? fromHex(own.key) : undefined
}

/** Makes a file ready to be sold: sealed once, whoever buys it. Repeating is harmless. */
export async function offerFile(context: FeatureContext, { file }: { file: Blob }): Promise<KeyForm> {
  const root = fromHex(file.root)
  const own = ownOf(context, root) ?? (await sealForSale(context, file))
  const { cipher, leaves, key } = own
  context.meta.set(`${FOR_SALE}${file.root}`, JSON.stringify(own))
  context.meta.set(`${HERE}${cipher}`, '')
  forgetKeys(context, [file])
  // Its root stands in the terms: whoever knows a file's root can ask for it.
  await context.blobs.remove(root)
  return { kind: 'key', file, cipher, leaves, lock: toHex(keyLock(fromHex(key))) }
}

/** One that was added from the disk was sealed on the way in. */
async function sealForSale(context: FeatureContext, file: Blob): Promise<OwnRow> {
  const added = addedFile(context, file)
  if (added) return added
  const plain = await context.blobs.open(fromHex(file.root))
  try {
    if (plain?.size !== file.size)
      throw refused('goods.missing', `“${file.name}” is not in this node’s store. Nothing was changed; add it again.`)
    const key = context.entropy.bytes(32)
    const { cipher, leaves } = await seal(context, key, { size: file.size, chunks: chunksOf(plain) })
    return { cipher: toHex(cipher), leaves: toHex(await context.blobs.put(leaves)), key: toHex(key) }
  } finally {
    await plain?.close()
  }
}

/**
 * Before others are promised a file: its key in a letter to myself, so that the recovery words alone bring it back, and the sealed file with whoever
 * keeps that letter, so that it can be had while I am away.
 */
export function promiseGoods(
  context: FeatureContext,
  hub: string,
  terms: Pick<ContractTerms, 'commitments'>,
  prose: ContractProse,
): void {
  const { did: from, dev } = context.keys()
  for (const [place, one] of terms.commitments.entries()) {
    const goods = goodsOf(one)
    const key = goods && ownKey(context, goods)
    if (!goods || !key) continue
    const { name, type } = fileNamed(prose, place)
    const { root, size, cipher, leaves } = goods
    const content = { kind: 'goods' as const, file: { root, size, type, name }, cipher, leaves, key }
    const message = {
      v: 1 as const,
      hub: fromHex(hub),
      negotiation: root.slice(0, 16),
      from,
      dev,
      to: from,
      at: context.now(),
      content,
    }
    context.sendMessage(message, [cipher, leaves])
  }
}

/** Files sold by their keys that `party` delivers (`by`) or receives (`to`), with their place. */
export function goodsIn(terms: ContractTerms, side: 'by' | 'to', party: number): { place: number; goods: Goods }[] {
  return terms.commitments.flatMap((one, place) => {
    const goods = one[side] === party ? goodsOf(one) : undefined
    return goods ? [{ place, goods }] : []
  })
}

export const isHere = ({ meta }: FeatureContext, { cipher }: Goods): boolean =>
  meta.get(`${HERE}${toHex(cipher)}`) !== undefined

/** The hashes a single chunk is checked with; undefined while they are not here, or are not those of the file. */
export async function leavesOf({ blobs }: FeatureContext, goods: Goods): Promise<Uint8Array | undefined> {
  const packed = await blobs.get(goods.leaves)
  const count = chunkCount({ size: goods.size, chunkBytes: CHUNK_BYTES })
  return packed?.length === count * HASH_BYTES && equalBytes(rootOfHashes(packed), goods.root) ? packed : undefined
}

/** Of a talk, or of a mandate. */
export interface Wanted {
  negotiation?: string | undefined
  mandate?: string | undefined
  commitment: number
}

function wantedOf(context: FeatureContext, { negotiation, mandate, commitment }: Wanted) {
  const { terms, prose } =
    mandate === undefined ? ofTalk(context, negotiation ?? '') : loadMandate(context, mandate).state.mandate
  const one = terms?.commitments[commitment]
  const goods = one && goodsOf(one as Commitment)
  if (goods) return { goods, ...fileNamed(prose, commitment) }
  throw notFound('goods.none', 'No file is handed over by its key here. Nothing was changed.')
}

function ofTalk(context: FeatureContext, negotiation: string) {
  const dealing = loadDealing(context, hubOfDealing(context, negotiation), negotiation)
  const current = currentContract(dealing)
  return { terms: dealing.agreement?.state.terms ?? current?.terms, prose: current?.prose }
}

/** What is to be fetched, for main, which fetches it. */
export function goodsPlace(context: FeatureContext, wanted: Wanted): object {
  const { name, goods } = wantedOf(context, wanted)
  return { name, cipher: goods.cipher, cipherSize: sealedCut(goods.size).size, leaves: goods.leaves }
}

export const fileNamed = (prose: Pick<ContractProse, 'files'> | undefined, place: number) =>
  prose?.files?.find(({ commitment }) => commitment === place) ?? {
    name: `file-${place + 1}`,
    type: 'application/octet-stream',
  }

/** It has come: whether it is all that was promised before its key. */
export async function goodsCame(context: FeatureContext, wanted: Wanted): Promise<{ here: boolean }> {
  const { goods } = wantedOf(context, wanted)
  const here = (await context.blobs.has(goods.cipher)) && (await leavesOf(context, goods)) !== undefined
  if (here) context.meta.set(`${HERE}${toHex(goods.cipher)}`, '')
  context.changed('agreements')
  return { here }
}

/** Throws where I would be bound to a file that is not here: then it may be nowhere. */
export function refuseUnseen(context: FeatureContext, terms: ContractTerms, party: number): void {
  if (goodsIn(terms, 'to', party).every(({ goods }) => isHere(context, goods))) return
  throw refused(
    'goods.not-here',
    'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.',
  )
}

/** What was handed over, and the file as it is opened: for its receiver, and for its seller. */
export function openedGoods(context: FeatureContext, found: Standing, place: number): SealedFile | undefined {
  const { terms, commitments } = found.agreement.state
  const one = terms.commitments[place] as Commitment
  const goods = goodsOf(one)
  const shown = commitments[place]?.shown
  const receives = terms.parties[one.to]?.did === found.me
  const key = goods && (receives && shown ? keyOf(context, found, place) : ownKey(context, goods))
  if (!goods || !key) return undefined
  const { name, type } = fileNamed(currentContract(found)?.prose, place)
  const { root, size, cipher } = goods
  return { file: { root, size, type, name }, cipher, cipherSize: sealedCut(size).size, key, form: 'chunks' }
}

/** The box of a place and all that belongs to it, as the receiver sees it; undefined where none was shown to me. */
export function boxAt(context: FeatureContext, { agreement, me }: Standing, place: number) {
  const { terms, commitments } = agreement.state
  const one = terms.commitments[place] as Commitment
  const { shown, reader } = commitments[place] ?? {}
  if (!goodsOf(one) || !gateOf(one.gate).evidence || !shown || !reader || terms.parties[one.to]?.did !== me)
    return undefined
  const box = shown as unknown as KeyBox
  const about = deliveryPlace(fromHex(agreement.id), place, reader)
  // The ledger has checked it; a shared point is never told of a box that is not its sender's own.
  return isKeyBox(box, about) ? { box, about, disclosure: context.keys().disclose(box.point, about) } : undefined
}

/** The key that was handed over to me; undefined where it does not fit. */
export function keyOf(context: FeatureContext, found: Standing, place: number): Uint8Array | undefined {
  const goods = goodsOf(found.agreement.state.terms.commitments[place] as Commitment)
  const at = boxAt(context, found, place)
  return goods && at && keyIn(at.box, at.about, at.disclosure, goods.lock)
}

/** The file of this root among those that were handed over here. */
export function findOpened(context: FeatureContext, { agreement, root }: { agreement: string; root: string }) {
  const found = findContract(context, agreement)
  if (!found) return undefined
  const place = found.agreement.state.terms.commitments.findIndex(
    (one) => toHex(goodsOf(one)?.root ?? new Uint8Array()) === root,
  )
  return place < 0 ? undefined : openedGoods(context, found, place)
}

/** For the window: what is sold here, and whether it is here. */
export function goodsShown(context: FeatureContext, prose: ContractProse | undefined, goods: Goods, place: number) {
  const { name, type } = fileNamed(prose, place)
  return { file: { root: toHex(goods.root), size: goods.size, type, name }, here: isHere(context, goods) }
}

/** The same, and whether its key is. */
export function goodsView(context: FeatureContext, dealing: Dealing, one: Commitment, place: number) {
  const goods = goodsOf(one)
  if (!goods) return undefined
  const { shown, phase } = dealing.agreement?.state.commitments[place] ?? {}
  const came = shown !== undefined && phase !== 'broken'
  const view = goodsShown(context, currentContract(dealing)?.prose, goods, place)
  return { ...view, opened: came || ownKey(context, goods) !== undefined }
}
