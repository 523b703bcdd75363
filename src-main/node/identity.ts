/**
 * The keystore lives on the ledger thread; this side adds the operating system's keyring and tells the node when the keys
 * are there. With an empty passphrase a random one is made and kept by the keyring, so the keystore is encrypted always.
 */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { identityStatus } from '#shared/ipc/app.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { NodeClient, TransportKey } from '../ports/node.ts'
import { procedures } from './procedures.ts'

export type IdentityStatus = z.infer<typeof identityStatus>

export class IdentityDoor {
  readonly #client: NodeClient
  readonly #keyring: Keyring
  #open = false
  #onTurn: ((open: boolean) => void) | undefined
  #opening: Promise<unknown> | undefined

  constructor(client: NodeClient, keyring: Keyring) {
    this.#client = client
    this.#keyring = keyring
  }

  /** `onTurn` hears every opening and locking, for the network to follow; also that the keys are open already. */
  follow(onTurn: (open: boolean) => void): void {
    this.#onTurn = onTurn
    if (this.#open) onTurn(true)
  }

  /** While the keys are being opened at start, answers wait: a window must not show a lock that is about to fall. */
  async opened(): Promise<void> {
    await this.#opening
  }

  async status(): Promise<IdentityStatus> {
    await this.#opening
    const status = (await this.#client.call(procedures.identityStatus, undefined)) as Omit<IdentityStatus, 'osKeyring'>
    return { ...status, osKeyring: this.#keyring.available() }
  }

  async create(nick: string, passphrase: string): Promise<IdentityStatus> {
    const secret = this.#secretFor(passphrase)
    await this.#client.call(procedures.identityCreate, { nick, passphrase: secret })
    return this.#afterOpening(passphrase === '' ? secret : undefined)
  }

  /** `did` where guardians put these words in the place of others. */
  async restore(nick: string, passphrase: string, words: string, did?: string): Promise<IdentityStatus> {
    const secret = this.#secretFor(passphrase)
    await this.#client.call(procedures.identityRestore, { nick, passphrase: secret, words, did })
    return this.#afterOpening(passphrase === '' ? secret : undefined)
  }

  /** The keystore made here takes the backup's passphrase. */
  async restoreBackup(file: string, passphrase: string): Promise<IdentityStatus> {
    await this.#client.call(procedures.restoreBackup, { file, passphrase })
    return this.#afterOpening(undefined)
  }

  /** Of a device that another one took in. An empty passphrase as with `create`. */
  async become(answer: string, passphrase: string): Promise<IdentityStatus> {
    const secret = this.#secretFor(passphrase)
    await this.#client.call(procedures.deviceBecome, { answer, passphrase: secret })
    return this.#afterOpening(passphrase === '' ? secret : undefined)
  }

  /** With new keys under the name of somebody whose guardians are to bring them back. An empty passphrase as with `create`. */
  async beginBack(code: string, passphrase: string): Promise<IdentityStatus> {
    const secret = this.#secretFor(passphrase)
    await this.#client.call(procedures.guardsBegin, { code, passphrase: secret })
    return this.#afterOpening(passphrase === '' ? secret : undefined)
  }

  /** An empty passphrase means: the one the operating system keeps. */
  async unlock(passphrase: string): Promise<IdentityStatus> {
    const secret = passphrase === '' ? await this.#keyring.recall() : passphrase
    if (secret === undefined)
      throw new NodeRefusal('REFUSED', 'passphrase-needed', 'Type the passphrase to unlock. Nothing was changed.')
    await this.#client.call(procedures.identityOpen, { passphrase: secret })
    return this.#afterOpening(undefined)
  }

  async lock(): Promise<IdentityStatus> {
    await this.#client.call(procedures.identityLock, undefined)
    this.#turn(false)
    return this.status()
  }

  /** At start: opens with the passphrase given, or the one the operating system keeps; without either it stays locked. */
  async openAtStart(passphrase: string | undefined): Promise<void> {
    const attempt = this.#openAtStart(passphrase)
    this.#opening = attempt.catch(() => undefined)
    await attempt.finally(() => {
      this.#opening = undefined
    })
  }

  async #openAtStart(given: string | undefined): Promise<void> {
    // Asked together: the keyring answers while the ledger thread is still being loaded.
    const [status, secret] = await Promise.all([
      this.#client.call(procedures.identityStatus, undefined),
      given ?? this.#keyring.recall(),
    ])
    const { state } = status as IdentityStatus
    if (state === 'open') this.#turn(true)
    if (state !== 'locked' || secret === undefined) return
    await this.#client.call(procedures.identityOpen, { passphrase: secret })
    this.#turn(true)
  }

  transportKey(): Promise<TransportKey> {
    return this.#client.call(procedures.transportKey, undefined) as Promise<TransportKey>
  }

  async words(): Promise<string[]> {
    const { words } = (await this.#client.call(procedures.identityWords, undefined)) as { words: string[] | string }
    return typeof words === 'string' ? words.split(' ') : words
  }

  async markConfirmed(): Promise<void> {
    await this.#client.call(procedures.identityConfirmed, undefined)
  }

  #turn(open: boolean): void {
    this.#open = open
    this.#onTurn?.(open)
  }

  #secretFor(passphrase: string): string {
    if (passphrase !== '') return passphrase
    if (this.#keyring.available()) return randomBytes(32).toString('base64url')
    throw new NodeRefusal(
      'REFUSED',
      'passphrase-needed',
      'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.',
    )
  }

  async #afterOpening(keep: string | undefined): Promise<IdentityStatus> {
    if (keep !== undefined) await this.#keyring.keep(keep)
    this.#turn(true)
    return this.status()
  }
}
