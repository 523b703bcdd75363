/** What a person's node in the small town is made of: keys that are the same in every run, SQLite and state in memory. */
import { disclose } from '#shared/core/files/index.ts'
import { deviceCertMessage, drawKey, proveDraw, secretAbout } from '#shared/core/identity/index.ts'
import { didFromKey, sha256 } from '#shared/core/kernel/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import { keypairFromSeed, openSealed, sealPairFromSeed, sign } from '../adapters/crypto/sodium.ts'
import { SqliteStore } from '../adapters/sqlite/store.ts'
import type { Keys } from '../ports/keys.ts'
import type { Sql } from '../ports/sql.ts'

export const START = 1_790_000_000_000
export const seedOf = (name: string, use: string): Uint8Array => sha256(new TextEncoder().encode(`${name}/${use}`))

/** Keys of a person on one device, the same in every run. */
export function keysOf(name: string): Keys {
  const root = keypairFromSeed(seedOf(name, 'root'))
  const device = keypairFromSeed(seedOf(name, 'device'))
  const sealing = sealPairFromSeed(seedOf(name, 'seal'))
  const court = seedOf(name, 'court')
  const did = didFromKey(root.publicKey)
  const cert = { did, dev: device.publicKey, seal: sealing.publicKey, issued: START }
  return {
    did,
    dev: device.publicKey,
    seal: sealing.publicKey,
    deviceCert: { ...cert, sig: sign(deviceCertMessage(cert), root.secretKey) },
    sign: (message) => sign(message, device.secretKey),
    signAsIdentity: (message) => sign(message, root.secretKey),
    prove: (message) => ({ by: root.publicKey, sig: sign(message, root.secretKey) }),
    openSealed: (box) => openSealed(box, sealing),
    disclose: (point, about) => disclose(sealing.secretKey, point, about),
    vrf: drawKey(court),
    proveDraw: (alpha) => proveDraw(court, alpha),
    secretFor: (about) => secretAbout(court, about),
  }
}

/** SQLite in memory behind the port. */
export function memorySql(): Sql & { exec(text: string): void } {
  const store = new SqliteStore(':memory:')
  return Object.assign(store.sql, { exec: (text: string) => store.exec(text) })
}

export class MemoryState implements Reader {
  readonly records = new Map<string, StateRecord>()
  get = (key: string): StateRecord | undefined => this.records.get(key)
  keys = (from: string, to: string, limit: number): string[] =>
    [...this.records.keys()]
      .filter((key) => key >= from && key < to)
      .sort()
      .slice(0, limit)
  apply(writes: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, value] of writes) value === null ? this.records.delete(key) : this.records.set(key, value)
  }
}
