/** A ledger thread whose answers a test writes down: procedure by procedure, with every call and event kept. */
import type { LogSaid } from '../ports/finality.ts'
import type { NodeClient, NodeEffect } from '../ports/node.ts'

export class ScriptedClient implements NodeClient {
  readonly calls: { path: string; input: unknown }[] = []
  readonly heard: string[] = []
  closed = false
  #listener: (effect: NodeEffect) => void = () => undefined
  readonly #script: Record<string, (input: never) => unknown>

  constructor(script: Record<string, (input: never) => unknown>) {
    this.#script = script
  }

  call(path: string, input: unknown): Promise<unknown> {
    this.calls.push({ path, input })
    const answer = this.#script[path]
    if (answer === undefined) return Promise.reject(new Error(`nothing written down for ${path}`))
    return Promise.resolve().then(() => answer(input as never))
  }

  emit(effect: NodeEffect): void {
    this.#listener(effect)
  }

  onEffect(listener: (effect: NodeEffect) => void): void {
    this.#listener = listener
  }

  peerUp(dev: string): void {
    this.heard.push(`up ${dev}`)
  }

  peerDown(dev: string): void {
    this.heard.push(`down ${dev}`)
  }

  frame(dev: string): Promise<void> {
    this.heard.push(`frame ${dev}`)
    return Promise.resolve()
  }

  gossip(): Promise<'accept'> {
    return Promise.resolve('accept')
  }

  heardLog({ say }: LogSaid): void {
    this.heard.push(`log ${say}`)
  }

  close(): Promise<void> {
    this.closed = true
    return Promise.resolve()
  }
}
