/** A window's port in the hands of a script: what is no call gets no answer, and calls go on being answered. */
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { oc } from '@orpc/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { createRouter } from './router.ts'
import { portServer } from './serve.ts'

const contract = { echo: oc.input(z.strictObject({ text: z.string().max(100) })).output(z.string()) }

const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)
beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)
})
afterEach(() => {
  process.off('unhandledRejection', note)
  process.off('uncaughtException', note)
})

const round: Record<string, unknown> = {}
round.self = round

const GARBAGE: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['text that is no JSON', '{"i":'],
  ['a number as JSON', '7'],
  ['null as JSON', 'null'],
  ['an object without a call', '{}'],
  ['an unknown kind of message', '{"i":"z9","t":99,"p":{}}'],
  ['an answer nobody asked for', '{"i":"z9","t":2,"p":{}}'],
  ['a call of a prototype', '{"i":"z9","p":{"u":"orpc:/__proto__/constructor","b":{}}}'],
  ['a call with polluted fields', '{"i":"z9","p":{"u":"orpc:/echo","b":{"json":{"__proto__":{"polluted":1}}}}}'],
  ['a call of another form', '{"i":{},"p":[]}'],
  ['bytes', new Uint8Array(1000).fill(0xff)],
  ['a buffer', new ArrayBuffer(64)],
  ['an object', { i: 1, p: { u: 'echo' } }],
  ['a value that holds itself', round],
  ['a map', new Map([['i', 1]])],
  ['a megabyte', 'x'.repeat(1_000_000)],
]

test.each(GARBAGE)('%s', async (_, message) => {
  const { port1, port2 } = new MessageChannel()
  portServer(createRouter(contract, { echo: (input) => (input as { text: string }).text }, () => Promise.reject()))(
    port1 as never,
  )
  for (let i = 0; i < 20; i++) port2.postMessage(message)
  const client = createORPCClient<{ echo(input: { text: string }): Promise<string> }>(
    new RPCLink({ port: port2 as never }),
  )
  port2.start()
  expect(await client.echo({ text: 'still here' })).toBe('still here')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([unhandled, Object.hasOwn(Object.prototype, 'polluted')]).toEqual([[], false])
  port1.close()
})

test.each([
  ['an emoji cut in two', 'a bicycle \ud83d'],
  ['its halves apart', '\ud83d and \ude00'],
])('%s is refused in words before anybody is asked', async (_, text) => {
  const asked: unknown[] = []
  const router = createRouter(contract, { echo: (input) => asked.push(input) }, () => Promise.reject())
  const { port1, port2 } = new MessageChannel()
  portServer(router)(port1 as never)
  const client = createORPCClient<{ echo(input: { text: string }): Promise<string> }>(
    new RPCLink({ port: port2 as never }),
  )
  port2.start()
  await expect(client.echo({ text })).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'input.half-character' } })
  expect(asked).toEqual([])
  port2.close()
})
