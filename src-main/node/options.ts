/** Command line of the desktop, the headless node and ctl. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Clock } from '#shared/core/kernel/index.ts'
import type { Relaying } from '../ports/network.ts'

export interface NodeOptions {
  data: string | undefined
  /** Folder for head witnesses; undefined means the user's own. */
  state: string | undefined
  /** Multiaddrs to listen on; undefined means the usual choice (everywhere, the port of last time). */
  listen: string[] | undefined
  passphrase: { env: string } | { file: string } | undefined
  nick: string
  /** A backup to begin with, in a folder without an identity. */
  restore: string | undefined
  /** For whom a headless node carries connections; undefined: for nobody. */
  relayFor: Relaying['serves'] | undefined
  /** An operator's file about the replicated log of a hub (adapters/etcd/settings.ts). */
  log: string | undefined
  /** Given to a headless node of the practice town: whom it plays and the clock it lives by. */
  neighbour: { persona: string; clock: Clock } | undefined
  /** Starts without a window, as after a login: it waits in the tray. */
  background: boolean
  /** A `kind:` link to preview. */
  link: string | undefined
  rest: string[]
}

/** Unknown switches are Chromium's own (`--no-sandbox`, `--remote-debugging-port`) and are passed over. */
export function readOptions(args: readonly string[]): NodeOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      state: { type: 'string' },
      listen: { type: 'string', multiple: true },
      'passphrase-env': { type: 'string' },
      'passphrase-file': { type: 'string' },
      nick: { type: 'string' },
      restore: { type: 'string' },
      relay: { type: 'string' },
      log: { type: 'string' },
      persona: { type: 'string' },
      clock: { type: 'string' },
      background: { type: 'boolean' },
    },
  })
  const text = (
    name:
      | 'data'
      | 'state'
      | 'restore'
      | 'passphrase-env'
      | 'passphrase-file'
      | 'nick'
      | 'relay'
      | 'log'
      | 'persona'
      | 'clock',
  ): string | undefined => {
    const value = values[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const env = text('passphrase-env')
  const file = text('passphrase-file')
  const data = text('data')
  const restore = text('restore')
  const state = text('state')
  const log = text('log')
  const persona = text('persona')
  const clock = text('clock')
  const listen = (values.listen as string[] | undefined)?.filter((address) => typeof address === 'string')
  return {
    data: data === undefined ? undefined : path.resolve(data),
    state: state === undefined ? undefined : path.resolve(state),
    listen: listen === undefined || listen.length === 0 ? undefined : listen.map(listenAddress),
    passphrase: env !== undefined ? { env } : file !== undefined ? { file } : undefined,
    nick: text('nick') ?? 'headless',
    restore: restore === undefined ? undefined : path.resolve(restore),
    relayFor: values.relay === undefined ? undefined : relayFor(text('relay')),
    log: log === undefined ? undefined : path.resolve(log),
    neighbour: persona === undefined || clock === undefined ? undefined : { persona, clock: readClock(clock) },
    background: values.background === true,
    link: positionals.find((word) => word.startsWith('kind:')),
    rest: positionals,
  }
}

/** `FROM,SINCE,SPEED` in ms and ms per ms, as `writeClock` writes it. */
function readClock(text: string): Clock {
  const [from, since, speed] = text.split(',').map(Number)
  if (![from, since, speed].every(Number.isFinite)) throw new Error(`--clock needs FROM,SINCE,SPEED, but got "${text}"`)
  return { from, since, speed } as Clock
}

export const writeClock = ({ from, since, speed }: Clock): string => `${from},${since},${speed}`

/** Throws with words on anything else: a node must not relay for more people than its operator meant. */
function relayFor(text: string | undefined): Relaying['serves'] {
  if (text === 'members' || text === 'anyone') return text
  throw new Error(`--relay needs "members" or "anyone", but got "${text ?? ''}"`)
}

/** `127.0.0.1:0`, `[::1]:0` or a multiaddr. Throws with words on anything else. */
export function listenAddress(text: string): string {
  if (text.startsWith('/')) return text
  const found = /^(?:\[(?<v6>[0-9a-f:]+)\]|(?<v4>\d+\.\d+\.\d+\.\d+)):(?<port>\d{1,5})$/i.exec(text)
  if (found?.groups === undefined)
    throw new Error(`--listen needs ADDRESS:PORT, for example 127.0.0.1:0, but got "${text}"`)
  const { v6, v4, port } = found.groups
  return v6 === undefined ? `/ip4/${v4}/tcp/${port}` : `/ip6/${v6}/tcp/${port}`
}
