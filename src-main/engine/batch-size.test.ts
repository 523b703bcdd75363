/** A batch has to fit into one frame, or nobody could ever follow. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readDevice } from '#shared/core/hubs/index.ts'
import { encodeSigned, encodeUnsigned, eventId, fromHex, signingBytes, toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }
const LARGE = 20

it('a batch always fits into one frame, however large its events', async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-batch-size-'))
  const lan = new LanOfNodes(home)
  onTestFinished(() => {
    lan.close()
    rmSync(home, { recursive: true, force: true })
  })
  const { hub } = await lan.hub(['ana', 'ben'], HUB)
  const [ana, ben] = [lan.get('ana'), lan.get('ben')]
  const keys = ben.engine.unlocked()
  const { dev, did } = keys
  const seqOfBen = () => readDevice(ana.engine.hub(hub).chain.reader, dev)?.seq ?? 0
  const before = seqOfBen()
  let prev = readDevice(ana.engine.hub(hub).chain.reader, dev)?.head as Uint8Array
  for (let seq = before; seq < before + LARGE; seq++) {
    const body = { a: new Uint8Array(28_000).fill(7), b: Uint8Array.of(seq) }
    const event = { v: 1 as const, t: 'member.fork', hub: fromHex(hub), dev, seq, prev, epoch: 0, as: did, body }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    const item = encodeSigned({ id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] })
    ana.engine.frame(toHex(dev), encodeFrame({ k: 'events', hub: fromHex(hub), items: [item] }))
    prev = id
  }
  lan.settle()
  for (const effect of lan.effects('ana')) {
    expect(effect.kind).not.toBe('penalise')
    if (effect.kind === 'send' || effect.kind === 'publish')
      expect(effect.bytes.length).toBeLessThanOrEqual(MAX_FRAME_BYTES)
  }
  expect(seqOfBen()).toBe(before + LARGE)
  expect(toHex(ben.engine.hub(hub).chain.stateRoot())).toBe(toHex(ana.engine.hub(hub).chain.stateRoot()))
})
