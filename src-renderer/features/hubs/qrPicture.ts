/** Invite links as pictures: writing one to a file, and reading one somebody was sent. */
import { encode } from 'uqr'

const MODULE_PX = 8
/** Photos of screens are large; this is plenty for a QR code and keeps reading it quick. */
const READ_MAX_PX = 1400

/** Saves a link's QR code as a PNG. */
export async function saveQr(link: string, name: string): Promise<void> {
  const { data, size } = encode(link, { ecc: 'M', border: 4 })
  const canvas = new OffscreenCanvas(size * MODULE_PX, size * MODULE_PX)
  const paint = canvas.getContext('2d')
  if (!paint) throw new Error('no 2d canvas')
  paint.fillStyle = '#ffffff'
  paint.fillRect(0, 0, canvas.width, canvas.height)
  paint.fillStyle = '#14201c'
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) if (dark) paint.fillRect(x * MODULE_PX, y * MODULE_PX, MODULE_PX, MODULE_PX)
  const address = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }))
  const anchor = Object.assign(document.createElement('a'), { href: address, download: `${name}.png` })
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The text of a QR code in a picture, or undefined when none is found or the file is no picture. */
export async function readQr(file: Blob): Promise<string | undefined> {
  const { default: jsqr } = await import('jsqr')
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, READ_MAX_PX / Math.max(picture.width, picture.height))
  const [width, height] = [
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  ]
  const paint = new OffscreenCanvas(width, height).getContext('2d')
  if (!paint) throw new Error('no 2d canvas')
  paint.drawImage(picture, 0, 0, width, height)
  const { data } = paint.getImageData(0, 0, width, height)
  return jsqr(data, width, height)?.data
}
