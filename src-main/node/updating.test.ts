import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { didFromKey } from '#shared/core/kernel/index.ts'
import { releaseBytes } from '#shared/core/releases/index.ts'
import { keypairFromSeed, sign, verifier } from '../adapters/crypto/sodium.ts'
import { Updating } from './updating.ts'

const people = [1, 2, 3].map((fill) => keypairFromSeed(new Uint8Array(32).fill(fill)))
const release = { version: '1.2.3', files: [{ name: 'a.deb', sha512: new Uint8Array(64), size: 7 }] }
const signed = (...by: readonly number[]) => ({
  version: '1.2.3',
  files: [{ url: 'a.deb', sha512: base64.encode(new Uint8Array(64)), size: 7 }],
  signatures: by.flatMap((at) => {
    const who = people[at]
    return who
      ? [{ by: didFromKey(who.publicKey), sig: base64.encode(sign(releaseBytes(release), who.secretKey)) }]
      : []
  }),
})

/** An address that answers with `says`, and a line to the file that is let through by hand. */
function place(says: { told: unknown; down?: boolean; leave?: boolean }) {
  const seen: string[] = []
  let arrive: (error?: Error) => void = () => undefined
  const updating = new Updating({
    version: '1.0.0',
    source: { url: 'https://kind.example/', keys: people.map(({ publicKey }) => publicKey) },
    open: async () => ({
      updater: {
        look: async () => {
          if (says.down === true) throw new Error('no line')
          return says.told
        },
        fetch: (onPart) => {
          onPart(0.5)
          return new Promise((resolve, reject) => {
            arrive = (error) => (error ? reject(error) : resolve())
          })
        },
        install: () => {
          if (says.leave === false) throw new Error('pkexec: not authorized')
          seen.push('installed')
        },
      },
      verify: (claims) => claims.every((claim) => verifier.verify(claim)),
    }),
    now: () => 5000,
    onChange: () => seen.push(updating.state().state),
  })
  return { updating, seen, arrive: (error?: Error) => arrive(error) }
}

const code = (of: Promise<unknown>) =>
  of.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('new versions', () => {
  it('are looked for, fetched when the person says so, and installed when it has come', async () => {
    const { updating, seen, arrive } = place({ told: signed(0, 2) })
    expect(updating.state()).toEqual({ state: 'idle', version: '1.0.0', keys: 3 })
    expect(await updating.look()).toMatchObject({ state: 'found', newer: { version: '1.2.3', bytes: 7 }, looked: 5000 })
    expect((await updating.fetch()).state).toBe('fetching')
    expect((await updating.look()).state).toBe('fetching')
    expect(await code(updating.install())).toBe('update.nothing')
    arrive()
    await settle()
    expect((await updating.fetch()).state).toBe('ready')
    await updating.install()
    expect(seen).toEqual(['found', 'found', 'fetching', 'ready', 'installed'])
  })

  it('are not fetched on the word of one, even when two vouched for what was there a moment ago', async () => {
    const says = { told: signed(0, 1) as unknown }
    const { updating } = place(says)
    expect((await updating.look()).state).toBe('found')
    says.told = signed(1)
    expect(await code(updating.fetch())).toBe('update.unsigned')
    expect(updating.state()).toMatchObject({ state: 'idle' })
    says.told = { version: '1.2.3' }
    expect(await code(updating.look())).toBe('update.shape')
  })

  it('that do not come whole are told of and can be fetched again', async () => {
    const { updating, arrive } = place({ told: signed(0, 1) })
    await updating.fetch()
    arrive(new Error('sha512 checksum mismatch'))
    await settle()
    expect(updating.state()).toMatchObject({ state: 'found', trouble: { code: 'update.unreachable' } })
    await updating.fetch()
    arrive()
    await settle()
    expect(updating.state().state).toBe('ready')
    expect(updating.state().trouble).toBeUndefined()
  })

  it('are still there when the system did not let them be installed', async () => {
    const says = { told: signed(0, 1), leave: false }
    const { updating, seen, arrive } = place(says)
    await updating.fetch()
    arrive()
    await settle()
    expect(await code(updating.install())).toBe('update.not-installed')
    expect(updating.state().state).toBe('ready')
    says.leave = true
    await updating.install()
    expect(seen.at(-1)).toBe('installed')
  })

  it('say so when there is none, no answer, or no address', async () => {
    const says = { told: undefined, down: false }
    const { updating } = place(says)
    expect(await updating.look()).toEqual({ state: 'idle', version: '1.0.0', keys: 3, looked: 5000 })
    expect(await code(updating.fetch())).toBe('update.nothing')
    says.down = true
    expect(await code(updating.look())).toBe('update.unreachable')
    const none = Updating.none('1.0.0')
    expect(none.state()).toEqual({ state: 'none', version: '1.0.0' })
    expect(await code(none.look())).toBe('update.none')
  })
})
