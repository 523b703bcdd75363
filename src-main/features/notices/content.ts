/** A notice's content between its three homes: the form a person edits, the signed event, the read model. */
import type { CborValue } from '#shared/core/kernel/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Blob, NoticeForm, Work as WorkForm } from '#shared/ipc/notices.ts'
import type { BlobRef, NoticeContent, Work } from '#shared/wire/notices.ts'

export const toBlob = ({ root, size, type, name }: BlobRef): Blob => ({ root: toHex(root), size, type, name })
export const toBlobRef = ({ root, size, type, name }: Blob): BlobRef => ({ root: fromHex(root), size, type, name })

function toWorkForm({ wave, sample, from, ...rest }: Work): WorkForm {
  return {
    ...rest,
    ...(wave && { wave: Buffer.from(wave).toString('base64') }),
    ...(sample && { sample: toBlob(sample) }),
    ...(from && { from: from.map(toHex) }),
  }
}

const toWork = ({ wave, sample, from, ...rest }: WorkForm) =>
  ({
    ...rest,
    ...(wave !== undefined && { wave: new Uint8Array(Buffer.from(wave, 'base64')) }),
    ...(sample && { sample: toBlobRef(sample) }),
    ...(from && { from: from.map(fromHex) }),
  }) as CborValue

/** What windows show of a signed content. A thumbnail without its photo is dropped: it could not be opened. */
export function toForm(content: NoticeContent): NoticeForm {
  const { thumb, photo, price, space, work, ...rest } = content
  return {
    ...rest,
    price: price.kind === 'barter' ? price : { ...price, amount: String(price.amount) },
    ...(space && { space: { ...space, id: toHex(space.id) } }),
    ...(work && { work: toWorkForm(work) }),
    ...(photo && thumb ? { photo: { blob: toBlob(photo), thumb: Buffer.from(thumb).toString('base64') } } : {}),
  }
}

/** The body a form becomes. The form has been checked (core/notices/validity.ts). */
export function toContent(form: NoticeForm): Record<string, CborValue> {
  const { photo, price, area, space, work, ...others } = form
  const rest = {
    ...others,
    ...(area !== undefined && { area }),
    ...(space && { space: { ...space, id: fromHex(space.id) } as CborValue }),
    ...(work && { work: toWork(work) }),
  }
  const title = form.title.trim()
  const signedPrice = price.kind === 'barter' ? { ...price } : { ...price, amount: BigInt(price.amount) }
  if (photo === undefined) return { ...rest, title, price: signedPrice }
  return {
    ...rest,
    title,
    price: signedPrice,
    photo: { ...toBlobRef(photo.blob) },
    thumb: new Uint8Array(Buffer.from(photo.thumb, 'base64')),
  }
}
