/** electron-updater behind the port: it knows the installers of each system. Loaded at the first look, not with the application. */
import { existsSync, readFileSync } from 'node:fs'
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { app } from 'electron'
import type { Updater } from '#main/ports/updater.ts'
import { type ReleaseSource, readSource } from '#shared/core/releases/index.ts'

/** Written when packing (scripts/pack/app.mjs). It is JSON, and so the YAML that electron-updater reads. */
const FILE = 'release.json'
const ELSEWHERE = new Error('sent on to another address')

/** On Linux only what an installer brought can be replaced: an AppImage, or a package that says what it is. */
const replaceable = (): boolean =>
  process.platform !== 'linux' ||
  process.env.APPIMAGE !== undefined ||
  existsSync(path.join(process.resourcesPath, 'package-type'))

/** Undefined for a copy that nobody packed or installed, or that was packed without an address and keys. */
export function releaseSource(): ReleaseSource | undefined {
  const file = path.join(process.resourcesPath, FILE)
  if (!app.isPackaged || !replaceable() || !existsSync(file)) return undefined
  return readSource(JSON.parse(readFileSync(file, 'utf8')))
}

/**
 * Chromium reaches nothing at all here (lockdown.ts), so what electron-updater asks is asked by Node, and of the release's own address only:
 * it is not sent on to another one.
 */
function requestsTo(url: string) {
  const { protocol, host, pathname } = new URL(url)
  return (options: RequestOptions, answered: (response: IncomingMessage) => void): ClientRequest => {
    const { hostname = '', port, path: asked } = options
    const same = (port ? `${hostname}:${port}` : hostname) === host && (options.protocol ?? 'https:') === protocol
    const beside = same && asked?.startsWith(pathname) === true
    // As an error of the request itself: what is thrown in the answer to a redirection is caught by nobody.
    const nowhere = { createConnection: (_options: object, made: (error: Error) => void) => made(ELSEWHERE) }
    const given = beside ? options : ({ ...options, ...nowhere } as unknown as RequestOptions)
    return (protocol === 'http:' ? http : https).request(given, answered)
  }
}

export async function electronUpdater({ url }: ReleaseSource): Promise<Updater> {
  const { default: library } = await import('electron-updater')
  const updater = library.autoUpdater
  updater.updateConfigPath = path.join(process.resourcesPath, FILE)
  Object.assign(updater, {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableDifferentialDownload: true,
    disableWebInstaller: true,
    logger: null,
  })
  // What it reports is also thrown where it was asked; without a listener Node would end the process.
  updater.on('error', () => undefined)
  Object.assign((updater as unknown as { httpExecutor: object }).httpExecutor, { createRequest: requestsTo(url) })
  return {
    async look() {
      const found = await updater.checkForUpdates()
      return found?.isUpdateAvailable === true ? found.updateInfo : undefined
    },
    async fetch(onPart) {
      const tell = ({ percent }: { percent: number }): void => onPart(percent / 100)
      updater.on('download-progress', tell)
      try {
        await updater.downloadUpdate()
      } finally {
        updater.off('download-progress', tell)
      }
    },
    install() {
      let failure: Error | undefined
      const note = (error: Error): void => {
        failure = error
      }
      updater.once('error', note)
      updater.quitAndInstall(true, true)
      updater.off('error', note)
      if (failure) throw failure
    },
  }
}
