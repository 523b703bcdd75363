/** A log's head in the C2SP tlog-checkpoint text form: origin, tree size, base64 root, one per line. */
import { base64 } from '@scure/base'
import { utf8 } from './bytes.ts'

export const checkpointText = (origin: string, size: number, root: Uint8Array): string =>
  `${origin}\n${size}\n${base64.encode(root)}\n`
export const checkpointBytes = (origin: string, size: number, root: Uint8Array): Uint8Array =>
  utf8(checkpointText(origin, size, root))
