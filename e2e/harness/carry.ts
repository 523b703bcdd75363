/** Two windows without a network between them: the cable cut, bundles carried as files, QR codes filmed and shown to a camera. */
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { DesktopApp } from './desktop.ts'
import { SOON } from './trade.ts'
import { goTo } from './window.ts'

const ANSWER = { timeout: 20_000 }
/** What a cheap camera sees, in Y4M; each picture stands long enough to be looked at twice. */
const FILM = { width: 800, height: 600, perSecond: 4 }
/** Beyond as many as there are blocks: by the pause some blocks have gone by, and sums of others have to stand in for them. */
const MORE_FRAMES = 12

/**
 * From now on no TCP connection of this process goes out, comes in or lives on, and it has no address; its control socket is no TCP
 * connection.
 */
export async function cutCable({ app }: DesktopApp): Promise<void> {
  await app.evaluate(() => {
    const net = process.getBuiltinModule('node:net')
    const cable = globalThis as { cableIsCut?: boolean }
    const fresh = cable.cableIsCut === undefined
    cable.cableIsCut = true
    for (const handle of (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles())
      if (handle instanceof net.Socket && handle.remoteAddress) handle.destroy()
    if (!fresh) return
    const os = process.getBuiltinModule('node:os')
    const { networkInterfaces } = os
    os.networkInterfaces = () => (cable.cableIsCut ? {} : networkInterfaces())
    const { connect } = net.Socket.prototype
    net.Socket.prototype.connect = function (this: import('node:net').Socket, ...args: [never]) {
      const [first] = [args[0]].flat() as unknown[]
      const isTcp = typeof first === 'number' || (first as { port?: unknown })?.port !== undefined
      if (!cable.cableIsCut || !isTcp) return connect.apply(this, args)
      process.nextTick(() => this.destroy(new Error('the cable is cut')))
      return this
    } as never
    const { emit } = net.Server.prototype
    net.Server.prototype.emit = function (this: unknown, name: 'drop', ...rest: [never]) {
      const socket = rest[0] as unknown as import('node:net').Socket
      if ((name as string) !== 'connection' || !cable.cableIsCut || !socket.remoteAddress)
        return emit.call(this as never, name, ...rest)
      socket.destroy()
      return true
    } as never
  })
}

export const plugIn = ({ app }: DesktopApp): Promise<void> =>
  app.evaluate(() => {
    ;(globalThis as { cableIsCut?: boolean }).cableIsCut = false
  })

export const peersOf = ({ ask }: DesktopApp) => expect.poll(async () => (await ask.app.status()).network.peers, SOON)

async function chooseReceiver({ page }: DesktopApp, to: string): Promise<void> {
  await goTo(page, 'Carry')
  await page.getByLabel('For').selectOption({ label: to })
}

/** Packs for somebody by the window and says where the file lies. */
export async function packFile(desktop: DesktopApp, to: string, dir: string): Promise<string> {
  await desktop.app.evaluate(({ session }, folder) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(`${folder}/${item.getFilename()}`))
  }, dir)
  await chooseReceiver(desktop, to)
  await desktop.page.getByRole('button', { name: 'Save as a file' }).click()
  const said = await desktop.page.getByRole('alert').filter({ hasText: 'is packed' }).innerText(ANSWER)
  const file = path.join(dir, /^\S+\.kind/.exec(said.trim())?.[0] ?? 'none')
  await expect.poll(() => existsSync(file), SOON).toBe(true)
  return file
}

export async function takeFile({ page }: DesktopApp, file: string): Promise<void> {
  await goTo(page, 'Carry')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('alert').filter({ hasText: 'Taken in' })).toBeVisible(ANSWER)
}

/** One window's file, taken in by the other: what a stick in a pocket does. */
export async function carryFile(from: DesktopApp, to: DesktopApp, nick: string, dir: string): Promise<void> {
  await takeFile(to, await packFile(from, nick, dir))
}

/** Shows QR codes for somebody, takes a picture of each of them off the screen, and makes a film that a camera can be fed with. */
export async function filmCodes(desktop: DesktopApp, to: string, film: string): Promise<void> {
  const { page } = desktop
  await chooseReceiver(desktop, to)
  await page.getByRole('button', { name: 'Show as QR codes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Pause' }).click(ANSWER)
  const blocks = Number(/^(\d+) codes/.exec(await dialog.getByText(/codes, shown/).innerText())?.[1])
  const pictures: Buffer[] = []
  for (let n = 0; n < blocks + MORE_FRAMES; n++) {
    await dialog.getByRole('button', { name: 'Next code' }).click()
    const shot = await dialog.getByRole('img').screenshot()
    pictures.push(Buffer.from(await greyOf(page, shot.toString('base64')), 'base64'))
  }
  await dialog.getByRole('button', { name: 'Close' }).click()
  writeFilm(film, pictures)
}

/** A film that shows nothing: with it there is a camera. */
export const blankFilm = (film: string): void => writeFilm(film, [Buffer.alloc(FILM.width * FILM.height, 90)])

function writeFilm(film: string, pictures: readonly Buffer[]): void {
  const { width, height, perSecond } = FILM
  const grey = Buffer.alloc((width * height) / 2, 128)
  const frames = pictures.flatMap((picture) => [Buffer.from('FRAME\n'), picture, grey])
  writeFileSync(
    film,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420\n`), ...frames]),
  )
}

/**
 * A picture's brightness as the camera sees it, a little blurred by its own lens: one byte a pixel, base64. Text, since the page's own
 * types are not these.
 */
const greyOf = (page: Page, png: string): Promise<string> =>
  page.evaluate<string>(`(async () => {
    const bytes = Uint8Array.from(atob('${png}'), (c) => c.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes]))
    const paint = new OffscreenCanvas(${FILM.width}, ${FILM.height}).getContext('2d')
    paint.fillStyle = '#cccccc'
    paint.fillRect(0, 0, ${FILM.width}, ${FILM.height})
    const size = ${FILM.height - 40}
    paint.drawImage(picture, (${FILM.width} - size) / 2, 20, size, size)
    const { data } = paint.getImageData(0, 0, ${FILM.width}, ${FILM.height})
    let text = ''
    for (let i = 0; i < data.length; i += 4)
      text += String.fromCharCode(Math.round(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]))
    return btoa(text)
  })()`)

/** Chromium's own switches for a camera that shows a film; the application knows nothing of them. */
export const cameraOf = (film: string): string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** Answers the system's question about the camera, which a test cannot press. Returns how often it was asked. */
export async function answerCamera({ app }: DesktopApp, yes: boolean): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, answer) => {
    const counting = globalThis as { cameraAsked?: number }
    counting.cameraAsked = 0
    dialog.showMessageBox = (async () => {
      counting.cameraAsked = (counting.cameraAsked ?? 0) + 1
      return { response: answer ? 1 : 0, checkboxChecked: false }
    }) as never
  }, yes)
  return () => app.evaluate(() => (globalThis as { cameraAsked?: number }).cameraAsked ?? 0)
}

/** Scans with the camera until everything is taken in. */
export async function scan({ page }: DesktopApp): Promise<void> {
  await goTo(page, 'Carry')
  await page.getByRole('button', { name: 'Scan with the camera' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Taken in' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('dialog')).toBeHidden()
}
