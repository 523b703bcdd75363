/** Photos are drawn again before they leave: nothing of the camera, the place or the hour survives a canvas. */

const FULL_MAX_PX = 1600
const FULL_QUALITY = 0.82
const THUMB_MAX_PX = 480
/** What a notice may carry; the rest travels by content (wire/notices.ts). */
const THUMB_MAX_BYTES = 24_576
const THUMB_QUALITIES = [0.76, 0.6, 0.45, 0.3]
const SMALLER = 0.75
const CHUNK = 0x8000

export interface Picture {
  /** Base64 WebP, at most 1600 px a side. */
  readonly full: string
  /** Base64 WebP, at most 24 KiB. */
  readonly thumb: string
}

/** Reads any picture the browser knows and makes both sizes; undefined when the file is no picture. */
export async function preparePicture(file: Blob): Promise<Picture | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return undefined
  const full = await base64(await draw(bitmap, FULL_MAX_PX, FULL_QUALITY))
  const thumb = await base64(await drawThumb(bitmap))
  bitmap.close()
  return { full, thumb }
}

async function drawThumb(bitmap: ImageBitmap): Promise<Blob> {
  for (let side = THUMB_MAX_PX; ; side = Math.round(side * SMALLER)) {
    for (const quality of THUMB_QUALITIES) {
      const blob = await draw(bitmap, side, quality)
      if (blob.size <= THUMB_MAX_BYTES) return blob
    }
  }
}

function draw(bitmap: ImageBitmap, sideMax: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, sideMax / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const paint = canvas.getContext('2d')
  if (!paint) throw new Error('no 2d canvas')
  paint.imageSmoothingQuality = 'high'
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/webp', quality })
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}
