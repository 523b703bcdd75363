/**
 * `npm run ctl -- --data DIR METHOD [JSON]`: asks any running node, desktop or headless, what its windows may ask.
 * Prints the answer as JSON; a refusal goes to stderr in words, with exit code 1. `-` reads the JSON from standard input.
 */
import { readFileSync } from 'node:fs'
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { contract } from '#shared/ipc/index.ts'
import { operatorContract } from '#shared/ipc/sheet.ts'
import { controlClient } from './adapters/api/control-client.ts'
import { readOptions } from './node/options.ts'

const USAGE = `usage: npm run ctl -- --data DIR METHOD [JSON]
  for example: npm run ctl -- --data ./a hubs.list
               npm run ctl -- --data ./a hubs.preview '{"link":"kind:…"}'`

function methods(tree: AnyContractRouter, path = ''): string[] {
  if (isContractProcedure(tree)) return [path]
  return Object.entries(tree as Record<string, AnyContractRouter>).flatMap(([name, child]) =>
    methods(child, path === '' ? name : `${path}.${name}`),
  )
}

/** Methods with no input are called with none at all: `{}` would be refused where nothing is expected. */
function readInput(text: string | undefined): unknown {
  if (text === undefined) return undefined
  return JSON.parse(text === '-' ? readFileSync(0, 'utf8') : text)
}

async function main(args: readonly string[]): Promise<void> {
  const { data, rest } = readOptions(args)
  const [method, json] = rest
  const known = methods({ ...contract, operator: operatorContract })
  if (data === undefined || method === undefined) throw new Error(`${USAGE}\n\nmethods: ${known.join(' ')}`)
  if (!known.includes(method)) throw new Error(`There is no method "${method}".\nmethods: ${known.join(' ')}`)
  const answer = await controlClient(data)(method, readInput(json))
  if (isStream(answer)) {
    for await (const item of answer) console.log(JSON.stringify(item))
    return
  }
  console.log(JSON.stringify(answer, undefined, 2))
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { data } = error as { data?: { text?: string; issues?: unknown } }
  if (data?.issues !== undefined) return `${error.message}\n${JSON.stringify(data.issues, undefined, 2)}`
  return data?.text ?? error.message
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(wordsOf(error))
  process.exitCode = 1
})
