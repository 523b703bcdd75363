/** The contract of this node, ready to be served to windows and to the control socket. Loaded while the first page loads. */
import type { Server } from 'node:http'
import { contract } from '#shared/ipc/index.ts'
import { operatorContract, sheetContract } from '#shared/ipc/sheet.ts'
import type { CallPort } from '../adapters/api/calls.ts'
import { type Answers, createRouter } from '../adapters/api/router.ts'
import { httpServer, portServer } from '../adapters/api/serve.ts'
import { type AnswerParts, answers, operatorAnswers } from './answers.ts'

export interface Api {
  /** Serves the market's window. */
  market(port: CallPort): void
  /** Serves one of main's own windows with the procedures it was opened for; every other one is refused. */
  sheet(calls: Answers): (port: CallPort) => void
  /** Serves the control socket. */
  http: Server
}

/** `stop` is given by a headless node, whose operator may approve, rebuild and stop over the socket; a desktop gives none. */
export function openApi(parts: AnswerParts, stop?: () => void): Api {
  const { client, identity } = parts.node
  const forward = async (path: string, input: unknown): Promise<unknown> => {
    await identity.opened()
    return client.call(path, input)
  }
  const own = answers(parts)
  const shared = createRouter(contract, own, forward)
  const socket =
    stop === undefined
      ? shared
      : createRouter({ ...contract, operator: operatorContract }, { ...own, ...operatorAnswers(parts, stop) }, forward)
  return {
    market: portServer(shared),
    sheet: (calls) => portServer(createRouter(sheetContract, calls, notAsked)),
    http: httpServer(socket),
  }
}

/** A window that asks for what it was not opened for is not one of ours any more. */
function notAsked(path: string): Promise<never> {
  return Promise.reject(new Error(`this window was not opened for ${path}`))
}
