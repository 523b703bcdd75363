/** The Debian package of an unpacked application, made by dpkg-deb alone. */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, step } from '../setup/say.mjs'

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
const DESCRIPTION = `Post what you offer or need, settle on terms in one sentence, trade in your group's own credits.
Members' computers talk to each other directly; nobody else's server is needed.
.
Removing the package removes the program only. What you wrote and the keys to your money stay in your home directory, under
~/.config/Kind Market, until you delete that directory yourself.`

/**
 * Resolves with the file. No maintainer script is needed: the sandbox's helper is setuid root in the archive itself, and dpkg's
 * triggers tell the desktop about the menu entry, the icon and the link scheme. Nothing a person wrote is ever removed.
 */
export async function packDeb(dir, { compression = 'xz' } = {}) {
  // By this electron-updater knows how this copy was installed; the unpacked application beside it was not.
  const kind = path.join(dir, 'resources/package-type')
  writeFileSync(kind, 'deb')
  try {
    return await pack(dir, compression)
  } finally {
    rmSync(kind)
  }
}

async function pack(dir, compression) {
  const { default: createPackage } = await import('electron-installer-debian')
  const made = await step('packing the .deb', () =>
    createPackage({
      src: dir,
      dest: path.dirname(dir),
      arch: ARCHITECTURES[process.arch],
      options: {
        name: 'kind-market',
        bin: 'kind-market',
        productName: 'Kind Market',
        productDescription: DESCRIPTION,
        section: 'net',
        compression,
        icon: { '512x512': inRoot('assets/icon.png'), scalable: inRoot('assets/icon.svg') },
        categories: ['Network'],
        mimeType: ['x-scheme-handler/kind'],
        // Electron's binary is linked against it; the installer's own list only recommends it.
        depends: ['libasound2t64 | libasound2'],
        recommends: ['desktop-file-utils'],
      },
    }),
  )
  return made.packagePaths[0]
}
