/** QR codes as bytes: reading them from a picture or from what a camera sees. */

/** Photos of screens are large; this is plenty for a code of 70 modules and keeps reading it quick. */
const READ_MAX_PX = 1280

export type Picture = ImageBitmap | HTMLVideoElement

/** The bytes of the QR code in a picture, or undefined where none is found. */
export async function readFrame(picture: Picture, width: number, height: number): Promise<Uint8Array | undefined> {
  const { default: jsqr } = await import('jsqr')
  const scale = Math.min(1, READ_MAX_PX / Math.max(width, height))
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const paint = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true })
  if (!paint) throw new Error('no 2d canvas')
  paint.drawImage(picture, 0, 0, w, h)
  const found = jsqr(paint.getImageData(0, 0, w, h).data, w, h, { inversionAttempts: 'dontInvert' })
  return found ? Uint8Array.from(found.binaryData) : undefined
}

/** Of a picture file; undefined where it is no picture either. */
export async function readPicture(file: Blob): Promise<Uint8Array | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  return picture && readFrame(picture, picture.width, picture.height)
}
