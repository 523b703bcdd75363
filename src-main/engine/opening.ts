/** The opening of the keystore's envelope, begun at once when the passphrase is known. It draws in nothing else, so that it begins early. */
import { workerData } from 'node:worker_threads'
import { openEnvelope } from '../adapters/crypto/keystore/envelope.ts'
import { hasKeystore, readKeystore } from '../adapters/crypto/keystore/file.ts'
import type { LedgerThreadData } from './client.ts'

const data = workerData as LedgerThreadData

async function begin(dir: string, passphrase: string): ReturnType<typeof openEnvelope> {
  return openEnvelope(passphrase, readKeystore(dir))
}

/** Undefined when there is nothing to open or nothing to open it with. Its failure is told by whoever waits for it. */
export const opening =
  data.passphrase !== undefined && hasKeystore(data.dir) ? begin(data.dir, data.passphrase) : undefined
opening?.catch(() => undefined)
delete data.passphrase
