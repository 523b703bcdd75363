/** Where the control socket of a data directory is; both ends compute it from the directory alone. */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const SOCKET_PATH_BYTES_MAX = 103

/**
 * A socket in the directory itself, as the owner expects. A path too long for the system goes to a private folder of this
 * user under the temporary directory instead; Windows has named pipes, which are not files.
 */
export function controlPath(dir: string, platform: NodeJS.Platform = process.platform): string {
  const real = realpathSync(dir)
  const short = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (platform === 'win32') return `\\\\.\\pipe\\kind-market-${short}`
  const inside = path.join(real, 'control.sock')
  if (Buffer.byteLength(inside) <= SOCKET_PATH_BYTES_MAX) return inside
  return path.join(privateFolder(), `${short}.sock`)
}

/** Refuses a folder that somebody else made first: whoever owns it could listen in our place. */
function privateFolder(): string {
  const uid = process.getuid?.() ?? 0
  const folder = path.join(os.tmpdir(), `kind-market-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid: owner, mode } = statSync(folder)
  if (owner !== uid || (mode & 0o077) !== 0)
    throw new Error(`${folder} is not private to this user; remove it and try again`)
  return folder
}
