/**
 * What of a port's messages is a call. oRPC 1.16 decodes whatever arrives, in a promise that nobody holds: one message that is no call, from
 * a page that a script has taken over, would end the whole process as an error nobody caught. Such messages are not shown to it.
 */
import type { RPCHandler } from '@orpc/server/message-port'

export type CallPort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0]
type Listener = (event: { data: unknown }) => void

/** Kinds of message that a client sends (oRPC's peer protocol): a call, a piece of a stream, the end of a call. */
const CALL = 1
const PIECE = 3
const END = 4

/** The same port, on which only calls are heard. */
export function callsOf(port: CallPort): CallPort {
  const listen = (name: string, listener: Listener): void => {
    const heard: Listener = (event) => {
      if (name !== 'message') return listener(event)
      const call = callIn(event?.data)
      if (call) listener({ data: call })
    }
    if ('addEventListener' in port) port.addEventListener(name as 'message', heard as never)
    else if ('on' in port) port.on(name, heard as never)
    else throw new TypeError('this is no port of a window')
  }
  const speak = (message: unknown): void => (port as { postMessage(message: unknown): void }).postMessage(message)
  return { addEventListener: listen, postMessage: speak } as unknown as CallPort
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Windows send text (only calls with files in them would be bytes, and no procedure takes one). */
function callIn(data: unknown): Fields | undefined {
  const message = typeof data === 'string' ? parsed(data) : undefined
  if (!isFields(message) || typeof message.i !== 'string') return undefined
  const { t = CALL, p } = message
  if (t === END) return message
  if (!isFields(p)) return undefined
  return t === PIECE || (t === CALL && isRequest(p)) ? message : undefined
}

function isRequest({ u, m = 'POST', h = {} }: Fields): boolean {
  if (typeof u !== 'string' || typeof m !== 'string' || !isFields(h)) return false
  return URL.canParse(u, 'orpc://call') && Object.values(h).every((value) => typeof value === 'string')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
