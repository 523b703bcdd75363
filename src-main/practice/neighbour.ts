/** One neighbour as the town sees it: a process of the ordinary headless node, on loopback, told whom to play. */
import { createInterface } from 'node:readline'
import type { Clock } from '#shared/core/kernel/index.ts'
import { type Ask, askNode } from '../adapters/api/ask-node.ts'
import { writeClock } from '../node/options.ts'
import type { Running, StartProcess } from '../ports/processes.ts'
import type { Persona } from './persona.ts'

const READY_MS_MAX = 60_000
const STOP_MS_MAX = 4000

export interface Neighbour {
  persona: Persona
  ask: Ask
  addresses: string[]
  stop(): Promise<void>
}

export interface NeighbourParts {
  start: StartProcess
  /** The headless node's entry of the bundle. */
  entry: URL
  dir: string
  passphraseFile: string
  clock: Clock
}

/** Resolves once it listens; rejects when its process ends before or says nothing in time. */
export async function startNeighbour(persona: Persona, parts: NeighbourParts): Promise<Neighbour> {
  const { start, entry, dir, passphraseFile, clock } = parts
  const child = start(entry, [
    ...['--data', dir, '--listen', '127.0.0.1:0', '--passphrase-file', passphraseFile],
    ...['--nick', persona.nick, '--persona', persona.key, '--clock', writeClock(clock)],
  ])
  const gone = new Promise<void>((resolve) => child.once('exit', resolve))
  const ask = askNode(dir)
  const addresses = await ready(child, gone, persona).catch((error: unknown) => {
    child.kill()
    throw error
  })
  return { persona, ask, addresses, stop: () => stop(child, gone, ask) }
}

async function ready(child: Running, gone: Promise<void>, { nick }: Persona): Promise<string[]> {
  if (child.stdout === null) throw new Error(`${nick} cannot be heard`)
  const lines = createInterface({ input: child.stdout })
  let timer: NodeJS.Timeout | undefined
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.on('line', (line) => line.startsWith('{') && resolve(line))),
    gone.then((): never => {
      throw new Error(`${nick} left before arriving`)
    }),
    new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${nick} did not arrive in time`)), READY_MS_MAX)
    }),
  ]).finally(() => clearTimeout(timer))
  return (JSON.parse(line) as { addresses: string[] }).addresses
}

/** Asked first, so that its store is closed in order; ended by force when it does not answer. */
async function stop(child: Running, gone: Promise<void>, ask: Ask): Promise<void> {
  const timer = setTimeout(() => child.kill(), STOP_MS_MAX)
  await ask.operator.stop().catch(() => child.kill())
  await gone
  clearTimeout(timer)
}
