/** Files that a window saves. */
import { mkdirSync } from 'node:fs'
import type { DesktopApp } from './desktop.ts'

/** Presses what saves a file, and resolves with its path in `folder` when it is there. */
export async function saved({ app }: DesktopApp, folder: string, press: () => Promise<unknown>): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const named = app.evaluate(
    ({ session }, to) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const file = `${to}/${item.getFilename()}`
          item.setSavePath(file)
          item.once('done', () => resolve(file))
        })
      }),
    folder,
  )
  await press()
  return named
}
