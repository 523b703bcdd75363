/** The ledger thread's inside, without the thread: identity, procedures by path, and the engine. Also what in-process tests open. */

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { readDevice } from '#shared/core/hubs/index.ts'
import { parseNickname } from '#shared/core/identity/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { createBlobStore } from '../adapters/blobs/index.ts'
import { hasKeystore } from '../adapters/crypto/keystore/file.ts'
import {
  createKeystore,
  openKeystore,
  restoreKeystore,
  type UnlockedKeys,
  unlock,
} from '../adapters/crypto/keystore/keystore.ts'
import { entropy, sealer, verifier } from '../adapters/crypto/sodium.ts'
import { ThreadReckoner } from '../adapters/reckoner/index.ts'
import type { PageSums } from '../adapters/sqlite/page-sums.ts'
import { SqliteStore } from '../adapters/sqlite/store.ts'
import { threadStamper } from '../adapters/stamper/index.ts'
import { FileWitness } from '../adapters/witness/file.ts'
import { compression } from '../adapters/zlib/compression.ts'
import { features } from '../features/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { NodeEffect, TransportKey } from '../ports/node.ts'
import type { TrustReckoner } from '../ports/reckoner.ts'
import type { Stamper } from '../ports/stamper.ts'
import { auditThreads, type OpenAudit } from './audit-threads.ts'
import { makeBackup, withBackup } from './backup.ts'
import { carryProcedures } from './carry-procedures.ts'
import { conflictProcedures } from './conflict-procedures.ts'
import { openFolder } from './data-folder.ts'
import { DeviceDesk } from './device-desk.ts'
import { Engine } from './engine.ts'
import type { FeatureModule } from './feature.ts'
import { GuardDesk } from './guard-desk.ts'
import { historyProcedures } from './history-procedures.ts'
import { hubProcedures, join } from './hub-procedures.ts'
import type { EngineParts } from './parts.ts'
import { rebuild } from './replay.ts'
import { salvage } from './salvage.ts'

type Handler = (input: never) => unknown
type Opening = Parameters<typeof unlock>[1]

export interface LedgerNodeOptions {
  /** The user's folder for head witnesses, outside of the data folder; without it there is none. */
  state?: string
  practice?: { pace: number }
  snapshotEvery?: EngineParts['snapshotEvery'] | undefined
  /** The keystore's envelope, when its opening began before this node was made; who the node is, it tells only afterwards. */
  opening?: Opening
  stamper?: Stamper
  openAudit?: OpenAudit
  reckoner?: TrustReckoner
}

interface Restored {
  nick: string
  passphrase: string
  words: string
  /** Where guardians put these words in the place of others. */
  did?: string
}

interface BackupInput {
  file: string
  passphrase: string
}

export class LedgerNode {
  readonly engine: Engine
  readonly #dir: string
  readonly #sums: PageSums
  readonly #store: SqliteStore
  readonly #handlers = new Map<string, Handler>()
  #keys: UnlockedKeys | undefined
  #opening: Promise<void> | undefined

