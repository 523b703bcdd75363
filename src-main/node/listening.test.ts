import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenOn, rememberPorts } from './listening.ts'

const WANTED = ['/ip4/127.0.0.1/tcp/0']

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kind-port-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('the port of last time is this device’s own, not that of a relay it is reached through', async () => {
  const relay = '/ip4/5.0.3.2/tcp/4001/p2p/12D3KooWDHfvAumTYJEcDuY8QVwHe374qDegBndHSDXB9nWWsUP7/p2p-circuit'
  rememberPorts(dir, WANTED, [
    relay,
    '/ip4/127.0.0.1/tcp/47123/p2p/12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj',
  ])
  expect(await listenOn(dir, WANTED)).toEqual(['/ip4/127.0.0.1/tcp/47123'])
})
