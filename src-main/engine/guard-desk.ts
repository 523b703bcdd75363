/** Guardians bring somebody back who has lost every device and the words: their help, and the new keys that are asked for (decision 058). */
import { readGuard, waitOf, willing } from '#shared/core/guards/index.ts'
import { certifierOf, readHub, readMember } from '#shared/core/hubs/index.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import type { ComingBack } from '#shared/ipc/guards.ts'
import type { UnlockedKeys } from '../adapters/crypto/keystore/keystore.ts'
import { createKeystore } from '../adapters/crypto/keystore/keystore.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import { backPhrase, readHelp, writeBack, writeHelp } from './guard-codes.ts'
import { writeLink } from './hub-procedures.ts'

const DAYS = 30

export class GuardDesk {
  readonly #engine: Engine
  readonly #dir: string

  constructor(engine: Engine, dir: string) {
    this.#engine = engine
    this.#dir = dir
  }

  /** On a guardian's device: who is to come back, and the way to the hub. Code: guard.not-guardian. */
  help({ hub, did }: { hub: string; did: string }): { code: string } {
    const { reader } = this.#engine.hub(hub).chain
    const [guard, member] = [readGuard(reader, did), readMember(reader, did)]
    if (!guard || !member || !willing(guard).includes(this.#engine.unlocked().did))
      throw new NodeRefusal(
        'REFUSED',
        'guard.not-guardian',
        'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.',
      )
    const { link } = writeLink(this.#engine, { hub, uses: 1, days: DAYS })
    return { code: writeHelp({ v: 1, did, nick: member.nick, link }) }
  }

  /** On a new device: keys of its own under the old name. They are nothing until the guardians' word is in force. Codes: guard.help-unreadable, keystore.exists, keystore.passphrase. */
  async begin(code: string, passphrase: string): Promise<{ keys: UnlockedKeys; nick: string; link: string }> {
    const { did, nick, link } = readHelp(code)
    return { keys: await createKeystore(this.#dir, passphrase, this.#engine.now(), did), nick, link }
  }

  /** What whoever comes back shows their guardians, and how far these have come; nothing where the keys are those in the name. */
  back(keys: UnlockedKeys): { back?: ComingBack } {
    const { did, seal } = keys
    const { key } = keys.deviceCert
    if (!key || keys.lent) return {}
    const asked = { v: 1 as const, did, key, seal }
    const hubs = [...this.#engine.hubs.values()].flatMap(({ hub, chain }): ComingBack['hubs'] => {
      const { reader } = chain
      const guard = readGuard(reader, did)
      const name = readHub(reader).name
      if (equalBytes(certifierOf(reader, did), key)) return [{ hub, name, state: 'back' }]
      if (!guard) return []
      const attempt = guard.attempts.find((one) => equalBytes(one.key, key))
      const due = attempt?.due
      return [
        {
          hub,
          name,
          state: due === undefined ? 'asking' : 'waiting',
          by: (attempt?.by ?? []).map((one) => readMember(reader, one)?.nick ?? one),
          k: guard.k,
          wait: waitOf(guard),
          ...(due !== undefined && { due: due + readHub(reader).paused }),
        },
      ]
    })
    return { back: { did, code: writeBack(asked), phrase: backPhrase(asked), hubs } }
  }
}