  constructor(
    dir: string,
    effect: (effect: NodeEffect) => void,
    now: () => number,
    {
      state,
      practice,
      snapshotEvery,
      opening,
      stamper = threadStamper(),
      openAudit = auditThreads(),
      reckoner = new ThreadReckoner(),
    }: LedgerNodeOptions = {},
  ) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    this.#dir = dir
    const blobs = createBlobStore(path.join(dir, 'blobs'))
    blobs.sweep()
    const modules = features(reckoner)
    const openWitness = state === undefined ? undefined : (dev: string) => new FileWitness(state, dev)
    const world = {
      verifier,
      sealer,
      compression,
      entropy,
      blobs,
      stamper,
      openAudit,
      now,
      effect,
      features: modules,
      ...(openWitness && { openWitness }),
      ...(practice && { practice }),
      ...(snapshotEvery !== undefined && { snapshotEvery }),
    }
    const folder = openFolder(dir, (store, upkeep) => new Engine({ ...world, store, upkeep }))
    this.engine = folder.engine
    this.#sums = folder.sums
    this.#store = folder.store
    this.#opening = opening && this.#openAtStart(opening)
    this.#register(this.#identityHandlers())
    this.#register(this.#deviceHandlers())
    this.#register(this.#guardHandlers())
    this.#register(hubProcedures(this.engine))
    this.#register(carryProcedures(this.engine))
    this.#register(conflictProcedures(this.engine))
    this.#register(historyProcedures(this.engine))
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
    const open = (keys: UnlockedKeys, nick?: string) => this.#opened(keys, nick)
    return {
      'identity.status': async () => {
        await this.#opening
        return this.#status()
      },
      'identity.create': async ({ nick, passphrase }: { nick: string; passphrase: string }) => {
        const name = checkedNick(nick)
        return open(await createKeystore(this.#dir, passphrase, this.engine.now()), name)
      },
      'identity.open': async ({ passphrase }: { passphrase: string }) =>
        open(await openKeystore(this.#dir, passphrase)),
      'identity.restore': async ({ nick, passphrase, words, did }: Restored) => {
        const name = checkedNick(nick)
        return open(await restoreKeystore(this.#dir, words, passphrase, this.engine.now(), { did }), name)
      },
      'backup.make': ({ file, passphrase }: BackupInput) => {
        const keys = this.#unlocked()
        const words = keys.words().join(' ')
        const parts = { dir: this.#dir, store: this.#store, now: this.engine.now() }
        return makeBackup({
          ...parts,
          words,
          confirmed: keys.seedConfirmed,
          did: keys.deviceCert.key && keys.did,
          file,
          passphrase,
        })
      },
      'backup.restore': async (input: BackupInput) => {
        const { keys, made } = await this.#restore(input)
        return { ...open(keys), made }
      },
      'identity.lock': async () => {
        await this.#opening
        this.#keys?.lock()
        this.#setKeys(undefined)
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
      'node.isMember': ({ dev }: { dev: string }) =>
        [...this.engine.hubs.values()].some(({ chain }) => readDevice(chain.reader, fromHex(dev))?.state === 'active'),
      'node.rebuild': ({ hub }: { hub: string }) => {
        const { chain } = this.engine.hub(hub)
        const result = rebuild(chain, this.engine.parts, this.engine.intake)
        this.engine.replay()
        return result
      },
    }
  }

  #opened(keys: UnlockedKeys, nick?: string): object {
    if (nick !== undefined) this.engine.parts.store.meta.set('identity/nick', nick)
    this.#setKeys(keys)
    return this.#status()
  }

  #deviceHandlers(): Record<string, Handler> {
    const desk = new DeviceDesk(this.engine, this.#dir)
    return {
      'device.offer': () => {
        if (hasKeystore(this.#dir)) throw alreadySomebody()
        return desk.offer()
      },
      'device.look': ({ code }: { code: string }) => desk.look(this.#unlocked(), code),
      'device.takeIn': ({ code }: { code: string }) =>
        desk.takeIn(this.#unlocked(), code, this.engine.parts.store.meta.get('identity/nick') ?? 'me'),
      'device.become': async ({ answer, passphrase }: { answer: string; passphrase: string }) => {
        const { keys, nick, links } = await desk.become(answer, passphrase)
        const status = this.#opened(keys, checkedNick(nick))
        for (const link of links) join(this.engine, link)
        return status
      },
    }
  }

  #guardHandlers(): Record<string, Handler> {
    const desk = new GuardDesk(this.engine, this.#dir)
    return {
      'guards.help': (input: { hub: string; did: string }) => desk.help(input),
      'guards.back': () => desk.back(this.#unlocked()),
      'guards.begin': async ({ code, passphrase }: { code: string; passphrase: string }) => {
        const { keys, nick, link } = await desk.begin(code, passphrase)
        const status = this.#opened(keys, checkedNick(nick))
        join(this.engine, link)
        return status
      },
    }
  }

  /** A passphrase that does not open leaves the node locked; whoever opens it next is told why. */
  #openAtStart(opening: Opening): Promise<void> {
    return unlock(this.#dir, opening).then(
      (keys) => this.#setKeys(keys),
      () => undefined,
    )
  }

  #setKeys(keys: UnlockedKeys | undefined): void {
    this.#keys = keys
    this.engine.setKeys(keys)
  }

  /** Data first, key last: a restore that was stopped half way can be done again. */
  #restore({ file, passphrase }: BackupInput): Promise<{ keys: UnlockedKeys; made: number }> {
    if (hasKeystore(this.#dir)) throw alreadySomebody()
    return withBackup({ dir: this.#dir, file, passphrase }, async ({ words, confirmed, did, made, store, place }) => {
      const old = new SqliteStore(store)
      try {
        salvage(old, this.engine, { settings: true, newDevice: true })
      } finally {
        old.close()
      }
      place()
      const kept = { seedConfirmed: confirmed, did }
      return { keys: await restoreKeystore(this.#dir, words, passphrase, this.engine.now(), kept), made }
    })
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
      ...(keys?.lent && { lent: true }),
      ...(keys && { did: keys.did, dev: toHex(keys.dev) }),
      ...(nick !== undefined && { nick }),
    }
  }

  /** Writes the journal into the main file and follows it with sums. */
  checkpoint(): void {
    this.#sums.checkpoint()
  }

  close(): void {
    this.engine.stamping.stopAll()
    this.#keys?.lock()
    try {
      this.#sums.checkpoint()
    } finally {
      this.engine.parts.store.close()
      this.#sums.close()
    }
  }
}

const alreadySomebody = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'keystore.exists',
    'This data folder already holds an identity, which was kept. Use a new data folder for another one.',
  )

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
