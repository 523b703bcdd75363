/** A log's head in the C2SP tlog-checkpoint form (https://c2sp.org/tlog-checkpoint): origin, tree size, base64 root, one per line. */
import { base64 } from '@scure/base'
import { utf8 } from './bytes.ts'

/** Throws where the origin is empty or breaks the line, or the size is not a count: such a note would say something else. */
export function checkpointText(origin: string, size: number, root: Uint8Array): string {
  if (origin === '' || /[\r\n]/.test(origin)) throw new TypeError('a checkpoint origin is one non-empty line')
  if (!Number.isSafeInteger(size) || size < 0) throw new TypeError('a tree size is a count')
  return `${origin}\n${size}\n${base64.encode(root)}\n`
}

/** The bytes a log or a witness signs. */
export const checkpointBytes = (origin: string, size: number, root: Uint8Array): Uint8Array =>
  utf8(checkpointText(origin, size, root))
