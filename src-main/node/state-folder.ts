/** The user's folder for what must outlive a data folder: head witnesses (decision 011). */
import os from 'node:os'
import path from 'node:path'

/** `--state DIR` where given; else where this system keeps the state of a user's programs. */
export function stateFolder(given: string | undefined): string {
  if (given !== undefined) return given
  const home = os.homedir()
  if (process.platform === 'win32')
    return path.join(process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Kind Market', 'State')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Kind Market State')
  return path.join(process.env.XDG_STATE_HOME ?? path.join(home, '.local', 'state'), 'kind-market')
}
