/** The board's procedures, named as in the contract (src-shared/ipc/notices.ts). */

import { readHub } from '#shared/core/hubs/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { noticeProblems } from '#shared/core/notices/index.ts'
import type { Blob, ListingFormat, Notice, NoticeForm } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { type Marker, markerOf, withMarks } from '../moderation/index.ts'
import { isBlocked, isMuted, settledPartners } from '../people/index.ts'
import { notFound, refused } from '../refusal.ts'
import { inSpace, placed } from '../spaces/index.ts'
import { alikeOf } from './alike.ts'
import { toContent } from './content.ts'
import { read, writeListing } from './documents/handlers.ts'
import { listDrafts, removeDraft, saveDraft } from './drafts.ts'
import { type Finding, findBest } from './finding.ts'
import { hide as hideNotice, isHidden, show as showNotice, unwantedOf } from './hidden.ts'
import { withKm } from './near.ts'
import { withoutMetadata } from './photo.ts'
import { readClaim } from './projection.ts'
import { noticeById, noticeByRow } from './queries.ts'
import { find, type Search } from './search.ts'
import { Meanings } from './vocabulary.ts'

/** One file, decoded. Bigger ones need a transfer of their own, which this hub does not offer yet. */
const MAX_BLOB_BYTES = 16 * 1024 * 1024
const MAX_THUMB_BYTES = 24_576

const viewer = (context: FeatureContext) => ({ me: context.keys().did, now: context.now() })

export function search(context: FeatureContext, input: Search) {
  const seen = viewer(context)
  const hubs = input.hub === undefined ? context.hubs() : [input.hub]
  const { hits, ...found } = find(context.sql, input, hubs, { ...seen, unwanted: unwantedOf(context) })
  const sight = sightOf(context)
  const items = hits.map((hit) => withKm(sight(noticeByRow(context.sql, hit.row, input.text, seen)), input.near))
  return { items, ...found }
}

/** Says why a notice is out of sight, when this person has put it there, whose it looks like, and what the lists they follow say of it. */
export function sightOf(context: FeatureContext): (notice: Notice) => Notice {
  const markers = new Map<string, Marker>()
  return (notice) => {
    const { hub } = notice
    const marker = markers.get(hub) ?? markerOf(context, hub)
    markers.set(hub, marker)
    const hidden = whyHidden(context, notice)
    const alike = alikeOf(context.sql, notice, viewer(context))
    return withMarks(
      context,
      marker,
      inSpace(context, { ...notice, ...(hidden && { hidden }), ...(alike && { alike }) }),
    )
  }
}

function whyHidden(context: FeatureContext, { id, author }: Notice): Notice['hidden'] {
  if (isHidden(context, id)) return 'notice'
  if (isBlocked(context, author.did)) return 'author'
  return isMuted(context, author.did) ? 'muted' : undefined
}

function theNotice(context: FeatureContext, id: string): Notice {
  const notice = noticeById(context.sql, id, viewer(context))
  if (notice === undefined) {
    throw notFound(
      'notice.unknown',
      'This notice is not known here. It may not have arrived yet; it will show on the board when it does.',
    )
  }
  return sightOf(context)(notice)
}

export const get = (context: FeatureContext, { id }: { id: string }) => theNotice(context, id)

/** Refuses with every problem at once, so that a person corrects the form in one go. */
function checkForm(context: FeatureContext, hub: string, form: NoticeForm): void {
  const { price, work } = form
  const wave = work?.wave === undefined ? undefined : Buffer.from(work.wave, 'base64')
  const draft = {
    ...form,
    price: price.kind === 'barter' ? price : { ...price, amount: BigInt(price.amount) },
    work: work && { ...work, wave },
  }
  const problems = noticeProblems(draft, context.now(), readHub(context.state(hub)).token).map(
    (problem) => problem.text,
  )
  if (form.photo && Buffer.from(form.photo.thumb, 'base64').length > MAX_THUMB_BYTES)
    problems.push('The small picture is too large; choose the photo again.')
  if (problems.length === 0) return
  throw refused(
    'notice.invalid',
    `Not published: ${problems.join(' ')} What you wrote is kept; correct it and publish again.`,
  )
}

/** The same form with a photo that tells nothing but the picture. */
async function withCleanPhoto(context: FeatureContext, form: NoticeForm): Promise<NoticeForm> {
  if (form.photo === undefined) return form
  const photo = await context.blobs.get(fromHex(form.photo.blob.root))
  const clean = photo && withoutMetadata(photo)
  const thumb = withoutMetadata(new Uint8Array(Buffer.from(form.photo.thumb, 'base64')))
  if (clean === undefined || thumb === undefined) {
    throw refused(
      'notice.photo',
      'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.',
    )
  }
  const root = toHex(await context.blobs.put(clean))
  return {
    ...form,
    photo: { blob: { ...form.photo.blob, root, size: clean.length }, thumb: Buffer.from(thumb).toString('base64') },
  }
}

export async function publish(context: FeatureContext, input: { hub: string; form: NoticeForm; draft?: string }) {
  checkForm(context, input.hub, input.form)
  const form = await withCleanPhoto(context, placed(context, input.hub, input.form))
  const signed = context.submit(input.hub, 'notice.put', { at: context.now(), content: toContent(form) })
  if (input.draft !== undefined) removeDraft(context, input.draft)
  context.changed('notices')
  return { id: toHex(signed.id) }
}

