/**
 * Photos lose what a camera hides in them (place, serial number, time) before anybody else sees them (DESIGN §6). Works on the
 * container only: the picture's own bytes stay as they are.
 */

/** A copy without metadata, or undefined when the bytes are not a JPEG, PNG or WebP picture. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes)
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (ascii(1, 4) === 'PNG') return cleanPng(bytes)
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return cleanWebp(bytes)
  return undefined
}

const join = (parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Drops APP1–APP15 (Exif, XMP, maker notes) except the colour profile (APP2) and Adobe's colour transform (APP14), and comments. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    if (marker === 0xda) return join([...kept, bytes.subarray(at)])
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    if (end > bytes.length) return undefined
    const hides = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe
    if (!hides) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

const PNG_HIDING = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    if (!PNG_HIDING.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return join(kept)
}

/** Drops the EXIF and XMP chunks, their flags, and corrects the container's length. */
function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true)
    const end = Math.min(at + 8 + size + (size & 1), bytes.length)
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] as number) & ~0x0c
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = join(kept)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return join([head, body])
}
