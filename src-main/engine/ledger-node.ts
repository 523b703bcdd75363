/** The ledger thread's inside, without the thread: identity, procedures by path, and the engine. Also what in-process tests open. */

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseNickname } from '#shared/core/identity/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { createBlobStore } from '../adapters/blobs/index.ts'
import { hasKeystore } from '../adapters/crypto/keystore/file.ts'
import {
  createKeystore,
  openKeystore,
  restoreKeystore,
  type UnlockedKeys,
} from '../adapters/crypto/keystore/keystore.ts'
import { entropy, sealer, verifier } from '../adapters/crypto/sodium.ts'
import { SqliteStore } from '../adapters/sqlite/store.ts'
import { features } from '../features/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { NodeEffect, TransportKey } from '../ports/node.ts'
import { Engine } from './engine.ts'
import type { FeatureModule } from './feature.ts'
import { hubProcedures } from './hub-procedures.ts'
import { rebuild } from './replay.ts'

type Handler = (input: never) => unknown

export class LedgerNode {
  readonly engine: Engine
  readonly #dir: string
  readonly #handlers = new Map<string, Handler>()
  #keys: UnlockedKeys | undefined

  constructor(dir: string, effect: (effect: NodeEffect) => void, now: () => number, practice?: { pace: number }) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    this.#dir = dir
    const store = new SqliteStore(path.join(dir, 'market.db'))
    const blobs = createBlobStore(path.join(dir, 'blobs'))
    blobs.sweep()
    const modules = features()
    this.engine = new Engine({
      store,
      verifier,
      sealer,
      entropy,
      blobs,
      now,
      features: modules,
      effect,
      ...(practice && { practice }),
    })
    this.#register(this.#identityHandlers())
    this.#register(hubProcedures(this.engine))
    for (const feature of modules) this.#registerFeature(feature)
  }

  #registerFeature({ handlers }: FeatureModule): void {
    for (const [name, handler] of Object.entries(handlers))
      this.#handlers.set(name, (input) => handler(this.engine.context, input))
  }

  #register(handlers: Record<string, Handler>): void {
    for (const [name, handler] of Object.entries(handlers)) this.#handlers.set(name, handler)
  }

  /** One procedure by path. Throws NodeRefusal; anything else is a defect. */
  async call(name: string, input: unknown): Promise<unknown> {
    const handler = this.#handlers.get(name)
    if (!handler) throw new NodeRefusal('NOT_FOUND', 'procedure.unknown', `There is no procedure ${name}.`)
    return handler(input as never)
  }

  #identityHandlers(): Record<string, Handler> {
    const { meta } = this.engine.parts.store
    const open = (keys: UnlockedKeys, nick?: string) => {
      this.#keys = keys
      if (nick !== undefined) meta.set('identity/nick', nick)
      this.engine.setKeys(keys)
      return this.#status()
    }
    return {
      'identity.status': () => this.#status(),
      'identity.create': async ({ nick, passphrase }: { nick: string; passphrase: string }) => {
        const name = checkedNick(nick)
        return open(await createKeystore(this.#dir, passphrase, this.engine.now()), name)
      },
      'identity.open': async ({ passphrase }: { passphrase: string }) =>
        open(await openKeystore(this.#dir, passphrase)),
      'identity.restore': async ({ nick, passphrase, words }: { nick: string; passphrase: string; words: string }) => {
        const name = checkedNick(nick)
        return open(await restoreKeystore(this.#dir, words, passphrase, this.engine.now()), name)
      },
      'identity.lock': () => {
        this.#keys?.lock()
        this.#keys = undefined
        this.engine.setKeys(undefined)
        return this.#status()
      },
      'identity.words': () => ({ words: this.#unlocked().words() }),
      'identity.confirmed': async () => {
        await this.#unlocked().confirmSeed()
        this.engine.changed('app')
        return this.#status()
      },
      'identity.transport': (): TransportKey => ({
        dev: this.#unlocked().dev,
        secret: this.#unlocked().deviceSecret(),
      }),
      'node.alarms': () => this.engine.alarms,
      'node.addresses': ({ addresses }: { addresses: string[] }) => {
        this.engine.addresses = addresses
        return {}
      },
      'node.rebuild': ({ hub }: { hub: string }) => {
        const { chain } = this.engine.hub(hub)
        const result = rebuild(chain, this.engine.parts.store, this.engine.intake)
        this.engine.replay()
        return result
      },
    }
  }

  #unlocked(): UnlockedKeys {
    if (this.#keys) return this.#keys
    throw new NodeRefusal(
      'LOCKED',
      'identity.locked',
      'Kind Market is locked. Nothing was changed; unlock it and try again.',
    )
  }

  #status(): object {
    const nick = this.engine.parts.store.meta.get('identity/nick')
    const keys = this.#keys
    const state = keys ? 'open' : hasKeystore(this.#dir) ? 'locked' : 'missing'
    return {
      state,
      seedConfirmed: keys?.seedConfirmed ?? false,
      ...(keys && { did: keys.did, dev: toHex(keys.dev) }),
      ...(nick !== undefined && { nick }),
    }
  }

  close(): void {
    this.#keys?.lock()
    this.engine.parts.store.close()
  }
}

/** Before any key is made: a refused name leaves nothing behind, and what passes, every hub takes. */
function checkedNick(text: string): string {
  const nick = parseNickname(text)
  if (nick.ok) return nick.value
  throw new NodeRefusal(
    'REFUSED',
    nick.error,
    'A name has 1 to 32 visible characters. Nothing was changed; choose another.',
  )
}