/** My own open notice, or a refusal that says why it cannot be changed. */
function changeable(context: FeatureContext, id: string): Notice {
  const notice = theNotice(context, id)
  if (!notice.mine)
    throw refused('notice.not-yours', 'Nothing changed: only the person who posted a notice can change it.')
  if (notice.state === 'withdrawn') {
    throw refused(
      'notice.withdrawn',
      'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.',
    )
  }
  return notice
}

export async function edit(context: FeatureContext, input: { id: string; form: NoticeForm }) {
  const { hub } = changeable(context, input.id)
  checkForm(context, hub, input.form)
  const form = await withCleanPhoto(context, placed(context, hub, input.form))
  const { latest } = readClaim(context.sql, hub, input.id, context.keys().did)
  // A clock that was set back must not hide an edit behind the version it replaces.
  const at = Math.max(context.now(), (latest?.at ?? 0) + 1)
  context.submit(hub, 'notice.put', { at, content: toContent(form), replaces: fromHex(input.id) })
  context.changed('notices')
  return { id: input.id }
}

export function withdraw(context: FeatureContext, { id }: { id: string }) {
  const { hub } = changeable(context, id)
  const body: Record<string, CborValue> = { at: context.now(), notice: fromHex(id) }
  context.submit(hub, 'notice.withdraw', body)
  context.changed('notices')
  return { id }
}

/** Out of this person's sight on this node; nobody is told. Repeating is harmless. */
export function hide(context: FeatureContext, { id }: { id: string }) {
  if (theNotice(context, id).mine)
    throw refused('notice.own', 'Not hidden: this is your own notice. Withdraw it to take it off the board.')
  hideNotice(context, id)
  context.changed('notices')
  return {}
}

export function show(context: FeatureContext, { id }: { id: string }) {
  showNotice(context, id)
  context.changed('notices')
  return {}
}

export const drafts = (context: FeatureContext) => listDrafts(context)

export function saveOneDraft(
  context: FeatureContext,
  input: { draft?: string; hub: string; form: Partial<NoticeForm> },
) {
  return { draft: saveDraft(context, input) }
}

export function removeOneDraft(context: FeatureContext, { draft }: { draft: string }) {
  removeDraft(context, draft)
  return {}
}

export async function addBlob(
  context: FeatureContext,
  input: { name: string; type: string; data: string },
): Promise<Blob> {
  const bytes = new Uint8Array(Buffer.from(input.data, 'base64'))
  if (bytes.length === 0) throw refused('blob.empty', 'The file is empty, so nothing was stored. Choose another file.')
  if (bytes.length > MAX_BLOB_BYTES) {
    throw refused(
      'blob.too-large',
      'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.',
    )
  }
  const name = input.name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\]/g, '_')
  return { root: toHex(await context.blobs.put(bytes)), size: bytes.length, type: input.type, name }
}

export async function blob(context: FeatureContext, { root }: { root: string }) {
  const id = fromHex(root)
  const bytes =
    (await context.blobs.get(id)) ?? ((await context.fetchBlob(id)) ? await context.blobs.get(id) : undefined)
  if (bytes === undefined) {
    throw notFound(
      'blob.unreachable',
      'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.',
    )
  }
  return { data: Buffer.from(bytes).toString('base64') }
}

export const write = (context: FeatureContext, input: { notice: string; format: ListingFormat }) =>
  writeListing(context, theNotice(context, input.notice), input.format)

/** Share of the viewer's walks along trust that come by each person of a hub. */
export type WalksOf = (context: FeatureContext, hub: string) => Promise<ReadonlyMap<string, number>>

async function best(context: FeatureContext, asked: Finding, walksOf: WalksOf, meanings: Meanings) {
  const walks = await walksOf(context, asked.hub)
  const seen = viewer(context)
  const settled = new Set(settledPartners(context.sql, asked.hub, seen.me))
  const seeker = { ...seen, unwanted: unwantedOf(context), regard: { settled, walks } }
  const { hits, ...found } = findBest(context.sql, asked, seeker, meanings)
  const sight = sightOf(context)
  const typed = [asked.text, ...found.meant.map(({ used }) => used)].join(' ')
  const items = hits.map(({ row, why }) => ({
    ...withKm(sight(noticeByRow(context.sql, row, typed, seen)), asked.near),
    why,
  }))
  return { items, ...found }
}

/** One vocabulary per node, which is read when a word is first mistyped. */
export function noticeHandlers(walksOf: WalksOf) {
  const meanings = new Meanings()
  return {
    ...handlers,
    'notices.find': (context: FeatureContext, asked: Finding) => best(context, asked, walksOf, meanings),
  }
}

const handlers = {
  'notices.search': search,
  'notices.get': get,
  'notices.publish': publish,
  'notices.edit': edit,
  'notices.withdraw': withdraw,
  'notices.hide': hide,
  'notices.show': show,
  'notices.drafts': drafts,
  'notices.saveDraft': saveOneDraft,
  'notices.removeDraft': removeOneDraft,
  'notices.addBlob': addBlob,
  'notices.blob': blob,
  'notices.export': write,
  'notices.read': read,
}
