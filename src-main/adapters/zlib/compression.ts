/** GZIP by Node's zlib. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Compression } from '#main/ports/compression.ts'

export const compression: Compression = {
  gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
  gunzip(bytes, most) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: most }))
    } catch {
      return undefined
    }
  },
}
