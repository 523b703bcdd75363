/** Thumbnails come from strangers as base64: they are told apart by their first bytes and only ever given to an <img>. */

const WEBP = 'UklGR'
const JPEG = '/9j/'

/** A data: address for an <img>, or undefined when the bytes are neither WebP nor JPEG. */
export function thumbSource(base64: string): string | undefined {
  if (base64.startsWith(WEBP)) return `data:image/webp;base64,${base64}`
  if (base64.startsWith(JPEG)) return `data:image/jpeg;base64,${base64}`
  return undefined
}
