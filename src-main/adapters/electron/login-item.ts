/** Starting when the person logs in, by the means of each system. */
import { app } from 'electron'
import { NodeRefusal } from '#main/ports/failure.ts'
import { autostartFile, setAutostart } from './autostart.ts'

export interface LoginStart {
  on: boolean
  /** Without a window, when there is to be none until it is asked for. */
  background: boolean
  /** The data directory, where it is not the usual one. */
  data: string | undefined
}

function argumentsOf({ background, data }: LoginStart): string[] {
  return [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(data === undefined ? [] : ['--data', data]),
    ...(background ? ['--background'] : []),
  ]
}

/** Tells the system. Repeating is harmless. Code: login.refused, with nothing changed. */
export async function setLoginStart(start: LoginStart): Promise<void> {
  const args = argumentsOf(start)
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: start.on, path: process.execPath, args })
    return
  }
  // An AppImage is mounted somewhere else at each start; the file itself is named by its runtime.
  const program = process.env.APPIMAGE ?? process.execPath
  const file = autostartFile()
  try {
    await setAutostart(file, start.on ? [program, ...args] : undefined)
  } catch (error) {
    throw new NodeRefusal(
      'REFUSED',
      'login.refused',
      `Not changed: the file ${file}, by which the desktop starts programs, could not be ${start.on ? 'written' : 'removed'} (${String(error)}). Mend that and choose again.`,
    )
  }
}
