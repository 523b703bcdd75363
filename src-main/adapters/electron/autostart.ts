/**
 * Starting with the desktop session on Linux: an entry in the user's autostart folder, by freedesktop.org's Desktop Application
 * Autostart Specification 0.5 and the quoting rules of its Desktop Entry Specification 1.5.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const FILE = 'kind-market.desktop'

/** `$XDG_CONFIG_HOME/autostart`, by default `~/.config/autostart`; a relative setting is void by the specification. */
export function autostartFile(env: NodeJS.ProcessEnv = process.env, home = os.homedir()): string {
  const set = env.XDG_CONFIG_HOME
  const config = set !== undefined && path.isAbsolute(set) ? set : path.join(home, '.config')
  return path.join(config, 'autostart', FILE)
}

/** One argument of `Exec`: quoted, with field codes (`%`) and the specification's reserved characters taken as they are. */
function quoted(argument: string): string {
  const inside = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')
  // The value as a whole is a string of the file, in which a backslash is written twice.
  return `"${inside}"`.replaceAll('\\', '\\\\')
}

export const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Kind Market',
    'Comment=Trade with the people you know',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** Writes the entry, whole or not at all, or takes it away. Repeating is harmless. Throws what the file system says. */
export async function setAutostart(file: string, command: readonly string[] | undefined): Promise<void> {
  if (command === undefined) return rm(file, { force: true })
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.new`, desktopEntry(command))
  await rename(`${file}.new`, file)
}
