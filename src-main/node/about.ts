/** What this program is, for status answers and logs. */
import os from 'node:os'
import description from '../../package.json' with { type: 'json' }

export const version: string = description.version
const { electron, node } = process.versions
export const runtime = electron === undefined ? `Node ${node}` : `Electron ${electron}, Node ${node}`
/** The operating system under it. */
export const system = `${os.type()} ${os.release()}, ${process.arch}`
