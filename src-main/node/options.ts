/** Command line of the desktop, the headless node and ctl. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Clock } from '#shared/core/kernel/index.ts'

export interface NodeOptions {
  data: string | undefined
  /** Multiaddrs to listen on; undefined means the usual choice (everywhere, the port of last time). */
  listen: string[] | undefined
  passphrase: { env: string } | { file: string } | undefined
  nick: string
  /** Given to a headless node of the practice town: whom it plays and the clock it lives by. */
  neighbour: { persona: string; clock: Clock } | undefined
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
      listen: { type: 'string', multiple: true },
      'passphrase-env': { type: 'string' },
      'passphrase-file': { type: 'string' },
      nick: { type: 'string' },
      persona: { type: 'string' },
      clock: { type: 'string' },
    },
  })
  const text = (
    name: 'data' | 'passphrase-env' | 'passphrase-file' | 'nick' | 'persona' | 'clock',
  ): string | undefined => {
    const value = values[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const env = text('passphrase-env')
  const file = text('passphrase-file')
  const data = text('data')
  const persona = text('persona')
  const clock = text('clock')
  const listen = (values.listen as string[] | undefined)?.filter((address) => typeof address === 'string')
  return {
    data: data === undefined ? undefined : path.resolve(data),
    listen: listen === undefined || listen.length === 0 ? undefined : listen.map(listenAddress),
    passphrase: env !== undefined ? { env } : file !== undefined ? { file } : undefined,
    nick: text('nick') ?? 'headless',
    neighbour: persona === undefined || clock === undefined ? undefined : { persona, clock: readClock(clock) },
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

/** `127.0.0.1:0`, `[::1]:0` or a multiaddr. Throws with words on anything else. */
export function listenAddress(text: string): string {
  if (text.startsWith('/')) return text
  const found = /^(?:\[(?<v6>[0-9a-f:]+)\]|(?<v4>\d+\.\d+\.\d+\.\d+)):(?<port>\d{1,5})$/i.exec(text)
  if (found?.groups === undefined)
    throw new Error(`--listen needs ADDRESS:PORT, for example 127.0.0.1:0, but got "${text}"`)
  const { v6, v4, port } = found.groups
  return v6 === undefined ? `/ip4/${v4}/tcp/${port}` : `/ip6/${v6}/tcp/${port}`
}
