/** Keeps a node on one port across restarts, so that invites and peers' address books stay true. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

const fileOf = (dir: string): string => path.join(dir, 'listen.json')

/**
 * The addresses to listen on. A port 0 is replaced by the port of last time when that is still free; several nodes on one
 * machine each have a directory and so a port of their own.
 */
export async function listenOn(dir: string, wanted: readonly string[]): Promise<string[]> {
  const remembered = readPorts(dir)
  return Promise.all(
    wanted.map(async (address) => {
      const port = remembered[address]
      const host = address.split('/')[2] ?? ''
      const free = port !== undefined && address.endsWith('/tcp/0') && (await isFree(host, port))
      return free ? address.replace(/\/tcp\/0$/, `/tcp/${port}`) : address
    }),
  )
}

/** Remembers which port each wanted address was given. Losing this costs a new port and nothing else. */
export function rememberPorts(dir: string, wanted: readonly string[], bound: readonly string[]): void {
  const ports = readPorts(dir)
  for (const address of wanted) {
    const protocol = address.split('/')[1]
    const port = bound
      .filter((text) => !text.includes('/p2p-circuit'))
      .map((text) => /^\/(ip[46])\/[^/]+\/tcp\/(\d+)/.exec(text))
      .find((found) => found?.[1] === protocol)?.[2]
    if (port !== undefined && address.endsWith('/tcp/0')) ports[address] = Number(port)
  }
  try {
    writeFileSync(fileOf(dir), JSON.stringify(ports))
  } catch (error) {
    console.error('[network] could not remember the port', error)
  }
}

function readPorts(dir: string): Record<string, number> {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(dir), 'utf8'))
    const entries = Object.entries(found as Record<string, unknown>)
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1])))
  } catch {
    return {}
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
