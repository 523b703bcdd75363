/** Many pictures on one page, made by Electron's own image code: nothing else on a machine has to be able to. */
import { writeFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

const COLUMNS = 6
const TILE_PX = 320
const GAP_PX = 12

/** Writes one JPEG of all these, in rows, each scaled to the same width. All have one size. */
export async function contactSheet(app: ElectronApplication, files: readonly string[], to: string): Promise<void> {
  const jpeg = await again(() =>
    app.evaluate(
      ({ nativeImage }, { files, columns, tile, gap }) => {
        const shots = files.map((file) => nativeImage.createFromPath(file).resize({ width: tile, quality: 'good' }))
        const height = shots[0]?.getSize().height ?? 0
        const width = gap + columns * (tile + gap)
        const rows = Math.ceil(shots.length / columns)
        const sheet = Buffer.alloc(width * (gap + rows * (height + gap)) * 4, 0x80)
        for (const [place, shot] of shots.entries()) {
          const pixels = shot.toBitmap()
          const left = gap + (place % columns) * (tile + gap)
          const top = gap + Math.floor(place / columns) * (height + gap)
          for (let y = 0; y < height; y++)
            pixels.copy(sheet, ((top + y) * width + left) * 4, y * tile * 4, (y + 1) * tile * 4)
        }
        const whole = nativeImage.createFromBitmap(sheet, { width, height: gap + rows * (height + gap) })
        return whole.toJPEG(62).toString('base64')
      },
      { files, columns: COLUMNS, tile: TILE_PX, gap: GAP_PX },
    ),
  )
  writeFileSync(to, Buffer.from(jpeg, 'base64'))
}

/** So many pixels make V8 collect garbage, which now and then takes the inspector's waiting promise along. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error
    return ask()
  }
}
