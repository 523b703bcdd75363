/** What this program is, for status answers and logs. */
import description from '../../package.json' with { type: 'json' }

export const version: string = description.version
const { electron, node } = process.versions
export const runtime = electron === undefined ? `Node ${node}` : `Electron ${electron}, Node ${node}`
