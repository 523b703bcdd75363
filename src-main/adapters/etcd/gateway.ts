/**
 * etcd's documented JSON gateway (`/v3/…`, version 3.4 and later) at one endpoint. Keys, values and 64-bit numbers travel as base64 and as
 * decimal text. A failure of any kind is thrown as one Error with etcd's own words.
 */
import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http'
import { Agent as HttpsAgent, request as overHttps } from 'node:https'
import { createInterface } from 'node:readline'

/** A linearizable answer needs a quorum of machines; one that takes longer has none just now. */
const ANSWER_MS_MAX = 3000
/** More than a page of entries ever has (etcd itself takes 1.5 MB in one request). */
const ANSWER_CHARS_MAX = 16 * 1024 * 1024

const REFUSAL_CHARS_MAX = 200

export interface Access {
  /** PEM of the authority that signed the endpoints' certificates; undefined: those the system trusts. */
  ca?: string | undefined
  /** PEM of this client's certificate and its key. */
  cert?: string | undefined
  key?: string | undefined
  user?: { name: string; password: string } | undefined
}

export interface Answer {
  header?: { revision?: string }
  kvs?: KeyValue[]
  succeeded?: boolean
  responses?: { response_range?: { kvs?: KeyValue[] } }[]
}

export interface KeyValue {
  key: string
  value?: string
  mod_revision: string
}

export interface Watched {
  header?: { revision?: string }
  canceled?: boolean
  cancel_reason?: string
  events?: { kv: KeyValue }[]
}

export class Gateway {
  readonly #endpoint: string
  readonly #access: Access
  readonly #agent: HttpAgent | HttpsAgent
  #token: string | undefined

  constructor(endpoint: string, access: Access) {
    this.#endpoint = endpoint
    this.#access = access
    const { ca, cert, key } = access
    const Agent = this.#isSecure ? HttpsAgent : HttpAgent
    this.#agent = new Agent({
      keepAlive: true,
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert, key }),
    })
  }

  get #isSecure(): boolean {
    return this.#endpoint.startsWith('https:')
  }

  /** Where a user is named, everything after this is asked in its name. */
  async authenticate(): Promise<void> {
    const { user } = this.#access
    if (!user) return
    const { token } = (await this.post('/v3/auth/authenticate', user)) as { token?: string }
    this.#token = token
  }

  async post(path: string, body: object): Promise<Answer> {
    const signal = AbortSignal.timeout(ANSWER_MS_MAX)
    const response = await this.#send(path, body, signal)
    const chunks: string[] = []
    let length = 0
    for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
      length += chunk.length
      if (length > ANSWER_CHARS_MAX) throw new Error('an answer that is too long')
      chunks.push(chunk)
    }
    return opened(chunks.join(''), response.statusCode) as Answer
  }

  /** Yields what a watch says until it ends or `signal` is aborted. */
  async *watch(request: object, signal: AbortSignal): AsyncGenerator<Watched> {
    const response = await this.#send('/v3/watch', { create_request: request }, signal)
    for await (const line of createInterface({ input: response, crlfDelay: Infinity })) {
      const { result } = opened(line, response.statusCode) as { result?: Watched }
      if (result?.canceled) throw new Error(result.cancel_reason ?? 'the watch was cancelled')
      if (result) yield result
    }
  }

  #send(path: string, body: object, signal: AbortSignal): Promise<IncomingMessage> {
    const bytes = JSON.stringify(body)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(bytes),
      ...(this.#token !== undefined && { authorization: this.#token }),
    }
    const over = this.#isSecure ? overHttps : overHttp
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', agent: this.#agent, headers, signal }
      over(new URL(path, this.#endpoint), options, resolve).once('error', reject).end(bytes)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** Throws what etcd says where it refuses. */
function opened(text: string, status: number | undefined): object {
  const value = status === 200 ? (JSON.parse(text) as { error?: { message?: string } }) : refusal(text)
  if (value.error) throw new Error(value.error.message ?? `refused with ${status}`)
  return value
}

/** In JSON or, from the server in front of it, as plain text. */
function refusal(text: string): { error: { message: string } } {
  try {
    return { error: { message: String((JSON.parse(text) as { error?: unknown }).error) } }
  } catch {
    return { error: { message: text.slice(0, REFUSAL_CHARS_MAX).trim() } }
  }
}
