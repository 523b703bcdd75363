/** Files between the disk and the node. */
export const FILES_MAX = 16
export const FILE_MAX_BYTES = 16 * 1024 * 1024

/** A file's bytes as base64; reads it as a data: address, which the browser makes fast and off the main thread. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).slice(String(reader.result).indexOf(',') + 1))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'))
    reader.readAsDataURL(file)
  })
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** Kinds that an <img> shows without running anything. SVG is left out: it may carry scripts and links. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
export const isPicture = (type: string): boolean => PICTURES.has(type)
export const isPlainText = (type: string): boolean =>
  type === 'text/plain' || type === 'text/markdown' || type === 'text/csv'

/** Which files fit in one delivery, and the names of those that are too large. */
export function fitting(
  files: readonly File[],
  already: number,
  most: number,
): { take: File[]; large: string[]; tooMany: boolean } {
  const small = files.filter(({ size }) => size <= FILE_MAX_BYTES)
  const room = Math.max(0, most - already)
  return {
    take: small.slice(0, room),
    large: files.filter(({ size }) => size > FILE_MAX_BYTES).map(({ name }) => name),
    tooMany: small.length > room,
  }
}
