/** Runtimes older than Node-API 10 cannot load better-sqlite3's prebuilt add-on; setup put one for them under native/. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const PREBUILT_NEEDS_NAPI = 10

/** Path of the add-on to load, or undefined for the prebuilt one. */
export function sqliteBinding(): string | undefined {
  if (Number(process.versions.napi) >= PREBUILT_NEEDS_NAPI) return undefined
  const name = path.join('native', `${process.platform}-${process.arch}-napi9`, 'better_sqlite3.node')
  for (let dir = import.meta.dirname; dir !== path.dirname(dir); dir = path.dirname(dir)) {
    const file = path.join(dir.replace(/app\.asar$/, 'app.asar.unpacked'), name)
    if (existsSync(file)) return file
  }
  return undefined
}
