/** Compression where a format of others asks for it: status lists of credentials. */
import type { Gunzip, Gzip } from '#shared/core/credentials/index.ts'

export interface Compression {
  gzip: Gzip
  gunzip: Gunzip
}
