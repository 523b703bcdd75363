/**
 * One validator as a process that can be killed at a step of its round: a real engine on a real store, joined to the others by lines on its
 * standard input and output. `validator.ts DIR STATE DIE HUB NOW SINCE SPEED` lives by a clock that runs SPEED times as fast as the machine's.
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { createBlobStore } from '../../adapters/blobs/index.ts'
import { openKeystore } from '../../adapters/crypto/keystore/keystore.ts'
import { entropy, sealer, verifier } from '../../adapters/crypto/sodium.ts'
import { threadStamper } from '../../adapters/stamper/index.ts'
import { FileWitness } from '../../adapters/witness/file.ts'
import { compression } from '../../adapters/zlib/compression.ts'
import { openFolder } from '../../engine/data-folder.ts'
import { Engine } from '../../engine/engine.ts'
import { NodeRefusal } from '../../ports/failure.ts'
import { PASSPHRASE } from '../lan.ts'
import { type Armed, Steps } from './steps.ts'

/** What it is told. */
export type Told =
  | { up: string }
  | { down: string }
  | { frame: string; from: string; gossip?: string }
  | { arm: Armed }
  | { pay: string }
  | { ask: number }

/** What it says. Bytes are hex. */
export type Says =
  | { ready: string }
  | { send: string; to?: string; hub?: string }
  | { answer: number; height: number; root: string; alarms: { code: string; text: string }[]; pending: number }

const TICK_MS = 25

const [dir = '', state = '', die = '', hub = '', from = '0', since = '0', speed = '1'] = process.argv.slice(2)
const now = (): number => Math.floor(Number(from) + (Date.now() - Number(since)) * Number(speed))
const say = (line: Says): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const steps = new Steps(die)
const keys = steps.keys(await openKeystore(dir, PASSPHRASE))
const { engine } = openFolder(
  dir,
  (store, upkeep): Engine =>
    new Engine({
      store: steps.store(store, () => toHex(keys.dev)),
      upkeep,
      verifier,
      sealer,
      compression,
      entropy,
      stamper: threadStamper(),
      blobs: createBlobStore(path.join(dir, 'blobs')),
      now,
      features: [],
      openWitness: (dev) => steps.witness(new FileWitness(state, dev)),
      effect: (effect) => {
        if (effect.kind === 'send') say({ send: toHex(effect.bytes), to: effect.dev })
        else if (effect.kind === 'publish') say({ send: toHex(effect.bytes), hub: effect.hub })
        else return
        steps.left()
      },
    }),
)
engine.setKeys(keys)

function pay(to: string): void {
  try {
    engine.submit(hub, 'transfer.post', { to, token: 'HRS', amount: 1n })
  } catch (error) {
    // Not heard from anybody yet, or behind its own mark: then it signs nothing.
    if (!(error instanceof NodeRefusal)) throw error
  }
}

function obey(told: Told): void {
  if ('up' in told) engine.peerUp(told.up, '')
  else if ('down' in told) engine.peerDown(told.down)
  else if ('arm' in told) steps.armed = told.arm
  else if ('pay' in told) pay(told.pay)
  else if ('ask' in told) {
    const { chain, pool } = engine.hub(hub)
    const alarms = engine.alarms.map(({ code, text }) => ({ code, text }))
    say({
      answer: told.ask,
      height: chain.head.h,
      root: toHex(chain.stateRoot()),
      alarms,
      pending: pool.first(1).length,
    })
  } else if (told.gossip === undefined) engine.frame(told.from, fromHex(told.frame))
  else engine.gossip(told.from, told.gossip, fromHex(told.frame))
}

createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line) as Told))
  // Without the one who joins it to the others there is nothing left to do.
  .once('close', () => process.exit(0))
setInterval(() => engine.tick(), TICK_MS)
// The next start reads what this one compiled; a process that is killed could not keep it at its end.
flushCompileCache()
say({ ready: toHex(keys.dev) })
